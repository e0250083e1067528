#pragma once

#include "tests/sim/faults.h"

#include <string>

// What the seeds have been through, counted. Plain numbers only: it travels through pipes and
// files as it is.

namespace kassa::sim {

template <std::size_t Rows, std::size_t Columns>
using Table = std::array<std::array<std::uint64_t, Columns>, Rows>;

struct Coverage {
    std::uint64_t seeds = 0;
    std::uint64_t realJournals = 0; ///< seeds over the SQLite journal
    std::uint64_t events = 0;       ///< after each of them all invariants were checked
    std::uint64_t rows = 0;         ///< of the journals
    std::uint64_t calls = 0;        ///< sent to the gateway
    std::uint64_t payments = 0;
    std::uint64_t paid = 0;
    std::uint64_t lapsed = 0;
    std::uint64_t lateCaptures = 0;
    std::uint64_t reversed = 0;
    std::uint64_t unknown = 0;   ///< payments that were Checking at least once
    std::uint64_t forPerson = 0; ///< … and that a person had to look after
    std::uint64_t findings = 0;
    std::uint64_t secondInstances = 0;
    std::uint64_t fencedWrites = 0;
    std::uint64_t suspends = 0;
    std::uint64_t clockJumps = 0;
    std::uint64_t repeatedClicks = 0;
    std::uint64_t debitsAgreed = 0; ///< where the gateway asks first
    std::uint64_t debitsRefused = 0;
    Table<callKinds, netFaults> net{};
    Table<states, diskFaults> disk{}; ///< by the state whose row was not written
    std::array<std::uint64_t, killPoints> passed{};
    std::array<std::uint64_t, killPoints> killed{};
    std::array<std::uint64_t, callKinds> expiredToken{};
    std::array<std::uint64_t, callKinds> lostKeychain{};

    void add(const Coverage& other);
    /// Cells that can be reached and were hit less than `least` times, one a line.
    [[nodiscard]] std::string gaps(std::uint64_t least) const;
    [[nodiscard]] std::string report() const;
};

static_assert(std::is_trivially_copyable_v<Coverage>);
static_assert(sizeof(Coverage) % sizeof(std::uint64_t) == 0);

} // namespace kassa::sim
