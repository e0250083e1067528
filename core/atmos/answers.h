#pragma once

#include "core/atmos/profile.h"
#include "core/payment/messages.h"

#include <cstdint>
#include <string>
#include <string_view>

// What an answer of the gateway means. Pure functions, and the place where "paid" is decided:
// a debit is believed only when every field says so, a refusal only by a number that is known to
// mean that nothing was taken, and everything else is unknown. Texts of the gateway are for nobody:
// no reply has a field for them. Qt-free.

namespace kassa::atmos {

enum class CallKind { Open, SendCard, ResendCode, Confirm, Query, Reverse };

/// Money may move in this call: it is never repeated, and silence about it proves nothing.
[[nodiscard]] constexpr bool movesMoney(CallKind kind) {
    return kind == CallKind::Confirm || kind == CallKind::Reverse;
}

struct Answer {
    int status = 0;        ///< of HTTP
    bool complete = false; ///< the whole body arrived: the length that was promised, no early end
    std::string_view body;
};

/// What the answer has to be about. Of a transaction that is only being opened just the amount, the
/// store and the account are known. The account tells apart what an answer to the opening of
/// somebody else's sale would mix up: from there on its number would pass for ours.
struct Expectation {
    TransactionId transaction;
    Tiyin amount;
    std::int64_t storeId = 0;
    std::string account{}; ///< an answer that names another is not ours
    SuccessId success{};   ///< of a reversal: the debit that is to be taken back
};

[[nodiscard]] Reply classify(CallKind kind, const Answer& answer, const Expectation& expected,
                             const Profile& profile);

} // namespace kassa::atmos
