#include "core/desk/reach.h"

#include <algorithm>

namespace kassa::desk {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds whileThere = 20s;
constexpr std::chrono::milliseconds afterOneMiss = 3s;
constexpr std::chrono::milliseconds longestPause = 20s;

} // namespace

Reach seen(const Reach& before, const Sight& sight, Instant now) {
    if (sight.reached) {
        return {Reach::Standing::There, 0, sight.took, now + whileThere};
    }
    Reach after = before;
    after.missed = std::min(before.missed + 1, 1'000);
    if (after.missed < missesUntilAway) {
        after.nextLook = now + afterOneMiss;
        return after;
    }
    after.standing = Reach::Standing::Away;
    after.nextLook =
        now + std::min<std::chrono::milliseconds>(longestPause, after.missed * afterOneMiss);
    return after;
}

ReachWatch::ReachWatch(ReachProbe& probe, std::function<Instant()> clock, Told told)
    : m_probe(probe), m_clock(std::move(clock)), m_told(std::move(told)) {}

void ReachWatch::tick() {
    if (m_clock() >= m_reach.nextLook) {
        look();
    }
}

void ReachWatch::ask() {
    look();
}

void ReachWatch::look() {
    const Instant now = m_clock();
    const bool justNow = m_lookedAt != Instant::min() && now - m_lookedAt < betweenLooks;
    if (m_looking || justNow) {
        return;
    }
    m_looking = true;
    m_lookedAt = now;
    m_probe.look([this](Sight sight) {
        m_looking = false;
        take(sight);
    });
}

void ReachWatch::heard(const Sight& sight) {
    take(sight);
}

void ReachWatch::take(const Sight& sight) {
    const Reach after = seen(m_reach, sight, m_clock());
    if (after != m_reach) {
        m_reach = after;
        m_told(m_reach);
    }
}

} // namespace kassa::desk
