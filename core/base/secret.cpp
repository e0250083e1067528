#include "core/base/secret.h"

#include "core/base/check.h"

#include <array>
#include <cstring>
#include <mutex>
#include <sodium.h>
#include <utility>

namespace kassa {

namespace {

char* allocateBlock(std::size_t size) {
    static const bool ready = sodium_init() >= 0;
    KASSA_CHECK(ready);
    auto* block = static_cast<char*>(sodium_malloc(size));
    KASSA_CHECK(block != nullptr);
    sodium_memzero(block, size);
    return block;
}

/// A few wiped blocks that wait to be used again. Making one takes a dozen system calls, which
/// also stop the other threads for a moment, and a sale needs a dozen. The text lies at the end of
/// its block, so that a write past it still runs into the guard page.
class SpareBlocks {
public:
    char* take(std::size_t capacity) {
        const std::size_t kind = kindOf(capacity);
        if (kind == sizes.size()) {
            return allocateBlock(capacity);
        }
        char* block = nullptr;
        {
            const std::lock_guard guard(m_mutex);
            Spares& spares = m_spares[kind];
            if (spares.count > 0) {
                block = spares.blocks[--spares.count];
            }
        }
        return (block != nullptr ? block : allocateBlock(sizes[kind])) + sizes[kind] - capacity;
    }

    void giveBack(char* data, std::size_t capacity) {
        const std::size_t kind = kindOf(capacity);
        if (data == nullptr || kind == sizes.size()) {
            sodium_free(data);
            return;
        }
        sodium_memzero(data, capacity);
        char* block = data + capacity - sizes[kind];
        {
            const std::lock_guard guard(m_mutex);
            Spares& spares = m_spares[kind];
            if (spares.count < spares.blocks.size()) {
                spares.blocks[spares.count++] = block;
                return;
            }
        }
        sodium_free(block);
    }

private:
    static constexpr std::array<std::size_t, 3> sizes{64, 512, 2048};
    struct Spares {
        std::array<char*, 4> blocks{};
        std::size_t count = 0;
    };

    static std::size_t kindOf(std::size_t capacity) {
        std::size_t kind = 0;
        while (kind < sizes.size() && sizes[kind] < capacity) {
            ++kind;
        }
        return kind;
    }

    std::mutex m_mutex;
    std::array<Spares, sizes.size()> m_spares;
};

/// Never destroyed: a secret may be freed after everything else.
SpareBlocks& spareBlocks() {
    static auto* const blocks = new SpareBlocks;
    return *blocks;
}

} // namespace

SecretBuffer::SecretBuffer(std::size_t capacity)
    : m_data(capacity == 0 ? nullptr : spareBlocks().take(capacity)), m_capacity(capacity) {}

SecretBuffer::SecretBuffer(SecretBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0)) {}

SecretBuffer& SecretBuffer::operator=(SecretBuffer&& other) noexcept {
    if (this != &other) {
        spareBlocks().giveBack(m_data, m_capacity);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBuffer::~SecretBuffer() {
    spareBlocks().giveBack(m_data, m_capacity);
}

SecretBuffer SecretBuffer::of(std::string_view text) {
    SecretBuffer buffer(text.size());
    KASSA_CHECK(buffer.append(text));
    return buffer;
}

bool SecretBuffer::insert(std::size_t position, char c) {
    KASSA_CHECK(position <= m_size);
    if (full()) {
        return false;
    }
    std::memmove(m_data + position + 1, m_data + position, m_size - position);
    m_data[position] = c;
    ++m_size;
    return true;
}

bool SecretBuffer::append(std::string_view text) {
    if (text.size() > m_capacity - m_size) {
        return false;
    }
    if (!text.empty()) {
        std::memcpy(m_data + m_size, text.data(), text.size());
        m_size += text.size();
    }
    return true;
}

void SecretBuffer::erase(std::size_t position, std::size_t count) {
    KASSA_CHECK(position <= m_size && count <= m_size - position);
    if (count == 0) {
        return;
    }
    std::memmove(m_data + position, m_data + position + count, m_size - position - count);
    sodium_memzero(m_data + m_size - count, count);
    m_size -= count;
}

void SecretBuffer::clear() {
    if (m_data != nullptr) {
        sodium_memzero(m_data, m_capacity);
    }
    m_size = 0;
}

void wipe(void* data, std::size_t size) {
    sodium_memzero(data, size);
}

bool secretsCanBeLocked() {
    char probe[64] = {};
    if (sodium_mlock(probe, sizeof probe) != 0) {
        return false;
    }
    return sodium_munlock(probe, sizeof probe) == 0;
}

} // namespace kassa
