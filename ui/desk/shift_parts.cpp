#include "ui/desk/shift_parts.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/print/report_blocks.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace kassa::ui {

using kassa::desk::Method;
using kassa::desk::Takings;

// --- FigureCard

FigureCard::FigureCard(const QString& title, const QString& icon, TextRole role, QWidget* parent)
    : Panel(parent)
    , m_title(new Text(TextRole::Label))
    , m_amount(new AmountLabel(role))
    , m_caption(new Text(TextRole::Caption)) {
    // All three amounts stand on one line, whatever their size.
    const bool large = role == TextRole::AmountS;
    auto* column = columnOn(this, {21, large ? 11 : 12, 21, 12});
    m_title->setText(title);
    m_title->setWrap(false);
    if (!icon.isEmpty()) {
        m_title->setIcon(icon, 20, 8);
    }
    m_caption->setColour(&Colours::ink2);
    m_caption->setWrap(false);
    column->addWidget(m_title);
    addSpacing(column, large ? 1 : 4);
    column->addWidget(m_amount);
    addSpacing(column, large ? 6 : 0);
    column->addWidget(m_caption);
    column->addStretch(1);
}

void FigureCard::setTitleColour(Colour colour) {
    m_title->setColour(colour);
}

void FigureCard::setLeading() {
    setFill(&Colours::primaryTint);
    setOutline(&Colours::primaryLine);
    m_title->setColour(&Colours::primaryInk);
    m_amount->setUnit(somUnit());
}

void FigureCard::setFigure(Tiyin amount, const QString& caption) {
    m_amount->setAmount(amount);
    m_caption->setText(caption);
}

// --- TakingsTable

namespace {

constexpr int headHeight = 36;
constexpr int rowHeight = 44;
constexpr int side = 21;
/// Right edges of count, accepted, returned and net, as shares of the width.
constexpr std::array<qreal, 4> edges{0.397, 0.588, 0.78, 1.0};

qreal edge(int column, qreal width) {
    return std::round(std::min(width - side, width * edges.at(static_cast<std::size_t>(column))));
}

QString netText(const Takings& takings) {
    return fromUtf8(
        formatSom(Tiyin(takings.acceptedAmount.count() - takings.refundedAmount.count())));
}

} // namespace

TakingsTable::TakingsTable(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("takings"));
}

void TakingsTable::setTakings(const std::vector<kassa::desk::TakingsOf<Method>>& rows,
                              const Takings& total) {
    m_rows = rows;
    m_total = total;
    QStringList spoken;
    for (const auto& row : rows) {
        spoken << QStringLiteral("%1: %2, %3")
                      .arg(methodName(row.key))
                      .arg(row.takings.accepted)
                      .arg(netText(row.takings));
    }
    spoken << tr("Total: %1, %2").arg(total.accepted).arg(netText(total));
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize TakingsTable::sizeHint() const {
    const Theme& theme = themeOf(this);
    const auto rows = static_cast<int>(m_rows.size()) + 1;
    return {600, theme.px(headHeight) + rows * theme.px(rowHeight) + 2};
}

QSize TakingsTable::minimumSizeHint() const {
    return {560, sizeHint().height()};
}

void TakingsTable::drawHead(QPainter& painter, const QRectF& where) const {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::CaptionStrong);
    const std::array titles{tr("Count"), tr("Accepted"), tr("Refunded"),
                            tr("Net, %1").arg(somUnit())};
    drawLine(painter, where.adjusted(side, 0, 0, 0), Qt::AlignLeft, tr("Method"), style,
             theme.colours.ink3);
    for (int column = 0; column < 4; ++column) {
        drawLine(
            painter, QRectF(where.left(), where.top(), edge(column, where.width()), where.height()),
            Qt::AlignRight, titles.at(static_cast<std::size_t>(column)), style, theme.colours.ink3);
    }
}

void TakingsTable::drawMethod(QPainter& painter, const QRectF& where, Method method) const {
    const Theme& theme = themeOf(this);
    if (method == Method::UzCard || method == Method::Humo) {
        const ChipLook chip{methodName(method), {}, ChipKind::Brand};
        const QSize size = chipSize(chip, theme);
        drawChip(painter,
                 QPointF(where.left() + side,
                         std::round(where.top() + (where.height() - size.height()) / 2)),
                 chip, theme);
        return;
    }
    constexpr int icon = 22;
    drawIcon(painter, method == Method::Phone ? QStringLiteral("qr") : QStringLiteral("card"),
             theme.colours.ink2,
             QPointF(where.left() + side, std::round(where.top() + (where.height() - icon) / 2.0)),
             icon);
    drawLine(painter, where.adjusted(side + icon + 10, 0, 0, 0), Qt::AlignLeft, methodName(method),
             theme.text(TextRole::BodyStrong), theme.colours.ink);
}

void TakingsTable::drawRow(QPainter& painter, const QRectF& where, const Takings& takings,
                           bool isTotal) const {
    const Theme& theme = themeOf(this);
    const TextStyle plain = theme.text(isTotal ? TextRole::BodyStrong : TextRole::Body);
    const TextStyle strong = theme.text(TextRole::BodyStrong);
    const std::array texts{
        QString::number(takings.accepted), fromUtf8(formatSom(takings.acceptedAmount)),
        fromUtf8(formatSom(Tiyin(-takings.refundedAmount.count()))), netText(takings)};
    for (int column = 0; column < 4; ++column) {
        drawLine(painter,
                 QRectF(where.left(), where.top(), edge(column, where.width()), where.height()),
                 Qt::AlignRight, texts.at(static_cast<std::size_t>(column)),
                 column == 3 ? strong : plain, theme.colours.ink);
    }
}

void TakingsTable::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    drawBox(painter, whole,
            {.fill = c.surface,
             .outline = c.line,
             .outlineWidth = static_cast<qreal>(theme.hairline()),
             .radius = static_cast<qreal>(radius::card)});
    const int row = theme.px(rowHeight);
    qreal y = 1;
    drawHead(painter, QRectF(0, y, width(), theme.px(headHeight)));
    y += theme.px(headHeight);
    for (const auto& one : m_rows) {
        painter.fillRect(QRectF(1, y - 1, width() - 2, 1), c.line);
        const QRectF where(0, y, width(), row - 1);
        drawMethod(painter, where, one.key);
        drawRow(painter, where, one.takings, false);
        y += row;
    }
    QPainterPath card;
    card.addRoundedRect(whole.adjusted(1, 1, -1, -1), radius::card - 1, radius::card - 1);
    painter.setClipPath(card);
    const QRectF last(0, y - 1, width(), height() - y + 1);
    painter.fillRect(last, c.sunken);
    painter.fillRect(QRectF(1, y - 1, width() - 2, 1), c.line);
    painter.setClipping(false);
    const QRectF total(0, y, width(), row);
    drawLine(painter, total.adjusted(side, 0, 0, 0), Qt::AlignLeft, tr("Total"),
             theme.text(TextRole::BodyStrong), c.ink);
    drawRow(painter, total, m_total, true);
}

// --- CheckRow

CheckRow::CheckRow(QWidget* parent) : QPushButton(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoDefault(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::NoFocus);
}

void CheckRow::setCheck(CheckKind kind, const QString& title, const QString& detail,
                        const QString& action) {
    m_kind = kind;
    m_title = title;
    m_detail = detail;
    m_action = action;
    setFocusPolicy(action.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    update();
}

void CheckRow::setEnds(bool first, bool last) {
    m_first = first;
    m_last = last;
    update();
}

QSize CheckRow::sizeHint() const {
    return {600, themeOf(this).px(rowHeight)};
}

QSize CheckRow::minimumSizeHint() const {
    return {400, themeOf(this).px(rowHeight)};
}

void CheckRow::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        event->ignore(); // Ctrl+Enter is the dialog's
        return;
    }
    QPushButton::keyPressEvent(event);
}

void CheckRow::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(0, 0, 0, m_last ? 0 : -1);
    if (m_first || m_last) {
        constexpr qreal r = radius::card - 1;
        QPainterPath card;
        card.addRoundedRect(QRectF(rect()).adjusted(0, m_first ? 0 : -2 * r, 0, m_last ? 0 : 2 * r),
                            r, r);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(card);
    }
    if (m_kind != CheckKind::Good) {
        painter.fillRect(box, m_kind == CheckKind::Open ? c.warnTint : c.errTint);
    } else if (!m_action.isEmpty() && underMouse()) {
        painter.fillRect(box, c.sunken);
    }
    if (!m_last) {
        painter.fillRect(QRectF(0, height() - 1, width(), 1), c.line);
    }
    constexpr int icon = 20;
    const QString name = m_kind == CheckKind::Good   ? QStringLiteral("check")
                         : m_kind == CheckKind::Open ? QStringLiteral("unknown")
                                                     : QStringLiteral("declined");
    const QColor ink = m_kind == CheckKind::Good   ? c.ok
                       : m_kind == CheckKind::Open ? c.warnInk
                                                   : c.err;
    drawIcon(painter, name, ink, QPointF(side, std::round((box.height() - icon) / 2)), icon);
    qreal right = box.right() - side;
    if (!m_action.isEmpty()) {
        const TextStyle style = theme.text(TextRole::Label);
        right -= 18;
        drawIcon(painter, QStringLiteral("chevron-right"), c.primaryInk,
                 QPointF(right, std::round((box.height() - 18) / 2)), 18);
        const qreal wide = textWidth(m_action, style);
        right -= wide + 6;
        drawLine(painter, QRectF(right, 0, wide, box.height()), Qt::AlignLeft, m_action, style,
                 c.primaryInk);
        right -= 12;
    }
    const TextStyle title = theme.text(TextRole::BodyStrong);
    const TextStyle detail = theme.text(TextRole::Small);
    qreal left = side + icon + 16;
    drawLine(painter, QRectF(left, 0, right - left, box.height()), Qt::AlignLeft, m_title, title,
             c.ink);
    left += textWidth(m_title, title) + 14;
    // Names are data: as many as fit, and all of them in the list one press away.
    const QString shown = QFontMetricsF(detail.font)
                              .elidedText(m_detail, Qt::ElideRight, std::max(0.0, right - left));
    drawLine(painter, QRectF(left, 0, std::max(0.0, right - left), box.height()), Qt::AlignLeft,
             shown, detail, c.ink2);
    if (hasFocus()) {
        drawBox(painter, box.adjusted(1, 1, -1, -1),
                {.outline = c.focus, .outlineWidth = 3, .radius = 8});
    }
}

} // namespace kassa::ui
