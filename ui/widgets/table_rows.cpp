#include "ui/widgets/table_rows.h"

#include "ui/theme/paint.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

constexpr int padding = 20;
constexpr int gap = 8;
constexpr qreal keeps = 0.45; ///< of its share: what a column has left after it gave room away

TextStyle textStyle(const TableCell& cell, const Theme& theme) {
    return theme.text(cell.strong ? TextRole::BodyStrong : TextRole::Body);
}

/// An amount is never shortened: one that is too long for its place is set smaller.
TextStyle amountStyle(const TableCell& cell, qreal room, const Theme& theme) {
    constexpr std::array strong{TextRole::BodyStrong, TextRole::SmallStrong,
                                TextRole::CaptionStrong};
    constexpr std::array plain{TextRole::Body, TextRole::Small, TextRole::Caption};
    TextStyle style;
    for (const TextRole role : cell.strong ? strong : plain) {
        style = theme.text(role);
        if (textWidth(cell.text, style) <= room) {
            break;
        }
    }
    return style;
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
    const TextStyle style =
        right ? amountStyle(cell, where.width(), theme) : textStyle(cell, theme);
    QRectF line = where;
    if (!cell.detail.isEmpty()) {
        const qreal top = where.top() + std::round((where.height() - theme.px(42)) / 2);
        line = QRectF(where.left(), top, where.width(), theme.px(24));
        const TextStyle small = detailStyle(theme);
        drawLine(painter, QRectF(where.left(), top + theme.px(23), where.width(), theme.px(20)),
                 side, elided(cell.detail, small, where.width()), small, c.ink3);
    }
    drawLine(painter, line, side, right ? cell.text : elided(cell.text, style, where.width()),
             style, c.ink);
}

} // namespace

TableRows::TableRows(QWidget* parent) : RowList(52, parent) {}

void TableRows::setColumns(const std::vector<TableColumn>& columns) {
    m_columns = columns;
    measure();
    viewport()->update();
}

void TableRows::setRows(const std::vector<TableRow>& rows) {
    m_rows = rows;
    measure();
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

/// What is never shortened takes what it needs: amounts and chips.
qreal TableRows::neededBy(const TableColumn& column, const TableCell& cell) const {
    const Theme& theme = themeOf(this);
    if (cell.chip.has_value()) {
        return chipSize(*cell.chip, theme).width();
    }
    return column.right ? textWidth(cell.text, textStyle(cell, theme)) : 0;
}

void TableRows::measure() {
    m_texts.clear();
    m_needs.assign(m_columns.size(), 0);
    for (const TableRow& row : m_rows) {
        for (std::size_t i = 0; i < std::min(m_columns.size(), row.cells.size()); ++i) {
            m_needs[i] = std::max(m_needs[i], neededBy(m_columns[i], row.cells[i]));
        }
    }
}

void TableRows::changeEvent(QEvent* event) {
    RowList::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        measure();
    }
}

qreal TableRows::titleWidth(const TableColumn& column) const {
    return std::ceil(textWidth(column.title, themeOf(this).text(TextRole::CaptionStrong)));
}

qreal TableRows::spareIn(std::size_t column, qreal width) const {
    if (m_needs[column] > 0) {
        return std::max(0.0, width - std::ceil(m_needs[column]));
    }
    if (m_texts.empty()) { // only asked for where room is short
        for (const TableColumn& each : m_columns) {
            m_texts.push_back(titleWidth(each));
        }
        const TextStyle small = detailStyle(themeOf(this));
        for (const TableRow& row : m_rows) {
            for (std::size_t i = 0; i < std::min(m_columns.size(), row.cells.size()); ++i) {
                const TableCell& cell = row.cells[i];
                m_texts[i] =
                    std::max({m_texts[i], textWidth(cell.text, textStyle(cell, themeOf(this))),
                              textWidth(cell.detail, small)});
            }
        }
    }
    return std::max(0.0, width - std::ceil(m_texts[column]));
}

/// Columns by their shares. What may not be shortened and needs more takes it from what others do
/// not use, and then from the widest column that may be shortened.
std::vector<qreal> TableRows::widths(qreal room) const {
    double shares = 0;
    for (const TableColumn& column : m_columns) {
        shares += column.share;
    }
    std::vector<qreal> widths;
    std::size_t giver = m_columns.size();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        // Between two columns stays a gap, whatever stands in them.
        const int after = i + 1 == m_columns.size() ? 0 : themeOf(this).room(gap);
        widths.push_back(room * m_columns[i].share / std::max(shares, 0.001) - after);
        if (m_needs[i] <= 0 && (giver == m_columns.size() || widths[i] > widths[giver])) {
            giver = i;
        }
    }
    const qreal least = giver < m_columns.size()
                            ? std::max(keeps * widths[giver], titleWidth(m_columns[giver]))
                            : 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto take = [&](std::size_t from, qreal most) {
            const qreal lack = std::ceil(m_needs[i]) - widths[i];
            const qreal taken = std::clamp(lack, 0.0, std::max(0.0, most));
            widths[i] += taken;
            widths[from] -= taken;
        };
        for (std::size_t from = m_columns.size(); from-- > 0 && m_needs[i] > widths[i];) {
            if (from != i && from != giver) {
                take(from, spareIn(from, widths[from]));
            }
        }
        if (giver < m_columns.size()) {
            take(giver, widths[giver] - least);
        }
    }
    return widths;
}

std::vector<TablePlace> TableRows::places(int width) const {
    const Theme& theme = themeOf(this);
    const std::vector<qreal> wide = widths(width - 2 * theme.room(padding));
    std::vector<TablePlace> places;
    qreal left = theme.room(padding);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        places.push_back({m_columns[i].title, std::round(left), wide[i], m_columns[i].right});
        left += wide[i] + theme.room(gap);
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
        const bool whole =
            columns[i].right || elided(cell.text, textStyle(cell, theme), room) == cell.text;
        if (!cell.chip.has_value() &&
            (!whole || elided(cell.detail, detailStyle(theme), room) != cell.detail)) {
            return true;
        }
    }
    return false;
}

bool TableRows::wantsAttention(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).attention;
}

} // namespace kassa::ui
