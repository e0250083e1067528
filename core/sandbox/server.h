#pragma once

#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/sandbox/fault.h"
#include "core/sandbox/ledger.h"
#include "core/sandbox/settings.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// The sandbox: the model of the gateway behind a real HTTP server on 127.0.0.1, with threads of
// its own and no Qt. Runs as `kassa sandbox`, beside `kassa demo`, under tests and the benchmark.

namespace kassa::sandbox {

struct ServerOptions {
    int port = 0;      ///< 0: any free one
    int listener = -1; ///< a socket of 127.0.0.1 that listens already, taken over; -1: none
    Settings settings;
    std::vector<CardRule> cards;
    std::vector<Fault> faults;
    std::string ledgerPath; ///< JSON lines are added to this file; empty: none is written
};

enum class StartError {
    PortTaken,
    PortForbidden, ///< below 1024 without the right to it, or no port number at all
    LedgerUnwritable,
    NoSocket, ///< the system gives no socket or thread
};

/// One clear English sentence for a terminal.
[[nodiscard]] std::string_view sentenceFor(StartError error);

/// Every function may be called from any thread, start() and stop() from one at a time.
class Server {
public:
    Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server(); ///< stops

    /// Once per object. Serves when it returns.
    [[nodiscard]] Expected<void, StartError> start(ServerOptions options);
    /// Breaks off whatever is under way and joins the threads, within milliseconds.
    void stop();

    [[nodiscard]] int port() const;        ///< 0 before start
    [[nodiscard]] std::string url() const; ///< "http://127.0.0.1:PORT"

    [[nodiscard]] std::vector<LedgerEntry> ledger() const;
    /// Requests that arrived whole, by path, also those that a fault kept from the gateway.
    [[nodiscard]] int deliveries(const std::string& path) const;
    [[nodiscard]] std::map<std::string, int> deliveries() const;
    /// Waits until so many have arrived; false when they have not within `limit`.
    [[nodiscard]] bool waitForDeliveries(const std::string& path, int count,
                                         std::chrono::milliseconds limit) const;

    /// Replaces all faults; their calls are counted from now.
    void setFaults(std::vector<Fault> faults);
    void addCard(const CardRule& rule);
    void configure(const std::function<void(Settings&)>& change);
    /// Moves the gateway's clock on, for codes and tokens to expire without waiting.
    void skipTime(std::chrono::milliseconds time);
    /// Every token dies.
    void forgetTokens();
    /// As in the merchant's cabinet; false when there is nothing to take back.
    bool reverseElsewhere(TransactionId transaction);

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace kassa::sandbox
