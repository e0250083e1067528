#include "core/vault/env_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>

// The takeover of credentials from other programs' files: what is understood, and what is refused.

using namespace kassa;
using namespace kassa::vault;

namespace {

QString shown(const Expected<EnvSettings, EnvProblem>& settings) {
    if (!settings) {
        return QStringLiteral("%1 line %2 %3")
            .arg(QLatin1String(nameOf(settings.error().error)))
            .arg(settings.error().line)
            .arg(QString::fromStdString(settings.error().name))
            .trimmed();
    }
    const auto& credentials = settings->credentials;
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    const QString production =
        settings->production
            ? (*settings->production ? QStringLiteral(" production") : QStringLiteral(" test"))
            : QString();
    return QStringLiteral("%1|%2|%3|%4|%5")
               .arg(credentials.storeId)
               .arg(text(credentials.terminalId), text(credentials.consumerKey.reveal()),
                    text(credentials.consumerSecret.reveal()), text(credentials.apiKey.reveal())) +
           production;
}

} // namespace

class EnvFile : public QObject {
    Q_OBJECT

private:
    static void compare() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto settings = parseEnv({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(shown(settings), expected);
    }

private Q_SLOTS:
    void textBecomesSettings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
        };
        row("all",
            "ATMOS_STORE_ID=123\nATMOS_TERMINAL_ID=T1\nATMOS_CONSUMER_KEY=key\n"
            "ATMOS_CONSUMER_SECRET=secret\nATMOS_API_KEY=api\nATMOS_ENV=production\n",
            "123|T1|key|secret|api production");
        row("nothing", "", "0||||");
        row("others' names", "PORT=80\nDATABASE_URL=postgres://x\n", "0||||");
        row("no final line end", "ATMOS_CONSUMER_KEY=key", "0||key||");
        row("windows",
            "\xEF\xBB\xBF"
            "ATMOS_STORE_ID=5\r\n\r\nATMOS_CONSUMER_KEY=k\r\n",
            "5||k||");
        row("old mac", "ATMOS_STORE_ID=5\rATMOS_CONSUMER_KEY=k\r", "5||k||");
        row("comments", "# ATMOS_STORE_ID=1\n  # x\nATMOS_STORE_ID=2 # two\n", "2||||");
        row("hash in a value", "ATMOS_CONSUMER_SECRET=a#b\n", "0|||a#b|");
        row("export", "export ATMOS_STORE_ID=7\n\texport  ATMOS_CONSUMER_KEY=k\n", "7||k||");
        row("a name called export", "export=1\nATMOS_STORE_ID=7\n", "7||||");
        row("spaces", "  ATMOS_CONSUMER_KEY  =  a b \t\n", "0||a b||");
        row("double quotes", "ATMOS_CONSUMER_SECRET=\" a\\\"b\\\\c\\$d # e\" # comment\n",
            "0||| a\"b\\c$d # e|");
        row("single quotes", "ATMOS_CONSUMER_SECRET='a\\n\"$b'\n", "0|||a\\n\"$b|");
        row("dollar means nothing", "ATMOS_CONSUMER_SECRET=a$PATH${X}\n", "0|||a$PATH${X}|");
        row("equals in a value", "ATMOS_API_KEY=YWJj==\n", "0||||YWJj==");
        row("empty counts as absent", "ATMOS_STORE_ID=\nATMOS_STORE_ID=4\nATMOS_ENV=\"\"\n",
            "4||||");
        row("another's value over lines", "PEM=\"a\nb\nc\"\nATMOS_STORE_ID=x",
            "store_id_not_a_number line 4 ATMOS_STORE_ID");
        row("leading zeros", "ATMOS_STORE_ID=0042\n", "42||||");
        row("largest", "ATMOS_STORE_ID=9223372036854775807\n", "9223372036854775807||||");
        row("test by env", "ATMOS_ENV=Test\n", "0|||| test");
        row("test by mode", "ATMOS_IS_TEST_MODE=TRUE\n", "0|||| test");
        row("production by mode", "ATMOS_IS_TEST_MODE=0\n", "0|||| production");
        row("both say test", "ATMOS_ENV=test\nATMOS_IS_TEST_MODE=yes\n", "0|||| test");
    }
    void textBecomesSettings() { compare(); }

    void badTextBecomesAReason_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
        };
        row("negative", "\nATMOS_STORE_ID=-123\n", "store_id_not_positive line 2 ATMOS_STORE_ID");
        row("zero", "ATMOS_STORE_ID=0\n", "store_id_not_positive line 1 ATMOS_STORE_ID");
        row("word", "ATMOS_STORE_ID=my-store\n", "store_id_not_a_number line 1 ATMOS_STORE_ID");
        row("fraction", "ATMOS_STORE_ID=1.5\n", "store_id_not_a_number line 1 ATMOS_STORE_ID");
        row("plus", "ATMOS_STORE_ID=+5\n", "store_id_not_a_number line 1 ATMOS_STORE_ID");
        row("arabic digits", "ATMOS_STORE_ID=\xD9\xA3\n",
            "store_id_not_a_number line 1 ATMOS_STORE_ID");
        row("too large", "ATMOS_STORE_ID=9223372036854775808\n",
            "store_id_too_large line 1 ATMOS_STORE_ID");
        row("twice", "ATMOS_CONSUMER_KEY=a\n\nATMOS_CONSUMER_KEY=b\n",
            "twice line 3 ATMOS_CONSUMER_KEY");
        row("no pair", "ATMOS_STORE_ID=1\nhello world\n", "not_a_pair line 2");
        row("a colon", "ATMOS_STORE_ID: 1\n", "not_a_pair line 1");
        row("no name", "=1\n", "not_a_pair line 1");
        row("open quote", "A=1\nATMOS_CONSUMER_SECRET=\"abc\n",
            "open_quote line 2 ATMOS_CONSUMER_SECRET");
        row("after a quote", "ATMOS_CONSUMER_SECRET=\"a\" b\n",
            "text_after_quote line 1 ATMOS_CONSUMER_SECRET");
        row("over two lines", "ATMOS_CONSUMER_SECRET=\"a\nb\"\n",
            "line_break_in_value line 1 ATMOS_CONSUMER_SECRET");
        row("a break in quotes", "ATMOS_API_KEY=\"a\\nb\"\n",
            "line_break_in_value line 1 ATMOS_API_KEY");
        row("unknown env", "ATMOS_ENV=live\n", "bad_environment line 1 ATMOS_ENV");
        row("unknown mode", "ATMOS_IS_TEST_MODE=maybe\n",
            "bad_test_mode line 1 ATMOS_IS_TEST_MODE");
        row("contradiction", "ATMOS_ENV=production\nATMOS_IS_TEST_MODE=true\n",
            "contradiction line 0 ATMOS_IS_TEST_MODE");
        row("utf-16",
            "\xFF\xFE"
            "A",
            "not_text line 0");
        QTest::newRow("zero byte")
            << QByteArray("A=1\0B=2\n", 8) << QStringLiteral("not_text line 0");
        QTest::newRow("huge") << QByteArray(70'000, 'A') << QStringLiteral("too_big line 0");
    }
    void badTextBecomesAReason() { compare(); }

    void aFileIsReadAsItsText() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral(".env"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# " + QByteArray(3000, 'x') + "\nATMOS_STORE_ID=77\n");
        file.close();
        QCOMPARE(shown(readEnvFile(path.toStdString())), QStringLiteral("77||||"));
        QCOMPARE(shown(readEnvFile(path.toStdString() + "x")),
                 QStringLiteral("cannot_read line 0"));
        QCOMPARE(shown(readEnvFile(folder.path().toStdString())),
                 QStringLiteral("cannot_read line 0"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(70'000, '#'));
        file.close();
        QCOMPARE(shown(readEnvFile(path.toStdString())), QStringLiteral("too_big line 0"));
    }

    void theEnvironmentIsReadByName() {
        const std::map<std::string, const char*> variables{{"ATMOS_STORE_ID", "12"},
                                                           {"ATMOS_CONSUMER_SECRET", "a # b"},
                                                           {"ATMOS_TERMINAL_ID", ""},
                                                           {"ATMOS_IS_TEST_MODE", "true"}};
        const auto lookup = [&variables](const char* name) {
            const auto found = variables.find(name);
            return found == variables.end() ? nullptr : found->second;
        };
        QCOMPARE(shown(fromEnvironment(lookup)), QStringLiteral("12|||a # b| test"));
        const auto bad = fromEnvironment([](const char*) { return "-1"; });
        QCOMPARE(shown(bad), QStringLiteral("store_id_not_positive line 0 ATMOS_STORE_ID"));
    }

    void whatIsMissingIsNamed() {
        auto settings = parseEnv("ATMOS_STORE_ID=1\nATMOS_CONSUMER_KEY=k\n");
        QVERIFY(settings.has_value());
        const auto complete = checkComplete(settings->credentials);
        QVERIFY(!complete);
        QCOMPARE(complete.error().name, std::string("ATMOS_CONSUMER_SECRET"));
        settings->credentials.consumerSecret = SecretBuffer::of("s");
        QVERIFY(checkComplete(settings->credentials).has_value());
    }

    void whatIsWrittenIsReadBack() {
        atmos::Credentials credentials;
        credentials.storeId = 1'234;
        credentials.terminalId = "T # \"1\"";
        credentials.consumerKey = SecretBuffer::of("k\\ey$'\"\\");
        credentials.consumerSecret = SecretBuffer::of(" sécret # ");
        const auto back = parseEnv(writeEnv(credentials).reveal());
        QCOMPARE(shown(back), QString::fromUtf8("1234|T # \"1\"|k\\ey$'\"\\| sécret # |"));
    }
};

QTEST_GUILESS_MAIN(EnvFile)
#include "tst_env_file.moc"
