#pragma once

#include "core/payment/payment.h"

#include <variant>

namespace kassa::test {

/// A payment as it comes back from the journal: without the times of the run that wrote it.
[[nodiscard]] inline Payment withoutTimes(Payment payment) {
    const auto clear = [](state::Inquiry& inquiry) {
        state::Inquiry kept;
        kept.query = inquiry.query;
        kept.round = inquiry.round;
        kept.asked = inquiry.asked;
        inquiry = kept;
    };
    struct Clear {
        decltype(clear)& clearInquiry;
        void operator()(state::Opening& s) const { s.deadline = {}; }
        void operator()(state::AwaitingCard& s) const { s.idleAt = {}; }
        void operator()(state::SendingCard& s) const { s.deadline = {}; }
        void operator()(state::AwaitingCode& s) const {
            s.idleAt = s.resendAt = s.callDeadline = {};
        }
        void operator()(state::Confirming& s) const { s.since = s.deadline = s.resendAt = {}; }
        void operator()(state::AwaitingPhone& s) const {
            s.endsAt = {};
            clearInquiry(s.inquiry);
        }
        void operator()(state::Checking& s) const { clearInquiry(s.inquiry); }
        void operator()(state::Reversing& s) const { s.deadline = {}; }
        void operator()(state::ReverseChecking& s) const { clearInquiry(s.inquiry); }
        void operator()(state::ForPerson& s) const { clearInquiry(s.inquiry); }
        void operator()(state::Paid& s) const { s.queryDeadline = {}; }
        void operator()(state::NotPaid& s) const {
            if (s.watch) {
                clearInquiry(*s.watch);
            }
        }
        void operator()(state::Reversed&) const {}
    };
    std::visit(Clear{clear}, payment.state);
    return payment;
}

} // namespace kassa::test
