#pragma once

#include "core/desk/desk_entry.h"

#include <map>

// One example of every kind of row about a desk, so that a new kind cannot be forgotten in a test.
// Qt-free.

namespace kassa::samples {

inline desk::Person cashier() {
    return {{"nilufar"}, "Nilufar Saidova", desk::Role::Cashier};
}
inline desk::Person manager() {
    return {{"timur"}, "Timur Sattorov", desk::Role::Manager};
}

inline desk::ShiftReport report() {
    using desk::Method;
    const auto wall = [](std::int64_t minutes) {
        return Timestamp(std::chrono::minutes(29'812'000 + minutes));
    };
    const auto taken = [](std::int64_t count, std::int64_t som, std::int64_t back,
                          std::int64_t somBack) {
        return desk::Takings{count, Tiyin(som * 100), back, Tiyin(somBack * 100)};
    };
    desk::ShiftReport report;
    report.shift = {14, wall(0), cashier()};
    report.until = wall(581);
    report.closed = true;
    report.closedBy = "Nilufar Saidova";
    report.approver = "Timur Sattorov";
    report.total = taken(61, 44'514'000, 2, 1'034'000);
    report.byMethod = {{Method::UzCard, taken(34, 25'358'000, 1, 739'000)},
                       {Method::Humo, taken(22, 15'905'000, 1, 295'000)},
                       {Method::Phone, taken(5, 3'251'000, 0, 0)}};
    report.byTicket = {{"Toʻliq ishtirok", report.total}};
    report.byHour = {{9, taken(1, 739'000, 0, 0)}, {17, taken(60, 43'775'000, 2, 1'034'000)}};
    report.byCashier = {{"Nilufar Saidova", report.total}};
    report.declined = 7;
    report.unresolved = {{"INV-26-00371", "Karim Aliyev", Tiyin(73'900'000), wall(500)}};
    report.gateway =
        desk::GatewayCheck{61, 61, 60, {{"INV-26-00012", Tiyin(73'900'000), "reversed_elsewhere"}}};
    report.rows = 1284;
    report.chainHead = std::string(60, 'a') + "07c2";
    report.publicKey = std::string(64, 'b');
    return report;
}

inline std::map<std::string, desk::DeskEntry> deskEntries() {
    using namespace desk;
    const std::string digest(64, 'd');
    auto halfAsked = report();
    halfAsked.gateway->held = 64;
    return {
        {"signed_in", entry::SignedIn{cashier()}},
        {"locked", entry::Locked{cashier()}},
        {"pin_refused", entry::PinRefused{manager(), Action::Refund}},
        {"pin_refused at sign-in", entry::PinRefused{cashier(), std::nullopt}},
        {"approved", entry::Approved{Action::Refund, cashier(), manager(), "P1: toʻladi"}},
        {"shift_opened", entry::ShiftOpened{14, cashier()}},
        {"shift_closed", entry::ShiftClosed{report()}},
        {"shift_closed, not all asked about", entry::ShiftClosed{std::move(halfAsked)}},
        {"people_changed",
         entry::PeopleChanged{entry::PeopleChanged::What::Removed, cashier(), false, digest}},
        {"checked_in", entry::CheckedIn{"2600417", "INV-26-00417", true, ""}},
        {"checked_in unpaid", entry::CheckedIn{"2600418", "INV-26-00418", false, "mehmon"}},
        {"printed", entry::Printed{"receipt", "P1", 1}},
        {"event_changed", entry::EventChanged{"narx", digest}},
        {"walk_in", entry::WalkIn{"W02-00001", "Oʻktam Yusupov", "998901234567", "full", "talaba"}},
        {"note", entry::Note{"restore", "backup of yesterday"}},
    };
}

} // namespace kassa::samples
