// A payment as a value: which sales can be, what the other parts read from a state, and which rows
// of a journal cannot be although they are well written.

#include "core/payment/codec.h"
#include "core/payment/plausible.h"
#include "core/payment/step.h"
#include "tests/support/samples.h"

#include <QTest>
#include <functional>
#include <set>

using namespace kassa;
using namespace std::chrono_literals;

class TestPayment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sales_data();
    void sales();
    void noCardNumberInTheNameOfACustomer();
    void whatOthersReadFromAState();
    void whatAPersonMayDo();
    void whatIsToldToTheTaxOffice();
    void aPageThatIsChosenAgain();
    void questionsThatAreDue();
    void impossibleRows_data();
    void impossibleRows();
    void damagedFields_data();
    void damagedFields();
    void everyReasonHasAName();
};

void TestPayment::sales_data() {
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("lines");
    QTest::addColumn<int>("error"); // -1: none
    const auto row = [](const char* name, const char* account, std::int64_t amount,
                        const QList<qint64>& lines, std::optional<SaleError> error) {
        QTest::newRow(name) << QByteArray(account) << qint64{amount} << lines
                            << (error ? static_cast<int>(*error) : -1);
    };
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    row("good", "1001", 100, {}, std::nullopt);
    row("good, with lines", "1001", 100, {150, -50}, std::nullopt);
    row("largest", "1001", Tiyin::maximumCount, {}, std::nullopt);
    row("twenty digits", "12345678901234567890", 100, {}, std::nullopt);
    row("no account", "", 100, {}, SaleError::EmptyAccount);
    row("letters", "1001a", 100, {}, SaleError::AccountNotDigits);
    row("sign", "-1001", 100, {}, SaleError::AccountNotDigits);
    row("21 digits", "123456789012345678901", 100, {}, SaleError::AccountTooLong);
    row("nothing", "1001", 0, {}, SaleError::BadAmount);
    row("less than nothing", "1001", -1, {}, SaleError::BadAmount);
    row("too much", "1001", Tiyin::maximumCount + 1, {}, SaleError::BadAmount);
    row("lines of another sum", "1001", 100, {150, -49}, SaleError::LinesDiffer);
    row("lines that wrap around", "1001", 100, {most, most, 102}, SaleError::LinesDiffer);
    row("lines too large at the last", "1001", 100, {most, 1}, SaleError::LinesDiffer);
}

void TestPayment::sales() {
    QFETCH(QByteArray, account);
    QFETCH(qint64, amount);
    QFETCH(QList<qint64>, lines);
    QFETCH(int, error);
    Sale sale;
    sale.account = account.toStdString();
    sale.amount = Tiyin(amount);
    for (const auto line : lines) {
        sale.lines.push_back({"x", 1, Tiyin(line), line < 0});
    }
    const auto checked = checkSale(sale);
    QCOMPARE(checked ? -1 : static_cast<int>(checked.error()), error);
}

/// Names of states, without what stands behind the comma, for which `holds` is true.
static std::set<std::string> statesThat(const std::function<bool(const Payment&)>& holds) {
    std::set<std::string> names;
    for (const auto& [name, payment] : samples::states()) {
        if (holds(payment)) {
            names.insert(std::string(nameOf(payment.state)));
        }
    }
    return names;
}

// Somebody's name comes from a list, a form or a command line, and stands in every row.
void TestPayment::noCardNumberInTheNameOfACustomer() {
    Sale sale;
    sale.account = "1001";
    sale.amount = Tiyin(100);
    sale.customer = "Kamola 9860 0901 0101 4364 02/28";
    const auto begun = begin(PaymentId{"p1"}, std::move(sale), Instant(1h));
    QCOMPARE(begun.next.sale.customer, std::string("Kamola 986009******4364 02/28"));
}

void TestPayment::whatOthersReadFromAState() {
    using Names = std::set<std::string>;
    QCOMPARE(statesThat(isFinal), (Names{"paid", "not_paid", "reversed"}));
    QCOMPARE(statesThat(isUnresolved), (Names{"checking", "reverse_checking", "for_person"}));
    QCOMPARE(statesThat(moneyMayMove), (Names{"confirming", "reversing"}));
    for (const auto& [name, payment] : samples::states()) {
        const bool over = std::holds_alternative<state::NotPaid>(payment.state) ||
                          std::holds_alternative<state::Reversed>(payment.state);
        QVERIFY2(holdsSale(payment) == !(over || payment.lateCapture), name.c_str());
    }
    Payment late = samples::payment(state::Reversing{samples::call, samples::now});
    late.lateCapture = true;
    QVERIFY(!holdsSale(late)); // an alarm can be written beside another payment of the sale
}

void TestPayment::whatAPersonMayDo() {
    using event::Found;
    Payment paid = samples::payment(state::Paid{});
    paid.capture = Capture{SuccessId{1}, ""};
    QVERIFY(mayBeReversed(paid));
    QVERIFY(findingsFor(paid).empty());
    Payment nothing = paid;
    nothing.capture.reset();
    QVERIFY(!mayBeReversed(nothing));
    Payment late = paid;
    late.state = state::ForPerson{samples::inquiry(), false};
    QVERIFY(!mayBeReversed(late)); // it is not known to be late
    late.lateCapture = true;
    QVERIFY(mayBeReversed(late));
    QCOMPARE(findingsFor(late), std::vector{Found::TakenBack});
    Payment doubtful = late; // sent back once, and nobody knows what became of it
    doubtful.state = state::ForPerson{samples::inquiry(), true};
    QVERIFY(!mayBeReversed(doubtful));
    QCOMPARE(findingsFor(doubtful), (std::vector{Found::Taken, Found::TakenBack}));
    Payment back = late;
    back.state = state::Reversed{};
    QVERIFY(!mayBeReversed(back));

    const Payment unknown = samples::payment(state::ForPerson{samples::inquiry(), false});
    QCOMPARE(findingsFor(unknown), (std::vector{Found::Taken, Found::NotTaken, Found::TakenBack}));
    const Payment reversal = samples::payment(state::ForPerson{samples::inquiry(), true});
    QCOMPARE(findingsFor(reversal), (std::vector{Found::Taken, Found::TakenBack}));
    // A debit that nobody could take back, and a finding that nobody answers for.
    const auto finding = [&unknown](SuccessId success, const char* approver) {
        return step(unknown, event::FindingRecorded{Found::Taken, success, approver, "phoned"},
                    samples::now)
            .next;
    };
    QVERIFY(finding(SuccessId{0}, "Timur") == unknown);
    QVERIFY(finding(SuccessId{5}, "") == unknown);
    QVERIFY(std::holds_alternative<state::Paid>(finding(SuccessId{5}, "Timur").state));
}

void TestPayment::whatIsToldToTheTaxOffice() {
    const auto line = [](std::int64_t amount, bool discount) {
        SaleLine made;
        made.title = "Chipta";
        made.amount = Tiyin(amount);
        made.discount = discount;
        made.fiscal.ikpu = "10305001001000000";
        return made;
    };
    QCOMPARE(fiscalItems({line(100, false), line(-30, true)}).at(0).amount, Tiyin(70));
    QVERIFY(fiscalItems({line(100, false), line(-100, true)}).empty());
    QVERIFY(fiscalItems({line(-30, true)}).empty());                    // of nothing
    QVERIFY(fiscalItems({line(100, false), line(-101, true)}).empty()); // more than all
    QVERIFY(fiscalItems({line(-5, false)}).empty());                    // less than nothing
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    QVERIFY(fiscalItems({line(-5, false), line(least, true)}).empty()); // more than can be counted
}

void TestPayment::aPageThatIsChosenAgain() {
    Payment checking = samples::payment(state::Checking{samples::inquiry()});
    const auto chosen = [&checking] {
        return step(checking, event::PhoneChosen{}, samples::now).next;
    };
    checking.pageShown = false;
    checking.confirms = 0;
    QVERIFY(chosen() == checking);
    checking.pageShown = true;
    QVERIFY(std::holds_alternative<state::AwaitingPhone>(chosen().state));
    checking.confirms = 1; // which may have taken the money already
    QVERIFY(chosen() == checking);
}

// Time must go on for whatever has a deadline, a question under way or due, or a watch.
void TestPayment::questionsThatAreDue() {
    QVERIFY(systemInstant() <= systemInstant()); // what they are due by never goes back
    using namespace kassa::state;
    const auto prompted = [](Inquiry inquiry, Instant next) {
        inquiry.prompted = true;
        inquiry.nextQueryAt = next;
        return inquiry;
    };
    const struct {
        State state;
        bool ticks;
        bool due;
        bool asked;
    } rows[] = {
        {Opening{samples::call, samples::now}, true, false, false},
        {AwaitingPhone{samples::now, samples::inquiry()}, true, false, false},
        {AwaitingPhone{samples::now, samples::due()}, true, true, false},
        {Checking{samples::inquiry()}, true, false, false},
        {Checking{samples::due()}, true, true, false},
        {Checking{samples::asking()}, true, false, true},
        {ReverseChecking{samples::due()}, true, true, false},
        {ForPerson{samples::due(), false}, false, false, false},
        {ForPerson{samples::asking(), false}, true, false, true},
        {ForPerson{prompted(samples::inquiry(), samples::now), false}, true, true, false},
        {ForPerson{prompted(samples::inquiry(), samples::now + 1ms), false}, true, false, false},
        {Paid{}, false, false, false},
        {Paid{samples::call, samples::now, std::nullopt}, true, false, false},
        {NotPaid{Reason::Lapsed, samples::inquiry()}, true, false, false},
        {NotPaid{Reason::Lapsed, samples::due()}, true, true, false},
        {NotPaid{Reason::Lapsed, std::nullopt}, false, false, false},
        {Reversed{}, false, false, false},
    };
    for (const auto& [state, ticks, due, asked] : rows) {
        const Payment payment = samples::payment(state);
        QVERIFY2(needsTicks(payment) == ticks, std::string(nameOf(state)).c_str());
        QVERIFY2(queryDue(payment, samples::now) == due, std::string(nameOf(state)).c_str());
        QVERIFY2(isBeingAsked(payment) == asked, std::string(nameOf(state)).c_str());
    }
}

using Change = std::function<void(Payment&)>;

struct Impossible {
    const char* name;
    State state;
    Change change;
    bool possible = false;
};

static const std::vector<Impossible>& impossible() {
    using namespace kassa::state;
    constexpr std::int64_t most = 1'000'000'000;
    const State paid = Paid{};
    static const std::vector<Impossible> all{
        {"no name", paid, [](Payment& p) { p.id.value.clear(); }},
        {"step 0", paid, [](Payment& p) { p.steps = 0; }},
        {"step too large", paid, [](Payment& p) { p.steps = most + 1; }},
        {"call 0", paid, [](Payment& p) { p.lastCall.value = 0; }},
        {"call too large", paid, [](Payment& p) { p.lastCall.value = most + 1; }},
        {"transaction 0", paid, [](Payment& p) { p.transaction->value = 0; }},
        {"debit 0", paid, [](Payment& p) { p.capture->success.value = 0; }},
        {"no card", paid, [](Payment& p) { p.card.reset(); }, true},
        {"card with more digits", paid, [](Payment& p) { p.card->firstSix = "9860090101"; }},
        {"card with fewer digits", paid, [](Payment& p) { p.card->lastFour = "436"; }},
        {"card with letters", paid, [](Payment& p) { p.card->lastFour = "43a4"; }},
        {"card with signs", paid, [](Payment& p) { p.card->firstSix = "98 009"; }},
        {"watch over a refusal", NotPaid{Reason::NoFunds, samples::inquiry()}, [](Payment&) {}},
        {"watch over a lapse", NotPaid{Reason::Lapsed, samples::inquiry()}, [](Payment&) {}, true},
        {"refused without a transaction", NotPaid{Reason::NoFunds, std::nullopt},
         [](Payment& p) { p.transaction.reset(); }, true},
        {"lapsed without a transaction", NotPaid{Reason::Lapsed, std::nullopt},
         [](Payment& p) { p.transaction.reset(); }},
        {"paid without a transaction", paid, [](Payment& p) { p.transaction.reset(); }},
        {"paid without a debit", paid, [](Payment& p) { p.capture.reset(); }},
        {"alarm without a debit", ForPerson{samples::inquiry(), false},
         [](Payment& p) {
             p.capture.reset();
             p.lateCapture = true;
         }},
        {"call less than nothing", Paid{CallId{-1}, {}, std::nullopt}, [](Payment&) {}},
        {"call of the future", Paid{CallId{6}, {}, std::nullopt}, [](Payment&) {}},
        {"call of before", Paid{CallId{5}, {}, std::nullopt}, [](Payment&) {}, true},
    };
    return all;
}

void TestPayment::impossibleRows_data() {
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < impossible().size(); ++i) {
        QTest::newRow(impossible()[i].name) << static_cast<int>(i);
    }
}

void TestPayment::impossibleRows() {
    QFETCH(int, which);
    const auto& row = impossible()[static_cast<std::size_t>(which)];
    Payment payment = samples::payment(row.state);
    payment.capture = Capture{SuccessId{2050001}, ""};
    QVERIFY(implausible(samples::payment(state::Reversed{})) == nullptr);
    row.change(payment);
    QCOMPARE(implausible(payment) == nullptr, row.possible);
    QCOMPARE(decodePayment(encodePayment(payment, true)).has_value(), row.possible);
}

void TestPayment::damagedFields_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* from, const char* to) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to);
    };
    row(R"("codes_sent":1)", R"("codes_sent":-1)");
    row(R"("codes_sent":1)", R"("codes_sent":1000001)");
    row(R"("confirms":1)", R"("confirms":true)");
    row(R"("page_shown":false)", R"("page_shown":0)");
    row(R"("payment":"PAYMENT-1")", R"("payment":1)");
    row(R"("why":"lapsed")", R"("why":"laps")");
    row(R"("why":"lapsed")", R"("why":null)");
    row(R"("card":{"first_six":"986009","last_four":"4364"})", R"("card":"9860")");
    row(R"("capture":{"success":2050001,"fiscal_url":""})", R"("capture":[])");
    row(R"("capture":{"success":2050001,"fiscal_url":""})", R"("capture":{"success":1})");
    row(R"("lines":[)", R"("lines":5,"x":[)");
    row(R"("lines":[)", R"("lines":[7,)");
    row(R"("asked":2)", R"("asked":"2")");
    row(R"("query":5)", R"("query":5.5)");
    row(R"("reverse_approver":"Manager")", R"("reverse_approver":7)");
    row(R"("finding_note":"by telephone")", R"("note":"by telephone")");
}

void TestPayment::damagedFields() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Payment payment = samples::payment(state::NotPaid{Reason::Lapsed, samples::asking()});
    payment.capture = Capture{SuccessId{2050001}, ""};
    payment.reverseApprover = "Manager";
    payment.findingApprover = "Manager";
    payment.findingNote = "by telephone";
    const auto good = QByteArray::fromStdString(encodePayment(payment, true));
    const auto back = decodePayment(good.toStdString());
    QVERIFY2(back.has_value(), back ? "" : back.error().what.c_str());
    QCOMPARE(back->reverseApprover, std::string("Manager"));
    QCOMPARE(back->findingNote, std::string("by telephone"));
    QCOMPARE(back->findingApprover, std::string("Manager"));
    QCOMPARE(good.count(from), 1);
    QVERIFY(!decodePayment(QByteArray(good).replace(from, to).toStdString()));
}

void TestPayment::everyReasonHasAName() {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Reason::ReverseRefused); ++i) {
        const auto reason = static_cast<Reason>(i);
        names.insert(nameOf(reason));
        QVERIFY(reasonNamed(nameOf(reason)) == reason);
    }
    QCOMPARE(names.size(), static_cast<std::size_t>(Reason::ReverseRefused) + 1);
    QVERIFY(!reasonNamed("paid"));
}

QTEST_GUILESS_MAIN(TestPayment)
#include "tst_payment.moc"
