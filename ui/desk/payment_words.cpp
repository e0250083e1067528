#include "ui/desk/payment_words.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::PaymentState)
};

ChipLook created() {
    return {Words::tr("Created"), QStringLiteral("clock"), ChipKind::Mute};
}

ChipLook unknown() {
    return {Words::tr("Unknown"), QStringLiteral("unknown"), ChipKind::Warn};
}

struct ChipOf {
    ChipLook operator()(const state::Opening&) const { return created(); }
    ChipLook operator()(const state::AwaitingCard&) const { return created(); }
    ChipLook operator()(const state::SendingCard&) const { return created(); }
    ChipLook operator()(const state::AwaitingCode&) const {
        return {Words::tr("Code sent"), QStringLiteral("sms"), ChipKind::Info};
    }
    ChipLook operator()(const state::Confirming&) const {
        return {Words::tr("Confirming"), QStringLiteral("clock"), ChipKind::Info};
    }
    ChipLook operator()(const state::AwaitingPhone&) const {
        return {Words::tr("Waiting for the phone"), QStringLiteral("qr"), ChipKind::Info};
    }
    ChipLook operator()(const state::Checking&) const { return unknown(); }
    ChipLook operator()(const state::Reversing&) const {
        return {Words::tr("Returning"), QStringLiteral("refund"), ChipKind::Info};
    }
    ChipLook operator()(const state::ReverseChecking&) const { return unknown(); }
    ChipLook operator()(const state::ForPerson&) const { return unknown(); }
    ChipLook operator()(const state::Paid&) const {
        return {Words::tr("Accepted"), QStringLiteral("check-circle"), ChipKind::Ok};
    }
    ChipLook operator()(const state::NotPaid& ended) const {
        return ended.why == Reason::Cancelled || ended.why == Reason::Interrupted
                   ? ChipLook{Words::tr("Cancelled"), QStringLiteral("cross"), ChipKind::Mute}
                   : ChipLook{Words::tr("Declined"), QStringLiteral("declined"), ChipKind::Err};
    }
    ChipLook operator()(const state::Reversed&) const {
        return {Words::tr("Refunded"), QStringLiteral("refund"), ChipKind::Mute};
    }
};

} // namespace

ChipLook chipFor(const Payment& payment) {
    return std::visit(ChipOf{}, payment.state);
}

QString moneySentence(const Payment& payment) {
    if (payment.lateCapture && isUnresolved(payment)) {
        return Words::tr("The bank took the money late. The manager decides what is next.");
    }
    if (isUnresolved(payment)) {
        return Words::tr("Do not charge again. We are asking Atmos.");
    }
    if (moneyMayMove(payment)) {
        return Words::tr("Money may be moving right now.");
    }
    if (std::holds_alternative<state::Paid>(payment.state)) {
        return Words::tr("The money was taken.");
    }
    if (std::holds_alternative<state::Reversed>(payment.state)) {
        return Words::tr("The money went back to the card.");
    }
    if (payment.pageShown && !isFinal(payment)) {
        return Words::tr("The payment page was shown and can be paid.");
    }
    return Words::tr("No money was taken.");
}

} // namespace kassa::ui
