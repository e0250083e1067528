// What the desk tells of people who have bought something here: what they paid and for what, in
// the rows, the panel and their card, whatever the list asked for once.

#include "tests/ui/desk_driver.h"
#include "ui/desk/picture_lists.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace kassa;
using namespace kassa::ui;

namespace {

const QString kamola = QStringLiteral("INV-26-00417"); // "full" by the list

struct Bench : DeskDriver {
    Bench() : DeskDriver(&staff) {
        staff.setClock([this] { return Timestamp(std::chrono::milliseconds(wall)); });
        staff.show(sampleStaffAtWork());
        QTest::qWait(0);
    }

    /// A payment that the journal knows, at full prices.
    [[nodiscard]] Payment bought(const QString& invoice, std::vector<desk::BasketLine> lines,
                                 State state = state::Paid{}) {
        auto book = sampleEvent();
        book.rules.clear();
        Payment payment;
        payment.id = PaymentId{"of " + invoice.toStdString()};
        payment.sale =
            *saleOf(book, {invoice.toStdString(), "Kamola Rahimova", {}, {}, std::move(lines)}, {});
        payment.steps = 7;
        payment.state = std::move(state);
        return payment;
    }
    void tell(const Payment& payment, TillLink::Standing standing) {
        link.tellOf(payment);
        stands(payment, standing);
    }
    void stands(const Payment& payment, TillLink::Standing standing) {
        Q_EMIT link.standingChanged(QString::fromStdString(payment.sale.account), standing);
    }
    [[nodiscard]] QString row() const {
        const auto* list = find<QAbstractItemView>("attendeeList");
        return list->model()->index(0, 0).data().toString();
    }
    [[nodiscard]] QString facts() const {
        return find<FactList>("attendeeFacts")->accessibleName();
    }
    [[nodiscard]] qint64 panel() const {
        const auto* amount = find<AmountLabel>("saleAmount");
        return amount == nullptr ? 0 : amount->amount().count() / 100;
    }
    [[nodiscard]] QString text(const char* name) const {
        const auto* found = find<Text>(name);
        return found == nullptr ? QString() : found->text();
    }
};

} // namespace

class TestDeskBought : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void anotherTicketThanTheLists() {
        Bench desk;
        desk.tell(desk.bought(kamola, {{"day", 1}, {"lunch", 2}}), TillLink::Standing::Paid);
        desk.choose("kamola");
        QVERIFY2(desk.row().contains(QStringLiteral("760\u00A0000")), qPrintable(desk.row()));
        QCOMPARE(desk.panel(), 760'000);
        QCOMPARE(desk.text("saleCaption"), QStringLiteral("Paid"));
        auto* tickets = desk.find<ChoiceList>("tickets");
        QCOMPARE(tickets->currentRow(), 1); // the day's
        QVERIFY(!tickets->isEnabled());     // and there is nothing to choose
        desk.press(Qt::Key_Return);
        const auto day = QString::fromStdString(sampleEvent().tickets[1].title);
        const auto lunch = QString::fromStdString(sampleEvent().goods[0].title);
        QVERIFY2(desk.facts().contains(day), qPrintable(desk.facts()));
        QVERIFY(desk.facts().contains(lunch + QStringLiteral(" \u00D7\u00A0") + u'2'));
        QVERIFY(desk.facts().contains(QStringLiteral("760\u00A0000")));
        const auto full = QString::fromStdString(sampleEvent().tickets[0].title);
        QVERIFY(!desk.facts().contains(full));
    }

    // The one at the desk sees it right after the sale, too.
    void soldAMomentAgo() {
        Bench desk;
        desk.choose("kamola");
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.panel(), 295'000);
        desk.press(Qt::Key_F9);
        desk.link.answerBegun();
        desk.link.moveTo(state::AwaitingCard{Instant::max(), {}});
        desk.pay();
        desk.stands(desk.link.payment(), TillLink::Standing::Paid);
        desk.press(Qt::Key_Return); // next customer
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 295'000);
        QVERIFY(desk.row().contains(QStringLiteral("295\u00A0000")));
    }

    void ofAnEarlierRun() {
        Bench desk;
        const auto payment = desk.bought(kamola, {{"day", 1}});
        desk.stands(payment, TillLink::Standing::Paid);
        desk.choose("kamola");
        QVERIFY2(!desk.row().contains(QStringLiteral("000")), qPrintable(desk.row()));
        QVERIFY(!desk.shows("saleAmount")); // nobody has told yet, and the list knows nothing of it
        Q_EMIT desk.link.salesTold({payment});
        QCOMPARE(desk.panel(), 590'000);
        QVERIFY(desk.row().contains(QStringLiteral("590\u00A0000")));
        QCOMPARE(desk.find<ChoiceList>("tickets")->currentRow(), 1);
    }

    void amongTheNewestOfAnEarlierRun() {
        Bench desk;
        const auto payment = desk.bought(kamola, {{"day", 1}});
        desk.stands(payment, TillLink::Standing::Paid);
        Q_EMIT desk.link.recalled({{payment, {}, {}}});
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 590'000);
    }

    void whatIsBeingAskedAbout() {
        Bench desk;
        const auto payment = desk.bought(kamola, {{"day", 1}}, state::Checking{});
        Q_EMIT desk.link.salesTold({payment});
        desk.stands(payment, TillLink::Standing::Unresolved);
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 590'000);
        QVERIFY(desk.row().contains(QStringLiteral("590\u00A0000")));
    }

    void goodsLaterAreAddedToWhatIsPaid() {
        Bench desk;
        desk.tell(desk.bought(kamola, {{"day", 1}}), TillLink::Standing::Paid);
        desk.tell(desk.bought(kamola + QStringLiteral("/1"), {{"lunch", 1}}),
                  TillLink::Standing::Paid);
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 675'000);
        QVERIFY(desk.row().contains(QStringLiteral("675\u00A0000")));
    }

    // Goods that are being added are counted alone, and whoever is let in is the attendee.
    void goodsThatAreBeingAdded() {
        Bench desk;
        desk.tell(desk.bought(kamola, {{"day", 1}}), TillLink::Standing::Paid);
        desk.choose("kamola");
        desk.press(Qt::Key_F4);
        QCOMPARE(desk.find<AmountLabel>("goodsTotal")->amount().count(), 0);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.find<AmountLabel>("goodsTotal")->amount().count() / 100, 85'000);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.panel(), 85'000);
        QVERIFY(desk.row().contains(QStringLiteral("590\u00A0000")));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.facts().contains(QStringLiteral("590\u00A0000")));
        QVERIFY(desk.facts().contains(QStringLiteral("85\u00A0000")));
        QCOMPARE(desk.focus(), QStringLiteral("attendeeIn"));
        QVERIFY(desk.find<Button>("attendeePay")->isEnabled());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(), std::string("check_in 2600417"));
        desk.staff.answerCheckIn(kassa::desk::CheckInAnswer::Done);
        QCOMPARE(desk.focus(), QStringLiteral("attendeeNext"));
    }

    void givenBackTheListAsksAgain() {
        Bench desk;
        auto payment = desk.bought(kamola, {{"day", 1}});
        desk.tell(payment, TillLink::Standing::Paid);
        desk.choose("kamola");
        payment.state = state::Reversed{};
        ++payment.steps;
        desk.tell(payment, TillLink::Standing::Unpaid);
        QVERIFY(desk.row().contains(QStringLiteral("739\u00A0000")));
        auto* tickets = desk.find<ChoiceList>("tickets");
        QVERIFY(tickets->isEnabled());
        desk.press(Qt::Key_Escape);
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 739'000);
        QCOMPARE(tickets->currentRow(), 0);
    }

    // A ticket that is sold no more is in no list, and is told all the same.
    void aTicketThatIsSoldNoMore() {
        Bench desk;
        auto payment = desk.bought(kamola, {{"day", 1}});
        payment.sale.lines.front().item = "gone";
        payment.sale.lines.front().title = "Oltin chipta";
        desk.tell(payment, TillLink::Standing::Paid);
        desk.choose("kamola");
        QCOMPARE(desk.find<ChoiceList>("tickets")->currentRow(), -1);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.facts().contains(QStringLiteral("Oltin chipta")));
    }

    // `kassa sell` charges an amount: for what, nobody knows, and the list's ticket is no answer.
    void anAmountAlone() {
        Bench desk;
        auto payment = desk.bought(kamola, {{"day", 1}});
        payment.sale.lines.clear();
        desk.tell(payment, TillLink::Standing::Paid);
        desk.choose("kamola");
        QCOMPARE(desk.panel(), 590'000);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.facts().contains(QStringLiteral("not named in the payment")));
        for (const auto& ticket : sampleEvent().tickets) {
            QVERIFY(!desk.facts().contains(QString::fromStdString(ticket.title)));
        }
    }

    // Nobody is left with the keys in a list that has nothing to choose any more.
    void theFocusLeavesTheTickets() {
        Bench desk;
        desk.choose("kamola");
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focus(), QStringLiteral("tickets"));
        desk.tell(desk.bought(kamola, {{"day", 1}}), TillLink::Standing::Paid);
        QCOMPARE(desk.focus(), QStringLiteral("searchEdit"));
    }

    // --- the search before a sale

    void afterACancelledSaleTheNextNameBeginsAnew() {
        Bench desk;
        desk.reachCard();
        desk.press(Qt::Key_Escape);
        desk.link.moveTo(state::NotPaid{Reason::Cancelled, {}});
        QCOMPARE(desk.window.page(), Page::Sale);
        desk.type("jasur");
        QCOMPARE(desk.find<QLineEdit>("searchEdit")->text(), QStringLiteral("jasur"));
    }

    void morePeopleThanRows() {
        DeskDriver desk(nullptr, [](DeskSetup& setup) {
            setup.book.attendees.clear();
            for (int i = 1; i <= 1200; ++i) {
                setup.book.attendees.push_back(
                    {"Ali Valiyev", "", "INV-" + std::to_string(i), "day"});
            }
        });
        const auto* count = desk.find<Text>("foundCount");
        QCOMPARE(count->text(), QStringLiteral("1\u00A0200 attendee(s)"));
        desk.type("ali");
        QCOMPARE(count->text(), QStringLiteral("More than 200 attendee(s) found"));
        desk.press(Qt::Key_Escape);
        desk.type("1199");
        QCOMPARE(count->text(), QStringLiteral("1 attendee(s) found"));
    }

    void noListYet() {
        StaffView view = sampleStaffAtWork();
        PictureStaff staff;
        DeskDriver desk(&staff, [](DeskSetup& setup) { setup.book.attendees.clear(); });
        staff.show(view);
        QTest::qWait(0);
        QCOMPARE(desk.find<Text>("foundCount")->text(), QStringLiteral("No list yet"));
        QVERIFY(desk.find<Text>("salePhone")->text().contains(QStringLiteral("Ctrl+O")));
        desk.type("ali");
        QCOMPARE(desk.find<Text>("foundCount")->text(), QStringLiteral("No list yet"));
    }

    void theHelpNamesEveryKeyOfThePlace() {
        PictureLists lists;
        PictureStaff staff;
        DeskDriver desk(&staff, [&lists](DeskSetup& setup) {
            setup.lists = &lists;
            setup.eventFiles.save = [](const desk::EventBook&) { return EventFiles::Saved(); };
        });
        staff.show(sampleStaffAtWork());
        QTest::qWait(0);
        desk.press(Qt::Key_F1);
        QString keys;
        for (const auto* list : desk.find<QWidget>("tellDialog")->findChildren<FactList*>()) {
            keys += list->accessibleName() + u'\n';
        }
        for (const char* key : {"Ctrl+O", "Ctrl+N", "Ctrl+T", "Ctrl+L", "Alt+1…4", "F3", "F6"}) {
            QVERIFY2(keys.contains(QString::fromUtf8(key)), qPrintable(keys));
        }
    }
};

QTEST_MAIN(TestDeskBought)
#include "tst_desk_bought.moc"
