// Who comes on a day, and to which event.

#include "tests/days/day.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <random>

namespace kassa::days {

std::vector<Kind> planOf(int day, int sales) {
    // What is rare comes once; the rest are ordinary sales.
    std::vector<Kind> kinds{Kind::Phone,         Kind::Declined, Kind::WrongCode,
                            Kind::ExpiredCode,   Kind::NoSms,    Kind::LostAnswer,
                            Kind::LostQuestion,  Kind::Scanner,  Kind::Refund,
                            Kind::RefundRefused, Kind::WalkIn,   Kind::KilledAtCode,
                            Kind::KilledAtCard};
    const std::size_t rare = kinds.size() - 2; // two kills a day
    for (std::size_t i = 0; static_cast<int>(kinds.size()) < sales; ++i) {
        kinds.push_back(i % 3 == 0 ? kinds[(i / 3) % rare] : Kind::Card);
    }
    std::mt19937 random(static_cast<unsigned>(day));
    for (std::size_t i = kinds.size(); i > 1; --i) {
        std::swap(kinds[i - 1], kinds[random() % i]);
    }
    return kinds;
}

QString invoiceOf(int person) {
    return QStringLiteral("INV-26-%1").arg(10'000 + person);
}

QByteArray eventWith(int people) {
    const auto today = QDate::currentDate();
    const auto day = [&](int later) { return today.addDays(later).toString(Qt::ISODate); };
    QJsonArray attendees;
    const QStringList tickets{QStringLiteral("full"), QStringLiteral("day"), QStringLiteral("vip")};
    for (int person = 1; person <= people; ++person) {
        attendees << QJsonObject{{QStringLiteral("name"), QStringLiteral("Mehmon %1").arg(person)},
                                 {QStringLiteral("phone"),
                                  QStringLiteral("9989000%1").arg(person, 5, 10, QLatin1Char('0'))},
                                 {QStringLiteral("invoice"), invoiceOf(person)},
                                 {QStringLiteral("ticket"), tickets[person % tickets.size()]}};
    }
    const auto ticket = [](const char* id, const char* price, bool earlyBird) {
        return QJsonObject{{QStringLiteral("id"), QLatin1String(id)},
                           {QStringLiteral("title"), QLatin1String(id)},
                           {QStringLiteral("note"), QStringLiteral("-")},
                           {QStringLiteral("price"), QLatin1String(price)},
                           {QStringLiteral("early_bird"), earlyBird}};
    };
    const QJsonObject file{
        {QStringLiteral("event"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("Registon Forum 2026")},
                     {QStringLiteral("place"), QStringLiteral("Samarqand")},
                     {QStringLiteral("merchant"), QStringLiteral("Registon Events MChJ")},
                     {QStringLiteral("first_day"), day(30)},
                     {QStringLiteral("last_day"), day(32)},
                     {QStringLiteral("written_on"), day(0)}}},
        {QStringLiteral("early_bird"),
         QJsonObject{{QStringLiteral("title"), QStringLiteral("Early")},
                     {QStringLiteral("percent"), 50},
                     {QStringLiteral("last_day"), day(20)}}},
        {QStringLiteral("tickets"),
         QJsonArray{ticket("full", "1 478 000", true), ticket("day", "590 000", true),
                    ticket("vip", "3 200 000", false)}},
        {QStringLiteral("attendees"), attendees}};
    return QJsonDocument(file).toJson();
}

} // namespace kassa::days
