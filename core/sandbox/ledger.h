#pragma once

#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/tiyin.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The gateway's own record of what happened to money: the second witness of every test. It only
// grows, and holds no full card number, no code and no token.

namespace kassa::sandbox {

enum class LedgerKind { Created, CodeSent, Charged, Reversed, Refused };

/// "created", "code_sent", "charged", "reversed", "refused".
[[nodiscard]] std::string_view nameOf(LedgerKind kind);

struct LedgerEntry {
    std::int64_t sequence = 0; ///< from 1, without gaps
    Timestamp time;
    LedgerKind kind = LedgerKind::Created;
    TransactionId transaction; ///< 0: refused before there was one
    std::optional<SuccessId> success;
    Tiyin amount;
    std::string account;
    std::string card; ///< first six digits, six stars, last four; empty before a card was sent
    std::string code; ///< of a refusal: the last three digits of the gateway's error
    std::string
        where; ///< "create", "pre-apply", "retry-otp", "apply", "reverse", "page", "cabinet"
};

/// One line of JSON without the line's end.
[[nodiscard]] std::string lineOf(const LedgerEntry& entry);

/// Sum of charges less reversals, for tests. Transaction 0 asks for all.
[[nodiscard]] Tiyin netCharged(const std::vector<LedgerEntry>& ledger, TransactionId transaction);

/// The file behind the ledger: opened for appending, each line written whole and at once.
class LedgerFile {
public:
    LedgerFile() = default; ///< no file; lines are passed over
    LedgerFile(LedgerFile&& other) noexcept;
    LedgerFile& operator=(LedgerFile&& other) noexcept;
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;
    ~LedgerFile();

    /// The error is the system's error number.
    [[nodiscard]] static Expected<LedgerFile, int> open(const std::string& path);

    /// False when the line could not be written.
    [[nodiscard]] bool write(const LedgerEntry& entry);

private:
    explicit LedgerFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace kassa::sandbox
