#pragma once

#include <optional>
#include <string>
#include <string_view>

// Where in a text of JSON something stands, for messages to people. The text must be JSON that a
// parser has accepted, and not deeper than `deepest`.

namespace kassa::desk {

inline constexpr int deepestJson = 32;

/// The byte, from 0, at which the member or element of a JSON pointer begins; where there is no
/// such place, that of the innermost one on the way to it that there is.
[[nodiscard]] std::size_t placeOf(std::string_view json, std::string_view pointer);

struct DoubledKey {
    std::string pointer;
    std::size_t byte = 0; ///< of its second time
};
[[nodiscard]] std::optional<DoubledKey> firstDoubledKey(std::string_view json);

/// The line, from 1, that a byte stands in.
[[nodiscard]] std::size_t lineAt(std::string_view text, std::size_t byte);

/// A field's name as it stands in a JSON pointer.
[[nodiscard]] std::string pointerPart(std::string_view name);

} // namespace kassa::desk
