#include "core/attendees/fields.h"

#include "core/attendees/csv.h"
#include "core/desk/search_fold.h"

#include <algorithm>
#include <array>

namespace kassa::attendees {

namespace {

using kassa::desk::Attendee;
using kassa::desk::EventBook;

/// Spaces around, and no-break spaces, which spreadsheets love, are nobody's name.
std::string_view trimmed(std::string_view text) {
    constexpr std::array blanks{std::string_view(" "), std::string_view("\t"),
                                std::string_view("\r"), std::string_view("\n"),
                                std::string_view("\xC2\xA0")};
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

bool isCleanText(std::string_view text) {
    return text.find("\xEF\xBF\xBD") == std::string_view::npos &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });
}

bool isEmail(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find(' ') == std::string_view::npos && text.find('.', at) != std::string_view::npos;
}

std::optional<bool> readPaid(std::string_view text) {
    constexpr std::array yes{"ha",        "yes",      "da",        "1",        "x",
                             "h",         "true",     "paid",      "tolangan", "tolandi",
                             "oplacheno", "oplachen", "oplachena", "toliq"};
    constexpr std::array no{"yoq", "no",         "net",          "0",        "false",      "unpaid",
                            "",    "tolanmagan", "ne oplacheno", "not paid", "ne oplachen"};
    const std::string key = kassa::desk::spelledKey(text);
    if (std::find(yes.begin(), yes.end(), key) != yes.end()) {
        return true;
    }
    if (std::find(no.begin(), no.end(), key) != no.end()) {
        return false;
    }
    return std::nullopt;
}

const kassa::desk::Ticket* ticketCalled(const EventBook& event, std::string_view text) {
    if (const auto* ticket = event.ticket(text)) {
        return ticket;
    }
    const auto key = kassa::desk::spelledKey(text);
    const auto found = std::find_if(event.tickets.begin(), event.tickets.end(), [&](const auto& t) {
        return kassa::desk::spelledKey(t.title) == key || kassa::desk::spelledKey(t.id) == key;
    });
    return found == event.tickets.end() ? nullptr : &*found;
}

std::optional<RowFault> put(Attendee& attendee, Field field, std::string_view text,
                            const EventBook& event) {
    switch (field) {
    case Field::Ignored:
        return std::nullopt;
    case Field::Name:
        attendee.name += text; // behind the family name
        return std::nullopt;
    case Field::Family:
        attendee.name.insert(0, std::string(text) + " ");
        return std::nullopt;
    case Field::Phone:
        attendee.phone = readPhone(text).value_or("");
        return attendee.phone.empty() ? std::optional(RowFault::BadPhone) : std::nullopt;
    case Field::Email:
        attendee.email = text;
        return isEmail(text) ? std::nullopt : std::optional(RowFault::BadEmail);
    case Field::Invoice: {
        attendee.invoice = text;
        const auto digits = kassa::desk::accountOf(text).size();
        return digits == 0 || digits > 20 ? std::optional(RowFault::BadInvoice) : std::nullopt;
    }
    case Field::Code:
        attendee.code = text;
        return std::nullopt;
    case Field::Ticket: {
        const auto* ticket = ticketCalled(event, text);
        attendee.ticket = ticket == nullptr ? std::string() : ticket->id;
        return ticket == nullptr ? std::optional(RowFault::UnknownTicket) : std::nullopt;
    }
    case Field::Category:
        attendee.category = text;
        return std::nullopt;
    case Field::Paid:
        attendee.paidBefore = readPaid(text).value_or(false);
        return readPaid(text) ? std::nullopt : std::optional(RowFault::BadPaid);
    }
    return std::nullopt;
}

/// What would be wrong with any text, whatever it says.
std::optional<RowFault> faultOf(Field field, std::string_view text) {
    const bool phone = field == Field::Phone && readPhone(text);
    if (looksLikeFormula(text) && !phone) {
        return RowFault::Formula;
    }
    const auto shown = trimmed(withoutTextMark(text));
    if (shown.size() > longestText) {
        return RowFault::TextTooLong;
    }
    return isCleanText(shown) ? std::nullopt : std::optional(RowFault::BadText);
}

} // namespace

std::optional<std::string> readPhone(std::string_view text) {
    std::string digits;
    for (const char c : trimmed(withoutTextMark(text))) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (std::string_view("+-() .").find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    if (digits.size() == 9) {
        return "998" + digits;
    }
    if (digits.size() == 10 && digits.front() == '8') {
        return "998" + digits.substr(1);
    }
    return digits.size() == 12 && digits.starts_with("998") ? std::optional(digits) : std::nullopt;
}

Expected<Attendee, RowProblem> readRow(const std::vector<std::string>& fields,
                                       const Mapping& mapping, const EventBook& event) {
    Attendee attendee;
    for (std::size_t i = 0; i < fields.size() && i < mapping.size(); ++i) {
        const std::string_view text = trimmed(withoutTextMark(fields[i]));
        if (mapping[i] == Field::Ignored || text.empty() || text == "-") {
            continue;
        }
        auto fault = faultOf(mapping[i], fields[i]);
        fault = fault ? fault : put(attendee, mapping[i], text, event);
        if (fault) {
            return Unexpected(RowProblem{*fault, i});
        }
    }
    attendee.name = trimmed(attendee.name);
    if (kassa::desk::spelledKey(attendee.name).empty()) {
        return Unexpected(RowProblem{RowFault::NoName, 0});
    }
    if (attendee.ticket.empty() && !event.tickets.empty()) {
        attendee.ticket = event.tickets.front().id;
    }
    return attendee;
}

} // namespace kassa::attendees
