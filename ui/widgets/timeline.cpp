#include "ui/widgets/timeline.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int disc = 28;
constexpr int textLeft = 40;
constexpr int timeGap = 12; ///< between what happened and when

int stepOf(Timeline::Size size) {
    switch (size) {
    case Timeline::Size::Large:
        return 74;
    case Timeline::Size::Compact:
        return 46;
    }
    KASSA_CHECK(false);
}

void drawMark(QPainter& painter, const QRectF& where, Timeline::Mark mark, const Theme& theme) {
    const Colours& c = theme.colours;
    const QPointF corner = where.topLeft();
    switch (mark) {
    case Timeline::Mark::Done:
        drawBox(painter, where, {.fill = c.ok, .radius = disc / 2.0});
        drawIcon(painter, QStringLiteral("check"), c.onOk, corner + QPointF(4, 4), 20, 2.5);
        return;
    case Timeline::Mark::Waiting:
        drawBox(painter, where, {.fill = c.warn, .radius = 8});
        drawIcon(painter, QStringLiteral("unknown"), c.onWarn, corner + QPointF(6, 6), 16);
        return;
    case Timeline::Mark::Failed:
        drawBox(painter, where, {.fill = c.err, .radius = 8});
        drawIcon(painter, QStringLiteral("cross"), c.onErr, corner + QPointF(5, 5), 18);
        return;
    case Timeline::Mark::Current:
        drawBox(painter, where,
                {.fill = c.surface, .outline = c.lapis, .outlineWidth = 3, .radius = disc / 2.0});
        drawBox(painter, where.adjusted(10, 10, -10, -10), {.fill = c.lapis, .radius = 4});
        return;
    }
    KASSA_CHECK(false);
}

} // namespace

Timeline::Timeline(Size size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Timeline::setEntries(const std::vector<Entry>& entries) {
    m_entries = entries;
    QStringList spoken;
    for (const Entry& entry : entries) {
        spoken.append(entry.text + u' ' + entry.detail + u' ' + entry.time);
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")).simplified());
    updateGeometry();
    update();
}

QSize Timeline::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    const bool large = m_size == Size::Large;
    qreal widest = 0;
    for (const Entry& entry : m_entries) {
        const TextStyle head = theme.text(large ? TextRole::Heading3 : TextRole::Small);
        widest = std::max(widest, textWidth(entry.text, head) + timeGap +
                                      textWidth(entry.time, theme.text(TextRole::Small)));
        widest = std::max(widest, textWidth(entry.detail, theme.text(TextRole::Small)));
    }
    const int count = static_cast<int>(m_entries.size());
    const int last = large ? theme.px(50) : disc + 4; // the marks keep their size
    return {textLeft + static_cast<int>(std::ceil(widest)),
            count == 0 ? 0 : (count - 1) * theme.px(stepOf(m_size)) + last};
}

QSize Timeline::sizeHint() const {
    return minimumSizeHint() + QSize(40, 0);
}

void Timeline::drawEntry(QPainter& painter, const Entry& entry, int top, bool last) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const bool large = m_size == Size::Large;
    const QRectF mark(0, top, disc, disc);
    if (!last) {
        const bool quiet = entry.mark != Mark::Done || !large;
        painter.fillRect(QRectF(13, top + disc, 2, theme.px(stepOf(m_size)) - disc),
                         theme.isHighContrast() ? c.line
                         : quiet                ? c.line
                                                : c.okLine);
    }
    drawMark(painter, mark, entry.mark, theme);
    const bool current = entry.mark == Mark::Current;
    const TextStyle head = theme.text(large ? TextRole::Heading3 : TextRole::Small);
    TextStyle heading = head;
    if (!large) {
        heading.font.setWeight(QFont::Medium);
    }
    const QRectF line(textLeft, top, width() - textLeft, disc);
    drawLine(painter, line.translated(0, large ? -1 : 0), Qt::AlignLeft, entry.text, heading,
             large && current ? c.lapis : c.ink);
    TextStyle time = theme.text(TextRole::Small);
    if (entry.strong) {
        time.font.setWeight(QFont::DemiBold);
    }
    // A long sentence keeps its line to itself, and the time stands below it.
    const bool beside =
        textWidth(entry.text, heading) + timeGap + textWidth(entry.time, time) <= line.width();
    const int down = beside ? (large ? -1 : 0) : theme.px(large ? 24 : 20);
    drawLine(painter, line.translated(0, down), Qt::AlignRight, entry.time, time,
             entry.strong ? c.lapis : c.ink2);
    if (large) {
        drawLine(painter, QRectF(textLeft, top + theme.px(26), width() - textLeft, theme.px(22)),
                 Qt::AlignLeft, entry.detail, theme.text(TextRole::Small), c.ink2);
    }
}

void Timeline::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    int top = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        drawEntry(painter, m_entries[i], top, i + 1 == m_entries.size());
        top += theme.px(stepOf(m_size));
    }
}

} // namespace kassa::ui
