#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace kassa {

void checkFailed(const char* condition, const char* file, int line) noexcept {
    std::fprintf(stderr, "kassa: broken assumption: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

} // namespace kassa
