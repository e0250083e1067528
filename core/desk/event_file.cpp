#include "core/desk/event_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace kassa::desk {

namespace {

using nlohmann::json;
using Fault = EventFileFault;

/// One object of the file, the path to it, and the first fault that was met anywhere. After a
/// fault every further question gives an empty answer, so that reading needs no checks between.
class Reader {
public:
    Reader(const json& object, std::string path, std::optional<EventFileError>& error)
        : m_object(object), m_path(std::move(path)), m_error(error) {
        if (!m_object.is_object()) {
            fail(Fault::WrongType, {});
        }
    }

    void fail(Fault fault, std::string_view field) {
        if (!m_error) {
            m_error = EventFileError{fault, pointer(field), 0};
        }
    }

    void allowOnly(std::initializer_list<std::string_view> fields) {
        if (!m_object.is_object()) {
            return;
        }
        for (const auto& [key, value] : m_object.items()) {
            if (std::find(fields.begin(), fields.end(), key) == fields.end()) {
                fail(Fault::UnknownField, key);
            }
        }
    }

    [[nodiscard]] bool has(std::string_view field) const {
        return m_object.is_object() && m_object.contains(field);
    }

    std::string text(std::string_view field) {
        const json* value = required(field);
        if (value == nullptr) {
            return {};
        }
        if (!value->is_string()) {
            fail(Fault::WrongType, field);
            return {};
        }
        auto text = value->get<std::string>();
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
            fail(Fault::EmptyText, field);
        }
        return text;
    }

    bool flag(std::string_view field, bool otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        const json& value = m_object.at(std::string(field));
        if (!value.is_boolean()) {
            fail(Fault::WrongType, field);
            return otherwise;
        }
        return value.get<bool>();
    }

    Tiyin amount(std::string_view field) {
        const auto som = text(field);
        const auto parsed = parseSom(som);
        if (!parsed) {
            fail(Fault::BadAmount, field);
            return {};
        }
        return *parsed;
    }

    int percent(std::string_view field) {
        const json* value = required(field);
        if (value == nullptr) {
            return 0;
        }
        if (!value->is_number_integer()) {
            fail(Fault::WrongType, field);
            return 0;
        }
        const auto number = value->get<std::int64_t>();
        if (number < 1 || number > 99) {
            fail(Fault::BadPercent, field);
            return 0;
        }
        return static_cast<int>(number);
    }

    Day day(std::string_view field) {
        const auto written = text(field);
        const auto number = [&written](std::size_t from, std::size_t count) {
            int value = 0;
            for (const char c : written.substr(from, count)) {
                value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
            }
            return value;
        };
        if (written.size() == 10 && written[4] == '-' && written[7] == '-') {
            const int month = number(5, 2);
            const int dayOfMonth = number(8, 2);
            const Day day{std::chrono::year(number(0, 4)),
                          std::chrono::month(static_cast<unsigned>(std::max(month, 0))),
                          std::chrono::day(static_cast<unsigned>(std::max(dayOfMonth, 0)))};
            if (day.ok() && day.year() >= std::chrono::year(2000)) {
                return day;
            }
        }
        fail(Fault::BadDate, field);
        return {};
    }

    /// The object or list under a field; nothing, and a fault, when it is not there.
    const json* required(std::string_view field) {
        if (!has(field)) {
            fail(Fault::MissingField, field);
            return nullptr;
        }
        return &m_object.at(std::string(field));
    }

    [[nodiscard]] std::string pointer(std::string_view field) const {
        return field.empty() ? m_path : m_path + "/" + std::string(field);
    }

private:
    const json& m_object;
    std::string m_path;
    std::optional<EventFileError>& m_error;
};

using FirstError = std::optional<EventFileError>;

/// Calls `read` with a reader for every element of a list.
template <class Read>
void eachOf(Reader& parent, std::string_view field, FirstError& error, Read read) {
    const json* list = parent.required(field);
    if (list == nullptr) {
        return;
    }
    if (!list->is_array()) {
        parent.fail(Fault::WrongType, field);
        return;
    }
    for (std::size_t i = 0; i < list->size() && !error; ++i) {
        Reader element((*list)[i], parent.pointer(field) + "/" + std::to_string(i), error);
        read(element);
    }
}

EarlyBird readEarlyBird(Reader& reader) {
    reader.allowOnly({"title", "percent", "last_day"});
    return {reader.text("title"), reader.percent("percent"), reader.day("last_day")};
}

/// `earlyBird` is the event's own rule, if it has one.
Ticket readTicket(Reader& reader, std::set<std::string>& ids,
                  const std::optional<EarlyBird>& earlyBird) {
    reader.allowOnly({"id", "title", "note", "price", "early_bird"});
    Ticket ticket;
    ticket.id = reader.text("id");
    ticket.title = reader.text("title");
    ticket.note = reader.has("note") ? reader.text("note") : std::string();
    ticket.price = reader.amount("price");
    ticket.earlyBird = reader.flag("early_bird", true);
    if (!ids.insert(ticket.id).second) {
        reader.fail(Fault::NotUnique, "id");
    }
    if (earlyBird && ticket.earlyBird && ticket.price.percent(earlyBird->percent) == ticket.price) {
        reader.fail(Fault::BadAmount, "price"); // a tiyin or so: rounding leaves nothing to pay
    }
    return ticket;
}

Attendee readAttendee(Reader& reader, const EventBook& book, std::set<std::string>& accounts) {
    reader.allowOnly({"name", "phone", "invoice", "ticket", "paid"});
    Attendee attendee;
    attendee.name = reader.text("name");
    attendee.phone = reader.text("phone");
    attendee.invoice = reader.text("invoice");
    attendee.ticket = reader.text("ticket");
    attendee.paidBefore = reader.flag("paid", false);
    if (maskedPhone(attendee.phone).empty() || !attendee.phone.starts_with("998")) {
        reader.fail(Fault::BadPhone, "phone");
    }
    const auto account = accountOf(attendee.invoice);
    if (account.empty() || account.size() > 20) {
        reader.fail(Fault::BadInvoice, "invoice");
    } else if (!accounts.insert(account).second) {
        reader.fail(Fault::NotUnique, "invoice");
    }
    if (book.ticket(attendee.ticket) == nullptr) {
        reader.fail(Fault::UnknownTicket, "ticket");
    }
    return attendee;
}

EventBook readBook(const json& root, FirstError& error) {
    Reader reader(root, {}, error);
    reader.allowOnly({"event", "early_bird", "tickets", "attendees"});
    EventBook book;
    if (const json* object = reader.required("event"); object != nullptr) {
        Reader event(*object, "/event", error);
        event.allowOnly({"name", "place", "merchant", "first_day", "last_day", "written_on"});
        book.name = event.text("name");
        book.place = event.text("place");
        book.merchant = event.text("merchant");
        book.firstDay = event.day("first_day");
        book.lastDay = event.day("last_day");
        book.writtenOn = event.day("written_on");
        if (book.lastDay < book.firstDay) {
            event.fail(Fault::BadDate, "last_day");
        }
    }
    if (reader.has("early_bird")) {
        Reader rule(root.at("early_bird"), "/early_bird", error);
        book.earlyBird = readEarlyBird(rule);
    }
    std::set<std::string> ids;
    eachOf(reader, "tickets", error, [&](Reader& ticket) {
        book.tickets.push_back(readTicket(ticket, ids, book.earlyBird));
    });
    if (book.tickets.empty()) {
        reader.fail(Fault::NoTickets, "tickets");
    }
    std::set<std::string> accounts;
    eachOf(reader, "attendees", error, [&](Reader& attendee) {
        book.attendees.push_back(readAttendee(attendee, book, accounts));
    });
    return book;
}

} // namespace

Expected<EventBook, EventFileError> parseEventFile(std::string_view text) {
    if (text.size() > eventFileLimit) {
        return Unexpected(EventFileError{Fault::TooLarge, {}, 0});
    }
    // The library keeps the last of two equal keys; keys are therefore counted while it reads.
    std::vector<std::set<std::string>> keys;
    std::string doubled;
    const auto watch = [&](int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start) {
            keys.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == json::parse_event_t::key && doubled.empty() &&
                   !keys.back().insert(parsed.get<std::string>()).second) {
            doubled = parsed.get<std::string>();
        }
        return true;
    };
    try {
        const json root = json::parse(text, watch);
        if (!doubled.empty()) {
            return Unexpected(EventFileError{Fault::DuplicateKey, "/" + doubled, 0});
        }
        FirstError error;
        EventBook book = readBook(root, error);
        if (error) {
            return Unexpected(*error);
        }
        return book;
    } catch (const json::parse_error& broken) {
        return Unexpected(EventFileError{Fault::NotJson, {}, broken.byte});
    } catch (const json::exception&) { // bad UTF-8 in a text
        return Unexpected(EventFileError{Fault::NotJson, {}, 0});
    }
}

} // namespace kassa::desk
