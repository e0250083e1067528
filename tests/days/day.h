#pragma once

#include "core/sandbox/server.h"
#include "tests/days/desk_process.h"

#include <map>

// A day at the desk as a cashier lives it: who comes, what goes wrong, what is pressed. Keys only.

namespace kassa::days {

/// What happens at one sale.
enum class Kind {
    Card,
    Phone,         ///< the customer pays on the payer's page
    Declined,      ///< not enough money; the customer leaves
    WrongCode,     ///< then the right one
    ExpiredCode,   ///< then a new one
    NoSms,         ///< the card has no SMS service; the customer leaves
    LostAnswer,    ///< charged, and nobody says so
    LostQuestion,  ///< never charged, and nobody says so
    Scanner,       ///< somebody scans while card and code are typed
    Refund,        ///< paid, and given back
    RefundRefused, ///< paid, and the gateway will not give it back
    WalkIn,        ///< is on no list
    KilledAtCode,  ///< kill -9 right after the code was sent to the bank
    KilledAtCard,  ///< kill -9 while the card is typed
};

/// Kinds in the order in which people come, the same for the same day.
[[nodiscard]] std::vector<Kind> planOf(int day, int sales);

/// Who sells, and who approves what the cashier may not do alone.
inline const QString cashierName = QStringLiteral("Nilufar Saidova");
inline const QString managerName = QStringLiteral("Timur Sattorov");

/// One cashier through one day at one desk.
class Day {
public:
    Day(DeskProcess& desk, sandbox::Server& gateway, int firstPerson);

    /// A new desk gets its manager, who takes on the cashier; after that the cashier signs in.
    void begin(bool newDesk);
    void serve(Kind kind);
    /// The early-bird price ends between the card and its sending; it stays ended.
    void serveAtMidnight();
    /// Closes the shift once nothing is in the way any more.
    void close();

    [[nodiscard]] const std::map<Kind, int>& served() const { return m_served; }
    [[nodiscard]] QString trouble() const { return m_desk.trouble(); }

private:
    void hireCashier();
    void signIn();
    void signIn(const char* who, const QString& pin);
    void findNext();
    void ask(const char* key, const QString& shown);
    void askForCard();
    void typeCard(const QString& digits, const QString& expiry);
    void typeCode(const QString& code);
    void nextCustomer();
    void leaveDeclined();
    void payByCard(const QString& digits = QStringLiteral("9860090101014364"),
                   const QString& expiry = QStringLiteral("0228"));
    void payByPhone();
    void payWithWrongCode();
    void payWithExpiredCode();
    void payAmongScans();
    void payOfWalkIn();
    void loseAnswer(sandbox::FaultMoment moment);
    void giveBack(const char* outcome);
    void dieAtCode();
    void dieAtCard();
    void openPayerPage();

    DeskProcess& m_desk;
    sandbox::Server& m_gateway;
    int m_person;
    std::map<Kind, int> m_served;
};

/// The invoice of a person of the event, from 1.
[[nodiscard]] QString invoiceOf(int person);
/// An event with so many people, as the desk reads it.
[[nodiscard]] QByteArray eventWith(int people);

} // namespace kassa::days
