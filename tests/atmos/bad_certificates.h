#pragma once

#include "tests/atmos/certificates.h"

#include <vector>

// The table of servers that cannot prove who they are. All of them listen on 127.0.0.1.

namespace kassa::test {

struct BadCertificate {
    const char* name;
    Identity server;
    std::string trusted; ///< the authority that the client trusts beside the system's, as PEM
    int highestTls = 0;  ///< of the server; 0 for what it likes
};

[[nodiscard]] const std::vector<BadCertificate>& badCertificates();

/// As the bad ones are made, but nothing is wrong with it: over an intermediate authority.
[[nodiscard]] BadCertificate goodCertificate();

} // namespace kassa::test
