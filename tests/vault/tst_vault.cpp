#include "core/vault/vault.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QTest>
#include <memory>
#include <optional>
#include <qt6keychain/keychain.h>

// A real keyring of its own, under a bus of its own. The last test locks it, so it stays the last.

using namespace kassa;
using namespace kassa::vault;

namespace {

/// Waits for the one answer; "ok", the name of the error, or "none".
template <class T, class Ask>
QString answerTo(Ask ask, std::optional<Expected<T, VaultError>>* kept = nullptr) {
    auto result = std::make_shared<std::optional<Expected<T, VaultError>>>();
    auto count = std::make_shared<int>(0);
    ask([result, count](Expected<T, VaultError> answer) {
        ++*count;
        result->emplace(std::move(answer));
    });
    if (*count != 0) {
        return QStringLiteral("answered from inside");
    }
    if (!QTest::qWaitFor([count] { return *count > 0; }, 15'000)) {
        return QStringLiteral("none");
    }
    QCoreApplication::processEvents();
    if (*count != 1) {
        return QStringLiteral("answered twice");
    }
    const QString text =
        **result ? QStringLiteral("ok") : QLatin1String(nameOf((*result)->error()));
    if (kept != nullptr) {
        *kept = std::move(*result);
    }
    return text;
}

atmos::Credentials someCredentials() {
    atmos::Credentials credentials;
    credentials.storeId = 1'234;
    credentials.terminalId = "T1";
    credentials.consumerKey = SecretBuffer::of("key");
    credentials.consumerSecret = SecretBuffer::of("se\"cr$et");
    credentials.apiKey = SecretBuffer::of("api");
    return credentials;
}

QString write(Vault& vault, const atmos::Credentials& credentials) {
    return answerTo<void>([&](auto answer) { vault.writeCredentials(credentials, answer); });
}

QString read(Vault& vault,
             std::optional<Expected<atmos::Credentials, VaultError>>* kept = nullptr) {
    return answerTo<atmos::Credentials>([&](auto answer) { vault.readCredentials(answer); }, kept);
}

QString writeKey(Vault& vault, const SecretBuffer& key) {
    return answerTo<void>([&](auto answer) { vault.writeSigningKey(key, answer); });
}

} // namespace

class VaultOnAKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void credentialsComeBackAsTheyWere() {
        Vault vault({"kassa-test"});
        QCOMPARE(read(vault), QStringLiteral("missing"));
        QCOMPARE(write(vault, someCredentials()), QStringLiteral("ok"));
        std::optional<Expected<atmos::Credentials, VaultError>> kept;
        QCOMPARE(read(vault, &kept), QStringLiteral("ok"));
        const Expected<atmos::Credentials, VaultError>& back = *kept; // read() said ok
        QCOMPARE(back.value().storeId, 1'234);
        QCOMPARE(back.value().terminalId, std::string("T1"));
        QCOMPARE(back.value().consumerKey.reveal(), std::string_view("key"));
        QCOMPARE(back.value().consumerSecret.reveal(), std::string_view("se\"cr$et"));
        QCOMPARE(back.value().apiKey.reveal(), std::string_view("api"));

        Vault live({"kassa"}); // real money has entries of its own
        QCOMPARE(read(live), QStringLiteral("missing"));
        QCOMPARE(answerTo<void>([&](auto answer) { vault.removeCredentials(answer); }),
                 QStringLiteral("ok"));
        QCOMPARE(read(vault), QStringLiteral("missing"));
    }

    void aSigningKeyIsNeverOverwritten() {
        Vault vault({"kassa-test"});
        const auto first = SecretBuffer::of(std::string(63, 'a') + std::string(1, '\0'));
        const auto second = SecretBuffer::of(std::string(64, 'b'));
        QCOMPARE(writeKey(vault, first), QStringLiteral("ok"));
        QCOMPARE(writeKey(vault, second), QStringLiteral("exists"));
        std::optional<Expected<SecretBuffer, VaultError>> kept;
        QCOMPARE(answerTo<SecretBuffer>([&](auto answer) { vault.readSigningKey(answer); }, &kept),
                 QStringLiteral("ok"));
        const Expected<SecretBuffer, VaultError>& back = *kept;
        QCOMPARE(back.value().reveal(), first.reveal());
    }

    void theProbeLeavesNothing() {
        Vault vault({"kassa-test"});
        QCOMPARE(answerTo<void>([&](auto answer) { vault.probe(answer); }), QStringLiteral("ok"));
    }

    void anEntryThatIsNotOursIsNotTaken() {
        QKeychain::WritePasswordJob job(QStringLiteral("kassa-test"));
        job.setAutoDelete(false);
        job.setKey(QStringLiteral("gateway credentials"));
        job.setTextData(QStringLiteral("hello"));
        bool done = false;
        connect(&job, &QKeychain::Job::finished, this, [&done] { done = true; });
        job.start();
        QVERIFY(QTest::qWaitFor([&done] { return done; }));
        Vault vault({"kassa-test"});
        QCOMPARE(read(vault), QStringLiteral("foreign"));
    }

    void manyQuestionsAtOnceAreEachAnsweredOnce() {
        Vault vault({"kassa-test"});
        int answers = 0;
        for (int i = 0; i < 20; ++i) {
            vault.readSigningKey([&answers](const Expected<SecretBuffer, VaultError>& key) {
                answers += key ? 1 : 1000;
            });
        }
        QVERIFY(QTest::qWaitFor([&answers] { return answers >= 20; }, 15'000));
        QCOMPARE(answers, 20);
    }

    void aVaultThatIsGoneAnswersNoMore() {
        int answers = 0;
        {
            Vault vault({"kassa-test"});
            vault.readSigningKey([&answers](const auto&) { ++answers; });
        }
        Vault other({"kassa-test"});
        QCOMPARE(answerTo<void>([&](auto answer) { other.probe(answer); }), QStringLiteral("ok"));
        QCOMPARE(answers, 0);
    }

    void zzLockedIsToldFromMissing() {
        auto lock = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
            QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        lock << QVariant::fromValue(QList<QDBusObjectPath>{
            QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/aliases/default"))});
        const auto reply = QDBusConnection::sessionBus().call(lock);
        QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
        Vault vault({"kassa-test"});
        std::optional<Expected<SecretBuffer, VaultError>> kept;
        QCOMPARE(answerTo<SecretBuffer>([&](auto answer) { vault.readSigningKey(answer); }),
                 QStringLiteral("locked"));
        QCOMPARE(write(vault, someCredentials()), QStringLiteral("locked"));
        QCOMPARE(writeKey(vault, SecretBuffer::of(std::string(64, 'c'))), QStringLiteral("locked"));
    }
};

QTEST_GUILESS_MAIN(VaultOnAKeyring)
#include "tst_vault.moc"
