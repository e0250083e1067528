#include "core/store/signing_key.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

// The key file of a test journal: private, never overwritten, never half a key.

using namespace kassa;
using namespace kassa::store;

class SigningKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyComesBackFromItsFile() {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("key")).toStdString();
        const auto key = SigningKey::generate();
        QVERIFY(key.save(path).has_value());
        QCOMPARE(QFile::permissions(QString::fromStdString(path)) &
                     (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                      QFileDevice::WriteOther | QFileDevice::ExeOwner),
                 QFileDevice::Permissions());
        const auto back = SigningKey::load(path);
        QVERIFY(back.has_value());
        QCOMPARE(back->publicKey(), key.publicKey());
        const Hash hash = hashOf(Hash{}, JournalRow{});
        QVERIFY(signatureIsGood(key.publicKey(), hash, back->sign(hash)));
        QVERIFY(!signatureIsGood(SigningKey::generate().publicKey(), hash, back->sign(hash)));
        QCOMPARE(key.save(path).error(), KeyFileError::Exists);
    }

    void aDoubtfulFileIsRefused_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("error");
        const auto row = [](const char* how, KeyFileError error) {
            QTest::newRow(how) << QString::fromLatin1(how) << static_cast<int>(error);
        };
        row("missing", KeyFileError::Missing);
        row("readable by the group", KeyFileError::OpenToAll);
        row("readable by all", KeyFileError::OpenToAll);
        row("empty", KeyFileError::NotAKey);
        row("short", KeyFileError::NotAKey);
        row("long", KeyFileError::NotAKey);
        row("not hexadecimal", KeyFileError::NotAKey);
        row("halves that do not fit", KeyFileError::NotAKey);
    }
    void aDoubtfulFileIsRefused() {
        QFETCH(QString, how);
        QFETCH(int, error);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("key")));
        const std::string path = file.fileName().toStdString();
        if (how != QLatin1String("missing")) {
            QVERIFY(SigningKey::generate().save(path).has_value());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QByteArray bytes = file.readAll();
            if (how == QLatin1String("readable by the group")) {
                QVERIFY(file.setPermissions(file.permissions() | QFileDevice::ReadGroup));
            } else if (how == QLatin1String("readable by all")) {
                QVERIFY(file.setPermissions(file.permissions() | QFileDevice::ReadOther));
            } else if (how == QLatin1String("empty")) {
                bytes.clear();
            } else if (how == QLatin1String("short")) {
                bytes.chop(3);
            } else if (how == QLatin1String("long")) {
                bytes += "00";
            } else if (how == QLatin1String("not hexadecimal")) {
                bytes[5] = 'x';
            } else {
                bytes[5] = bytes[5] == '0' ? '1' : '0';
            }
            QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
            file.close();
        }
        const auto key = SigningKey::load(path);
        QVERIFY(!key);
        QCOMPARE(static_cast<int>(key.error()), error);
    }

    void onlyAWholeSecretIsAKey() {
        const auto key = SigningKey::generate();
        QVERIFY(SigningKey::fromSecret(key.secret()).has_value());
        QVERIFY(!SigningKey::fromSecret(SecretBuffer::of("short")));
        QVERIFY(!SigningKey::fromSecret(SecretBuffer::of(std::string(64, 'a'))));
        QCOMPARE(SigningKey::fromSecret(key.secret())->publicKey(), key.publicKey());
    }

    void thereIsOneWayToWriteBytes() {
        std::array<unsigned char, 2> bytes{};
        QVERIFY(fromHex("0aff", bytes));
        QCOMPARE(toHex(bytes), std::string("0aff"));
        for (const char* bad : {"", "0a", "0aff00", "0AFF", "0xff", "0a f", "0a:ff"}) {
            QVERIFY(!fromHex(bad, bytes));
        }
    }
};

QTEST_GUILESS_MAIN(SigningKeys)
#include "tst_signing_key.moc"
