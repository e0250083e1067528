#include "ui/widgets/table_rows.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int padding = 20;

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
    const TextStyle style = theme.text(cell.strong ? TextRole::BodyStrong : TextRole::Body);
    QRectF line = where;
    if (!cell.detail.isEmpty()) {
        const qreal top = where.top() + std::round((where.height() - theme.px(42)) / 2);
        line = QRectF(where.left(), top, where.width(), theme.px(24));
        TextStyle small = theme.text(TextRole::Caption);
        small.font.setWeight(QFont::Normal);
        drawLine(painter, QRectF(where.left(), top + theme.px(23), where.width(), theme.px(20)),
                 Qt::AlignLeft, cell.detail, small, c.ink3);
    }
    drawLine(painter, line, right ? Qt::AlignRight : Qt::AlignLeft, cell.text, style, c.ink);
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
        places.push_back({column.title, std::round(left), wide, column.right});
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

bool TableRows::wantsAttention(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).attention;
}

} // namespace kassa::ui
