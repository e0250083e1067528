#include "core/sandbox/faulty_answer.h"

#include "core/base/check.h"

#include <utility>

namespace kassa::sandbox {

WirePlan wirePlan(const Fault& fault) {
    switch (fault.action) {
    case FaultAction::Drop:
        return {WireAction::Drop, 0, {}};
    case FaultAction::Reset:
        return {WireAction::Reset, 0, {}};
    case FaultAction::Truncate:
        return {WireAction::Truncate, fault.bytes, {}};
    case FaultAction::Drip:
        return {WireAction::Drip, 0, fault.time};
    case FaultAction::Stall:
        return {WireAction::Stall, 0, {}};
    case FaultAction::Garbage:
        return {WireAction::Garbage, 0, {}};
    case FaultAction::Delay:
    case FaultAction::Empty:
    case FaultAction::Status500:
    case FaultAction::Status403:
    case FaultAction::Status429:
    case FaultAction::Status401Json:
    case FaultAction::Status401Xml:
    case FaultAction::Status401Html:
    case FaultAction::HtmlPage:
    case FaultAction::XmlFault:
    case FaultAction::Redirect302:
    case FaultAction::Redirect307:
    case FaultAction::Redirect308:
    case FaultAction::WrongContent:
    case FaultAction::OtherTransaction:
    case FaultAction::WrongAmount:
    case FaultAction::WrongTypes:
    case FaultAction::DuplicateKeys:
    case FaultAction::BadUtf8:
    case FaultAction::Huge:
        return {};
    }
    checkFailed("fault action is one of its values", __FILE__, __LINE__);
}

Response faultyAnswer(const Fault& fault, const std::string& target, Response good) {
    const auto redirect = [&](int status) {
        Response response{status, htmlType, {}, target, {}, false};
        return response;
    };
    switch (fault.action) {
    case FaultAction::Empty:
        good.body.clear();
        return good;
    case FaultAction::Status500:
        return faultResponse(500, "900900", "Unclassified Authentication Failure",
                             "Error while processing", FaultForm::Json);
    case FaultAction::Status403:
        return faultResponse(403, "900908", "Resource forbidden", "Access failure",
                             FaultForm::Json);
    case FaultAction::Status429:
        return faultResponse(429, "900802", "Message throttled out", "You have exceeded your quota",
                             FaultForm::Json);
    case FaultAction::Status401Json:
        return unauthorized(FaultForm::Json);
    case FaultAction::Status401Xml:
        return unauthorized(FaultForm::Xml);
    case FaultAction::Status401Html:
        return unauthorized(FaultForm::Html);
    case FaultAction::HtmlPage:
        return htmlPage(200);
    case FaultAction::XmlFault:
        return xmlFault();
    case FaultAction::Redirect302:
        return redirect(302);
    case FaultAction::Redirect307:
        return redirect(307);
    case FaultAction::Redirect308:
        return redirect(308);
    case FaultAction::WrongContent:
        good.body = R"({"weather":"fine","temperature":31})";
        return good;
    case FaultAction::OtherTransaction:
    case FaultAction::WrongAmount:
    case FaultAction::WrongTypes:
    case FaultAction::DuplicateKeys:
    case FaultAction::BadUtf8:
    case FaultAction::Huge:
        good.body = spoil(fault.action, good.body);
        return good;
    case FaultAction::Drop:
    case FaultAction::Reset:
    case FaultAction::Truncate:
    case FaultAction::Drip:
    case FaultAction::Stall:
    case FaultAction::Garbage:
    case FaultAction::Delay:
        return good;
    }
    checkFailed("fault action is one of its values", __FILE__, __LINE__);
}

} // namespace kassa::sandbox
