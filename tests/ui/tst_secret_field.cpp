// The field for keys, and the dialog that puts another key in the place of one.

#include "tests/ui/settings_driver.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/secret_field.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Action;
using kassa::desk::KeyFault;
using kassa::desk::MerchantKey;
using kassa::desk::PinAnswer;
using kassa::desk::Role;

namespace {

void copy(const QByteArray& text) {
    auto* data = new QMimeData;
    data->setData(QStringLiteral("text/plain"), text);
    QGuiApplication::clipboard()->setMimeData(data);
}

void openKey(DeskDriver& desk, int row) {
    openSection(desk, GatewayPart);
    desk.click(QStringLiteral("replaceKey%1").arg(row).toLatin1().constData());
}

void approve(DeskDriver& desk) {
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.focus(), QStringLiteral("approvalPin"));
    desk.type("222222");
    desk.press(Qt::Key_Return);
    desk.staff.answerApproval(PinAnswer::Good);
}

} // namespace

class TestSecretField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    // --- the field

    void lettersAreTakenShownAsDotsAndWiped() {
        SecretField field(16);
        field.resize(field.sizeHint());
        field.show();
        for (const char c : {'a', 'Z', '9', '_', '-'}) {
            QTest::keyClick(&field, c);
        }
        QCOMPARE(field.length(), 5);
        QVERIFY(field.reveal() == "aZ9_-");
        const QImage first = field.grab().toImage();
        const auto* spoken = QAccessible::queryAccessibleInterface(&field);
        QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("•••••"));
        const auto secret = field.take();
        QVERIFY(secret.reveal() == "aZ9_-");
        QCOMPARE(field.length(), 0);
        for (const char c : {'q', 'w', 'e', 'r', 't'}) {
            QTest::keyClick(&field, c);
        }
        QCOMPARE(field.grab().toImage(), first); // nothing of what it is can be seen
        field.hide();
        QCOMPARE(field.length(), 0);
    }

    void whatIsPastedLeavesTheClipboard() {
        SecretField field(16);
        copy("  Ab-12_xyz\r\n");
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(field.reveal() == "Ab-12_xyz");
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // and nothing ever comes out
    }

    void whatIsNoKeyIsNotPasted_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray(" \n ");
        QTest::newRow("two words") << QByteArray("one two");
        QTest::newRow("two lines") << QByteArray("one\ntwo");
        QTest::newRow("other letters") << QByteArray("kaлит");
        QTest::newRow("zero byte") << QByteArray("ab\0cd", 5);
        QTest::newRow("too long") << QByteArray(17, 'x');
    }
    void whatIsNoKeyIsNotPasted() {
        QFETCH(QByteArray, text);
        SecretField field(16);
        QTest::keyClick(&field, 'k');
        QSignalSpy refused(&field, &SecretField::pasteRefused);
        copy(text);
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(refused.size(), 1);
        QVERIFY(field.reveal() == "k");
    }

    void whatCanBeAKey() {
        QVERIFY(!faultOf(MerchantKey::ConsumerKey, "aB9-_."));
        QVERIFY(faultOf(MerchantKey::ConsumerKey, "") == KeyFault::Empty);
        QVERIFY(faultOf(MerchantKey::ConsumerSecret, "a b") == KeyFault::BadLetter);
        QVERIFY(faultOf(MerchantKey::CallbackKey, "a\nb") == KeyFault::BadLetter);
        QVERIFY(faultOf(MerchantKey::ConsumerKey, std::string(513, 'a')) == KeyFault::TooLong);
        QVERIFY(!faultOf(MerchantKey::StoreNumber, "1981"));
        QVERIFY(faultOf(MerchantKey::StoreNumber, "1981a") == KeyFault::NotDigits);
        QVERIFY(faultOf(MerchantKey::StoreNumber, "000") == KeyFault::NotDigits);
        QVERIFY(faultOf(MerchantKey::StoreNumber, std::string(19, '9')) == KeyFault::TooLong);
    }

    // --- the dialog

    void aKeyIsReplacedAfterAManagersPin() {
        DeskDriver desk(deskOf(Role::Cashier));
        openKey(desk, 1);
        QCOMPARE(desk.focus(), QStringLiteral("keySecret"));
        copy("s3cret-0123456789");
        desk.press(Qt::Key_V, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.staff.count("approve"), 0); // no PIN
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.staff.orders().back(),
                 std::string("approve change_keys consumer_secret timur"));
        QCOMPARE(desk.settings.count("replace_key"), 0);
        desk.staff.answerApproval(PinAnswer::Good);
        QCOMPARE(desk.settings.orders().back(), std::string("replace_key consumer_secret 17"));
        desk.press(Qt::Key_Escape); // it cannot be called back
        QVERIFY(desk.shows("keyDialog"));
        Q_EMIT desk.settings.keyReplaced({});
        QVERIFY(!desk.shows("keyDialog"));
        QVERIFY(desk.toast().contains(QStringLiteral("started again")));
        QCOMPARE(desk.settings.count("look_at_keys"), 2); // and asked again
    }

    void aKeychainThatRefusesIsToldAndTheDialogStays() {
        DeskDriver desk(deskOf(Role::Manager));
        openKey(desk, 0);
        desk.type("new-key");
        approve(desk);
        Q_EMIT desk.settings.keyReplaced(QStringLiteral("The old key is kept. It is locked."));
        QVERIFY(desk.shows("keyDialog"));
        QCOMPARE(desk.focus(), QStringLiteral("keySecret"));
        QVERIFY(desk.find<QWidget>("keySecret")
                    ->accessibleDescription()
                    .contains(QStringLiteral("old key is kept")));
        desk.type("new-key"); // once more, with another PIN
        approve(desk);
        QCOMPARE(desk.settings.count("replace_key"), 2);
    }

    void whatIsNoKeyGoesNowhere() {
        DeskDriver desk(deskOf(Role::Manager));
        openKey(desk, 2);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.focus(), QStringLiteral("keySecret"));
        desk.type("77x");
        desk.press(Qt::Key_Return);
        desk.type("222222");
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.focus(), QStringLiteral("keySecret"));
        QCOMPARE(desk.staff.count("approve"), 0);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.shows("keyDialog"));
    }

    void notWhileMoneyIsMoving() {
        DeskDriver desk(deskOf(Role::Manager));
        desk.reachConfirming();
        openKey(desk, 0);
        QVERIFY(!desk.shows("keyDialog"));
        QVERIFY(!desk.toast().isEmpty());
    }

    // A key that is refused may be why there is no result; another store would never give one.
    void aKeyButNotTheStoreWhileAResultIsUnknown() {
        DeskDriver desk(deskOf(Role::Manager));
        desk.reachUnknown();
        desk.press(Qt::Key_Return); // the next customer
        openKey(desk, 2);
        QVERIFY(!desk.shows("keyDialog"));
        QVERIFY(!desk.toast().isEmpty());
        openKey(desk, 0);
        QVERIFY(desk.shows("keyDialog"));
    }

    void theFirstKeysComeTogether() {
        DeskDriver desk(deskOf(Role::Manager));
        KeyFacts none;
        none.place = KeyFacts::Place::Keychain;
        desk.settings.setKeys(none);
        openKey(desk, 0);
        QVERIFY(!desk.shows("keyDialog"));
        QVERIFY(desk.shows("tellDialog"));
    }
};

QTEST_MAIN(TestSecretField)
#include "tst_secret_field.moc"
