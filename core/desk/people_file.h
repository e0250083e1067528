#pragma once

#include "core/base/expected.h"
#include "core/desk/people.h"

#include <string>
#include <string_view>
#include <vector>

// The file of a desk's people: JSON, strict, signed. Who signs it is not decided here.

namespace kassa::desk {

struct StoredPerson {
    Person person;
    std::string pinHash; ///< see pin_hash.h
    auto operator<=>(const StoredPerson&) const = default;
};

inline constexpr std::size_t mostPeople = 200;
inline constexpr std::size_t peopleFileLimit = 256U * 1024;
inline constexpr std::size_t longestName = 100; ///< bytes

/// What is signed, and what the digest in the journal is of.
[[nodiscard]] std::string encodePeople(const std::vector<StoredPerson>& people);
/// The file: the same with `signature` (hexadecimal) at its end.
[[nodiscard]] std::string peopleFile(const std::vector<StoredPerson>& people,
                                     std::string_view signature);

struct SignedPeople {
    std::vector<StoredPerson> people;
    std::string signature;
};
struct PeopleFileError {
    std::string what; ///< for the log, in English
};
/// Strict: byte for byte what peopleFile() gives. Identities and names differ. Never throws.
[[nodiscard]] Expected<SignedPeople, PeopleFileError> parsePeopleFile(std::string_view text);

[[nodiscard]] int managersAmong(const std::vector<StoredPerson>& people);

} // namespace kassa::desk
