#include "ui/widgets/panel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QLayout>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

Panel::Panel(QWidget* parent) : QWidget(parent), m_radius(radius::card) {}

void Panel::setFill(Colour fill) {
    m_fill = fill;
    update();
}

void Panel::setOutline(Colour outline, int width) {
    m_outline = outline;
    m_outlineWidth = width;
    update();
}

void Panel::setRadius(int radius) {
    m_radius = radius;
    update();
}

void Panel::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    drawBox(
        painter, QRectF(rect()),
        {.fill = theme.colours.*m_fill,
         .outline = m_outline == nullptr ? QColor() : theme.colours.*m_outline,
         .outlineWidth = static_cast<qreal>(m_outlineWidth > 0 ? m_outlineWidth : theme.hairline()),
         .radius = static_cast<qreal>(m_radius)});
}

SplitPanel::SplitPanel(QWidget* parent)
    : QWidget(parent), m_left(new QWidget(this)), m_right(new QWidget(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SplitPanel::setRightWidth(int width) {
    m_rightWidth = width;
    place();
    updateGeometry();
    update();
}

void SplitPanel::setRightFill(Colour fill) {
    m_rightFill = fill;
    update();
}

void SplitPanel::setOutline(Colour outline, int width) {
    m_outline = outline;
    m_outlineWidth = width;
    place();
    update();
}

int SplitPanel::split() const {
    return m_rightWidth > 0 ? width() - m_rightWidth : (width() - 1) / 2;
}

void SplitPanel::place() {
    const int border = std::max(1, m_outlineWidth);
    const int middle = split();
    m_left->setGeometry(border, border, middle - border, height() - 2 * border);
    m_right->setGeometry(middle + 1, border, width() - middle - 1 - border, height() - 2 * border);
}

QSize SplitPanel::sizeHint() const {
    const QSize left = m_left->sizeHint();
    const QSize right = m_right->sizeHint();
    const int rightWidth = m_rightWidth > 0 ? m_rightWidth : right.width();
    return {left.width() + rightWidth, std::max(left.height(), right.height()) + 4};
}

QSize SplitPanel::minimumSizeHint() const {
    const QSize left = m_left->minimumSizeHint();
    const QSize right = m_right->minimumSizeHint();
    const int rightWidth = m_rightWidth > 0 ? m_rightWidth : right.width();
    return {left.width() + rightWidth, std::max(left.height(), right.height()) + 4};
}

void SplitPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void SplitPanel::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const qreal border = std::max(1, m_outlineWidth);
    const QRectF whole(rect());
    QPainter painter(this);
    const Box box{.fill = c.surface,
                  .outline = c.*m_outline,
                  .outlineWidth = border,
                  .radius = static_cast<qreal>(radius::card)};
    drawBox(painter, whole, box);
    const qreal middle = split();
    Box rightBox = box;
    rightBox.fill = c.*m_rightFill;
    painter.setClipRect(QRectF(middle, 0, whole.width() - middle, whole.height()));
    drawBox(painter, whole, rightBox);
    painter.setClipping(false);
    painter.fillRect(QRectF(middle, border, 1, whole.height() - 2 * border), c.line);
}

Hairline::Hairline(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Hairline::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.line);
}

namespace {

constexpr int factGap = 24;
constexpr int longestFact = 420; ///< of what a value asks for; more is shown where there is room
constexpr int leastFact = 200;   ///< of what it gets before anything else gives way

} // namespace

FactList::FactList(int rowHeight, bool lineAfterLast, QWidget* parent)
    : QWidget(parent), m_rowHeight(rowHeight), m_lineAfterLast(lineAfterLast) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactList::setFacts(const std::vector<Fact>& facts) {
    m_facts = facts;
    QStringList spoken;
    for (const Fact& fact : facts) {
        spoken.append(fact.name + QStringLiteral(": ") + fact.value);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int FactList::widthFor(int longestValue) const {
    const Theme& theme = themeOf(this);
    qreal widest = 0;
    for (const Fact& fact : m_facts) {
        const qreal value = textWidth(fact.value, theme.text(TextRole::BodyStrong));
        widest = std::max(widest, textWidth(fact.name, theme.text(TextRole::Body)) + factGap +
                                      std::min<qreal>(value, theme.px(longestValue)));
    }
    return static_cast<int>(std::ceil(widest));
}

QSize FactList::sizeHint() const {
    return {widthFor(longestFact) + 40, minimumSizeHint().height()};
}

QSize FactList::minimumSizeHint() const {
    const int rows = static_cast<int>(m_facts.size());
    return {widthFor(leastFact), rows * themeOf(this).px(m_rowHeight)};
}

QString FactList::shownValue(const Fact& fact) const {
    const Theme& theme = themeOf(this);
    const qreal name = textWidth(fact.name, theme.text(TextRole::Body));
    return elided(fact.value, theme.text(TextRole::BodyStrong), width() - 1 - name - factGap);
}

bool FactList::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(help->pos().y() / themeOf(this).px(m_rowHeight));
    const bool whole = row >= m_facts.size() || shownValue(m_facts[row]) == m_facts[row].value;
    QToolTip::showText(help->globalPos(), whole ? QString() : m_facts[row].value, this);
    return true;
}

void FactList::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const int step = theme.px(m_rowHeight);
    int top = 0;
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const QRectF row(0, top, width() - 1, step - 1); // the last letter may lean over its width
        drawLine(painter, row, Qt::AlignLeft, m_facts[i].name, theme.text(TextRole::Body),
                 theme.colours.ink2);
        drawLine(painter, row, Qt::AlignRight, shownValue(m_facts[i]),
                 theme.text(TextRole::BodyStrong), theme.colours.ink);
        if (m_lineAfterLast || i + 1 < m_facts.size()) {
            painter.fillRect(QRectF(0, top + step - 1, width(), 1), theme.colours.line);
        }
        top += step;
    }
}

} // namespace kassa::ui
