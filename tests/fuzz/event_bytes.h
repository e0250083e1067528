#pragma once

#include "core/payment/messages.h"
#include "tests/fuzz/input.h"
#include "tests/support/samples.h"

#include <vector>

// Events and replies out of bytes, for the fuzzers of the machine and of the till.

namespace kassa::fuzz {

/// One of every kind of reply, with a few reasons.
[[nodiscard]] inline Reply takeReply(Input& input) {
    static const std::vector<Reply> all{
        reply::Opened{TransactionId{14570001}},
        reply::CodeSent{},
        reply::Confirmed{{SuccessId{2050001}, ""}},
        reply::WrongCode{},
        reply::Refused{Reason::NoFunds},
        reply::Refused{Reason::CodeExpired},
        reply::Refused{Reason::WrongCard},
        reply::Refused{Reason::ReverseRefused},
        reply::Status{evidence::Captured{{SuccessId{2050001}, "https://o.uz/1"}}},
        reply::Status{evidence::NotCaptured{}},
        reply::Status{evidence::Reversed{}},
        reply::Status{evidence::Indeterminate{}},
        reply::ReverseDone{},
        reply::NotSent{Reason::Unreachable},
        reply::NoReply{Reason::NoAnswer},
        reply::NoReply{Reason::GatewayTrouble},
    };
    return all[input.below(all.size())];
}

/// What people and the outside do; time and replies are for the fuzzer to give.
[[nodiscard]] inline Event takeAct(Input& input) {
    switch (input.below(8)) {
    case 0:
        return event::CardEntered{samples::cardNumber(), samples::cardExpiry()};
    case 1:
        return event::CodeEntered{samples::code()};
    case 2:
        return event::ResendAsked{};
    case 3:
        return event::Cancelled{};
    case 4:
        return event::PhoneChosen{};
    case 5:
        return event::ReverseAsked{"changed plans", "Manager"};
    case 6:
        return event::CheckAsked{};
    }
    return event::Hinted{};
}

/// What a manager found out, with and without what belongs to it.
[[nodiscard]] inline event::FindingRecorded takeFinding(Input& input) {
    event::FindingRecorded finding;
    finding.found = static_cast<event::Found>(input.below(3));
    finding.success = SuccessId{input.below(4) == 0 ? 0 : 2050001};
    finding.approver = input.below(8) == 0 ? "" : "Manager";
    finding.note = "by telephone";
    return finding;
}

/// From nothing to two hours, most of them short: a byte that is small means milliseconds.
[[nodiscard]] inline std::chrono::milliseconds takeTime(Input& input) {
    const int byte = input.byte();
    if (byte < 64) {
        return std::chrono::milliseconds(byte * 40);
    }
    return byte < 192 ? std::chrono::milliseconds(std::chrono::seconds(byte - 60))
                      : std::chrono::milliseconds(std::chrono::minutes(2 * (byte - 191)));
}

} // namespace kassa::fuzz
