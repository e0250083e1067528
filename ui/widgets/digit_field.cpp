#include "ui/widgets/digit_field.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessibility.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

/// All the text that is ever made of a secret digit: one of ten constants.
const QString& digitText(char digit) {
    static const std::array<QString, 10> texts{
        QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
        QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7"),
        QStringLiteral("8"), QStringLiteral("9")};
    return texts.at(static_cast<std::size_t>(digit - '0'));
}

} // namespace

DigitField::DigitField(int capacity, QWidget* parent)
    : QWidget(parent), m_digits(static_cast<std::size_t>(capacity)), m_blink(new QTimer(this)) {
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    m_blink->setInterval(motion::caretBlink);
    connect(m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        update();
    });
}

DigitField::~DigitField() = default;

int DigitField::length() const {
    return static_cast<int>(m_digits.size());
}

int DigitField::capacity() const {
    return static_cast<int>(m_digits.capacity());
}

char DigitField::digitAt(int index) const {
    return m_digits.reveal().at(static_cast<std::size_t>(index));
}

void DigitField::selectAll() {
    m_anchor = 0;
    m_caret = length();
    showCaret();
}

void DigitField::setCaret(int position, bool select) {
    m_caret = qBound(0, position, length());
    if (!select) {
        m_anchor = m_caret;
    }
    showCaret();
}

void DigitField::showCaret() {
    m_caretOn = true;
    if (hasFocus() && !m_locked) {
        m_blink->start();
    }
    update();
}

bool DigitField::caretShown() const {
    return hasFocus() && !m_locked && m_caretOn;
}

void DigitField::wipeDigits() {
    m_digits.clear();
    m_caret = 0;
    m_anchor = 0;
    update();
}

void DigitField::clear() {
    const bool hadDigits = length() > 0;
    forget();
    wipeDigits();
    setLocked(false);
    setState(FieldState::Idle);
    if (hadDigits) {
        afterEdit();
    }
}

void DigitField::forget() {}

void DigitField::setState(FieldState state) {
    m_state = state;
    update();
}

void DigitField::setLocked(bool locked) {
    m_locked = locked;
    m_anchor = m_caret;
    setCursor(locked ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (locked) {
        m_blink->stop();
    }
    update();
}

void DigitField::digitsChanged() {}

void DigitField::afterEdit() {
    digitsChanged();
    showCaret();
    QAccessibleValueChangeEvent changed(this, length()); // how many, never which
    QAccessible::updateAccessibility(&changed);
    Q_EMIT edited();
}

void DigitField::eraseSelection() {
    m_digits.erase(static_cast<std::size_t>(selectionStart()),
                   static_cast<std::size_t>(selectionLength()));
    m_caret = m_anchor = selectionStart();
}

bool DigitField::insertDigit(char digit) {
    if (hasSelection()) {
        eraseSelection();
    }
    if (!m_digits.insert(static_cast<std::size_t>(m_caret), digit)) {
        return false;
    }
    ++m_caret;
    m_anchor = m_caret;
    return true;
}

void DigitField::typeDigit(char digit) {
    if (insertDigit(digit)) {
        afterEdit();
        if (isComplete()) {
            Q_EMIT completed();
        }
    }
}

void DigitField::typeOther(char /*character*/) {}

bool DigitField::moveByKey(const QKeyEvent& event) {
    const bool select = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool far = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        setCaret(far ? 0 : hasSelection() && !select ? selectionStart() : m_caret - 1, select);
        return true;
    case Qt::Key_Right:
        setCaret(far                         ? length()
                 : hasSelection() && !select ? selectionStart() + selectionLength()
                                             : m_caret + 1,
                 select);
        return true;
    case Qt::Key_Home:
        setCaret(0, select);
        return true;
    case Qt::Key_End:
        setCaret(length(), select);
        return true;
    default: // the keyboard has many keys, and four move the caret
        return false;
    }
}

bool DigitField::eraseByKey(const QKeyEvent& event) {
    const bool back = event.key() == Qt::Key_Backspace;
    if (!back && event.key() != Qt::Key_Delete) {
        return false;
    }
    const bool far = event.modifiers().testFlag(Qt::ControlModifier);
    if (!hasSelection()) {
        const int to = back ? (far ? 0 : m_caret - 1) : (far ? length() : m_caret + 1);
        m_anchor = qBound(0, to, length());
    }
    if (hasSelection()) {
        eraseSelection();
        afterEdit();
    }
    return true;
}

bool DigitField::typeText(const QKeyEvent& event) {
    const auto command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if ((event.modifiers() & command) != Qt::NoModifier) {
        return false;
    }
    bool taken = false;
    const QString text = event.text();
    for (const QChar c : text) {
        // Digits of other scripts look like digits, but no bank knows them.
        if (c >= u'0' && c <= u'9') {
            typeDigit(static_cast<char>(c.unicode()));
            taken = true;
        } else if (c > u' ' && c < u'\x7f') {
            typeOther(static_cast<char>(c.unicode()));
            taken = true;
        } else if (c == u' ' || c.unicode() > 0x7f) {
            taken = true; // swallowed: it must not press a button elsewhere
        }
    }
    return taken;
}

void DigitField::keyPressEvent(QKeyEvent* event) {
    if (m_locked || !isEnabled()) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT returnPressed();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    for (const auto refused : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
                               QKeySequence::Undo, QKeySequence::Redo}) {
        if (event->matches(refused)) {
            return; // taken, so that nobody else acts on it, and not obeyed
        }
    }
    if (moveByKey(*event) || eraseByKey(*event) || typeText(*event)) {
        return;
    }
    event->ignore();
}

bool DigitField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !m_locked) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool digit = key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9 &&
                           (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        const bool edit = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete ||
                          key->matches(QKeySequence::SelectAll) ||
                          key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut) ||
                          key->matches(QKeySequence::Paste);
        if (digit || edit) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

int DigitField::positionAt(qreal x) const {
    int best = 0;
    for (int i = 1; i <= length(); ++i) {
        if (std::abs(caretX(i) - x) < std::abs(caretX(best) - x)) {
            best = i;
        }
    }
    return best;
}

void DigitField::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_locked) {
        setCaret(positionAt(event->position().x()), event->modifiers().testFlag(Qt::ShiftModifier));
    }
    // The middle button would paste in an ordinary field; here it does nothing.
}

void DigitField::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton) && !m_locked) {
        setCaret(positionAt(event->position().x()), true);
    }
}

void DigitField::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_locked) {
        selectAll();
    }
}

void DigitField::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        setCaret(length());
    }
    showCaret();
}

void DigitField::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_blink->stop();
    m_anchor = m_caret;
    update();
    Q_EMIT left();
}

void DigitField::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_wipedWhenHidden && !event->spontaneous()) {
        clear();
    }
}

void DigitField::drawDigit(QPainter& painter, const QRectF& cell, char digit,
                           const TextStyle& style, const QColor& colour) const {
    drawLine(painter, cell, Qt::AlignCenter, digitText(digit), style, colour);
}

void DigitField::drawFrame(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    Box box{.fill = c.surface,
            .outline = c.control,
            .outlineWidth = theme.controlOutline(),
            .radius = static_cast<qreal>(radius::controlLarge)};
    switch (m_state) {
    case FieldState::Idle:
        break;
    case FieldState::Valid:
        box.outline = c.ok;
        box.outlineWidth = 2;
        break;
    case FieldState::Warning:
        box.outline = c.warnLine;
        box.outlineWidth = 2;
        break;
    case FieldState::Error:
        box.outline = c.err;
        box.outlineWidth = 2.5;
        break;
    case FieldState::Disabled:
        box.fill = c.disabled;
        box.outline = theme.isHighContrast() ? c.disabledInk : QColor();
        box.dashed = true;
        break;
    }
    if (hasFocus()) {
        box.outline = c.focus;
        box.outlineWidth = 3;
    }
    drawBox(painter, QRectF(rect()), box);
}

void DigitField::drawCaret(QPainter& painter, qreal x, qreal height, int width) const {
    const qreal top = std::round((this->height() - height) / 2);
    painter.fillRect(QRectF(std::round(x) - 1, top, width, height), themeOf(this).colours.ink);
}

qreal DigitField::drawStateIcon(QPainter& painter, qreal right) const {
    const Colours& c = themeOf(this).colours;
    constexpr int size = 28;
    const QPointF at(right - size, std::round((height() - size) / 2.0));
    switch (m_state) {
    case FieldState::Idle:
        return right;
    case FieldState::Valid:
        drawIcon(painter, QStringLiteral("check-circle"), c.ok, at, size, 2);
        break;
    case FieldState::Warning:
        drawIcon(painter, QStringLiteral("alert"), c.warnInk, at, size, 2);
        break;
    case FieldState::Error:
        drawIcon(painter, QStringLiteral("declined"), c.err, at, size, 2);
        break;
    case FieldState::Disabled:
        drawIcon(painter, QStringLiteral("lock"), c.disabledInk, at, size, 2);
        break;
    }
    return right - size - 12;
}

} // namespace kassa::ui
