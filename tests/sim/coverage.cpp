#include "tests/sim/coverage.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace kassa::sim {

namespace {

using Numbers = std::vector<std::uint64_t>;

Numbers numbersOf(const Coverage& coverage) {
    Numbers numbers(sizeof(Coverage) / sizeof(std::uint64_t));
    std::memcpy(numbers.data(), &coverage, sizeof(Coverage));
    return numbers;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string result(text);
    result.resize(std::max(width, text.size()), ' ');
    return result;
}

std::string aligned(std::uint64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width > digits.size() ? width - digits.size() : 1, ' ') + digits;
}

std::string line(std::string_view name, std::uint64_t number) {
    return "  " + padded(name, 30) + aligned(number, 12) + "\n";
}

std::string figures(const Coverage& all) {
    return line("seeds", all.seeds) + line("of them over SQLite", all.realJournals) +
           line("events checked", all.events) + line("journal rows", all.rows) +
           line("calls to the gateway", all.calls) + line("payments", all.payments) +
           line("paid", all.paid) + line("unknown at some time", all.unknown) +
           line("lapsed", all.lapsed) + line("captured after lapsing", all.lateCaptures) +
           line("reversed", all.reversed) + line("left to a person", all.forPerson) +
           line("findings recorded", all.findings) + line("second instances", all.secondInstances) +
           line("writes fenced off", all.fencedWrites) + line("suspends", all.suspends) +
           line("wall clock jumps", all.clockJumps) + line("repeated clicks", all.repeatedClicks) +
           line("debits agreed to when asked", all.debitsAgreed) +
           line("debits refused when asked", all.debitsRefused);
}

template <std::size_t Columns, class NameOf>
std::string row(const NameOf& nameOfRow, const std::array<std::uint64_t, Columns>& cells) {
    std::string text = "  " + padded(nameOfRow, 20);
    for (const auto cell : cells) {
        text += aligned(cell, 9);
    }
    return text + "\n";
}

std::string killTable(const Coverage& all) {
    std::string text;
    int reachable = 0;
    int reached = 0;
    for (int point = 0; point < killPoints; ++point) {
        const auto at = static_cast<std::size_t>(point);
        reachable += canBeReached(point) ? 1 : 0;
        reached += all.killed[at] > 0 ? 1 : 0;
        if (canBeReached(point)) {
            text += "  " + padded(nameOfKillPoint(point), 40) + aligned(all.passed[at], 12) +
                    aligned(all.killed[at], 10) + "\n";
        }
    }
    return "Kill points (passed, killed at): " + std::to_string(reached) + " of " +
           std::to_string(reachable) + "\n" + text;
}

/// One line for each cell that was hit too rarely.
struct Gaps {
    std::uint64_t least;
    std::string text{};
    void check(std::uint64_t cell, std::string_view row, std::string_view column) {
        if (cell < least) {
            text +=
                std::string(row) + " x " + std::string(column) + ": " + std::to_string(cell) + "\n";
        }
    }
};

} // namespace

void Coverage::add(const Coverage& other) {
    Numbers mine = numbersOf(*this);
    const Numbers theirs = numbersOf(other);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        mine[i] += theirs[i];
    }
    std::memcpy(this, mine.data(), sizeof(Coverage));
}

std::string Coverage::gaps(std::uint64_t least) const {
    Gaps found{least};
    for (int kind = 0; kind < callKinds; ++kind) {
        const auto call = static_cast<atmos::CallKind>(kind);
        const auto at = static_cast<std::size_t>(kind);
        for (int fault = 0; fault < netFaults; ++fault) {
            if (canHappen(call, static_cast<NetFault>(fault))) {
                found.check(net[at][static_cast<std::size_t>(fault)], sim::nameOf(call),
                            sim::nameOf(static_cast<NetFault>(fault)));
            }
        }
        found.check(expiredToken[at], sim::nameOf(call), "expired token");
        found.check(lostKeychain[at], sim::nameOf(call), "lost keychain");
    }
    for (int state = 0; state < states; ++state) {
        for (int fault = 0; fault < diskFaults; ++fault) {
            found.check(disk[static_cast<std::size_t>(state)][static_cast<std::size_t>(fault)],
                        nameOfState(state), sim::nameOf(static_cast<DiskFault>(fault)));
        }
    }
    for (int point = 0; point < killPoints; ++point) {
        if (canBeReached(point)) {
            // where in a step the kill falls matters less than that each place had one
            found.least = std::min<std::uint64_t>(least, 1);
            found.check(killed[static_cast<std::size_t>(point)], "kill", nameOfKillPoint(point));
        }
    }
    return found.text;
}

std::string Coverage::report() const {
    std::string text = "Figures\n" + figures(*this) + "Network faults by call (";
    for (int kind = 0; kind < callKinds; ++kind) {
        text += std::string(kind > 0 ? ", " : "") +
                std::string(sim::nameOf(static_cast<atmos::CallKind>(kind)));
    }
    text += ")\n";
    for (std::size_t fault = 0; fault < netFaults; ++fault) {
        std::array<std::uint64_t, callKinds> cells{};
        for (std::size_t kind = 0; kind < callKinds; ++kind) {
            cells[kind] = net[kind][fault];
        }
        text += row(sim::nameOf(static_cast<NetFault>(fault)), cells);
    }
    text += row("expired token", expiredToken) + row("lost keychain", lostKeychain) +
            "Disk faults by the row that was not written (";
    for (int fault = 0; fault < diskFaults; ++fault) {
        text += std::string(fault > 0 ? ", " : "") +
                std::string(sim::nameOf(static_cast<DiskFault>(fault)));
    }
    text += ")\n";
    for (int state = 0; state < states; ++state) {
        text += row(nameOfState(state), disk[static_cast<std::size_t>(state)]);
    }
    return text + killTable(*this);
}

} // namespace kassa::sim
