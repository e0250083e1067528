#include "core/desk/event_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace kassa::desk {

namespace {

using Json = nlohmann::ordered_json;

std::string isoDay(Day day) {
    std::array<char, 16> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

/// As a person types it: plain spaces between the groups.
std::string somOf(Tiyin amount) {
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    std::string text = formatSom(amount);
    for (auto at = text.find(noBreakSpace); at != std::string::npos;
         at = text.find(noBreakSpace, at)) {
        text.replace(at, noBreakSpace.size(), " ");
    }
    return text;
}

void put(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) {
        json[key] = text;
    }
}

Json itemJson(const Item& item, bool isTicket) {
    Json json = {{"id", item.id}, {"title", item.title}};
    put(json, "note", item.note);
    json["price"] = somOf(item.price);
    if (isTicket && !item.discounts) {
        json["discounts"] = false;
    }
    put(json, "ikpu", item.fiscal.ikpu);
    put(json, "package_code", item.fiscal.packageCode);
    if (item.fiscal.vatPercent) {
        json["vat_percent"] = *item.fiscal.vatPercent;
    }
    put(json, "tin", item.fiscal.tin);
    return json;
}

Json ruleJson(const PriceRule& rule) {
    Json json = {{"id", rule.id}, {"title", rule.title}};
    if (const auto* percent = std::get_if<PercentOff>(&rule.off)) {
        json["percent"] = percent->percent;
    } else {
        json["amount"] = somOf(std::get<AmountOff>(rule.off).amount);
    }
    if (rule.lastDay) {
        json["last_day"] = isoDay(*rule.lastDay);
    }
    if (rule.quota) {
        json["quota"] = *rule.quota;
    }
    if (!rule.categories.empty()) {
        json["categories"] = rule.categories;
    }
    put(json, "code", rule.code);
    if (!rule.items.empty()) {
        json["items"] = rule.items;
    }
    return json;
}

Json attendeeJson(const Attendee& attendee) {
    Json json = {{"name", attendee.name},
                 {"phone", attendee.phone},
                 {"invoice", attendee.invoice},
                 {"ticket", attendee.ticket}};
    if (attendee.paidBefore) {
        json["paid"] = true;
    }
    put(json, "email", attendee.email);
    put(json, "code", attendee.code);
    put(json, "category", attendee.category);
    return json;
}

/// One line for each, so that a person can read down the list and a message can name the line.
void putList(std::string& text, const char* key, const std::vector<Json>& list) {
    text.append(",\n  \"").append(key).append("\": [");
    for (std::size_t i = 0; i < list.size(); ++i) {
        text.append(i == 0 ? "\n    " : ",\n    ");
        text += list[i].dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    text.append(list.empty() ? "]" : "\n  ]");
}

template <class Each, class Write>
std::vector<Json> listOf(const std::vector<Each>& values, Write write) {
    std::vector<Json> list;
    list.reserve(values.size());
    for (const auto& each : values) {
        list.push_back(write(each));
    }
    return list;
}

} // namespace

std::string writeEventFile(const EventBook& book) {
    const Json event = {{"name", book.name},
                        {"place", book.place},
                        {"merchant", book.merchant},
                        {"first_day", isoDay(book.firstDay)},
                        {"last_day", isoDay(book.lastDay)},
                        {"written_on", isoDay(book.writtenOn)}};
    std::string text = "{\n  \"event\": ";
    text += event.dump(-1, ' ', false, Json::error_handler_t::replace);
    putList(text, "rules", listOf(book.rules, ruleJson));
    putList(text, "tickets",
            listOf(book.tickets, [](const Item& item) { return itemJson(item, true); }));
    putList(text, "goods",
            listOf(book.goods, [](const Item& item) { return itemJson(item, false); }));
    putList(text, "attendees", listOf(book.attendees, attendeeJson));
    return text + "\n}\n";
}

} // namespace kassa::desk
