#include "app/refund.h"

#include "app/payment_json.h"
#include "app/words.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct RefundWords {
    Q_DECLARE_TR_FUNCTIONS(Refund)
};

bool canBeGivenBack(const Payment& payment) {
    return std::holds_alternative<state::Paid>(payment.state) ||
           (payment.lateCapture && std::holds_alternative<state::ForPerson>(payment.state));
}

/// The reversal is decided: the gateway has given its word.
std::optional<Exit> outcomeOf(const Payment& payment) {
    if (std::holds_alternative<state::Reversed>(payment.state)) {
        return Exit::Paid; // the command did what it was asked to
    }
    return canBeGivenBack(payment) ? std::optional(Exit::NotPaid) : std::nullopt;
}

Trouble pinTrouble(const desk::PinVerdict& verdict) {
    using desk::PinAnswer;
    switch (verdict.answer) {
    case PinAnswer::Good:
        break;
    case PinAnswer::Wrong:
        return badInput(RefundWords::tr("The PIN is wrong. No money moved."));
    case PinAnswer::Throttled:
        return badInput(
            RefundWords::tr("Too many wrong PINs. Wait and try again; no money moved."));
    case PinAnswer::NotManager:
    case PinAnswer::SamePerson:
    case PinAnswer::Unknown:
        return badInput(
            RefundWords::tr("Only a manager may give money back. Name one with --approver."));
    case PinAnswer::NotSaved:
        return {
            Exit::Environment,
            RefundWords::tr("The journal takes no rows, so no money moved. See kassa log verify.")};
    }
    checkFailed("verdict is one that refuses", __FILE__, __LINE__);
}

} // namespace

RefundSession::RefundSession(RefundCommand command, bool json)
    : m_command(std::move(command)), m_json(json) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        complain(words::stillUnknown(*m_latest));
        finish(Exit::Unknown);
    });
    m_lineArrives.setEnabled(false);
    connect(&m_lineArrives, &QSocketNotifier::activated, this, &RefundSession::lineArrived);
}

Expected<desk::Person, Trouble> RefundSession::approver(const staff::Staff& staff) const {
    const auto& view = staff.view();
    if (view.standing == desk::PeopleStanding::Nobody) {
        return Unexpected(
            Trouble{Exit::Environment,
                    RefundWords::tr("There is no manager yet. Open the desk and make the "
                                    "first one.")});
    }
    if (view.standing == desk::PeopleStanding::Untrusted) {
        return Unexpected(
            Trouble{Exit::Environment,
                    RefundWords::tr("The list of people was changed by somebody else. Put "
                                    "it back from a copy.")});
    }
    std::vector<desk::Person> fitting;
    for (const auto& person : view.people) {
        const bool named =
            m_command.approver.isEmpty() || person.name == m_command.approver.toStdString();
        if (named && person.role == desk::Role::Manager) {
            fitting.push_back(person);
        }
    }
    if (fitting.size() != 1) {
        return Unexpected(badInput(
            RefundWords::tr("Only a manager may give money back. Name one with --approver.")));
    }
    return fitting.front();
}

void RefundSession::run(Station& station, const QString& user, std::function<void(Exit)> finished) {
    m_finished = std::move(finished);
    const auto added = station.addStaff(*this);
    if (!added) {
        stop(added.error());
        return;
    }
    staff::Staff& staff = **added;
    const auto name = desk::clipped(user.toStdString());
    staff.actAs({{"terminal"}, name.empty() ? "terminal" : name, desk::Role::Cashier});
    const PaymentId id{m_command.payment.toStdString()};
    const auto found = station.journal().find(id);
    if (!found || !*found) {
        stop(badInput(words::noSuchPayment(m_command.payment)));
        return;
    }
    m_latest = **found;
    if (!canBeGivenBack(*m_latest)) {
        stop(badInput(words::standing(*m_latest)));
        return;
    }
    const auto manager = approver(staff);
    if (!manager) {
        stop(manager.error());
        return;
    }
    m_staff = &staff;
    askPin(*manager);
}

/// Through the event loop, so that Ctrl+C is heard meanwhile.
void RefundSession::askPin(const desk::Person& manager) {
    m_approver = manager.id;
    //: name, amount
    m_input.ask(
        RefundWords::tr("PIN of %1, to give back %2:")
            .arg(QString::fromStdString(manager.name), words::amount(m_latest->sale.amount)),
        WhileTyping::Stars);
    m_lineArrives.setEnabled(true);
    QMetaObject::invokeMethod(this, &RefundSession::lineArrived, Qt::QueuedConnection);
}

void RefundSession::lineArrived() {
    if (!m_approver || !m_input.ready()) {
        return;
    }
    m_lineArrives.setEnabled(false);
    const auto approver = *std::exchange(m_approver, std::nullopt);
    const auto line = m_input.take();
    auto pin = line ? desk::Pin::parse(line->reveal())
                    : Expected<desk::Pin, desk::PinError>(Unexpected(desk::PinError::WrongLength));
    if (!pin) {
        stop(badInput(RefundWords::tr("A PIN is six digits. No money moved.")));
        return;
    }
    m_given = true;
    m_staff->refund({m_command.payment.toStdString()}, m_command.reason.toStdString(),
                    {approver, std::move(pin).value()});
}

void RefundSession::stopAsked() {
    if (m_given) {
        complain(words::cannotStopRefund());
        return;
    }
    m_lineArrives.setEnabled(false);
    m_input.abandon();
    stop({Exit::NotPaid, RefundWords::tr("Stopped. No money moved.")});
}

void RefundSession::approvalAnswered(desk::Action, const desk::PinVerdict& verdict) {
    if (verdict.answer == desk::PinAnswer::Good) {
        m_asked = true;
        m_patience.start(m_command.wait);
    } else {
        stop(pinTrouble(verdict));
    }
}

void RefundSession::paymentChanged(const Payment& payment) {
    if (!m_asked || payment.id.value != m_command.payment.toStdString()) {
        return;
    }
    m_latest = payment;
    tell(payment);
    if (const auto exit = outcomeOf(payment)) {
        finish(*exit);
    }
}

void RefundSession::tillHalted(JournalError error, const Payment& unsaved) {
    complain(words::halted(error, unsaved));
    finish(m_latest && moneyMayMove(*m_latest) ? Exit::Unknown : Exit::Environment);
}

void RefundSession::tell(const Payment& payment) {
    auto line = m_json ? jsonLine(payment) : words::standing(payment).toUtf8() + '\n';
    if (line != m_told) { // a step that changes nothing that is told
        say(line);
        m_told = std::move(line);
    }
}

void RefundSession::stop(const Trouble& trouble) {
    complain(trouble.sentence);
    finish(trouble.exit);
}

void RefundSession::finish(Exit exit) {
    m_patience.stop();
    if (m_finished) {
        std::exchange(m_finished, nullptr)(exit);
    }
}

} // namespace kassa::app
