#pragma once

#include "core/desk/payment_list.h"
#include "core/desk/prices.h"
#include "core/desk/reach.h"
#include "core/till/till.h"

#include <QObject>
#include <QString>

namespace kassa::ui {

/// What the windows know of the till: signals in, orders out. The windows live on the main
/// thread, the till on its own; the implementation in app/ carries values between the two.
/// Orders return at once; every answer is a signal, later, on the thread of the windows.
class TillLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where a sale stands, as the journal knows it.
    enum class Standing { Unpaid, UnderWay, Unresolved, Paid };
    Q_ENUM(Standing)

    /// Is the gateway there? Only what the last call or question showed.
    enum class Connection { Unknown, Good, Bad };
    Q_ENUM(Connection)

    /// Nothing of the journal was altered, as far as this was looked into.
    enum class Proof { Unknown, Checking, Intact, Damaged, NotReadable };
    Q_ENUM(Proof)

    /// Begins a payment of this sale: `begun` or `beginRefused` follows.
    virtual void begin(const kassa::Sale& sale) = 0;
    /// Something happened: a card or code was entered, a button was pressed.
    virtual void post(const kassa::PaymentId& payment, kassa::Event event) = 0;

    /// Payments of the journal, also of earlier runs: `listed` follows, unless another question is
    /// asked before.
    virtual void list(const kassa::desk::PaymentQuestion& question) = 0;
    /// The payments that changed last, of this run and earlier ones: `recalled` follows, and when
    /// there is time for it `salesTold` of those before.
    virtual void recall() = 0;
    /// What happened to one payment: `stepsTold` follows.
    virtual void askSteps(const kassa::PaymentId& payment) = 0;
    /// Goes through the whole journal, beside everything else: `journalProved` follows, at first
    /// with Checking.
    virtual void proveJournal() = 0;

    /// Looks whether the gateway can be reached, now or after the look that was just made:
    /// `reachChanged` follows when that is news. Moves no money.
    virtual void lookForGateway() {}

Q_SIGNALS:
    /// What is known of the way to the gateway, looked at now and then without being asked.
    void reachChanged(const kassa::desk::Reach& reach);
    /// The clock of this computer was set back so far: while the program ran, or since the last
    /// row of the journal.
    void clockSetBack(qint64 seconds);
    void begun(const kassa::Payment& payment);
    void beginRefused(const kassa::Sale& sale, kassa::BeginError why);
    /// The payment took a step, and the step is durable.
    void paymentChanged(const kassa::Payment& payment);
    /// The journal cannot be written: no more payments until a restart.
    void halted(kassa::JournalError why, const kassa::Payment& unsaved);
    /// At start for every sale in the journal, then whenever it changes.
    void standingChanged(const QString& account, kassa::ui::TillLink::Standing standing);
    /// At start, before anything is begun: what price rules have sold, as the journal knows it.
    void soldBefore(const kassa::desk::SoldTally& sold);
    void connectionChanged(kassa::ui::TillLink::Connection connection, int milliseconds);
    void listed(const kassa::desk::PaymentPage& page);
    void recalled(const std::vector<kassa::desk::ListedPayment>& payments);
    /// Older payments that hold their sales, some at a time, the newest first.
    void salesTold(const std::vector<kassa::Payment>& payments);
    /// Oldest first; empty when the journal knows nothing of it.
    void stepsTold(const kassa::PaymentId& payment,
                   const std::vector<kassa::desk::PaymentStep>& steps);
    /// `rows`: how many were good; of Checking 0.
    void journalProved(kassa::ui::TillLink::Proof proof, qint64 rows);
};

} // namespace kassa::ui
