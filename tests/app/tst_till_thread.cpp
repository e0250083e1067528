// The till on its thread looks for its gateway by itself: a gateway that is away is said to be
// away, and one that is back is asked at once about what is unknown.

#include "app/till_thread.h"
#include "core/sandbox/server.h"
#include "tests/support/payments.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace kassa;
using Standing = desk::Reach::Standing;
using Connection = ui::TillLink::Connection;

namespace {

constexpr int patience = 30'000; ///< for one step, on a busy machine
constexpr std::int64_t storeId = 77;

app::Keys keysWith(const store::SigningKey& key) {
    atmos::Credentials credentials;
    credentials.storeId = storeId;
    credentials.consumerKey = SecretBuffer::of("demo-key");
    credentials.consumerSecret = SecretBuffer::of("demo-secret");
    auto same = store::SigningKey::fromSecret(key.secret());
    KASSA_CHECK(same.has_value());
    return {std::move(credentials), std::move(*same), {}};
}

/// A sandbox that can go away and come back at the same address.
struct Sandbox {
    Sandbox() { comeBack(); }
    void goAway() { server.reset(); }
    void comeBack() {
        server = std::make_unique<sandbox::Server>();
        sandbox::ServerOptions options;
        options.port = port;
        KASSA_CHECK(server->start(std::move(options)).has_value());
        port = server->port();
    }
    int port = 0;
    std::unique_ptr<sandbox::Server> server;
};

struct Bench {
    explicit Bench(const Sandbox& gateway) {
        auto profile = atmos::builtinProfile("sandbox");
        place.profile = atmos::pointedAt(std::move(*profile), gateway.server->url());
        place.mark = store::Mark::Demo;
        place.loopback = true;
        place.dataFolder = folder.path();
        place.journalPath = folder.filePath(QStringLiteral("demo.journal"));
    }

    /// Of a run before: a sale whose confirm nobody answered.
    void leaveUnknown() {
        store::OpenOptions options;
        options.path = place.journalPath.toStdString();
        options.mark = place.mark;
        auto same = store::SigningKey::fromSecret(key.secret());
        const auto journal = store::SqliteJournal::open(options, std::move(*same));
        QVERIFY(journal.has_value());
        for (const auto& payment : test::wholeSale("payment-1", "1001")) {
            if (!std::holds_alternative<state::Paid>(payment.state)) {
                QVERIFY((*journal)->append(payment, "tested").has_value());
            }
        }
    }

    void leavePaid(int sales) {
        store::OpenOptions options;
        options.path = place.journalPath.toStdString();
        options.mark = place.mark;
        auto same = store::SigningKey::fromSecret(key.secret());
        const auto journal = store::SqliteJournal::open(options, std::move(*same));
        QVERIFY(journal.has_value());
        for (int sale = 1; sale <= sales; ++sale) {
            const auto number = std::to_string(sale);
            const auto steps = test::wholeSale("payment-" + number, number);
            QVERIFY((*journal)->append(steps.front(), "begun").has_value());
            auto last = steps.back();
            last.steps = 2;
            QVERIFY((*journal)->append(last, "replied").has_value());
        }
    }

    void start() {
        thread = std::make_unique<app::TillThread>(place, keysWith(key));
        QObject::connect(thread.get(), &ui::TillLink::reachChanged, thread.get(),
                         [this](const desk::Reach& told) { reach = told; });
        QObject::connect(
            thread.get(), &ui::TillLink::connectionChanged, thread.get(),
            [this](Connection now, int took) { connection = now, milliseconds = took; });
        QObject::connect(thread.get(), &ui::TillLink::paymentChanged, thread.get(),
                         [this](const Payment& payment) {
                             const auto* checking = std::get_if<state::Checking>(&payment.state);
                             toldOf = toldOf || checking != nullptr;
                             hurried = hurried || (checking != nullptr && checking->inquiry.query &&
                                                   checking->inquiry.prompted);
                         });
        QSignalSpy opened(thread.get(), &app::TillThread::opened);
        thread->start();
        QVERIFY(opened.wait(patience));
    }

    [[nodiscard]] bool sees(Standing standing) {
        return QTest::qWaitFor(
            [&] {
                thread->lookForGateway();
                return reach.standing == standing;
            },
            patience);
    }

    QTemporaryDir folder;
    store::SigningKey key = store::SigningKey::generate();
    app::Place place;
    std::unique_ptr<app::TillThread> thread;
    desk::Reach reach;
    Connection connection = Connection::Unknown;
    int milliseconds = -1;
    bool toldOf = false;  ///< a payment that is being checked
    bool hurried = false; ///< a question was put outside of its schedule
};

} // namespace

class TestTillThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGatewayIsFoundLostAndFound();
    void whatIsUnknownIsAskedWhenItIsBack();
    void whatWasLeftComesFirst();
    void everySaleOfEarlierRunsIsTold();
};

void TestTillThread::aGatewayIsFoundLostAndFound() {
    Sandbox gateway;
    Bench till(gateway);
    till.start();
    till.thread->startCalls();
    QVERIFY(till.sees(Standing::There));
    QCOMPARE(till.connection, Connection::Good);
    QVERIFY(till.milliseconds >= 0);
    QVERIFY(gateway.server->deliveries().empty()); // it was only looked for
    gateway.goAway();
    QVERIFY(till.sees(Standing::Away));
    QCOMPARE(till.connection, Connection::Bad);
    gateway.comeBack();
    QVERIFY(till.sees(Standing::There));
    QCOMPARE(till.connection, Connection::Good);
    QVERIFY(!till.hurried); // there was nothing to ask
}

void TestTillThread::whatIsUnknownIsAskedWhenItIsBack() {
    Sandbox gateway;
    Bench till(gateway);
    gateway.goAway();
    till.leaveUnknown();
    till.start();
    till.thread->startCalls();
    QVERIFY(till.sees(Standing::Away));
    QVERIFY(!till.hurried);
    gateway.comeBack();
    QVERIFY(till.sees(Standing::There));
    QVERIFY(QTest::qWaitFor([&] { return till.hurried; }, patience));
    QVERIFY(gateway.server->waitForDeliveries("/merchant/pay/get", 1,
                                              std::chrono::milliseconds(patience)));
}

// A window shows first what a crash left open. It is told of it before it is painted, not when it
// says that it was: a key that was meant for the sign-in would go to another page.
void TestTillThread::whatWasLeftComesFirst() {
    Sandbox gateway;
    Bench till(gateway);
    till.leaveUnknown();
    till.start();
    QVERIFY(QTest::qWaitFor([&] { return till.toldOf; }, patience));
}

// The rows of people who have paid tell what for, however long ago it was: the newest payments
// before the window is painted, the others after it.
void TestTillThread::everySaleOfEarlierRunsIsTold() {
    constexpr int sales = 55;
    Sandbox gateway;
    Bench till(gateway);
    till.leavePaid(sales);
    till.start();
    std::set<std::string> told;
    QObject::connect(till.thread.get(), &ui::TillLink::recalled, till.thread.get(),
                     [&told](const std::vector<desk::ListedPayment>& payments) {
                         for (const auto& each : payments) {
                             told.insert(each.payment.sale.account);
                         }
                     });
    QObject::connect(till.thread.get(), &ui::TillLink::salesTold, till.thread.get(),
                     [&told](const std::vector<Payment>& payments) {
                         for (const auto& each : payments) {
                             told.insert(each.sale.account);
                         }
                     });
    till.thread->recall();
    QVERIFY(QTest::qWaitFor([&] { return told.size() == 50; }, patience));
    till.thread->startCalls();
    QVERIFY(QTest::qWaitFor([&] { return told.size() == sales; }, patience));
}

QTEST_GUILESS_MAIN(TestTillThread)
#include "tst_till_thread.moc"
