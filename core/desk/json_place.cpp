#include "core/desk/json_place.h"

#include "core/base/check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace kassa::desk {

namespace {

class Scan {
public:
    Scan(std::string_view text, std::string_view wanted) : m_text(text), m_wanted(wanted) {
        value({}, 0);
    }

    [[nodiscard]] std::size_t found() const { return m_found; }
    [[nodiscard]] const std::optional<DoubledKey>& doubled() const { return m_doubled; }

private:
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    /// Past what stands between two members or elements; false at the end of them all.
    bool more(char end) {
        skipBlanks();
        if (next() == ',') {
            ++m_at;
            skipBlanks();
        }
        if (next() != end && next() != '\0') {
            return true;
        }
        m_at = std::min(m_at + 1, m_text.size());
        return false;
    }

    /// A text with its quotation marks; the place is behind it then.
    std::string_view quoted() {
        const std::size_t from = m_at++;
        while (next() != '"' && next() != '\0') {
            m_at += next() == '\\' ? std::size_t{2} : std::size_t{1};
        }
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(from, m_at - from);
    }

    void note(const std::string& path, std::size_t at) {
        if (path == m_wanted || m_wanted.starts_with(path + "/")) {
            m_found = at;
        }
    }

    void object(const std::string& path, int depth) {
        std::set<std::string> names;
        ++m_at;
        while (more('}')) {
            const std::size_t at = m_at;
            const auto name = nlohmann::json::parse(quoted(), nullptr, false);
            const auto text = name.is_string() ? name.get<std::string>() : std::string();
            const std::string member = path + "/" + pointerPart(text);
            if (!names.insert(text).second && !m_doubled) {
                m_doubled = DoubledKey{member, at};
            }
            note(member, at);
            skipBlanks();
            ++m_at; // the colon
            value(member, depth + 1);
        }
    }

    void array(const std::string& path, int depth) {
        ++m_at;
        for (std::size_t index = 0; more(']'); ++index) {
            const std::string element = path + "/" + std::to_string(index);
            note(element, m_at);
            value(element, depth + 1);
        }
    }

    void value(const std::string& path, int depth) { // NOLINT(misc-no-recursion): bounded
        KASSA_CHECK(depth <= deepestJson);
        skipBlanks();
        if (next() == '{') {
            object(path, depth);
        } else if (next() == '[') {
            array(path, depth);
        } else if (next() == '"') {
            quoted();
        } else {
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        }
    }

    std::string_view m_text;
    std::string_view m_wanted;
    std::size_t m_at = 0;
    std::size_t m_found = 0;
    std::optional<DoubledKey> m_doubled;
};

} // namespace

std::size_t placeOf(std::string_view json, std::string_view pointer) {
    return Scan(json, pointer).found();
}

std::optional<DoubledKey> firstDoubledKey(std::string_view json) {
    return Scan(json, "\n").doubled(); // nothing is wanted
}

std::size_t lineAt(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::string pointerPart(std::string_view name) {
    std::string part;
    for (const char c : name) {
        part += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return part;
}

} // namespace kassa::desk
