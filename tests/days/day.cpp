#include "tests/days/day.h"

#include <httplib.h>

namespace kassa::days {

namespace {

using namespace std::chrono_literals;

const QString managerPin = QStringLiteral("222222");
const QString cashierPin = QStringLiteral("111111");
const QString code = QStringLiteral("111111");
constexpr int outcomeHold = 600; ///< the desk takes no key so soon after an outcome, in ms

sandbox::Fault faultAt(const char* path, sandbox::FaultMoment moment, int call) {
    sandbox::Fault fault;
    fault.path = path;
    fault.action = sandbox::FaultAction::Drop;
    fault.moment = moment;
    fault.call = call;
    return fault;
}

} // namespace

Day::Day(DeskProcess& desk, sandbox::Server& gateway, int firstPerson)
    : m_desk(desk), m_gateway(gateway), m_person(firstPerson) {}

void Day::begin(bool newDesk) {
    if (newDesk) {
        m_desk.focus(QStringLiteral("managerName"));
        m_desk.type(managerName);
        m_desk.press("Return");
        for (const char* field : {"managerPin", "managerPinAgain"}) {
            m_desk.focus(QLatin1String(field));
            m_desk.type(managerPin);
            m_desk.press("Return");
        }
        signIn("Alt+1", managerPin);
        hireCashier();
    }
    signIn();
}

/// What the manager does on the first morning, and then leaves the desk to the cashier.
void Day::hireCashier() {
    m_desk.press("Alt+4");
    m_desk.await(QStringLiteral("settingsPage"));
    for (int section = 0; section < 3; ++section) {
        m_desk.press("Down");
    }
    m_desk.await(QStringLiteral("peopleSection"));
    m_desk.press("Ctrl+N");
    m_desk.focus(QStringLiteral("personName"));
    m_desk.type(cashierName);
    m_desk.press("Return");
    m_desk.press("Tab"); // a cashier it is
    for (const char* field : {"personPin", "personPinAgain"}) {
        m_desk.focus(QLatin1String(field));
        m_desk.type(cashierPin);
        m_desk.press("Return");
    }
    m_desk.focus(QStringLiteral("approvalPin"));
    m_desk.type(managerPin);
    m_desk.press("Return");
    m_desk.awaitGone(QStringLiteral("personDialog"));
    m_desk.press("Alt+1"); // whoever comes next begins where sales begin
    m_desk.focus(QStringLiteral("searchEdit"));
    m_desk.press("Ctrl+L");
}

void Day::signIn() {
    signIn("Alt+2", cashierPin);
}

/// After a kill the desk shows first what is being checked.
void Day::signIn(const char* who, const QString& pin) {
    for (QString at; at != u"searchEdit" && m_desk.trouble().isEmpty();) {
        at = m_desk.focus(QStringLiteral("searchEdit|signInPin|goToSale"));
        if (at == u"signInPin") {
            m_desk.press(who);
            m_desk.type(pin);
            m_desk.press("Return");
            m_desk.awaitGone(QStringLiteral("signInPin"));
        } else if (at == u"goToSale") {
            m_desk.press("Return");
            m_desk.pause(outcomeHold);
        }
    }
}

void Day::serve(Kind kind) {
    if (kind != Kind::WalkIn) {
        findNext();
    }
    ++m_served[kind];
    switch (kind) {
    case Kind::Card:
        payByCard();
        return nextCustomer();
    case Kind::Phone:
        return payByPhone();
    case Kind::Declined:
        payByCard(QStringLiteral("8600000000001120"), QStringLiteral("1240"));
        return leaveDeclined();
    case Kind::WrongCode:
        return payWithWrongCode();
    case Kind::ExpiredCode:
        return payWithExpiredCode();
    case Kind::NoSms:
        askForCard();
        typeCard(QStringLiteral("9860000000003012"), QStringLiteral("1240"));
        return leaveDeclined();
    case Kind::LostAnswer:
        return loseAnswer(sandbox::FaultMoment::After);
    case Kind::LostQuestion:
        return loseAnswer(sandbox::FaultMoment::Before);
    case Kind::Scanner:
        return payAmongScans();
    case Kind::Refund:
        payByCard();
        nextCustomer();
        return giveBack("refundOutcome:went back");
    case Kind::RefundRefused:
        payByCard(QStringLiteral("9860000000003095"), QStringLiteral("1240"));
        nextCustomer();
        return giveBack("refundOutcome:was not returned");
    case Kind::WalkIn:
        return payOfWalkIn();
    case Kind::KilledAtCode:
        return dieAtCode();
    case Kind::KilledAtCard:
        return dieAtCard();
    }
}

void Day::findNext() {
    m_desk.focus(QStringLiteral("searchEdit"));
    const QString invoice = invoiceOf(m_person++);
    m_desk.type(invoice);
    m_desk.press("Down");
    m_desk.await(QStringLiteral("saleInvoice:") + invoice);
}

/// A desk that just heard nothing from the gateway refuses until it has looked again.
void Day::ask(const char* key, const QString& shown) {
    m_desk.press(key);
    for (int tries = 0; tries < 60 && !m_desk.sees(shown); ++tries) {
        m_desk.pause(1000);
        if (m_desk.sees(QStringLiteral("searchEdit"))) {
            m_desk.press(key);
        }
    }
    m_desk.await(shown);
}

void Day::askForCard() {
    ask("F9", QStringLiteral("cardNumber"));
    m_desk.focus(QStringLiteral("cardNumber"));
}

void Day::typeCard(const QString& digits, const QString& expiry) {
    m_desk.focus(QStringLiteral("cardNumber"));
    m_desk.type(digits);
    m_desk.focus(QStringLiteral("cardExpiry"));
    m_desk.type(expiry);
    m_desk.press("Return");
}

void Day::typeCode(const QString& digits) {
    m_desk.focus(QStringLiteral("code"));
    m_desk.type(digits);
    m_desk.press("Return");
}

void Day::payByCard(const QString& digits, const QString& expiry) {
    askForCard();
    typeCard(digits, expiry);
    typeCode(code);
}

void Day::nextCustomer() {
    m_desk.focus(QStringLiteral("nextCustomer|nextCustomerUnknown"));
    m_desk.pause(outcomeHold);
    m_desk.press("Return");
    m_desk.focus(QStringLiteral("searchEdit"));
}

void Day::leaveDeclined() {
    m_desk.await(QStringLiteral("declinedTitle"));
    m_desk.pause(outcomeHold);
    m_desk.press("Esc");
    m_desk.focus(QStringLiteral("searchEdit"));
    m_desk.press("Ctrl+N"); // the customer has gone
}

void Day::payByPhone() {
    ask("F8", QStringLiteral("payerCode"));
    openPayerPage();
    m_desk.press("F5");
    nextCustomer();
}

/// The customer's own telephone, before the code on the screen.
void Day::openPayerPage() {
    const QString address = m_desk.read("payerCode");
    httplib::Client telephone(m_gateway.url());
    const auto paid = telephone.Post(address.mid(address.indexOf(u"/invoice")).toStdString(),
                                     "card_number=9860090101014364&expiry=02%2F28&otp=111111",
                                     "application/x-www-form-urlencoded");
    if (!paid || paid->body.find("Paid") == std::string::npos) {
        qWarning("the page of %s said %s", qPrintable(address),
                 paid ? paid->body.c_str() : "nothing");
    }
}

void Day::payWithWrongCode() {
    askForCard();
    typeCard(QStringLiteral("9860090101014364"), QStringLiteral("0228"));
    typeCode(QStringLiteral("222222"));
    m_desk.await(QStringLiteral("codeLine:Wrong code"));
    typeCode(code);
    nextCustomer();
}

void Day::payWithExpiredCode() {
    askForCard();
    typeCard(QStringLiteral("9860090101014364"), QStringLiteral("0228"));
    m_desk.focus(QStringLiteral("code"));
    m_gateway.skipTime(10min);
    typeCode(code);
    m_desk.await(QStringLiteral("codeLine:expired"));
    m_desk.await(QStringLiteral("resend"));
    m_desk.press("Ctrl+R");
    m_desk.await(QStringLiteral("codeLine:A new code can be asked for in"));
    typeCode(code);
    nextCustomer();
}

void Day::payAmongScans() {
    const QString other = invoiceOf(m_person + 1);
    askForCard();
    m_desk.type(QStringLiteral("98600901"));
    m_desk.scan(other);
    m_desk.type(QStringLiteral("01014364"));
    m_desk.focus(QStringLiteral("cardExpiry"));
    m_desk.type(QStringLiteral("02"));
    m_desk.scan(other);
    m_desk.type(QStringLiteral("28"));
    m_desk.press("Return");
    m_desk.focus(QStringLiteral("code"));
    m_desk.type(QStringLiteral("111"));
    m_desk.scan(QStringLiteral("222222")); // its Enter confirms nothing
    m_desk.type(QStringLiteral("111"));
    m_desk.press("Return");
    nextCustomer();
}

void Day::payOfWalkIn() {
    m_desk.focus(QStringLiteral("searchEdit"));
    m_desk.press("F6");
    m_desk.focus(QStringLiteral("walkInName"));
    m_desk.type(QStringLiteral("Yangi Mehmon"));
    m_desk.press("Return");
    m_desk.await(QStringLiteral("saleCustomer:Yangi Mehmon"));
    payByCard();
    nextCustomer();
}

void Day::serveAtMidnight() {
    while (m_person % 3 != 0) {
        ++m_person; // one with the first ticket, which has a discount
    }
    findNext();
    askForCard();
    m_desk.type(QStringLiteral("9860090101014364"));
    m_desk.focus(QStringLiteral("cardExpiry"));
    m_desk.type(QStringLiteral("0228"));
    const int before = m_gateway.deliveries("/merchant/pay/pre-apply");
    m_desk.passDays(25);
    m_desk.press("Return");
    m_desk.await(QStringLiteral("priceNow:1 478 000"));
    if (m_gateway.deliveries("/merchant/pay/pre-apply") != before) {
        qFatal("the card went out before the new price was agreed to");
    }
    m_desk.pause(outcomeHold);
    m_desk.press("Return");
    typeCode(code);
    m_desk.await(QStringLiteral("approvedAmount:1 478 000"));
    nextCustomer();
}

/// The bank falls silent at the confirm and stays so until the customer has gone.
void Day::loseAnswer(sandbox::FaultMoment moment) {
    m_gateway.setFaults({faultAt("/merchant/pay/apply", moment, 1),
                         faultAt("/merchant/pay/get", sandbox::FaultMoment::Before, 0)});
    payByCard();
    m_desk.focus(QStringLiteral("nextCustomerUnknown"));
    m_gateway.setFaults({});
    nextCustomer();
}

/// The sale that was just made.
void Day::giveBack(const char* outcome) {
    m_desk.press("Alt+2");
    m_desk.await(QStringLiteral("paymentsPage"));
    m_desk.press("F2");
    const QString invoice = invoiceOf(m_person - 1);
    m_desk.type(invoice);
    m_desk.await(QStringLiteral("payments:") + invoice);
    m_desk.press("Ctrl+R");
    m_desk.await(QStringLiteral("refundFacts:") + invoice);
    m_desk.press("Tab");
    m_desk.type(managerPin);
    m_desk.await(QStringLiteral("refundNow")); // it is armed late
    m_desk.press("Ctrl+Return");
    m_desk.await(QLatin1String(outcome));
    m_desk.pause(outcomeHold);
    m_desk.press("Esc");
    m_desk.press("Alt+1");
    m_desk.focus(QStringLiteral("searchEdit"));
}

void Day::dieAtCode() {
    askForCard();
    typeCard(QStringLiteral("9860090101014364"), QStringLiteral("0228"));
    m_desk.focus(QStringLiteral("code"));
    m_desk.type(code);
    m_desk.pressAndLeave("Return");
    m_desk.kill();
    m_desk.start();
    signIn();
}

void Day::dieAtCard() {
    askForCard();
    m_desk.type(QStringLiteral("98600901"));
    m_desk.kill();
    m_desk.start();
    signIn();
}

void Day::close() {
    m_desk.press("Alt+3");
    m_desk.await(QStringLiteral("closeShift"));
    for (int tries = 0; tries < 60 && m_desk.trouble().isEmpty(); ++tries) {
        m_desk.press("F10");
        const auto met = m_desk.await(QStringLiteral("obstacle0|closeShift:Done"));
        if (met == u"closeShift") {
            break;
        }
        m_desk.press("Esc"); // what is unknown will be known
        m_desk.pause(10'000);
    }
    m_desk.press("Return");
    m_desk.focus(QStringLiteral("signInPin"));
}

} // namespace kassa::days
