#include "core/desk/desk_entry.h"

#include "core/base/card.h"
#include "core/desk/event.h"
#include "core/desk/report_json.h"

#include <array>

namespace kassa::desk {

namespace {

using fields::Bad;
using fields::Json;

constexpr std::array<std::string_view, std::variant_size_v<DeskEntry>> entryNames{
    "signed_in",      "locked",     "pin_refused", "approved",      "shift_opened", "shift_closed",
    "people_changed", "checked_in", "printed",     "event_changed", "note",         "walk_in"};

constexpr std::array<std::string_view, 3> changes{"added", "changed", "removed"};

constexpr std::size_t digestDigits = 64;

struct Write {
    Json operator()(const entry::SignedIn& e) const { return {{"who", fields::of(e.who)}}; }
    Json operator()(const entry::Locked& e) const { return {{"who", fields::of(e.who)}}; }
    Json operator()(const entry::PinRefused& e) const {
        return {{"whose", fields::of(e.whose)}, {"for", e.action ? nameOf(*e.action) : "sign_in"}};
    }
    Json operator()(const entry::Approved& e) const {
        return {{"action", nameOf(e.action)},
                {"requester", fields::of(e.requester)},
                {"approver", fields::of(e.approver)},
                {"about", e.about}};
    }
    Json operator()(const entry::ShiftOpened& e) const {
        return {{"number", e.number}, {"by", fields::of(e.by)}};
    }
    Json operator()(const entry::ShiftClosed& e) const { return toJson(e.report); }
    Json operator()(const entry::PeopleChanged& e) const {
        return {{"what", changes.at(static_cast<std::size_t>(e.what))},
                {"person", fields::of(e.person)},
                {"new_pin", e.newPin},
                {"digest", e.digest}};
    }
    Json operator()(const entry::CheckedIn& e) const {
        return {
            {"account", e.account}, {"invoice", e.invoice}, {"paid", e.paid}, {"reason", e.reason}};
    }
    Json operator()(const entry::Printed& e) const {
        return {{"what", e.what}, {"about", e.about}, {"copy", e.copy}};
    }
    Json operator()(const entry::EventChanged& e) const {
        return {{"what", e.what}, {"digest", e.digest}};
    }
    Json operator()(const entry::Note& e) const { return {{"topic", e.topic}, {"text", e.text}}; }
    Json operator()(const entry::WalkIn& e) const {
        return {{"invoice", e.invoice},
                {"name", e.name},
                {"phone", e.phone},
                {"ticket", e.ticket},
                {"category", e.category}};
    }
};

Person personIn(const Json& json, const char* key) {
    return fields::person(fields::member(json, key));
}

entry::PinRefused readRefused(const Json& json) {
    entry::PinRefused read{personIn(json, "whose"), std::nullopt};
    if (const auto action = fields::text(json, "for"); action != "sign_in") {
        read.action = actionNamed(action);
        if (!read.action) {
            throw Bad{"unknown action"};
        }
    }
    return read;
}

entry::Approved readApproved(const Json& json) {
    const auto action = actionNamed(fields::text(json, "action"));
    if (!action) {
        throw Bad{"unknown action"};
    }
    entry::Approved read{*action, personIn(json, "requester"), personIn(json, "approver"),
                         fields::text(json, "about")};
    if (read.approver.role != Role::Manager) {
        throw Bad{"only managers approve"};
    }
    return read;
}

entry::ShiftOpened readOpened(const Json& json) {
    entry::ShiftOpened read{fields::number(json, "number"), personIn(json, "by")};
    if (read.number < 1) {
        throw Bad{"shifts count from 1"};
    }
    return read;
}

entry::ShiftClosed readClosed(const Json& json) {
    entry::ShiftClosed read{reportFrom(json)};
    if (!read.report.closed || read.report.closedBy.empty()) {
        throw Bad{"a closing of a shift that goes on"};
    }
    return read;
}

entry::PeopleChanged readPeople(const Json& json) {
    entry::PeopleChanged read;
    const auto what = fields::text(json, "what");
    const auto found = std::find(changes.begin(), changes.end(), what);
    if (found == changes.end()) {
        throw Bad{"unknown change"};
    }
    read.what = static_cast<entry::PeopleChanged::What>(found - changes.begin());
    read.person = personIn(json, "person");
    read.newPin = fields::flag(json, "new_pin");
    read.digest = fields::hex(json, "digest", digestDigits);
    return read;
}

entry::CheckedIn readCheckedIn(const Json& json) {
    entry::CheckedIn read{fields::words(json, "account"), fields::text(json, "invoice"),
                          fields::flag(json, "paid"), fields::text(json, "reason")};
    if (!read.paid && read.reason.empty()) {
        throw Bad{"who has not paid is let in for a reason"};
    }
    return read;
}

entry::WalkIn readWalkIn(const Json& json) {
    entry::WalkIn read{fields::words(json, "invoice"), fields::words(json, "name"),
                       fields::text(json, "phone"), fields::words(json, "ticket"),
                       fields::text(json, "category")};
    if (accountOf(read.invoice).empty()) {
        throw Bad{"an invoice without a digit"};
    }
    return read;
}

DeskEntry readEntry(std::string_view name, const Json& json) {
    const auto is = [name](std::size_t index) { return name == entryNames.at(index); };
    std::size_t index = 0;
    if (is(index++)) {
        return entry::SignedIn{personIn(json, "who")};
    }
    if (is(index++)) {
        return entry::Locked{personIn(json, "who")};
    }
    if (is(index++)) {
        return readRefused(json);
    }
    if (is(index++)) {
        return readApproved(json);
    }
    if (is(index++)) {
        return readOpened(json);
    }
    if (is(index++)) {
        return readClosed(json);
    }
    if (is(index++)) {
        return readPeople(json);
    }
    if (is(index++)) {
        return readCheckedIn(json);
    }
    if (is(index++)) {
        return entry::Printed{fields::words(json, "what"), fields::text(json, "about"),
                              fields::number(json, "copy")};
    }
    if (is(index++)) {
        return entry::EventChanged{fields::text(json, "what"),
                                   fields::hex(json, "digest", digestDigits)};
    }
    if (is(index++)) {
        return entry::Note{fields::words(json, "topic"), fields::text(json, "text")};
    }
    if (is(index++)) {
        return readWalkIn(json);
    }
    throw Bad{"unknown kind"};
}

} // namespace

std::string_view nameOf(const DeskEntry& entry) {
    return entryNames.at(entry.index());
}

std::string clipped(std::string_view text) {
    std::string valid;
    // Through the same door as every other text: what is not UTF-8 becomes U+FFFD.
    const auto written = fields::line(Json(std::string(text)));
    valid = withoutCardNumbers(Json::parse(written).get<std::string>());
    if (valid.size() <= longestText) {
        return valid;
    }
    std::size_t end = longestText;
    const auto insideLetter = [&valid](std::size_t at) {
        return (static_cast<unsigned char>(valid[at]) & 0xC0U) == 0x80U;
    };
    while (end > 0 && insideLetter(end)) {
        --end;
    }
    valid.resize(end);
    return valid;
}

std::string encodeEntry(const DeskEntry& entry) {
    return fields::line(std::visit(Write{}, entry));
}

Expected<DeskEntry, EntryError> decodeEntry(std::string_view name, std::string_view json) {
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) {
        return Unexpected(EntryError{"not JSON"});
    }
    try {
        auto entry = readEntry(name, parsed);
        if (encodeEntry(entry) != json) {
            return Unexpected(EntryError{"more, or written in another way, than a desk writes"});
        }
        return entry;
    } catch (const Bad& bad) {
        return Unexpected(EntryError{bad.what});
    }
}

} // namespace kassa::desk
