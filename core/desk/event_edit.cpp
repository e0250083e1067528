#include "core/desk/event_edit.h"

#include "core/desk/prices.h"

#include <algorithm>
#include <cstdio>

namespace kassa::desk {

namespace {

using Fault = EventFault;

template <class Field>
constexpr std::size_t at(Field field) {
    return static_cast<std::size_t>(field);
}

template <class Field>
Unexpected<FieldFault> faultOf(Field field, Fault fault) {
    return Unexpected(FieldFault{at(field), fault});
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::optional<int> number(std::string_view text, int least, int most) {
    int value = 0;
    if (text.empty() || text.size() > 7) {
        return std::nullopt;
    }
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::string dayText(Day day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02u.%02u.%04d", static_cast<unsigned>(day.day()),
                  static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
    return text.data();
}

/// "31.05.2026", or as the file has it.
std::optional<Day> dayOf(const std::string& typed) {
    const auto part = [&typed](std::size_t from, std::size_t length) {
        return number(std::string_view(typed).substr(from, length), 0, 9999);
    };
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    if (typed.size() == 10 && typed[2] == '.' && typed[5] == '.') {
        day = part(0, 2);
        month = part(3, 2);
        year = part(6, 4);
    } else if (typed.size() == 10 && typed[4] == '-' && typed[7] == '-') {
        year = part(0, 4);
        month = part(5, 2);
        day = part(8, 2);
    }
    if (!year || !month || !day || *year < 2000) {
        return std::nullopt;
    }
    const Day read{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                   std::chrono::day(static_cast<unsigned>(*day))};
    return read.ok() ? std::optional(read) : std::nullopt;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& each : list) {
        text.append(text.empty() ? "" : ", ").append(each);
    }
    return text;
}

std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> list;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (auto each = trimmed(text.substr(0, comma)); !each.empty()) {
            list.push_back(std::move(each));
        }
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return list;
}

/// "50 %" or an amount in so'm.
Expected<std::variant<PercentOff, AmountOff>, Fault> offOf(const std::string& typed) {
    if (typed.ends_with('%')) {
        std::string figure = typed.substr(0, typed.size() - 1);
        if (figure.ends_with("\xC2\xA0")) {
            figure.resize(figure.size() - 2);
        }
        const auto percent = number(trimmed(figure), 1, 99);
        if (!percent) {
            return Unexpected(Fault::BadPercent);
        }
        return std::variant<PercentOff, AmountOff>(PercentOff{*percent});
    }
    const auto amount = parseSom(typed);
    if (!amount) {
        return Unexpected(Fault::BadAmount);
    }
    return std::variant<PercentOff, AmountOff>(AmountOff{*amount});
}

} // namespace

EventTexts eventTexts(const EventBook& book) {
    return {book.name, book.place, book.merchant, dayText(book.firstDay), dayText(book.lastDay)};
}

ItemTexts itemTexts(const Item& item) {
    const auto& vat = item.fiscal.vatPercent;
    return {item.title,
            item.note,
            item.price.count() == 0 ? std::string() : formatSom(item.price),
            item.fiscal.ikpu,
            item.fiscal.packageCode,
            vat ? std::to_string(*vat) : std::string(),
            item.fiscal.tin};
}

RuleTexts ruleTexts(const PriceRule& rule) {
    std::string off;
    if (const auto* percent = std::get_if<PercentOff>(&rule.off)) {
        off = percent->percent == 0 ? std::string() : std::to_string(percent->percent) + " %";
    } else {
        off = formatSom(std::get<AmountOff>(rule.off).amount);
    }
    return {rule.title,
            off,
            rule.lastDay ? dayText(*rule.lastDay) : std::string(),
            rule.quota ? std::to_string(*rule.quota) : std::string(),
            joined(rule.categories),
            rule.code,
            joined(rule.items)};
}

Expected<EventBook, FieldFault> withTexts(EventBook book, const EventTexts& texts) {
    for (const auto field : {EventField::Name, EventField::Place, EventField::Merchant}) {
        if (trimmed(texts[at(field)]).empty()) {
            return faultOf(field, Fault::EmptyText);
        }
    }
    const auto first = dayOf(trimmed(texts[at(EventField::FirstDay)]));
    const auto last = dayOf(trimmed(texts[at(EventField::LastDay)]));
    if (!first) {
        return faultOf(EventField::FirstDay, Fault::BadDate);
    }
    if (!last || *last < *first) {
        return faultOf(EventField::LastDay, Fault::BadDate);
    }
    book.name = trimmed(texts[at(EventField::Name)]);
    book.place = trimmed(texts[at(EventField::Place)]);
    book.merchant = trimmed(texts[at(EventField::Merchant)]);
    book.firstDay = *first;
    book.lastDay = *last;
    return book;
}

Expected<Item, FieldFault> withTexts(Item item, const ItemTexts& texts) {
    const auto text = [&texts](ItemField field) { return trimmed(texts[at(field)]); };
    const auto price = parseSom(text(ItemField::Price));
    item.title = text(ItemField::Title);
    item.note = text(ItemField::Note);
    item.fiscal.ikpu = text(ItemField::Ikpu);
    item.fiscal.packageCode = text(ItemField::PackageCode);
    item.fiscal.tin = text(ItemField::Tin);
    item.fiscal.vatPercent.reset();
    if (item.title.empty()) {
        return faultOf(ItemField::Title, Fault::EmptyText);
    }
    if (!price) {
        return faultOf(ItemField::Price, Fault::BadAmount);
    }
    item.price = *price;
    if (const auto vat = text(ItemField::VatPercent); !vat.empty()) {
        item.fiscal.vatPercent = number(vat, 0, 99);
        if (!item.fiscal.vatPercent) {
            return faultOf(ItemField::VatPercent, Fault::BadVat);
        }
    }
    if (const auto wrong = faultOfFiscal(item.fiscal)) {
        return faultOf(*wrong == Fault::BadIkpu          ? ItemField::Ikpu
                       : *wrong == Fault::BadPackageCode ? ItemField::PackageCode
                                                         : ItemField::Tin,
                       *wrong);
    }
    return item;
}

Expected<PriceRule, FieldFault> withTexts(PriceRule rule, const RuleTexts& texts) {
    const auto text = [&texts](RuleField field) { return trimmed(texts[at(field)]); };
    rule.title = text(RuleField::Title);
    rule.categories = parted(texts[at(RuleField::Categories)]);
    rule.code = tidyCode(text(RuleField::Code));
    rule.items = parted(texts[at(RuleField::Items)]);
    rule.lastDay.reset();
    rule.quota.reset();
    if (rule.title.empty()) {
        return faultOf(RuleField::Title, Fault::EmptyText);
    }
    const auto off = offOf(text(RuleField::Off));
    if (!off) {
        return faultOf(RuleField::Off, off.error());
    }
    rule.off = *off;
    if (const auto day = text(RuleField::LastDay); !day.empty()) {
        rule.lastDay = dayOf(day);
        if (!rule.lastDay) {
            return faultOf(RuleField::LastDay, Fault::BadDate);
        }
    }
    if (const auto quota = text(RuleField::Quota); !quota.empty()) {
        rule.quota = number(quota, 1, largestQuota);
        if (!rule.quota) {
            return faultOf(RuleField::Quota, Fault::BadQuota);
        }
    }
    if (!rule.code.empty() && !isRuleCode(rule.code)) {
        return faultOf(RuleField::Code, Fault::BadCode);
    }
    return rule;
}

std::string freshId(const EventBook& book, std::string_view kind, Timestamp now) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    for (auto number = seconds;; ++number) {
        std::string id(kind);
        id.append("-").append(std::to_string(number));
        if (book.item(id) == nullptr && book.rule(id) == nullptr) {
            return id;
        }
    }
}

std::string inAFewWords(const EventBook& book, const std::string& from) {
    const std::string origin = from.empty() ? std::string() : "imported " + from + ": ";
    return origin + std::to_string(book.tickets.size()) + " tickets, " +
           std::to_string(book.goods.size()) + " goods, " + std::to_string(book.rules.size()) +
           " rules";
}

} // namespace kassa::desk
