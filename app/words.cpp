#include "app/words.h"

#include "ui/desk/story.h"

#include <QCoreApplication>

namespace kassa::app::words {

namespace {

struct CommonWords {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString sentence(AmountError error) {
    switch (error) {
    case AmountError::Empty:
        return CommonWords::tr(
            "Give the amount in soʻm with --amount, for example --amount 739000.");
    case AmountError::NotANumber:
        return CommonWords::tr("The amount must be digits only, for example 739000 or 739000,50.");
    case AmountError::BadSeparator:
        return CommonWords::tr(
            "A dot or comma in the amount must be followed by exactly two digits of "
            "tiyin, for example 739000,50.");
    case AmountError::Zero:
        return CommonWords::tr("The amount must be more than zero.");
    case AmountError::TooLarge:
        return CommonWords::tr("The amount is too large; at most a trillion soʻm can be charged.");
    }
    checkFailed("amount error is one of its values", __FILE__, __LINE__);
}

QString sentence(CardNumberError error) {
    switch (error) {
    case CardNumberError::NotDigits:
        return CommonWords::tr("The card number must be 16 digits and nothing else.");
    case CardNumberError::WrongLength:
        return CommonWords::tr("The card number must have 16 digits. Compare it with the card.");
    }
    checkFailed("card number error is one of its values", __FILE__, __LINE__);
}

QString sentence(CardExpiryError error) {
    switch (error) {
    case CardExpiryError::NotADate:
        return CommonWords::tr("Type the expiry date as month and year, for example 02/28.");
    case CardExpiryError::BadMonth:
        return CommonWords::tr("The month of the expiry date must be 01 to 12.");
    case CardExpiryError::Past:
        return CommonWords::tr("This card has expired. Ask for another card.");
    }
    checkFailed("expiry error is one of its values", __FILE__, __LINE__);
}

QString sentence(CodeError error) {
    switch (error) {
    case CodeError::NotDigits:
        return CommonWords::tr("The SMS code must be 6 digits and nothing else.");
    case CodeError::WrongLength:
        return CommonWords::tr("The SMS code must have 6 digits. Compare it with the message.");
    }
    checkFailed("code error is one of its values", __FILE__, __LINE__);
}

QString sentence(BeginError error) {
    switch (error) {
    case BeginError::BadSale:
        return CommonWords::tr("This sale cannot be charged. Check its number and amount.");
    case BeginError::SaleOccupied:
        return CommonWords::tr(
            "This sale is already paid, or its payment is still being checked. Look "
            "at it with kassa status before anything else.");
    case BeginError::Halted:
        return CommonWords::tr(
            "The journal cannot be written, so nothing was sent. Check the disk and "
            "start again.");
    case BeginError::Unresolved:
        return CommonWords::tr(
            "Too many payments have no result yet, or one has had none for a day, so "
            "no card is charged. Have a manager look at them; see kassa status.");
    case BeginError::NoRoom:
        return CommonWords::tr("There is too little room on the disk for the journal (64 MiB are "
                               "needed), so no card is charged. Make room.");
    }
    checkFailed("begin error is one of its values", __FILE__, __LINE__);
}

QString sentence(JournalError error) {
    switch (error) {
    case JournalError::SaleOccupied:
        return CommonWords::tr("This sale already has a payment.");
    case JournalError::Full:
        return CommonWords::tr("The disk is full. Make room and start again.");
    case JournalError::ReadOnly:
        return CommonWords::tr(
            "The journal may not be written. Allow writing to it and start again.");
    case JournalError::Fenced:
        return CommonWords::tr("Another Kassa has taken this journal over. Close one of the two.");
    case JournalError::Broken:
        return CommonWords::tr("The journal cannot be written. Check the disk and start again.");
    }
    checkFailed("journal error is one of its values", __FILE__, __LINE__);
}

QString sentence(Reason reason) {
    switch (reason) {
    case Reason::NoFunds:
        return CommonWords::tr("Not enough money on the card.");
    case Reason::CardExpired:
        return CommonWords::tr("The card has expired.");
    case Reason::CardBlocked:
        return CommonWords::tr("The bank has blocked the card.");
    case Reason::SmsServiceOff:
        return CommonWords::tr("SMS notifications are off for this card.");
    case Reason::WrongCard:
        return CommonWords::tr(
            "The bank does not know this card. Compare the number and the date.");
    case Reason::LimitExceeded:
        return CommonWords::tr("The card limit is exceeded.");
    case Reason::BankRefused:
        return CommonWords::tr("The bank declined the payment.");
    case Reason::WrongCode:
        return CommonWords::tr("Wrong code.");
    case Reason::CodeExpired:
        return CommonWords::tr("The code has expired.");
    case Reason::TooManyCodes:
        return CommonWords::tr("The code was wrong too many times.");
    case Reason::Cancelled:
        return CommonWords::tr("Cancelled.");
    case Reason::TimedOut:
        return CommonWords::tr("Nothing was typed for too long.");
    case Reason::Interrupted:
        return CommonWords::tr("The program was closed before the payment was confirmed.");
    case Reason::Lapsed:
        return CommonWords::tr("The gateway says that nothing was charged.");
    case Reason::Unreachable:
        return CommonWords::tr(
            "The payment service cannot be reached. Check the network, and that this "
            "address is on the allow-list.");
    case Reason::TlsFailed:
        return CommonWords::tr(
            "The payment service could not prove who it is. Check the date of this "
            "machine and the network.");
    case Reason::CredentialsRefused:
        return CommonWords::tr(
            "The payment service refuses the keys. Replace them with kassa setup.");
    case Reason::AccessDenied:
        return CommonWords::tr(
            "The payment service denies access. Ask Atmos to allow this address.");
    case Reason::KeychainTrouble:
        return CommonWords::tr("The keychain cannot be read.");
    case Reason::GatewayTrouble:
        return CommonWords::tr("The payment service has trouble and gave no usable answer.");
    case Reason::NoAnswer:
        return CommonWords::tr("The payment service did not answer in time.");
    case Reason::ReverseRefused:
        return CommonWords::tr("The refund was refused.");
    }
    checkFailed("reason is one of its values", __FILE__, __LINE__);
}

QString askCard() {
    return CommonWords::tr("Card number:");
}
QString askExpiry() {
    return CommonWords::tr("Expiry date (MM/YY):");
}
QString askCode() {
    return CommonWords::tr("Code from the customer’s SMS:");
}
QString inputEnded() {
    return CommonWords::tr("The input ended before the payment was confirmed.");
}
QString cannotStopRefund() {
    return CommonWords::tr("The refund is on its way and cannot be stopped. Wait for the result.");
}

QString cannotStopNow() {
    return CommonWords::tr(
        "The confirmation is on its way and cannot be stopped. Wait for the result.");
}

namespace {

struct Progress {
    const Payment& payment;

    QString operator()(const state::Opening&) const {
        return CommonWords::tr("Payment %1 of %2: asking the payment service…")
            .arg(QString::fromStdString(payment.id.value), amount(payment.sale.amount));
    }
    QString operator()(const state::AwaitingCard& s) const {
        return s.refusal ? sentence(*s.refusal) : QString();
    }
    QString operator()(const state::SendingCard&) const {
        return CommonWords::tr("Card %1: asking the bank to send the code…")
            .arg(QString::fromStdString(payment.card->text()));
    }
    QString operator()(const state::AwaitingCode& s) const {
        if (s.problem) {
            return sentence(*s.problem);
        }
        return s.sendingUncertain
                   ? CommonWords::tr("The answer was lost; the code may come all the same.")
                   : CommonWords::tr("The code was sent to the phone tied to this card.");
    }
    QString operator()(const state::Confirming&) const {
        return CommonWords::tr("Confirming. Money may be moving: do not stop the program…");
    }
    QString operator()(const state::AwaitingPhone&) const {
        return CommonWords::tr("Waiting for the customer to pay on the phone…");
    }
    QString operator()(const state::Checking& s) const {
        return s.inquiry.asked == 0 && !s.inquiry.query
                   ? CommonWords::tr(
                         "Result unknown. Do not charge again; asking the payment service…")
                   : QString();
    }
    QString operator()(const state::Reversing&) const {
        return CommonWords::tr("Returning the money…");
    }
    QString operator()(const state::ReverseChecking&) const {
        return CommonWords::tr("It is not known yet whether the money went back; asking…");
    }
    QString operator()(const state::ForPerson&) const {
        if (payment.lateCapture) {
            return CommonWords::tr(
                       "The money was taken late, after the payment had been given up. A "
                       "manager decides: give it back with kassa refund %1, or keep it.")
                .arg(QString::fromStdString(payment.id.value));
        }
        return CommonWords::tr(
            "The payment service gave no usable word. Call it and note what it says.");
    }
    QString operator()(const state::Paid&) const {
        return CommonWords::tr("Paid: %1.").arg(amount(payment.sale.amount));
    }
    QString operator()(const state::NotPaid& s) const {
        return CommonWords::tr("Not paid. %1 No money was taken.").arg(sentence(s.why));
    }
    QString operator()(const state::Reversed&) const {
        return CommonWords::tr("The money was returned to the card.");
    }
};

} // namespace

QString progress(const Payment& payment) {
    return std::visit(Progress{payment}, payment.state);
}

QString standing(const Payment& payment) {
    QString result = progress(payment);
    if (result.isEmpty() || std::holds_alternative<state::Opening>(payment.state)) {
        result = isUnresolved(payment)
                     ? CommonWords::tr("Result unknown; being checked. Do not charge again.")
                     : CommonWords::tr("Not finished; no money was taken.");
    }
    //: payment id, sale number, amount, result
    return CommonWords::tr("%1  sale %2  %3  %4")
        .arg(QString::fromStdString(payment.id.value), QString::fromStdString(payment.sale.account),
             amount(payment.sale.amount), result);
}

QString noPayments() {
    return CommonWords::tr("There are no payments yet.");
}

QString noSuchPayment(const QString& id) {
    return CommonWords::tr("There is no payment %1 in this journal.").arg(id);
}

QString waitingForResult(std::chrono::seconds atMost) {
    return CommonWords::tr("Asking the payment service; this takes up to %n second(s).", nullptr,
                           static_cast<int>(atMost.count()));
}

QString stillUnknown(const Payment& payment) {
    if (ui::isReversal(payment)) {
        return CommonWords::tr(
                   "It is still unknown whether the money went back. Do not return it by hand. "
                   "Ask later with: kassa status %1")
            .arg(QString::fromStdString(payment.id.value));
    }
    return CommonWords::tr(
               "The result is still unknown; the money may have been taken. Do not charge "
               "again. Ask later with: kassa status %1")
        .arg(QString::fromStdString(payment.id.value));
}

QString halted(JournalError error, const Payment& unsaved) {
    if (std::holds_alternative<state::Paid>(unsaved.state)) {
        return CommonWords::tr("Paid, but not saved yet: do not charge again. %1")
            .arg(sentence(error));
    }
    return sentence(error);
}

QString amount(Tiyin amount) {
    //: an amount of money and its unit
    return CommonWords::tr("%1 soʻm").arg(QString::fromStdString(formatSom(amount)));
}

} // namespace kassa::app::words
