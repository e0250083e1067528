// People who come: added at the desk, let in, given a badge; and what the organiser's list says of
// payments, which is no proof. By keys alone.

#include "tests/ui/desk_driver.h"
#include "ui/print/badge_painter.h"
#include "ui/print/print_queue.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::CheckInAnswer;
using kassa::desk::PinAnswer;

namespace {

/// Says nothing until it is told to.
class ScriptedPrinter : public PrinterLink {
public:
    void print(const kassa::desk::PrinterSettings&, const kassa::desk::Raster& picture) override {
        pages.push_back(picture);
    }
    void askSystemPrinters() override {}
    std::vector<kassa::desk::Raster> pages;
};

/// Outlives the desk.
struct WithPrinter {
    ScriptedPrinter printer;
};

struct People : WithPrinter, DeskDriver {
    explicit People(StaffView view = sampleStaffAtWork()) : DeskDriver(&staff, adjusted()) {
        staff.setClock([this] { return Timestamp(std::chrono::milliseconds(wall)); });
        staff.show(std::move(view));
        QTest::qWait(0);
    }
    [[nodiscard]] std::function<void(DeskSetup&)> adjusted() {
        return [this](DeskSetup& setup) {
            setup.book.attendees.front().category = "student";
            setup.printers = &printer;
            setup.printer.kind = kassa::desk::PrinterKind::Network;
        };
    }
    [[nodiscard]] int badges() {
        return window.printing().timesOf(PrintJob::What::Badge, QStringLiteral("2600417"));
    }
    static StaffView manager() {
        auto view = sampleStaffAtWork();
        view.signedIn = view.people.back();
        return view;
    }
    void addSardor() {
        press(Qt::Key_F6);
        type("Sardor Umarov");
        press(Qt::Key_Tab);
        type("90 123-45-67");
        press(Qt::Key_Return);
    }
    void paid(const char* account) {
        Q_EMIT link.standingChanged(QLatin1String(account), TillLink::Standing::Paid);
    }
    [[nodiscard]] QString text(const char* name) const {
        const auto* found = find<Text>(name);
        return found == nullptr ? QString() : found->text();
    }
    [[nodiscard]] std::string lastOrder() const { return staff.orders().back(); }
};

} // namespace

class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- on no list

    void aWalkInIsWrittenThenSoldTo() {
        People desk;
        desk.addSardor();
        QCOMPARE(desk.lastOrder(), std::string("add_walk_in W02-00001 Sardor Umarov"));
        QCOMPARE(desk.link.beginnings(), 0);
        QVERIFY(desk.shows("walkInDialog")); // nothing goes on before the row is durable
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 0);
        desk.staff.answerWalkIn();
        QVERIFY(!desk.shows("walkInDialog"));
        QCOMPARE(desk.text("saleInvoice"), QStringLiteral("W02-00001"));
        QCOMPARE(desk.text("saleCustomer"), QStringLiteral("Sardor Umarov"));
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 1);
        desk.link.answerBegun();
        QCOMPARE(desk.link.payment().sale.account, std::string("0200001"));
        QCOMPARE(desk.link.payment().sale.customer, std::string("Sardor Umarov"));
    }

    void foundAgainBySearchAndAfterARestart() {
        People desk;
        desk.staff.take(
            kassa::desk::entry::WalkIn{"W02-00001", "Zulfiya Gʻaniyeva", "998901234567", "day", ""},
            {});
        desk.choose("ganieva");
        QCOMPARE(desk.text("saleInvoice"), QStringLiteral("W02-00001"));
        desk.press(Qt::Key_Escape);
        desk.choose("1234567");
        QCOMPARE(desk.text("saleInvoice"), QStringLiteral("W02-00001"));
        // The next one gets the next number.
        desk.press(Qt::Key_Escape);
        desk.addSardor();
        QCOMPARE(desk.lastOrder(), std::string("add_walk_in W02-00002 Sardor Umarov"));
    }

    void whatWasSearchedForInVainIsTheName() {
        People desk;
        desk.type("sardor umarov");
        desk.click("walkIn");
        QCOMPARE(desk.find<QLineEdit>("walkInName")->text(), QStringLiteral("sardor umarov"));
        QCOMPARE(desk.focus(), QStringLiteral("walkInPhone"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        desk.press(Qt::Key_Escape);
        desk.type("998885554433");
        desk.press(Qt::Key_F6);
        QCOMPARE(desk.find<QLineEdit>("walkInPhone")->text(), QStringLiteral("998885554433"));
        QCOMPARE(desk.focus(), QStringLiteral("walkInName"));
    }

    void mistakesAreToldInTheirField() {
        People desk;
        desk.press(Qt::Key_F6);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("add_walk_in"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("walkInName"));
        desk.type("Ali");
        desk.press(Qt::Key_Tab);
        desk.type("12");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("add_walk_in"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("walkInPhone"));
    }

    void theJournalSaysNo() {
        People desk;
        desk.addSardor();
        Q_EMIT desk.staff.walkInAnswered(std::nullopt);
        QVERIFY(desk.shows("walkInProblem"));
        desk.press(Qt::Key_Return); // again
        QCOMPARE(desk.staff.count("add_walk_in"), 2);
    }

    void ticketAndCategoryByKeys() {
        People desk;
        desk.press(Qt::Key_F6);
        desk.type("Ali");
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("walkInTickets"));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.staff.answerWalkIn();
        const auto& added = desk.staff.attendance().walkIns.back();
        QCOMPARE(added.ticket, std::string("day"));
        QCOMPARE(added.category, std::string("student"));
        QCOMPARE(added.phone, std::string());
    }

    // --- let in

    void whoHasPaidIsLetInByThreeKeys() {
        People desk;
        desk.paid("2600388");
        desk.type("jasur");
        desk.press(Qt::Key_Return); // details
        QVERIFY(desk.shows("attendeeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("attendeeIn"));
        desk.press(Qt::Key_Return); // check in
        QCOMPARE(desk.lastOrder(), std::string("check_in 2600388"));
        desk.press(Qt::Key_Return); // once, however often
        QCOMPARE(desk.staff.count("check_in"), 1);
        desk.staff.answerCheckIn(CheckInAnswer::Done);
        QCOMPARE(desk.focus(), QStringLiteral("attendeeNext"));
        desk.press(Qt::Key_Return); // next
        QVERIFY(!desk.shows("attendeeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QString());
    }

    void anUnpaidOnePaysFirst() {
        People desk;
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("attendeePay"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 1);
        QVERIFY(!desk.shows("attendeeDialog"));
    }

    void unpaidIsLetInForAReasonByAManager() {
        People desk;
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("check_in"), 0);
        QCOMPARE(desk.focus(), QStringLiteral("checkInReason"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("check_in"), 0); // no reason
        desk.type("mehmon");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("check_in"), 0); // no PIN
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastOrder(), std::string("check_in 2600417 timur mehmon"));
        Q_EMIT desk.staff.approvalAnswered(Action::CheckInUnpaid, {PinAnswer::Wrong, 3, {}});
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.count("check_in"), 2);
        Q_EMIT desk.staff.approvalAnswered(Action::CheckInUnpaid, {PinAnswer::Good, 0, {}});
        desk.staff.answerCheckIn(CheckInAnswer::Done, false);
        QVERIFY(desk.shows("attendeeDialog"));
        QVERIFY(!desk.shows("checkInReason"));
        QVERIFY(!desk.staff.attendance().arrival("2600417")->paid);
    }

    void aManagerAtTheDeskNeedsOnlyTheReason() {
        People desk(People::manager());
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!desk.shows("approvalPin"));
        desk.type("mehmon");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastOrder(), std::string("check_in 2600417 mehmon"));
    }

    // Paid a moment ago, as the window believes; the journal knows better and is asked.
    void theJournalHasTheLastWord() {
        People desk;
        desk.paid("2600388");
        desk.type("jasur");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return);
        desk.staff.answerCheckIn(CheckInAnswer::ReasonMissing);
        QCOMPARE(desk.focus(), QStringLiteral("checkInReason"));
    }

    void escapeLeadsBackStepByStep() {
        People desk;
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_I, Qt::ControlModifier);
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.shows("attendeeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("attendeePay"));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("attendeeDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
    }

    // --- badges

    void aSecondBadgeIsAskedForAndMarked() {
        People desk;
        desk.staff.note(kassa::desk::entry::Printed{"badge", "2600417", 0}); // before this run
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(desk.shows("attendeeNote"));
        QCOMPARE(desk.badges(), 0); // it only asks
        desk.press(Qt::Key_Escape); // no
        QVERIFY(!desk.shows("attendeeNote"));
        QVERIFY(desk.shows("attendeeDialog"));
        desk.press(Qt::Key_P, Qt::ControlModifier);
        desk.press(Qt::Key_P, Qt::ControlModifier); // yes
        QCOMPARE(desk.badges(), 1);
        QTRY_COMPARE(desk.printer.pages.size(), 1U);
        Q_EMIT desk.printer.finished(kassa::desk::PrintTrouble::None);
        QTRY_COMPARE(desk.staff.notes().size(), 2U);
        const auto& row = std::get<kassa::desk::entry::Printed>(desk.staff.notes().back());
        QCOMPARE(row.what, std::string("badge"));
        QCOMPARE(row.about, std::string("2600417"));
        QCOMPARE(row.copy, 1);
    }

    void theFirstBadgeHasNoMarkAndACopyHas() {
        kassa::desk::Badge badge;
        badge.name = "Kamola Rahimova";
        const auto plain = rasterOf(sampleBadge(), badge);
        badge.mark = "NUSXA 1";
        QVERIFY(rasterOf(sampleBadge(), badge) != plain);
    }

    void aBadgeWaitsInTheQueueAndHoldsNothingUp() {
        People desk;
        desk.type("kamola");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(desk.badges(), 1);
        QTRY_COMPARE(desk.printer.pages.size(), 1U);
        Q_EMIT desk.printer.finished(kassa::desk::PrintTrouble::NoPaper);
        desk.press(Qt::Key_P, Qt::ControlModifier); // one waits: this would be a second
        QCOMPARE(desk.window.printing().waiting(), 1);
        QVERIFY(desk.staff.notes().empty()); // nothing is on paper
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    // --- what the list says

    void paidByTheListIsNotPaid() {
        People desk;
        desk.choose("shahnoza");
        auto* note = desk.find<QWidget>("saleNote");
        QVERIFY(note != nullptr);
        QVERIFY(desk.find<Button>("payByCard")->isEnabled());
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.link.beginnings(), 0);
        QCOMPARE(desk.focus(), QStringLiteral("askNo")); // the safe answer
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 0);
        QVERIFY(!desk.shows("askDialog"));
        desk.press(Qt::Key_F9);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("askYes"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.link.beginnings(), 1);
    }

    void paidByTheListIsLetInWithoutAManager() {
        People desk;
        desk.choose("shahnoza");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("attendeeIn"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.lastOrder(), std::string("check_in 2600295 by_list"));
    }

    void aPaymentOfTheJournalCountsMoreThanTheList() {
        People desk;
        desk.paid("2600295");
        desk.choose("shahnoza");
        QVERIFY(!desk.find<Button>("payByCard")->isEnabled());
    }

    // --- the desk without people

    void withoutPeopleThereAreNoSuchButtons() {
        DeskDriver desk;
        desk.choose("kamola");
        QVERIFY(!desk.shows("walkIn"));
        QVERIFY(!desk.shows("attendeeDetails"));
        desk.press(Qt::Key_F6);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.shows("walkInDialog"));
        QVERIFY(!desk.shows("attendeeDialog"));
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
