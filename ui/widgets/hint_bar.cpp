#include "ui/widgets/hint_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

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

void HintBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::Caption);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours.surface);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.colours.line);
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
        x += wide + 20;
    }
}

} // namespace kassa::ui
