#pragma once

#include "app/command_line.h"
#include "app/terminal.h"
#include "core/till/till.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>
#include <functional>
#include <memory>

namespace kassa::app {

/// What was read and checked, and not yet handed to the till.
struct Typed {
    std::optional<CardNumber> number;
    std::optional<CardExpiry> expiry;
    std::optional<Code> code; ///< when the third line was already there
};

/// Reads card and expiry from a pipe. A third line that is already there is checked too, so that a
/// bad code sends nothing at all.
[[nodiscard]] Expected<Typed, UsageError> readCard(SecretLines& input, YearMonth today);

/// One sale in a terminal. Drives the till by what it says, and ends with an exit status. A person
/// at a terminal is asked for the card once the payment is open, and again after a mistake; the
/// event loop runs on meanwhile, so that time limits hold and Ctrl+C is heard.
class SellSession : public QObject, public TillObserver {
    Q_OBJECT

public:
    SellSession(SellCommand command, bool json, Typed typed, SecretLines& input, YearMonth today);
    ~SellSession() override;

    /// Begins the payment. `finished` is called once, later or at once.
    void run(Till& till, std::function<void(Exit)> finished);

    void paymentChanged(const Payment& payment) override;
    void tillHalted(JournalError error, const Payment& unsaved) override;

    /// Ctrl+C or a polite kill: cancels when no money can be moving, else says why not.
    void stopAsked();

private:
    void act(const Payment& payment);
    void nextCard(bool refused);
    void nextCode();

    enum class Asked { Number, Expiry, Code };
    void ask(Asked what);
    void stopAsking();
    void lineArrived();
    [[nodiscard]] Expected<void, UsageError> useLine(Asked asked, std::string_view text);

    void tell(const Payment& payment);
    void finish(Exit exit);
    void post(Event event);

    SellCommand m_command;
    bool m_json;
    Typed m_typed;
    SecretLines& m_input;
    YearMonth m_today;
    Till* m_till = nullptr;
    std::function<void(Exit)> m_finished;
    std::optional<PaymentId> m_id;
    std::optional<Payment> m_latest;
    QByteArray m_told;            ///< the last line
    std::optional<Asked> m_asked; ///< whose line is awaited
    QSocketNotifier m_lineArrives{m_input.descriptor(), QSocketNotifier::Read};
    QTimer m_patience; ///< for an unknown outcome
    bool m_badInput = false;
};

/// What the end of a payment means for a script.
[[nodiscard]] Exit exitOf(const Payment& payment);

} // namespace kassa::app
