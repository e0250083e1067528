#include "ui/widgets/secret_field.h"

#include "core/desk/merchant_keys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kassa::ui {

namespace {

constexpr qreal dot = 10;
constexpr qreal pitch = 15;
constexpr qreal side = 16;
constexpr qreal countRoom = 56; ///< how many there are, at the right end

/// Without the blanks around it: a line end comes along with most copies.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

SecretField::SecretField(int capacity, QWidget* parent) : DigitField(capacity, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

SecretBuffer SecretField::take() {
    auto secret = SecretBuffer::of(digits().reveal());
    wipeDigits();
    return secret;
}

void SecretField::setPaused(bool paused) {
    if (paused != isLocked()) {
        setLocked(paused);
    }
}

QSize SecretField::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(420), theme.px(56)};
}

QSize SecretField::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.px(200), theme.px(56)};
}

void SecretField::typeDigit(char digit) {
    typeOther(digit);
}

void SecretField::typeOther(char character) {
    if (insertDigit(character)) {
        afterEdit();
    }
}

void SecretField::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste) && !isLocked() && isEnabled()) {
        paste();
        return;
    }
    DigitField::keyPressEvent(event);
}

void SecretField::paste() {
    QClipboard* clipboard = QGuiApplication::clipboard();
    // Bytes, not text(): a string of the secret would lie about in memory.
    QByteArray bytes = clipboard->mimeData()->data(QStringLiteral("text/plain;charset=utf-8"));
    if (bytes.isEmpty()) {
        bytes = clipboard->mimeData()->data(QStringLiteral("text/plain"));
    }
    const auto text = trimmed(
        {bytes.constData(), static_cast<std::size_t>(std::max<qsizetype>(0, bytes.size()))});
    const int room = capacity() - length() + selectionLength();
    if (text.empty() || std::cmp_greater(text.size(), room) ||
        !std::all_of(text.begin(), text.end(), kassa::desk::isOfAKey)) {
        Q_EMIT pasteRefused();
    } else {
        for (const char c : text) {
            static_cast<void>(insertDigit(c));
        }
        clipboard->clear();
        afterEdit();
    }
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

/// Of a long one the end is shown.
int SecretField::hiddenDots() const {
    const auto shown = static_cast<int>((width() - 2 * side - countRoom) / pitch);
    return std::max(0, length() - std::max(1, shown));
}

qreal SecretField::caretX(int position) const {
    return side + std::max(0, position - hiddenDots()) * pitch;
}

void SecretField::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    drawFrame(painter);
    const qreal middle = height() / 2.0;
    const QColor ink = isLocked() ? c.disabledInk : c.ink;
    for (int i = hiddenDots(); i < length(); ++i) {
        const bool selected =
            hasSelection() && i >= selectionStart() && i < selectionStart() + selectionLength();
        const QRectF place(caretX(i), middle - pitch / 2 - 2, pitch, pitch + 4);
        if (selected) {
            painter.fillRect(place, c.primaryTint);
        }
        drawBox(painter, QRectF(place.center().x() - dot / 2, middle - dot / 2, dot, dot),
                {.fill = ink, .radius = dot / 2});
    }
    if (length() > 0) {
        drawLine(painter, QRectF(width() - side - countRoom, 0, countRoom, height()),
                 Qt::AlignRight | Qt::AlignVCenter, QString::number(length()),
                 theme.text(TextRole::Small), c.ink2);
    }
    if (caretShown()) {
        drawCaret(painter, caretX(caret()), theme.px(26));
    }
}

} // namespace kassa::ui
