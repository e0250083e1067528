#include "core/vault/request.h"

#include <utility>

namespace kassa::vault {

namespace {

VaultError whenOpen(QKeychain::Error error) {
    switch (error) {
    case QKeychain::EntryNotFound:
        return VaultError::Missing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return VaultError::Denied;
    case QKeychain::NoBackendAvailable:
        return VaultError::NoService;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return VaultError::Other;
    }
    return VaultError::Other; // a number that this version of the library does not name
}

} // namespace

void wipeShared(const QByteArray& bytes) {
    if (!bytes.isEmpty()) {
        wipe(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    }
}

Request::Request(const VaultOptions& options, Answer answer, QObject* parent)
    : QObject(parent), m_patience(options.patience), m_answer(std::move(answer)) {
    m_watchdog.setSingleShot(true);
    m_watchdog.setTimerType(Qt::PreciseTimer);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { tell(Unexpected(VaultError::Dead)); });
}

void Request::start(QKeychain::Job* job, const QString& entry) {
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    job->setKey(entry);
    connect(job, &QKeychain::Job::finished, this, &Request::jobFinished);
    m_watchdog.start(m_patience);
    job->start();
}

void Request::jobFinished(QKeychain::Job* job) {
    if (job->error() == QKeychain::NoError) {
        SecretBuffer secret;
        if (auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job)) {
            const QByteArray bytes = reading->binaryData();
            secret = SecretBuffer::of({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            wipeShared(bytes); // also when the answer comes too late for anybody
        }
        tell(std::move(secret));
        return;
    }
    if (!m_answer) {
        return;
    }
    // The watchdog goes on: it is one question, however many it takes to answer it.
    auto* diagnosis = new Diagnosis(
        whenOpen(job->error()), m_patience, [this](VaultError error) { tell(Unexpected(error)); },
        this);
    diagnosis->start();
}

void Request::tell(Expected<SecretBuffer, VaultError> result) {
    m_watchdog.stop();
    if (const Answer answer = std::exchange(m_answer, nullptr)) {
        deleteLater();
        answer(std::move(result));
    }
}

} // namespace kassa::vault
