#include "tests/sim/storage.h"

namespace kassa::sim {

std::unique_ptr<Storage> makeSqliteStorage() {
    return nullptr;
}

} // namespace kassa::sim
