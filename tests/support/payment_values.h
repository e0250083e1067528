#pragma once

#include "tests/support/samples.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

// A payment value by value, so that the transition table shows all that a step changes: what it
// waits for, until when, and what it counts. Times are milliseconds from samples::now.

namespace kassa::samples {

inline std::string valueOf(Instant at) {
    const auto away = (at - samples::now).count();
    return at == Instant::max() ? "never" : (away < 0 ? "" : "+") + std::to_string(away);
}
inline std::string valueOf(bool value) {
    return value ? "yes" : "no";
}
inline std::string valueOf(std::int64_t value) {
    return std::to_string(value);
}
inline std::string valueOf(int value) {
    return std::to_string(value);
}
inline std::string valueOf(const std::string& value) {
    return '"' + value + '"';
}
inline std::string valueOf(Reason value) {
    return std::string(nameOf(value));
}
inline std::string valueOf(CallId value) {
    return std::to_string(value.value);
}
inline std::string valueOf(TransactionId value) {
    return std::to_string(value.value);
}
inline std::string valueOf(const Capture& value) {
    return std::to_string(value.success.value) + valueOf(value.fiscalUrl);
}
inline std::string valueOf(const MaskedCard& value) {
    return value.firstSix + value.lastFour;
}
template <class T>
inline std::string valueOf(const std::optional<T>& value) {
    return value ? valueOf(*value) : "none";
}

using Values = std::vector<std::pair<std::string, std::string>>;

struct ValuesOf {
    Values& all;

    template <class T>
    void put(const char* name, const T& value) const {
        all.emplace_back(name, valueOf(value));
    }
    void operator()(const state::Inquiry& s) const {
        put("since", s.since);
        put("next", s.nextQueryAt);
        put("query", s.query);
        if (s.query) { // without one it means nothing
            put("query deadline", s.queryDeadline);
        }
        put("last", s.lastQueryAt);
        put("prompted", s.prompted);
        put("round", s.round);
        put("asked", s.asked);
        put("first no", s.firstNegative);
    }
    void operator()(const state::Opening& s) const {
        put("call", s.call);
        put("deadline", s.deadline);
    }
    void operator()(const state::AwaitingCard& s) const { put("idle", s.idleAt); }
    void operator()(const state::SendingCard& s) const {
        put("call", s.call);
        put("deadline", s.deadline);
    }
    void operator()(const state::AwaitingCode& s) const {
        put("idle", s.idleAt);
        put("resend", s.resendAt);
        put("call", s.call);
        if (s.call) {
            put("call deadline", s.callDeadline);
        }
        put("uncertain", s.sendingUncertain);
    }
    void operator()(const state::Confirming& s) const {
        put("call", s.call);
        put("since", s.since);
        put("deadline", s.deadline);
        put("resend", s.resendAt);
    }
    void operator()(const state::AwaitingPhone& s) const {
        put("ends", s.endsAt);
        (*this)(s.inquiry);
    }
    void operator()(const state::Checking& s) const { (*this)(s.inquiry); }
    void operator()(const state::Reversing& s) const {
        put("call", s.call);
        put("deadline", s.deadline);
    }
    void operator()(const state::ReverseChecking& s) const { (*this)(s.inquiry); }
    void operator()(const state::ForPerson& s) const {
        put("reversal", s.reversal);
        (*this)(s.inquiry);
    }
    void operator()(const state::Paid& s) const {
        put("query", s.query);
        if (s.query) {
            put("query deadline", s.queryDeadline);
        }
        put("reverse refusal", s.reverseRefusal);
    }
    void operator()(const state::NotPaid& s) const {
        if (s.watch) {
            (*this)(*s.watch);
        }
    }
    void operator()(const state::Reversed&) const {}
};

inline Values valuesOf(const Payment& payment) {
    Values all;
    const ValuesOf values{all};
    values.put("steps", payment.steps);
    values.put("last call", payment.lastCall);
    values.put("transaction", payment.transaction);
    values.put("card", payment.card);
    values.put("capture", payment.capture);
    values.put("codes sent", payment.codesSent);
    values.put("confirms", payment.confirms);
    values.put("page shown", payment.pageShown);
    values.put("late capture", payment.lateCapture);
    values.put("reverse reason", payment.reverseReason);
    values.put("reverse approver", payment.reverseApprover);
    values.put("finding note", payment.findingNote);
    values.put("finding approver", payment.findingApprover);
    std::visit(values, payment.state);
    return all;
}

/// " | name value, name value": what is another than before. One step more goes without saying.
inline std::string changes(const Payment& before, const Payment& after) {
    const Values old = valuesOf(before);
    std::string text;
    for (const auto& value : valuesOf(after)) {
        if (value.first != "steps" && std::find(old.begin(), old.end(), value) == old.end()) {
            text += (text.empty() ? " | " : ", ") + value.first + ' ' + value.second;
        }
    }
    return text;
}

} // namespace kassa::samples
