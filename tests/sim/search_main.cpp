// kassa-search: everything that can happen to two payments of one sale, to the end.

#include "tests/sim/search_model.h"

#include <chrono>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <string_view>
#include <unordered_set>

using namespace kassa::search;

namespace {

struct Key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const { return key.first; }
};

/// 128 bits: two different nodes of ten million would meet once in 10^24 searches.
Key hashed(const std::string& text) {
    Key key{14695981039346656037ULL, 0x9AE16A3B2F90404FULL};
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        key.first = (key.first ^ byte) * 1099511628211ULL;
        key.second = ((key.second << 5) | (key.second >> 59)) ^ byte;
        key.second *= 0xC2B2AE3D27D4EB4FULL;
    }
    key.first ^= key.first >> 29;
    return key;
}

/// How a node was come by.
struct Origin {
    std::uint32_t parent = 0;
    std::uint8_t action = 0;
};

class Search {
public:
    explicit Search(const Budget& budget) : m_budget(budget), m_actions(allActions()) {
        Node root;
        root.left = budget;
        m_seen.reserve(4'000'000); // as many as the whole search meets, or nearly
        meet(root, {});
        m_depthEnd = 1;
    }

    /// True when it was searched to the end and every rule held.
    bool run(std::size_t mostNodes) {
        while (!m_frontier.empty() && m_broken.empty() && m_origins.size() < mostNodes) {
            expand();
        }
        return m_frontier.empty() && m_broken.empty();
    }

    void report() const {
        std::cout << m_origins.size() << " states, " << m_transitions << " transitions, depth "
                  << m_depth << ", " << m_ends << " ends"
                  << (m_frontier.empty() ? ", complete" : ", not complete") << "\n";
        if (!m_broken.empty()) {
            std::cout << "VIOLATION " << m_broken << ", by the shortest path:\n";
            printPath(m_brokenAt);
        }
    }

private:
    void expand() {
        const Node node = std::move(m_frontier.front());
        m_frontier.pop_front();
        const auto index = m_done++;
        if (index == m_depthEnd) {
            ++m_depth;
            m_depthEnd = m_origins.size();
        }
        bool goesOn = false;
        for (std::size_t i = 0; i < m_actions.size() && m_broken.empty(); ++i) {
            if (auto next = apply(node, m_actions[i])) {
                ++m_transitions;
                goesOn = true;
                meet(*next, {static_cast<std::uint32_t>(index), static_cast<std::uint8_t>(i)});
            }
        }
        m_ends += goesOn ? 0U : 1U;
    }

    void meet(Node& node, Origin origin) {
        if (!m_seen.insert(hashed(keyOf(node))).second && node.broken.empty()) {
            return;
        }
        m_origins.push_back(origin);
        if (!node.broken.empty()) {
            m_broken = node.broken;
            m_brokenAt = m_origins.size() - 1;
        }
        m_frontier.push_back(std::move(node));
    }

    void printPath(std::size_t at) const {
        std::vector<std::size_t> path;
        for (; at != 0; at = m_origins[at].parent) {
            path.push_back(m_origins[at].action);
        }
        Node node;
        node.left = m_budget;
        for (auto it = path.rbegin(); it != path.rend(); ++it) {
            const auto next = apply(node, m_actions[*it]);
            if (!next) {
                std::cout << "  (the path cannot be walked again)\n";
                return;
            }
            node = *next;
            std::cout << "  " << describe(m_actions[*it], node) << "\n";
        }
    }

    Budget m_budget;
    std::vector<Action> m_actions;
    std::unordered_set<Key, KeyHash> m_seen;
    std::vector<Origin> m_origins; ///< of every node, in the order they were met
    std::deque<Node> m_frontier;
    std::size_t m_done = 0;
    std::size_t m_depth = 0;
    std::size_t m_depthEnd = 0; ///< the first node of the next depth
    std::size_t m_ends = 0;     ///< nodes where nothing more can happen
    std::uint64_t m_transitions = 0;
    std::string m_broken;
    std::size_t m_brokenAt = 0;
};

} // namespace

int main(int count, char** values) {
    Budget budget;
    std::size_t most = 50'000'000;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = values[i];
        const int value = std::atoi(values[i + 1]);
        if (name == "--crashes") {
            budget.crashes = value;
        } else if (name == "--faults") {
            budget.faults = value;
        } else if (name == "--prompts") {
            budget.prompts = value;
        } else if (name == "--reversals") {
            budget.reversals = value;
        } else if (name == "--most") {
            most = static_cast<std::size_t>(value);
        } else {
            std::cerr << "kassa-search [--crashes N] [--faults N] [--prompts N] [--reversals N] "
                         "[--most STATES]\n";
            return EXIT_FAILURE;
        }
    }
    const auto since = std::chrono::steady_clock::now();
    Search search{budget};
    const bool holds = search.run(most);
    search.report();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - since);
    std::cout << "2 payments of one sale, " << budget.crashes << " crashes, " << budget.faults
              << " faults, " << budget.reversals << " reversals, " << budget.prompts
              << " prompts: " << took.count() << " ms\n";
    return holds ? EXIT_SUCCESS : EXIT_FAILURE;
}
