// Money at the desk as it really goes: the window, the till on its thread, its journal on the disk
// and the gateway over HTTP. The customer's phone is a browser that sends the payer's form.

#include "app/desk_host.h"
#include "core/sandbox/server.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/payments_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kassa;
using namespace kassa::app;
using ui::Page;

namespace {

constexpr int patience = 30'000; ///< for one step, on a busy machine
constexpr std::int64_t storeId = 77;

Keys keys() {
    atmos::Credentials credentials;
    credentials.storeId = storeId;
    credentials.consumerKey = SecretBuffer::of("demo-key");
    credentials.consumerSecret = SecretBuffer::of("demo-secret");
    return {std::move(credentials), store::SigningKey::generate()};
}

/// A desk of the demo's people before a sandbox of its own.
struct Desk {
    Desk() {
        QVERIFY(server.start({}).has_value());
        auto profile = atmos::builtinProfile("sandbox");
        place.profile = atmos::pointedAt(std::move(*profile), server.url());
        place.mark = store::Mark::Demo; // the PINs are known
        place.loopback = true;
        place.language = QStringLiteral("uz");
        place.desk = QStringLiteral("2");
        place.dataFolder = folder.path();
        place.journalPath = folder.filePath(QStringLiteral("demo.journal"));
        auto setup = deskSetupFor(place, storeId);
        QVERIFY(setup.has_value());
        setup->outcomeHold = std::chrono::milliseconds(0);
        host =
            std::make_unique<DeskHost>(place, keys(), std::move(setup).value(), desk::Look::Light);
        QSignalSpy ready(host.get(), &DeskHost::ready);
        host->start({1366, 768});
        QVERIFY(ready.wait(patience));
        QVERIFY(QTest::qWaitForWindowActive(&host->window()));
        QVERIFY(QTest::qWaitFor([&] { return !host->window().isLocked(); }, patience));
    }
    ui::DeskWindow& window() { return host->window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const char* text) {
        for (; *text != '\0'; ++text) {
            QTest::keyClick(QApplication::focusWidget(), *text);
        }
    }
    [[nodiscard]] bool reaches(Page page) {
        return QTest::qWaitFor([&] { return window().page() == page; }, patience);
    }
    template <class S>
    [[nodiscard]] bool focusIs() {
        return QTest::qWaitFor(
            [&] {
                const auto* payment = window().flow().focus();
                return payment != nullptr && std::holds_alternative<S>(payment->state);
            },
            patience);
    }
    void payByCard(const char* who) {
        type(who);
        press(Qt::Key_Down);
        press(Qt::Key_F9);
        QVERIFY(reaches(Page::Card));
        type("98600901010143640228");
        press(Qt::Key_Return);
        QVERIFY(reaches(Page::Code));
        type("111111");
        press(Qt::Key_Return);
        QVERIFY(reaches(Page::Approved));
    }
    /// What the customer's browser does with the QR code.
    void payOnPhone(TransactionId transaction) {
        QNetworkAccessManager browser;
        const QUrl url(host->setup().payerPage(transaction));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        auto* reply =
            browser.post(request, QByteArray("card_number=9860090101014364&expiry=02%2F28&"
                                             "otp=111111"));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(finished.wait(patience));
        const QByteArray page = reply->readAll();
        QVERIFY2(page.contains("made") || page.contains("Paid"), page.constData());
    }

    QTemporaryDir folder;
    sandbox::Server server;
    Place place;
    std::unique_ptr<DeskHost> host;
};

} // namespace

class TestDeskMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(ui::Theme::load(ui::ThemeName::Light)); }

    void customerPaysOnThePhone() {
        Desk desk;
        desk.type("rahim");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        QVERIFY(desk.focusIs<state::AwaitingPhone>());
        const auto transaction = *desk.window().flow().focus()->transaction;
        desk.payOnPhone(transaction);
        desk.press(Qt::Key_F5); // "I have paid"
        QVERIFY(desk.reaches(Page::Approved));
        QVERIFY(desk.window().flow().focus()->capture.has_value());
    }

    // Esc, and the customer comes back: the same page, the same transaction.
    void customerComesBackAndPays() {
        Desk desk;
        desk.type("rahim");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        QVERIFY(desk.focusIs<state::AwaitingPhone>());
        const auto transaction = *desk.window().flow().focus()->transaction;
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Return); // the question
        QVERIFY(desk.reaches(Page::Unknown));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.reaches(Page::Sale));
        desk.type("rahim");
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_F8);
        QVERIFY(desk.focusIs<state::AwaitingPhone>());
        QVERIFY(desk.window().flow().focus()->transaction == transaction);
        desk.payOnPhone(transaction);
        QVERIFY(desk.reaches(Page::Approved));
        QCOMPARE(desk.server.deliveries("/merchant/pay/create"), 1);
    }

    void moneyGoesBackOnceWithTheManagersPin() {
        Desk desk;
        desk.payByCard("rahim");
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.reaches(Page::Payments));
        auto* page = desk.window().findChild<ui::PaymentsPage*>();
        QVERIFY(QTest::qWaitFor([&] { return page->current() != nullptr; }, patience));
        auto* chip = desk.window().findChild<ui::Chip*>(QStringLiteral("journalProof"));
        QVERIFY(QTest::qWaitFor([&] { return chip->chip().kind == ui::ChipKind::Ok; }, patience));
        page->takeFocus();
        desk.press(Qt::Key_R, Qt::ControlModifier);
        auto* red = desk.window().findChild<QAbstractButton*>(QStringLiteral("refundNow"));
        QVERIFY(red != nullptr);
        desk.press(Qt::Key_Tab);
        desk.type("111111"); // a cashier's
        QVERIFY(QTest::qWaitFor([&] { return red->isEnabled(); }, patience));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!red->isEnabled());
        QVERIFY(QTest::qWaitFor([&] { return red->isEnabled(); }, patience)); // it was wrong
        QCOMPARE(desk.server.deliveries("/merchant/pay/reverse"), 0);
        desk.type("222222");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.reaches(Page::Returned));
        QCOMPARE(desk.server.deliveries("/merchant/pay/reverse"), 1);
        QCOMPARE(desk.window().flow().focus()->reverseApprover, std::string("Timur Sattorov"));
    }

    void returnedInTheCabinetIsSeenWhenAsked() {
        Desk desk;
        desk.payByCard("rahim");
        const auto transaction = *desk.window().flow().focus()->transaction;
        QVERIFY(desk.server.reverseElsewhere(transaction));
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_2, Qt::AltModifier);
        auto* page = desk.window().findChild<ui::PaymentsPage*>();
        QVERIFY(QTest::qWaitFor([&] { return page->current() != nullptr; }, patience));
        desk.press(Qt::Key_F5);
        QVERIFY(QTest::qWaitFor(
            [&] { return std::holds_alternative<state::Reversed>(page->current()->state); },
            patience));
        const auto& story = desk.window().flow().story(page->current()->id);
        QVERIFY(story.returnedElsewhere);
        QCOMPARE(desk.server.deliveries("/merchant/pay/reverse"), 0);
    }
};

QTEST_MAIN(TestDeskMoney)
#include "tst_desk_money.moc"
