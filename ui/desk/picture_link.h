#pragma once

#include "ui/till_link.h"

#include <optional>
#include <vector>

namespace kassa::ui {

/// A till that does what it is told by a script instead of a gateway: for pictures of the screens
/// and for tests of the windows. Remembers every order.
class PictureLink : public TillLink {
    Q_OBJECT

public:
    using TillLink::TillLink;

    void begin(const kassa::Sale& sale) override;
    void post(const kassa::PaymentId& payment, kassa::Event event) override;

    void list(const kassa::desk::PaymentQuestion& question) override;
    void recall() override { Q_EMIT recalled(m_journal); }
    void askSteps(const kassa::PaymentId& payment) override;
    void proveJournal() override;
    void lookForGateway() override { ++m_looks; }

    // What the windows asked for.
    [[nodiscard]] int beginnings() const { return m_beginnings; }
    [[nodiscard]] int looks() const { return m_looks; }
    /// Names of the events posted, in order: "card_entered", "code_entered", …
    [[nodiscard]] const std::vector<std::string>& posted() const { return m_posted; }
    [[nodiscard]] int count(std::string_view event) const;

    // What the till answers.
    /// The payment that was begun last, as it stands now.
    [[nodiscard]] const Payment& payment() const { return m_payment; }
    void answerBegun();
    void refuseBegin(BeginError why);
    /// The payment takes a step into `state`.
    void moveTo(State state);
    /// The same, after `change` to the other fields.
    template <class Change>
    void moveTo(State state, Change change) {
        change(m_payment);
        moveTo(std::move(state));
    }
    /// What the journal holds, the newest first; list() answers from it, `pageSize` at a time.
    void fillJournal(std::vector<kassa::desk::ListedPayment> payments, std::size_t pageSize = 100);
    void fillSteps(std::vector<kassa::desk::PaymentStep> steps) { m_steps = std::move(steps); }
    [[nodiscard]] const std::vector<kassa::desk::PaymentQuestion>& questions() const {
        return m_questions;
    }
    /// Another payment, of an earlier run or another window.
    void tellOf(const Payment& payment);

private:
    Payment m_payment;
    Sale m_sale;
    int m_beginnings = 0;
    int m_looks = 0;
    std::vector<std::string> m_posted;
    std::vector<kassa::desk::ListedPayment> m_journal;
    std::vector<kassa::desk::PaymentStep> m_steps;
    std::vector<kassa::desk::PaymentQuestion> m_questions;
    std::size_t m_pageSize = 100;
};

} // namespace kassa::ui
