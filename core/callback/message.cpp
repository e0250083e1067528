#include "core/callback/message.h"

#include "core/base/check.h"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <sodium.h>

#include <array>
#include <charconv>
#include <memory>
#include <optional>

namespace kassa::callback {

namespace {

using Json = nlohmann::json;
using Digest = std::array<unsigned char, 16>;

/// A text, or a whole number as its digits.
std::optional<std::string> textOf(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) {
        return std::nullopt;
    }
    if (found->is_string()) {
        return found->get<std::string>();
    }
    return found->is_number_integer() ? std::optional(found->dump()) : std::nullopt;
}

/// Digits as they are written by whoever counts: no sign, no zero in front, no space.
std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [at, trouble] = std::from_chars(text.data(), end, number);
    if (trouble != std::errc() || at != end || text.front() == '-' ||
        (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    return number;
}

Digest digestOf(const Message& message, std::string_view apiKey) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(),
                                                                       &EVP_MD_CTX_free);
    Digest digest{};
    KASSA_CHECK(hash && EVP_DigestInit_ex(hash.get(), EVP_md5(), nullptr) == 1);
    for (const std::string_view part :
         {std::string_view(message.storeId), std::string_view(message.transactionId),
          std::string_view(message.account), std::string_view(message.amount), apiKey}) {
        KASSA_CHECK(EVP_DigestUpdate(hash.get(), part.data(), part.size()) == 1);
    }
    KASSA_CHECK(EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr) == 1);
    return digest;
}

bool isSigned(const Message& message, std::string_view apiKey) {
    Digest told{};
    std::size_t length = 0;
    const char* end = nullptr;
    const bool isHex = sodium_hex2bin(told.data(), told.size(), message.sign.data(),
                                      message.sign.size(), nullptr, &length, &end) == 0 &&
                       length == told.size() && end == message.sign.data() + message.sign.size();
    const Digest ours = digestOf(message, apiKey);
    const bool same = sodium_memcmp(told.data(), ours.data(), ours.size()) == 0;
    return same && isHex && !apiKey.empty();
}

std::string answer(int status, const char* message) {
    return Json{{"status", status}, {"message", message}}.dump();
}

} // namespace

Expected<Message, Refusal> parseMessage(std::string_view body) {
    const Json json = Json::parse(body, nullptr, false);
    if (!json.is_object()) {
        return Unexpected(Refusal::NotUnderstood);
    }
    const auto store = textOf(json, "store_id");
    const auto transaction = textOf(json, "transaction_id");
    const auto amount = textOf(json, "amount");
    const auto sign = textOf(json, "sign");
    const auto account = textOf(json, "account");
    const auto invoice = textOf(json, "invoice");
    if (!store || !transaction || !amount || !sign || (!account && !invoice) ||
        (account && invoice && account != invoice)) {
        return Unexpected(Refusal::NotUnderstood);
    }
    return Message{*store, *transaction, account ? *account : *invoice, *amount, *sign};
}

Expected<DebitQuestion, Refusal> questionOf(const Message& message, std::int64_t storeId,
                                            std::string_view apiKey) {
    if (!isSigned(message, apiKey)) {
        return Unexpected(Refusal::NotSigned);
    }
    const auto store = numberOf(message.storeId);
    const auto transaction = numberOf(message.transactionId);
    const auto amount = numberOf(message.amount);
    if (!store || !transaction || !amount) {
        return Unexpected(Refusal::NotUnderstood);
    }
    if (*store != storeId) {
        return Unexpected(Refusal::OtherStore);
    }
    return DebitQuestion{{*transaction}, message.account, Tiyin(*amount)};
}

std::string answerOf(DebitWord word) {
    switch (word) {
    case DebitWord::GoAhead:
        return answer(1, "OK");
    case DebitWord::Unknown:
        return answer(0, "No such transaction here");
    case DebitWord::OtherSale:
        return answer(0, "Another account or amount");
    case DebitWord::NotAwaited:
        return answer(0, "No payment is awaited");
    }
    KASSA_CHECK(false);
}

std::string answerOf(Refusal refusal) {
    switch (refusal) {
    case Refusal::NotUnderstood:
        return answer(0, "Not understood");
    case Refusal::NotSigned:
        return answer(0, "The signature is wrong");
    case Refusal::OtherStore:
        return answer(0, "Another store");
    }
    KASSA_CHECK(false);
}

} // namespace kassa::callback
