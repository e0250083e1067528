#pragma once

#include "core/store/chain.h"
#include "core/store/file.h"

#include <functional>
#include <optional>
#include <string>

// Proof that nothing in a journal was edited, inserted or removed. Needs the file alone: no
// keychain, no lock; works beside a running till and on a read-only folder; changes nothing.
//
// What cannot be seen from inside: rows cut off at the end together with all their traces. The
// report names the head; compare it with the last one that was printed or kept elsewhere.

namespace kassa::store {

enum class Fault {
    MetaChanged,    ///< what the journal says of itself
    OtherKey,       ///< signed, but not with the key that was given
    RowMissing,     ///< a number is left out
    RowUnreadable,  ///< the file is damaged there, or a cell holds what it never should
    HashDiffers,    ///< the row, or its place in the chain, was changed
    SignatureBad,   ///< not signed with the journal's key
    BodyBad,        ///< signed, but not a payment that this version understands
    StepOutOfOrder, ///< the payment's steps are not 1, 2, 3 …
    OpeningBad,     ///< the list of programs that took the journal over was changed
    TableDiffers,   ///< a derived table does not say what the rows say
    FileDamaged,    ///< damage outside the rows
};

/// Stable name for logs and JSON, for example "hash_differs".
[[nodiscard]] const char* nameOf(Fault fault);

struct Finding {
    Fault fault = Fault::FileDamaged;
    std::int64_t seq = 0; ///< the first bad row; 0 when it is not about one row
    std::string detail;   ///< for the log, in English
};

struct VerifyReport {
    JournalMeta meta;
    std::int64_t rows = 0; ///< good ones, from the first on
    std::int64_t payments = 0;
    Head head;                      ///< of the good rows
    bool inUse = false;             ///< a till had it open
    bool complete = false;          ///< false: ended by VerifyOptions::goOn
    std::optional<Finding> finding; ///< the first thing that is wrong

    [[nodiscard]] bool intact() const { return complete && !finding.has_value(); }
};

struct VerifyOptions {
    /// The key on the shift report or in the keychain. Without it the journal is held against the
    /// key inside it, which somebody who made the whole file anew could have changed as well.
    std::optional<PublicKey> publicKey;
    /// False: only the signature of the last row, whose hash stands for all before it. A hundred
    /// times faster; what it cannot see is a changed signature of an earlier row.
    bool everySignature = true;
    /// Called now and then with the number of rows done; false ends it.
    std::function<bool(std::int64_t)> goOn{};
};

/// A file that cannot even be recognised or opened is an OpenFailure; anything later is a finding.
[[nodiscard]] Expected<VerifyReport, OpenFailure> verify(const std::string& path,
                                                         const VerifyOptions& options = {});

} // namespace kassa::store
