#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// What binds the rows of a journal to each other: every row carries the hash of the row before it
// and of itself, and a signature of that hash. Pure functions; no file, no database.

namespace kassa::store {

using Hash = std::array<unsigned char, 32>;      ///< BLAKE2b, 256 bits
using Signature = std::array<unsigned char, 64>; ///< Ed25519
using PublicKey = std::array<unsigned char, 32>; ///< Ed25519

/// What the money in a journal is. Set when the file is made and never changed.
enum class Mark {
    Live, ///< real money
    Demo, ///< the embedded sandbox
    Test, ///< a gateway on loopback; the signing key lies in a file
};

/// "live", "demo", "test".
[[nodiscard]] std::string_view nameOf(Mark mark);
/// False, and `mark` untouched, for any other word.
[[nodiscard]] bool parseMark(std::string_view name, Mark& mark);

/// What a journal says about itself. Its hash stands before the first row.
struct JournalMeta {
    Mark mark = Mark::Test;
    std::string desk;
    PublicKey publicKey{};
    Timestamp created;
    Signature signature{}; ///< of hashOf(meta)
};

/// One program taking the journal over. Epochs count from 1 without a gap.
struct Opening {
    std::int64_t epoch = 0;
    Timestamp at;
    std::int64_t seq = 0; ///< the last row there was at that moment; 0 for none
    Signature signature{};
};

/// One row, as it is stored.
struct JournalRow {
    std::int64_t seq = 0; ///< from 1, without a gap
    PaymentId payment;
    std::int64_t step = 0; ///< of that payment; from 1, without a gap
    std::string cause;     ///< stable name of the event
    std::string body;      ///< the payment from then on, as JSON
    Timestamp at;
    std::string cashier;
    std::string desk;
    std::int64_t epoch = 0; ///< of the program that wrote it
    Hash hash{};
    Signature signature{}; ///< of the hash
};

/// The end of the chain: one number and one hash stand for everything before.
struct Head {
    std::int64_t seq = 0; ///< 0: no rows; the hash is that of the meta
    Hash hash{};
    auto operator<=>(const Head&) const = default;
};

/// BLAKE2b over the previous hash and every field of the row but hash and signature. A field is
/// eight bytes of length, lowest first, and its bytes; a number is a field of eight bytes, lowest
/// first; the order is that of the struct.
[[nodiscard]] Hash hashOf(const Hash& previous, const JournalRow& row);
[[nodiscard]] Hash hashOf(const JournalMeta& meta);
/// What the signature of an opening signs. `firstHash` is the hash of the meta.
[[nodiscard]] Hash hashOf(const Hash& firstHash, const Opening& opening);

/// Of a row that the journal did not take and that was kept beside it.
[[nodiscard]] Hash hashOfKept(const Hash& firstHash, std::string_view body, Timestamp at);

[[nodiscard]] bool signatureIsGood(const PublicKey& key, const Hash& hash,
                                   const Signature& signature);

/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(std::span<const unsigned char> bytes);
/// False, and `bytes` untouched, when the text is not exactly that many bytes.
[[nodiscard]] bool fromHex(std::string_view text, std::span<unsigned char> bytes);

} // namespace kassa::store
