#include "core/atmos/answers.h"

#include "core/atmos/codes.h"
#include "core/atmos/json.h"

#include <algorithm>
#include <string>

namespace kassa::atmos {

namespace {

using Json = nlohmann::json;

/// An answer that could be read: one strict JSON object with a result code.
struct Word {
    Json document;
    std::string code;
    std::string_view number; ///< of the code; empty for OK and for what has no number
};

enum class StatusCode { Absent, Success, Reversed, Other };

StatusCode statusCodeOf(const Json& transaction) {
    const Json& value = member(transaction, "status_code");
    if (value.is_null()) {
        return StatusCode::Absent;
    }
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return text == "0"     ? StatusCode::Success
               : text == "-20" ? StatusCode::Reversed
                               : StatusCode::Other;
    }
    const auto code = wholeNumber(value);
    return code == 0 ? StatusCode::Success : code == -20 ? StatusCode::Reversed : StatusCode::Other;
}

bool isAbsentOr(const Json& value, std::int64_t number) {
    return value.is_null() || wholeNumber(value) == number;
}

/// No account, or this one. Digits only, so a gateway may give it as a number too.
bool isAbsentOrAccount(const Json& value, const std::string& account) {
    if (value.is_string()) {
        return value.get_ref<const std::string&>() == account;
    }
    const auto number = wholeNumber(value);
    return value.is_null() || (number && std::to_string(*number) == account);
}

/// Anything, anywhere in the answer, that speaks for a debit.
bool hintsAtDebit(const Json& value) {
    return std::any_of(
               value.begin(), value.end(),
               [](const Json& each) { return each.is_structured() && hintsAtDebit(each); }) ||
           !member(value, "success_trans_id").is_null() ||
           !(member(value, "confirmed").is_null() || member(value, "confirmed") == false);
}

/// The page of the fiscal receipt: an address of plain printable letters, or nothing.
std::string fiscalUrlOf(const Json& document) {
    const Json& value = member(document, "ofd_url");
    if (!value.is_string()) {
        return {};
    }
    const auto& url = value.get_ref<const std::string&>();
    const bool plain =
        std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 127; });
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    return plain && web && url.size() <= 1024 ? url : std::string();
}

/// The evidence rule. Only for answers whose code allows a look at the transaction.
Evidence judge(const Json& document, const Expectation& expected) {
    const Json& transaction = member(document, "store_transaction");
    const bool ours = wholeNumber(member(transaction, "trans_id")) == expected.transaction.value &&
                      wholeNumber(member(transaction, "amount")) == expected.amount.count() &&
                      wholeNumber(member(member(transaction, "store"), "id")) == expected.storeId &&
                      isAbsentOrAccount(member(transaction, "account"), expected.account) &&
                      isAbsentOr(member(document, "transaction_id"), expected.transaction.value);
    if (!ours) {
        return evidence::Indeterminate{};
    }
    const StatusCode status = statusCodeOf(transaction);
    if (status == StatusCode::Reversed) {
        return evidence::Reversed{}; // the signs of the debit stay after a reversal
    }
    const Json& confirmed = member(transaction, "confirmed");
    const auto success = wholeNumber(member(transaction, "success_trans_id")).value_or(0);
    const bool wellEnded = status == StatusCode::Success || status == StatusCode::Absent;
    if (confirmed == true && success > 0 && wellEnded) {
        return evidence::Captured{{SuccessId{success}, fiscalUrlOf(document)}};
    }
    if (confirmed == false && !hintsAtDebit(document)) {
        return evidence::NotCaptured{};
    }
    return evidence::Indeterminate{};
}

Reply unusable() {
    return reply::NoReply{Reason::GatewayTrouble};
}

Reply judgeOpening(const Word& word, const Expectation& expected) {
    if (word.code != "OK") {
        return reply::Refused{Reason::GatewayTrouble}; // no card was in play: it is about the desk
    }
    const Json& transaction = member(word.document, "store_transaction");
    const auto id = wholeNumber(member(word.document, "transaction_id"));
    const bool ours = isAbsentOr(member(transaction, "trans_id"), id.value_or(0)) &&
                      isAbsentOr(member(transaction, "amount"), expected.amount.count()) &&
                      isAbsentOr(member(member(transaction, "store"), "id"), expected.storeId) &&
                      isAbsentOrAccount(member(transaction, "account"), expected.account);
    if (id.value_or(0) <= 0 || !ours || hintsAtDebit(word.document)) {
        return unusable();
    }
    return reply::Opened{TransactionId{*id}};
}

Reply judgeSending(const Word& word, const Expectation& expected, const Profile& profile) {
    if (!isAbsentOr(member(word.document, "transaction_id"), expected.transaction.value)) {
        return unusable();
    }
    if (word.code == "OK" || word.number == number::codeAlreadySent) {
        return reply::CodeSent{};
    }
    if (word.number == number::internalError) {
        return reply::Refused{Reason::GatewayTrouble}; // the gateway's trouble, not the card's
    }
    return reply::Refused{refusalOf(word.number, profile).value_or(Reason::BankRefused)};
}

Reply judgeConfirm(const Word& word, const Expectation& expected, const Profile& profile) {
    if (word.code == "OK") {
        const Evidence found = judge(word.document, expected);
        const auto* captured = std::get_if<evidence::Captured>(&found);
        return captured != nullptr ? Reply(reply::Confirmed{captured->capture}) : unusable();
    }
    const Json& transaction = member(word.document, "store_transaction");
    const bool ours =
        isAbsentOr(member(transaction, "trans_id"), expected.transaction.value) &&
        isAbsentOr(member(word.document, "transaction_id"), expected.transaction.value);
    if (!ours || hintsAtDebit(word.document)) {
        return unusable();
    }
    if (meansWrongCode(word.number, profile)) {
        return reply::WrongCode{};
    }
    // A number that is not on the list (093 among them: one source only) stays unknown.
    const auto refusal = refusalOf(word.number, profile);
    return refusal ? Reply(reply::Refused{*refusal}) : unusable();
}

Reply judgeQuery(const Word& word, const Expectation& expected) {
    const bool speaks = word.code == "OK" || word.number == number::closed;
    return reply::Status{speaks ? judge(word.document, expected)
                                : Evidence(evidence::Indeterminate{})};
}

/// Which id the answer to a reversal names is not known, so none is required; but one that is
/// neither the transaction's nor the debit's is about something else.
bool namesAnother(const Json& value, const Expectation& expected) {
    return !isAbsentOr(value, expected.transaction.value) &&
           !isAbsentOr(value, expected.success.value);
}

Reply judgeReverse(const Word& word, const Expectation& expected, const Profile& profile) {
    const Json& transaction = member(word.document, "store_transaction");
    if (namesAnother(member(word.document, "transaction_id"), expected) ||
        namesAnother(member(transaction, "trans_id"), expected)) {
        return unusable();
    }
    if (word.code == "OK") {
        return reply::ReverseDone{};
    }
    return meansReverseRefused(word.number, profile) ? Reply(reply::Refused{Reason::ReverseRefused})
                                                     : unusable();
}

/// The gateway's door refused, before the system behind it saw the call. For a call that moves
/// money even that is not taken for proof.
Reply refusedAtTheDoor(CallKind kind, Reason why) {
    const bool harmless = !movesMoney(kind) && kind != CallKind::Query;
    return harmless ? Reply(reply::Refused{why}) : Reply(reply::NoReply{why});
}

std::optional<Word> read(const Answer& answer) {
    auto document = parseStrict(answer.body);
    if (!document) {
        return std::nullopt;
    }
    const Json& code = member(member(*document, "result"), "code");
    if (!code.is_string()) {
        return std::nullopt;
    }
    Word word{std::move(*document), {}, {}};
    word.code = member(member(word.document, "result"), "code").get<std::string>();
    return word;
}

} // namespace

Reply classify(CallKind kind, const Answer& answer, const Expectation& expected,
               const Profile& profile) {
    if (answer.status == 401) {
        return refusedAtTheDoor(kind, Reason::CredentialsRefused);
    }
    if (answer.status == 403) {
        return refusedAtTheDoor(kind, Reason::AccessDenied);
    }
    if (answer.status >= 400 && answer.status < 500 && answer.status != 408) {
        return refusedAtTheDoor(kind, Reason::GatewayTrouble);
    }
    if (!answer.complete) {
        return reply::NoReply{Reason::NoAnswer};
    }
    auto word = answer.status >= 200 && answer.status < 300 ? read(answer) : std::nullopt;
    if (!word) {
        return unusable();
    }
    word->number = numberOf(word->code);
    switch (kind) {
    case CallKind::Open:
        return judgeOpening(*word, expected);
    case CallKind::SendCard:
    case CallKind::ResendCode:
        return judgeSending(*word, expected, profile);
    case CallKind::Confirm:
        return judgeConfirm(*word, expected, profile);
    case CallKind::Query:
        return judgeQuery(*word, expected);
    case CallKind::Reverse:
        return judgeReverse(*word, expected, profile);
    }
    checkFailed("the call is one of its kinds", __FILE__, __LINE__);
}

} // namespace kassa::atmos
