#pragma once

#include "core/atmos/answers.h"
#include "core/atmos/credentials.h"
#include "core/payment/messages.h"

#include <string>
#include <string_view>

// What the tests sell, and the gateway's answers about it. Shapes as recorded in public; all
// numbers are made up, the card is a published test card.

namespace kassa::test {

inline constexpr std::int64_t storeId = 77;
inline constexpr std::int64_t transactionId = 14570001;
inline constexpr std::int64_t successId = 2050001;
inline constexpr std::int64_t amount = 73900000;

[[nodiscard]] inline atmos::Expectation expectation() {
    return {TransactionId{transactionId}, Tiyin(amount), storeId, "1001", SuccessId{successId}};
}

[[nodiscard]] inline atmos::Credentials credentials() {
    atmos::Credentials made;
    made.storeId = storeId;
    made.consumerKey = SecretBuffer::of("test-key");
    made.consumerSecret = SecretBuffer::of("test-secret");
    return made;
}

[[nodiscard]] inline effect::Open open(CallId call = {1}) {
    return {call, "1001", Tiyin(amount)};
}
[[nodiscard]] inline effect::SendCard sendCard(CallId call = {2}) {
    return {call, TransactionId{transactionId}, *CardNumber::parse("9860090101014364"),
            *CardExpiry::parse("02/28", {2026, 1})};
}
[[nodiscard]] inline effect::ResendCode resendCode(CallId call = {3}) {
    return {call, TransactionId{transactionId}};
}
[[nodiscard]] inline effect::Confirm confirm(CallId call = {4}) {
    return {call, TransactionId{transactionId}, Tiyin(amount), *Code::parse("111111"), "1001"};
}
[[nodiscard]] inline effect::Query query(CallId call = {5}) {
    return {call, TransactionId{transactionId}, Tiyin(amount), "1001"};
}
[[nodiscard]] inline effect::Reverse reverse(CallId call = {6}) {
    return {call, TransactionId{transactionId}, SuccessId{successId}, Tiyin(amount),
            "wrong ticket"};
}

/// The transaction in an answer, with the three fields that tell how it stands as JSON.
[[nodiscard]] std::string transactionJson(std::string_view confirmed, std::string_view success,
                                          std::string_view statusCode);
/// A whole answer; `code` is the result code.
[[nodiscard]] std::string answerJson(std::string_view code, std::string_view transaction);
[[nodiscard]] std::string failureJson(std::string_view code);

[[nodiscard]] std::string draftAnswer(); ///< create, and status before a debit
[[nodiscard]] std::string paidAnswer();  ///< confirm, and status after it
[[nodiscard]] std::string plainOk();
[[nodiscard]] std::string tokenAnswer(std::string_view token = "token-1",
                                      std::string_view expiresIn = "3600");

/// In words: "confirmed 2050001", "refused no_funds", "status not_captured", "no_reply no_answer".
[[nodiscard]] std::string inWords(const Reply& reply);

} // namespace kassa::test
