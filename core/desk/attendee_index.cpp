#include "core/desk/attendee_index.h"

#include "core/base/digits.h"
#include "core/desk/search_fold.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace kassa::desk {

namespace {

// Less is better; the scores of the words typed are added.
enum Score : std::uint8_t {
    Whole = 0,
    Begins = 1,
    SoundsWhole = 2,
    SoundsBegins = 3,
    NumberEdge = 1,
    Inside = 5,
    SlipWhole = 100, ///< plus the difference in length; more than any sum without a slip
    None = 255,
};

bool begins(std::string_view word, std::string_view typed) {
    return typed.size() <= word.size() && std::memcmp(word.data(), typed.data(), typed.size()) == 0;
}

/// As begins(), or would without one slip; the length is looked at first, since most words differ.
bool beginsBut(std::string_view word, std::string_view typed) {
    return typed.size() <= word.size() + 1 && beginsAlmost(word, typed);
}

constexpr std::size_t shortestWithSlip = 4;
constexpr std::size_t shortestInside = 3;
constexpr std::ptrdiff_t codeFields = 3; ///< invoice, account, ticket code

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

/// Letters and digits alone: an invoice, a ticket code or a phone, however it is grouped.
std::string packed(std::string_view text) {
    std::string key = spelledKey(text);
    std::erase(key, ' ');
    return key;
}

/// E-mail addresses are compared as they are, but for capitals.
std::string small(std::string_view text) {
    std::string key(text);
    std::transform(key.begin(), key.end(), key.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
}

/// Digits, and the marks that people put between them, and nothing else: a phone or an invoice
/// number, which is one number however it is grouped.
bool looksLikeNumber(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || std::string_view("+-()/. ").find(c) != std::string::npos;
    });
}

bool hasDigit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isDigit);
}

/// The words that were typed, each ready to be looked up.
std::vector<std::string> typedWords(std::string_view text) {
    if (looksLikeNumber(text)) {
        std::string digits = accountOf(text);
        return digits.empty() ? std::vector<std::string>() : std::vector{std::move(digits)};
    }
    std::vector<std::string> words;
    for (const std::string& raw : wordsOf(text)) {
        if (raw.find('@') != std::string::npos) {
            words.push_back(small(raw));
        } else if (hasDigit(raw)) {
            words.push_back(packed(raw));
        } else {
            const auto parts = wordsOf(spelledKey(raw));
            words.insert(words.end(), parts.begin(), parts.end());
        }
    }
    return words;
}

} // namespace

void AttendeeIndex::Words::add(std::string_view word) {
    all += word;
    lengths.push_back(static_cast<std::uint32_t>(word.size()));
}

// --- building

AttendeeIndex::AttendeeIndex(const std::vector<Attendee>& attendees) {
    addNames(attendees);
    for (const auto& attendee : attendees) {
        std::string text = "|";
        text.append(packed(attendee.invoice)).append("|");
        text.append(accountOf(attendee.invoice)).append("|");
        text.append(packed(attendee.code)).append("|");
        text.append(accountOf(attendee.phone)).append("|");
        text.append(small(attendee.email)).append("|");
        m_numbers += text;
        m_numberEnds.push_back(m_numbers.size());
    }
}

void AttendeeIndex::addNames(const std::vector<Attendee>& attendees) {
    std::unordered_map<std::string, std::uint32_t> known;
    const auto add = [&](const std::string& word) {
        const auto next = static_cast<std::uint32_t>(known.size());
        const auto [place, isNew] = known.try_emplace(word, next);
        if (isNew) {
            m_spelled.add(word);
            m_sounds.add(soundKey(word));
        }
        m_words.push_back(place->second);
    };
    m_ends.reserve(attendees.size());
    for (const auto& attendee : attendees) {
        for (const auto& word : wordsOf(spelledKey(attendee.name))) {
            add(word);
        }
        // Abdul-Aziz is looked for as Abdulaziz too.
        if (attendee.name.find('-') != std::string::npos) {
            std::string joined = attendee.name;
            std::erase(joined, '-');
            for (const auto& word : wordsOf(spelledKey(joined))) {
                add(word);
            }
        }
        m_ends.push_back(static_cast<std::uint32_t>(m_words.size()));
    }
}

// --- looking up

/// For every different word of the names, how well this one fits.
std::vector<std::uint8_t> AttendeeIndex::scoreWords(std::string_view typed, bool slip) const {
    std::vector<std::uint8_t> scores(m_spelled.size(), None);
    const std::string sound = soundKey(typed);
    const bool slips = slip && typed.size() >= shortestWithSlip;
    std::string_view spelledLeft = m_spelled.all;
    std::string_view soundsLeft = m_sounds.all;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto spelled = spelledLeft.substr(0, m_spelled.lengths[i]);
        const auto sounds = soundsLeft.substr(0, m_sounds.lengths[i]);
        spelledLeft.remove_prefix(spelled.size());
        soundsLeft.remove_prefix(sounds.size());
        if (begins(spelled, typed)) {
            scores[i] = spelled.size() == typed.size() ? Whole : Begins;
        } else if (begins(sounds, sound)) {
            scores[i] = sounds.size() == sound.size() ? SoundsWhole : SoundsBegins;
        } else if (typed.size() < spelled.size() && spelled.find(typed) != std::string_view::npos) {
            scores[i] = Inside;
        } else if (slips && (beginsBut(spelled, typed) || beginsBut(sounds, sound))) {
            const auto longer = std::max(sounds.size(), sound.size());
            const auto difference = longer - std::min(sounds.size(), sound.size());
            scores[i] = static_cast<std::uint8_t>(SlipWhole + std::min<std::size_t>(difference, 9));
        }
    }
    return scores;
}

/// For every attendee, how well this fits the invoice, code, phone or e-mail, where it does.
void AttendeeIndex::scoreNumbers(std::string_view typed, std::vector<std::uint8_t>& scores) const {
    if (typed.size() < shortestInside && !hasDigit(typed)) {
        return; // a letter or two is in nearly every e-mail
    }
    const std::string& all = m_numbers;
    std::size_t attendee = 0;
    for (auto place = all.find(typed); place != std::string::npos;
         place = all.find(typed, place + 1)) {
        while (m_numberEnds[attendee] <= place) {
            ++attendee;
        }
        const bool edge = place == 0 || all[place - 1] == '|' || all[place + typed.size()] == '|';
        scores[attendee] = std::min<std::uint8_t>(scores[attendee], edge ? NumberEdge : Inside);
    }
}

std::vector<AttendeeIndex::Scored> AttendeeIndex::rank(std::string_view text, bool slip,
                                                       std::size_t limit) const {
    const auto typed = typedWords(text);
    if (typed.empty()) {
        return {};
    }
    std::vector<std::uint32_t> total(m_ends.size(), 0);
    constexpr std::uint32_t out = UINT32_MAX;
    for (const auto& word : typed) {
        const auto byWord = scoreWords(word, slip);
        std::vector<std::uint8_t> best(m_ends.size(), None);
        scoreNumbers(word, best);
        std::uint32_t from = 0;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            for (; from < m_ends[i]; ++from) {
                best[i] = std::min(best[i], byWord[m_words[from]]);
            }
            total[i] = best[i] == None || total[i] == out ? out : total[i] + best[i];
        }
    }
    std::vector<Scored> ranked;
    for (std::size_t i = 0; i < total.size(); ++i) {
        if (total[i] != out) {
            ranked.push_back({total[i], static_cast<std::uint32_t>(i)});
        }
    }
    const auto kept = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                      ranked.end());
    ranked.resize(kept);
    return ranked;
}

std::vector<Hit> AttendeeIndex::find(std::string_view text, std::size_t limit) const {
    std::vector<Hit> hits;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        for (std::size_t i = 0; i < std::min(limit, m_ends.size()); ++i) {
            hits.push_back({i, HitKind::Meant});
        }
        return hits;
    }
    const auto add = [&](const std::vector<Scored>& ranked, HitKind kind) {
        for (const auto& scored : ranked) {
            const bool known = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
                return hit.attendee == scored.attendee;
            });
            if (!known && hits.size() < limit) {
                hits.push_back({scored.attendee, kind});
            }
        }
    };
    auto direct = rank(text, true, limit);
    const auto slipped = std::find_if(direct.begin(), direct.end(),
                                      [](const Scored& s) { return s.score >= SlipWhole; });
    const std::vector<Scored> similar(slipped, direct.end());
    direct.erase(slipped, direct.end());
    add(direct, HitKind::Meant);
    if (hits.size() < enough) {
        for (const auto& other : otherLayouts(text)) {
            add(rank(other, false, limit), HitKind::Layout);
        }
    }
    if (hits.size() < enough) {
        add(similar, HitKind::Similar);
    }
    return hits;
}

std::optional<std::size_t> AttendeeIndex::exactly(std::string_view code) const {
    const std::string key = "|" + packed(code) + "|";
    if (key.size() == 2) {
        return std::nullopt;
    }
    for (auto place = m_numbers.find(key); place != std::string::npos;
         place = m_numbers.find(key, place + 1)) {
        const auto end = std::upper_bound(m_numberEnds.begin(), m_numberEnds.end(), place);
        const auto from = end == m_numberEnds.begin() ? 0 : *(end - 1);
        const auto before = std::string_view(m_numbers).substr(from, place + 1 - from);
        if (std::count(before.begin(), before.end(), '|') <= codeFields) {
            return static_cast<std::size_t>(end - m_numberEnds.begin());
        }
    }
    return std::nullopt;
}

} // namespace kassa::desk
