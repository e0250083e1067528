#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace kassa {

/// Text that must never be found again: card numbers, codes, keys, tokens.
///
/// The bytes live in memory of libsodium's own: locked against swapping where the system allows,
/// left out of core dumps, between guard pages, wiped when freed. Capacity is fixed at birth, so
/// the text is never moved by growing. Move-only; reveal() is the one way to the text and easy to
/// search for. There is no conversion to any string type, no stream operator, no comparison.
///
/// What this does not promise: key events, the network stack and the kernel keep copies of their
/// own. The promise is: never in a state, a journal, a log or a file.
class SecretBuffer {
public:
    SecretBuffer() = default; ///< no memory; capacity 0
    explicit SecretBuffer(std::size_t capacity);
    SecretBuffer(SecretBuffer&& other) noexcept;
    SecretBuffer& operator=(SecretBuffer&& other) noexcept;
    SecretBuffer(const SecretBuffer&) = delete;
    SecretBuffer& operator=(const SecretBuffer&) = delete;
    ~SecretBuffer();

    /// A buffer that holds just `text`.
    [[nodiscard]] static SecretBuffer of(std::string_view text);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] bool full() const { return m_size == m_capacity; }

    /// False, and nothing changed, when there is no room.
    [[nodiscard]] bool insert(std::size_t position, char c);
    [[nodiscard]] bool append(std::string_view text);
    void erase(std::size_t position, std::size_t count);
    void clear(); ///< wipes

    /// Valid until the buffer changes. Never copy it into an ordinary string.
    [[nodiscard]] std::string_view reveal() const { return {m_data, m_size}; }

private:
    char* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

/// Overwrites memory in a way that the compiler may not leave out.
void wipe(void* data, std::size_t size);

/// True when secrets can really be kept out of swap on this machine (RLIMIT_MEMLOCK allows it).
[[nodiscard]] bool secretsCanBeLocked();

} // namespace kassa
