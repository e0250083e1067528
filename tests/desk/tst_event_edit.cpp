// An event as people edit it: texts out, texts in, and which field is wrong.

#include "core/desk/event_edit.h"

#include <QTest>

using namespace kassa;
using namespace kassa::desk;
using namespace std::chrono_literals;

class TestEventEdit : public QObject {
    Q_OBJECT

    static PriceRule rule() {
        return {"r", "Erta roʻyxat",     PercentOff{50}, 2026y / 5 / 31,
                100, {"press", "staff"}, "PRESS-26",     {"full", "day"}};
    }
    static Item item() {
        return {"full",  "Toʻliq",
                "3 kun", Tiyin(147'800'000),
                false,   {"10305001001000000", "1500001", 12, "123456789"}};
    }

private Q_SLOTS:
    void thereAndBack() {
        QVERIFY(*withTexts(PriceRule{"r", {}, {}, {}, {}, {}, {}, {}}, ruleTexts(rule())) ==
                rule());
        auto amount = rule();
        amount.off = AmountOff{Tiyin(10'000'050)};
        amount.lastDay.reset();
        amount.quota.reset();
        QVERIFY(*withTexts(rule(), ruleTexts(amount)) == amount);
        auto bare = item();
        bare.fiscal = {};
        bare.note.clear();
        QVERIFY(*withTexts(item(), itemTexts(bare)) == bare);
        QVERIFY(*withTexts(bare, itemTexts(item())) == item());
    }

    void rules_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("fault"); // -1: good
        const auto row = [](const char* name, RuleField field, const char* typed, int fault) {
            QTest::newRow(name) << static_cast<int>(field) << typed << fault;
        };
        const auto is = [](EventFault fault) { return static_cast<int>(fault); };
        row("no title", RuleField::Title, " ", is(EventFault::EmptyText));
        row("a percentage", RuleField::Off, "5%", -1);
        row("a percentage apart", RuleField::Off, " 5 % ", -1);
        row("an amount", RuleField::Off, "100 000", -1);
        row("a hundred per cent", RuleField::Off, "100 %", is(EventFault::BadPercent));
        row("half a per cent", RuleField::Off, "0,5 %", is(EventFault::BadPercent));
        row("nothing off", RuleField::Off, "", is(EventFault::BadAmount));
        row("less than nothing", RuleField::Off, "-5", is(EventFault::BadAmount));
        row("no day", RuleField::LastDay, "", -1);
        row("as in the file", RuleField::LastDay, "2026-05-31", -1);
        row("31 June", RuleField::LastDay, "31.06.2026", is(EventFault::BadDate));
        row("a short year", RuleField::LastDay, "31.05.26", is(EventFault::BadDate));
        row("a quota of none", RuleField::Quota, "0", is(EventFault::BadQuota));
        row("a quota with letters", RuleField::Quota, "1o", is(EventFault::BadQuota));
        row("a code in small letters", RuleField::Code, "press 26", -1);
        row("a code with signs", RuleField::Code, "A+B", is(EventFault::BadCode));
        row("commas too many", RuleField::Items, ", full,,", -1);
    }
    void rules() {
        QFETCH(int, field);
        QFETCH(QString, typed);
        QFETCH(int, fault);
        auto texts = ruleTexts(rule());
        texts[static_cast<std::size_t>(field)] = typed.toStdString();
        const auto read = withTexts(rule(), texts);
        QCOMPARE(read ? -1 : static_cast<int>(read.error().fault), fault);
        if (!read) {
            QCOMPARE(static_cast<int>(read.error().field), field);
        }
    }

    void items_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, ItemField field, const char* typed, EventFault is) {
            QTest::newRow(name) << static_cast<int>(field) << typed << static_cast<int>(is);
        };
        row("no title", ItemField::Title, "", EventFault::EmptyText);
        row("no price", ItemField::Price, "", EventFault::BadAmount);
        row("for nothing", ItemField::Price, "0", EventFault::BadAmount);
        row("half a tiyin", ItemField::Price, "1,005", EventFault::BadAmount);
        row("a short code", ItemField::Ikpu, "103", EventFault::BadIkpu);
        row("no code", ItemField::Ikpu, "", EventFault::BadIkpu);
        row("letters in the package", ItemField::PackageCode, "x", EventFault::BadPackageCode);
        row("VAT of a hundred", ItemField::VatPercent, "100", EventFault::BadVat);
        row("a TIN of ten digits", ItemField::Tin, "1234567890", EventFault::BadTin);
    }
    void items() {
        QFETCH(int, field);
        QFETCH(QString, typed);
        QFETCH(int, fault);
        auto texts = itemTexts(item());
        texts[static_cast<std::size_t>(field)] = typed.toStdString();
        const auto read = withTexts(item(), texts);
        QVERIFY(!read.has_value());
        QCOMPARE(static_cast<int>(read.error().fault), fault);
        QCOMPARE(static_cast<int>(read.error().field), field);
    }

    void events() {
        EventBook book{"E", "P", "M", 2026y / 6 / 11, 2026y / 6 / 13, 2026y / 5 / 14, {},
                       {},  {},  {}};
        auto texts = eventTexts(book);
        QVERIFY(*withTexts(book, texts) == book);
        texts[4] = "10.06.2026";
        QVERIFY(withTexts(book, texts).error() == (FieldFault{4, EventFault::BadDate}));
        texts[1] = "";
        QVERIFY(withTexts(book, texts).error() == (FieldFault{1, EventFault::EmptyText}));
    }

    void freshIds() {
        EventBook book;
        const Timestamp now(1'778'737'320'000ms);
        book.rules = {rule()};
        book.rules[0].id = freshId(book, "rule", now);
        QCOMPARE(book.rules[0].id, std::string("rule-1778737320"));
        QCOMPARE(freshId(book, "rule", now), std::string("rule-1778737321"));
        QCOMPARE(freshId(book, "thing", now), std::string("thing-1778737320"));
    }
};

QTEST_GUILESS_MAIN(TestEventEdit)
#include "tst_event_edit.moc"
