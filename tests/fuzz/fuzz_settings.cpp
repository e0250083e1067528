// Files that configure: the merchant's .env, the sandbox's script, the event. Each is refused
// with a place and a sentence that give nothing away, or it is read and can be used.
//
// Bytes: the kind of file, and the file.

#include "core/base/card.h"
#include "core/base/check.h"
#include "core/desk/event_file.h"
#include "core/desk/prices.h"
#include "core/sandbox/script.h"
#include "core/vault/env_file.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

using namespace kassa;

namespace {

void checkProblem(const vault::EnvProblem& problem, std::string_view text) {
    const auto lineEnds =
        std::count(text.begin(), text.end(), '\n') + std::count(text.begin(), text.end(), '\r');
    KASSA_CHECK(problem.line >= 0 && problem.line <= lineEnds + 1);
    KASSA_CHECK(std::string_view(vault::nameOf(problem.error)).size() > 2);
    KASSA_CHECK(std::all_of(problem.name.begin(), problem.name.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '-';
    }));
}

void checkEnv(std::string_view text) {
    const auto settings = vault::parseEnv(text);
    if (!settings) {
        checkProblem(settings.error(), text);
        return;
    }
    const auto& read = settings->credentials;
    KASSA_CHECK(read.storeId >= 0);
    if (!vault::checkComplete(read)) {
        return;
    }
    const SecretBuffer written = vault::writeEnv(read);
    const auto again = vault::parseEnv(written.reveal());
    KASSA_CHECK(again.has_value());
    KASSA_CHECK(again->credentials.storeId == read.storeId);
    KASSA_CHECK(again->credentials.terminalId == read.terminalId);
    KASSA_CHECK(again->credentials.consumerKey.reveal() == read.consumerKey.reveal());
    KASSA_CHECK(again->credentials.consumerSecret.reveal() == read.consumerSecret.reveal());
    KASSA_CHECK(again->credentials.apiKey.reveal() == read.apiKey.reveal());
}

bool holdsCardNumber(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits >= 13) {
            return true;
        }
    }
    return false;
}

void checkScript(std::string_view text) {
    const auto script = sandbox::parseScript(text);
    if (!script) {
        const std::string& sentence = script.error().sentence;
        KASSA_CHECK(sentence.ends_with('.') && !holdsCardNumber(sentence));
        // For a terminal: nothing that could move its cursor, and not the whole file.
        KASSA_CHECK(sentence.size() <= 2000 &&
                    std::none_of(sentence.begin(), sentence.end(),
                                 [](char c) { return c >= 0 && c < ' '; }));
        return;
    }
    for (const auto& card : script->cards) {
        KASSA_CHECK(card.number.size() == 16 && luhnValid(card.number));
        KASSA_CHECK(!card.balance || *card.balance >= 0);
    }
    for (const auto& fault : script->faults) {
        KASSA_CHECK(fault.path == "*" || fault.path.starts_with('/'));
        KASSA_CHECK(fault.percent >= 1 && fault.percent <= 100 && fault.time.count() >= 0);
        KASSA_CHECK(fault.until == 0 || (fault.call >= 1 && fault.until >= fault.call));
        KASSA_CHECK(!sandbox::needsAnswer(fault.action) ||
                    fault.moment == sandbox::FaultMoment::After);
    }
}

void checkEventBook(const desk::EventBook& book) {
    KASSA_CHECK(!book.tickets.empty() && book.firstDay.ok() && book.lastDay.ok());
    std::set<std::string> accounts;
    for (const auto& attendee : book.attendees) {
        KASSA_CHECK(book.ticket(attendee.ticket) != nullptr);
        KASSA_CHECK(accounts.insert(desk::accountOf(attendee.invoice)).second);
        for (const auto& ticket : book.tickets) {
            for (const auto day : {book.writtenOn, book.lastDay}) {
                const Sale sale = desk::saleOf(book, attendee, ticket, day);
                KASSA_CHECK(checkSale(sale).has_value() && sale.amount <= ticket.price);
            }
        }
    }
    desk::Basket everything{"1", {}, {}, {}, {}};
    for (const auto* list : {&book.tickets, &book.goods}) {
        for (const auto& item : *list) {
            everything.lines.push_back({item.id, desk::mostPieces});
        }
    }
    if (const auto sale = desk::saleOf(book, everything, desk::Terms{book.writtenOn})) {
        KASSA_CHECK(checkSale(*sale).has_value());
    }
    const auto again = desk::parseEventFile(desk::writeEventFile(book));
    KASSA_CHECK(again.has_value() && *again == book);
    const desk::Day later = desk::dayInTashkent(Timestamp(std::chrono::hours(24 * 365 * 60)));
    KASSA_CHECK(desk::movedTo(book, later).writtenOn == later);
}

void checkEvent(std::string_view text) {
    const auto book = desk::parseEventFile(text);
    if (book) {
        checkEventBook(*book);
        return;
    }
    KASSA_CHECK(book.error().byte <= text.size() + 1);
    KASSA_CHECK(book.error().line <=
                1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    KASSA_CHECK(book.error().where.empty() || book.error().where.starts_with('/'));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    switch (input.below(3)) {
    case 0:
        checkEnv(input.rest());
        break;
    case 1:
        checkScript(input.rest());
        break;
    case 2:
        checkEvent(input.rest());
        break;
    }
    return 0;
}
