#include "core/desk/doctor.h"

#include "core/base/check.h"

namespace kassa::desk {

namespace {

class Verdict {
public:
    Verdict() {
        for (int i = 0; i < doctorSteps; ++i) {
            m_report.steps[static_cast<std::size_t>(i)].step = static_cast<DoctorStep>(i);
        }
    }

    void pass(DoctorStep step, std::chrono::milliseconds took) {
        at(step).result = StepResult::Passed;
        at(step).took = took;
    }
    void fail(DoctorStep step, std::chrono::milliseconds took, DoctorTrouble trouble) {
        at(step).result = StepResult::Failed;
        at(step).took = took;
        if (!m_report.trouble) {
            m_report.trouble = trouble;
        }
    }
    void take(DoctorStep step, const std::optional<DoctorProbe>& probe) {
        if (probe && probe->trouble) {
            fail(step, probe->took, *probe->trouble);
        } else if (probe) {
            pass(step, probe->took);
        }
    }
    /// `refused`: what a refusal of this call means.
    void take(DoctorStep step, const std::optional<DoctorCall>& call, DoctorTrouble refused) {
        if (!call) {
            return;
        }
        switch (call->answer) {
        case DoctorAnswer::Good:
            pass(step, call->took);
            return;
        case DoctorAnswer::Refused:
            fail(step, call->took, refused);
            return;
        case DoctorAnswer::Forbidden: // turned away at the door: nothing is known of the step
            fail(DoctorStep::AllowList, call->took, DoctorTrouble::AddressRefused);
            return;
        case DoctorAnswer::Foreign:
            fail(step, call->took, DoctorTrouble::NotTheGateway);
            return;
        case DoctorAnswer::Odd:
            fail(step, call->took, DoctorTrouble::GatewayTrouble);
            return;
        case DoctorAnswer::Silent:
            fail(step, call->took, DoctorTrouble::NoAnswer);
            return;
        }
    }

    [[nodiscard]] DoctorReport& report() { return m_report; }

private:
    [[nodiscard]] DoctorReport::Step& at(DoctorStep step) {
        return m_report.steps[static_cast<std::size_t>(step)];
    }

    DoctorReport m_report;
};

} // namespace

bool DoctorReport::good() const {
    return !trouble && of(DoctorStep::Store).result == StepResult::Passed;
}

bool DoctorReport::certificateEndsSoon() const {
    return certificateDays && *certificateDays <= 14;
}

DoctorReport diagnose(const DoctorFindings& findings) {
    Verdict verdict;
    verdict.take(DoctorStep::Name, findings.name);
    verdict.take(DoctorStep::Route, findings.route);
    verdict.take(DoctorStep::Tls, findings.tls);
    if (findings.ahead) {
        if (std::chrono::abs(*findings.ahead) > clockTolerance) {
            verdict.fail(DoctorStep::Clock, {}, DoctorTrouble::ClockOff);
        } else {
            verdict.pass(DoctorStep::Clock, {});
        }
    }
    verdict.take(DoctorStep::Key, findings.token, DoctorTrouble::KeyRefused);
    verdict.take(DoctorStep::Store, findings.store, DoctorTrouble::StoreUnknown);
    // Whoever speaks about a store has let us in.
    if (findings.store && (findings.store->answer == DoctorAnswer::Good ||
                           findings.store->answer == DoctorAnswer::Refused)) {
        verdict.pass(DoctorStep::AllowList, {});
    }
    verdict.report().certificateDays = findings.certificateDays;
    verdict.report().ahead = findings.ahead;
    return verdict.report();
}

std::string_view nameOf(DoctorStep step) {
    switch (step) {
    case DoctorStep::Name:
        return "name";
    case DoctorStep::Route:
        return "route";
    case DoctorStep::Tls:
        return "tls";
    case DoctorStep::Clock:
        return "clock";
    case DoctorStep::Key:
        return "key";
    case DoctorStep::Store:
        return "store";
    case DoctorStep::AllowList:
        return "allow_list";
    }
    checkFailed("step is one of its values", __FILE__, __LINE__);
}

std::string_view nameOf(StepResult result) {
    switch (result) {
    case StepResult::Passed:
        return "passed";
    case StepResult::Failed:
        return "failed";
    case StepResult::NotReached:
        return "not_reached";
    }
    checkFailed("result is one of its values", __FILE__, __LINE__);
}

std::string_view nameOf(DoctorTrouble trouble) {
    switch (trouble) {
    case DoctorTrouble::NameUnknown:
        return "name_unknown";
    case DoctorTrouble::NameSilent:
        return "name_silent";
    case DoctorTrouble::RouteRefused:
        return "route_refused";
    case DoctorTrouble::RouteSilent:
        return "route_silent";
    case DoctorTrouble::CertificateOutOfDate:
        return "certificate_out_of_date";
    case DoctorTrouble::CertificateOfAnother:
        return "certificate_of_another";
    case DoctorTrouble::CertificateUntrusted:
        return "certificate_untrusted";
    case DoctorTrouble::TlsBroken:
        return "tls_broken";
    case DoctorTrouble::TlsSilent:
        return "tls_silent";
    case DoctorTrouble::ClockOff:
        return "clock_off";
    case DoctorTrouble::KeyRefused:
        return "key_refused";
    case DoctorTrouble::StoreUnknown:
        return "store_unknown";
    case DoctorTrouble::AddressRefused:
        return "address_refused";
    case DoctorTrouble::NotTheGateway:
        return "not_the_gateway";
    case DoctorTrouble::GatewayTrouble:
        return "gateway_trouble";
    case DoctorTrouble::NoAnswer:
        return "no_answer";
    }
    checkFailed("trouble is one of its values", __FILE__, __LINE__);
}

} // namespace kassa::desk
