#include "core/sandbox/gateway_model.h"

#include "core/base/check.h"

#include <array>
#include <openssl/evp.h>

// Giving money back, and the question to the merchant.

namespace kassa::sandbox {

namespace {

constexpr std::chrono::milliseconds lateBy{500};

} // namespace

/// The three shapes that public clients send, told apart by what is there.
Transaction* GatewayModel::findForReverse(const Json& body) {
    const bool strict = m_settings.strictTypes;
    const auto store = idNumber(body, "store_id", strict);
    auto success = idNumber(body, "success_trans_id", strict);
    const auto number = idNumber(body, "transaction_id", strict);
    Transaction* transaction = nullptr;
    if (!success && !m_settings.reverseByTransaction)
        success = number;
    if (success) {
        const auto found = m_successes.find(SuccessId{*success});
        if (found != m_successes.end())
            transaction = &m_transactions.at(found->second);
    } else if (number) {
        const auto found = m_transactions.find(TransactionId{*number});
        if (found != m_transactions.end())
            transaction = &found->second;
    }
    if (transaction != nullptr && body.contains("store_id") && store != transaction->storeId)
        return nullptr;
    return transaction;
}

Answer GatewayModel::reverse(const Json& body, Timestamp now) {
    const std::string language = languageOf(body);
    Transaction* transaction = findForReverse(body);
    if (transaction == nullptr) {
        const bool named = body.contains("transaction_id") || body.contains("success_trans_id");
        const char* code = named ? "061" : "009";
        record(LedgerKind::Refused, Transaction{}, now, "reverse", code);
        return refuse(code, nullptr, language);
    }
    const std::string refusal = reverseNow(*transaction, now);
    if (!refusal.empty()) {
        record(LedgerKind::Refused, *transaction, now, "reverse", refusal);
        return refuse(refusal, transaction, language);
    }
    record(LedgerKind::Reversed, *transaction, now, "reverse");
    Json answer = envelope("OK", language);
    answer["transaction_id"] = transaction->id.value;
    return {jsonResponse(answer), {}};
}

/// Why not; empty when it is done.
std::string GatewayModel::reverseNow(Transaction& transaction, Timestamp now) {
    if (transaction.state == TransactionState::Reversed ||
        transaction.state == TransactionState::Closed)
        return "092";
    if (transaction.state != TransactionState::Confirmed)
        return "009";
    const Outcome outcome = outcomeOf(transaction);
    if (outcome == Outcome::ReverseTooLarge || outcome == Outcome::ReverseWindowClosed)
        return std::string(codeOf(outcome));
    KASSA_CHECK(transaction.confirmed.has_value() && transaction.card.has_value());
    if (m_settings.reverseWindow.count() > 0 &&
        now - *transaction.confirmed > m_settings.reverseWindow)
        return std::string(codeOf(Outcome::ReverseWindowClosed));
    transaction.state = TransactionState::Reversed;
    Card& card = m_cards[*transaction.card];
    if (card.balance)
        card.balance = *card.balance + transaction.amount.count();
    return {};
}

bool GatewayModel::reverseElsewhere(TransactionId id, Timestamp now) {
    const auto found = m_transactions.find(id);
    if (found == m_transactions.end() || !reverseNow(found->second, now).empty())
        return false;
    record(LedgerKind::Reversed, found->second, now, "cabinet");
    return true;
}

/// Closes an unpaid transaction, takes back a paid one; for the Python library only.
Answer GatewayModel::cancel(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    if (place.transaction == nullptr)
        return refuse(place.error, nullptr, place.language);
    Transaction& transaction = *place.transaction;
    const bool open = transaction.state == TransactionState::Draft ||
                      transaction.state == TransactionState::CodeSent;
    if (open) {
        transaction.state = TransactionState::Closed;
    } else {
        const std::string refusal = reverseNow(transaction, now);
        record(refusal.empty() ? LedgerKind::Reversed : LedgerKind::Refused, transaction, now,
               "reverse", refusal);
        if (!refusal.empty())
            return refuse(refusal, &transaction, place.language);
    }
    Json answer = envelope("OK", place.language);
    answer["transaction_id"] = transaction.id.value;
    answer["status"] = "cancelled";
    return {jsonResponse(answer), {}};
}

CallbackQuestion GatewayModel::questionFor(const Transaction& transaction, Timestamp now) const {
    const CallbackSettings& settings = m_settings.callback;
    const Outcome outcome = outcomeOf(transaction);
    Tiyin amount = transaction.amount;
    if (outcome == Outcome::CallbackChangedAmount)
        amount = amount.add(Tiyin(std::int64_t{100})).value_or(amount);
    const auto number = [&](std::int64_t value) {
        return settings.numbers ? Json(value) : Json(std::to_string(value));
    };
    Json body;
    body["store_id"] = number(transaction.storeId);
    body["transaction_id"] = number(transaction.id.value);
    body["transaction_time"] = now.time_since_epoch().count();
    body["amount"] = number(amount.count());
    if (settings.field != CallbackField::Invoice)
        body["account"] = transaction.account;
    if (settings.field != CallbackField::Account)
        body["invoice"] = transaction.account;
    body["sign"] =
        callbackSign(settings, transaction.storeId, transaction.id, transaction.account, amount);

    CallbackQuestion question;
    question.transaction = transaction.id;
    question.url = settings.url;
    question.body = body.dump();
    question.times = outcome == Outcome::CallbackRepeated ? 3 : settings.times;
    question.timeout = settings.timeout;
    if (outcome == Outcome::CallbackLate) {
        question.wait = settings.timeout + lateBy;
        question.timeout = std::chrono::milliseconds(0);
    }
    return question;
}

std::string callbackSign(const CallbackSettings& settings, std::int64_t store,
                         TransactionId transaction, std::string_view account, Tiyin amount) {
    const std::string text = std::to_string(store) + std::to_string(transaction.value) +
                             std::string(account) + std::to_string(amount.count()) +
                             settings.apiKey;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const EVP_MD* hash = settings.hash == CallbackHash::Md5 ? EVP_md5() : EVP_sha256();
    KASSA_CHECK(EVP_Digest(text.data(), text.size(), digest.data(), &length, hash, nullptr) == 1);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest[i] >> 4];
        hex += digits[digest[i] & 0xf];
    }
    return hex;
}

} // namespace kassa::sandbox
