#pragma once

#include "core/atmos/answers.h"

#include <string_view>

namespace kassa::test {

/// The evidence rule a second time, written from the rule and not from the code: a reader of its
/// own, no library, numbers compared as text. True only for an answer that proves the debit.
[[nodiscard]] bool looksPaid(std::string_view body, const atmos::Expectation& expected);

} // namespace kassa::test
