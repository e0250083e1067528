#include "ui/desk/reason_words.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Reason)
};

QString otherCard() {
    return Words::tr("Or pay with another UZCARD or HUMO card.");
}

QString orPhone() {
    return Words::tr("Or pay on the phone by QR code.");
}

ReasonWords cardReason(const QString& sentence, const QString& first) {
    return {sentence, {first, otherCard(), orPhone()}, NextTry::OtherCard};
}

/// Nothing is wrong with the card: the way to the bank is.
ReasonWords connectionReason(const QString& sentence, const QString& first) {
    return {
        sentence,
        {first, Words::tr("The amount and the ticket are kept; nothing has to be chosen again.")},
        NextTry::SameCard};
}

ReasonWords noFunds() {
    return cardReason(
        Words::tr("Not enough money on the card"),
        Words::tr("Top up the card and try again — the amount and the ticket are kept."));
}

ReasonWords expired() {
    return cardReason(Words::tr("The card has expired"),
                      Words::tr("Ask for a card that is still valid."));
}

ReasonWords blocked() {
    return cardReason(Words::tr("The bank has blocked the card"),
                      Words::tr("The bank that issued the card can unblock it."));
}

ReasonWords smsOff() {
    return cardReason(Words::tr("SMS notifications are off for this card"),
                      Words::tr("UZCARD: they can be switched on at an ATM. HUMO: at the bank."));
}

ReasonWords wrongCard() {
    return cardReason(Words::tr("The number has a mistake. Compare it with the card."),
                      Words::tr("Type the number and the date again."));
}

ReasonWords limit() {
    return cardReason(Words::tr("The card limit is exceeded"),
                      Words::tr("The limit can be raised in the app of the bank."));
}

ReasonWords refused() {
    return cardReason(Words::tr("The bank declined the payment"),
                      Words::tr("The bank gave no reason; the customer can ask it."));
}

} // namespace

// Every reason by name, so that a new one does not compile until it has words.
ReasonWords wordsFor(Reason reason) {
    switch (reason) {
    case Reason::NoFunds:
        return noFunds();
    case Reason::CardExpired:
        return expired();
    case Reason::CardBlocked:
        return blocked();
    case Reason::SmsServiceOff:
        return smsOff();
    case Reason::WrongCard:
        return wrongCard();
    case Reason::LimitExceeded:
        return limit();
    case Reason::BankRefused:
        return refused();
    case Reason::WrongCode:
    case Reason::TooManyCodes:
        return cardReason(Words::tr("The code was wrong too many times"),
                          Words::tr("Start again: a new code will be sent."));
    case Reason::CodeExpired:
        return cardReason(Words::tr("The code has expired"),
                          Words::tr("Start again: a new code will be sent."));
    case Reason::Cancelled:
        return {Words::tr("The payment was cancelled"),
                {Words::tr("The amount and the ticket are kept; nothing has to be chosen again.")},
                NextTry::SameCard};
    case Reason::TimedOut:
        return {Words::tr("Nobody typed the card or the code in time"),
                {Words::tr("Start again when the customer is ready: a new code will be sent.")},
                NextTry::SameCard};
    case Reason::Interrupted:
        return {Words::tr("The program was closed before anything was confirmed"),
                {Words::tr("The sale can be started again.")},
                NextTry::SameCard};
    case Reason::Lapsed:
        return {Words::tr("The gateway has said for certain that nothing was taken"),
                {Words::tr("The payment can be started again."), otherCard()},
                NextTry::SameCard};
    case Reason::Unreachable:
        return connectionReason(Words::tr("There is no connection to the payment service"),
                                Words::tr("Check the network and try again."));
    case Reason::TlsFailed:
        return connectionReason(
            Words::tr("The payment service could not prove who it is"),
            Words::tr("Check the date and time of this computer, then call the manager."));
    case Reason::CredentialsRefused:
        return connectionReason(
            Words::tr("The payment service does not accept the keys of the desk"),
            Words::tr("Call the manager: the keys have to be entered anew."));
    case Reason::AccessDenied:
        return connectionReason(
            Words::tr("The payment service does not let this desk in"),
            Words::tr("Call the manager: the address of this computer is not allowed yet."));
    case Reason::KeychainTrouble:
        return connectionReason(Words::tr("The keys of the desk cannot be read"),
                                Words::tr("Unlock the keychain of this computer and try again."));
    case Reason::GatewayTrouble:
        return connectionReason(Words::tr("The payment service gave an answer that cannot be used"),
                                Words::tr("Try again in a minute."));
    case Reason::NoAnswer:
        return connectionReason(Words::tr("The bank is not responding"),
                                Words::tr("Try again in a minute."));
    case Reason::ReverseRefused:
        return {Words::tr("The bank declined to return the money"),
                {Words::tr("Call the manager.")},
                NextTry::SameCard};
    }
    return refused();
}

} // namespace kassa::ui
