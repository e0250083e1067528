#pragma once

#include "core/base/secret.h"
#include "core/vault/vault.h"

#include <QByteArray>
#include <QTimer>
#include <qt6keychain/keychain.h>

// One question to the keychain, from its start to its one answer. Internal to this folder.

namespace kassa::vault {

/// Asks the secret service on the session bus what stands behind a failed job, because QtKeychain
/// gives one and the same answer for a locked keyring and for an entry that is not there.
/// Answers once, later; ends with its parent.
class Diagnosis : public QObject {
    Q_OBJECT

public:
    Diagnosis(VaultError whenOpen, std::chrono::milliseconds patience,
              std::function<void(VaultError)> answer, QObject* parent);
    ~Diagnosis() override;
    void start();

private:
    void askForService();
    void askForCollection();
    void askWhetherLocked(const QString& collection);
    void tell(VaultError error);

    VaultError m_whenOpen;
    int m_patience;
    std::function<void(VaultError)> m_answer;
    QString m_connection;
};

/// A job of QtKeychain with a watchdog. Deletes itself after the answer.
class Request : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(Expected<SecretBuffer, VaultError>)>;

    Request(const VaultOptions& options, Answer answer, QObject* parent);
    /// Starts the job, which belongs to itself: the library's own callbacks point to it until it
    /// ends, also when the watchdog has long answered.
    void start(QKeychain::Job* job, const QString& entry);

private:
    void jobFinished(QKeychain::Job* job);
    void tell(Expected<SecretBuffer, VaultError> result);

    std::chrono::milliseconds m_patience;
    Answer m_answer;
    QTimer m_watchdog;
};

/// Overwrites the bytes for all that share them, the job included: best effort.
void wipeShared(const QByteArray& bytes);

} // namespace kassa::vault
