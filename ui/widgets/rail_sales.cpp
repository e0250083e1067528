#include "ui/widgets/rail_sales.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int tallest = 64;
constexpr int lineHeight = 18; // of captions in this narrow place
constexpr int leastLeading = 3;
constexpr int side = 7;
constexpr int glyph = 18;
constexpr int glyphGap = 3;

int lineOf(const Theme& theme) {
    return std::max(theme.px(lineHeight),
                    theme.text(TextRole::Caption).font.pixelSize() + leastLeading);
}

/// An amount is never shortened: one of milliards goes on in a second line, at a gap of its groups.
QStringList amountLines(const QString& amount, const TextStyle& style, qreal first, qreal second) {
    if (textWidth(amount, style) <= second) {
        return {amount};
    }
    qsizetype cut = amount.lastIndexOf(QChar::Nbsp);
    while (cut > 0 && textWidth(amount.left(cut), style) > first) {
        cut = amount.lastIndexOf(QChar::Nbsp, cut - 1);
    }
    return cut > 0 ? QStringList{amount.left(cut), amount.mid(cut + 1)} : QStringList{amount};
}

/// The name, or where it would touch the edge what stands before its last word, the initial of the
/// surname.
QString nameWithin(const QString& name, const TextStyle& style, qreal room) {
    constexpr int edge = 3;
    const qsizetype initial = name.lastIndexOf(u' ');
    const bool first = textWidth(name, style) > room - edge && initial > 0;
    return elided(first ? name.left(initial) : name, style, room);
}

} // namespace

bool RailSale::operator==(const RailSale& other) const {
    return who == other.who && amount == other.amount && time == other.time &&
           state.text == other.state.text && state.icon == other.state.icon;
}

// --- one of them

RailSaleItem::RailSaleItem(QWidget* parent) : QPushButton(parent) {
    setAutoDefault(true); // Enter presses it too
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void RailSaleItem::setSale(const RailSale& sale, const QString& key) {
    m_sale = sale;
    const QString all =
        QStringList{sale.who, sale.amount, sale.state.text, sale.time}.join(QStringLiteral(", "));
    setAccessibleName(all);
    setToolTip(key.isEmpty() ? all : all + QStringLiteral(" — ") + key);
    update();
}

/// On a plate of its own: the colours of states are made for light ground.
void RailSaleItem::drawGlyph(QPainter& painter, const QPointF& where) const {
    const Theme& theme = themeOf(this);
    const ChipColours look = chipColours(m_sale.state.kind);
    const QRectF plate(where, QSizeF(glyph, glyph));
    drawBox(painter, plate,
            {.fill = theme.colours.*look.fill,
             .outline = theme.isHighContrast() ? theme.colours.*look.outline : QColor(),
             .radius = 5});
    constexpr int icon = 14;
    drawIcon(painter, m_sale.state.icon, theme.colours.*look.ink,
             plate.topLeft() + QPointF((glyph - icon) / 2.0, (glyph - icon) / 2.0), icon, 2.5);
}

void RailSaleItem::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    const TextStyle plain = theme.text(TextRole::Caption);
    const TextStyle strong = theme.text(TextRole::CaptionStrong);
    const int line = lineOf(theme);
    const int lines = std::clamp((height() - 4) / line, 1, 3);
    const QColor ink = underMouse() ? c.railInk : c.railInk2;
    qreal top = std::floor((height() - lines * line) / 2.0);
    const qreal wide = width() - side - 1;
    const QRectF beside(side + glyph + glyphGap, top, wide - glyph - glyphGap, line);
    const bool under = lines == 2 && textWidth(m_sale.amount, strong) <= beside.width();
    drawGlyph(painter, QPointF(side, top + (under ? line : 0) + std::floor((line - glyph) / 2.0)));
    const QStringList amount =
        amountLines(m_sale.amount, strong, lines < 3 ? beside.width() : wide, wide);
    const bool fits = amount.size() == 1;
    const auto next = [&] {
        top += line;
        return QRectF(side, top, wide, line);
    };
    const auto write = [&](const QRectF& where, const QString& text) {
        drawLine(painter, where, Qt::AlignLeft, text, strong, c.railInk);
    };
    const auto writeName = [&](const QRectF& where) {
        drawLine(painter, where, Qt::AlignLeft, nameWithin(m_sale.who, plain, where.width()), plain,
                 ink);
    };
    if (lines == 1) {
        write(beside,
              textWidth(m_sale.amount, strong) <= beside.width() ? m_sale.amount : m_sale.time);
    } else if (under) { // the name has the whole width, the glyph stands beside the amount
        writeName(QRectF(side, top, wide, line));
        write(beside.translated(0, line), m_sale.amount);
    } else if (lines == 2) {
        if (fits) {
            writeName(beside);
        } else {
            write(beside, amount.first());
        }
        write(next(), amount.last());
    } else if (fits) {
        drawLine(painter, beside, Qt::AlignLeft, m_sale.time, plain, ink);
        writeName(next());
        write(next(), amount.last());
    } else {
        writeName(beside);
        write(next(), amount.first());
        write(next(), amount.last());
    }
    if (hasFocus()) {
        drawBox(painter, QRectF(rect()).adjusted(2, 0, -2, 0),
                {.outline = theme.focusOnRail(), .outlineWidth = 3, .radius = 8});
    }
}

// --- all of them

RailSales::RailSales(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("lastSales"));
    setAccessibleName(tr("Last sales"));
    for (std::size_t i = 0; i < most; ++i) {
        auto* item = new RailSaleItem(this);
        const int index = static_cast<int>(i);
        item->setObjectName(QStringLiteral("lastSale%1").arg(index));
        item->hide();
        connect(item, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_items.at(i) = item;
    }
}

void RailSales::setSales(const std::vector<RailSale>& sales, const QStringList& keys) {
    if (sales == m_sales) {
        return;
    }
    m_sales = sales;
    for (std::size_t i = 0; i < most; ++i) {
        RailSaleItem* item = m_items.at(i);
        if (i < sales.size()) {
            item->setSale(sales[i], keys.value(static_cast<int>(i)));
        }
        item->setVisible(i < sales.size());
    }
    update();
}

QWidget* RailSales::tabAfter(QWidget* widget) {
    for (RailSaleItem* item : m_items) {
        setTabOrder(widget, item);
        widget = item;
    }
    return widget;
}

void RailSales::place() {
    const int whole = std::max(themeOf(this).px(tallest), 3 * lineOf(themeOf(this)) + 4);
    const int cell = std::min(whole, (height() - 1) / static_cast<int>(most));
    int top = 1;
    for (RailSaleItem* item : m_items) {
        item->setGeometry(0, top, width(), cell);
        top += cell;
    }
}

void RailSales::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void RailSales::paintEvent(QPaintEvent* /*event*/) {
    if (!m_sales.empty()) {
        QPainter painter(this);
        painter.fillRect(QRect(side, 0, width() - 2 * side, themeOf(this).hairline()),
                         themeOf(this).colours.railActive);
    }
}

} // namespace kassa::ui
