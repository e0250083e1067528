// The settings by keys and clicks: who may change what, and what a person is told.

#include "tests/ui/settings_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/note.h"

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::PinAnswer;
using kassa::desk::Role;

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

    void whatAnArrowKeyAsksForHasTheFocus() {
        DeskDriver desk(deskOf(Role::Cashier));
        open(desk, LookPart);
        desk.find<Segments>("idleLock")->takeFocus();
        desk.press(Qt::Key_Right);
        QVERIFY(desk.shows("approvalPin"));
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("approvalPin"));
        desk.find<Segments>("look")->takeFocus();
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.settings.choices().look, kassa::desk::Look::Dark);
        desk.press(Qt::Key_Left);
        desk.press(Qt::Key_Left); // there is nothing before the first one
        QCOMPARE(desk.settings.choices().look, kassa::desk::Look::Light);
    }

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
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
