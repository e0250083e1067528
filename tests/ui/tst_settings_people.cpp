// People and copies in the settings, by keys and clicks.

#include "tests/ui/settings_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/note.h"
#include "ui/widgets/person_list.h"
#include "ui/widgets/pin_field.h"

#include <QFileDialog>
#include <QTemporaryDir>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::PinAnswer;
using kassa::desk::Role;

namespace {

void openFirstPerson(DeskDriver& desk) {
    open(desk, PeoplePart);
    desk.find<PersonList>("deskPeople")->setFocus();
    desk.press(Qt::Key_Return);
    QVERIFY(desk.shows("personDialog"));
}

} // namespace

class TestSettingsPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- people

    void somebodyNewByKeys() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, PeoplePart);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.focus(), QStringLiteral("personName"));
        desk.type("aziz karimov");
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Right); // a manager
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("personPin"));
        desk.type("135791");
        desk.press(Qt::Key_Return);
        desk.type("135790");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("save_person"), 0); // they differ
        QCOMPARE(desk.focus(), QStringLiteral("personPin"));
        desk.type("135791");
        desk.press(Qt::Key_Return);
        desk.type("135791");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.orders().back(),
                 std::string("save_person aziz karimov with a PIN timur"));
        desk.press(Qt::Key_Escape); // it cannot be called back
        QVERIFY(desk.shows("personDialog"));
        Q_EMIT desk.staff.peopleKept(); // of somebody else: this one is not approved yet
        QVERIFY(desk.shows("personDialog"));
        Q_EMIT desk.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Good, 0, {}});
        Q_EMIT desk.staff.peopleKept();
        QVERIFY(!desk.shows("personDialog"));
        QVERIFY(desk.toast().contains(QStringLiteral("aziz karimov")));
    }

    void aNewPinOnly() {
        DeskDriver desk(deskOf(Role::Manager));
        openFirstPerson(desk);
        QCOMPARE(desk.find<QLineEdit>("personName")->text(), QStringLiteral("Nilufar Saidova"));
        desk.find<QWidget>("approvalPin")->setFocus();
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("save_person Nilufar Saidova timur"));
    }

    void retiring() {
        DeskDriver desk(deskOf(Role::Manager));
        openFirstPerson(desk);
        desk.click("personRetire");
        QCOMPARE(desk.staff.count("remove_person"), 0); // without a PIN
        desk.type("222222");
        desk.click("personRetire");
        QCOMPARE(desk.staff.orders().back(), std::string("remove_person nilufar timur"));
        Q_EMIT desk.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Good, 0, {}});
        Q_EMIT desk.staff.peopleRefused(kassa::desk::PeopleProblem::LastManager);
        QVERIFY(desk.shows("personProblem"));
        QVERIFY(desk.shows("personDialog"));
    }

    void aWrongPinLetsTryAgain() {
        DeskDriver desk(deskOf(Role::Manager));
        openFirstPerson(desk);
        desk.find<QWidget>("approvalPin")->setFocus();
        desk.type("333333");
        desk.press(Qt::Key_Return);
        Q_EMIT desk.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Wrong, 3, {}});
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("save_person"), 2);
    }

    void aWrongPinOfTheManagerKeepsTheNewOne() {
        DeskDriver desk(deskOf(Role::Manager));
        open(desk, PeoplePart);
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.type("aziz karimov");
        for (const char* field : {"personPin", "personPinAgain", "approvalPin"}) {
            desk.find<QWidget>(field)->setFocus();
            desk.type("135791");
        }
        desk.press(Qt::Key_Return);
        Q_EMIT desk.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Wrong, 3, {}});
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("save_person"), 2);
        QCOMPARE(desk.staff.orders().back(),
                 std::string("save_person aziz karimov with a PIN timur"));
        Q_EMIT desk.staff.approvalAnswered(Action::EditPeople, {PinAnswer::Good, 0, {}});
        const auto* pin = desk.find<PinField>("personPin");
        const auto* again = desk.find<PinField>("personPinAgain");
        QCOMPARE(pin->length() + again->length(), 12);
        Q_EMIT desk.staff.peopleKept();
        QVERIFY(!desk.shows("personDialog")); // it lives until the next event
        QCOMPARE(pin->length() + again->length(), 0);
    }

    // --- copies

    void aCopyIsGoodOnlyWhenItWasProved() {
        DeskDriver desk(deskOf(Role::Manager));
        ask(desk, QStringLiteral("backup"));
        QCOMPARE(desk.settings.orders().back(), std::string("back_up /media/usb"));
        QCOMPARE(desk.focus(), QStringLiteral("cancelCopy"));
        Q_EMIT desk.settings.copyMoved(400, 800);
        QVERIFY(textOf(desk, "copyDoing").contains(QStringLiteral("400")));
        QVERIFY(!desk.shows("copyResult"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.settings.count("cancel_copy"), 1);
        QCOMPARE(desk.window.page(), Page::Settings);
        CopyReport report;
        report.outcome = CopyReport::Outcome::Damaged;
        report.row = 7;
        Q_EMIT desk.settings.copyEnded(report);
        QVERIFY(desk.find<Note>("copyResult")->accessibleDescription().contains(u'7'));
    }

    void aCopyIsProvedByAnybody() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, CopiesPart);
        desk.find<QLineEdit>("copyPath")->setFocus();
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.settings.count("prove_copy"), 0); // of nothing
        desk.find<QLineEdit>("copyPath")->setText(QStringLiteral("/media/usb/kassa-1"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.settings.orders().back(), std::string("prove_copy /media/usb/kassa-1"));
    }

    void aGoodCopyIsToldInOneSentenceAndHowItIsPutBack() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, CopiesPart);
        desk.find<QLineEdit>("copyPath")->setText(QStringLiteral("/media/usb/kassa-1"));
        desk.click("proveCopy");
        CopyReport report;
        report.outcome = CopyReport::Outcome::Good;
        report.path = QStringLiteral("/media/usb/it's/kassa-1");
        report.rows = 1284;
        report.head = QString(QStringLiteral("9f3a21c08d4e77b1")).repeated(4);
        report.from = Timestamp(std::chrono::milliseconds(1'781'236'800'000));
        report.to = Timestamp(std::chrono::milliseconds(1'781'258'700'000));
        Q_EMIT desk.settings.copyEnded(report);
        const QString told = desk.find<Note>("copyResult")->accessibleDescription();
        QVERIFY2(told.contains(QStringLiteral("1\u00A0284 rows from 12.06.2026, 09:00:00 to "
                                              "12.06.2026, 15:05:00")),
                 qPrintable(told));
        QVERIFY(told.contains(QStringLiteral("close Kassa")));
        QVERIFY(told.contains(QStringLiteral("kassa log restore '/media/usb/it'\\''s/kassa-1'")));
        QVERIFY(told.contains(QStringLiteral("9F3A 21C0")));
        QVERIFY(desk.find<QWidget>("copyFacts")
                    ->accessibleName()
                    .contains(QStringLiteral("9F3A 21C0")));
        QCOMPARE(changes(desk), 0); // and nothing was touched
    }

    void aFolderIsLookedFor_data() {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("backup") << QByteArray("browseFolder") << QByteArray("backupFolder");
        QTest::newRow("restore") << QByteArray("browseCopy") << QByteArray("copyPath");
    }
    void aFolderIsLookedFor() {
        QFETCH(QByteArray, button);
        QFETCH(QByteArray, field);
        const QTemporaryDir place;
        DeskDriver desk(deskOf(Role::Manager));
        open(desk, CopiesPart);
        desk.find<QLineEdit>(field.constData())->setText(QStringLiteral("/nowhere"));
        desk.click(button.constData());
        auto* dialog = desk.window.findChild<QFileDialog*>(QStringLiteral("browse"));
        QVERIFY(dialog != nullptr); // and the window goes on meanwhile
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(place.path());
        dialog->reject();
        QCOMPARE(desk.find<QLineEdit>(field.constData())->text(), place.path());
        QCOMPARE(changes(desk), 0);
    }
};

QTEST_MAIN(TestSettingsPeople)
#include "tst_settings_people.moc"
