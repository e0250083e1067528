#pragma once

#include "core/base/check.h"

#include <type_traits>
#include <utility>
#include <variant>

// Expected<T, E>: a value or the reason why there is none. The names are those of std::expected,
// which replaces this file once the compiler has it (C++23). Ignoring one is a warning, and
// warnings are errors here.

namespace kassa {

template <class E>
class Unexpected {
public:
    constexpr explicit Unexpected(E error) : m_error(std::move(error)) {}
    [[nodiscard]] constexpr const E& error() const& { return m_error; }
    [[nodiscard]] constexpr E&& error() && { return std::move(m_error); }

private:
    E m_error;
};

template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Expected {
public:
    using value_type = T;
    using error_type = E;

    constexpr Expected(T value) : m_either(std::in_place_index<0>, std::move(value)) {}
    constexpr Expected(Unexpected<E> error)
        : m_either(std::in_place_index<1>, std::move(error).error()) {}

    [[nodiscard]] constexpr bool has_value() const { return m_either.index() == 0; }
    constexpr explicit operator bool() const { return has_value(); }

    [[nodiscard]] constexpr const T& value() const& {
        KASSA_CHECK(has_value());
        return *std::get_if<0>(&m_either);
    }
    [[nodiscard]] constexpr T& value() & {
        KASSA_CHECK(has_value());
        return *std::get_if<0>(&m_either);
    }
    [[nodiscard]] constexpr T&& value() && {
        KASSA_CHECK(has_value());
        return std::move(*std::get_if<0>(&m_either));
    }
    constexpr const T& operator*() const& { return value(); }
    constexpr T& operator*() & { return value(); }
    constexpr T&& operator*() && { return std::move(*this).value(); }
    constexpr const T* operator->() const { return &value(); }
    constexpr T* operator->() { return &value(); }

    [[nodiscard]] constexpr const E& error() const {
        KASSA_CHECK(!has_value());
        return *std::get_if<1>(&m_either);
    }
    [[nodiscard]] constexpr T value_or(T other) const& {
        return has_value() ? value() : std::move(other);
    }

private:
    std::variant<T, E> m_either;
};

template <class E>
class [[nodiscard]] Expected<void, E> {
public:
    using value_type = void;
    using error_type = E;

    constexpr Expected() = default;
    constexpr Expected(Unexpected<E> error)
        : m_either(std::in_place_index<1>, std::move(error).error()) {}

    [[nodiscard]] constexpr bool has_value() const { return m_either.index() == 0; }
    constexpr explicit operator bool() const { return has_value(); }
    [[nodiscard]] constexpr const E& error() const {
        KASSA_CHECK(!has_value());
        return *std::get_if<1>(&m_either);
    }

private:
    std::variant<std::monostate, E> m_either;
};

} // namespace kassa
