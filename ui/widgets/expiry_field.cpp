#include "ui/widgets/expiry_field.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int padding = 19;

qreal slashWidth(const TextStyle& style) {
    return textWidth(QStringLiteral("/"), style) + 1;
}

} // namespace

ExpiryField::ExpiryField(YearMonth today, QWidget* parent)
    : DigitField(4, parent)
    , m_today(today)
    , m_monthHint(QStringLiteral("MM"))
    , m_yearHint(QStringLiteral("YY")) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ExpiryField::setToday(YearMonth today) {
    m_today = today;
}

void ExpiryField::setPlaceholder(const QString& month, const QString& year) {
    m_monthHint = month;
    m_yearHint = year;
    update();
}

Expected<CardExpiry, CardExpiryError> ExpiryField::date() const {
    return CardExpiry::parse(digits().reveal(), m_today);
}

std::optional<CardExpiryError> ExpiryField::problem() const {
    if (length() >= 2) {
        const int month = (digitAt(0) - '0') * 10 + digitAt(1) - '0';
        if (month < 1 || month > 12) {
            return CardExpiryError::BadMonth;
        }
    }
    if (!isComplete()) {
        return std::nullopt;
    }
    const Expected<CardExpiry, CardExpiryError> parsed = date();
    return parsed.has_value() ? std::nullopt : std::optional(parsed.error());
}

QString ExpiryField::spoken() const {
    if (!isComplete()) {
        return {};
    }
    const auto at = [this](int i) { return QLatin1Char(digitAt(i)); };
    return QString(at(0)) + at(1) + u'/' + at(2) + at(3);
}

Expected<CardExpiry, CardExpiryError> ExpiryField::take() {
    Expected<CardExpiry, CardExpiryError> result = date();
    if (result.has_value()) {
        wipeDigits();
        m_taken = true;
        setLocked(true);
    }
    return result;
}

void ExpiryField::forget() {
    m_taken = false;
}

void ExpiryField::typeDigit(char digit) {
    const bool first = length() == 0 || selectionLength() == length();
    if (first && digit >= '2') {
        insertDigit('0'); // there is no month 20 and up, so a 7 is July
    }
    DigitField::typeDigit(digit);
}

void ExpiryField::typeOther(char character) {
    // "7/28", typed as it is said: the month gets its zero.
    if (character == '/' && length() == 1 && caret() == 1 && digitAt(0) != '0') {
        setCaret(0);
        DigitField::typeDigit('0');
        setCaret(2);
    }
}

QSize ExpiryField::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(212), theme.px(72)};
}

QSize ExpiryField::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(180), theme.px(72)};
}

qreal ExpiryField::cellX(int index) const {
    const TextStyle style = themeOf(this).text(TextRole::CardNumber);
    return padding + index * figureCell(style) + (index >= 2 ? slashWidth(style) : 0);
}

qreal ExpiryField::caretX(int position) const {
    const TextStyle style = themeOf(this).text(TextRole::CardNumber);
    return position < 4 ? cellX(position) : cellX(3) + figureCell(style);
}

void ExpiryField::drawHint(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const TextStyle strong = theme.text(TextRole::CardNumber);
    TextStyle style = strong;
    style.font.setFamily(QStringLiteral("Inter"));
    style.font.setWeight(QFont::Normal);
    if (length() == 0) {
        drawLine(painter, QRectF(padding, 0, width(), height()), Qt::AlignLeft,
                 m_monthHint + u'/' + m_yearHint, style, theme.colours.ink3);
    } else if (length() == 2) {
        drawLine(painter, QRectF(cellX(2) + 5, 0, width(), height()), Qt::AlignLeft, m_yearHint,
                 style, theme.colours.ink3);
    }
}

void ExpiryField::drawDate(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const TextStyle style = theme.text(TextRole::CardNumber);
    const qreal cell = figureCell(style);
    if (m_taken) {
        drawLine(painter, QRectF(padding, 0, width(), height()), Qt::AlignLeft,
                 QStringLiteral("••/••"), style, c.ink);
        return;
    }
    if (hasSelection()) {
        const qreal left = cellX(selectionStart());
        const qreal right = cellX(selectionStart() + selectionLength() - 1) + cell;
        painter.fillRect(QRectF(left, 14, right - left, height() - 28), c.primaryTint);
    }
    for (int i = 0; i < length(); ++i) {
        drawDigit(painter, QRectF(cellX(i), 0, cell, height()), digitAt(i), style, c.ink);
    }
    if (length() >= 2) {
        drawLine(painter, QRectF(cellX(1) + cell, 0, slashWidth(style), height()), Qt::AlignLeft,
                 QStringLiteral("/"), style, c.ink);
    }
    drawHint(painter);
}

void ExpiryField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawFrame(painter);
    drawDate(painter);
    drawStateIcon(painter, width() - padding);
    if (caretShown()) {
        drawCaret(painter, caretX(caret()) + (caret() == 2 ? 2 : 0), themeOf(this).px(34));
    }
}

} // namespace kassa::ui
