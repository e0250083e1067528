// One key in the place of another in a real keyring: the others stay, and so does the old one when
// the keychain refuses.

#include "app/settings_host.h"
#include "app/vault_words.h"
#include "tests/support/keyring.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::app;
using desk::MerchantKey;

namespace {

constexpr int patience = 20'000;

struct Bench {
    QTemporaryDir folder;
    Place place;
    store::SigningKey key = store::SigningKey::generate();
    vault::Vault vault{vaultOptions(false)};
    std::unique_ptr<SettingsHost> host;

    Bench() {
        place.dataFolder = folder.path();
        place.journalPath = folder.filePath(QStringLiteral("test.journal"));
        place.mark = store::Mark::Test;
        place.profile.live = false;
        host = std::make_unique<SettingsHost>(place, key.publicKey(), desk::DeskChoices{});
    }
    void keep(const atmos::Credentials& credentials) {
        bool done = false;
        vault.writeCredentials(credentials, [&](auto written) { done = written.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    }
    [[nodiscard]] atmos::Credentials kept() {
        std::optional<atmos::Credentials> found;
        vault.readCredentials([&](auto read) {
            if (read) {
                found = std::move(read).value();
            }
        });
        return QTest::qWaitFor([&] { return found.has_value(); }, patience) ? std::move(*found)
                                                                            : atmos::Credentials{};
    }
    [[nodiscard]] QString replace(MerchantKey which, std::string_view secret) const {
        QSignalSpy answered(host.get(), &ui::SettingsLink::keyReplaced);
        host->replaceKey(which, SecretBuffer::of(secret));
        return answered.isEmpty() && answered.wait(patience)
                   ? answered.first().first().toString()
                   : QStringLiteral("no answer, or too early");
    }
};

atmos::Credentials sample() {
    return {77, "T1", SecretBuffer::of("old-key"), SecretBuffer::of("old-secret"),
            SecretBuffer::of("old-callback")};
}

} // namespace

class TestReplaceKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutKeysThereIsNothingToReplace() {
        Bench bench;
        QVERIFY(!bench.replace(MerchantKey::ConsumerKey, "new-key").isEmpty());
    }

    void oneIsAnotherAndTheOthersStay() {
        Bench bench;
        bench.keep(sample());
        QCOMPARE(bench.replace(MerchantKey::ConsumerSecret, "new \"secret\""),
                 bench.replace(MerchantKey::StoreNumber, "7x")); // neither is one
        QCOMPARE(bench.replace(MerchantKey::ConsumerSecret, "new-secret=\"'#$"), QString());
        QCOMPARE(bench.replace(MerchantKey::StoreNumber, "1981"), QString());
        QCOMPARE(bench.replace(MerchantKey::CallbackKey, "new-callback"), QString());
        const auto kept = bench.kept();
        QCOMPARE(kept.storeId, 1981);
        QCOMPARE(kept.terminalId, std::string("T1"));
        QVERIFY(kept.consumerKey.reveal() == "old-key");
        QVERIFY(kept.consumerSecret.reveal() == "new-secret=\"'#$");
        QVERIFY(kept.apiKey.reveal() == "new-callback");
        QVERIFY(readSettings(bench.place.dataFolder)->keysSince.has_value());
    }

    void aGatewayOnThisMachineHasNone() {
        Bench bench;
        bench.place.loopback = true;
        bench.host =
            std::make_unique<SettingsHost>(bench.place, bench.key.publicKey(), desk::DeskChoices{});
        QVERIFY(!bench.replace(MerchantKey::ConsumerKey, "new-key").isEmpty());
    }

    /// The last one: it locks the keyring.
    void aClosedKeychainLeavesTheOldOne() {
        Bench bench;
        bench.keep(sample());
        test::lockKeyring();
        QVERIFY(!bench.replace(MerchantKey::ConsumerKey, "new-key").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReplaceKey)
#include "tst_replace_key.moc"
