#include "ui/widgets/table_list.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/table_rows.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr int headerHeight = 40;

} // namespace

TableList::TableList(QWidget* parent) : QWidget(parent), m_rows(new TableRows(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusProxy(m_rows);
    m_rows->setRoundedTop(false);
    connect(m_rows, &RowList::currentRowChanged, this, &TableList::currentRowChanged);
    connect(m_rows, &RowList::rowActivated, this, &TableList::rowActivated);
}

void TableList::setColumns(const std::vector<TableColumn>& columns) {
    m_rows->setColumns(columns);
    update();
}

void TableList::setRows(const std::vector<TableRow>& rows) {
    m_rows->setRows(rows);
    place();
    updateGeometry();
    update();
}

int TableList::currentRow() const {
    return m_rows->currentRow();
}

void TableList::setCurrentRow(int row) {
    m_rows->setCurrentRow(row);
}

int TableList::rowCount() const {
    return m_rows->rowCount();
}

RowList* TableList::list() const {
    return m_rows;
}

QSize TableList::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {600, theme.px(headerHeight) + m_rows->sizeHint().height() + 2 * theme.hairline()};
}

QSize TableList::minimumSizeHint() const {
    const Theme& theme = themeOf(this);
    return {320, theme.px(headerHeight) + m_rows->rowHeight() + 2 * theme.hairline()};
}

void TableList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

bool TableList::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) { // the rows are others, or higher
        place();
    }
    return QWidget::event(event);
}

int TableList::frameHeight() const {
    const Theme& theme = themeOf(this);
    const int around = theme.px(headerHeight) + 2 * theme.hairline();
    const int row = m_rows->rowHeight();
    const int whole = std::max(1, (height() - around) / row);
    return m_rows->rowCount() > whole ? around + whole * row : height();
}

void TableList::place() {
    const int outline = themeOf(this).hairline();
    const int top = themeOf(this).px(headerHeight) + outline;
    m_rows->setGeometry(outline, top, width() - 2 * outline, frameHeight() - top - outline);
}

void TableList::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    QPainter painter(this);
    drawBox(painter, QRectF(0, 0, width(), frameHeight()),
            {.fill = c.surface,
             .outline = c.line,
             .outlineWidth = static_cast<qreal>(theme.hairline()),
             .radius = static_cast<qreal>(radius::card)});
    const int outline = theme.hairline();
    const int header = theme.px(headerHeight) + outline - 1;
    painter.fillRect(QRectF(outline, header, width() - 2 * outline, 1), c.line);
    TextStyle style = theme.text(TextRole::CaptionStrong);
    for (const TablePlace& place : m_rows->places(m_rows->width())) {
        drawLine(painter, QRectF(outline + place.left, outline, place.width, header - outline),
                 place.right ? Qt::AlignRight : Qt::AlignLeft, place.title, style, c.ink3);
    }
}

} // namespace kassa::ui
