#pragma once

#include "core/atmos/answers.h"
#include "tests/atmos/flat_json.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

// The evidence rule a second time, written from the rule and not from the code: a reader of its
// own, no library, numbers compared as text.

namespace kassa::test {

/// What a complete body under a good status says.
class SecondJudge {
public:
    SecondJudge(std::string_view body, const atmos::Expectation& expected);

    /// The answer to a confirm proves the debit.
    [[nodiscard]] bool paid() const;
    /// The answer to a status question proves it; there the transaction may be closed (092).
    [[nodiscard]] bool captured() const;
    /// The answer to a status question speaks of our transaction and of no debit.
    [[nodiscard]] bool notCaptured() const;
    /// The answer to a status question says that the debit was taken back.
    [[nodiscard]] bool reversed() const;

    /// The result code is just OK.
    [[nodiscard]] bool ok() const;
    /// The answer refuses with one of these numbers ("112").
    [[nodiscard]] bool hasNumber(std::initializer_list<std::string_view> numbers) const;
    /// No word of a debit, and no transaction but ours: a refusal may be believed.
    [[nodiscard]] bool speaksOfNoDebit() const;
    /// A reversal is answered by the transaction or by the debit's own number.
    [[nodiscard]] bool namesNoOther() const;

private:
    [[nodiscard]] std::string_view at(const char* path) const;
    [[nodiscard]] std::string_view number() const;
    [[nodiscard]] bool ours() const;
    [[nodiscard]] bool takenBack() const;
    [[nodiscard]] bool proof() const;
    [[nodiscard]] bool hint() const;
    [[nodiscard]] bool mayTellTheStatus() const;

    std::optional<FlatJson> m_values; ///< none for what cannot be read
    std::string m_transaction;
    std::string m_success;
    std::string m_amount;
    std::string m_store;
    std::string m_account; ///< none: any
};

/// SecondJudge::paid in one call.
[[nodiscard]] bool looksPaid(std::string_view body, const atmos::Expectation& expected);

} // namespace kassa::test
