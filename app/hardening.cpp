#include "app/hardening.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace kassa::app {

void harden() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    umask(077);
    // A reader of our output that goes away must not kill a sale in the middle.
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace kassa::app
