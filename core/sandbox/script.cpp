#include "core/sandbox/script.h"

#include "core/base/card.h"
#include "core/base/digits.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <optional>

namespace kassa::sandbox {

namespace {

constexpr std::size_t maximumSize = std::size_t{1024} * 1024;
constexpr std::int64_t maximumCall = 1'000'000'000;

/// A word of the script, for a sentence on a terminal: not too long, nothing that moves a cursor,
/// and no number that could be a card's.
std::string inQuotes(std::string_view text) {
    constexpr std::size_t longest = 40;
    constexpr std::ptrdiff_t mostDigits = 8;
    const bool hidden = std::ranges::count_if(text, isDigit) > mostDigits;
    std::string shown = "\"";
    for (const char c : text.substr(0, longest)) {
        const bool plain = c >= ' ' && c < 127;
        shown += !plain ? '?' : hidden && isDigit(c) ? '*' : c;
    }
    return shown + (text.size() > longest ? "…\"" : "\"");
}

std::string listOf(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::vector<std::string> outcomeNames() {
    std::vector<std::string> names;
    for (int i = 0; i < outcomeCount; ++i)
        names.emplace_back(nameOf(static_cast<Outcome>(i)));
    return names;
}

/// By thousands, for people.
std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, " ");
    }
    return text;
}

/// Reads one object of the script; remembers the first complaint.
class Reader {
public:
    Reader(const Json& object, std::string what) : m_object(object), m_what(std::move(what)) {
        if (!object.is_object())
            complain("must be an object.");
    }

    void allow(std::initializer_list<std::string_view> keys) {
        if (!m_object.is_object())
            return;
        for (const auto& [key, value] : m_object.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                complain("has the unknown key " + inQuotes(key) + ".");
        }
    }

    [[nodiscard]] std::optional<std::string> text(const char* key, bool needed) {
        const auto found = m_object.find(key);
        if (found == m_object.end()) {
            if (needed)
                complain("lacks " + inQuotes(key) + ".");
            return std::nullopt;
        }
        if (!found->is_string()) {
            complain("needs a text for " + inQuotes(key) + ".");
            return std::nullopt;
        }
        return found->get<std::string>();
    }

    [[nodiscard]] std::optional<std::int64_t> number(const char* key, std::int64_t least,
                                                     std::int64_t most) {
        if (!m_object.contains(key))
            return std::nullopt;
        const auto value = wholeNumber(m_object, key);
        if (!value || *value < least || *value > most) {
            complain("needs a whole number from " + grouped(least) + " to " + grouped(most) +
                     " for " + inQuotes(key) + ".");
            return std::nullopt;
        }
        return value;
    }

    void complain(const std::string& rest) {
        if (m_complaint.empty())
            m_complaint = m_what + " " + rest;
    }

    [[nodiscard]] const std::string& complaint() const { return m_complaint; }

private:
    const Json& m_object;
    std::string m_what;
    std::string m_complaint;
};

bool validExpiry(std::string_view text) {
    if (text.size() != 5 || text[2] != '/' || !isNumber(text.substr(0, 2)) ||
        !isNumber(text.substr(3)))
        return false;
    const auto month = parseDigits(text.substr(0, 2)).value_or(0);
    return month >= 1 && month <= 12;
}

std::string readCard(const Json& object, int place, Script& script) {
    Reader reader(object, "Card " + std::to_string(place));
    if (!reader.complaint().empty())
        return reader.complaint();
    reader.allow({"number", "expiry", "outcome", "balance_tiyin"});
    CardRule rule;
    rule.number = reader.text("number", true).value_or("");
    if (rule.number.size() != 16 || !isNumber(rule.number) || !luhnValid(rule.number))
        reader.complain("needs 16 digits with a right check digit for \"number\".");
    rule.expiry = reader.text("expiry", false).value_or("");
    if (!rule.expiry.empty() && !validExpiry(rule.expiry))
        reader.complain("needs MM/YY for \"expiry\".");
    rule.balance = reader.number("balance_tiyin", 0, Tiyin::maximumCount);
    if (const auto name = reader.text("outcome", !rule.balance)) {
        const auto outcome = outcomeNamed(*name);
        if (!outcome)
            reader.complain("has the unknown outcome " + inQuotes(*name) +
                            "; there are: " + listOf(outcomeNames()) + ".");
        rule.outcome = outcome.value_or(Outcome::Success);
    }
    script.cards.push_back(std::move(rule));
    return reader.complaint();
}

std::string readFault(const Json& object, int place, Script& script) {
    Reader reader(object, "Fault " + std::to_string(place));
    if (!reader.complaint().empty())
        return reader.complaint();
    reader.allow({"path", "call", "until", "percent", "do", "ms", "bytes"});
    Fault fault;
    fault.path = reader.text("path", true).value_or("");
    if (fault.path != "*" && !fault.path.starts_with('/'))
        reader.complain("needs a \"path\" that starts with / or is *.");
    const auto name = reader.text("do", true).value_or("");
    const auto found = faultNamed(name);
    if (!found)
        reader.complain("has the unknown \"do\" " + inQuotes(name) +
                        "; there are: " + listOf(faultNames()) + ".");
    else
        fault.action = found->action;
    fault.moment = found ? found->moment : FaultMoment::Before;
    fault.call = static_cast<int>(reader.number("call", 1, maximumCall).value_or(0));
    fault.until = static_cast<int>(reader.number("until", 1, maximumCall).value_or(0));
    if (fault.until != 0 && (fault.call == 0 || fault.until < fault.call))
        reader.complain("needs a \"call\" that is not after its \"until\".");
    fault.percent = static_cast<int>(reader.number("percent", 1, 100).value_or(100));
    fault.bytes = static_cast<std::size_t>(
        reader.number("bytes", 0, maximumCall).value_or(static_cast<std::int64_t>(fault.bytes)));
    fault.time =
        std::chrono::milliseconds(reader.number("ms", 0, 3'600'000).value_or(fault.time.count()));
    script.faults.push_back(std::move(fault));
    return reader.complaint();
}

std::string readSettings(const Json& object, Script& script) {
    if (!object.is_object())
        return "\"settings\" must be an object.";
    for (const auto& [key, value] : object.items()) {
        const auto applied = applySetting(script.settings, key, value);
        if (applied)
            continue;
        if (applied.error().empty())
            return "There is no setting " + inQuotes(key) + ".";
        return "The setting " + inQuotes(key) + " takes " + std::string(applied.error()) + ".";
    }
    return {};
}

template <class ReadOne>
std::string readList(const Json& list, const char* name, ReadOne readOne) {
    if (!list.is_array())
        return inQuotes(name) + " must be a list.";
    int place = 0;
    for (const Json& item : list) {
        std::string complaint = readOne(item, ++place);
        if (!complaint.empty())
            return complaint;
    }
    return {};
}

} // namespace

Expected<Script, ScriptError> parseScript(std::string_view text) {
    const auto parsed = parseObject(text);
    if (!parsed)
        return Unexpected(ScriptError{"The script is not one JSON object with each key once."});
    Script script;
    for (const auto& [key, value] : parsed->items()) {
        std::string complaint;
        if (key == "settings") {
            complaint = readSettings(value, script);
        } else if (key == "cards") {
            complaint = readList(value, "cards", [&](const Json& item, int place) {
                return readCard(item, place, script);
            });
        } else if (key == "faults") {
            complaint = readList(value, "faults", [&](const Json& item, int place) {
                return readFault(item, place, script);
            });
        } else {
            complaint = "The script has the unknown key " + inQuotes(key) +
                        "; there are: settings, cards, faults.";
        }
        if (!complaint.empty())
            return Unexpected(ScriptError{std::move(complaint)});
    }
    return script;
}

Expected<Script, ScriptError> loadScript(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Unexpected(ScriptError{"The script " + path + " cannot be read."});
    std::string text(maximumSize + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.empty() || text.size() > maximumSize)
        return Unexpected(ScriptError{"The script " + path + " is empty or larger than 1 MiB."});
    return parseScript(text);
}

} // namespace kassa::sandbox
