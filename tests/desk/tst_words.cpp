#include "core/desk/amount_words.h"

#include <QTest>

using kassa::Tiyin;
using kassa::desk::amountInWords;
using kassa::desk::Language;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data() {
        QTest::addColumn<qint64>("tiyin");
        QTest::addColumn<QString>("uzbek");
        QTest::addColumn<QString>("english");
        const auto row = [](qint64 tiyin, const char* uzbek, const char* english) {
            QTest::addRow("%lld", static_cast<long long>(tiyin))
                << tiyin << QString::fromUtf8(uzbek) << QString::fromUtf8(english);
        };
        row(0, "nol soʻm", "zero soʻm");
        row(100, "bir soʻm", "one soʻm");
        row(1, "nol soʻm bir tiyin", "zero soʻm one tiyin");
        row(1000, "oʻn soʻm", "ten soʻm");
        row(1900, "oʻn toʻqqiz soʻm", "nineteen soʻm");
        row(2000, "yigirma soʻm", "twenty soʻm");
        row(2100, "yigirma bir soʻm", "twenty-one soʻm");
        row(10000, "bir yuz soʻm", "one hundred soʻm");
        row(10100, "bir yuz bir soʻm", "one hundred one soʻm");
        row(99900, "toʻqqiz yuz toʻqson toʻqqiz soʻm", "nine hundred ninety-nine soʻm");
        row(100000, "bir ming soʻm", "one thousand soʻm");
        row(100500, "bir ming besh soʻm", "one thousand five soʻm");
        row(24'500'000, "ikki yuz qirq besh ming soʻm", "two hundred forty-five thousand soʻm");
        row(29'500'000, "ikki yuz toʻqson besh ming soʻm", "two hundred ninety-five thousand soʻm");
        row(73'900'000, "yetti yuz oʻttiz toʻqqiz ming soʻm",
            "seven hundred thirty-nine thousand soʻm");
        row(73'900'050, "yetti yuz oʻttiz toʻqqiz ming soʻm ellik tiyin",
            "seven hundred thirty-nine thousand soʻm fifty tiyin");
        row(147'800'000, "bir million toʻrt yuz yetmish sakkiz ming soʻm",
            "one million four hundred seventy-eight thousand soʻm");
        row(320'000'000, "uch million ikki yuz ming soʻm",
            "three million two hundred thousand soʻm");
        row(100'000'000'000, "bir milliard soʻm", "one billion soʻm");
        row(Tiyin::maximumCount, "bir trillion soʻm", "one trillion soʻm");
    }
    void words() {
        QFETCH(qint64, tiyin);
        QFETCH(QString, uzbek);
        QFETCH(QString, english);
        QCOMPARE(QString::fromStdString(amountInWords(Tiyin(std::int64_t{tiyin}), Language::Uzbek)),
                 uzbek);
        QCOMPARE(
            QString::fromStdString(amountInWords(Tiyin(std::int64_t{tiyin}), Language::English)),
            english);
    }

    // No two amounts read the same: the words can stand for the figures.
    void differ() {
        QSet<QString> seen;
        for (qint64 som = 0; som < 20000; ++som) {
            seen.insert(QString::fromStdString(
                amountInWords(Tiyin(std::int64_t{som} * 100), Language::Uzbek)));
        }
        QCOMPARE(seen.size(), 20000);
    }

    void outOfRangeGivesFigures() {
        QCOMPARE(QString::fromStdString(amountInWords(Tiyin(std::int64_t{-100}), Language::Uzbek)),
                 QStringLiteral("−1 soʻm"));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
