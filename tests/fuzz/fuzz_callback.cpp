// What comes in as the gateway's callback. Nothing that was not signed becomes a question, and what
// becomes one says the same when it is written down and read again.

#include "core/base/check.h"
#include "core/callback/message.h"

#include <cstdint>

using namespace kassa;
using namespace kassa::callback;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    const auto message = parseMessage(body);
    if (!message) {
        KASSA_CHECK(answerOf(message.error()).ends_with("\"status\":0}"));
        return 0;
    }
    // The key that the corpus is signed with.
    const auto question = questionOf(*message, 77, "test-api-key");
    if (!question) {
        KASSA_CHECK(answerOf(question.error()).ends_with("\"status\":0}"));
        return 0;
    }
    KASSA_CHECK(message->storeId == "77");
    KASSA_CHECK(message->transactionId == std::to_string(question->transaction.value));
    KASSA_CHECK(message->amount == std::to_string(question->amount.count()));
    KASSA_CHECK(message->account == question->account && message->sign.size() == 32);
    KASSA_CHECK(question->transaction.value >= 0 && question->amount.count() >= 0);
    KASSA_CHECK(!questionOf(*message, 77, "another-key"));
    return 0;
}
