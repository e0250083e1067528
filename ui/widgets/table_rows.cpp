#include "ui/widgets/table_rows.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int padding = 20;
constexpr int gap = 8;

TextStyle textStyle(const TableCell& cell, const Theme& theme) {
    return theme.text(cell.strong ? TextRole::BodyStrong : TextRole::Body);
}

TextStyle detailStyle(const Theme& theme) {
    TextStyle small = theme.text(TextRole::Caption);
    small.font.setWeight(QFont::Normal);
    return small;
}

void drawCell(QPainter& painter, const QRectF& where, const TableCell& cell, bool right,
              const Theme& theme) {
    const Colours& c = theme.colours;
    if (cell.chip.has_value()) {
        const QSize size = chipSize(*cell.chip, theme);
        drawChip(
            painter,
            QPointF(where.left(), std::round(where.top() + (where.height() - size.height()) / 2)),
            *cell.chip, theme);
        return;
    }
    const Qt::Alignment side = right ? Qt::AlignRight : Qt::AlignLeft;
    const TextStyle style = textStyle(cell, theme);
    QRectF line = where;
    if (!cell.detail.isEmpty()) {
        const qreal top = where.top() + std::round((where.height() - theme.px(42)) / 2);
        line = QRectF(where.left(), top, where.width(), theme.px(24));
        const TextStyle small = detailStyle(theme);
        drawLine(painter, QRectF(where.left(), top + theme.px(23), where.width(), theme.px(20)),
                 side, elided(cell.detail, small, where.width()), small, c.ink3);
    }
    drawLine(painter, line, side, elided(cell.text, style, where.width()), style, c.ink);
}

} // namespace

TableRows::TableRows(QWidget* parent) : RowList(52, parent) {}

void TableRows::setColumns(const std::vector<TableColumn>& columns) {
    m_columns = columns;
    viewport()->update();
}

void TableRows::setRows(const std::vector<TableRow>& rows) {
    m_rows = rows;
    QStringList texts;
    for (const TableRow& row : rows) {
        QStringList parts;
        for (const TableCell& cell : row.cells) {
            parts.append(cell.chip.has_value() ? cell.chip->text : cell.text);
            if (!cell.detail.isEmpty()) {
                parts.append(cell.detail);
            }
        }
        texts.append(parts.join(QStringLiteral(", ")));
    }
    setRowTexts(texts);
}

std::vector<TablePlace> TableRows::places(int width) const {
    double shares = 0;
    for (const TableColumn& column : m_columns) {
        shares += column.share;
    }
    std::vector<TablePlace> places;
    const qreal room = width - 2 * padding;
    qreal left = padding;
    for (const TableColumn& column : m_columns) {
        const qreal wide = room * column.share / std::max(shares, 0.001);
        // Between two columns stays a gap, whatever stands in them.
        const bool last = places.size() + 1 == m_columns.size();
        places.push_back({column.title, std::round(left), wide - (last ? 0 : gap), column.right});
        left += wide;
    }
    return places;
}

void TableRows::paintRow(QPainter& painter, int row, const QRect& where) const {
    const Theme& theme = themeOf(this);
    const TableRow& rowData = m_rows.at(static_cast<std::size_t>(row));
    const std::vector<TablePlace> columns = places(width()); // a scroll bar moves no column
    for (std::size_t i = 0; i < columns.size() && i < rowData.cells.size(); ++i) {
        const QRectF cell(where.left() + columns[i].left, where.top(), columns[i].width,
                          where.height() - 1);
        drawCell(painter, cell, rowData.cells[i], columns[i].right, theme);
    }
}

bool TableRows::isShortened(int row) const {
    const Theme& theme = themeOf(this);
    const TableRow& shown = m_rows.at(static_cast<std::size_t>(row));
    const std::vector<TablePlace> columns = places(width());
    for (std::size_t i = 0; i < columns.size() && i < shown.cells.size(); ++i) {
        const TableCell& cell = shown.cells[i];
        const qreal room = columns[i].width;
        if (!cell.chip.has_value() &&
            (elided(cell.text, textStyle(cell, theme), room) != cell.text ||
             elided(cell.detail, detailStyle(theme), room) != cell.detail)) {
            return true;
        }
    }
    return false;
}

bool TableRows::wantsAttention(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).attention;
}

} // namespace kassa::ui
