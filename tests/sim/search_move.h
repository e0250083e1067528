#pragma once

#include "tests/sim/search_model.h"

namespace kassa::search {

/// One action under way: a node that becomes the next one.
class Move {
public:
    explicit Move(const Node& node, bool crashAfterRow = false)
        : m_node(node), m_crashAfterRow(crashAfterRow) {}

    [[nodiscard]] Node& node() { return m_node; }

    /// Like the till: the row first, then the request. False: nothing changed.
    bool post(std::size_t at, Event event);
    void begin(std::size_t at);
    /// The program starts again; calls that were under way are lost or still arrive.
    void restart(bool callsArrive);
    /// The call under way reaches the gateway: what it says.
    [[nodiscard]] Reply carryOut(std::size_t at, bool refuse);
    void deliver(std::size_t at, Reply reply);
    /// Our side gives the call up and the gateway may still begin it.
    void straggle(std::size_t at);
    void carryOut(const Straggler& straggler);
    /// The rules that can be seen in a node.
    void check();

private:
    Reply confirm(std::size_t at, bool rightCode, bool refuse);
    Reply reverse(std::size_t at, bool refuse);
    void check(const Payment& payment, const Book& book);
    void wrote(const Payment& before, const Payment& after);
    void send(std::size_t at, const Effect& effect);
    void broke(const char* rule);

    Node m_node;
    bool m_crashAfterRow;
};

} // namespace kassa::search
