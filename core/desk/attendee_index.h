#pragma once

#include "core/desk/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace kassa::desk {

/// Text as it is compared in a search: Latin letters small, every kind of apostrophe left out
/// (oʻ, o', o` and plain o are one letter to somebody in a queue), spaces single.
[[nodiscard]] std::string searchKey(std::string_view text);

/// Finds attendees by name, phone digits or invoice, without any network, from the first key.
/// Every word typed must be found; those whose name has a word that begins with it come first.
/// Keeps its own folded copies; the indices are those of the list it was made from.
class AttendeeIndex {
public:
    explicit AttendeeIndex(const std::vector<Attendee>& attendees);

    /// At most `limit` indices, best first. An empty text finds everybody, in order.
    [[nodiscard]] std::vector<std::size_t> find(std::string_view text, std::size_t limit) const;

private:
    struct Entry {
        std::string name;
        std::string invoice;
        std::string digits; ///< of the invoice, a bar, of the phone
    };
    struct Query {
        std::vector<std::string> words;
        std::string number; ///< the digits, when nothing but a number was typed
    };
    enum class Match { None, Inside, Begins };
    [[nodiscard]] static Match match(const Entry& entry, const Query& query);

    std::vector<Entry> m_entries;
};

} // namespace kassa::desk
