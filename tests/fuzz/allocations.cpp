#include "tests/fuzz/allocations.h"

#include <utility>

// The sanitizer's own entrance for this; absent without one.
extern "C" __attribute__((weak)) int
__sanitizer_install_malloc_and_free_hooks(void (*onMalloc)(const volatile void*, std::size_t),
                                          void (*onFree)(const volatile void*));

namespace kassa::fuzz {

namespace {

std::size_t allocated = 0;

void onMalloc(const volatile void*, std::size_t size) {
    allocated += size;
}

void onFree(const volatile void*) {}

} // namespace

std::size_t allocatedSinceLastCall() {
    static const bool counting = __sanitizer_install_malloc_and_free_hooks != nullptr &&
                                 __sanitizer_install_malloc_and_free_hooks(onMalloc, onFree) != 0;
    const std::size_t count = std::exchange(allocated, 0);
    return counting ? count : 0;
}

} // namespace kassa::fuzz
