#ifndef Q_MOC_RUN // moc trips over the standard library's concepts
#include "talk.h"
#endif

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

// The ledger: what it says and what it must never say.

using namespace kassa;
using namespace kassa::sandbox;

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreJson();
    void oneSaleIsToldWhole();
    void noSecretIsEverWritten();
    void fileIsOnlyAddedTo();
    void unwritableFileIsAnError();
};

void TestLedger::linesAreJson() {
    LedgerEntry entry;
    entry.sequence = 7;
    entry.time = Timestamp(std::chrono::milliseconds(1'770'000'000'045));
    entry.kind = LedgerKind::Charged;
    entry.transaction = TransactionId{14570001};
    entry.success = SuccessId{2050001};
    entry.amount = Tiyin(std::int64_t{73'900'000});
    entry.account = "10\"01";
    entry.card = "986009******4364";
    entry.where = "apply";
    const std::string expected =
        R"({"n":7,"time":"2026-02-02T02:40:00.045Z","event":"charged",)"
        R"("transaction_id":14570001,"success_id":2050001,"account":"10\"01",)"
        R"("amount_tiyin":73900000,"card":"986009******4364","where":"apply"})";
    QCOMPARE(lineOf(entry), expected);
}

void TestLedger::oneSaleIsToldWhole() {
    Talk talk;
    talk.create(73'900'000);
    talk.preApply();
    talk.apply("222222");
    talk.apply();
    talk.reverse(2050001);
    std::string told;
    std::int64_t sequence = 0;
    for (const LedgerEntry& entry : talk.model.ledger()) {
        told += std::string(nameOf(entry.kind)) + " " + entry.where + " " + entry.code + ";";
        QCOMPARE(entry.sequence, ++sequence);
        QCOMPARE(entry.amount.count(), 73'900'000);
        QCOMPARE(entry.account, std::string("1001"));
        QCOMPARE(entry.transaction.value, 14570001);
        QCOMPARE(entry.card, std::string(sequence == 1 ? "" : "986009******4364"));
    }
    QCOMPARE(told, std::string("created create ;code_sent pre-apply ;refused apply 098;"
                               "charged apply ;reversed reverse ;"));
    QCOMPARE(netCharged(talk.model.ledger(), TransactionId{14570001}).count(), 0);
}

void TestLedger::noSecretIsEverWritten() {
    Talk talk;
    std::string all;
    for (const auto* list : {&publishedCards(), &magicCards()}) {
        for (const MagicCard& card : *list) {
            talk.create();
            talk.preApply(std::string(card.number), std::string(card.expiry.substr(3)) +
                                                        std::string(card.expiry.substr(0, 2)));
            talk.apply("909090");
            talk.apply();
            talk.renewToken();
        }
    }
    talk.create();
    talk.preApply("9860000000001111", "2802"); // a card that the gateway does not know
    Json body = talk.named();
    body["card_token"] = "TEST-TOKEN-4364";
    talk.post("pre-apply", body);
    for (const LedgerEntry& entry : talk.model.ledger())
        all += lineOf(entry) + "\n";
    for (const auto* list : {&publishedCards(), &magicCards()}) {
        for (const MagicCard& card : *list)
            QVERIFY(all.find(card.number) == std::string::npos);
    }
    for (const char* secret : {"9860000000001111", "111111", "909090", "TEST-TOKEN", "2802"})
        QVERIFY2(all.find(secret) == std::string::npos, secret);
    QVERIFY(all.find(talk.bearer.substr(7)) == std::string::npos);
}

void TestLedger::fileIsOnlyAddedTo() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ledger.jsonl"));
    LedgerEntry entry;
    for (int run = 0; run < 2; ++run) {
        auto file = LedgerFile::open(path.toStdString());
        QVERIFY(file.has_value());
        QVERIFY(file->write(entry));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
}

void TestLedger::unwritableFileIsAnError() {
    QTemporaryDir folder;
    QVERIFY(!LedgerFile::open(folder.path().toStdString()).has_value());
    QVERIFY(!LedgerFile::open(folder.path().toStdString() + "/none/ledger").has_value());
    LedgerFile nowhere;
    QVERIFY(nowhere.write(LedgerEntry{}));
}

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
