#include "core/desk/event_check.h"

#include "core/base/digits.h"
#include "core/desk/prices.h"

#include <algorithm>
#include <set>

namespace kassa::desk {

namespace {

using Fault = EventFault;

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isId(std::string_view text) {
    return text.size() <= 64 && std::none_of(text.begin(), text.end(), [](char c) {
               return (c >= 0 && c < ' ') || c == '\x7F';
           });
}

/// Looks at one thing after the other and keeps the first fault.
class Checker {
public:
    explicit Checker(const EventBook& book) : m_book(book) {}

    std::optional<EventProblem> run() {
        text(m_book.name, "/event/name");
        text(m_book.place, "/event/place");
        text(m_book.merchant, "/event/merchant");
        require(m_book.firstDay.ok(), Fault::BadDate, "/event/first_day");
        require(m_book.lastDay.ok() && m_book.firstDay <= m_book.lastDay, Fault::BadDate,
                "/event/last_day");
        require(m_book.writtenOn.ok(), Fault::BadDate, "/event/written_on");
        require(!m_book.tickets.empty(), Fault::NoTickets, "/tickets");
        items(m_book.tickets, "/tickets/");
        items(m_book.goods, "/goods/");
        rules();
        attendees();
        return m_problem;
    }

private:
    void require(bool good, Fault fault, const std::string& where) {
        if (!good && !m_problem) {
            m_problem = EventProblem{fault, where};
        }
    }

    void text(const std::string& value, const std::string& where) {
        require(!isBlank(value), Fault::EmptyText, where);
    }

    void items(const std::vector<Item>& list, const std::string& place) {
        for (std::size_t i = 0; i < list.size() && !m_problem; ++i) {
            const Item& item = list[i];
            const std::string at = place + std::to_string(i);
            text(item.id, at + "/id");
            require(isId(item.id), Fault::BadId, at + "/id");
            require(m_ids.insert(item.id).second, Fault::NotUnique, at + "/id");
            text(item.title, at + "/title");
            require(item.price.count() > 0 && item.price.count() <= Tiyin::maximumCount,
                    Fault::BadAmount, at + "/price");
            fiscal(item.fiscal, at);
        }
    }

    void fiscal(const FiscalCode& code, const std::string& at) {
        if (const auto fault = faultOfFiscal(code)) {
            const char* field = *fault == Fault::BadIkpu          ? "/ikpu"
                                : *fault == Fault::BadPackageCode ? "/package_code"
                                : *fault == Fault::BadVat         ? "/vat_percent"
                                                                  : "/tin";
            require(false, *fault, at + field);
        }
    }

    void rules() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < m_book.rules.size() && !m_problem; ++i) {
            const PriceRule& rule = m_book.rules[i];
            const std::string at = "/rules/" + std::to_string(i);
            text(rule.id, at + "/id");
            require(isId(rule.id), Fault::BadId, at + "/id");
            require(ids.insert(rule.id).second, Fault::NotUnique, at + "/id");
            text(rule.title, at + "/title");
            if (const auto* percent = std::get_if<PercentOff>(&rule.off)) {
                require(percent->percent >= 1 && percent->percent <= 99, Fault::BadPercent,
                        at + "/percent");
            } else {
                const auto amount = std::get<AmountOff>(rule.off).amount.count();
                require(amount > 0 && amount <= Tiyin::maximumCount, Fault::BadAmount,
                        at + "/amount");
            }
            require(!rule.lastDay || rule.lastDay->ok(), Fault::BadDate, at + "/last_day");
            require(!rule.quota || (*rule.quota >= 1 && *rule.quota <= largestQuota),
                    Fault::BadQuota, at + "/quota");
            require(rule.code.empty() || isRuleCode(rule.code), Fault::BadCode, at + "/code");
            for (std::size_t c = 0; c < rule.categories.size(); ++c) {
                text(rule.categories[c], at + "/categories/" + std::to_string(c));
            }
            for (std::size_t n = 0; n < rule.items.size(); ++n) {
                require(m_book.item(rule.items[n]) != nullptr, Fault::UnknownItem,
                        at + "/items/" + std::to_string(n));
            }
            somethingIsLeft(rule, at);
        }
    }

    void somethingIsLeft(const PriceRule& rule, const std::string& at) {
        const char* field = std::holds_alternative<PercentOff>(rule.off) ? "/percent" : "/amount";
        for (const auto* list : {&m_book.tickets, &m_book.goods}) {
            for (const auto& item : *list) {
                if (!m_problem && covers(m_book, rule, item)) {
                    require(takenOff(rule, item.price) < item.price, Fault::NothingToPay,
                            at + field);
                }
            }
        }
    }

    void attendees() {
        std::set<std::string> accounts;
        for (std::size_t i = 0; i < m_book.attendees.size() && !m_problem; ++i) {
            const Attendee& attendee = m_book.attendees[i];
            const std::string at = "/attendees/" + std::to_string(i);
            text(attendee.name, at + "/name");
            const auto account = accountOf(attendee.invoice);
            require(!account.empty() && account.size() <= 20, Fault::BadInvoice, at + "/invoice");
            require(accounts.insert(account).second, Fault::NotUnique, at + "/invoice");
            require(m_book.ticket(attendee.ticket) != nullptr, Fault::UnknownTicket,
                    at + "/ticket");
        }
    }

    const EventBook& m_book;
    std::set<std::string> m_ids;
    std::optional<EventProblem> m_problem;
};

} // namespace

std::optional<EventFault> faultOfFiscal(const FiscalCode& code) {
    const bool none =
        code.ikpu.empty() && code.packageCode.empty() && code.tin.empty() && !code.vatPercent;
    if (!none && (code.ikpu.size() != 17 || !allDigits(code.ikpu))) {
        return Fault::BadIkpu;
    }
    if (code.packageCode.size() > 20 || !allDigits(code.packageCode)) {
        return Fault::BadPackageCode;
    }
    if (code.vatPercent && (*code.vatPercent < 0 || *code.vatPercent > 99)) {
        return Fault::BadVat;
    }
    const auto length = code.tin.size();
    if ((length != 0 && length != 9 && length != 14) || !allDigits(code.tin)) {
        return Fault::BadTin;
    }
    return std::nullopt;
}

bool isRuleCode(std::string_view text) {
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

std::optional<EventProblem> checkBook(const EventBook& book) {
    return Checker(book).run();
}

} // namespace kassa::desk
