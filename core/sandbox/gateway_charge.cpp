#include "core/base/check.h"
#include "core/sandbox/gateway_model.h"

#include <algorithm>
#include <utility>

// Taking a card, a code, and the money.

namespace kassa::sandbox {

namespace {

constexpr std::string_view savedCardCode = "111111";

bool plausibleYearMonth(std::string_view text) {
    if (text.size() != 4 || !isNumber(text))
        return false;
    const int month = (text[2] - '0') * 10 + (text[3] - '0');
    return month >= 1 && month <= 12;
}

std::string textMember(const Json& body, const char* key) {
    const auto found = body.find(key);
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isOpen(TransactionState state) {
    return state == TransactionState::Draft || state == TransactionState::CodeSent;
}

} // namespace

/// What this payment is meant to meet: by its amount, else by its card.
Outcome GatewayModel::outcomeOf(const Transaction& transaction) const {
    if (const auto byAmount = outcomeOfAmount(transaction.amount))
        return *byAmount;
    return transaction.card ? m_cards[*transaction.card].outcome : Outcome::Success;
}

Answer GatewayModel::preApply(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    if (place.transaction == nullptr) {
        record(LedgerKind::Refused, Transaction{}, now, "pre-apply", place.error);
        return refuse(place.error, nullptr, place.language);
    }
    Transaction& transaction = *place.transaction;
    const bool withToken = body.contains("card_token");
    const bool withCard = body.contains("card_number") || body.contains("expiry");
    Verdict verdict;
    if (withToken == withCard)
        verdict.code = "009";
    else if (!isOpen(transaction.state))
        verdict.code = "092";
    else if (withToken)
        verdict = takeSavedCard(transaction, textMember(body, "card_token"), now);
    else
        verdict = takeCard(transaction, digitText(body, "card_number", false).value_or(""),
                           digitText(body, "expiry", false).value_or(""), now);
    if (verdict.code != "OK") {
        record(LedgerKind::Refused, transaction, now, "pre-apply", verdict.code);
        return refuse(verdict.code, &transaction, place.language);
    }
    Json answer = envelope("OK", place.language);
    answer["transaction_id"] = transaction.id.value;
    return {jsonResponse(answer), {}};
}

GatewayModel::Verdict GatewayModel::takeCard(Transaction& transaction, std::string_view number,
                                             std::string_view yearMonth, Timestamp now) {
    if (number.size() != 16 || !plausibleYearMonth(yearMonth))
        return {"009", {}, {}, false, {}};
    const auto card = std::ranges::find(m_cards, number, &Card::number);
    if (card == m_cards.end())
        return {"067", {}, {}, false, {}};
    if (card->yearMonth != yearMonth)
        return {"009", {}, {}, false, {}};

    const auto place = static_cast<std::size_t>(card - m_cards.begin());
    const bool codeLives =
        transaction.state == TransactionState::CodeSent && now <= transaction.codeExpires;
    const bool sameCard = transaction.card == place;
    if (codeLives && !(sameCard ? m_settings.resendByPreApply : m_settings.otherCardAllowed))
        return {"201", {}, {}, false, {}};

    transaction.card = place;
    transaction.savedCard = false;
    const Outcome outcome = outcomeOf(transaction);
    const bool once = outcome == Outcome::InternalError;
    if (stageOf(outcome) == Stage::Card && !(once && transaction.hiccupDone)) {
        transaction.hiccupDone = once;
        return {std::string(codeOf(outcome)), {}, {}, false, {}};
    }
    return sendCode(transaction, now);
}

GatewayModel::Verdict GatewayModel::takeSavedCard(Transaction& transaction, std::string_view token,
                                                  Timestamp now) {
    const auto saved = std::ranges::find(m_settings.savedCards, token, &SavedCard::token);
    if (saved == m_settings.savedCards.end())
        return {"004", {}, {}, false, {}};
    const auto card = std::ranges::find(m_cards, saved->number, &Card::number);
    if (card == m_cards.end())
        return {"004", {}, {}, false, {}};
    transaction.card = static_cast<std::size_t>(card - m_cards.begin());
    transaction.savedCard = true;
    return sendCode(transaction, now);
}

/// The card is accepted: a code goes to the phone, unless the card is a saved one.
GatewayModel::Verdict GatewayModel::sendCode(Transaction& transaction, Timestamp now) {
    if (transaction.codesSent >= m_settings.maximumCodes)
        return {m_settings.tooManyCodesCode, {}, {}, false, {}};
    transaction.state = TransactionState::CodeSent;
    transaction.prepared = now;
    transaction.codeExpires = now + m_settings.codeLife;
    transaction.triesLeft = m_settings.tries;
    if (!transaction.savedCard) {
        transaction.codesSent += 1;
        record(LedgerKind::CodeSent, transaction, now, "pre-apply");
    }
    return {};
}

Answer GatewayModel::retryOtp(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    if (place.transaction == nullptr)
        return refuse(place.error, nullptr, place.language);
    Transaction& transaction = *place.transaction;
    Verdict verdict;
    if (!isOpen(transaction.state))
        verdict.code = "092";
    else if (transaction.state != TransactionState::CodeSent)
        verdict.code = "009";
    else
        verdict = sendCode(transaction, now);
    if (verdict.code != "OK") {
        record(LedgerKind::Refused, transaction, now, "retry-otp", verdict.code);
        return refuse(verdict.code, &transaction, place.language);
    }
    Json answer = envelope("OK", place.language);
    answer["transaction_id"] = transaction.id.value;
    return {jsonResponse(answer), {}};
}

Answer GatewayModel::apply(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    if (place.transaction == nullptr) {
        record(LedgerKind::Refused, Transaction{}, now, "apply", place.error);
        return refuse(place.error, nullptr, place.language);
    }
    Transaction& transaction = *place.transaction;
    transaction.language = place.language;
    transaction.fromPage = false;
    const auto found = body.find("otp");
    const bool numberGiven = found != body.end() && found->is_number_unsigned();
    // Strict types want the code as text, since a number loses its leading zeros.
    const auto code =
        m_settings.strictTypes && numberGiven ? std::nullopt : digitText(body, "otp", false);
    Verdict verdict = takeCode(transaction, code.value_or(""), now);
    Answer answer{applyResponse(verdict, transaction, place.language), std::move(verdict.question)};
    return answer;
}

/// The code, then whatever stands between it and the money.
GatewayModel::Verdict GatewayModel::takeCode(Transaction& transaction, std::string_view code,
                                             Timestamp now) {
    const auto refused = [&](std::string number) {
        record(LedgerKind::Refused, transaction, now, transaction.fromPage ? "page" : "apply",
               number);
        return Verdict{std::move(number), {}, {}, false, {}};
    };
    if (transaction.state == TransactionState::Asking)
        return refused("001");
    if (transaction.state == TransactionState::Draft || code.empty())
        return refused("009");
    if (transaction.state != TransactionState::CodeSent)
        return refused("092");
    if (auto verdict = refusalAtDoor(transaction, now))
        return std::move(*verdict);
    const Outcome outcome = outcomeOf(transaction);
    if (now > transaction.codeExpires || outcome == Outcome::CodeExpired)
        return refused(m_settings.codeExpiredCode);
    if (outcome == Outcome::TooManyCodes)
        return refused(m_settings.tooManyCodesCode);
    const std::string_view right =
        transaction.savedCard ? savedCardCode : std::string_view(m_settings.code);
    if (code != right || outcome == Outcome::WrongCode) {
        transaction.triesLeft -= 1;
        if (transaction.triesLeft <= 0)
            transaction.state = TransactionState::Closed;
        return refused("098");
    }
    if (m_settings.callback.url.empty())
        return charge(transaction, now);
    transaction.state = TransactionState::Asking;
    Verdict asking;
    asking.question = questionFor(transaction, now);
    return asking;
}

/// Outcomes that never get as far as looking at the code.
std::optional<GatewayModel::Verdict> GatewayModel::refusalAtDoor(Transaction& transaction,
                                                                 Timestamp now) {
    Verdict verdict;
    const Outcome outcome = outcomeOf(transaction);
    if (outcome == Outcome::Closed) {
        transaction.state = TransactionState::Closed;
        verdict.code = "092";
    } else if (outcome == Outcome::HtmlPage) {
        verdict.instead = htmlPage(200);
    } else if (outcome == Outcome::XmlFault) {
        verdict.instead = xmlFault();
    } else if (outcome == Outcome::Unauthorized && !transaction.hiccupDone) {
        transaction.hiccupDone = true;
        m_tokens.forgetAll();
        verdict.instead = unauthorized(m_settings.faultForm);
    } else if (outcome == Outcome::SlowError) {
        verdict.code = "001";
        verdict.delay = m_settings.slowDelay;
    } else {
        return std::nullopt;
    }
    record(LedgerKind::Refused, transaction, now, "apply",
           verdict.instead ? std::string(nameOf(outcome)) : verdict.code);
    return verdict;
}

/// The debit, after the code and after the merchant's yes.
GatewayModel::Verdict GatewayModel::charge(Transaction& transaction, Timestamp now) {
    KASSA_CHECK(transaction.card.has_value() && !transaction.success);
    const char* where = transaction.fromPage ? "page" : "apply";
    Card& card = m_cards[*transaction.card];
    const Outcome outcome = outcomeOf(transaction);
    std::string refusal;
    if (stageOf(outcome) == Stage::Confirm)
        refusal = codeOf(outcome);
    if (refusal.empty() && card.balance && *card.balance < transaction.amount.count())
        refusal = "112";
    if (!refusal.empty()) {
        transaction.state = TransactionState::CodeSent;
        record(LedgerKind::Refused, transaction, now, where, refusal);
        return {std::move(refusal), {}, {}, false, {}};
    }
    if (card.balance)
        card.balance = *card.balance - transaction.amount.count();
    const auto count = static_cast<std::int64_t>(m_successes.size());
    transaction.success = SuccessId{m_settings.firstSuccess + count};
    transaction.confirmed = now;
    transaction.state = TransactionState::Confirmed;
    m_successes.emplace(*transaction.success, transaction.id);
    record(LedgerKind::Charged, transaction, now, where);
    Verdict verdict;
    verdict.lost = outcome == Outcome::AnswerLost;
    return verdict;
}

Response GatewayModel::callbackAnswered(TransactionId id, bool allowed, Timestamp now) {
    const auto found = m_transactions.find(id);
    KASSA_CHECK(found != m_transactions.end());
    Transaction& transaction = found->second;
    KASSA_CHECK(transaction.state == TransactionState::Asking);
    Verdict verdict;
    if (allowed) {
        verdict = charge(transaction, now);
    } else {
        transaction.state = TransactionState::CodeSent;
        verdict.code = "093";
        record(LedgerKind::Refused, transaction, now, transaction.fromPage ? "page" : "apply",
               verdict.code);
    }
    return transaction.fromPage ? pageResponse(verdict, transaction)
                                : applyResponse(verdict, transaction, transaction.language);
}

/// The answer of a charge.
Response GatewayModel::applyResponse(const Verdict& verdict, const Transaction& transaction,
                                     const std::string& language) const {
    Response response;
    if (verdict.instead) {
        response = *verdict.instead;
    } else if (verdict.code != "OK") {
        response = refuse(verdict.code, &transaction, language).response;
    } else {
        Json answer = envelope("OK", language);
        answer["store_transaction"] = storeTransaction(transaction);
        answer["ofd_url"] = nullptr;
        if (m_settings.receiptLink && transaction.success)
            answer["ofd_url"] = "https://ofd.soliq.uz/check?t=TEST&r=" +
                                std::to_string(transaction.success->value) +
                                "&s=" + std::to_string(transaction.amount.count());
        answer["ofd_url_commission"] = nullptr;
        response = jsonResponse(answer);
    }
    response.delay = verdict.delay;
    response.lost = verdict.lost;
    return response;
}

} // namespace kassa::sandbox
