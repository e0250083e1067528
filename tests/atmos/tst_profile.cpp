// Where money calls may go: only to addresses that cannot be read in two ways.

#include "core/atmos/profile.h"

#include <QTest>

using namespace kassa::atmos;

namespace {

QString checked(const QString& url) {
    const auto result = checkGatewayUrl(url.toStdString());
    if (result) {
        return QString::fromStdString(*result);
    }
    switch (result.error()) {
    case GatewayUrlError::NotAUrl:
        return u"not a url"_qs;
    case GatewayUrlError::PlainHttpToPublicHost:
        return u"plain http"_qs;
    case GatewayUrlError::HasCredentials:
        return u"credentials"_qs;
    case GatewayUrlError::HasQuery:
        return u"query"_qs;
    }
    return {};
}

} // namespace

class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gatewayUrl_data();
    void gatewayUrl();
    void loopback_data();
    void loopback();
    void builtins();
    void pointedElsewhere();
};

void ProfileTest::gatewayUrl_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* url, const char* result) {
        QTest::newRow(QByteArray(url).replace("\n", "[new line]").constData())
            << QString::fromUtf8(url) << QString::fromUtf8(result);
    };
    row("https://apigw.atmos.uz", "https://apigw.atmos.uz");
    row("https://apigw.atmos.uz/", "https://apigw.atmos.uz");
    row("https://apigw.atmos.uz///", "https://apigw.atmos.uz");
    row("HTTPS://APIGW.Atmos.UZ:8443/", "https://apigw.atmos.uz:8443");
    row("https://proxy.example/atmos/v2/", "https://proxy.example/atmos/v2");
    row("https://127.0.0.1", "https://127.0.0.1");
    row("http://127.0.0.1:8085", "http://127.0.0.1:8085");
    row("HTTP://127.0.0.1:8085/", "http://127.0.0.1:8085");
    row("http://127.255.255.254", "http://127.255.255.254");
    row("http://localhost:1", "http://localhost:1");
    row("http://LocalHost", "http://localhost");
    row("http://[::1]:8085", "http://[::1]:8085");
    row("https://[2001:db8::1]/x", "https://[2001:db8::1]/x");

    for (const char* url : {"http://apigw.atmos.uz",
                            "http://127.0.0.1.evil.com",
                            "http://localhost.evil.com",
                            "http://localhost.",
                            "http://128.0.0.1",
                            "http://10.0.0.1",
                            "http://0.0.0.0",
                            "http://[::2]",
                            "http://[::ffff:127.0.0.1]",
                            "http://[0:0:0:0:0:0:0:1]",
                            "http://127.1",
                            "http://127.0.0.01",
                            "http://0177.0.0.1",
                            "http://2130706433",
                            "http://0x7f.0.0.1",
                            "http://127.0.0.1.",
                            "http://127.0.0.256",
                            "http://127.0.0",
                            "http://127.0.0.1.1",
                            "http://evil.com:127"}) {
        row(url, "plain http");
    }
    for (const char* url :
         {"https://user@apigw.atmos.uz", "https://user:secret@apigw.atmos.uz",
          "http://127.0.0.1@evil.com", "http://127.0.0.1:80@evil.com", "https://@apigw.atmos.uz"}) {
        row(url, "credentials");
    }
    for (const char* url : {"https://apigw.atmos.uz?a=b", "https://apigw.atmos.uz/#x",
                            "https://apigw.atmos.uz#x", "http://127.0.0.1/?x"}) {
        row(url, "query");
    }
    for (const char* url : {"",
                            "apigw.atmos.uz",
                            "//apigw.atmos.uz",
                            "ftp://apigw.atmos.uz",
                            "file:///etc/passwd",
                            "https://",
                            "https:///path",
                            "https://:443",
                            "https://apigw.atmos.uz:",
                            "https://apigw.atmos.uz:0",
                            "https://apigw.atmos.uz:65536",
                            "https://apigw.atmos.uz:8o",
                            "https://apigw.atmos.uz:-1",
                            "https://apigw.atmos.uz:+80",
                            "https://apigw atmos.uz",
                            " https://apigw.atmos.uz",
                            "https://apigw.atmos.uz ",
                            "https://apigw.atmos.uz\\evil.com",
                            "http://127.0.0.1\\.evil.com",
                            "http://evil.com\\127.0.0.1",
                            "https://apigw.atmos.uz/a b",
                            "https://apigw.atmos.uz/../token",
                            "https://apigw.atmos.uz/a//b",
                            "https://apigw.atmos.uz/%2e%2e",
                            "https://a%70igw.atmos.uz",
                            "https://ap\nigw.atmos.uz",
                            "https://атмос.уз",
                            "https://.atmos.uz",
                            "https://-atmos.uz",
                            "https://a..uz",
                            "http://[::1",
                            "http://::1",
                            "http://[::1]x",
                            "http://[::1]:",
                            "https://[::g]",
                            "http:/127.0.0.1",
                            "http:127.0.0.1",
                            "javascript://127.0.0.1"}) {
        row(url, "not a url");
    }
}

void ProfileTest::gatewayUrl() {
    QFETCH(const QString, url);
    QFETCH(const QString, result);
    QCOMPARE(checked(url), result);
    if (result.startsWith(u"http"_qs)) {
        QCOMPARE(checked(result), result); // what has passed passes again, unchanged
    }
}

void ProfileTest::loopback_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("result");
    QTest::newRow("v4") << u"http://127.0.0.1:8085"_qs << true;
    QTest::newRow("v4, secure") << u"https://127.8.9.10"_qs << true;
    QTest::newRow("v6") << u"http://[::1]"_qs << true;
    QTest::newRow("name") << u"http://localhost/x"_qs << true;
    QTest::newRow("public") << u"https://apigw.atmos.uz"_qs << false;
    QTest::newRow("longer") << u"http://127.0.0.1.evil.com"_qs << false;
    QTest::newRow("user") << u"http://127.0.0.1@evil.com"_qs << false;
    QTest::newRow("in the path") << u"https://evil.com/127.0.0.1"_qs << false;
    QTest::newRow("nothing") << QString() << false;
}

void ProfileTest::loopback() {
    QFETCH(const QString, url);
    QFETCH(const bool, result);
    QCOMPARE(isLoopbackUrl(url.toStdString()), result);
}

void ProfileTest::builtins() {
    for (const auto& name : builtinProfileNames()) {
        const auto profile = builtinProfile(name);
        QVERIFY(profile.has_value());
        QCOMPARE(QString::fromStdString(profile->name), QString::fromStdString(name));
        const auto url = checkGatewayUrl(profile->baseUrl);
        QVERIFY(url && *url == profile->baseUrl);
        QCOMPARE(profile->live, !isLoopbackUrl(profile->baseUrl));
        for (const auto& path : {profile->tokenPath, profile->createPath, profile->preApplyPath,
                                 profile->confirmPath, profile->statusPath, profile->reversePath}) {
            QVERIFY(path.starts_with('/'));
        }
    }
    QVERIFY(!builtinProfile("nothing"));
    QVERIFY(!builtinProfile(""));
    QCOMPARE(builtinProfile("legacy")->confirmPath, std::string("/merchant/pay/confirm"));
    QVERIFY(builtinProfile("apigw")->extraCodes.empty());
    QVERIFY(builtinProfile("legacy")->extraCodes.empty());
}

// No money is real on this machine, whatever the shapes.
void ProfileTest::pointedElsewhere() {
    const auto local = pointedAt(*builtinProfile("legacy"), "http://127.0.0.1:9000");
    QVERIFY(!local.live);
    QCOMPARE(local.baseUrl, std::string("http://127.0.0.1:9000"));
    QCOMPARE(local.payerPageUrl, std::string("http://127.0.0.1:9000/invoice/get"));
    QCOMPARE(local.confirmPath, std::string("/merchant/pay/confirm"));
    const auto remote = pointedAt(*builtinProfile("apigw"), "https://gateway.example");
    QVERIFY(remote.live);
    QCOMPARE(remote.payerPageUrl, builtinProfile("apigw")->payerPageUrl);
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
