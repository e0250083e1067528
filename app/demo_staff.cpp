#include "app/demo_staff.h"

#include "core/desk/pin_hash.h"

namespace kassa::app {

namespace {

constexpr std::string_view cashierPin = "111111";
constexpr std::string_view managerPin = "222222";
constexpr int shiftOfYesterday = 13;

desk::ShiftReport reportOfYesterday(const desk::Person& who, Timestamp now) {
    using namespace std::chrono_literals;
    constexpr auto tashkent = 5h;
    constexpr auto closing = 18h + 20min;
    const auto midnight = std::chrono::floor<std::chrono::days>(now + tashkent) - tashkent;
    desk::ShiftReport report;
    report.shift = {shiftOfYesterday, midnight - 24h + 8h + 30min, who};
    report.until = midnight - 24h + closing;
    report.closed = true;
    report.closedBy = who.name;
    report.chainHead = std::string(64, '0');
    report.publicKey = report.chainHead;
    return report;
}

} // namespace

std::vector<desk::StoredPerson> demoPeople(const SecretBuffer& pepper) {
    using desk::Role;
    std::vector<desk::StoredPerson> people{
        {{{"nilufar"}, "Nilufar Saidova", Role::Cashier}, {}},
        {{{"bobur"}, "Bobur Aliyev", Role::Cashier}, {}},
        {{{"zarina"}, "Zarina Olimova", Role::Cashier}, {}},
        {{{"timur"}, "Timur Sattorov", Role::Manager}, {}},
    };
    for (auto& each : people) {
        const bool manager = each.person.role == Role::Manager;
        const auto pin = desk::Pin::parse(manager ? managerPin : cashierPin);
        const auto hash = desk::hashPin(*pin, pepper, desk::demoPinCost);
        KASSA_CHECK(hash.has_value());
        each.pinHash = *hash;
    }
    return people;
}

void beginDemo(staff::Staff& staff, const SecretBuffer& pepper, Timestamp now) {
    auto people = demoPeople(pepper);
    const auto first = people[0].person;
    const auto second = people[1].person;
    staff.takeOn(std::move(people));
    staff.note(desk::entry::ShiftClosed{reportOfYesterday(second, now)});
    staff.signInUnasked(first.id);
}

} // namespace kassa::app
