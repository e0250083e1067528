#pragma once

#include "core/atmos/exchange.h"
#include "core/atmos/profile.h"
#include "core/atmos/token.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <optional>
#include <vector>

namespace kassa::atmos {

/// Where things that every call needs come from. Owned by the gateway, which outlives its calls.
struct Way {
    const Profile& profile;
    const Credentials& credentials;
    QNetworkAccessManager& manager; ///< kept-alive connections, for calls that move no money
    std::optional<QSslConfiguration> trust; ///< none for plain http
    /// Told after every exchange whether the gateway could be reached, and how long it took.
    std::function<void(bool reachable, std::chrono::milliseconds took)> connection;
};

[[nodiscard]] QUrl urlOf(const Profile& profile, const std::string& path);

/// Keeps one access token and gets a new one well before it ends. All calls that wait share one
/// fetch. Asking for a token moves nothing, so that, and only that, is tried three times.
class TokenSource final : public QObject {
    Q_OBJECT

public:
    /// No trouble, or why there is no token.
    using Ready = std::function<void(std::optional<Reason> trouble)>;

    explicit TokenSource(const Way& way, QObject* parent = nullptr);

    /// Calls back when there is a token that lasts, at once if there is one already. Not called
    /// any more once `waiter` is gone.
    void prepare(QObject* waiter, Ready ready);
    /// The Authorization header with the present token; only after prepare.
    [[nodiscard]] const SecretBuffer& authorization() const { return m_authorization; }
    /// Names the present token.
    [[nodiscard]] int generation() const { return m_generation; }
    /// The gateway refused that token. One that has been fetched meanwhile stays.
    void drop(int generation);

private:
    struct Waiter {
        QPointer<QObject> object;
        Ready ready;
    };

    void fetch();
    void take(Incoming incoming, Instant askedAt);
    void tryAgainOr(Reason why);
    void tell(std::optional<Reason> trouble);

    const Way& m_way;
    SecretBuffer m_authorization;
    Instant m_renewAt = Instant::min();
    int m_generation = 0;
    int m_attempts = 0; ///< of the fetch under way
    bool m_fetching = false;
    std::vector<Waiter> m_waiters;
};

} // namespace kassa::atmos
