// Money back, and the payments it is found among. Names, invoices and numbers are invented.

#include "ui/desk/screens.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_staff.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>

namespace kassa::ui {

namespace {

using namespace std::chrono_literals;
using kassa::desk::Action;
using kassa::desk::EventBook;
using kassa::desk::ListedPayment;
using kassa::desk::PaymentStep;
using kassa::desk::PinAnswer;

constexpr auto now = Timestamp(1'778'757'600'000ms); // 14.05.2026 16:20 in Tashkent
constexpr int thisRun = 6; ///< payments that the pictures have begun before
constexpr auto paidAt = Timestamp(1'778'737'500'000ms); // 10:45

Payment listed(const EventBook& book, int number, std::size_t attendee, State state) {
    const auto& who = book.attendees[attendee % book.attendees.size()];
    Payment payment;
    payment.id = PaymentId{"listed-" + std::to_string(number)};
    payment.sale = saleOf(book, who, *book.ticket(who.ticket), book.writtenOn);
    payment.transaction = TransactionId{30'418'852 - number};
    payment.card = number % 2 == 0 ? MaskedCard{"986009", "2170"} : MaskedCard{"860049", "5602"};
    payment.confirms = 1;
    payment.codesSent = 1;
    payment.steps = 100;
    payment.state = std::move(state);
    if (payment.state.index() != State(state::NotPaid{}).index()) {
        payment.capture = Capture{SuccessId{7'120'433}, {}};
    }
    return payment;
}

std::vector<ListedPayment> sampleJournal(const EventBook& book) {
    const std::vector<State> states{state::Paid{}, state::NotPaid{Reason::NoFunds, {}},
                                    state::Paid{}, state::Reversed{},
                                    state::Paid{}, state::NotPaid{Reason::Cancelled, {}},
                                    state::Paid{}, state::Paid{},
                                    state::Paid{}, state::Paid{},
                                    state::Paid{}, state::Paid{}};
    // A busy morning, and before it the end of the day before.
    using std::chrono::minutes;
    const std::array minutesBefore{minutes(0),   minutes(14),  minutes(17),   minutes(23),
                                   minutes(30),  minutes(36),  minutes(43),   minutes(989),
                                   minutes(994), minutes(999), minutes(1004), minutes(1009)};
    std::vector<ListedPayment> journal;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto at = paidAt - minutesBefore[i];
        journal.push_back({listed(book, static_cast<int>(i), i, states[i]), at, at});
    }
    return journal;
}

std::vector<PaymentStep> sampleSteps(const EventBook& book) {
    std::vector<PaymentStep> steps;
    const auto add = [&steps, &book](std::chrono::seconds after, State state) {
        Payment payment = listed(book, 0, 0, std::move(state));
        payment.steps = 93 + static_cast<std::int64_t>(steps.size());
        steps.push_back({paidAt - 58s + after, "replied", "Nilufar Saidova", payment});
    };
    add(0s, state::Opening{});
    add(1s, state::AwaitingCard{});
    add(20s, state::SendingCard{});
    add(22s, state::AwaitingCode{});
    add(54s, state::Confirming{});
    add(58s, state::Paid{});
    steps.back().payment.steps = 100;
    return steps;
}

} // namespace

void ScreenWriter::tellListed(State state) {
    Payment payment = listed(m_book, 0, 0, std::move(state));
    payment.steps = ++m_listedSteps;
    payment.reverseReason = m_request.words == kassa::desk::Language::English
                                ? "The customer’s wish"
                                : "Mijozning soʻrovi";
    payment.reverseApprover = "Timur Sattorov";
    m_link->tellOf(payment);
}

void ScreenWriter::planRefund() {
    add("payments-journal", [this] {
        m_wall = now.time_since_epoch().count();
        m_link->fillJournal(sampleJournal(m_book), 100);
        m_link->recall();
        m_link->fillSteps(sampleSteps(m_book));
        m_window->frame().rail().chosen(0);
        m_window->frame().rail().chosen(1);
        press(Qt::Key_Home);
    });
    add("payments-search", [this] {
        press(Qt::Key_F3);
        press(Qt::Key_F2);
    });
    add("payments-none", [this] {
        press(Qt::Key_F3);
        press(Qt::Key_F3);
        press(Qt::Key_F3);
        press(Qt::Key_F3);
    });
    add("desk-10-waiting", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Home);
        for (int row = 0; row < thisRun; ++row) {
            press(Qt::Key_Down);
        }
        press(Qt::Key_R, Qt::ControlModifier);
    });
    planRefundDialog();
    planRefundOutcomes();
}

void ScreenWriter::planRefundDialog() {
    add("desk-10-refund", [this] {
        m_boot += 3'000;
        m_window->flow().changed();
        press(Qt::Key_Home);
        press(Qt::Key_Tab);
        type("2222");
    });
    add("desk-10-other-reason", [this] {
        press(Qt::Key_Backtab);
        press(Qt::Key_End);
    });
    add("desk-10-wrong-pin", [this] {
        press(Qt::Key_Home);
        press(Qt::Key_Tab);
        type("22");
        m_window->findChild<QAbstractButton*>(QStringLiteral("refundNow"))->click();
        Q_EMIT m_staff->approvalAnswered(Action::Refund, {PinAnswer::Wrong, 2, {}});
    });
    add("", [this] {
        press(Qt::Key_Escape);
        m_window->frame().toast().dismiss();
    });
}

void ScreenWriter::planRefundOutcomes() {
    add("desk-10-late", [this] {
        state::Inquiry inquiry;
        inquiry.nextQueryAt = Instant::max();
        Payment late = listed(m_book, 50, 1, state::ForPerson{inquiry, false});
        late.lateCapture = true;
        m_link->tellOf(late);
    });
    add("desk-8-late", [this] {
        press(Qt::Key_Home);
        press(Qt::Key_Return);
    });
    add("desk-8-finding", [this] { press(Qt::Key_F7); });
    add("", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        m_window->frame().rail().chosen(1);
        tellListed(state::Paid{});
        m_window->flow().refundOrdered(PaymentId{"listed-0"});
        m_window->frame().rail().chosen(0);
    });
    add("desk-10-returning", [this] { tellListed(state::Reversing{}); });
    add("desk-10-unknown", [this] {
        state::Inquiry inquiry;
        inquiry.nextQueryAt = Instant(std::chrono::milliseconds(m_boot)) + 12s;
        tellListed(state::ReverseChecking{inquiry});
    });
    add("desk-8-finding-return", [this] {
        state::Inquiry inquiry;
        inquiry.nextQueryAt = Instant::max();
        tellListed(state::ForPerson{inquiry, true});
        press(Qt::Key_F7);
    });
    add("desk-10-refused", [this] {
        press(Qt::Key_Escape);
        tellListed(state::Paid{{}, {}, Reason::ReverseRefused});
    });
    add("desk-10-returned", [this] { tellListed(state::Reversed{}); });
    add("", [this] {
        press(Qt::Key_Return);
        m_window->frame().rail().chosen(0);
    });
}

} // namespace kassa::ui
