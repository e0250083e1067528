// Answers of the gateway, and of its token endpoint. The judge in core/atmos and a second one that
// shares no code with it must agree on every answer: about a debit, about its absence, about a
// reversal, about a refusal. Whatever says nothing of money stays unknown.
//
// Bytes: call, status, variant, and the body.

#include "core/atmos/answers.h"
#include "core/atmos/json.h"
#include "core/atmos/token.h"
#include "core/base/check.h"
#include "tests/atmos/looks_paid.h"
#include "tests/fuzz/allocations.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <array>
#include <string>

using namespace kassa;
using namespace kassa::atmos;

namespace {

constexpr std::array statuses{200, 200, 200, 200, 201, 204, 299, 0,   100, 199, 300,
                              302, 307, 400, 401, 403, 404, 408, 429, 500, 503, -1};

const Expectation expected{TransactionId{14570001}, Tiyin(73900000), 77, "1001",
                           SuccessId{2050001}};

struct Said {
    CallKind kind;
    Answer answer;
    bool sandbox; ///< the profile with the sandbox's own numbers
    test::SecondJudge second;

    [[nodiscard]] bool usable() const {
        return answer.complete && answer.status >= 200 && answer.status < 300;
    }
    [[nodiscard]] bool hasOwn(std::initializer_list<std::string_view> numbers) const {
        return sandbox && second.hasNumber(numbers);
    }
    /// A word that a confirm was refused, which nothing in the answer takes back.
    [[nodiscard]] bool refusesConfirm() const {
        return usable() && second.speaksOfNoDebit() &&
               (second.hasNumber({"009", "067", "112"}) ||
                hasOwn({"301", "302", "303", "304", "305", "306", "307", "308"}));
    }
};

void checkCapture(const Capture& capture) {
    KASSA_CHECK(capture.success.value > 0);
    const std::string& url = capture.fiscalUrl;
    KASSA_CHECK(url.empty() || url.starts_with("https://") || url.starts_with("http://"));
    KASSA_CHECK(url.size() <= 1024 &&
                std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 127; }));
}

void checkConfirm(const Said& said, const Reply& reply) {
    const bool paid = said.usable() && said.second.paid();
    KASSA_CHECK(std::holds_alternative<reply::Confirmed>(reply) == paid);
    if (paid) {
        checkCapture(std::get<reply::Confirmed>(reply).capture);
    }
    const bool wrongCode =
        said.usable() && said.second.speaksOfNoDebit() && said.second.hasNumber({"098"});
    KASSA_CHECK(std::holds_alternative<reply::WrongCode>(reply) == wrongCode);
    KASSA_CHECK(std::holds_alternative<reply::Refused>(reply) == said.refusesConfirm());
    KASSA_CHECK(paid || wrongCode || said.refusesConfirm() ||
                std::holds_alternative<reply::NoReply>(reply));
}

void checkQuery(const Said& said, const Reply& reply) {
    const auto* status = std::get_if<reply::Status>(&reply);
    KASSA_CHECK(status != nullptr || std::holds_alternative<reply::NoReply>(reply));
    const Evidence found = status != nullptr ? status->evidence : evidence::Indeterminate{};
    const auto* captured = std::get_if<evidence::Captured>(&found);
    KASSA_CHECK((captured != nullptr) == (said.usable() && said.second.captured()));
    KASSA_CHECK(std::holds_alternative<evidence::NotCaptured>(found) ==
                (said.usable() && said.second.notCaptured()));
    KASSA_CHECK(std::holds_alternative<evidence::Reversed>(found) ==
                (said.usable() && said.second.reversed()));
    if (captured != nullptr) {
        checkCapture(captured->capture);
    }
}

void checkReverse(const Said& said, const Reply& reply) {
    const bool ours = said.usable() && said.second.namesNoOther();
    const bool done = ours && said.second.ok();
    KASSA_CHECK(std::holds_alternative<reply::ReverseDone>(reply) == done);
    const bool refused =
        ours && (said.second.hasNumber({"009", "061"}) || said.hasOwn({"309", "310"}));
    KASSA_CHECK(std::holds_alternative<reply::Refused>(reply) == refused);
    KASSA_CHECK(done || refused || std::holds_alternative<reply::NoReply>(reply));
}

/// Calls that move no money: what they may be believed.
void checkHarmless(const Said& said, const Reply& reply) {
    const bool good = said.usable() && said.second.ok();
    if (const auto* opened = std::get_if<reply::Opened>(&reply)) {
        KASSA_CHECK(said.kind == CallKind::Open && good && opened->transaction.value > 0);
    } else if (std::holds_alternative<reply::CodeSent>(reply)) {
        KASSA_CHECK(said.kind != CallKind::Open &&
                    (good || (said.usable() && said.second.hasNumber({"201"}))));
    } else {
        KASSA_CHECK(std::holds_alternative<reply::Refused>(reply) ||
                    std::holds_alternative<reply::NoReply>(reply));
    }
}

void checkReply(const Said& said, const Reply& reply) {
    switch (said.kind) {
    case CallKind::Confirm:
        checkConfirm(said, reply);
        return;
    case CallKind::Query:
        checkQuery(said, reply);
        return;
    case CallKind::Reverse:
        checkReverse(said, reply);
        return;
    case CallKind::Open:
    case CallKind::SendCard:
    case CallKind::ResendCode:
        checkHarmless(said, reply);
        return;
    }
}

void checkToken(int status, bool complete, std::string body) {
    const auto token = judgeToken(status, complete, body);
    KASSA_CHECK(body.empty());
    if (!token) {
        return;
    }
    const auto text = token->text.reveal();
    KASSA_CHECK(complete && status >= 200 && status < 300 && !text.empty());
    KASSA_CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c >= '!' && c <= '~'; }));
    KASSA_CHECK(token->life.count() > 0 && token->life <= std::chrono::hours(24));
    KASSA_CHECK(renewalMargin(token->life) < token->life);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Profile apigw = *builtinProfile("apigw");
    static const Profile sandbox = *builtinProfile("sandbox");
    fuzz::Input input(data, size);
    const std::size_t call = input.below(7);
    const int status = statuses[input.below(statuses.size())];
    const std::size_t variant = input.below(8);
    std::string body(input.rest());
    const bool tooLarge = variant == 7;
    if (tooLarge) {
        body.append(largestAnswer + 1 - std::min(largestAnswer, body.size()), ' ');
    }
    const bool complete = variant != 1;
    if (call == 6) {
        checkToken(status, complete, std::move(body));
        return 0;
    }
    const Said said{static_cast<CallKind>(call),
                    {status, complete, body},
                    variant == 2,
                    test::SecondJudge(body, expected)};
    static_cast<void>(fuzz::allocatedSinceLastCall());
    const Reply reply = classify(said.kind, said.answer, expected, said.sandbox ? sandbox : apigw);
    const std::size_t allocated = fuzz::allocatedSinceLastCall();
    // Reading costs memory in proportion to what was sent, and nothing at all beyond the limit.
    KASSA_CHECK(allocated <= (body.size() > largestAnswer ? 4096 : 65'536 + 64 * body.size()));
    KASSA_CHECK(body.size() <= largestAnswer || !parseStrict(body));
    checkReply(said, reply);
    return 0;
}
