#include "app/hardening.h"

#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace kassa::app {

void harden() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    umask(077);
    // A standard stream that was closed would be the number of the next file that is opened: the
    // journal's lock would be taken for the terminal. Lowest first, so each gets its own number.
    for (const int stream : {0, 1, 2}) {
        if (fcntl(stream, F_GETFD) == -1) {
            static_cast<void>(open("/dev/null", stream == 0 ? O_RDONLY : O_WRONLY));
        }
    }
    // A reader of our output that goes away must not kill a sale in the middle.
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace kassa::app
