#include "core/vault/vault.h"

#include <QTest>
#include <QThread>
#include <atomic>

// The till's thread is not the main one. A program of its own, because all of a process's keychain
// jobs have to be on one thread.

using namespace kassa;
using namespace kassa::vault;

class VaultOnAThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itWorksBesideTheMainThread() {
        QThread thread;
        auto* there = new QObject;
        there->moveToThread(&thread);
        connect(&thread, &QThread::finished, there, &QObject::deleteLater);
        thread.start();
        std::atomic<int> answers{0};
        std::atomic<bool> good{false};
        QMetaObject::invokeMethod(there, [&answers, &good, there] {
            auto* vault = new Vault({"kassa-test"}, there);
            vault->probe([&answers, &good](Expected<void, VaultError> done) {
                good = done.has_value();
                ++answers;
            });
        });
        QVERIFY(QTest::qWaitFor([&answers] { return answers > 0; }, 15'000));
        QVERIFY(good);
        QCOMPARE(answers, 1);
        thread.quit();
        QVERIFY(thread.wait(5'000));
    }
};

QTEST_GUILESS_MAIN(VaultOnAThread)
#include "tst_vault_thread.moc"
