// The card field edits like any field, and lets nothing out: not to the clipboard, not to a
// screen reader, not as a string of more than one digit.

#include "tests/support/text_probe.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card_field.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace kassa;
using namespace kassa::ui;

namespace {

/// A published test card; no real money moves with it.
constexpr auto testCard = "9860090101014364";

class Probe : public CardField {
public:
    using CardField::caretX;
};

/// Digits are typed; the letters are keys: L R left and right, l r with shift, H E home and end,
/// h e with shift, B backspace, D delete, C ctrl+backspace, A select all.
void type(QWidget& field, const char* keys) {
    for (const char* key = keys; *key != '\0'; ++key) {
        if (std::strchr("LRlrHEheBDCA", *key) == nullptr) {
            QTest::keyClick(&field, *key);
            continue;
        }
        switch (*key) {
        case 'L':
            QTest::keyClick(&field, Qt::Key_Left);
            break;
        case 'R':
            QTest::keyClick(&field, Qt::Key_Right);
            break;
        case 'l':
            QTest::keyClick(&field, Qt::Key_Left, Qt::ShiftModifier);
            break;
        case 'r':
            QTest::keyClick(&field, Qt::Key_Right, Qt::ShiftModifier);
            break;
        case 'H':
            QTest::keyClick(&field, Qt::Key_Home);
            break;
        case 'E':
            QTest::keyClick(&field, Qt::Key_End);
            break;
        case 'h':
            QTest::keyClick(&field, Qt::Key_Home, Qt::ShiftModifier);
            break;
        case 'e':
            QTest::keyClick(&field, Qt::Key_End, Qt::ShiftModifier);
            break;
        case 'B':
            QTest::keyClick(&field, Qt::Key_Backspace);
            break;
        case 'D':
            QTest::keyClick(&field, Qt::Key_Delete);
            break;
        case 'C':
            QTest::keyClick(&field, Qt::Key_Backspace, Qt::ControlModifier);
            break;
        case 'A':
            QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
            break;
        }
    }
}

bool holds(const CardField& field, std::string_view digits) {
    const auto number = field.number();
    return number.has_value() && number->reveal() == digits;
}

} // namespace

class TestCardField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_field = std::make_unique<Probe>();
        m_field->resize(716, 72);
        m_field->show();
        m_field->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        QVERIFY(m_field->hasFocus());
    }
    void cleanup() { m_field.reset(); }

    void edits_data() {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<int>("caret");
        QTest::newRow("straight") << QByteArray("9860090101014364") << 16;
        QTest::newRow("a 17th digit is ignored") << QByteArray("98600901010143649") << 16;
        QTest::newRow("a 17th in the middle is ignored") << QByteArray("9860090101014364HR7") << 1;
        QTest::newRow("backspace at the end") << QByteArray("9860090101014365B4") << 16;
        QTest::newRow("insertion in the middle") << QByteArray("986090101014364HRRRR0") << 5;
        QTest::newRow("delete over the space") << QByteArray("9860590101014364HRRRRD0") << 5;
        QTest::newRow("backspace over the space") << QByteArray("9865090101014364HRRRRB0") << 4;
        QTest::newRow("replace a selection") << QByteArray("9860771101014364HRRRRrrr090") << 7;
        QTest::newRow("select backwards") << QByteArray("9860090101014999lll364") << 16;
        QTest::newRow("select to the start") << QByteArray("5555090101014364HRRRRh9860") << 4;
        QTest::newRow("select to the end")
            << QByteArray("9860090101019999HRRRRRRRRRRRRe4364") << 16;
        QTest::newRow("select all") << QByteArray("111122223333A9860090101014364") << 16;
        QTest::newRow("wipe by ctrl+backspace") << QByteArray("1111222C9860090101014364") << 16;
        QTest::newRow("backspace at the start") << QByteArray("9860090101014364HB") << 0;
        QTest::newRow("delete at the end") << QByteArray("9860090101014364D") << 16;
        QTest::newRow("letters and signs") << QByteArray("98x60-0901 0101.4364") << 16;
    }
    void edits() {
        QFETCH(QByteArray, keys);
        QFETCH(int, caret);
        for (const char key : keys) {
            if (key == 'x' || key == '-' || key == '.' || key == ' ') {
                QTest::sendKeyEvent(QTest::Click, m_field.get(), Qt::Key_unknown,
                                    QString(QLatin1Char(key)), Qt::NoModifier);
            } else {
                const char one[] = {key, '\0'};
                type(*m_field, one);
            }
        }
        QVERIFY(holds(*m_field, testCard));
        QCOMPARE(m_field->caret(), caret);
        QVERIFY(!m_field->hasSelection());
    }

    void leftEndsASelection() {
        type(*m_field, "986009010101436lllL");
        QCOMPARE(m_field->caret(), 12);
        QVERIFY(!m_field->hasSelection());
        type(*m_field, "rrR");
        QCOMPARE(m_field->caret(), 14);
        QVERIFY(!m_field->hasSelection());
    }

    void groupsWhileTyping() {
        type(*m_field, "9860");
        // After the fourth digit the caret has jumped over the space: to where the fifth will be.
        const qreal cell = m_field->caretX(1) - m_field->caretX(0);
        QVERIFY(m_field->caretX(4) - m_field->caretX(3) > cell + 4);
        type(*m_field, "0901010");
        QVERIFY(qAbs(m_field->caretX(6) - m_field->caretX(5) - cell) < 0.01);
        QVERIFY(m_field->caretX(8) - m_field->caretX(7) > cell + 4);
    }

    void mousePlacesAndSelects() {
        type(*m_field, testCard);
        const auto at = [this](int i) { return QPoint(qRound(m_field->caretX(i)), 36); };
        QTest::mouseClick(m_field.get(), Qt::LeftButton, Qt::NoModifier, at(6));
        QCOMPARE(m_field->caret(), 6);
        QTest::mouseClick(m_field.get(), Qt::LeftButton, Qt::ShiftModifier, at(9));
        QCOMPARE(m_field->selectionStart(), 6);
        QCOMPARE(m_field->selectionLength(), 3);
        QTest::mousePress(m_field.get(), Qt::LeftButton, Qt::NoModifier, at(2));
        QMouseEvent drag(QEvent::MouseMove, at(0), m_field->mapToGlobal(at(0)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_field.get(), &drag);
        QTest::mouseRelease(m_field.get(), Qt::LeftButton, Qt::NoModifier, at(0));
        QCOMPARE(m_field->selectionStart(), 0);
        QCOMPARE(m_field->selectionLength(), 2);
        QTest::mouseDClick(m_field.get(), Qt::LeftButton, Qt::NoModifier, at(5));
        QCOMPARE(m_field->selectionLength(), 16);
    }

    void nothingIsCopiedOrPasted() {
        QClipboard* clipboard = QGuiApplication::clipboard();
        clipboard->setText(QStringLiteral("before"));
        type(*m_field, testCard);
        m_field->selectAll();
        for (const auto key : {Qt::Key_C, Qt::Key_X, Qt::Key_Insert}) {
            QTest::keyClick(m_field.get(), key, Qt::ControlModifier);
        }
        QTest::keyClick(m_field.get(), Qt::Key_Delete, Qt::ShiftModifier); // cut, on many desktops
        QCOMPARE(clipboard->text(), QStringLiteral("before"));
        QVERIFY(holds(*m_field, testCard));

        m_field->clear();
        clipboard->setText(QStringLiteral("12345678"));
        if (clipboard->supportsSelection()) {
            clipboard->setText(QStringLiteral("12345678"), QClipboard::Selection);
        }
        QTest::keyClick(m_field.get(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(m_field.get(), Qt::Key_Insert, Qt::ShiftModifier);
        QTest::keyClick(m_field.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::mouseClick(m_field.get(), Qt::MiddleButton, Qt::NoModifier, QPoint(100, 36));
        QCOMPARE(m_field->length(), 0);
        QVERIFY(!m_field->acceptDrops());
        QVERIFY(!m_field->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(m_field->inputMethodHints().testFlag(Qt::ImhSensitiveData));
        QCOMPARE(m_field->contextMenuPolicy(), Qt::PreventContextMenu);
    }

    void onlyAsciiDigits() {
        for (const QChar digit : {QChar(0x0663), QChar(0x06F3), QChar(0x0969), QChar(0xFF13)}) {
            QTest::sendKeyEvent(QTest::Click, m_field.get(), Qt::Key_unknown, QString(digit),
                                Qt::NoModifier);
        }
        QCOMPARE(m_field->length(), 0);
    }

    void severalDigitsInOneEvent() {
        QKeyEvent burst(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier,
                        QStringLiteral("9860 0901 0101 4364 77"));
        QApplication::sendEvent(m_field.get(), &burst);
        QVERIFY(holds(*m_field, testCard));
    }

    void warnsAndNeverRefuses_data() {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<CardField::Check>("check");
        QTest::addColumn<CardBrand>("brand");
        using Check = CardField::Check;
        QTest::newRow("empty") << QByteArray() << Check::Incomplete << CardBrand::Unknown;
        QTest::newRow("three") << QByteArray("986") << Check::Incomplete << CardBrand::Unknown;
        QTest::newRow("four") << QByteArray("9860") << Check::Incomplete << CardBrand::Humo;
        QTest::newRow("co-badge") << QByteArray("5614") << Check::Incomplete << CardBrand::UzCard;
        QTest::newRow("humo") << QByteArray(testCard) << Check::Good << CardBrand::Humo;
        QTest::newRow("uzcard") << QByteArray("8600490744313347") << Check::Good
                                << CardBrand::UzCard;
        QTest::newRow("check digit")
            << QByteArray("9860090101014365") << Check::WrongCheckDigit << CardBrand::Humo;
        QTest::newRow("unknown beginning")
            << QByteArray("0000000000000000") << Check::UnknownBrand << CardBrand::Unknown;
    }
    void warnsAndNeverRefuses() {
        QFETCH(QByteArray, digits);
        QFETCH(CardField::Check, check);
        QFETCH(CardBrand, brand);
        QSignalSpy completed(m_field.get(), &DigitField::completed);
        type(*m_field, digits.constData());
        QCOMPARE(m_field->check(), check);
        QCOMPARE(m_field->brand(), brand);
        QCOMPARE(completed.count(), digits.size() == 16 ? 1 : 0);
        QCOMPARE(m_field->take().has_value(), digits.size() == 16);
    }

    void takenMaskedAndWiped() {
        type(*m_field, testCard);
        const auto number = m_field->take();
        QVERIFY(number.has_value());
        QCOMPARE(number->reveal(), std::string_view(testCard));
        QVERIFY(m_field->isMasked());
        QCOMPARE(m_field->length(), 0); // the digits are gone, only the mask is painted
        QString seen;
        for (const auto& text : test::paintedTexts(*m_field)) {
            seen.append(text.text);
        }
        QCOMPARE(seen, QStringLiteral("9860••••••••4364HUMO"));
        type(*m_field, "12");
        QCOMPARE(m_field->length(), 0);
        QVERIFY(!m_field->take().has_value());
        m_field->clear();
        type(*m_field, "12");
        QCOMPARE(m_field->length(), 2);
        m_field->hide();
        QCOMPARE(m_field->length(), 0);
    }

    void maskedWhileCovered() {
        type(*m_field, testCard);
        m_field->setMasked(true);
        QTest::keyClick(m_field.get(), Qt::Key_Backspace);
        m_field->setMasked(false);
        QVERIFY(holds(*m_field, testCard));
    }

    void paintsDigitByDigit() {
        type(*m_field, testCard);
        for (const auto& text : test::paintedTexts(*m_field)) {
            QVERIFY2(text.text.size() == 1 || text.text == QStringLiteral("HUMO"),
                     qPrintable(QStringLiteral("a string of several digits was painted")));
            QVERIFY(!text.isClipped());
        }
    }

    void tellsAScreenReaderOnlyHowMany() {
        m_field->setAccessibleName(QStringLiteral("Card number"));
        type(*m_field, "98600");
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(m_field.get());
        QVERIFY(face != nullptr);
        QVERIFY(face->state().passwordEdit);
        QCOMPARE(face->role(), QAccessible::EditableText);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Card number"));
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("•••••"));
        QVERIFY(face->textInterface() == nullptr);
        QVERIFY(face->editableTextInterface() == nullptr);
        QVERIFY(face->valueInterface() == nullptr);
        QCOMPARE(face->childCount(), 0);
        for (int kind = QAccessible::Name; kind <= QAccessible::Accelerator; ++kind) {
            for (const QChar c : face->text(static_cast<QAccessible::Text>(kind))) {
                QVERIFY(!c.isDigit());
            }
        }
    }

    void enterIsForThePage() {
        QSignalSpy enter(m_field.get(), &DigitField::returnPressed);
        type(*m_field, testCard);
        QTest::keyClick(m_field.get(), Qt::Key_Return);
        QTest::keyClick(m_field.get(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(enter.count(), 2);
        QVERIFY(holds(*m_field, testCard));
    }

private:
    std::unique_ptr<Probe> m_field;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyTheme(Theme::load(ThemeName::Light));
    TestCardField test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_card_field.moc"
