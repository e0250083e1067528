// kassa-sandbox: the gateway simulator as a program of its own, so that its HTTP library and
// OpenSSL are not loaded by every till. Started by `kassa`, which has checked the words and chosen
// the language; without Qt.

#include "app/hardening.h"
#include "core/sandbox/script.h"
#include "core/sandbox/server.h"

#include <charconv>
#include <csignal>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace {

using namespace kassa;

constexpr int badInput = 2;
constexpr int environmentRefuses = 4;

/// --port, --ledger, --script: as in `kassa sandbox`. --greeting: said with the address in place of
/// %1 once it serves. --attached: a socket that listens already, and see serveAttached().
using Words = std::map<std::string_view, std::string_view>;

std::string_view wordOf(const Words& words, std::string_view name) {
    const auto found = words.find(name);
    return found == words.end() ? std::string_view() : found->second;
}

bool readNumber(const Words& words, std::string_view name, int& value) {
    const auto text = wordOf(words, name);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || (read.ec == std::errc() && read.ptr == text.data() + text.size());
}

int fail(std::string_view sentence, int status) {
    std::cerr << sentence << std::endl;
    return status;
}

void greet(std::string text, const std::string& url) {
    if (const auto place = text.find("%1"); place != std::string::npos) {
        text.replace(place, 2, url);
    }
    std::cout << text << std::endl;
}

void waitForStop(const sigset_t& stops) {
    int signal = 0;
    sigwait(&stops, &signal);
}

/// Lives as long as its standard input. Every line there is a script, whose faults replace those
/// before.
int serveAttached(sandbox::Server& server) {
    std::string line;
    while (std::getline(std::cin, line)) {
        auto script = sandbox::parseScript(line);
        if (!script) {
            return fail(script.error().sentence, badInput);
        }
        server.setFaults(std::move(script->faults));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    app::harden();
    Words words;
    for (int i = 1; i + 1 < argc; i += 2) {
        words[argv[i]] = argv[i + 1];
    }
    sandbox::ServerOptions options;
    options.ledgerPath = wordOf(words, "--ledger");
    if (argc % 2 == 0 || !readNumber(words, "--port", options.port) ||
        !readNumber(words, "--attached", options.listener)) {
        return fail("Start this as: kassa sandbox", badInput);
    }
    const bool attached = options.listener >= 0;
    sigset_t stops;
    sigemptyset(&stops);
    if (!attached) {
        // Blocked before any thread starts, so that only sigwait sees them.
        sigaddset(&stops, SIGINT);
        sigaddset(&stops, SIGTERM);
    }
    pthread_sigmask(SIG_SETMASK, &stops, nullptr);

    if (const std::string path(wordOf(words, "--script")); !path.empty()) {
        auto script = sandbox::loadScript(path);
        if (!script) {
            return fail(script.error().sentence, badInput);
        }
        options.settings = std::move(script->settings);
        options.cards = std::move(script->cards);
        options.faults = std::move(script->faults);
    }
    sandbox::Server server;
    if (const auto started = server.start(std::move(options)); !started) {
        return fail(sandbox::sentenceFor(started.error()), environmentRefuses);
    }
    if (attached) {
        return serveAttached(server);
    }
    greet(std::string(wordOf(words, "--greeting")), server.url());
    waitForStop(stops);
    server.stop();
    return 0;
}
