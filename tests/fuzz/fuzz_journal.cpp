// Rows of a journal. Whatever bytes a row holds, it is refused or read as a payment that can go
// on: written again it is the same payment, and a till that starts with it asks and neither
// stumbles nor moves money. And the chain: rows that differ anywhere have different hashes.
//
// Bytes: the part, and the row.

#include "core/base/check.h"
#include "core/payment/codec.h"
#include "core/payment/step.h"
#include "core/store/chain.h"
#include "tests/fuzz/input.h"
#include "tests/support/samples.h"

#include <algorithm>
#include <string>

using namespace kassa;
using namespace std::chrono_literals;

namespace {

bool movesMoney(const std::optional<Effect>& effect) {
    return effect && (std::holds_alternative<effect::Confirm>(*effect) ||
                      std::holds_alternative<effect::Reverse>(*effect));
}

/// The program starts with this payment in its journal, and is left alone with it for a while.
void checkRestart(Payment payment) {
    if (payment.sale.account.empty()) {
        payment.sale = samples::sale(); // the first row of the payment has it
    }
    Instant now = samples::now;
    Step taken = step(payment, event::Restarted{}, now);
    KASSA_CHECK(!taken.effect);
    for (int i = 0; i < 12; ++i) {
        now += std::chrono::seconds(1 << i);
        Event event = i % 3 == 2 ? Event(event::CheckAsked{}) : Event(event::Ticked{});
        taken = step(taken.next, std::move(event), now);
        KASSA_CHECK(!movesMoney(taken.effect));
        if (const auto* query =
                taken.effect ? std::get_if<effect::Query>(&*taken.effect) : nullptr) {
            taken = step(taken.next,
                         event::Replied{query->call, reply::Status{evidence::NotCaptured{}}}, now);
            KASSA_CHECK(!taken.effect);
        }
    }
}

void checkBody(std::string_view body) {
    const auto payment = decodePayment(body);
    if (!payment) {
        KASSA_CHECK(!payment.error().what.empty());
        return;
    }
    const bool withSale = !payment->sale.account.empty();
    KASSA_CHECK(!withSale || checkSale(payment->sale).has_value());
    const std::string written = encodePayment(*payment, withSale);
    const auto again = decodePayment(written);
    KASSA_CHECK(again.has_value() && *again == *payment);
    KASSA_CHECK(encodePayment(*again, withSale) == written);
    checkRestart(*payment);
}

store::JournalRow rowOf(fuzz::Input& input) {
    store::JournalRow row;
    row.seq = input.number();
    row.step = input.byte();
    row.epoch = input.byte();
    row.at = Timestamp(std::chrono::milliseconds(input.number() / 2));
    row.payment.value = input.text(20);
    row.cause = input.text(20);
    row.body = input.text(60);
    row.cashier = input.text(20);
    row.desk = input.text(20);
    return row;
}

bool same(const store::JournalRow& a, const store::JournalRow& b) {
    return a.seq == b.seq && a.step == b.step && a.epoch == b.epoch && a.at == b.at &&
           a.payment == b.payment && a.cause == b.cause && a.body == b.body &&
           a.cashier == b.cashier && a.desk == b.desk;
}

void checkChain(fuzz::Input& input) {
    const store::JournalRow a = rowOf(input);
    store::JournalRow b = a;
    // The same letters with the border between two fields elsewhere.
    const std::size_t moved = std::min<std::size_t>(input.below(4), a.body.size());
    b.cause = a.cause + a.body.substr(0, moved);
    b.body = a.body.substr(moved);
    const store::JournalRow c = rowOf(input);
    const store::Hash previous{};
    const auto differAlike = [&](const store::JournalRow& other) {
        return (store::hashOf(previous, a) == store::hashOf(previous, other)) == same(a, other);
    };
    KASSA_CHECK(differAlike(b) && differAlike(c));
    KASSA_CHECK(store::hashOf(store::hashOf(previous, a), a) != store::hashOf(previous, a));
}

void checkHex(std::string_view text) {
    store::Hash bytes{};
    const bool read = store::fromHex(text, bytes);
    const bool good = text.size() == 2 * bytes.size() &&
                      text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    KASSA_CHECK(read == good);
    KASSA_CHECK(!read || store::toHex(bytes) == text);
    store::Mark mark = store::Mark::Test;
    KASSA_CHECK(!store::parseMark(text, mark) || store::nameOf(mark) == text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    switch (input.below(3)) {
    case 0:
        checkChain(input);
        break;
    case 1:
        checkHex(input.rest());
        break;
    case 2:
        checkBody(input.rest());
        break;
    }
    return 0;
}
