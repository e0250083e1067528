#include "core/sandbox/server.h"

#include "core/base/check.h"
#include "core/sandbox/callback_client.h"
#include "core/sandbox/faulty_answer.h"
#include "core/sandbox/gateway_model.h"
#include "core/sandbox/worker_pool.h"

#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace kassa::sandbox {

namespace {

constexpr std::size_t payloadLimit = std::size_t{64} * 1024;
constexpr std::size_t workerLimit = 128;
constexpr int backlog = 256;
constexpr int highestPort = 65535;

/// Ids of one run do not meet those of the run before, so that a till that asks about an old
/// payment is not told about a new one.
void startIds(Settings& settings, Timestamp now) {
    const Settings untouched;
    const std::int64_t seconds = now.time_since_epoch().count() / 1000;
    if (settings.firstTransaction == untouched.firstTransaction)
        settings.firstTransaction = 100'000'000 + seconds * 10 % 1'900'000'000;
    if (settings.firstSuccess == untouched.firstSuccess)
        settings.firstSuccess = 10'000'000 + seconds % 80'000'000;
}

Request requestOf(const httplib::Request& request) {
    Request plain{
        request.method, request.path, {}, request.get_header_value("Authorization"), request.body};
    for (const auto& [name, value] : request.params)
        plain.parameters.emplace(name, value);
    return plain;
}

void fill(httplib::Response& out, const Response& response) {
    out.status = response.status;
    if (!response.location.empty())
        out.set_header("Location", response.location);
    out.set_content(response.body, response.contentType);
}

/// What the library itself refuses gets a body of the usual shape.
void fillError(const httplib::Request&, httplib::Response& out) {
    if (!out.body.empty())
        return;
    const std::string code = std::to_string(out.status);
    fill(out, faultResponse(out.status, code, "Request refused", "The request cannot be served",
                            FaultForm::Json));
}

} // namespace

class Server::Core {
public:
    Expected<void, StartError> start(ServerOptions options);
    void stop();

    void serve(const httplib::Request& request, httplib::Response& out);
    [[nodiscard]] Timestamp now() const { return systemTimestamp() + m_skipped; }
    void rest(std::chrono::milliseconds time);

    mutable std::mutex mutex; ///< guards the model, the plan, the file and the clock
    mutable std::condition_variable changed;
    std::optional<GatewayModel> model;
    std::optional<FaultPlan> plan;
    std::chrono::milliseconds m_skipped{0};
    int port = 0;

    void writeLedger();

private:
    [[nodiscard]] Response ask(const Request& request);
    [[nodiscard]] bool listenBehind();
    [[nodiscard]] httplib::Server::HandlerResponse serveWithoutBody(const httplib::Request& request,
                                                                    httplib::Response& out);

    LedgerFile m_file;
    std::size_t m_written = 0;
    bool m_ending = false;
    CallbackClient m_callback;
    httplib::Server m_http;
    Proxy m_proxy;
    std::thread m_thread;
    int m_backendPort = 0;
};

Expected<void, StartError> Server::Core::start(ServerOptions options) {
    if (options.port < 0 || options.port > highestPort)
        return Unexpected(StartError::PortForbidden);
    if (!options.ledgerPath.empty()) {
        auto file = LedgerFile::open(options.ledgerPath);
        if (!file)
            return Unexpected(StartError::LedgerUnwritable);
        m_file = std::move(file).value();
    }
    if (options.settings.seed == 0)
        options.settings.seed = (std::uint64_t{std::random_device{}()} << 32) | 1;
    startIds(options.settings, now());
    plan.emplace(options.settings.seed);
    plan->set(std::move(options.faults));
    model.emplace(std::move(options.settings));
    for (const CardRule& rule : options.cards)
        model->addCard(rule);

    if (!listenBehind())
        return Unexpected(StartError::NoSocket);
    const auto opened = m_proxy.start(options.port, options.listener, m_backendPort);
    if (!opened) {
        stop();
        if (opened.error() == EADDRINUSE)
            return Unexpected(StartError::PortTaken);
        return Unexpected(opened.error() == EACCES ? StartError::PortForbidden
                                                   : StartError::NoSocket);
    }
    port = *opened;
    return {};
}

/// The HTTP library, on a port of its own that nobody is told.
bool Server::Core::listenBehind() {
    m_http.new_task_queue = [] { return new WorkerPool(workerLimit); };
    m_http.set_tcp_nodelay(true);
    m_http.set_payload_max_length(payloadLimit);
    m_http.set_read_timeout(10);
    m_http.set_write_timeout(10);
    m_http.set_keep_alive_timeout(15);
    m_http.set_keep_alive_max_count(1'000'000);
    int listener = -1;
    m_http.set_socket_options([&listener](int descriptor) { listener = descriptor; });
    const httplib::Server::Handler handler = [this](const auto& request, auto& out) {
        serve(request, out);
    };
    m_http.set_pre_routing_handler(
        [this](const auto& request, auto& out) { return serveWithoutBody(request, out); });
    m_http.set_error_handler(fillError);
    m_http.Get(".*", handler);
    m_http.Post(".*", handler);
    m_http.Put(".*", handler);
    m_http.Delete(".*", handler);
    m_backendPort = m_http.bind_to_any_port("127.0.0.1");
    if (m_backendPort <= 0 || listener < 0)
        return false;
    // The library asks for five places only; a sixth till would wait a second to be let in.
    if (::listen(listener, backlog) != 0)
        return false;
    m_thread = std::thread([this] { m_http.listen_after_bind(); });
    while (!m_http.is_running()) // stop() is heard only after this
        std::this_thread::yield();
    return true;
}

/// A POST that announces no body: the library would wait for one until the connection ends.
httplib::Server::HandlerResponse Server::Core::serveWithoutBody(const httplib::Request& request,
                                                                httplib::Response& out) {
    if (request.method != "POST" || request.has_header("Content-Length") ||
        request.has_header("Transfer-Encoding"))
        return httplib::Server::HandlerResponse::Unhandled;
    serve(request, out);
    return httplib::Server::HandlerResponse::Handled;
}

void Server::Core::stop() {
    {
        const std::lock_guard lock(mutex);
        m_ending = true;
    }
    changed.notify_all();
    m_callback.stop();
    m_proxy.stop();
    if (m_thread.joinable()) {
        m_http.stop();
        m_thread.join();
    }
}

/// Waits, but not for longer than the server lives.
void Server::Core::rest(std::chrono::milliseconds time) {
    if (time.count() <= 0)
        return;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, time, [this] { return m_ending; });
}

void Server::Core::serve(const httplib::Request& request, httplib::Response& out) {
    std::optional<Fault> fault;
    std::chrono::milliseconds delay{0};
    {
        const std::lock_guard lock(mutex);
        fault = plan->next(request.path);
        delay = model->settings().delay;
    }
    changed.notify_all();
    rest(delay);
    const bool before = fault && fault->moment == FaultMoment::Before;
    if (before && fault->action == FaultAction::Delay)
        rest(fault->time);
    Response response;
    if (!before || fault->action == FaultAction::Delay)
        response = ask(requestOf(request));
    if (fault && !before && fault->action == FaultAction::Delay)
        rest(fault->time);
    rest(response.delay);
    if (response.lost)
        m_proxy.plan(request.remote_port, {WireAction::Drop, 0, {}});
    if (fault) {
        response = faultyAnswer(*fault, request.target, std::move(response));
        const WirePlan wire = wirePlan(*fault);
        if (wire.action != WireAction::None)
            m_proxy.plan(request.remote_port, wire);
    }
    fill(out, response);
}

/// The gateway's own answer; the merchant is asked on the way where that is so.
Response Server::Core::ask(const Request& request) {
    Answer answer;
    {
        const std::lock_guard lock(mutex);
        answer = model->handle(request, now());
        writeLedger();
    }
    if (!answer.question)
        return std::move(answer.response);
    rest(answer.question->wait);
    const bool allowed = m_callback.ask(*answer.question);
    const std::lock_guard lock(mutex);
    Response response = model->callbackAnswered(answer.question->transaction, allowed, now());
    writeLedger();
    return response;
}

/// What is new in the ledger goes to the file before anybody hears of it.
void Server::Core::writeLedger() {
    const auto& ledger = model->ledger();
    for (; m_written < ledger.size(); ++m_written) {
        // A full disk must not look like a payment without a record.
        KASSA_CHECK(m_file.write(ledger[m_written]));
    }
}

Server::Server() : m_core(std::make_unique<Core>()) {}

Server::~Server() {
    stop();
}

Expected<void, StartError> Server::start(ServerOptions options) {
    return m_core->start(std::move(options));
}

void Server::stop() {
    m_core->stop();
}

int Server::port() const {
    return m_core->port;
}

std::string Server::url() const {
    return "http://127.0.0.1:" + std::to_string(m_core->port);
}

std::vector<LedgerEntry> Server::ledger() const {
    const std::lock_guard lock(m_core->mutex);
    return m_core->model ? m_core->model->ledger() : std::vector<LedgerEntry>();
}

std::map<std::string, int> Server::deliveries() const {
    const std::lock_guard lock(m_core->mutex);
    return m_core->plan ? m_core->plan->deliveries() : std::map<std::string, int>();
}

int Server::deliveries(const std::string& path) const {
    const auto all = deliveries();
    const auto found = all.find(path);
    return found == all.end() ? 0 : found->second;
}

bool Server::waitForDeliveries(const std::string& path, int count,
                               std::chrono::milliseconds limit) const {
    std::unique_lock lock(m_core->mutex);
    return m_core->changed.wait_for(lock, limit, [&] {
        const auto found = m_core->plan->deliveries().find(path);
        return found != m_core->plan->deliveries().end() && found->second >= count;
    });
}

void Server::setFaults(std::vector<Fault> faults) {
    const std::lock_guard lock(m_core->mutex);
    m_core->plan->set(std::move(faults));
}

void Server::addCard(const CardRule& rule) {
    const std::lock_guard lock(m_core->mutex);
    m_core->model->addCard(rule);
}

void Server::configure(const std::function<void(Settings&)>& change) {
    const std::lock_guard lock(m_core->mutex);
    change(m_core->model->settings());
}

void Server::skipTime(std::chrono::milliseconds time) {
    const std::lock_guard lock(m_core->mutex);
    m_core->m_skipped += time;
}

void Server::forgetTokens() {
    const std::lock_guard lock(m_core->mutex);
    m_core->model->forgetTokens();
}

bool Server::reverseElsewhere(TransactionId transaction) {
    const std::lock_guard lock(m_core->mutex);
    const bool done = m_core->model->reverseElsewhere(transaction, m_core->now());
    m_core->writeLedger();
    return done;
}

std::string_view sentenceFor(StartError error) {
    switch (error) {
    case StartError::PortTaken:
        return "Another program already listens on this port.";
    case StartError::PortForbidden:
        return "This port cannot be used; choose one from 1024 to 65535, or 0 for any free one.";
    case StartError::LedgerUnwritable:
        return "The ledger file cannot be opened for writing.";
    case StartError::NoSocket:
        return "The system gives no network socket.";
    }
    checkFailed("start error is one of its values", __FILE__, __LINE__);
}

} // namespace kassa::sandbox
