#include "core/base/secret.h"

#include "core/base/check.h"

#include <cstring>
#include <sodium.h>
#include <utility>

namespace kassa {

namespace {

char* allocate(std::size_t capacity) {
    static const bool ready = sodium_init() >= 0;
    KASSA_CHECK(ready);
    auto* data = static_cast<char*>(sodium_malloc(capacity));
    KASSA_CHECK(data != nullptr);
    sodium_memzero(data, capacity);
    return data;
}

} // namespace

SecretBuffer::SecretBuffer(std::size_t capacity)
    : m_data(capacity == 0 ? nullptr : allocate(capacity)), m_capacity(capacity) {}

SecretBuffer::SecretBuffer(SecretBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0)) {}

SecretBuffer& SecretBuffer::operator=(SecretBuffer&& other) noexcept {
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBuffer::~SecretBuffer() {
    sodium_free(m_data);
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
