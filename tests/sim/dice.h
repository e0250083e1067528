#pragma once

#include <cstdint>

namespace kassa::sim {

/// Random numbers that are the same on every machine and with every library (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    /// 0 … bound-1.
    [[nodiscard]] int below(int bound) {
        return static_cast<int>(next() % static_cast<std::uint64_t>(bound));
    }
    [[nodiscard]] std::int64_t between(std::int64_t first, std::int64_t last) {
        return first +
               static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(last - first + 1));
    }
    [[nodiscard]] bool percent(int chance) { return below(100) < chance; }

private:
    std::uint64_t m_state;
};

} // namespace kassa::sim
