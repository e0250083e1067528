// Whole sales by different clients, taking turns, against one sandbox in a process of its own.
//   bench_sale ROUNDS DELAY_MS DISK_FOLDER MEMORY_FOLDER [CLIENT]
// prints one line "client milliseconds processor-milliseconds" for each sale; the second figure is
// of this process alone, all its threads, and hardly knows of other people's load. With CLIENT
// only that one sells, for a profiler.

#include "tests/bench/client.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace kassa::bench {

void giveUp(const std::string& why) {
    std::fprintf(stderr, "bench: %s\n", why.c_str());
    std::exit(1);
}

namespace {

/// The server in a child process, so that its memory and its threads are not the clients'.
class ServerProcess {
public:
    explicit ServerProcess(std::chrono::milliseconds delay) {
        if (::pipe(m_said) != 0 || ::pipe(m_life) != 0) {
            giveUp("no pipe");
        }
        m_child = ::fork();
        if (m_child == 0) {
            ::close(m_life[1]);
            serve(delay);
        }
        ::close(m_life[0]);
        int port = 0;
        if (m_child < 0 || ::read(m_said[0], &port, sizeof port) != sizeof port || port == 0) {
            giveUp("the sandbox does not start");
        }
        m_url = "http://127.0.0.1:" + std::to_string(port);
    }
    ~ServerProcess() {
        ::close(m_life[1]); // the child reads the end of this pipe and goes
        ::waitpid(m_child, nullptr, 0);
    }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    [[nodiscard]] const std::string& url() const { return m_url; }

private:
    [[noreturn]] void serve(std::chrono::milliseconds delay) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        sandbox::Server server;
        sandbox::ServerOptions options;
        options.settings.delay = delay;
        const bool good = server.start(std::move(options)).has_value();
        const int port = good ? server.port() : 0;
        char end = 0;
        if (::write(m_said[1], &port, sizeof port) == sizeof port) {
            (void)!::read(m_life[0], &end, 1);
        }
        server.stop();
        ::_exit(0);
    }

    int m_said[2] = {};
    int m_life[2] = {};
    pid_t m_child = -1;
    std::string m_url;
};

struct Contestant {
    const char* name;
    std::unique_ptr<Client> client;
};

double milliseconds(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void run(int rounds, std::vector<Contestant>& contestants) {
    constexpr int warmUp = 12; // until the journal's log is as long as it gets and is written over
    int number = 1000;
    std::minstd_rand order; // NOLINT(*-msc51-cpp): the same rounds in every run
    for (int round = -warmUp; round < rounds; ++round) {
        // Everybody follows everybody, whatever they leave in the caches; each time in the same
        // way.
        std::shuffle(contestants.begin(), contestants.end(), order);
        for (const auto& contestant : contestants) {
            const double begun = milliseconds(CLOCK_MONOTONIC);
            const double used = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
            contestant.client->sell(++number);
            if (round >= 0) {
                std::printf("%s %.4f %.4f\n", contestant.name,
                            milliseconds(CLOCK_MONOTONIC) - begun,
                            milliseconds(CLOCK_PROCESS_CPUTIME_ID) - used);
            }
        }
    }
}

} // namespace

} // namespace kassa::bench

int main(int argc, char** argv) {
    using namespace kassa::bench;
    if (argc != 5 && argc != 6) {
        giveUp("bench_sale ROUNDS DELAY_MS DISK_FOLDER MEMORY_FOLDER [CLIENT]");
    }
    const ServerProcess server{std::chrono::milliseconds(std::atoi(argv[2]))};
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.*.info=false")); // as the program does
    std::vector<Contestant> contestants;
    contestants.push_back({"kassa", kassaClient(server.url(), argv[3])});
    contestants.push_back({"qt", qtClient(server.url(), false)});
    contestants.push_back({"kassa-memory", kassaClient(server.url(), argv[4])});
    contestants.push_back({"qt-fresh", qtClient(server.url(), true)});
#ifdef KASSA_BENCH_CURL
    contestants.push_back({"curl", curlClient(server.url())});
#endif
    if (argc == 6) {
        std::erase_if(contestants,
                      [&](const auto& each) { return std::strcmp(each.name, argv[5]) != 0; });
    }
    run(std::atoi(argv[1]), contestants);
    return 0;
}
