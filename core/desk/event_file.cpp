#include "core/desk/event_file.h"

#include "core/desk/event_fields.h"
#include "core/desk/json_place.h"

#include <algorithm>
#include <set>

namespace kassa::desk {

namespace {

using Fault = EventFault;
using List = EventFields::List;

/// The id of the rule that older files have as "early_bird".
constexpr std::string_view earlyBirdId = "early_bird";

FiscalCode readFiscal(EventFields& fields) {
    FiscalCode code;
    code.ikpu = fields.optionalText("ikpu");
    code.packageCode = fields.optionalText("package_code");
    if (fields.has("vat_percent")) {
        code.vatPercent = fields.number("vat_percent", 0, 99, Fault::BadVat);
    }
    code.tin = fields.optionalText("tin");
    return code;
}

Item readItem(EventFields& fields) {
    Item item;
    item.id = fields.text("id");
    item.title = fields.text("title");
    item.note = fields.optionalText("note");
    item.price = fields.amount("price");
    item.fiscal = readFiscal(fields);
    return item;
}

Ticket readTicket(EventFields& fields) {
    fields.allowOnly({"id", "title", "note", "price", "discounts", "early_bird", "ikpu",
                      "package_code", "vat_percent", "tin"});
    Ticket ticket = readItem(fields);
    ticket.discounts = fields.flag("discounts", fields.flag("early_bird", true));
    return ticket;
}

Item readGood(EventFields& fields) {
    fields.allowOnly(
        {"id", "title", "note", "price", "ikpu", "package_code", "vat_percent", "tin"});
    return readItem(fields);
}

PriceRule readEarlyBird(EventFields& fields) {
    fields.allowOnly({"title", "percent", "last_day"});
    PriceRule rule;
    rule.id = earlyBirdId;
    rule.title = fields.text("title");
    rule.off = PercentOff{fields.number("percent", 1, 99, Fault::BadPercent)};
    rule.lastDay = fields.day("last_day");
    return rule;
}

PriceRule readRule(EventFields& fields) {
    fields.allowOnly(
        {"id", "title", "percent", "amount", "last_day", "quota", "categories", "code", "items"});
    PriceRule rule;
    rule.id = fields.text("id");
    rule.title = fields.text("title");
    if (fields.has("percent") == fields.has("amount")) {
        fields.fail(Fault::NoDiscount, {});
    } else if (fields.has("percent")) {
        rule.off = PercentOff{fields.number("percent", 1, 99, Fault::BadPercent)};
    } else {
        rule.off = AmountOff{fields.amount("amount")};
    }
    if (fields.has("last_day")) {
        rule.lastDay = fields.day("last_day");
    }
    if (fields.has("quota")) {
        rule.quota = fields.number("quota", 1, largestQuota, Fault::BadQuota);
    }
    rule.categories = fields.texts("categories");
    rule.code = fields.optionalText("code");
    rule.items = fields.texts("items");
    return rule;
}

Attendee readAttendee(EventFields& fields) {
    fields.allowOnly({"name", "phone", "invoice", "ticket", "paid", "email", "code", "category"});
    Attendee attendee;
    attendee.name = fields.text("name");
    attendee.phone = fields.text("phone");
    attendee.invoice = fields.text("invoice");
    attendee.ticket = fields.text("ticket");
    attendee.paidBefore = fields.flag("paid", false);
    attendee.email = fields.optionalText("email");
    attendee.code = fields.optionalText("code");
    attendee.category = fields.optionalText("category");
    if (maskedPhone(attendee.phone).empty() || !attendee.phone.starts_with("998")) {
        fields.fail(Fault::BadPhone, "phone");
    }
    return attendee;
}

EventBook readBook(EventFields& fields) {
    fields.allowOnly({"event", "early_bird", "rules", "tickets", "goods", "attendees"});
    EventBook book;
    fields.inside("event", [&book](EventFields& event) {
        event.allowOnly({"name", "place", "merchant", "first_day", "last_day", "written_on"});
        book.name = event.text("name");
        book.place = event.text("place");
        book.merchant = event.text("merchant");
        book.firstDay = event.day("first_day");
        book.lastDay = event.day("last_day");
        book.writtenOn = event.day("written_on");
    });
    if (fields.has(earlyBirdId)) {
        fields.inside(earlyBirdId,
                      [&book](EventFields& rule) { book.rules.push_back(readEarlyBird(rule)); });
    }
    fields.each("rules", List::Optional,
                [&book](EventFields& rule) { book.rules.push_back(readRule(rule)); });
    fields.each("tickets", List::Required,
                [&book](EventFields& ticket) { book.tickets.push_back(readTicket(ticket)); });
    fields.each("goods", List::Optional,
                [&book](EventFields& good) { book.goods.push_back(readGood(good)); });
    fields.each("attendees", List::Optional, [&book](EventFields& attendee) {
        book.attendees.push_back(readAttendee(attendee));
    });
    return book;
}

/// In a file with an early bird the rules count from behind it.
std::string inFile(const std::string& where, bool earlyBird) {
    constexpr std::string_view rules = "/rules/";
    if (!earlyBird || !where.starts_with(rules)) {
        return where;
    }
    const auto slash = std::min(where.find('/', rules.size()), where.size());
    const int index = std::stoi(where.substr(rules.size(), slash - rules.size()));
    const auto rest = where.substr(slash);
    return index == 0 ? "/" + std::string(earlyBirdId) + rest
                      : std::string(rules) + std::to_string(index - 1) + rest;
}

struct Parsed {
    nlohmann::json root;
    bool doubled = false;
    bool deep = false;
};

/// The library keeps the last of two equal keys; keys are therefore counted while it reads.
Parsed parsed(std::string_view text) {
    Parsed result;
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        if (event == nlohmann::json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == nlohmann::json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == nlohmann::json::parse_event_t::key) {
            result.doubled |= !keys.back().insert(value.get<std::string>()).second;
        }
        result.deep |= depth > deepestJson;
        return true;
    };
    result.root = nlohmann::json::parse(text, watch);
    return result;
}

Expected<EventBook, EventFileError> bookOf(const Parsed& file, std::string_view text) {
    if (file.deep) {
        return Unexpected(EventFileError{Fault::TooDeep, {}, 0, 0});
    }
    if (file.doubled) {
        const auto doubled = firstDoubledKey(text);
        return Unexpected(doubled ? EventFileError{Fault::DuplicateKey, doubled->pointer, 0,
                                                   lineAt(text, doubled->byte)}
                                  : EventFileError{Fault::DuplicateKey, {}, 0, 0});
    }
    FirstError error;
    EventFields fields(file.root, {}, error);
    EventBook book = readBook(fields);
    if (!error) {
        if (const auto problem = checkBook(book)) {
            const bool earlyBird = file.root.contains(earlyBirdId);
            error = EventFileError{problem->fault, inFile(problem->where, earlyBird), 0, 0};
        }
    }
    if (error) {
        error->line = lineAt(text, placeOf(text, error->where));
        return Unexpected(*error);
    }
    return book;
}

} // namespace

Expected<EventBook, EventFileError> parseEventFile(std::string_view text) {
    if (text.size() > eventFileLimit) {
        return Unexpected(EventFileError{Fault::TooLarge, {}, 0, 0});
    }
    try {
        return bookOf(parsed(text), text);
    } catch (const nlohmann::json::parse_error& broken) {
        const std::size_t last = broken.byte > 0 ? broken.byte - 1 : 0;
        return Unexpected(EventFileError{Fault::NotJson, {}, broken.byte, lineAt(text, last)});
    } catch (const nlohmann::json::exception&) { // bad UTF-8 in a text
        return Unexpected(EventFileError{Fault::NotJson, {}, 0, 0});
    }
}

} // namespace kassa::desk
