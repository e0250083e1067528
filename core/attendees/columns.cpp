#include "core/attendees/columns.h"

#include "core/attendees/fields.h"
#include "core/base/digits.h"
#include "core/desk/search_fold.h"

#include <algorithm>
#include <string_view>

namespace kassa::attendees {

namespace {

struct Title {
    Field field;
    std::string_view key; ///< as spelledKey() gives it; "*" behind: what begins with it
};

// The first that fits counts, so the special ones stand before the general.
constexpr Title titles[]{
    {Field::Family, "familiya*"},
    {Field::Family, "surname"},
    {Field::Family, "last name"},
    {Field::Family, "family name"},
    {Field::Name, "familiya ism*"},
    {Field::Name, "f i o"},
    {Field::Name, "fio"},
    {Field::Name, "f i sh"},
    {Field::Name, "fish"},
    {Field::Name, "ism*"},
    {Field::Name, "imya*"},
    {Field::Name, "name"},
    {Field::Name, "full name"},
    {Field::Name, "first name"},
    {Field::Name, "given name"},
    {Field::Name, "toliq ism*"},
    {Field::Name, "polnoe imya"},
    {Field::Name, "ishtirokchi*"},
    {Field::Name, "uchastnik"},
    {Field::Name, "attendee*"},
    {Field::Name, "mehmon"},
    {Field::Name, "gost"},
    {Field::Name, "guest*"},
    {Field::Phone, "telefon*"},
    {Field::Phone, "tel*"},
    {Field::Phone, "phone*"},
    {Field::Phone, "mobile*"},
    {Field::Phone, "mobil*"},
    {Field::Phone, "nomer telefona"},
    {Field::Email, "e mail*"},
    {Field::Email, "email*"},
    {Field::Email, "pochta*"},
    {Field::Email, "elektron*"},
    {Field::Email, "el pochta"},
    {Field::Email, "imeyl"},
    {Field::Invoice, "invo*"},
    {Field::Invoice, "inv"},
    {Field::Invoice, "hisob*"},
    {Field::Invoice, "schet*"},
    {Field::Invoice, "schyot*"},
    {Field::Invoice, "nomer sch*"},
    {Field::Invoice, "buyurtma*"},
    {Field::Invoice, "zakaz*"},
    {Field::Invoice, "order*"},
    {Field::Invoice, "nomer zakaza"},
    {Field::Code, "shtrix*"},
    {Field::Code, "shtrih*"},
    {Field::Code, "barcode"},
    {Field::Code, "qr*"},
    {Field::Code, "ticket code"},
    {Field::Code, "chipta kodi"},
    {Field::Code, "kod bileta"},
    {Field::Code, "code"},
    {Field::Code, "kod"},
    {Field::Code, "kodi"},
    {Field::Ticket, "chipta*"},
    {Field::Ticket, "bilet*"},
    {Field::Ticket, "tip bileta"},
    {Field::Ticket, "ticket*"},
    {Field::Ticket, "tarif*"},
    {Field::Category, "toifa*"},
    {Field::Category, "kategori*"},
    {Field::Category, "category"},
    {Field::Category, "turi"},
    {Field::Paid, "tolan*"},
    {Field::Paid, "tolov*"},
    {Field::Paid, "oplach*"},
    {Field::Paid, "oplata*"},
    {Field::Paid, "paid*"},
    {Field::Paid, "payment*"},
    {Field::Paid, "holati"},
    {Field::Paid, "status"},
};

bool fits(std::string_view key, std::string_view pattern) {
    return pattern.ends_with('*') ? key.starts_with(pattern.substr(0, pattern.size() - 1))
                                  : key == pattern;
}

/// "Familiya, ism" is a whole name, "Familiya" half of one.
bool isWhole(std::string_view key) {
    return key.find("ism") != std::string_view::npos || key.find("imya") != std::string_view::npos;
}

Field fieldOf(std::string_view title) {
    const std::string key = kassa::desk::spelledKey(title);
    for (const auto& known : titles) {
        if (fits(key, known.key)) {
            return known.field == Field::Family && isWhole(key) ? Field::Name : known.field;
        }
    }
    return Field::Ignored;
}

/// A field stands for one column only; the first of them has it.
void keepFirst(Mapping& mapping) {
    for (auto column = mapping.begin(); column != mapping.end(); ++column) {
        if (*column != Field::Ignored && std::find(mapping.begin(), column, *column) != column) {
            *column = Field::Ignored;
        }
    }
}

Field looksLike(const std::string& text) {
    if (text.find('@') != std::string::npos) {
        return Field::Email;
    }
    if (readPhone(text)) {
        return Field::Phone;
    }
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    if (digits >= 3) {
        return Field::Invoice;
    }
    return digits == 0 && kassa::desk::spelledKey(text).find(' ') != std::string::npos
               ? Field::Name
               : Field::Ignored;
}

} // namespace

Mapping mappingByTitles(const std::vector<std::string>& row) {
    Mapping mapping;
    for (const auto& title : row) {
        mapping.push_back(fieldOf(title));
    }
    keepFirst(mapping);
    return mapping;
}

Mapping mappingByContent(const std::vector<std::vector<std::string>>& rows) {
    std::size_t width = 0;
    for (const auto& row : rows) {
        width = std::max(width, row.size());
    }
    Mapping mapping(width, Field::Ignored);
    for (std::size_t column = 0; column < width; ++column) {
        for (const Field field : {Field::Email, Field::Phone, Field::Invoice, Field::Name}) {
            const auto count = std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
                return column < row.size() && looksLike(row[column]) == field;
            });
            if (static_cast<std::size_t>(count) * 2 > rows.size()) {
                mapping[column] = field;
            }
        }
    }
    keepFirst(mapping);
    return mapping;
}

bool hasName(const Mapping& mapping) {
    return std::any_of(mapping.begin(), mapping.end(),
                       [](Field f) { return f == Field::Name || f == Field::Family; });
}

} // namespace kassa::attendees
