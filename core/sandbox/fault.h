#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// Faults on purpose: what goes wrong with which call. Plain values and one counter; whoever owns a
// FaultPlan locks.

namespace kassa::sandbox {

enum class FaultAction {
    // below HTTP
    Drop,     ///< the connection is closed instead of an answer
    Reset,    ///< the same with a reset
    Truncate, ///< `bytes` of the body under the full Content-Length, then the end
    Drip,     ///< the body comes one byte per `time`
    Stall,    ///< nothing ever comes, the connection stays open
    Garbage,  ///< bytes that are no HTTP
    // in HTTP
    Delay, ///< `time` passes
    Empty, ///< 200 with no body
    Status500,
    Status403,
    Status429,
    Status401Json,
    Status401Xml,
    Status401Html,
    HtmlPage, ///< 200 with a web page
    XmlFault,
    Redirect302, ///< to the same address
    Redirect307,
    Redirect308,
    // in the answer
    WrongContent, ///< a JSON object that has nothing to do with the question
    OtherTransaction,
    WrongAmount,
    WrongTypes, ///< numbers as strings and the reverse
    DuplicateKeys,
    BadUtf8,
    Huge, ///< megabytes of blanks behind a good answer
};

inline constexpr int faultActionCount = static_cast<int>(FaultAction::Huge) + 1;

/// Whether the gateway carries the call out before things go wrong.
enum class FaultMoment { Before, After };

struct Fault {
    std::string path = "*"; ///< exact, or "*" for any
    FaultAction action = FaultAction::Drop;
    FaultMoment moment = FaultMoment::Before;
    int call = 0;      ///< the how-manieth call of that path, from 1; 0: every one
    int until = 0;     ///< the last such call; 0: only `call`
    int percent = 100; ///< of the calls meant
    std::size_t bytes = 5;
    std::chrono::milliseconds time{1000};
};

/// Stable names of scripts. Those that exist in both moments come as "drop_before", "drop_after".
struct FaultName {
    FaultAction action = FaultAction::Drop;
    FaultMoment moment = FaultMoment::Before;
};
[[nodiscard]] std::optional<FaultName> faultNamed(std::string_view name);
/// Every name that a script may use, in the order of the enumeration.
[[nodiscard]] std::vector<std::string> faultNames();
/// The action changes a real answer, so it cannot come before there is one.
[[nodiscard]] bool needsAnswer(FaultAction action);

/// Counts the calls of each path and says what goes wrong with this one.
class FaultPlan {
public:
    explicit FaultPlan(std::uint64_t seed) : m_random(seed) {}

    /// Calls are counted anew from here, for the faults; deliveries() goes on.
    void set(std::vector<Fault> faults);
    void add(Fault fault) { m_faults.push_back(std::move(fault)); }

    /// One more call of this path.
    [[nodiscard]] std::optional<Fault> next(const std::string& path);

    [[nodiscard]] const std::map<std::string, int>& deliveries() const { return m_deliveries; }

private:
    std::vector<Fault> m_faults;
    std::map<std::string, int> m_calls;
    std::map<std::string, int> m_deliveries;
    int m_allCalls = 0;
    std::mt19937_64 m_random;
};

/// The body of a good answer, spoilt. For the actions that need an answer but Truncate and Drip.
[[nodiscard]] std::string spoil(FaultAction action, const std::string& body);

} // namespace kassa::sandbox
