#pragma once

#include "core/desk/event.h"

#include <cstdint>
#include <string>
#include <vector>

// A hall full of invented people, and the ways in which one of their names is typed.

namespace kassa::test {

/// Repeats itself from the same seed, on every machine.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] std::size_t below(std::size_t limit);

private:
    std::uint64_t m_state;
};

struct CrowdName {
    std::string latin;    ///< as stored, with ʻ and ʼ
    std::string cyrillic; ///< Uzbek
};

/// `count` different full names.
[[nodiscard]] std::vector<CrowdName> crowdNames(std::size_t count, std::uint64_t seed);

/// People with those names, and with phones, e-mails, invoices and ticket codes of their own.
[[nodiscard]] std::vector<desk::Attendee> crowdOf(const std::vector<CrowdName>& names);

struct Typed {
    const char* how;
    std::string text;
};

/// Eight spellings of one name: right, with a straight apostrophe, without one, in Uzbek Cyrillic,
/// in Russian Cyrillic, in Cyrillic with the Latin keyboard, in Latin with the Cyrillic keyboard,
/// and with one slip of the finger.
[[nodiscard]] std::vector<Typed> spellingsOf(const CrowdName& name, Draw& draw);

} // namespace kassa::test
