#include "core/desk/desk_state.h"

namespace kassa::desk {

namespace {

struct Apply {
    DeskState& state;
    const DeskRow& row;

    void operator()(const entry::SignedIn& e) const {
        state.signedIn = e.who;
        state.wrongInRow.erase(e.who.id);
    }
    void operator()(const entry::Locked&) const { state.signedIn.reset(); }
    void operator()(const entry::PinRefused& e) const { ++state.wrongInRow[e.whose.id]; }
    void operator()(const entry::Approved& e) const { state.wrongInRow.erase(e.approver.id); }
    void operator()(const entry::ShiftOpened& e) const {
        state.shift = ShiftFacts{e.number, row.at, e.by};
        state.nextShift = e.number + 1;
        if (!state.lastShift) {
            state.shiftFrom = row.seq;
        }
    }
    void operator()(const entry::ShiftClosed& e) const {
        const auto& report = e.report;
        state.shift.reset();
        state.lastShift = ClosedShift{report.shift.number, report.until,
                                      static_cast<int>(report.unresolved.size())};
        state.nextShift = report.shift.number + 1;
        state.shiftFrom = row.seq;
    }
    void operator()(const entry::PeopleChanged& e) const {
        state.peopleDigest = e.digest;
        if (state.signedIn && state.signedIn->id == e.person.id) {
            state.signedIn = e.what == entry::PeopleChanged::What::Removed
                                 ? std::nullopt
                                 : std::optional(e.person);
        }
        if (e.newPin || e.what == entry::PeopleChanged::What::Removed) {
            state.wrongInRow.erase(e.person.id); // guesses at a PIN that is gone
        }
    }
    void operator()(const entry::CheckedIn&) const {}
    void operator()(const entry::Printed& e) const { ++state.printed[printKey(e.what, e.about)]; }
    void operator()(const entry::EventChanged& e) const { state.eventDigest = e.digest; }
    void operator()(const entry::Note&) const {}
    void operator()(const entry::WalkIn&) const {}
};

} // namespace

std::string printKey(std::string_view what, std::string_view about) {
    std::string key(what);
    key += '\n'; // in no stable name
    key += about;
    return key;
}

DeskState after(DeskState state, const DeskRow& row) {
    if (row.epoch != state.epoch) {
        state.signedIn.reset(); // a program that starts has nobody signed in
        state.epoch = row.epoch;
    }
    state.seq = row.seq;
    take(state.attendance, row);
    std::visit(Apply{state, row}, row.entry);
    return state;
}

} // namespace kassa::desk
