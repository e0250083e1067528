#pragma once

#include "core/payment/payment.h"
#include "core/store/file.h"
#include "core/store/signing_key.h"

#include <optional>
#include <vector>

// Where a till writes down what it must not forget when the journal takes no row: the customer has
// paid, and the disk is full. A file of zeros beside the journal, whose blocks are all there from
// the start, so that writing into it needs no room. What stands in it is signed like a row, and
// becomes one at the next opening. Safety never depends on it: without it the gateway is asked.
// Internal to this folder.

namespace kassa::store {

/// The payment's new state is the gateway's word about money, which only asking again could
/// replace: paid, captured late, or reversed.
[[nodiscard]] bool isWorthKeeping(const Payment& payment);

/// One row that the journal did not take. The sale stands in the journal, not here.
struct KeptRow {
    std::size_t place = 0;
    Timestamp at; ///< when it should have been written
    Payment payment;
};

class EmergencySlot {
public:
    static constexpr std::size_t placeSize = 4096;
    static constexpr std::size_t places = 16;

    /// Opens PATH.slot, or makes it (mode 0600). None, with a warning in the log, when it is not a
    /// file of ours or cannot be had. `firstHash` is that of the journal: a slot is for one.
    [[nodiscard]] static std::optional<EmergencySlot> open(const std::string& journalPath,
                                                           const Hash& firstHash);

    /// On the disk when this returns true. Only what is worth keeping; no room is needed.
    [[nodiscard]] bool keep(const Payment& payment, Timestamp at, const SigningKey& key) const;

    /// What is signed with this key for this journal. Anything else is left as it is, and the log
    /// says so.
    [[nodiscard]] std::vector<KeptRow> kept(const PublicKey& key) const;

    /// Zeros again.
    void clear(std::size_t place) const;

private:
    EmergencySlot(Descriptor file, const Hash& firstHash)
        : m_file(std::move(file)), m_firstHash(firstHash) {}

    Descriptor m_file;
    Hash m_firstHash;
};

} // namespace kassa::store
