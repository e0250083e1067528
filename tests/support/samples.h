#pragma once

#include "core/payment/messages.h"

#include <string>
#include <utility>
#include <vector>

// One or more examples of every state, event and reply, by name. The transition table, the codec
// test and the fuzzers all draw on these, so that a new kind cannot be forgotten in one of them.

namespace kassa::samples {

using namespace std::chrono_literals;

inline constexpr Instant now{std::chrono::hours(1)};

inline Sale sale() {
    return {"2600417",
            "INV-26-00417",
            "Kamola Rahimova",
            {{"Toʻliq ishtirok", 1, Tiyin(147'800'000), false},
             {"Erta roʻyxat", 1, Tiyin(-73'900'000), true}},
            Tiyin(73'900'000)};
}

inline CardNumber cardNumber() {
    return CardNumber::parse("9860090101014364").value();
}
inline CardExpiry cardExpiry() {
    return CardExpiry::parse("02/28", {2026, 11}).value();
}
inline Code code() {
    return Code::parse("111111").value();
}

/// The call that every waiting state below waits for.
inline constexpr CallId call{5};

inline state::Inquiry inquiry() {
    state::Inquiry inquiry;
    inquiry.since = now - 10s;
    inquiry.nextQueryAt = now + 5s;
    inquiry.lastQueryAt = now - 5s;
    inquiry.round = 2;
    inquiry.asked = 2;
    return inquiry;
}
inline state::Inquiry asking() {
    auto inquiry = samples::inquiry();
    inquiry.query = call;
    inquiry.queryDeadline = now + 60s;
    return inquiry;
}
/// A first "no" lies far enough back: another is proof.
inline state::Inquiry askingAgain() {
    auto inquiry = asking();
    inquiry.since = now - 300s;
    inquiry.firstNegative = now - 200s;
    return inquiry;
}
inline state::Inquiry due() {
    auto inquiry = samples::inquiry();
    inquiry.nextQueryAt = now;
    return inquiry;
}

/// A question under way that has been silent for too long.
inline state::Inquiry askingTooLong() {
    auto inquiry = asking();
    inquiry.queryDeadline = now;
    return inquiry;
}
inline state::Inquiry askingPrompted() {
    auto inquiry = asking();
    inquiry.prompted = true;
    return inquiry;
}
/// Begun, and answered with a first "no", so long ago.
inline state::Inquiry askingAfter(std::chrono::seconds since, std::chrono::seconds firstNo) {
    auto inquiry = asking();
    inquiry.since = now - since;
    inquiry.firstNegative = now - firstNo;
    return inquiry;
}
inline state::Inquiry askingForTheLastTime() {
    auto inquiry = asking();
    inquiry.asked = 303;
    return inquiry;
}

struct NamedState {
    std::string name;
    Payment payment;
};

inline Payment payment(State state) {
    Payment payment;
    payment.id = {"PAYMENT-1"};
    payment.sale = sale();
    payment.steps = 7;
    payment.lastCall = call;
    payment.transaction = TransactionId{14570001};
    payment.card = MaskedCard{"986009", "4364"};
    payment.codesSent = 1;
    payment.confirms = 1;
    payment.state = std::move(state);
    return payment;
}

/// A list of states under names of their own.
class NamedStates {
public:
    void add(std::string name, State state) {
        all.push_back({std::move(name), payment(std::move(state))});
    }
    void captured(std::string name, State state) {
        add(std::move(name), std::move(state));
        all.back().payment.capture = Capture{SuccessId{2050001}, "https://ofd.example/1"};
    }
    void shown(std::string name, State state) {
        add(std::move(name), std::move(state));
        all.back().payment.pageShown = true;
    }

    std::vector<NamedState> all;
};

inline void addBeforeTheConfirm(NamedStates& list) {
    using namespace kassa::state;
    list.add("opening", Opening{call, now + 60s});
    list.all.back().payment.transaction.reset();
    list.add("opening, too late", Opening{call, now});
    list.all.back().payment.transaction.reset();
    list.add("awaiting_card", AwaitingCard{now + 60s, std::nullopt});
    list.add("awaiting_card, refused before", AwaitingCard{now + 60s, Reason::WrongCard});
    list.add("awaiting_card, idle too long", AwaitingCard{now, std::nullopt});
    list.shown("awaiting_card, page shown", AwaitingCard{now + 60s, std::nullopt});
    list.shown("awaiting_card, idle too long, page shown", AwaitingCard{now, std::nullopt});
    list.all.back().payment.confirms = 0;
    list.all.back().payment.codesSent = 0;
    list.add("sending_card", SendingCard{call, now + 60s});
    list.add("sending_card, too late", SendingCard{call, now});
    list.shown("sending_card, page shown", SendingCard{call, now + 60s});
    list.add("awaiting_code", AwaitingCode{now + 60s, now, std::nullopt, {}, false, std::nullopt});
    list.add("awaiting_code, resend not yet",
             AwaitingCode{now + 60s, now + 30s, std::nullopt, {}, false, std::nullopt});
    list.add("awaiting_code, resending",
             AwaitingCode{now + 60s, now, call, now + 60s, false, std::nullopt});
    list.add("awaiting_code, idle too long",
             AwaitingCode{now, now, std::nullopt, {}, false, Reason::WrongCode});
    list.add("awaiting_code, resending too long",
             AwaitingCode{now + 60s, now, call, now, false, std::nullopt});
    list.add("awaiting_code, resending, idle too long",
             AwaitingCode{now, now, call, now + 60s, false, std::nullopt});
    list.shown("awaiting_code, idle too long, page shown",
               AwaitingCode{now, now, std::nullopt, {}, false, std::nullopt});
    list.add("awaiting_code, three confirms",
             AwaitingCode{now + 60s, now, std::nullopt, {}, false, Reason::WrongCode});
    list.all.back().payment.confirms = 3;
    list.all.back().payment.codesSent = 3;
    list.shown("awaiting_code, page shown",
               AwaitingCode{now + 60s, now, std::nullopt, {}, false, std::nullopt});
}

inline void addUndecided(NamedStates& list) {
    using namespace kassa::state;
    list.add("confirming", Confirming{call, now, now + 60s, now});
    list.add("confirming, too late", Confirming{call, now, now, now});
    list.add("confirming, third", Confirming{call, now, now + 60s, now});
    list.all.back().payment.confirms = 3;
    list.shown("confirming, third, page shown", Confirming{call, now, now + 60s, now});
    list.all.back().payment.confirms = 3;
    list.shown("confirming, page shown", Confirming{call, now, now + 60s, now});
    list.shown("awaiting_phone", AwaitingPhone{now + 60s, inquiry()});
    list.shown("awaiting_phone, due", AwaitingPhone{now + 60s, due()});
    list.shown("awaiting_phone, asking", AwaitingPhone{now + 60s, asking()});
    list.shown("awaiting_phone, asking too long", AwaitingPhone{now + 60s, askingTooLong()});
    list.shown("awaiting_phone, asking for long", AwaitingPhone{now + 60s, askingAgain()});
    list.shown("awaiting_phone, page over", AwaitingPhone{now, inquiry()});
    list.add("checking", Checking{inquiry()});
    list.add("checking, due", Checking{due()});
    list.add("checking, asking", Checking{asking()});
    list.add("checking, asking after a no", Checking{askingAgain()});
    list.add("checking, asking for the last time", Checking{askingForTheLastTime()});
    list.add("checking, asking too long", Checking{askingTooLong()});
    list.add("checking, asking, prompted", Checking{askingPrompted()});
    list.add("checking, asking soon after a no", Checking{askingAfter(300s, 30s)});
    list.add("checking, asking early after a no", Checking{askingAfter(176s, 100s)});
    list.add("checking, asking just before proof", Checking{askingAfter(300s, 58s)});
    list.shown("checking, page shown, no confirm", Checking{inquiry()});
    list.all.back().payment.confirms = 0;
    list.shown("checking, asking, page shown, no confirm", Checking{asking()});
    list.all.back().payment.confirms = 0;
    list.shown("checking, page shown, after a confirm", Checking{inquiry()});
    list.add("checking, no page, no confirm", Checking{inquiry()});
    list.all.back().payment.confirms = 0;
}

inline void addAfterTheCapture(NamedStates& list) {
    using namespace kassa::state;
    list.captured("reversing", Reversing{call, now + 60s});
    list.captured("reversing, too late", Reversing{call, now});
    list.captured("reversing a late capture", Reversing{call, now + 60s});
    list.all.back().payment.lateCapture = true;
    list.captured("reverse_checking, due", ReverseChecking{due()});
    list.captured("reverse_checking, asking", ReverseChecking{asking()});
    list.captured("reverse_checking, asking after a no", ReverseChecking{askingAgain()});
    list.captured("reverse_checking, asking for the last time",
                  ReverseChecking{askingForTheLastTime()});
    list.captured("reverse_checking, asking soon after a no",
                  ReverseChecking{askingAfter(300s, 100s)});
    list.add("for_person", ForPerson{inquiry(), false});
    {
        auto prompted = inquiry();
        prompted.prompted = true;
        list.add("for_person, prompted", ForPerson{prompted, false});
        prompted.nextQueryAt = now;
        list.add("for_person, prompted, due", ForPerson{prompted, false});
    }
    list.add("for_person, due", ForPerson{due(), false});
    list.add("for_person, asking too long", ForPerson{askingTooLong(), false});
    list.add("for_person, asking after a no", ForPerson{askingAgain(), false});
    list.captured("for_person, reversal", ForPerson{inquiry(), true});
    list.add("for_person, asking", ForPerson{asking(), false});
    list.captured("for_person, reversal, asking", ForPerson{asking(), true});
    list.captured("for_person, late capture", ForPerson{inquiry(), false});
    list.all.back().payment.lateCapture = true;
    list.captured("for_person, late capture, asking", ForPerson{asking(), false});
    list.all.back().payment.lateCapture = true;
    list.captured("for_person, reversal of a late capture", ForPerson{inquiry(), true});
    list.all.back().payment.lateCapture = true;
    list.captured("paid", Paid{});
    list.captured("paid, asking", Paid{call, now + 60s, std::nullopt});
    list.captured("paid, asking too long", Paid{call, now, Reason::ReverseRefused});
    list.captured("paid, reverse refused", Paid{std::nullopt, {}, Reason::ReverseRefused});
    list.add("not_paid, no_funds", NotPaid{Reason::NoFunds, std::nullopt});
    list.add("not_paid, lapsed, watched", NotPaid{Reason::Lapsed, inquiry()});
    list.add("not_paid, lapsed, due", NotPaid{Reason::Lapsed, due()});
    list.add("not_paid, lapsed, asking", NotPaid{Reason::Lapsed, asking()});
    list.add("not_paid, lapsed, asking too long", NotPaid{Reason::Lapsed, askingTooLong()});
    list.add("not_paid, lapsed, asking, prompted", NotPaid{Reason::Lapsed, askingPrompted()});
    std::get<NotPaid>(list.all.back().payment.state).watch->round = 3;
    list.add("not_paid, lapsed, asking early", NotPaid{Reason::Lapsed, asking()});
    std::get<NotPaid>(list.all.back().payment.state).watch->round = 0;
    list.add("not_paid, lapsed, watch over", NotPaid{Reason::Lapsed, std::nullopt});
    list.captured("reversed", Reversed{});
}

inline std::vector<NamedState> states() {
    NamedStates list;
    addBeforeTheConfirm(list);
    addUndecided(list);
    addAfterTheCapture(list);
    return std::move(list.all);
}

struct NamedReply {
    std::string name;
    Reply reply;
};

inline std::vector<NamedReply> replies() {
    const Capture capture{SuccessId{2050001}, ""};
    return {
        {"opened", reply::Opened{TransactionId{14570001}}},
        {"code_sent", reply::CodeSent{}},
        {"confirmed", reply::Confirmed{capture}},
        {"wrong_code", reply::WrongCode{}},
        {"refused no_funds", reply::Refused{Reason::NoFunds}},
        {"refused code_expired", reply::Refused{Reason::CodeExpired}},
        {"status captured", reply::Status{evidence::Captured{capture}}},
        {"status not_captured", reply::Status{evidence::NotCaptured{}}},
        {"status reversed", reply::Status{evidence::Reversed{}}},
        {"status indeterminate", reply::Status{evidence::Indeterminate{}}},
        {"reverse_done", reply::ReverseDone{}},
        {"not_sent", reply::NotSent{Reason::Unreachable}},
        {"no_reply", reply::NoReply{Reason::NoAnswer}},
    };
}

struct NamedEvent {
    std::string name;
    Event event;
};

/// Events are move-only, so this makes them afresh each time.
inline std::vector<NamedEvent> events() {
    std::vector<NamedEvent> all;
    const auto add = [&all](std::string name, Event event) {
        all.push_back({std::move(name), std::move(event)});
    };
    add("card_entered", event::CardEntered{cardNumber(), cardExpiry()});
    add("code_entered", event::CodeEntered{code()});
    add("resend_asked", event::ResendAsked{});
    add("cancelled", event::Cancelled{});
    add("phone_chosen", event::PhoneChosen{});
    add("reverse_asked", event::ReverseAsked{"customer changed plans", "Manager"});
    add("check_asked", event::CheckAsked{});
    add("hinted", event::Hinted{});
    add("ticked", event::Ticked{});
    add("restarted", event::Restarted{});
    add("finding taken",
        event::FindingRecorded{event::Found::Taken, {2050001}, "Manager", "by telephone"});
    add("finding taken, no number",
        event::FindingRecorded{event::Found::Taken, {}, "Manager", "by telephone"});
    add("finding not taken",
        event::FindingRecorded{event::Found::NotTaken, {}, "Manager", "by telephone"});
    add("finding taken back",
        event::FindingRecorded{event::Found::TakenBack, {}, "Manager", "by telephone"});
    add("finding, nobody answers", event::FindingRecorded{event::Found::NotTaken, {}, "", ""});
    for (auto& [name, reply] : replies()) {
        add("replied " + name, event::Replied{call, reply});
    }
    add("replied to another call", event::Replied{CallId{4}, reply::Confirmed{{SuccessId{1}, ""}}});
    return all;
}

} // namespace kassa::samples
