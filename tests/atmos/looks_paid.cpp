#include "tests/atmos/looks_paid.h"

#include <algorithm>

namespace kassa::test {

namespace {

bool isPositive(std::string_view number) {
    const std::string_view most = "9223372036854775807";
    return !number.empty() && number[0] >= '1' && number[0] <= '9' &&
           number.find_first_not_of("0123456789") == std::string_view::npos &&
           (number.size() < most.size() || (number.size() == most.size() && number <= most));
}

} // namespace

SecondJudge::SecondJudge(std::string_view body, const atmos::Expectation& expected)
    : m_values(flatten(body))
    , m_transaction(std::to_string(expected.transaction.value))
    , m_success(std::to_string(expected.success.value))
    , m_amount(std::to_string(expected.amount.count()))
    , m_store(std::to_string(expected.storeId))
    , m_account(expected.account) {}

std::string_view SecondJudge::at(const char* path) const {
    return m_values ? valueAt(*m_values, path) : std::string_view("null");
}

/// The three digits after the last "ERR-" of the result code; empty when there are none.
std::string_view SecondJudge::number() const {
    const auto code = at("result/code");
    if (code.size() < 8 || code.front() != '"' || code.substr(code.size() - 7, 4) != "ERR-") {
        return {};
    }
    const auto digits = code.substr(code.size() - 3);
    return digits.find_first_not_of("0123456789") == std::string_view::npos ? digits
                                                                            : std::string_view();
}

bool SecondJudge::ok() const {
    return at("result/code") == "\"OK";
}

/// Transaction, amount and store are all named, and ours; the account is, if it is named.
bool SecondJudge::ours() const {
    const auto outer = at("transaction_id");
    const auto account = at("store_transaction/account");
    if (account != "null" && account != m_account && account != '"' + m_account) {
        return false;
    }
    return at("store_transaction/trans_id") == m_transaction &&
           at("store_transaction/amount") == m_amount &&
           at("store_transaction/store/id") == m_store &&
           (outer == "null" || outer == m_transaction);
}

bool SecondJudge::takenBack() const {
    const auto status = at("store_transaction/status_code");
    return status == "\"-20" || status == "-20";
}

bool SecondJudge::proof() const {
    const auto status = at("store_transaction/status_code");
    return ours() && at("store_transaction/confirmed") == "true" &&
           isPositive(at("store_transaction/success_trans_id")) &&
           (status == "null" || status == "\"0" || status == "0" || status == "-0");
}

/// Anything, anywhere, under one of the two names that speak for a debit.
bool SecondJudge::hint() const {
    return m_values && std::any_of(m_values->begin(), m_values->end(), [](const auto& entry) {
               const auto& [path, value] = entry;
               const auto name = std::string_view(path).substr(path.rfind('/') + 1);
               return (name == "success_trans_id" && value != "null") ||
                      (name == "confirmed" && value != "null" && value != "false");
           });
}

bool SecondJudge::mayTellTheStatus() const {
    return ok() || number() == "092";
}

bool SecondJudge::paid() const {
    return ok() && proof();
}

bool SecondJudge::captured() const {
    return mayTellTheStatus() && proof();
}

bool SecondJudge::notCaptured() const {
    return mayTellTheStatus() && ours() && !takenBack() &&
           at("store_transaction/confirmed") == "false" && !hint();
}

bool SecondJudge::reversed() const {
    return mayTellTheStatus() && ours() && takenBack();
}

bool SecondJudge::hasNumber(std::initializer_list<std::string_view> numbers) const {
    return std::find(numbers.begin(), numbers.end(), number()) != numbers.end();
}

bool SecondJudge::speaksOfNoDebit() const {
    const auto isAbsentOrOurs = [this](const char* path) {
        const auto value = at(path);
        return value == "null" || value == m_transaction;
    };
    return m_values && !hint() && isAbsentOrOurs("store_transaction/trans_id") &&
           isAbsentOrOurs("transaction_id");
}

bool SecondJudge::namesNoOther() const {
    const auto isOurs = [this](const char* path) {
        const auto value = at(path);
        return value == "null" || value == m_transaction || value == m_success;
    };
    return isOurs("store_transaction/trans_id") && isOurs("transaction_id");
}

bool looksPaid(std::string_view body, const atmos::Expectation& expected) {
    return SecondJudge(body, expected).paid();
}

} // namespace kassa::test
