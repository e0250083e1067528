// The sale that the pictures tell. Cards are the gateway's published test cards.

#include "ui/desk/screens.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_staff.h"
#include "ui/desk/price_dialog.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"

namespace kassa::ui {

namespace {

using namespace std::chrono_literals;

/// A payment that an earlier run left open.
Payment leftover(const kassa::desk::EventBook& book) {
    const auto& attendee = book.attendees[3];
    Payment payment;
    payment.id = PaymentId{"earlier"};
    payment.sale = saleOf(book, attendee, *book.ticket(attendee.ticket), book.writtenOn);
    payment.transaction = TransactionId{953151711};
    payment.card = MaskedCard{"860049", "5602"};
    payment.confirms = 1;
    payment.steps = 6;
    state::Inquiry inquiry;
    inquiry.nextQueryAt = Instant::max();
    payment.state = state::Checking{inquiry};
    return payment;
}

/// One that the end of an earlier run came before its code was entered.
Payment interrupted(const kassa::desk::EventBook& book, const char* id, std::size_t whose,
                    int codes) {
    const auto& attendee = book.attendees[whose];
    Payment payment = leftover(book);
    payment.id = PaymentId{id};
    payment.sale.account = kassa::desk::accountOf(attendee.invoice);
    payment.sale.invoice = attendee.invoice;
    payment.sale.customer = attendee.name;
    payment.confirms = 0;
    payment.codesSent = codes;
    if (codes == 0) {
        payment.card.reset();
    }
    payment.state = state::NotPaid{Reason::Interrupted, {}};
    return payment;
}

} // namespace

void ScreenWriter::plan() {
    planSignIn();
    planSale();
    planImport();
    planPeople();
    planCard();
    planPhone();
    planCode();
    planOutcomes();
    planRest();
    planRefund();
    planShift();
    planEvent();
    planSettings();
    planEnds();
}

void ScreenWriter::planSignIn() {
    using kassa::desk::PinAnswer;
    const auto now = [this] { return Instant(std::chrono::milliseconds(m_boot)); };
    add("desk-12-unresolved", [this] {
        Q_EMIT m_link->connectionChanged(TillLink::Connection::Good, 84);
        Q_EMIT m_link->standingChanged(QStringLiteral("2600371"), TillLink::Standing::Unresolved);
        Q_EMIT m_link->standingChanged(QStringLiteral("2600388"), TillLink::Standing::Paid);
        auto paid = leftover(m_book);
        paid.sale = saleOf(m_book, m_book.attendees[1], m_book.tickets[0], m_book.writtenOn);
        paid.state = state::Paid{};
        Q_EMIT m_link->salesTold({paid});
        m_link->tellOf(leftover(m_book));
        m_link->tellOf(interrupted(m_book, "half-way", 4, 1));
        m_link->tellOf(interrupted(m_book, "begun", 5, 0));
    });
    add("desk-12-offline", [this] {
        Q_EMIT m_link->reachChanged(awayFor(18s));
        Q_EMIT m_link->connectionChanged(TillLink::Connection::Bad, 0);
        m_window->flow().changed();
    });
    add("desk-1-signin", [this] {
        Q_EMIT m_link->reachChanged({});
        Q_EMIT m_link->connectionChanged(TillLink::Connection::Good, 84);
        press(Qt::Key_Return);
        type("246");
    });
    add("desk-1-signin-wrong", [this] {
        type("810");
        press(Qt::Key_Return);
        m_staff->answerSignIn(PinAnswer::Wrong, 2);
    });
    add("desk-1-signin-pause", [this, now] {
        type("246810");
        press(Qt::Key_Return);
        m_staff->answerSignIn(PinAnswer::Throttled, 0, now() + 29min + 30s);
    });
    add("desk-1-first-manager", [this] {
        StaffView nobody;
        nobody.standing = kassa::desk::PeopleStanding::Nobody;
        m_staff->show(nobody);
        m_window->activateWindow();
    });
    add("desk-1-first-manager-short", [this] {
        type("timur");
        press(Qt::Key_Return);
    });
    add("desk-1-untrusted", [this] {
        StaffView view;
        view.standing = kassa::desk::PeopleStanding::Untrusted;
        m_staff->show(view);
    });
    add("desk-1-locked", [this] {
        StaffView view = staffAtWork();
        view.signedIn.reset();
        m_staff->show(view);
    });
    add("", [this] { m_staff->show(staffAtWork()); });
}

void ScreenWriter::planSale() {
    add("desk-2-sale-empty", [] {});
    add("desk-2-sale", [this] {
        type("rahim");
        press(Qt::Key_Down);
    });
    add("desk-2-sale-locked", [this] {
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
    });
    add("desk-2-goods", [this] {
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        press(Qt::Key_F4);
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        type("2");
    });
    add("desk-2-goods-code", [this] {
        press(Qt::Key_Tab);
        type("hamkor");
        press(Qt::Key_Return);
    });
    add("desk-2-sale-goods", [this] {
        type("hamkor-26");
        press(Qt::Key_Return);
    });
    add("desk-2-sale-not-found", [this] {
        press(Qt::Key_Escape);
        type("xyz");
    });
    add("help", [this] { press(Qt::Key_F1); });
}

void ScreenWriter::planCard() {
    add("desk-3-opening", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        type("rahim");
        press(Qt::Key_Down);
        press(Qt::Key_F9);
        m_link->answerBegun();
        m_boot += 3'000;
        type("9860090101014364");
        type("0228");
        press(Qt::Key_Return);
        m_boot += 1'000;
        m_window->flow().changed();
    });
    add("", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        m_link->moveTo(state::NotPaid{Reason::Cancelled, {}});
        m_wall += 60'000;
        m_window->frame().toast().dismiss();
    });
    add("desk-3-card", [this] {
        beginSale();
        type("9860090101014364");
        type("08");
    });
    add("desk-3-price-changed", [this] {
        type("28");
        m_window->openDialog(new PriceDialog(Tiyin(std::int64_t{73'900'000}),
                                             Tiyin(std::int64_t{147'800'000}), 0ms));
    });
    add("", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
    });
    add("desk-3-card-error", [this] {
        press(Qt::Key_Backtab);
        press(Qt::Key_A, Qt::ControlModifier);
        type("8600000000000000");
        press(Qt::Key_Tab);
        press(Qt::Key_End);
        type("25");
    });
    add("desk-3-card-leave", [this] { press(Qt::Key_Escape); });
}

void ScreenWriter::planPhone() {
    add("desk-3-card-qr", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_F8);
        state::AwaitingPhone phone;
        phone.endsAt = Instant(std::chrono::milliseconds(m_boot)) + 14min + 32s;
        m_link->moveTo(phone, [](Payment& payment) { payment.pageShown = true; });
    });
    add("desk-3-card-qr-asked", [this] { press(Qt::Key_F5); });
    add("desk-3-qr-large", [this] { press(Qt::Key_F8); });
    add("desk-3-page-leave", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
    });
    add("desk-8-page-left", [this] {
        press(Qt::Key_Return);
        state::Inquiry inquiry;
        inquiry.nextQueryAt = Instant(std::chrono::milliseconds(m_boot)) + 12s;
        m_link->moveTo(state::Checking{inquiry});
        Q_EMIT m_link->standingChanged(QStringLiteral("2600417"), TillLink::Standing::Unresolved);
    });
    add("desk-2-page-left", [this] {
        press(Qt::Key_Return);
        type("rahim");
        press(Qt::Key_Down);
    });
    add("", [this] {
        m_link->moveTo(state::NotPaid{Reason::Lapsed, {}});
        Q_EMIT m_link->standingChanged(QStringLiteral("2600417"), TillLink::Standing::Unpaid);
        press(Qt::Key_Escape);
        m_window->frame().toast().dismiss();
    });
}

void ScreenWriter::planCode() {
    add("desk-3-sending", [this] {
        type("rahim");
        press(Qt::Key_Down);
        beginSale();
        type("5614688715378807"); // the longest brand and number: what is widest
        type("0329");
        press(Qt::Key_Return);
        m_link->moveTo(state::SendingCard{CallId{2}, Instant::max()});
        m_boot += 4'000;
        m_window->flow().changed();
    });
    add("desk-4-code", [this] {
        state::AwaitingCode waiting;
        waiting.resendAt = Instant(std::chrono::milliseconds(m_boot)) + 24s;
        m_wall += 2'000;
        m_link->moveTo(waiting, [](Payment& payment) { payment.codesSent = 1; });
        type("481");
    });
    add("desk-4-code-wrong", [this] {
        type("000");
        press(Qt::Key_Return);
        m_link->moveTo(state::Confirming{});
        state::AwaitingCode waiting;
        waiting.resendAt = Instant(std::chrono::milliseconds(m_boot)) + 9s;
        waiting.problem = Reason::WrongCode;
        m_link->moveTo(waiting, [](Payment& payment) { payment.confirms = 1; });
    });
    add("desk-4-code-expired", [this] {
        state::AwaitingCode waiting;
        waiting.problem = Reason::CodeExpired;
        m_link->moveTo(waiting, [](Payment& payment) { payment.confirms = 2; });
    });
    add("desk-4-code-unsure", [this] {
        state::AwaitingCode waiting;
        waiting.sendingUncertain = true;
        m_link->moveTo(waiting, [](Payment& payment) { payment.confirms = 0; });
    });
    add("desk-4-code-no-more", [this] {
        m_link->moveTo(state::AwaitingCode{}, [](Payment& payment) { payment.codesSent = 3; });
    });
    add("desk-4-code-cancel", [this] { press(Qt::Key_Escape); });
}

void ScreenWriter::planOutcomes() {
    add("desk-5-progress", [this] {
        press(Qt::Key_Escape);
        m_wall += 38'000;
        state::Confirming confirming;
        confirming.since = Instant(std::chrono::milliseconds(m_boot)) - 4s;
        confirming.deadline = Instant::max();
        m_link->moveTo(confirming, [](Payment& payment) { payment.confirms = 1; });
    });
    add("desk-5-progress-slow", [this] {
        m_boot += 21'000;
        m_window->flow().changed();
    });
    add("desk-8-unknown", [this] {
        const Instant now{std::chrono::milliseconds(m_boot)};
        m_wall += 30'000;
        state::Inquiry inquiry;
        for (int question = 1; question <= 2; ++question) {
            inquiry.query = CallId{10 + question};
            m_link->moveTo(state::Checking{inquiry});
            m_wall += 20'000;
            inquiry.query.reset();
            inquiry.asked = question;
            inquiry.nextQueryAt = now + 12s;
            m_link->moveTo(state::Checking{inquiry});
        }
    });
    add("desk-8-manager", [this] { press(Qt::Key_F7); });
    add("desk-7-declined", [this] {
        press(Qt::Key_Escape);
        m_link->moveTo(state::NotPaid{Reason::NoFunds, {}});
    });
    add("desk-7-declined-connection", [this] {
        m_link->moveTo(state::NotPaid{Reason::AccessDenied, {}});
    });
    add("desk-7-declined-sms", [this] {
        m_link->moveTo(state::NotPaid{Reason::SmsServiceOff, {}});
    });
    add("desk-6-approved", [this] {
        m_link->moveTo(state::Paid{}, [](Payment& payment) {
            payment.capture = Capture{SuccessId{7120433}, {}};
        });
    });
    add("desk-6-receipt-code", [this] { press(Qt::Key_F8); });
}

void ScreenWriter::planRest() {
    add("desk-8-toast", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        Payment resolved = leftover(m_book);
        resolved.steps += 1;
        resolved.state = state::Paid{};
        resolved.capture = Capture{SuccessId{7120391}, {}};
        m_link->tellOf(resolved);
    });
    add("payments", [this] {
        m_window->frame().toast().dismiss();
        m_window->frame().rail().chosen(1);
    });
}

void ScreenWriter::planShift() {
    using kassa::desk::Obstacle;
    add("desk-9-shift", [this] {
        m_wall = sampleReport().until.time_since_epoch().count();
        m_window->frame().rail().chosen(2);
        Q_EMIT m_staff->shiftReported(sampleReport());
    });
    add("desk-9-asking", [this] {
        press(Qt::Key_F10);
        Q_EMIT m_staff->gatewayChecked(17, 63);
    });
    add("desk-9-closing", [this] {
        auto report = sampleReport();
        report.gateway = kassa::desk::GatewayCheck{
            63, 63, 62, {{"INV-26-00399", Tiyin(29'500'000), "reversed_elsewhere"}}};
        Q_EMIT m_staff->shiftReported(report);
    });
    add("desk-9-in-the-way", [this] {
        Q_EMIT m_staff->closeRefused({Obstacle::Unresolved, Obstacle::GatewayDiffers});
    });
    add("desk-9-not-possible", [this] {
        Q_EMIT m_staff->closeRefused({Obstacle::PaymentUnderWay, Obstacle::JournalDamaged});
    });
    add("desk-9-closed", [this] {
        auto report = sampleReport();
        report.closed = true;
        report.closedBy = "Nilufar Saidova";
        report.approver = "Timur Sattorov";
        report.gateway = kassa::desk::GatewayCheck{63, 63, 63, {}};
        Q_EMIT m_staff->shiftClosed(report);
        m_window->frame().toast().dismiss();
    });
    add("", [this] { m_window->frame().rail().chosen(0); });
}

void ScreenWriter::planEnds() {
    const auto halt = [this](State state) {
        Payment unsaved = m_link->payment();
        unsaved.state = std::move(state);
        Q_EMIT m_link->halted(JournalError::Full, unsaved);
    };
    add("service-not-taken", [halt] { halt(state::Confirming{}); });
    add("service-paid", [halt] { halt(state::Paid{}); });
}

} // namespace kassa::ui
