#pragma once

#include "tests/atmos/raw_server.h"

#include <functional>
#include <string>
#include <vector>

// The table of everything a server may do to a call, by name. The zoo plays each of them on each
// call, over HTTP and TLS.

namespace kassa::test {

/// What a client may make of it.
enum class Worth {
    Nothing, ///< there is no answer that could be believed
    Whole,   ///< the answer arrived complete and has to be believed as it stands
    Either,  ///< it depends on timing or taste; neither is wrong
};

struct Behaviour {
    const char* name;
    Worth worth = Worth::Nothing;
    /// What is done with a body that would have been a good answer.
    std::function<void(Peer&, const std::string& body)> play;
    /// The body that arrives when the answer is whole; empty for the good one, unchanged.
    std::function<std::string(std::string body)> spoil = nullptr;

    [[nodiscard]] std::string arriving(const std::string& good) const {
        return spoil ? spoil(good) : good;
    }
};

[[nodiscard]] const std::vector<Behaviour>& allBehaviours();

} // namespace kassa::test
