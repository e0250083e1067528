// A list into the book, by keys: looked at, its columns named, gone through, approved, and only
// then taken; what is left out is saved first.

#include "tests/ui/desk_driver.h"
#include "ui/desk/picture_lists.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;
using kassa::attendees::Encoding;
using kassa::attendees::Field;
using kassa::desk::Action;

namespace {

struct WithLists {
    PictureLists lists;
};

struct Imports : WithLists, DeskDriver {
    explicit Imports(StaffView view = manager())
        : DeskDriver(&staff, [this](DeskSetup& setup) {
            setup.lists = &lists;
            setup.receiptFolder = QStringLiteral("/papers");
        }) {
        staff.show(std::move(view));
        QTest::qWait(0);
        press(Qt::Key_O, Qt::ControlModifier);
    }
    static StaffView manager() {
        auto view = sampleStaffAtWork();
        view.signedIn = view.people.back();
        return view;
    }
    void look() {
        type("/lists/people.csv");
        press(Qt::Key_Return);
        Q_EMIT lists.looked(sampleLook());
    }
    void read() {
        look();
        press(Qt::Key_Return);
    }
    void finish(ImportSummary summary = sampleSummary()) {
        read();
        Q_EMIT lists.done(summary);
    }
    void finishAgain(const ImportSummary& summary) {
        press(Qt::Key_Return);
        QCOMPARE(last(), std::string("read"));
        Q_EMIT lists.done(summary);
    }
    [[nodiscard]] std::string last() const {
        return lists.orders().empty() ? std::string() : lists.orders().back();
    }
    [[nodiscard]] QString note() const {
        const auto* text = find<Text>("importNote");
        return text == nullptr ? QString() : text->text();
    }
};

ImportSummary clean() {
    auto summary = sampleSummary();
    summary.first.clear();
    summary.leftOut = 0;
    return summary;
}

} // namespace

class TestImportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void aFileIsLookedAtFirst() {
        Imports desk;
        QCOMPARE(desk.focus(), QStringLiteral("importPath"));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.lists.orders().empty()); // no file
        desk.look();
        QCOMPARE(desk.last(), std::string("look /lists/people.csv"));
        QVERIFY(!desk.lists.how().encoding.has_value()); // guessed
        QCOMPARE(desk.focus(), QStringLiteral("importColumnList"));
        QCOMPARE(desk.find<TableList>("importColumns")->rowCount(), 5);
        QCOMPARE(desk.find<FilterChips>("importEncoding")->chosen(), 2);
        QCOMPARE(desk.find<FilterChips>("importSeparator")->chosen(), 1);
        QCOMPARE(desk.find<FilterChips>("importTitles")->chosen(), 0);
    }

    void theGuessCanBeChanged() {
        Imports desk;
        desk.look();
        desk.find<FilterChips>("importEncoding")->choose(3);
        QVERIFY(desk.lists.how().encoding == Encoding::Cp866);
        QVERIFY(desk.lists.how().separator == ';');
        Q_EMIT desk.lists.looked(sampleLook());
        desk.find<FilterChips>("importSeparator")->choose(2);
        QVERIFY(desk.lists.how().separator == '\t');
    }

    void columnsAreNamedByKeys() {
        Imports desk;
        desk.look();
        desk.press(Qt::Key_Right); // the name becomes the family name
        desk.press(Qt::Key_End);
        desk.press(Qt::Key_Space); // and the last column the name
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("read"));
        const auto& mapping = desk.lists.choices().mapping;
        QVERIFY(mapping.front() == Field::Family);
        QVERIFY(mapping.back() == Field::Name);
        QVERIFY(desk.lists.choices().titles);
    }

    void aFieldStandsForOneColumn() {
        Imports desk;
        desk.look();
        desk.press(Qt::Key_End);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.last() != "read" || desk.lists.choices().mapping.front() == Field::Ignored);
    }

    void withoutANameNothingIsRead() {
        Imports desk;
        desk.look();
        desk.press(Qt::Key_Left); // the name column is left out
        desk.press(Qt::Key_Return);
        QVERIFY(desk.last() != "read");
        QVERIFY(!desk.note().isEmpty());
    }

    void aListThatNobodyCanReadSaysWhy() {
        Imports desk;
        auto look = sampleLook();
        look.mapping.clear();
        for (auto& row : look.rows) {
            row.fault = kassa::attendees::TableFault::TooManyColumns;
        }
        desk.type("/x.csv");
        desk.press(Qt::Key_Return);
        Q_EMIT desk.lists.looked(look);
        QCOMPARE(desk.focus(), QStringLiteral("importNext"));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.last() != "read");
        QVERIFY(desk.note().contains(QStringLiteral("columns")));
    }

    void progressAndStop() {
        Imports desk;
        desk.read();
        Q_EMIT desk.lists.progressed(450, 12'345);
        QVERIFY(desk.note().contains(QStringLiteral("45%")));
        QVERIFY(desk.note().contains(QStringLiteral("12\u00A0345")));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.last(), std::string("cancel"));
        Q_EMIT desk.lists.failed(ImportLink::Problem::Cancelled);
        QCOMPARE(desk.focus(), QStringLiteral("importColumnList"));
        desk.press(Qt::Key_Return); // once more
        QCOMPARE(desk.last(), std::string("read"));
    }

    void aFileThatCannotBeReadLeavesThePage() {
        Imports desk;
        desk.type("/x.xlsx");
        desk.press(Qt::Key_Return);
        Q_EMIT desk.lists.failed(ImportLink::Problem::TooLarge);
        QVERIFY(!desk.note().isEmpty());
        QCOMPARE(desk.focus(), QStringLiteral("importPath"));
    }

    void whatIsLeftOutIsSavedFirst() {
        Imports desk;
        desk.finish();
        QCOMPARE(desk.find<TableList>("importBad")->rowCount(), 5);
        QVERIFY(desk.find<Text>("importCounts")->text().contains(QStringLiteral("1\u00A0284")));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("save /papers/people-left-out.csv"));
        Q_EMIT desk.lists.leftOutSaved({}); // the disk is full
        QCOMPARE(desk.last(), std::string("save /papers/people-left-out.csv"));
        QVERIFY(!desk.note().isEmpty());
        desk.press(Qt::Key_Return);
        Q_EMIT desk.lists.leftOutSaved(QStringLiteral("/papers/people-left-out.csv"));
        QCOMPARE(desk.last(), std::string("take"));
    }

    // The column cuts what has no room, and says so by itself; nothing is cut before that.
    void aRowIsToldToItsEnd() {
        Imports desk;
        auto summary = sampleSummary();
        summary.first.resize(1);
        summary.first[0].fields = {"Abdurahmonov Muhammadyusuf", "a.muhammadyusuf@example.uz",
                                   "INV-26-00173"};
        desk.finish(summary);
        const auto* model = desk.find<TableList>("importBad")->list()->model();
        const auto text = model->index(0, 0).data().toString();
        QVERIFY2(text.contains(QStringLiteral("INV-26-00173")), qPrintable(text));
    }

    void skippedRowsThatSaySomethingElseAreTold() {
        Imports desk;
        auto summary = clean();
        desk.finish(summary);
        QVERIFY(!desk.find<Text>("importBadNote")->text().contains(QStringLiteral("3, 7")));
        desk.press(Qt::Key_Escape);
        summary.differing = 12;
        summary.firstDiffering = {3, 7};
        desk.finishAgain(summary);
        QVERIFY(desk.find<Text>("importBadNote")->text().contains(QStringLiteral("3, 7, …")));
    }

    // Somebody was added between the figures and the key.
    void aBookThatHasChangedIsGoneThroughAgain() {
        Imports desk;
        desk.finish(clean());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("take"));
        Q_EMIT desk.lists.failed(ImportLink::Problem::BookChanged);
        QVERIFY(!desk.note().isEmpty());
        QCOMPARE(desk.focus(), QStringLiteral("importColumnList"));
        desk.finishAgain(clean());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("take"));
    }

    void savedOnceIsSaved() {
        Imports desk;
        desk.finish();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        Q_EMIT desk.lists.leftOutSaved(QStringLiteral("/papers/people-left-out.csv"));
        QCOMPARE(desk.last(), std::string("save /papers/people-left-out.csv"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("take"));
    }

    void aCashierNeedsAManager() {
        Imports desk(sampleStaffAtWork());
        desk.finish(clean());
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("approve"), 0);
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("approve"), 1);
        QVERIFY(desk.last() != "take");
        Q_EMIT desk.staff.approvalAnswered(Action::ImportAttendees,
                                           {kassa::desk::PinAnswer::Wrong, 3, {}});
        QVERIFY(desk.last() != "take");
        desk.type("222222");
        desk.press(Qt::Key_Return);
        Q_EMIT desk.staff.approvalAnswered(Action::ImportAttendees,
                                           {kassa::desk::PinAnswer::Good, 0, {}});
        Q_EMIT desk.staff.approved(Action::ImportAttendees, {});
        QCOMPARE(desk.last(), std::string("take"));
    }

    void thePeopleAreFoundAtOnce() {
        Imports desk;
        desk.finish(clean());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.last(), std::string("take"));
        kassa::desk::Attendee fresh;
        fresh.name = "Zulfiya Ganiyeva";
        fresh.invoice = "INV-26-09999";
        fresh.ticket = "full";
        Q_EMIT desk.lists.taken({fresh});
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        desk.choose("zulfiya");
        QCOMPARE(desk.find<Text>("saleInvoice")->text(), QStringLiteral("INV-26-09999"));
        const auto& row = std::get<kassa::desk::entry::Note>(desk.staff.notes().back());
        QCOMPARE(row.topic, std::string("attendees_imported"));
    }

    void aBookThatCannotBeWrittenChangesNothing() {
        Imports desk;
        desk.finish(clean());
        desk.press(Qt::Key_Return);
        Q_EMIT desk.lists.notTaken();
        QVERIFY(!desk.note().isEmpty());
        QVERIFY(desk.staff.notes().empty());
        desk.press(Qt::Key_Return); // again
        QCOMPARE(desk.last(), std::string("take"));
    }

    void escapeLeadsBackStepByStep() {
        Imports desk;
        desk.finish();
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.focus(), QStringLiteral("importColumnList"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.focus(), QStringLiteral("importPath"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
    }
};

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
