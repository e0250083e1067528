#pragma once

#include "core/atmos/one_shot_body.h"
#include "core/payment/reason.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kassa::atmos {

/// How the way to the gateway is set up: certificates always checked, TLS 1.2 or newer, no proxy.
[[nodiscard]] QSslConfiguration trustSettings(const QList<QSslCertificate>& extraAuthorities);
void prepareManager(QNetworkAccessManager& manager);

/// One POST on its way out.
struct Outgoing {
    QUrl url;
    std::string_view authorization; ///< the whole header value; has to last until start() is over
    QByteArray contentType;
    SecretBuffer body;
    bool keepBody = false;                     ///< it is given back, for another request
    std::optional<QSslConfiguration> trust;    ///< none for plain http
    std::chrono::milliseconds connectWithin{}; ///< until the server is found trustworthy
    Instant deadline;                          ///< of the whole exchange
    bool freshConnection = false;              ///< never over one that was used before
};

/// What became of it.
struct Incoming {
    enum class End {
        Answered, ///< a status line came; the body may have been cut short
        NotSent,  ///< proved: no byte of the body left this machine, nor will
        Broken,   ///< it may have arrived; there is no answer that could be read
    };
    End end = End::Broken;
    int status = 0;
    bool complete = false;
    bool timedOut = false;
    std::string body;
    std::string date;              ///< the header of that name, as it came
    SecretBuffer sentBody;         ///< empty unless it was to be kept
    Reason why = Reason::NoAnswer; ///< for NotSent and Broken
    std::chrono::milliseconds took{};
};

/// A body of `arrived` bytes is all that a header Content-Length of `declared` promised. Qt's own
/// count, which ends such an exchange with an error, is not trusted alone.
[[nodiscard]] bool isWhole(const QByteArray& declared, std::size_t arrived);

/// Carries one POST, delivers it at most once, and tells the outcome exactly once, never from
/// inside start(). Deletes itself afterwards; deleting it earlier cancels without a word.
class Exchange final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Incoming)>;

    /// `shared` outlives the exchange and is not used when a fresh connection is asked for.
    Exchange(QNetworkAccessManager& shared, Outgoing outgoing, Done done, QObject* parent);
    ~Exchange() override;

    void start();

private:
    void watch();
    void takeArrived();
    void endConnecting();
    void endTooLate();
    void endFinished();
    [[nodiscard]] bool wholeBodyArrived() const;
    [[nodiscard]] Reason whyNotSent() const;
    void conclude(Incoming::End end, Reason why);
    void release();
    void log(const Incoming& incoming) const;

    std::unique_ptr<QNetworkAccessManager> m_own; ///< for a fresh connection
    QNetworkAccessManager& m_manager;
    Outgoing m_outgoing;
    Done m_done;
    QNetworkReply* m_reply = nullptr;
    OneShotBody* m_body = nullptr; ///< a child of the reply, which reads it
    QTimer m_connecting;
    QTimer m_deadline;
    Instant m_started;
    Incoming m_incoming;
};

} // namespace kassa::atmos
