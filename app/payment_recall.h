#pragma once

#include "core/desk/payment_list.h"
#include "core/till/ports.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace kassa::app {

/// Tells the windows what the journal knows of payments before this run: at once those that
/// changed last, then every older one that holds its sale, so that nobody who has paid is told
/// to have bought something else. Belongs to the till's thread; what the till has to do comes in
/// between.
class PaymentRecall : public QObject {
public:
    struct News {
        std::function<void(const std::vector<desk::ListedPayment>&)> newest;
        std::function<void(const std::vector<Payment>&)> older;
    };
    /// A stretch of the journal: the payments that fit, at most so many.
    using Read = std::function<Expected<desk::PaymentPage, JournalError>(
        const desk::PaymentQuestion& question, int limit)>;
    PaymentRecall(Read read, News news);

    /// Tells of the newest ones. Asked again it begins anew.
    void begin();
    /// The windows are painted: now there is time for the older ones, also of every begin() to
    /// come.
    void goOn();

private:
    void older(int round);

    Read m_read;
    News m_news;
    std::optional<desk::PaymentQuestion> m_next; ///< those that were not told of yet
    int m_round = 0;                             ///< of an earlier one nothing is told any more
    bool m_painted = false;
};

} // namespace kassa::app
