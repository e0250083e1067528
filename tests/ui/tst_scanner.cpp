// A scanner that plays a keyboard, before the desk's window: wherever the focus is, a scan reaches
// no field and presses no button; and whatever a person types comes through unchanged.

#include "tests/ui/desk_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card_field.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/table_list.h"

#include <QLineEdit>
#include <QWindow>

#include <thread>

using namespace kassa;
using namespace kassa::ui;

namespace {

/// The device: keys with times of its own, as the system would bring them.
class Keyboard {
public:
    explicit Keyboard(DeskWindow& window) : m_window(window) {}

    /// `text` is what the keys mean, `typed` what they type under the layout of the moment.
    void burst(const QString& text, int gap, const QString& typed = {}) {
        for (int i = 0; i < text.size(); ++i) {
            tap(codeOf(text[i]), Qt::Key_unknown, (typed.isEmpty() ? text : typed).mid(i, 1), gap);
        }
    }
    void enter(int gap) { tap(36, Qt::Key_Return, QStringLiteral("\r"), gap); }
    void scan(const QString& text, const QString& typed = {}) {
        burst(text, 6, typed);
        enter(6);
    }
    void tap(quint32 code, Qt::Key key, const QString& text, int gap, bool repeat = false) {
        m_now += static_cast<quint64>(gap);
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            const bool shift = text.size() == 1 && (text.front().isUpper() || text == u"~");
            const Qt::Key name = key != Qt::Key_unknown || text.isEmpty()
                                     ? key
                                     : static_cast<Qt::Key>(text.front().toUpper().unicode());
            QKeyEvent event(type, name, shift ? Qt::ShiftModifier : Qt::NoModifier, code, 0, 0,
                            text, repeat);
            event.setTimestamp(m_now);
            QCoreApplication::sendEvent(m_window.windowHandle(), &event);
        }
    }

private:
    static quint32 codeOf(QChar c) {
        for (quint32 code = 10; code < 66; ++code) {
            if (code != 63 && (kassa::desk::americanKey(code, false) == c.toLatin1() ||
                               kassa::desk::americanKey(code, true) == c.toLatin1())) {
                return code;
            }
        }
        return 0;
    }

    DeskWindow& m_window;
    quint64 m_now = 5'000'000;
};

/// A desk, a person, and a scanner.
struct Counter {
    Counter() = default;
    explicit Counter(const StaffView& view) : desk(view) {}
    DeskDriver desk;
    Keyboard keys{desk.window};

    [[nodiscard]] QString search() const { return desk.find<QLineEdit>("searchEdit")->text(); }
    [[nodiscard]] int cardDigits() const { return desk.find<CardField>("cardNumber")->length(); }
};

} // namespace

class TestScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void ticketIsFoundOnTheSalePage() {
        Counter at;
        at.desk.type("somebody else");
        at.keys.scan(QStringLiteral("INV-26-00417"));
        QTRY_COMPARE(at.search(), QStringLiteral("INV-26-00417"));
        QCOMPARE(at.desk.find<TableList>("attendees")->currentRow(), 0);
        QCOMPARE(at.desk.link.beginnings(), 0); // found, and nothing charged
        QCOMPARE(at.desk.focus(), QStringLiteral("searchEdit"));
        at.desk.press(Qt::Key_F9);
        QCOMPARE(at.desk.link.beginnings(), 1);
    }

    void nobodysCodeIsSaid() {
        Counter at;
        at.keys.scan(QStringLiteral("4780000000017"));
        QTRY_COMPARE(at.desk.toast(), QStringLiteral("The scanned code is nobody’s here."));
        QCOMPARE(at.search(), QString());
    }

    void focusDoesNotMatter() {
        Counter at;
        at.desk.choose("kamola");
        at.desk.find<QWidget>("payByCard")->setFocus(); // its Enter would begin a payment
        at.keys.scan(QStringLiteral("INV-26-00402"));
        QTRY_COMPARE(at.search(), QStringLiteral("INV-26-00402"));
        QCOMPARE(at.desk.link.beginnings(), 0);
        QCOMPARE(at.desk.window.page(), Page::Sale);
    }

    // The keys are those of an American board, whatever letters they type.
    void cyrillicLayout() {
        Counter at;
        at.keys.scan(QStringLiteral("INV-26-00417"), QStringLiteral("ШТМ-26-00417"));
        QTRY_COMPARE(at.search(), QStringLiteral("INV-26-00417"));
    }

    void notIntoTheCard_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("typed");
        QTest::newRow("digits") << QStringLiteral("9860090101014364") << QString();
        QTest::newRow("invoice, Cyrillic layout")
            << QStringLiteral("INV-26-00417") << QStringLiteral("ШТМ-26-00417");
    }
    void notIntoTheCard() {
        QFETCH(QString, code);
        QFETCH(QString, typed);
        Counter at;
        at.desk.reachCard();
        at.keys.burst(QStringLiteral("9860"), 80); // a person begins
        at.keys.tap(0, Qt::Key_Right, {}, 80);
        QCOMPARE(at.cardDigits(), 4);
        at.keys.scan(code, typed);
        QTRY_COMPARE(at.desk.toast(),
                     QStringLiteral("The code was read. On the sale page it finds the attendee."));
        QCOMPARE(at.cardDigits(), 4);
        QCOMPARE(at.desk.focus(), QStringLiteral("cardNumber"));
        QCOMPARE(at.desk.link.count("card_entered"), 0);
    }

    void notIntoTheCodeDialog() {
        Counter at;
        at.desk.reachCode();
        at.keys.scan(QStringLiteral("123456"));
        QTRY_VERIFY(at.desk.toast().contains(QStringLiteral("close the dialog first")));
        QCOMPARE(at.desk.find<CodeField>("code")->length(), 0);
        QCOMPARE(at.desk.link.count("code_entered"), 0);
        QCOMPARE(at.desk.window.page(), Page::Code);
    }

    // The code is typed, and only Enter is missing: a scanner must not press it.
    void doesNotConfirm() {
        Counter at;
        at.desk.reachCode();
        at.desk.type("111111");
        at.keys.scan(QStringLiteral("INV-26-00417"));
        QTRY_VERIFY(at.desk.toast().contains(QStringLiteral("was read")));
        QCOMPARE(at.desk.link.count("code_entered"), 0);
        QCOMPARE(at.desk.find<CodeField>("code")->length(), 6);
        at.desk.press(Qt::Key_Return); // a person does
        QCOMPARE(at.desk.link.count("code_entered"), 1);
    }

    void notWhileMoneyMayMove() {
        Counter at;
        at.desk.reachConfirming();
        at.keys.scan(QStringLiteral("INV-26-00417"));
        QTRY_VERIFY(at.desk.toast().contains(QStringLiteral("a payment is under way")));
        QCOMPARE(at.desk.window.page(), Page::Progress);
    }

    void nothingBehindTheLock() {
        Counter at(sampleStaffAtWork());
        at.desk.reachConfirming();
        at.desk.pay();
        at.desk.press(Qt::Key_L, Qt::ControlModifier);
        at.keys.scan(QStringLiteral("246810"));
        QTest::keyClick(at.desk.target(), Qt::Key_1); // behind it in the queue, so it has come
        QCOMPARE(at.desk.window.page(), Page::Approved);
        QCOMPARE(at.desk.staff.count("sign_in"), 0);
    }

    void nextCustomerAfterAReceipt() {
        Counter at;
        at.desk.reachConfirming();
        at.desk.pay();
        QCOMPARE(at.desk.window.page(), Page::Approved);
        at.desk.window.setOutcomeHold(std::chrono::hours(1));
        at.keys.scan(QStringLiteral("INV-26-00402"));
        QTRY_VERIFY(at.desk.toast().contains(QStringLiteral("On the sale page")));
        QCOMPARE(at.desk.window.page(), Page::Approved); // nobody has seen it yet
        at.desk.window.setOutcomeHold(std::chrono::milliseconds(0));
        at.keys.scan(QStringLiteral("INV-26-00402"));
        QTRY_COMPARE(at.desk.window.page(), Page::Sale);
        QCOMPARE(at.search(), QStringLiteral("INV-26-00402"));
    }

    // Scan, card, date, code: whatever a cashier need not press is not asked for.
    void aSaleTakesSoManyKeys_data() {
        QTest::addColumn<QByteArray>("name"); ///< empty: the ticket is scanned
        QTest::newRow("29 after a scan") << QByteArray();
        QTest::newRow("and the letters of a name") << QByteArray("kamol");
    }
    void aSaleTakesSoManyKeys() {
        QFETCH(QByteArray, name);
        Counter at;
        int keys = 0;
        const auto type = [&](const QByteArray& text) {
            at.desk.type(text.constData());
            keys += static_cast<int>(text.size());
        };
        const auto press = [&](int key) {
            at.desk.press(key);
            ++keys;
        };
        const auto find = [&] {
            if (name.isEmpty()) {
                at.keys.scan(QStringLiteral("INV-26-00417"));
            } else {
                type(name);
            }
        };
        find();
        QTRY_VERIFY(at.desk.find<QWidget>("payByCard")->isEnabled());
        press(Qt::Key_F9);
        at.desk.link.answerBegun();
        at.desk.link.moveTo(state::AwaitingCard{Instant::max(), {}});
        type(DeskDriver::card);
        type(DeskDriver::expiry);
        press(Qt::Key_Return);
        QCOMPARE(at.desk.link.count("card_entered"), 1);
        at.desk.link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        at.desk.awaitCode(1, {});
        type("111111");
        press(Qt::Key_Return);
        QCOMPARE(at.desk.link.count("code_entered"), 1);
        at.desk.pay();
        QCOMPARE(at.desk.window.page(), Page::Approved);
        QCOMPARE(keys, 29 + static_cast<int>(name.size()));
        find(); // the next one, without another key
        QTRY_COMPARE(at.desk.window.page(), Page::Sale);
        QTRY_COMPARE(at.search(),
                     name.isEmpty() ? QStringLiteral("INV-26-00417") : QString::fromLatin1(name));
    }

    void aDigitTooManyWipesNoOutcomeAway() {
        Counter at;
        at.desk.reachConfirming();
        at.desk.pay();
        at.desk.type("1");
        QCOMPARE(at.desk.window.page(), Page::Approved);
        QTest::keyClick(at.desk.target(), Qt::Key_K, Qt::AltModifier);
        QCOMPARE(at.desk.window.page(), Page::Approved);
        at.desk.type("k");
        QCOMPARE(at.desk.window.page(), Page::Sale);
        QCOMPARE(at.search(), QStringLiteral("k"));
    }

    void ownReceiptFindsItsSale() {
        Counter at;
        at.keys.burst(QStringLiteral("Registon Events MChJ"), 5);
        at.keys.enter(5);
        at.keys.burst(QStringLiteral("INV-26-00417"), 5);
        at.keys.enter(5);
        at.keys.burst(QStringLiteral("739 000 UZS"), 5);
        QTRY_COMPARE(at.search(), QStringLiteral("INV-26-00417"));
    }

    // Each key at sixty milliseconds: quick, and a person.
    void fastTypist() {
        Counter at;
        at.keys.burst(QStringLiteral("rahimova"), 60);
        at.keys.enter(60);
        QTRY_COMPARE(at.search(), QStringLiteral("rahimova"));
        QCOMPARE(at.desk.find<QLineEdit>("searchEdit")->selectedText(), at.search()); // by Enter
    }

    void fastTypistOfACode() {
        Counter at;
        at.desk.reachCode();
        at.keys.burst(QStringLiteral("111111"), 60);
        at.keys.enter(60);
        QTRY_COMPARE(at.desk.link.count("code_entered"), 1);
    }

    void quickRollIsTypedInOrder() {
        Counter at;
        at.keys.burst(QStringLiteral("kamola"), 10);
        QTRY_COMPARE(at.search(), QStringLiteral("kamola"));
    }

    // The times are the device's: what the window did meanwhile changes nothing.
    void windowWasBusy() {
        Counter at;
        at.keys.burst(QStringLiteral("INV-26"), 6);
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        QMetaObject::invokeMethod(
            &at.desk.window,
            [&at] {
                at.keys.burst(QStringLiteral("-00417"), 6);
                at.keys.enter(6);
            },
            Qt::QueuedConnection); // it lay in the queue, behind the timer that is due
        QTRY_COMPARE(at.search(), QStringLiteral("INV-26-00417"));
        QCOMPARE(at.desk.find<TableList>("attendees")->currentRow(), 0);
    }

    void heldKeyIsRepeated() {
        Counter at;
        at.keys.tap(0, Qt::Key_K, QStringLiteral("k"), 60);
        for (int i = 0; i < 8; ++i) {
            at.keys.tap(0, Qt::Key_K, QStringLiteral("k"), 25, true);
        }
        QTRY_COMPARE(at.search(), QStringLiteral("kkkkkkkkk"));
    }

    // Set to send no Enter: then it must be told by what it sends before or after.
    void scannerWithoutEnter() {
        DeskDriver desk;
        auto setup = DeskDriver::setup(desk);
        setup.scanner.prefix = "~";
        DeskWindow window(desk.link, setup);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* search = window.findChild<QLineEdit*>(QStringLiteral("searchEdit"));
        Keyboard keys(window);
        keys.burst(QStringLiteral("~INV-26-00417"), 6);
        QTRY_COMPARE(search->text(), QStringLiteral("INV-26-00417"));
        keys.burst(QStringLiteral("~INV-26-00402"), 60); // by hand
        QTRY_VERIFY(search->text().endsWith(QStringLiteral("~INV-26-00402")));
    }

    void otherKeysAreNotKeptWaiting() {
        Counter at;
        at.desk.choose("kamola");
        at.keys.tap(75, Qt::Key_F9, {}, 60);
        QCOMPARE(at.desk.link.beginnings(), 1);
    }

    void whatIsHeldComesBeforeTheNextKey() {
        Counter at;
        at.keys.burst(QStringLiteral("ka"), 60);
        at.keys.tap(22, Qt::Key_Backspace, QStringLiteral("\b"), 10);
        QCOMPARE(at.search(), QStringLiteral("k"));
    }
};

QTEST_MAIN(TestScanner)
#include "tst_scanner.moc"
