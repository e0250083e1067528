// Two programs that start together for the first time: there is one key afterwards, and no journal
// is signed with another.

#include "app/station.h"
#include "app/vault_words.h"
#include "core/store/lock_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace kassa;
using namespace kassa::app;

namespace {

constexpr int patience = 20'000;

struct FirstStart {
    QTemporaryDir folder;
    Place place;
    std::vector<std::optional<Expected<Keys, Trouble>>> answers;

    explicit FirstStart(bool loopback, bool live = false) {
        place.dataFolder = folder.path();
        place.journalPath = folder.filePath(QStringLiteral("test.journal"));
        place.mark = live ? store::Mark::Live : store::Mark::Test;
        place.loopback = loopback;
        place.profile.live = live;
        if (!loopback) {
            keepCredentials();
        }
    }
    [[nodiscard]] bool keyIsKept() const {
        if (place.loopback) {
            return QFile::exists(place.journalPath + QStringLiteral(".key"));
        }
        vault::Vault vault(vaultOptions(place.profile.live));
        std::optional<bool> found;
        vault.readSigningKey([&](auto read) { found = read.has_value(); });
        return QTest::qWaitFor([&] { return found.has_value(); }, patience) && *found;
    }
    /// As many programs as that at the same time: none has its answer before all have asked.
    void startTogether(std::size_t programs) {
        answers.clear();
        answers.resize(programs);
        for (auto& answer : answers) {
            fetchKeys(place, &context, [&answer](auto keys) { answer.emplace(std::move(keys)); });
        }
        QVERIFY(QTest::qWaitFor(
            [&] {
                return std::all_of(answers.begin(), answers.end(),
                                   [](const auto& answer) { return answer.has_value(); });
            },
            patience));
    }
    [[nodiscard]] static bool wasHeldUp(const Expected<Keys, Trouble>& answer) {
        return !answer && answer.error().sentence.contains(
                              QStringLiteral("Another Kassa is using the journal"));
    }
    [[nodiscard]] Expected<store::LockFile, store::OpenFailure> lock() const {
        return store::LockFile::take(
            store::lockPathOf(store::realPathOf(place.journalPath.toStdString())));
    }

private:
    void keepCredentials() const {
        vault::Vault vault(vaultOptions(place.profile.live));
        bool done = false;
        vault.writeCredentials({77, "T1", SecretBuffer::of("key"), SecretBuffer::of("secret"),
                                SecretBuffer::of("callback")},
                               [&](auto written) { done = written.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    }
    QObject context;
};

} // namespace

class TestFirstKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverIsSecondMakesNone_data() {
        QTest::addColumn<bool>("loopback");
        QTest::newRow("beside the journal") << true;
        QTest::newRow("in the keychain") << false;
    }
    void whoeverIsSecondMakesNone() {
        QFETCH(bool, loopback);
        FirstStart till(loopback);
        {
            const auto another = till.lock();
            QVERIFY(another.has_value());
            till.startTogether(1);
            QVERIFY(FirstStart::wasHeldUp(*till.answers.front()));
            QVERIFY(!till.keyIsKept());
        }
        till.startTogether(1);
        QVERIFY(till.answers.front()->has_value());
        QVERIFY(till.keyIsKept());
        QVERIFY(till.lock().has_value()); // free for the journal's own turn
    }

    void thoseOfOneMomentHaveOneKey() {
        FirstStart till(false, true); // its keychain entries are others than those above
        till.startTogether(4);
        std::optional<store::PublicKey> key;
        for (const auto& answer : till.answers) {
            if (answer->has_value()) {
                const auto& its = (*answer)->signingKey.publicKey();
                QVERIFY(!key || *key == its);
                key = its;
            } else {
                QVERIFY(FirstStart::wasHeldUp(*answer)); // nobody blames the keychain
            }
        }
        QVERIFY(key.has_value());
        till.startTogether(1);
        QVERIFY(till.answers.front()->has_value());
        QVERIFY((*till.answers.front())->signingKey.publicKey() == *key);
    }
};

QTEST_GUILESS_MAIN(TestFirstKey)
#include "tst_first_key.moc"
