#include "core/payment/inquiry.h"

#include <algorithm>
#include <array>

namespace kassa::inquiry {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// Longer than the status call of any profile with its token calls: the adapter answers before.
constexpr milliseconds queryPatience = 90s;
constexpr milliseconds betweenPrompts = 2s;

/// 2, 4, 8, 15, 30, 60 s, then each minute to a quarter of an hour, then each 5 minutes.
milliseconds delayBefore(int round) {
    constexpr std::array<milliseconds, 6> first{2s, 4s, 8s, 15s, 30s, 60s};
    constexpr int minuteRounds = 19;
    if (round < static_cast<int>(first.size())) {
        return first[static_cast<std::size_t>(round)];
    }
    return round < minuteRounds ? milliseconds(60s) : milliseconds(300s);
}

/// 80 to 120 % of `delay`, from a hash (FNV-1a) of the payment and the number of the question.
milliseconds jittered(milliseconds delay, const PaymentId& id, int asked) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    for (const char c : id.value) {
        mix(static_cast<unsigned char>(c));
    }
    for (int shift = 0; shift < 32; shift += 8) {
        mix(static_cast<unsigned char>((asked >> shift) & 0xFF));
    }
    const auto share = static_cast<std::int64_t>(hash % 401); // 0 … 400 thousandths
    return delay * (800 + share) / 1000;
}

} // namespace

state::Inquiry begin(Instant now, milliseconds firstDelay) {
    state::Inquiry inquiry;
    inquiry.since = now;
    inquiry.nextQueryAt = now + firstDelay;
    inquiry.lastQueryAt = now - betweenPrompts;
    return inquiry;
}

state::Inquiry resume(const state::Inquiry& stored, Instant now) {
    state::Inquiry inquiry = begin(now, 0ms);
    inquiry.asked = stored.asked;
    return inquiry;
}

bool due(const state::Inquiry& inquiry, Instant now) {
    return !inquiry.query && now >= inquiry.nextQueryAt;
}

bool overdue(const state::Inquiry& inquiry, Instant now) {
    return inquiry.query && now >= inquiry.queryDeadline;
}

state::Inquiry asked(state::Inquiry inquiry, CallId call, Instant now) {
    inquiry.query = call;
    inquiry.queryDeadline = now + queryPatience;
    inquiry.lastQueryAt = now;
    return inquiry;
}

state::Inquiry prompted(state::Inquiry inquiry, Instant now) {
    if (inquiry.query) {
        return inquiry;
    }
    const Instant soonest = std::max(now, inquiry.lastQueryAt + betweenPrompts);
    if (soonest < inquiry.nextQueryAt) {
        inquiry.nextQueryAt = soonest;
        inquiry.prompted = true;
    }
    return inquiry;
}

state::Inquiry answered(state::Inquiry inquiry, const PaymentId& id, Instant now,
                        milliseconds apart) {
    inquiry.query.reset();
    if (inquiry.prompted) {
        inquiry.prompted = false;
    } else {
        ++inquiry.round;
        ++inquiry.asked;
    }
    inquiry.nextQueryAt = now + jittered(delayBefore(inquiry.round), id, inquiry.asked);
    // The earliest moment at which a second "no" is proof must not be slept through, not even when
    // it came while a question that left a little too early was under way.
    if (inquiry.firstNegative) {
        const Instant proofAt =
            std::max(inquiry.since + settleTime, *inquiry.firstNegative + apart);
        if (inquiry.lastQueryAt < proofAt) {
            inquiry.nextQueryAt =
                std::min(inquiry.nextQueryAt, std::max(proofAt, now + betweenPrompts));
        }
    }
    return inquiry;
}

state::Inquiry answeredAtPace(state::Inquiry inquiry, Instant now, milliseconds pace) {
    inquiry.query.reset();
    inquiry.prompted = false;
    ++inquiry.asked;
    inquiry.nextQueryAt = now + pace;
    return inquiry;
}

state::Inquiry negative(state::Inquiry inquiry, Instant now) {
    if (!inquiry.firstNegative) {
        inquiry.firstNegative = now;
    }
    return inquiry;
}

bool negativeIsProof(const state::Inquiry& inquiry, milliseconds apart) {
    return inquiry.firstNegative && inquiry.lastQueryAt - *inquiry.firstNegative >= apart &&
           inquiry.lastQueryAt - inquiry.since >= settleTime;
}

} // namespace kassa::inquiry
