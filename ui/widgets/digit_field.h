#pragma once

#include "core/base/secret.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

/// Common part of the fields for secret digits. The digits live in a SecretBuffer and are painted
/// from it one by one: no string of them is ever made. There is no clipboard, no drag, no undo,
/// no context menu and no input method; a screen reader is told how many digits there are, and
/// nothing else. Only the ASCII digits 0 to 9 are taken.
class DigitField : public QWidget {
    Q_OBJECT

public:
    ~DigitField() override;

    /// Digits typed so far.
    [[nodiscard]] int length() const;
    [[nodiscard]] int capacity() const;
    [[nodiscard]] bool isComplete() const { return length() == capacity(); }
    /// The caret stands before the digit of this number, from 0 to length().
    [[nodiscard]] int caret() const { return m_caret; }
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    [[nodiscard]] int selectionStart() const { return qMin(m_anchor, m_caret); }
    [[nodiscard]] int selectionLength() const { return qAbs(m_anchor - m_caret); }
    void selectAll();
    void setCaret(int position, bool select = false);

    /// Wipes the digits. Also happens when the field is hidden.
    void clear();
    /// Whether hiding wipes the digits; the default is true.
    void setWipedWhenHidden(bool wiped) { m_wipedWhenHidden = wiped; }

    /// Outline and mark at the right end.
    void setState(FieldState state);
    [[nodiscard]] FieldState state() const { return m_state; }

Q_SIGNALS:
    /// After every change of the digits.
    void edited();
    /// The last digit has just been typed.
    void completed();
    void returnPressed();
    void left(); ///< the focus went elsewhere

protected:
    DigitField(int capacity, QWidget* parent);

    [[nodiscard]] const SecretBuffer& digits() const { return m_digits; }
    [[nodiscard]] char digitAt(int index) const;
    /// The field answers no key and shows no caret.
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] bool caretShown() const;
    /// One ASCII digit was typed; puts it in the place of the selection or before the caret.
    virtual void typeDigit(char digit);
    /// Another printable ASCII character was typed, a slash for example.
    virtual void typeOther(char character);
    /// Where the left edge of the caret is when it stands before digit `position`.
    [[nodiscard]] virtual qreal caretX(int position) const = 0;
    /// After every change of the digits, before edited() is sent.
    virtual void digitsChanged();
    /// clear() was called: forget what is kept beside the digits.
    virtual void forget();

    /// One digit from a fixed table, centred in `cell`.
    void drawDigit(QPainter& painter, const QRectF& cell, char digit, const TextStyle& style,
                   const QColor& colour) const;
    void drawFrame(QPainter& painter) const;
    void drawCaret(QPainter& painter, qreal x, qreal height, int width = 2) const;
    /// The mark of the state, its right edge at `right`; returns what is left of the room.
    qreal drawStateIcon(QPainter& painter, qreal right) const;
    /// Wipes the digits and nothing else: they have been taken.
    void wipeDigits();
    bool insertDigit(char digit);
    void eraseSelection();
    /// The digits were changed: tells everybody who has to know.
    void afterEdit();

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] int positionAt(qreal x) const;
    bool moveByKey(const QKeyEvent& event);
    bool eraseByKey(const QKeyEvent& event);
    bool typeText(const QKeyEvent& event);
    void showCaret();

    SecretBuffer m_digits;
    QTimer* m_blink;
    int m_caret = 0;
    int m_anchor = 0;
    FieldState m_state = FieldState::Idle;
    bool m_locked = false;
    bool m_caretOn = true;
    bool m_wipedWhenHidden = true;
};

} // namespace kassa::ui
