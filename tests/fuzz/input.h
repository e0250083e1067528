#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// What every fuzzer takes: bytes that somebody else chose. A fuzzer says what must always hold
// with KASSA_CHECK, which ends the process in every build.

/// The entrance of every fuzzer; the name and the result (0) are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace kassa::fuzz {

/// Choices out of the bytes, from the front. After the last byte everything is zero or empty.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size)
        : m_rest(reinterpret_cast<const char*>(data), size) {}

    [[nodiscard]] bool empty() const { return m_rest.empty(); }

    [[nodiscard]] std::uint8_t byte() {
        if (m_rest.empty()) {
            return 0;
        }
        const auto first = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return first;
    }

    /// 0 to `count` - 1; one byte is enough for what we choose from.
    [[nodiscard]] std::size_t below(std::size_t count) { return byte() % count; }

    [[nodiscard]] std::int64_t number() {
        std::uint64_t bits = 0;
        for (int i = 0; i < 8; ++i) {
            bits = bits << 8U | byte();
        }
        return static_cast<std::int64_t>(bits);
    }

    /// Up to `most` bytes, as many as a byte in front says.
    [[nodiscard]] std::string_view text(std::size_t most) { return take(below(most + 1)); }

    [[nodiscard]] std::string_view rest() { return take(m_rest.size()); }

private:
    std::string_view take(std::size_t count) {
        const auto taken = m_rest.substr(0, count);
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    std::string_view m_rest;
};

} // namespace kassa::fuzz
