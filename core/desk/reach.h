#pragma once

#include "core/base/time.h"

#include <functional>

// Can the gateway be reached? Looked at now and then without asking it anything, so that a desk
// without a network says so before a customer holds out a card.

namespace kassa::desk {

/// One look at the way to the gateway, or what a call that was made anyway showed.
struct Sight {
    bool reached = false;
    std::chrono::milliseconds took{};
};

/// What is known of the way to the gateway.
struct Reach {
    enum class Standing {
        Unknown, ///< nobody has looked yet
        There,
        Away, ///< missed more than once in a row: nothing can be begun
    };
    Standing standing = Standing::Unknown;
    int missed = 0;                   ///< in a row
    std::chrono::milliseconds took{}; ///< the last time it was reached
    Instant nextLook;
    auto operator<=>(const Reach&) const = default;
};

/// One miss is weather. From the second in a row on, the gateway is away.
inline constexpr int missesUntilAway = 2;
/// Nobody looks more often than that, whoever asks.
inline constexpr std::chrono::milliseconds betweenLooks{2'000};

/// What is known after a look.
[[nodiscard]] Reach seen(const Reach& before, const Sight& sight, Instant now);

/// Looks once, over whatever network there is. Moves no money and sends no word of anybody.
class ReachProbe {
public:
    virtual ~ReachProbe() = default;
    /// Answered exactly once, later, within a bounded time, on the caller's thread. One look at a
    /// time.
    virtual void look(std::function<void(Sight)> told) = 0;
};

/// Decides when to look, and tells what is known whenever it has changed. One thread.
class ReachWatch {
public:
    using Told = std::function<void(const Reach&)>;

    /// `probe` must outlive the watch.
    ReachWatch(ReachProbe& probe, std::function<Instant()> clock, Told told);

    /// Looks when it is time to. Call it about twice a second.
    void tick();
    /// Somebody wants to know now.
    void ask();
    /// A call of the till showed this.
    void heard(const Sight& sight);

    [[nodiscard]] const Reach& reach() const { return m_reach; }

private:
    void look();
    void take(const Sight& sight);

    ReachProbe& m_probe;
    std::function<Instant()> m_clock;
    Told m_told;
    Reach m_reach;
    Instant m_lookedAt = Instant::min();
    bool m_looking = false;
};

} // namespace kassa::desk
