#pragma once

#include "core/base/expected.h"
#include "core/payment/debit_question.h"

#include <string>
#include <string_view>

// What the gateway's callback says, and whether it is the gateway that says it. Qt-free.
//
// From atmos-api 9: a POST with a JSON body of store_id, transaction_id, transaction_time, amount
// (tiyin), account (or invoice, or both) and sign; texts or numbers. sign is the MD5, in
// hexadecimal digits, of store_id, transaction_id, account, amount and the merchant's api key, one
// behind the other. Expected back: 200 with {"status": 1} to go on, {"status": 0} to refuse.

namespace kassa::callback {

/// The values exactly as they were received, for the signature.
struct Message {
    std::string storeId;
    std::string transactionId;
    std::string account;
    std::string amount;
    std::string sign;
};

enum class Refusal {
    NotUnderstood, ///< no JSON object, a field is missing, or two names of one field disagree
    NotSigned,     ///< not by whoever holds the api key
    OtherStore,
};

[[nodiscard]] Expected<Message, Refusal> parseMessage(std::string_view body);

/// The question in it, once the signature is right. Takes the same time wherever a signature is
/// wrong. Without an api key nothing is.
[[nodiscard]] Expected<DebitQuestion, Refusal>
questionOf(const Message& message, std::int64_t storeId, std::string_view apiKey);

/// The body to answer with.
[[nodiscard]] std::string answerOf(DebitWord word);
[[nodiscard]] std::string answerOf(Refusal refusal);

} // namespace kassa::callback
