#pragma once

#include "core/desk/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kassa::desk {

/// How sure it is that somebody was meant.
enum class HitKind : std::uint8_t {
    Meant,   ///< what was typed is in the name, phone, e-mail, invoice or ticket code
    Layout,  ///< it is, had the keyboard been in the other language
    Similar, ///< it is but for one slip in a word; never chosen by itself
};

struct Hit {
    std::size_t attendee; ///< index in the list that the index was made from
    HitKind kind = HitKind::Meant;
    auto operator<=>(const Hit&) const = default;
};

/// Finds attendees by name, phone, e-mail, invoice or ticket code, without any network, from the
/// first key, in either script and however spelled (see search_fold.h). Every word typed must be
/// found. Built once, in about a second for a million people; a question then looks at each
/// different word of all names once, not at each person. Keeps its own folded copies.
class AttendeeIndex {
public:
    explicit AttendeeIndex(const std::vector<Attendee>& attendees);

    /// At most `limit`, best first: whole words before beginnings before middles, as spelled before
    /// as it sounds; what is Layout or Similar only after what is Meant, and only where fewer than
    /// `enough` were meant. An empty text finds everybody, in order.
    [[nodiscard]] std::vector<Hit> find(std::string_view text, std::size_t limit) const;

    /// Who has exactly this invoice, account or ticket code: what a scanner reads.
    [[nodiscard]] std::optional<std::size_t> exactly(std::string_view code) const;

    static constexpr std::size_t enough = 3;

private:
    /// Words one behind the other: a look at all of them is one walk through memory.
    struct Words {
        std::string all;
        std::vector<std::uint32_t> lengths;
        void add(std::string_view word);
        [[nodiscard]] std::size_t size() const { return lengths.size(); }
    };
    struct Scored {
        std::uint32_t score;
        std::uint32_t attendee;
        auto operator<=>(const Scored&) const = default;
    };

    void addNames(const std::vector<Attendee>& attendees);
    [[nodiscard]] std::vector<std::uint8_t> scoreWords(std::string_view typed, bool slip) const;
    void scoreNumbers(std::string_view typed, std::vector<std::uint8_t>& scores) const;
    [[nodiscard]] std::vector<Scored> rank(std::string_view text, bool slip,
                                           std::size_t limit) const;

    Words m_spelled;                    ///< every different word of all names
    Words m_sounds;                     ///< the same words as they sound
    std::vector<std::uint32_t> m_words; ///< words of the first attendee, of the second …
    std::vector<std::uint32_t> m_ends;  ///< where they end, for each attendee
    std::string m_numbers;              ///< "|invoice|account|code|phone|e-mail|" of each attendee
    std::vector<std::size_t> m_numberEnds;
};

} // namespace kassa::desk
