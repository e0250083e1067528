// Freed memory is wiped. Our own buffers of card numbers and codes wipe themselves, but Qt's
// network library and OpenSSL copy a request on its way out, more than once, and give that memory
// back as it is: a card number could be read there long after the sale. Nothing in those libraries
// can be told to wipe, so the program does it where all of them give memory back. The C library
// lets a program bring these two functions of its own.

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

extern "C" {

void __libc_free(void* memory); // NOLINT: its name in the C library

__attribute__((visibility("default"))) void free(void* memory) noexcept {
    if (memory != nullptr) {
        const int before = errno; // nobody expects free() to touch it
        explicit_bzero(memory, malloc_usable_size(memory));
        __libc_free(memory);
        errno = before;
    }
}

/// Never in place where the C library would have to move it: what is left behind has to be wiped.
__attribute__((visibility("default"))) void* realloc(void* memory, size_t size) noexcept {
    if (memory == nullptr) {
        return malloc(size);
    }
    const size_t before = malloc_usable_size(memory);
    if (size != 0 && size <= before && size > before / 2) {
        return memory;
    }
    void* moved = size == 0 ? nullptr : malloc(size);
    if (moved != nullptr) {
        memcpy(moved, memory, before < size ? before : size);
    }
    if (moved != nullptr || size == 0) {
        free(memory);
    }
    return moved;
}
}
