#pragma once

#include "core/desk/pin_hash.h"

#include <string>
#include <vector>

namespace kassa::test {

/// One manager of that name, whose PIN is quickly tried.
inline std::vector<desk::StoredPerson> people(const char* name) {
    static const auto hash =
        desk::hashPin(std::move(desk::Pin::parse("222222")).value(),
                      SecretBuffer::of(std::string(32, 'p')), desk::demoPinCost);
    return {{{{"timur"}, name, desk::Role::Manager}, *hash}};
}

} // namespace kassa::test
