// The expiry date and the code from the SMS: what can be typed, what is told, what is wiped.

#include "ui/theme/theme.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/expiry_field.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace kassa;
using namespace kassa::ui;

namespace {

constexpr YearMonth today{2026, 5};

/// Characters are typed; '<' is Backspace, '^' is Home, '>' is Right.
void type(QWidget& field, const QByteArray& keys) {
    for (const char key : keys) {
        if (key == '<') {
            QTest::keyClick(&field, Qt::Key_Backspace);
        } else if (key == '^') {
            QTest::keyClick(&field, Qt::Key_Home);
        } else if (key == '>') {
            QTest::keyClick(&field, Qt::Key_Right);
        } else {
            QTest::keyClick(&field, key);
        }
    }
}

} // namespace

class TestExpiryAndCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expiry_data() {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("problem"); // -1: none
        const int none = -1;
        const int badMonth = static_cast<int>(CardExpiryError::BadMonth);
        const int past = static_cast<int>(CardExpiryError::Past);
        QTest::newRow("nothing") << QByteArray() << QString() << 0 << none;
        QTest::newRow("slash by itself")
            << QByteArray("0228") << QStringLiteral("02/28") << 4 << none;
        QTest::newRow("slash typed") << QByteArray("02/28") << QStringLiteral("02/28") << 4 << none;
        QTest::newRow("a 2 is a month")
            << QByteArray("228") << QStringLiteral("02/28") << 4 << none;
        QTest::newRow("1 and a slash")
            << QByteArray("1/28") << QStringLiteral("01/28") << 4 << none;
        QTest::newRow("month only") << QByteArray("08") << QString() << 2 << none;
        QTest::newRow("this month") << QByteArray("0526") << QStringLiteral("05/26") << 4 << none;
        QTest::newRow("last month") << QByteArray("0426") << QStringLiteral("04/26") << 4 << past;
        QTest::newRow("past year") << QByteArray("0325") << QStringLiteral("03/25") << 4 << past;
        QTest::newRow("month 13") << QByteArray("13") << QString() << 2 << badMonth;
        QTest::newRow("month 00") << QByteArray("0028") << QStringLiteral("00/28") << 4 << badMonth;
        QTest::newRow("fifth digit") << QByteArray("02289") << QStringLiteral("02/28") << 4 << none;
        QTest::newRow("corrected") << QByteArray("0225<8") << QStringLiteral("02/28") << 4 << none;
    }
    void expiry() {
        QFETCH(QByteArray, keys);
        QFETCH(QString, spoken);
        QFETCH(int, length);
        QFETCH(int, problem);
        ExpiryField field(today);
        type(field, keys);
        QCOMPARE(field.length(), length);
        QCOMPARE(field.spoken(), spoken);
        QCOMPARE(field.problem().has_value() ? static_cast<int>(*field.problem()) : -1, problem);
        QCOMPARE(field.date().has_value(), length == 4 && problem == -1);
    }

    void insertsInTheMiddle() {
        ExpiryField field(today);
        type(field, "022^>>8");
        QCOMPARE(field.spoken(), QStringLiteral("02/82"));
        QCOMPARE(field.caret(), 3);
    }

    void takenDateIsWiped() {
        ExpiryField field(today);
        type(field, "0228");
        const auto date = field.take();
        QVERIFY(date.has_value());
        QCOMPARE(date->revealYearMonth(), std::string_view("2802"));
        QCOMPARE(field.length(), 0);
        QCOMPARE(field.spoken(), QString());
        type(field, "09");
        QCOMPARE(field.length(), 0); // a taken date stays closed until clear()
        field.clear();
        type(field, "09");
        QCOMPARE(field.length(), 2);
    }

    void aBadDateIsNotTaken() {
        ExpiryField field(today);
        type(field, "0325");
        QVERIFY(!field.take().has_value());
        QCOMPARE(field.length(), 4);
    }

    void code_data() {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("code"); // empty: not a code
        QTest::newRow("six") << QByteArray("111111") << 6 << QByteArray("111111");
        QTest::newRow("five") << QByteArray("12345") << 5 << QByteArray();
        QTest::newRow("seventh ignored") << QByteArray("1234567") << 6 << QByteArray("123456");
        QTest::newRow("corrected") << QByteArray("123457<6") << 6 << QByteArray("123456");
        QTest::newRow("inserted") << QByteArray("23456^1") << 6 << QByteArray("123456");
        QTest::newRow("letters") << QByteArray("1a2b3c") << 3 << QByteArray();
        QTest::newRow("leading zeros") << QByteArray("000007") << 6 << QByteArray("000007");
    }
    void code() {
        QFETCH(QByteArray, keys);
        QFETCH(int, length);
        QFETCH(QByteArray, code);
        CodeField field;
        QSignalSpy enter(&field, &DigitField::returnPressed);
        QSignalSpy completed(&field, &DigitField::completed);
        type(field, keys);
        QCOMPARE(field.length(), length);
        QCOMPARE(enter.count(), 0); // the sixth digit sends nothing
        QVERIFY((completed.count() > 0) == (length == 6));
        const auto taken = field.take();
        QCOMPARE(taken.has_value(), !code.isEmpty());
        if (taken.has_value()) {
            QCOMPARE(taken->reveal(), std::string_view(code.constData()));
            QCOMPARE(field.length(), 0);
        } else {
            QCOMPARE(field.length(), length);
        }
    }

    void hidingWipesTheCode() {
        QWidget page;
        CodeField field(&page);
        page.show();
        type(field, "123");
        QCOMPARE(field.length(), 3);
        page.hide();
        QCOMPARE(field.length(), 0);
    }

    void aScreenReaderHearsNoDigit() {
        CodeField field;
        type(field, "481");
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&field);
        QVERIFY(face->state().passwordEdit);
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("•••"));
        QVERIFY(face->textInterface() == nullptr);
    }

    void tabLeavesTheField() {
        QWidget page;
        ExpiryField first(today, &page);
        CodeField second(&page);
        first.setGeometry(0, 0, 200, 72);
        second.setGeometry(0, 80, 500, 76);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        first.setFocus();
        QSignalSpy left(&first, &DigitField::left);
        QTest::keyClick(&first, Qt::Key_Tab);
        QVERIFY(second.hasFocus());
        QCOMPARE(left.count(), 1);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyTheme(Theme::load(ThemeName::Light));
    TestExpiryAndCode test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_expiry_code.moc"
