#include "core/desk/attendee_index.h"

#include <algorithm>
#include <array>

namespace kassa::desk {

namespace {

constexpr std::array apostrophes{
    std::string_view("\u02BB"), std::string_view("\u02BC"), std::string_view("\u2018"),
    std::string_view("\u2019"), std::string_view("\u00B4"), std::string_view("'"),
    std::string_view("`"),
};

/// Takes one apostrophe of any kind off the front, if there is one.
bool takeApostrophe(std::string_view& text) {
    for (const auto apostrophe : apostrophes) {
        if (text.starts_with(apostrophe)) {
            text.remove_prefix(apostrophe.size());
            return true;
        }
    }
    return false;
}

std::vector<std::string> wordsOf(std::string_view key) {
    std::vector<std::string> words;
    while (!key.empty()) {
        const auto end = std::min(key.find(' '), key.size());
        if (end > 0) {
            words.emplace_back(key.substr(0, end));
        }
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
}

/// Digits, and the marks that people put between them, and nothing else: a phone or an invoice
/// number, which is one number however it is grouped.
bool looksLikeNumber(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || std::string_view("+-() ").find(c) != std::string::npos;
    });
}

} // namespace

std::string searchKey(std::string_view text) {
    std::string key;
    while (!text.empty()) {
        if (takeApostrophe(text)) {
            continue;
        }
        const char c = text.front();
        text.remove_prefix(1);
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (blank) {
            if (!key.empty() && key.back() != ' ') {
                key += ' ';
            }
        } else {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (!key.empty() && key.back() == ' ') {
        key.pop_back();
    }
    return key;
}

AttendeeIndex::AttendeeIndex(const std::vector<Attendee>& attendees) {
    m_entries.reserve(attendees.size());
    for (const auto& attendee : attendees) {
        m_entries.push_back({searchKey(attendee.name), searchKey(attendee.invoice),
                             accountOf(attendee.invoice) + "|" + attendee.phone});
    }
}

AttendeeIndex::Match AttendeeIndex::match(const Entry& entry, const Query& query) {
    if (!query.number.empty()) {
        return entry.digits.find(query.number) != std::string::npos ? Match::Begins : Match::None;
    }
    bool begins = query.words.empty();
    for (const auto& word : query.words) {
        const auto inName = entry.name.find(word);
        if (inName == std::string::npos && entry.invoice.find(word) == std::string::npos) {
            return Match::None;
        }
        begins = begins || inName == 0 ||
                 (inName != std::string::npos && entry.name.find(" " + word) != std::string::npos);
    }
    return begins ? Match::Begins : Match::Inside;
}

std::vector<std::size_t> AttendeeIndex::find(std::string_view text, std::size_t limit) const {
    const std::string key = searchKey(text);
    const Query query{wordsOf(key), looksLikeNumber(key) ? accountOf(key) : std::string()};
    std::vector<std::size_t> found;
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < m_entries.size() && found.size() < limit; ++i) {
        switch (match(m_entries[i], query)) {
        case Match::Begins:
            found.push_back(i);
            break;
        case Match::Inside:
            inside.push_back(i);
            break;
        case Match::None:
            break;
        }
    }
    for (std::size_t i = 0; i < inside.size() && found.size() < limit; ++i) {
        found.push_back(inside[i]);
    }
    return found;
}

} // namespace kassa::desk
