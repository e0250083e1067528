#pragma once

#include "app/staff_thread.h"
#include "tests/staff/staff_bench.h"
#include "tests/ui/desk_driver.h"
#include "ui/desk/picture_lists.h"

#include <functional>

namespace kassa::test {

using namespace std::chrono_literals;

/// Tells a window of every step of the till behind it.
struct TellingTill final : TillObserver {
    std::map<PaymentId, Payment> payments;
    ui::PictureLink* link = nullptr; ///< none: nobody is told
    void paymentChanged(const Payment& payment) override {
        payments.insert_or_assign(payment.id, payment);
        if (link != nullptr) {
            link->tellOf(payment);
        }
    }
    void tillHalted(JournalError, const Payment&) override {}
};

/// A desk whose people are real: PINs, approvals and rows as the program makes them, and a till
/// that gives money back behind them. Settings, lists and files only remember what they were asked.
struct StaffedDesk {
    StaffedDesk()
        : journal(store.open())
        , people([this](const app::StaffThread::Work& work) { work(staff); })
        , keeper(store.folder() + "/people.json", store.key())
        , pins(store.key().pepper())
        , till(listening, *journal, clock, ids, news)
        , staff({*journal, keeper, pins, prover, till, clock, ids}, people.observer())
        , driver(&people, [this](ui::DeskSetup& setup) { adjust(setup); }) {
        KASSA_CHECK(till.start().has_value() && staff.start().has_value());
        staff.takeOn(hiredPeople(store.key().pepper(), 2));
        settle();
    }

    void adjust(ui::DeskSetup& setup) {
        setup.lists = &lists;
        setup.idleLock = 0min; // days go by here without a key
        setup.receiptFolder = QStringLiteral("/papers");
        setup.eventFiles.save = [this](const desk::EventBook&) {
            ++eventsSaved;
            return ui::EventFiles::Saved{{}, std::string(64, 'a')};
        };
        setup.eventFiles.folder = QStringLiteral("/papers");
    }

    /// PINs are tried, and what the other side has to say arrives.
    void settle() {
        for (int i = 0; i < 4; ++i) {
            if (!pinsHeld) {
                pins.answerAll();
            }
            QCoreApplication::processEvents();
        }
        if (!driver.window.isActiveWindow()) { // it was built anew, without a window manager
            driver.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&driver.window));
        }
    }
    void pass(std::chrono::seconds time) {
        for (auto gone = 0s; gone < time; gone += 1s) {
            clock.time += 1s;
            till.tick();
            staff.tick();
        }
        driver.boot = clock.time;
        settle();
    }
    void signIn(const char* who) {
        staff.signInUnasked({who});
        settle();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        driver.press(key, modifiers);
        settle();
    }
    void type(const char* text) {
        driver.type(text);
        settle();
    }

    /// A sale by card, whose confirm is answered with `outcome`.
    PaymentId sell(const std::string& account, Reply outcome) {
        const auto id =
            till.begin({account, "INV-" + account, "Kamola Rahimova", {}, Tiyin(73'900'000)});
        KASSA_CHECK(id.has_value());
        gateway.answerLast(reply::Opened{TransactionId{14'000'000 + ids.last}});
        till.post(*id, event::CardEntered{samples::cardNumber(), samples::cardExpiry()});
        gateway.answerLast(reply::CodeSent{});
        till.post(*id, event::CodeEntered{samples::code()});
        gateway.answerLast(std::move(outcome));
        return *id;
    }
    PaymentId sellPaid(const std::string& account) {
        return sell(account, reply::Confirmed{Capture{SuccessId{900'000 + ids.last}, ""}});
    }
    PaymentId sellInDoubt(const std::string& account) { return sell(account, reply::NoReply{}); }

    /// More than a day goes by in which the gateway never knows what it is asked about.
    void passDayOfSilence() {
        for (int minute = 0; minute < 36 * 60; ++minute) {
            clock.time += 1min;
            till.tick();
            for (const auto& asked : std::exchange(gateway.sent, {})) {
                if (const auto* query = std::get_if<effect::Query>(&asked.effect)) {
                    gateway.handler(asked.payment, query->call,
                                    reply::Status{evidence::Indeterminate{}});
                }
            }
        }
        driver.boot = clock.time;
    }
    /// The window hears of what the till has done so far, and of what it does from now on.
    void tellWindow() {
        news.link = &driver.link;
        for (const auto& [id, payment] : news.payments) {
            driver.link.tellOf(payment);
        }
        settle();
    }
    /// The journal's list has this payment alone.
    void showPayment(const PaymentId& id) {
        const Timestamp at{std::chrono::milliseconds(driver.wall)};
        driver.link.fillJournal({{news.payments.at(id), at, at}});
        press(Qt::Key_1, Qt::AltModifier);
        press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_Home);
    }

    [[nodiscard]] std::vector<desk::DeskRow> rows() {
        return journal->deskRowsAfter(0, 100'000).value();
    }
    template <class Entry>
    [[nodiscard]] std::vector<Entry> entries() {
        std::vector<Entry> found;
        for (const auto& row : rows()) {
            if (const auto* entry = std::get_if<Entry>(&row.entry)) {
                found.push_back(*entry);
            }
        }
        return found;
    }

    StoreBench store{Place::Memory};
    std::unique_ptr<store::SqliteJournal> journal;
    app::StaffThread people;
    store::PeopleStore keeper;
    TestClock clock;
    TestIds ids;
    TestPins pins;
    TestProver prover;
    TestGateway gateway;
    staff::ListeningGateway listening{gateway};
    TellingTill news;
    Till till;
    staff::Staff staff;

    ui::PictureLists lists;
    bool pinsHeld = false; ///< a PIN that was typed is still being tried
    int eventsSaved = 0;
    std::vector<PaymentId> payments; ///< of the action that is tried
    ui::DeskDriver driver;
};

} // namespace kassa::test
