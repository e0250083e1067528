// The settings by keys and clicks: who may change what, and what a person is told.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/digit_field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/person_list.h"
#include "ui/widgets/section_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::PinAnswer;
using kassa::desk::Role;

namespace {

enum Section { LookPart, GatewayPart, PrinterPart, PeoplePart, EventPart, CopiesPart };

StaffView deskOf(Role role) {
    StaffView view = sampleStaffAtWork();
    for (const auto& person : view.people) {
        if (person.role == role) {
            view.signedIn = person;
            break;
        }
    }
    return view;
}

void open(DeskDriver& desk, Section section) {
    desk.press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(desk.window.page(), Page::Settings);
    for (int i = 0; i < section; ++i) {
        desk.press(Qt::Key_Down);
    }
    QCOMPARE(desk.find<SectionList>("settingsSections")->current(), static_cast<int>(section));
}

/// One of several segments, with the mouse.
void pick(DeskDriver& desk, const char* name, int index) {
    auto* segments = desk.find<Segments>(name);
    QVERIFY2(segments != nullptr, name);
    const auto buttons = segments->findChildren<QPushButton*>();
    QTest::mouseClick(buttons.at(index), Qt::LeftButton);
}

QString textOf(const DeskDriver& desk, const char* name) {
    return desk.find<Text>(name)->text();
}

/// Everything that a window may order of the two links and that changes something.
int changes(const DeskDriver& desk) {
    return desk.settings.count("keep") + desk.settings.count("change_money") +
           desk.settings.count("back_up") + desk.staff.count("save_person") +
           desk.staff.count("remove_person");
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- the page

    void everySectionIsReachedByKeysAndTheFocusIsNeverLost() {
        DeskDriver desk(deskOf(Role::Cashier));
        desk.press(Qt::Key_4, Qt::AltModifier);
        for (const char* name : {"lookSection", "gatewaySection", "printerSection", "peopleSection",
                                 "eventSection", "copiesSection"}) {
            QVERIFY2(desk.shows(name), name);
            for (int i = 0; i < 25; ++i) {
                desk.press(Qt::Key_Tab);
                QVERIFY2(QApplication::focusWidget() != nullptr, name);
                QVERIFY2(QApplication::focusWidget()->isVisible(), name);
            }
            desk.find<SectionList>("settingsSections")->takeFocus();
            desk.press(Qt::Key_Down);
        }
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.window.page(), Page::Sale);
        QCOMPARE(changes(desk), 0);
    }

    void withoutSettingsThereIsNoPlace() {
        PictureStaff staff;
        staff.show(sampleStaffAtWork());
        DeskDriver desk(&staff, [](DeskSetup& setup) { setup.settings = nullptr; });
        desk.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(desk.window.page(), Page::Sale);
    }

    // --- free for everybody

    void languageAndThemeAreFree() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, LookPart);
        pick(desk, "look", 2);
        QCOMPARE(desk.settings.choices().look, kassa::desk::Look::HighContrast);
        pick(desk, "language", 1);
        QCOMPARE(desk.settings.choices().language, kassa::desk::Language::English);
        QCOMPARE(desk.staff.count("approve"), 0);
    }

    void whatCannotBeKeptIsSaidAndNothingChanges() {
        DeskDriver desk(deskOf(Role::Cashier));
        desk.settings.refuseToKeep(QStringLiteral("The settings cannot be written."));
        open(desk, LookPart);
        pick(desk, "look", 1);
        QCOMPARE(desk.toast(), QStringLiteral("The settings cannot be written."));
        QCOMPARE(desk.find<Segments>("look")->chosen(), 0);
    }

    void theDoctorIsForEverybody() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, GatewayPart);
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.settings.count("start_doctor"), 1);
        Q_EMIT desk.settings.doctorTold(kassa::desk::diagnose(sampleSilentFindings()), true);
        QVERIFY(desk.shows("doctorTrouble"));
        QVERIFY(desk.find<Note>("doctorTrouble")
                    ->accessibleDescription()
                    .contains(QStringLiteral("ask Atmos to allow")));
        desk.press(Qt::Key_F5); // once more
        QVERIFY(!desk.shows("doctorTrouble"));
        Q_EMIT desk.settings.doctorTold(kassa::desk::diagnose(sampleGoodFindings()), true);
        QVERIFY(textOf(desk, "doctorResult").contains(QStringLiteral("312 ms")));
    }

    void theDoctorIsStoppedByKeyAndByLeaving() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, GatewayPart);
        desk.press(Qt::Key_F5);
        desk.press(Qt::Key_F5);
        QCOMPARE(desk.settings.count("cancel_doctor"), 1);
        Q_EMIT desk.settings.doctorTold(kassa::desk::diagnose(sampleGoodFindings()), true);
        QVERIFY(!textOf(desk, "doctorResult").contains(QStringLiteral("312")));
        desk.press(Qt::Key_F5);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.settings.count("cancel_doctor"), 2);
    }

    void aKeychainThatIsLockedSaysWhatToDo() {
        DeskDriver desk(deskOf(Role::Cashier));
        KeyFacts keys;
        keys.trouble = QStringLiteral("The keychain is locked. Unlock it and try again.");
        desk.settings.setKeys(keys);
        open(desk, GatewayPart);
        QVERIFY(desk.find<Note>("keyTrouble")->accessibleDescription().contains(keys.trouble));
        QCOMPARE(desk.find<Chip>("keyState0")->chip().kind, ChipKind::Mute); // nobody knows
    }

    // --- what needs a manager: every setting by every role

    void nothingPrivilegedHappensWithoutAFreshApproval_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("free"); ///< by the table of rights
        for (const Role role : {Role::Cashier, Role::Manager}) {
            const auto row = [role](const char* what, Action action) {
                QTest::addRow("%s by a %s", what, std::string(nameOf(role)).c_str())
                    << QString::fromLatin1(what) << static_cast<int>(role)
                    << (rightOf(role, action) == kassa::desk::Right::Free);
            };
            row("idle lock", Action::ChangeSettings);
            row("printer", Action::ChangeSettings);
            row("live money", Action::ChangeMode);
            row("backup", Action::BackUp);
        }
    }
    void nothingPrivilegedHappensWithoutAFreshApproval() {
        QFETCH(QString, what);
        QFETCH(int, role);
        QFETCH(bool, free);
        DeskDriver desk(deskOf(static_cast<Role>(role)));
        ask(desk, what);
        if (free) {
            QCOMPARE(changes(desk), 1);
            QCOMPARE(desk.staff.notes().size(), std::size_t(1)); // the journal knows
            QVERIFY(std::holds_alternative<kassa::desk::entry::Note>(desk.staff.notes().front()));
            return;
        }
        QCOMPARE(changes(desk), 0);
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.type("22");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("approve"), 0); // not whole
        desk.type("2222");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("approve"), 1);
        QCOMPARE(changes(desk), 0); // not before the answer
        desk.staff.answerApproval(PinAnswer::Wrong, 3);
        QCOMPARE(changes(desk), 0);
        desk.type("222222");
        desk.press(Qt::Key_Return);
        desk.staff.answerApproval(PinAnswer::Good);
        QCOMPARE(changes(desk), 1);
        QVERIFY(!desk.shows("approveDialog"));
        Q_EMIT desk.staff.approved(Action::ChangeSettings, QStringLiteral("again"));
        QCOMPARE(changes(desk), 1); // one approval, one action
        ask(desk, what);
        QVERIFY(changes(desk) == 1); // the next one needs another
    }

    void escapeChangesNothing_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"idle lock", "printer", "live money", "backup"}) {
            QTest::addRow("%s", what) << QString::fromLatin1(what);
        }
    }
    void escapeChangesNothing() {
        QFETCH(QString, what);
        DeskDriver desk(deskOf(Role::Cashier));
        ask(desk, what);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("approveDialog"));
        QCOMPARE(changes(desk), 0);
        QCOMPARE(desk.staff.count("approve"), 0);
    }

    void whatWasApprovedIsInForce() {
        DeskDriver desk(deskOf(Role::Manager));
        ask(desk, QStringLiteral("printer"));
        QCOMPARE(desk.window.printing().settings().kind, kassa::desk::PrinterKind::Network);
        QCOMPARE(desk.window.printing().settings().host, std::string("192.168.1.50"));
    }

    void aPrinterWithoutItsPlaceIsNotSaved() {
        DeskDriver desk(deskOf(Role::Manager));
        open(desk, PrinterPart);
        pick(desk, "printerKind", 1);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(changes(desk), 0);
        QCOMPARE(desk.focus(), QStringLiteral("printerHost"));
    }

    void noOtherMoneyWhileAResultIsUnknown() {
        DeskDriver desk(deskOf(Role::Manager));
        desk.reachUnknown();
        open(desk, GatewayPart);
        desk.click("otherMoney");
        QVERIFY(!desk.shows("approveDialog"));
        QVERIFY(!desk.toast().isEmpty());
    }

    void aGatewayOnThisMachineIsAlwaysATest() {
        PictureSettings settings;
        GatewayFacts facts;
        facts.mayChangeMoney = false;
        settings.setGateway(facts);
        PictureStaff staff;
        staff.show(deskOf(Role::Manager));
        DeskDriver desk(&staff, [&](DeskSetup& setup) { setup.settings = &settings; });
        open(desk, GatewayPart);
        QVERIFY(!desk.shows("otherMoney"));
        QVERIFY(!desk.find<Segments>("money")->isEnabled());
    }

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

private:
    static void openFirstPerson(DeskDriver& desk) {
        open(desk, PeoplePart);
        desk.find<PersonList>("deskPeople")->setFocus();
        desk.press(Qt::Key_Return);
        QVERIFY(desk.shows("personDialog"));
    }

    static void ask(DeskDriver& desk, const QString& what) {
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.find<SectionList>("settingsSections")->takeFocus();
        desk.press(Qt::Key_Home);
        const auto go = [&desk](Section section) {
            const auto items =
                desk.find<SectionList>("settingsSections")->findChildren<QPushButton*>();
            QTest::mouseClick(items.at(section), Qt::LeftButton);
        };
        if (what == QLatin1String("idle lock")) {
            go(LookPart);
            pick(desk, "idleLock", 2);
        } else if (what == QLatin1String("printer")) {
            go(PrinterPart);
            pick(desk, "printerKind", 1);
            desk.find<QLineEdit>("printerHost")->setText(QStringLiteral("192.168.1.50"));
            desk.press(Qt::Key_S, Qt::ControlModifier);
        } else if (what == QLatin1String("live money")) {
            go(GatewayPart);
            desk.click("otherMoney");
        } else {
            go(CopiesPart);
            desk.find<QLineEdit>("backupFolder")->setText(QStringLiteral("/media/usb"));
            desk.find<QLineEdit>("backupFolder")->setFocus();
            desk.press(Qt::Key_Return);
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
