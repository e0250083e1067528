#pragma once

#include "core/base/time.h"
#include "core/sandbox/answers.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// The gateway's front door: /token, /revoke and the check of the bearer token. No threads of its
// own. Tokens of a sandbox open nothing, but they are not written anywhere either.

namespace kassa::sandbox {

class TokenDesk {
public:
    explicit TokenDesk(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] Response issue(const Request& request, const Settings& settings, Timestamp now);
    [[nodiscard]] Response revoke(const Request& request, const Settings& settings);

    enum class Bearer { Good, Missing, Bad };
    [[nodiscard]] Bearer check(std::string_view authorization, Timestamp now) const;

    void forgetAll() { m_tokens.clear(); }

private:
    struct Token {
        std::string value;
        Timestamp expires;
    };

    [[nodiscard]] std::string make(TokenForm form, Timestamp expires);
    void forget(std::string_view value);

    std::mt19937_64 m_random;
    std::vector<Token> m_tokens; ///< the newest last
};

} // namespace kassa::sandbox
