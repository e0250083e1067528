#include "ui/widgets/hint_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

HintBar::HintBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void HintBar::setHints(const std::vector<Hint>& hints) {
    m_hints = hints;
    QStringList spoken;
    for (const Hint& hint : hints) {
        spoken.append(hint.keys.join(u' ') + QStringLiteral(": ") + hint.word);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize HintBar::sizeHint() const {
    return {400, themeOf(this).px(desk::hintBarHeight)};
}

qreal HintBar::wordGap() const {
    // Long words push the hints together before any of them would leave the bar.
    const Theme& theme = themeOf(this);
    qreal content = 48;
    for (const Hint& hint : m_hints) {
        for (const QString& key : hint.keys) {
            content += keycapSize(key, theme).width() + 8;
        }
        content += textWidth(hint.word, theme.text(TextRole::Caption));
    }
    const auto gaps = static_cast<qreal>(std::max<std::size_t>(m_hints.size(), 2) - 1);
    return std::clamp((width() - content) / gaps, 8.0, 20.0);
}

void HintBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::Caption);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours.surface);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.colours.line);
    const qreal gap = wordGap();
    qreal x = 24;
    for (const Hint& hint : m_hints) {
        for (const QString& key : hint.keys) {
            const QSizeF cap = keycapSize(key, theme);
            drawKeycap(painter, QPointF(x, std::ceil((height() + 1 - cap.height()) / 2)), key,
                       theme, plainKeycap(theme));
            x += cap.width() + 8;
        }
        const qreal wide = textWidth(hint.word, style);
        drawLine(painter, QRectF(x, 1, wide, height() - 1), Qt::AlignLeft, hint.word, style,
                 theme.colours.ink2);
        x += wide + gap;
    }
}

} // namespace kassa::ui
