// Sweeps over every script: the n-th call goes wrong in each way, for all n; and the n-th
// allocation fails, for all n. Whatever fails: no sale is charged twice and no paid one is lost.

#include "tests/sim/swept_world.h"

#include <csetjmp>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace kassa::sim;

namespace {

// Allocations of the code under test, counted down to the one that fails. Nobody in the application
// catches std::bad_alloc, and parts of the libraries allocate where nothing may be thrown: it ends
// the program where it stands. So it does here, without unwinding.
bool counting = false;
std::int64_t allocations = 0;
std::int64_t failing = 0; ///< from 1; 0: none
std::jmp_buf programEnds;

void* allocate(std::size_t size) {
    if (counting && ++allocations == failing) {
        counting = false;
        std::longjmp(programEnds, 1);
    }
    void* block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) {
        std::abort();
    }
    return block;
}

bool complain(Script script, const std::string& what, const std::string& broken) {
    std::cout << nameOf(script) << ", " << what << ": " << broken << std::endl;
    return false;
}

/// False when something broke; adds the lives to `lives`.
bool sweepCalls(Script script, Swept swept, std::uint64_t& lives) {
    for (swept.call = 1;; ++swept.call) {
        SweptWorld world(script, swept);
        const std::string broken = world.live();
        ++lives;
        if (!broken.empty()) {
            return complain(script,
                            "call " + std::to_string(swept.call) + " fault " +
                                std::to_string(static_cast<int>(swept.fault)) + "/" +
                                std::to_string(static_cast<int>(swept.garbage)),
                            broken);
        }
        if (world.calls() < swept.call) {
            return true;
        }
    }
}

bool sweepReplies() {
    bool good = true;
    std::uint64_t lives = 0;
    for (const Script script : scripts) {
        for (const CallFault fault :
             {CallFault::NotSent, CallFault::RequestLost, CallFault::ReplyLost,
              CallFault::NeverAnswered, CallFault::AnsweredTwice, CallFault::Refused}) {
            good = sweepCalls(script, {0, fault, NetFault::Html}, lives) && good;
        }
        for (const NetFault garbage :
             {NetFault::Reset, NetFault::Truncate, NetFault::Html, NetFault::Empty, NetFault::Huge,
              NetFault::BadUtf8, NetFault::WrongType, NetFault::DuplicateKeys,
              NetFault::ErrorInside200, NetFault::OtherTransaction, NetFault::WrongAmount,
              NetFault::Redirect, NetFault::Unauthorized, NetFault::ServerErrorAfter}) {
            good = sweepCalls(script, {0, CallFault::Garbled, garbage}, lives) && good;
        }
    }
    std::cout << "replies: " << scripts.size() << " scripts, 20 faults, " << lives << " lives"
              << std::endl;
    return good;
}

bool sweepAllocations(std::int64_t stride) {
    std::uint64_t crashes = 0;
    for (const Script script : scripts) {
        for (failing = 1;; failing += stride) {
            allocations = 0;
            SweptWorld world(script, {},
                             {[] { counting = true; }, [] { counting = false; }, &programEnds});
            const std::string broken = world.live();
            counting = false;
            if (!broken.empty()) {
                return complain(script, "allocation " + std::to_string(failing), broken);
            }
            if (allocations < failing) {
                break;
            }
            ++crashes;
        }
        std::cout << "  " << nameOf(script) << ": " << allocations << " allocations" << std::endl;
    }
    failing = 0;
    std::cout << "allocations: " << scripts.size() << " scripts, " << crashes
              << " programs that ended for want of memory" << std::endl;
    return true;
}

} // namespace

void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
void operator delete(void* block) noexcept {
    std::free(block);
}
void operator delete[](void* block) noexcept {
    std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
    std::free(block);
}
void operator delete[](void* block, std::size_t) noexcept {
    std::free(block);
}

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    const std::int64_t stride = argc > 2 ? std::atoll(argv[2]) : 1;
    if (what == "replies") {
        return sweepReplies() ? 0 : 1;
    }
    if (what == "allocations" && stride > 0) {
        return sweepAllocations(stride) ? 0 : 1;
    }
    std::cerr << "kassa_sweep replies | allocations [EVERY]\n";
    return 2;
}
