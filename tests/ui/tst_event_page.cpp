// A manager edits tickets, goods and rules by keys; nothing is in force before it is approved.

#include "tests/ui/desk_driver.h"
#include "ui/desk/event_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QFileDialog>
#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::EventBook;
using kassa::desk::Role;

namespace {

/// What lies on the disk, and what happens to it.
struct Files {
    std::vector<EventBook> saved;
    QString trouble;
    EventFiles::Read read;
    QString written;

    EventFiles make() {
        EventFiles files;
        files.save = [this](const EventBook& book) {
            if (trouble.isEmpty()) {
                saved.push_back(book);
            }
            return EventFiles::Saved{trouble, std::string(64, 'a')};
        };
        files.read = [this](const QString&) { return read; };
        files.write = [this](const QString& path, const EventBook&) {
            written = path;
            return QString();
        };
        files.folder = QStringLiteral("/tmp");
        return files;
    }
};

struct Desk {
    explicit Desk(Role role = Role::Manager)
        : driver(&staff, [this](DeskSetup& setup) { setup.eventFiles = files.make(); }) {
        StaffView view = sampleStaffAtWork();
        for (const auto& person : view.people) {
            if (person.role == role) {
                view.signedIn = person;
            }
        }
        staff.show(view);
        QTest::qWait(0);
    }

    void open() { driver.press(Qt::Key_T, Qt::ControlModifier); }
    void go(int row) {
        for (int i = 0; i < row; ++i) {
            driver.press(Qt::Key_Down);
        }
    }
    void write(int field, const char* text) {
        auto* input = driver.find<QLineEdit>(
            QStringLiteral("eventField%1").arg(field).toLatin1().constData());
        QVERIFY(input != nullptr);
        input->setFocus();
        driver.press(Qt::Key_A, Qt::ControlModifier);
        driver.press(Qt::Key_Delete);
        driver.type(text);
    }
    void save() {
        driver.press(Qt::Key_S, Qt::ControlModifier);
        QTest::qWait(0);
        driver.window.activateWindow(); // it was built anew, without a window manager
        QVERIFY(QTest::qWaitForWindowActive(&driver.window));
    }

    Files files;
    PictureStaff staff;
    DeskDriver driver;
};

constexpr int price = 2; ///< place of the field
constexpr int firstTicket = 1;

} // namespace

class TestEventPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void whatKeysDoButtonsDoToo() {
        Desk desk;
        desk.open();
        desk.go(firstTicket);
        QVERIFY(desk.driver.shows("eventSave"));
        QVERIFY(desk.driver.shows("eventRemove"));
        desk.write(price, "1 600 000");
        desk.driver.click("eventSave");
        QTest::qWait(0);
        QCOMPARE(desk.files.saved.size(), std::size_t{1});
    }

    void priceIsChangedByKeys() {
        Desk desk;
        desk.open();
        QCOMPARE(desk.driver.window.page(), Page::Event);
        QCOMPARE(desk.driver.focus(), QStringLiteral("eventList"));
        desk.go(firstTicket);
        desk.driver.press(Qt::Key_Return);
        QCOMPARE(desk.driver.focus(), QStringLiteral("eventField0"));
        desk.write(price, "1 600 000");
        QVERIFY(desk.files.saved.empty());
        desk.save();
        QCOMPARE(desk.files.saved.size(), std::size_t{1});
        QCOMPARE(desk.files.saved[0].tickets[0].price.count(), 160'000'000);
        QCOMPARE(desk.driver.window.page(), Page::Event);
        QCOMPARE(desk.staff.notes().size(), std::size_t{1});
        QVERIFY(std::holds_alternative<kassa::desk::entry::EventChanged>(desk.staff.notes()[0]));
        QVERIFY(kassa::desk::decodeEntry(kassa::desk::nameOf(desk.staff.notes()[0]),
                                         kassa::desk::encodeEntry(desk.staff.notes()[0])));
        desk.driver.press(Qt::Key_1, Qt::AltModifier); // the sale, at the new price
        desk.driver.choose("kamola");
        QCOMPARE(desk.driver.find<AmountLabel>("saleAmount")->amount().count(), 80'000'000);
    }

    void cashierNeedsAManager() {
        Desk desk(Role::Cashier);
        desk.open();
        desk.go(firstTicket);
        desk.write(price, "1 600 000");
        desk.save();
        QVERIFY(desk.files.saved.empty());
        QVERIFY(desk.driver.window.findChild<QWidget*>(QStringLiteral("approveDialog")) != nullptr);
        desk.driver.type("246810");
        desk.driver.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("approve"), 1);
        QVERIFY(desk.files.saved.empty()); // the PIN was typed, but nobody has said that it is good
        desk.staff.answerApproval(kassa::desk::PinAnswer::Good);
        QTest::qWait(0);
        QCOMPARE(desk.files.saved.size(), std::size_t{1});
    }

    void wrongTextIsNotLeftNorSaved() {
        Desk desk;
        desk.open();
        desk.go(firstTicket);
        desk.write(price, "1 6OO 000");
        QCOMPARE(desk.driver.find<TextField>("eventField2")->state(), FieldState::Error);
        auto* list = desk.driver.find<RowList>("eventList");
        list->setFocus();
        desk.driver.press(Qt::Key_Down);
        QCOMPARE(list->currentRow(), firstTicket);
        QCOMPARE(desk.driver.focus(), QStringLiteral("eventField2"));
        desk.save();
        QVERIFY(desk.files.saved.empty());
        desk.write(price, "1 600 000");
        QCOMPARE(desk.driver.find<TextField>("eventField2")->state(), FieldState::Idle);
        desk.save();
        QCOMPARE(desk.files.saved.size(), std::size_t{1});
    }

    void ruleIsMadeAndPreviewed() {
        Desk desk;
        desk.open();
        desk.driver.press(Qt::Key_F8);
        QCOMPARE(desk.driver.focus(), QStringLiteral("eventField0"));
        desk.write(0, "Oxirgi kun");
        desk.write(1, "75 %");
        desk.write(3, "20");
        desk.save();
        const auto& rules = desk.files.saved.back().rules;
        QCOMPARE(rules.size(), std::size_t{3});
        QCOMPARE(rules.back().quota.value_or(0), 20);
        QCOMPARE(std::get<kassa::desk::PercentOff>(rules.back().off).percent, 75);
        desk.driver.press(Qt::Key_1, Qt::AltModifier);
        desk.driver.choose("kamola");
        QCOMPARE(desk.driver.find<AmountLabel>("saleAmount")->amount().count(), 36'950'000);
    }

    void goodsAreMadeAndRemoved() {
        Desk desk;
        desk.open();
        desk.driver.press(Qt::Key_F7);
        desk.write(0, "Choy");
        desk.write(price, "5 000");
        desk.save();
        QCOMPARE(desk.files.saved.back().goods.size(), std::size_t{4});
        QTest::qWait(0);
        desk.go(8); // the event, four tickets, four goods
        desk.driver.press(Qt::Key_Delete, Qt::ControlModifier);
        desk.save();
        QCOMPARE(desk.files.saved.back().goods.size(), std::size_t{3});
        QCOMPARE(desk.files.saved.back().goods.back().id, std::string("badge"));
    }

    // A ticket that somebody has is not taken from them.
    void ticketInUseStays() {
        Desk desk;
        desk.open();
        desk.go(firstTicket);
        desk.driver.press(Qt::Key_Delete, Qt::ControlModifier);
        desk.save();
        QVERIFY(desk.files.saved.empty());
        QVERIFY(!desk.driver.toast().isEmpty());
    }

    void notSavedIsSaid() {
        Desk desk;
        desk.files.trouble = QStringLiteral("The disk is full.");
        desk.open();
        desk.go(firstTicket);
        desk.write(price, "1 600 000");
        desk.save();
        QCOMPARE(desk.driver.toast(), desk.files.trouble);
        QVERIFY(desk.staff.notes().empty());
        desk.driver.press(Qt::Key_Escape);
        QVERIFY(desk.driver.shows("askDialog")); // the draft is not thrown away unasked
        desk.driver.press(Qt::Key_Escape);
        QCOMPARE(desk.driver.window.page(), Page::Event);
    }

    void fromAFile() {
        Desk desk;
        desk.files.read.trouble = QStringLiteral("Line 4.");
        desk.open();
        desk.driver.press(Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(desk.driver.focus(), QStringLiteral("path"));
        desk.driver.press(Qt::Key_Return);
        QCOMPARE(desk.driver.toast(), QStringLiteral("Line 4."));
        desk.files.read = {{}, sampleEvent()};
        desk.files.read.book.tickets[0].price = Tiyin(std::int64_t{200'000'000});
        desk.files.read.book.attendees.clear();
        desk.driver.press(Qt::Key_O, Qt::ControlModifier);
        desk.driver.press(Qt::Key_O, Qt::ControlModifier); // looked for instead of typed
        auto* dialog = desk.driver.window.findChild<QFileDialog*>(QStringLiteral("browse"));
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(QStringLiteral("/lists/autumn.json"));
        dialog->reject();
        QVERIFY(QTest::qWaitForWindowActive(&desk.driver.window));
        QCOMPARE(desk.driver.find<QLineEdit>("path")->text(), QStringLiteral("/lists/autumn.json"));
        desk.driver.press(Qt::Key_Return);
        QVERIFY(desk.files.saved.empty());
        desk.save();
        QCOMPARE(desk.files.saved.back().tickets[0].price.count(), 200'000'000);
        QVERIFY(desk.files.saved.back().attendees.empty()); // people stay where they are
        const auto& row = std::get<kassa::desk::entry::EventChanged>(desk.staff.notes().back());
        QCOMPARE(row.what, std::string("imported autumn.json: 4 tickets, 3 goods, 2 rules"));
        desk.driver.press(Qt::Key_1, Qt::AltModifier);
        desk.driver.choose("kamola");
        QCOMPARE(desk.driver.find<AmountLabel>("saleAmount")->amount().count(), 100'000'000);
    }

    void intoAFile() {
        Desk desk;
        desk.open();
        desk.driver.press(Qt::Key_E, Qt::ControlModifier);
        desk.driver.press(Qt::Key_Return);
        QCOMPARE(desk.files.written, QStringLiteral("/tmp/event.json"));
    }

    // Money first: while a sale is at the desk its prices stay.
    void notInTheMiddleOfASale() {
        Desk desk;
        desk.driver.reachCard();
        desk.driver.press(Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(desk.driver.window.page(), Page::Event);
        desk.go(firstTicket);
        desk.write(price, "1 600 000");
        desk.save();
        QVERIFY(desk.files.saved.empty());
    }
};

QTEST_MAIN(TestEventPage)
#include "tst_event_page.moc"
