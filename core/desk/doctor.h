#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

// What is wrong with the way to the gateway. Whoever looks brings findings; what they mean is
// decided here, and nowhere else.

namespace kassa::desk {

/// In the order in which each needs the one before it. The allow-list is last: its refusal is told
/// by an answer, or by a route that stays silent.
enum class DoctorStep { Name, Route, Tls, Clock, Key, Store, AllowList };
inline constexpr int doctorSteps = static_cast<int>(DoctorStep::AllowList) + 1;

enum class StepResult {
    Passed,
    Failed,
    NotReached, ///< not looked at: something before it failed, or there is nothing to look at
};

/// Each has its own sentence that says what to do.
enum class DoctorTrouble {
    NameUnknown,
    NameSilent,
    RouteRefused, ///< no way there, or nobody listens
    RouteSilent,  ///< no answer at all: as a firewall with an allow-list does
    CertificateOutOfDate,
    CertificateOfAnother,
    CertificateUntrusted,
    TlsBroken,
    TlsSilent,
    ClockOff,
    KeyRefused,
    StoreUnknown,
    AddressRefused, ///< 403: an address that is not allowed, or a service that is not switched on
    NotTheGateway,  ///< something answered that is not Atmos: a sign-in page of a hotel's network
    GatewayTrouble, ///< an answer that says nothing about us
    NoAnswer,
};

/// One look at a step below the gateway's own calls.
struct DoctorProbe {
    std::chrono::milliseconds took{};
    std::optional<DoctorTrouble> trouble;
};

enum class DoctorAnswer {
    Good,
    Refused,   ///< these keys, or this store, are not known
    Forbidden, ///< HTTP 403
    Foreign,   ///< not from the gateway
    Odd,       ///< an error of the gateway itself
    Silent,
};

/// One call to the gateway that moves no money.
struct DoctorCall {
    std::chrono::milliseconds took{};
    DoctorAnswer answer = DoctorAnswer::Silent;
};

/// What has been found so far; a step that nobody has looked at is empty.
struct DoctorFindings {
    std::optional<DoctorProbe> name;
    std::optional<DoctorProbe> route;
    std::optional<DoctorProbe> tls;            ///< stays empty for plain http on this machine
    std::optional<int> certificateDays;        ///< until the gateway's certificate ends
    std::optional<std::chrono::seconds> ahead; ///< of our clock, against the gateway's
    std::optional<DoctorCall> token;
    std::optional<DoctorCall> store;
};

struct DoctorReport {
    struct Step {
        DoctorStep step = DoctorStep::Name;
        StepResult result = StepResult::NotReached;
        std::chrono::milliseconds took{};
    };
    std::array<Step, doctorSteps> steps;
    std::optional<DoctorTrouble> trouble; ///< of the first step that failed
    std::optional<int> certificateDays;
    std::optional<std::chrono::seconds> ahead;

    [[nodiscard]] const Step& of(DoctorStep step) const {
        return steps[static_cast<std::size_t>(step)];
    }
    /// Nothing failed, and the gateway knows the keys and the store.
    [[nodiscard]] bool good() const;
    /// The gateway's certificate ends within two weeks: its owner should know.
    [[nodiscard]] bool certificateEndsSoon() const;
};

/// A clock that is off by more than this puts sales into the wrong hour, and at last the wrong day.
inline constexpr std::chrono::seconds clockTolerance{120};

[[nodiscard]] DoctorReport diagnose(const DoctorFindings& findings);

/// Stable names for JSON: "allow_list", "not_reached", "route_silent", …
[[nodiscard]] std::string_view nameOf(DoctorStep step);
[[nodiscard]] std::string_view nameOf(StepResult result);
[[nodiscard]] std::string_view nameOf(DoctorTrouble trouble);

} // namespace kassa::desk
