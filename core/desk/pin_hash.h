#pragma once

#include "core/desk/people.h"

#include <optional>
#include <string>
#include <string_view>

// PINs as they are stored: Argon2id, a salt of its own for each, and a pepper that is not beside
// them. Takes a third of a second on purpose: never on a thread that somebody waits for.

namespace kassa::desk {

struct PinCost {
    unsigned long long operations = 2;
    std::size_t memory = std::size_t{64} * 1024 * 1024;
};
/// For PINs that everybody may read in the manual: the demo starts at once.
inline constexpr PinCost demoPinCost{1, std::size_t{8} * 1024};

/// Where the pepper comes from is the caller's affair; 32 bytes. None: not enough memory.
[[nodiscard]] std::optional<std::string> hashPin(const Pin& pin, const SecretBuffer& pepper,
                                                 PinCost cost = {});
[[nodiscard]] bool pinFits(const Pin& pin, const SecretBuffer& pepper, const std::string& hash);

/// Looks like what hashPin gives, at a cost that no attacker chose: at most 1 GiB, ten rounds.
[[nodiscard]] bool isPinHash(std::string_view text);

} // namespace kassa::desk
