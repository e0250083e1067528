#include "ui/widgets/step_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int disc = 28;
constexpr int wordGap = 8;
constexpr int lineGap = 12;
constexpr int lineLength = 32;

} // namespace

StepRow::StepRow(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void StepRow::changed() {
    if (m_current < m_names.size()) {
        setAccessibleName(QStringLiteral("%1 / %2: %3")
                              .arg(m_current + 1)
                              .arg(m_names.size())
                              .arg(m_names.at(m_current)));
    }
    updateGeometry();
    update();
}

void StepRow::setSteps(const QStringList& names) {
    m_names = names;
    changed();
}

void StepRow::setCurrent(int step) {
    m_current = step;
    changed();
}

QSize StepRow::sizeHint() const {
    const Theme& theme = themeOf(this);
    qreal width = 0;
    for (const QString& name : m_names) {
        width += disc + wordGap + std::ceil(textWidth(name, theme.text(TextRole::Label)));
    }
    width += (2 * lineGap + lineLength) * std::max(0, static_cast<int>(m_names.size()) - 1);
    return {static_cast<int>(width), theme.px(40)};
}

void StepRow::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const TextStyle label = theme.text(TextRole::Label);
    TextStyle number = label;
    number.font.setWeight(QFont::Bold);
    QPainter painter(this);
    const qreal middle = height() / 2.0;
    qreal x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        const QRectF circle(std::round(x), middle - disc / 2.0, disc, disc);
        const bool done = i < m_current;
        const bool current = i == m_current;
        const Box box{.fill = done      ? c.primaryTint
                              : current ? c.primary
                                        : c.surface,
                      .outline = done      ? c.primaryLine
                                 : current ? c.primary
                                           : c.control,
                      .outlineWidth = 1.5,
                      .radius = disc / 2.0};
        drawBox(painter, circle, box);
        if (done) {
            drawIcon(painter, QStringLiteral("check"), c.primaryInk,
                     circle.topLeft() + QPointF(5, 5), 18);
        } else {
            drawLine(painter, circle, Qt::AlignCenter, QString::number(i + 1), number,
                     current ? c.onPrimary : c.ink2);
        }
        x += disc + wordGap;
        const qreal width = textWidth(m_names.at(i), label);
        drawLine(painter, QRectF(x, 0, width, height()), Qt::AlignLeft, m_names.at(i), label,
                 current ? c.ink : c.ink2);
        x += width + lineGap;
        if (i + 1 < m_names.size()) {
            painter.fillRect(QRectF(std::round(x),
                                    std::round(middle - theme.hairline() / 2.0 - 0.1), lineLength,
                                    theme.hairline()),
                             c.line);
            x += lineLength + lineGap;
        }
    }
}

} // namespace kassa::ui
