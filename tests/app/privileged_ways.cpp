#include "tests/app/privileged_ways.h"

#include "tests/ui/settings_driver.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/person_list.h"

namespace kassa::test {

using desk::Action;

namespace {

constexpr auto control = Qt::ControlModifier;
constexpr const char* attendees[]{"kamola", "shahnoza x"};

void enter(StaffedDesk& desk) {
    desk.press(Qt::Key_Return);
}
void controlEnter(StaffedDesk& desk) {
    desk.press(Qt::Key_Return, control);
}

// --- money

void preparePaid(StaffedDesk& desk) {
    desk.payments = {desk.sellPaid("1001"), desk.sellPaid("1002")};
    desk.tellWindow();
}

void askRefund(StaffedDesk& desk, int turn) {
    desk.showPayment(desk.payments.at(static_cast<std::size_t>(turn)));
    desk.press(Qt::Key_R, control);
    QVERIFY(desk.driver.shows("refundDialog"));
    desk.driver.boot += 3s; // the red button is armed
    Q_EMIT desk.driver.window.flow().changed();
    desk.press(Qt::Key_Tab);
}

void finishRefund(StaffedDesk& desk) {
    desk.gateway.answerLast(reply::ReverseDone{});
    desk.settle();
    enter(desk); // it is returned: on
}

void prepareInDoubt(StaffedDesk& desk) {
    desk.payments = {desk.sellInDoubt("1001"), desk.sellInDoubt("1002")};
}

void prepareForPerson(StaffedDesk& desk) {
    prepareInDoubt(desk);
    desk.passDayOfSilence();
    for (const auto& id : desk.payments) {
        QVERIFY(std::holds_alternative<state::ForPerson>(desk.news.payments.at(id).state));
    }
    desk.tellWindow();
}

void askFinding(StaffedDesk& desk, int turn) {
    desk.showPayment(desk.payments.at(static_cast<std::size_t>(turn)));
    desk.driver.find<ui::FilterChips>("paymentGroups")->choose(2); // without a result
    desk.press(Qt::Key_Home);
    enter(desk);
    desk.press(Qt::Key_F7);
    QVERIFY(desk.driver.shows("findingDialog"));
    desk.driver.find<ui::ChoiceList>("findings")->setCurrentRow(2); // taken, and given back
    controlEnter(desk);
    desk.type("Atmos, Aziz");
    controlEnter(desk);
}

int findings(StaffedDesk& desk) {
    return static_cast<int>(
        std::count_if(desk.news.payments.begin(), desk.news.payments.end(),
                      [](const auto& each) { return !each.second.findingApprover.empty(); }));
}

// --- the shift

void askClose(StaffedDesk& desk, int) {
    if (!desk.staff.view().signedIn) {
        desk.signIn("nilufar"); // closing has locked the desk; whoever signs in opens the next one
    }
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_3, Qt::AltModifier);
    desk.press(Qt::Key_F10);
    desk.pass(40s); // they are asked about once more
}

void submitClose(StaffedDesk& desk) {
    controlEnter(desk);
    desk.pass(40s);
}

// --- people who come

void askCheckIn(StaffedDesk& desk, int turn) {
    if (desk.driver.shows("attendeeDialog")) {
        desk.press(Qt::Key_Escape);
    }
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Escape); // what was searched for before
    desk.type(attendees[turn]);
    enter(desk);
    desk.press(Qt::Key_I, control);
    desk.type("mehmon");
    enter(desk);
}

void askImport(StaffedDesk& desk, int) {
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_O, control);
    desk.type("/lists/people.csv");
    enter(desk);
    Q_EMIT desk.lists.looked(ui::sampleLook());
    desk.settle();
    enter(desk);
    auto summary = ui::sampleSummary();
    summary.first.clear();
    summary.leftOut = 0;
    Q_EMIT desk.lists.done(summary);
    desk.settle();
    if (desk.driver.focus() != QLatin1String("approvalPin")) {
        enter(desk);
    }
}

int imports(StaffedDesk& desk) {
    const auto& orders = desk.lists.orders();
    return static_cast<int>(std::count(orders.begin(), orders.end(), "take"));
}

void finishImport(StaffedDesk& desk) {
    Q_EMIT desk.lists.taken(ui::sampleEvent().attendees);
    desk.settle();
}

// --- the event

void askEvent(StaffedDesk& desk, int turn) {
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_T, control);
    desk.press(Qt::Key_Down); // the first ticket
    auto* price = desk.driver.find<QLineEdit>("eventField2");
    QVERIFY(price != nullptr);
    price->setFocus();
    desk.press(Qt::Key_A, control);
    desk.type(turn == 0 ? "1600000" : "1700000");
    desk.press(Qt::Key_S, control);
}

// --- people at the desk

void openPerson(StaffedDesk& desk) {
    ui::openSection(desk.driver, ui::PeoplePart);
    auto* list = desk.driver.find<ui::PersonList>("deskPeople");
    list->setCurrentRow(1); // Bobur
    list->setFocus();
    enter(desk);
    QVERIFY(desk.driver.shows("personDialog"));
    desk.driver.find<QWidget>("approvalPin")->setFocus();
}

void askRename(StaffedDesk& desk, int turn) {
    openPerson(desk);
    desk.driver.find<QLineEdit>("personName")
        ->setText(turn == 0 ? QStringLiteral("Bobur Karimov") : QStringLiteral("Bobur Salimov"));
}

void typeNewPin(StaffedDesk& desk) {
    desk.driver.find<QWidget>("personPin")->setFocus();
    desk.type("135791");
    enter(desk);
    desk.type("135791");
    enter(desk);
}

void askNewPin(StaffedDesk& desk, int) {
    openPerson(desk);
    typeNewPin(desk);
}

void askNewPerson(StaffedDesk& desk, int turn) {
    ui::openSection(desk.driver, ui::PeoplePart);
    desk.press(Qt::Key_N, control);
    desk.type(turn == 0 ? "Aziz Karimov" : "Aziza Karimova");
    typeNewPin(desk);
}

int peopleChanges(StaffedDesk& desk) {
    return static_cast<int>(desk.entries<desk::entry::PeopleChanged>().size());
}

void askRetire(StaffedDesk& desk, int) {
    openPerson(desk);
}

void clickRetire(StaffedDesk& desk) {
    desk.driver.click("personRetire");
    desk.settle();
}

// --- settings

int kept(StaffedDesk& desk) {
    return desk.driver.settings.count("keep");
}

void askIdleLock(StaffedDesk& desk, int turn) {
    ui::openSection(desk.driver, ui::LookPart);
    ui::pick(desk.driver, "idleLock", 2 + turn);
    desk.settle();
}

void askPrinter(StaffedDesk& desk, int turn) {
    ui::openSection(desk.driver, ui::PrinterPart);
    ui::pick(desk.driver, "printerKind", 1);
    desk.driver.find<QLineEdit>("printerHost")
        ->setText(QStringLiteral("192.168.1.%1").arg(50 + turn));
    desk.press(Qt::Key_S, control);
}

void askMoney(StaffedDesk& desk, int) {
    ui::openSection(desk.driver, ui::GatewayPart);
    desk.driver.click("otherMoney");
    desk.settle();
}

void askKey(StaffedDesk& desk, int turn) {
    ui::openSection(desk.driver, ui::GatewayPart);
    desk.driver.click(turn == 0 ? "replaceKey0" : "replaceKey1");
    desk.settle();
    desk.type("new-Key_0123456789");
    enter(desk);
}

void finishKey(StaffedDesk& desk) {
    Q_EMIT desk.driver.settings.keyReplaced({});
    desk.settle();
}

void askBackUp(StaffedDesk& desk, int) {
    ui::openSection(desk.driver, ui::CopiesPart);
    auto* folder = desk.driver.find<QLineEdit>("backupFolder");
    folder->setText(QStringLiteral("/media/usb"));
    folder->setFocus();
    enter(desk);
}

void finishBackUp(StaffedDesk& desk) {
    Q_EMIT desk.driver.settings.copyEnded({});
    desk.settle();
}

std::function<int(StaffedDesk&)> ordered(const char* name) {
    return [name](StaffedDesk& desk) { return desk.driver.settings.count(name); };
}

} // namespace

std::vector<PrivilegedWay> privilegedWays() {
    const auto nothing = [](StaffedDesk&) {};
    return {
        {"refund", Action::Refund, "refund_dialog.cpp", preparePaid, askRefund,
         [](StaffedDesk& desk) { return desk.gateway.reversals(); }, controlEnter, nothing,
         finishRefund},
        {"finding", Action::RecordFinding, "finding_dialog.cpp", prepareForPerson, askFinding,
         findings, controlEnter, nothing, nothing},
        {"close over unknown", Action::CloseShiftOverUnresolved, "close_dialog.cpp",
         [](StaffedDesk& desk) {
             prepareInDoubt(desk);
             desk.tellWindow();
         },
         askClose,
         [](StaffedDesk& desk) {
             return static_cast<int>(desk.entries<desk::entry::ShiftClosed>().size());
         },
         submitClose, nothing, nothing},
        {"check in unpaid", Action::CheckInUnpaid, "attendee_dialog.cpp", nothing, askCheckIn,
         [](StaffedDesk& desk) {
             return static_cast<int>(desk.entries<desk::entry::CheckedIn>().size());
         },
         enter, nothing, nothing},
        {"import", Action::ImportAttendees, "import_page_parts.cpp", nothing, askImport, imports,
         enter, nothing, finishImport},
        {"tickets and prices", Action::EditEvent, "event_page_files.cpp", nothing, askEvent,
         [](StaffedDesk& desk) { return desk.eventsSaved; }, enter, nothing, nothing},
        {"somebody new", Action::EditPeople, "person_dialog.cpp", nothing, askNewPerson,
         peopleChanges, enter, typeNewPin, nothing},
        {"another name", Action::EditPeople, "person_dialog.cpp", nothing, askRename, peopleChanges,
         enter, nothing, nothing},
        {"another PIN", Action::EditPeople, "person_dialog.cpp", nothing, askNewPin, peopleChanges,
         enter, typeNewPin, nothing},
        {"retiring", Action::EditPeople, "person_dialog.cpp", nothing, askRetire, peopleChanges,
         clickRetire, nothing, nothing},
        {"idle lock", Action::ChangeSettings, "settings_look.cpp", nothing, askIdleLock, kept,
         enter, nothing, nothing},
        {"printer", Action::ChangeSettings, "settings_printer.cpp", nothing, askPrinter, kept,
         enter, nothing, nothing},
        {"other money", Action::ChangeMode, "settings_gateway.cpp", nothing, askMoney,
         ordered("change_money"), enter, nothing, nothing},
        {"a key", Action::ChangeKeys, "key_dialog.cpp", nothing, askKey, ordered("replace_key"),
         controlEnter, nothing, finishKey},
        {"backup", Action::BackUp, "settings_copies.cpp", nothing, askBackUp, ordered("back_up"),
         enter, nothing, finishBackUp},
    };
}

Carried carriedOut(Action action) {
    switch (action) {
    case Action::Sell:
    case Action::CheckIn:
    case Action::CloseShift:
        return Carried::ByEverybody;
    case Action::CheckInUnpaid:
    case Action::CloseShiftOverUnresolved:
    case Action::Refund:
    case Action::RecordFinding:
    case Action::ImportAttendees:
    case Action::EditEvent:
    case Action::EditPeople:
    case Action::ChangeKeys:
    case Action::ChangeMode:
    case Action::ChangeSettings:
    case Action::BackUp:
        return Carried::InTheWindow;
    case Action::Restore: // never under a running desk
        return Carried::InATerminal;
    }
    checkFailed("action is one of its values", __FILE__, __LINE__);
}

void orderDirectly(StaffedDesk& desk, Action action, desk::Approver approver) {
    const PaymentId payment = desk.payments.empty() ? PaymentId{"none"} : desk.payments.front();
    switch (action) {
    case Action::Refund:
        desk.people.refund(payment, QStringLiteral("wish"), std::move(approver));
        break;
    case Action::RecordFinding:
        desk.people.recordFinding(payment, event::Found::NotTaken, {}, QStringLiteral("Atmos"),
                                  std::move(approver));
        break;
    case Action::CloseShiftOverUnresolved:
        desk.people.closeShift(std::move(approver));
        break;
    case Action::CheckInUnpaid:
        desk.people.checkIn({"2600417", "INV-26-00417", "mehmon", false}, std::move(approver));
        break;
    case Action::EditPeople:
        desk.people.removePerson({"bobur"}, std::move(approver));
        break;
    case Action::Sell: // what a window carries out itself, once `approved` is told
    case Action::CheckIn:
    case Action::CloseShift:
    case Action::ImportAttendees:
    case Action::EditEvent:
    case Action::ChangeKeys:
    case Action::ChangeMode:
    case Action::ChangeSettings:
    case Action::Restore:
    case Action::BackUp:
        desk.people.approve(action, QStringLiteral("directly"), std::move(approver));
    }
    desk.settle();
}

} // namespace kassa::test
