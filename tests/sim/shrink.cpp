#include "tests/sim/shrink.h"

#include <algorithm>

namespace kassa::sim {

std::string ruleOf(const std::string& violation) {
    return violation.substr(0, violation.find(' '));
}

namespace {

class Shrinker {
public:
    Shrinker(Plan plan, std::string rule, const Try& run, int tries)
        : m_plan(std::move(plan)), m_rule(std::move(rule)), m_run(run), m_left(tries) {}

    Plan shrink() {
        for (std::size_t size = m_plan.acts.size() / 2; size > 0 && m_left > 0; size /= 2) {
            while (leaveOut(size) && m_left > 0) {
            }
        }
        for (std::size_t i = 0; i < m_plan.acts.size() && m_left > 0; ++i) {
            Plan calmer = m_plan;
            calmer.acts[i].calm = true;
            accept(std::move(calmer));
        }
        simplifySwarm();
        return m_plan;
    }

private:
    /// One walk over the plan, leaving out `size` acts wherever that keeps the failure.
    bool leaveOut(std::size_t size) {
        bool any = false;
        for (std::size_t from = 0; from < m_plan.acts.size() && m_left > 0;) {
            Plan smaller = m_plan;
            const auto first = smaller.acts.begin() + static_cast<std::ptrdiff_t>(from);
            const std::size_t count = std::min(size, smaller.acts.size() - from);
            smaller.acts.erase(first, first + static_cast<std::ptrdiff_t>(count));
            if (accept(std::move(smaller))) {
                any = true;
            } else {
                from += size;
            }
        }
        return any;
    }

    void simplifySwarm() {
        Plan plain = m_plan;
        plain.swarm.sqlite = false;
        accept(std::move(plain));
        plain = m_plan;
        plain.swarm.repeatClicks = false;
        accept(std::move(plain));
        plain = m_plan;
        plain.swarm.refusePercent = 0;
        accept(std::move(plain));
    }

    bool accept(Plan plan) {
        --m_left;
        if (ruleOf(m_run(plan)) != m_rule) {
            return false;
        }
        m_plan = std::move(plan);
        return true;
    }

    Plan m_plan;
    std::string m_rule;
    const Try& m_run;
    int m_left;
};

} // namespace

Plan shrink(Plan plan, const std::string& violation, const Try& run, int tries) {
    return Shrinker(std::move(plan), ruleOf(violation), run, tries).shrink();
}

} // namespace kassa::sim
