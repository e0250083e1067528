#include "tests/atmos/flat_json.h"

#include <cmath>
#include <cstdlib>

namespace kassa::test {

namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    std::optional<FlatJson> read() {
        if (m_rest.size() > 65536 || m_rest.find('\0') != std::string_view::npos) {
            return std::nullopt;
        }
        if (m_rest.starts_with("\xEF\xBB\xBF")) {
            m_rest.remove_prefix(3);
        }
        skipBlanks();
        if (!m_rest.starts_with('{') || !value("", 0)) {
            return std::nullopt;
        }
        skipBlanks();
        return m_rest.empty() ? std::optional(m_values) : std::nullopt;
    }

private:
    void skipBlanks() {
        const auto first = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(first == std::string_view::npos ? m_rest.size() : first);
    }
    bool take(std::string_view expected) {
        const bool there = m_rest.starts_with(expected);
        m_rest.remove_prefix(there ? expected.size() : 0);
        return there;
    }

    bool value(const std::string& path, int depth) {
        skipBlanks();
        if (m_rest.starts_with('{') || m_rest.starts_with('[')) {
            return depth < 16 && collection(path, depth, m_rest.front() == '{');
        }
        if (m_rest.starts_with('"')) {
            const auto text = string();
            return text && (m_values[path] = '"' + *text, true);
        }
        for (const std::string_view word : {"true", "false", "null"}) {
            if (take(word)) {
                m_values[path] = word;
                return true;
            }
        }
        return number(path);
    }

    bool collection(const std::string& path, int depth, bool isObject) {
        if (depth > 0) { // the whole has no path: a member may be called nothing at all
            m_values[path] = m_rest.front();
        }
        m_rest.remove_prefix(1);
        const std::string_view end = isObject ? "}" : "]";
        skipBlanks();
        if (take(end)) {
            return true;
        }
        for (int index = 0;; ++index) {
            std::string name = depth == 0 ? "" : path + "/";
            if (isObject) {
                skipBlanks();
                const auto key = string();
                skipBlanks();
                name += escaped(key.value_or(""));
                if (!key || ++m_keys > 1000 || m_values.contains(name) || !take(":")) {
                    return false;
                }
            } else {
                name += "#" + std::to_string(index);
            }
            if (!value(name, depth + 1)) {
                return false;
            }
            skipBlanks();
            if (take(end)) {
                return true;
            }
            if (!take(",")) {
                return false;
            }
        }
    }

    /// A slash in a name is not one between names; the ways to write it are those of a JSON
    /// pointer.
    static std::string escaped(const std::string& name) {
        std::string result;
        for (const char c : name) {
            c == '~' ? result += "~0" : c == '/' ? result += "~1" : result += c;
        }
        return result;
    }

    std::size_t digits(std::size_t at) const {
        while (at < m_rest.size() && m_rest[at] >= '0' && m_rest[at] <= '9') {
            ++at;
        }
        return at;
    }

    bool number(const std::string& path) {
        std::size_t at = m_rest.starts_with('-') ? 1 : 0;
        const std::size_t whole = digits(at);
        if (whole == at || (m_rest[at] == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < m_rest.size() && m_rest[at] == '.') {
            const auto fraction = digits(at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < m_rest.size() && (m_rest[at] == 'e' || m_rest[at] == 'E')) {
            ++at;
            at += at < m_rest.size() && (m_rest[at] == '+' || m_rest[at] == '-') ? 1U : 0U;
            const auto exponent = digits(at);
            if (exponent == at) {
                return false;
            }
            at = exponent;
        }
        const std::string text(m_rest.substr(0, at));
        m_rest.remove_prefix(at);
        m_values[path] = text;
        return std::isfinite(std::strtod(text.c_str(), nullptr));
    }

    std::optional<unsigned> hex4() {
        unsigned result = 0;
        for (int i = 0; i < 4; ++i) {
            const auto digit =
                m_rest.empty()
                    ? std::string_view::npos
                    : std::string_view("0123456789abcdef0123456789ABCDEF").find(m_rest.front());
            if (digit == std::string_view::npos) {
                return std::nullopt;
            }
            result = result * 16 + static_cast<unsigned>(digit % 16);
            m_rest.remove_prefix(1);
        }
        return result;
    }

    static void put(std::string& to, unsigned code) {
        const auto byte = [&to](unsigned value) { to += static_cast<char>(value); };
        if (code < 0x80) {
            byte(code);
        } else if (code < 0x800) {
            byte(0xC0 | code >> 6);
            byte(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            byte(0xE0 | code >> 12);
            byte(0x80 | (code >> 6 & 0x3F));
            byte(0x80 | (code & 0x3F));
        } else {
            byte(0xF0 | code >> 18);
            byte(0x80 | (code >> 12 & 0x3F));
            byte(0x80 | (code >> 6 & 0x3F));
            byte(0x80 | (code & 0x3F));
        }
    }

    bool escape(std::string& to) {
        static const std::map<char, char> simple{{'"', '"'},  {'\\', '\\'}, {'/', '/'},
                                                 {'b', '\b'}, {'f', '\f'},  {'n', '\n'},
                                                 {'r', '\r'}, {'t', '\t'}};
        const char kind = m_rest.empty() ? '\0' : m_rest.front();
        m_rest.remove_prefix(m_rest.empty() ? 0 : 1);
        if (const auto found = simple.find(kind); found != simple.end()) {
            to += found->second;
            return true;
        }
        auto code = kind == 'u' ? hex4() : std::nullopt;
        if (!code || (*code >= 0xDC00 && *code <= 0xDFFF)) {
            return false;
        }
        if (*code >= 0xD800 && *code <= 0xDBFF) {
            const auto low = take("\\u") ? hex4() : std::nullopt;
            if (!low || *low < 0xDC00 || *low > 0xDFFF) {
                return false;
            }
            code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
        }
        put(to, *code);
        return true;
    }

    /// One character of UTF-8 in its shortest form, no surrogates.
    bool character(std::string& to) {
        const auto lead = static_cast<unsigned char>(m_rest.front());
        const std::size_t size = lead < 0x80                    ? 1
                                 : lead >= 0xC2 && lead <= 0xDF ? 2
                                 : lead >= 0xE0 && lead <= 0xEF ? 3
                                 : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                                : 0;
        if (size == 0 || lead < 0x20 || m_rest.size() < size) {
            return false;
        }
        unsigned code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t i = 1; i < size; ++i) {
            const auto next = static_cast<unsigned char>(m_rest[i]);
            if ((next & 0xC0) != 0x80) {
                return false;
            }
            code = code << 6 | (next & 0x3FU);
        }
        const bool tooLong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
        if (tooLong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
            return false;
        }
        to.append(m_rest.substr(0, size));
        m_rest.remove_prefix(size);
        return true;
    }

    std::optional<std::string> string() {
        if (!take("\"")) {
            return std::nullopt;
        }
        std::string text;
        while (!m_rest.empty()) {
            if (take("\"")) {
                return text;
            }
            if (take("\\") ? !escape(text) : !character(text)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    std::string_view m_rest;
    FlatJson m_values;
    int m_keys = 0;
};

} // namespace

std::optional<FlatJson> flatten(std::string_view text) {
    return Reader(text).read();
}

std::string_view valueAt(const FlatJson& values, const std::string& path) {
    const auto found = values.find(path);
    return found == values.end() ? std::string_view("null") : std::string_view(found->second);
}

} // namespace kassa::test
