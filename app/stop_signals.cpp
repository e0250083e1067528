#include "app/stop_signals.h"

#include "core/base/check.h"

#include <QSocketNotifier>
#include <csignal>
#include <initializer_list>
#include <sys/signalfd.h>
#include <unistd.h>

namespace kassa::app {

StopSignals::StopSignals(std::function<void()> asked) : m_asked(std::move(asked)) {
    sigset_t stops;
    sigemptyset(&stops);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        sigaddset(&stops, signal);
    }
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    m_descriptor = signalfd(-1, &stops, SFD_CLOEXEC | SFD_NONBLOCK);
    KASSA_CHECK(m_descriptor >= 0);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (::read(m_descriptor, &info, sizeof info) == sizeof info) {
            m_asked();
        }
    });
}

StopSignals::~StopSignals() {
    m_notifier.reset();
    ::close(m_descriptor);
}

} // namespace kassa::app
