#include "ui/widgets/row_list.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace kassa::ui {

class RowList::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(RowList* list) : QStyledItemDelegate(list), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        m_list->paintBackground(*painter, index.row(), option.rect,
                                option.state.testFlag(QStyle::State_MouseOver));
        m_list->paintRow(*painter, index.row(), option.rect);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& /*index*/) const override {
        return {10, m_list->rowHeight()};
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override {
        if (event->type() != QEvent::ToolTip) {
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        }
        const bool whole = !index.isValid() || !m_list->isShortened(index.row());
        QToolTip::showText(event->globalPos(), whole ? QString() : index.data().toString(), view);
        return true;
    }

private:
    RowList* m_list;
};

RowList::RowList(int rowHeight, QWidget* parent)
    : QListView(parent), m_model(new QStandardItemModel(this)), m_rowHeight(rowHeight) {
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    // The thumb is painted over the rows, so that columns keep their places under their titles.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setAutoScroll(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

int RowList::currentRow() const {
    return currentIndex().row();
}

void RowList::setCurrentRow(int row) {
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

int RowList::rowCount() const {
    return m_model->rowCount();
}

void RowList::setRowHeight(int height) {
    if (m_rowHeight != height) {
        m_rowHeight = height;
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

int RowList::rowHeight() const {
    return themeOf(this).px(m_rowHeight);
}

void RowList::setRoundedTop(bool rounded) {
    m_roundedTop = rounded;
}

QSize RowList::sizeHint() const {
    return {400, rowCount() * rowHeight()};
}

QSize RowList::minimumSizeHint() const {
    return {200, rowHeight()};
}

void RowList::setRowTexts(const QStringList& texts) {
    const int before = currentRow();
    m_model->clear();
    for (const QString& text : texts) {
        m_model->appendRow(new QStandardItem(text));
    }
    if (before >= 0 && before < m_model->rowCount()) {
        setCurrentRow(before);
    } else if (before >= 0) {
        Q_EMIT currentRowChanged(currentRow());
    }
    updateGeometry();
}

bool RowList::wantsAttention(int /*row*/) const {
    return false;
}

bool RowList::isShortened(int /*row*/) const {
    return false;
}

QPainterPath RowList::cardShape(qreal inset) const {
    // The corners belong to the card around the list.
    const qreal r = radius::card - 1;
    const QRectF whole = QRectF(viewport()->rect()).adjusted(0, m_roundedTop ? 0 : -2 * r, 0, 0);
    QPainterPath shape;
    shape.addRoundedRect(whole.adjusted(inset, inset, -inset, -inset), r - inset, r - inset);
    return shape;
}

void RowList::paintBackground(QPainter& painter, int row, const QRect& where, bool hovered) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const bool current = row == currentRow();
    const bool last = row + 1 == rowCount();
    const QRectF box(where);
    // Only the rows at the ends of the card meet its rounded corners.
    const bool atEnd =
        where.top() < radius::card || where.bottom() > viewport()->height() - radius::card;
    painter.setRenderHint(QPainter::Antialiasing);
    if (atEnd) {
        painter.setClipPath(cardShape());
    }
    painter.fillRect(box, current               ? c.primaryTint
                          : wantsAttention(row) ? c.warnTint
                          : hovered             ? c.sunken
                                                : c.surface);
    if (!last) {
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), c.line);
    }
    if (!current) {
        return;
    }
    const QRectF inside = box.adjusted(0, 0, 0, last ? 0 : -1);
    if (!hasFocus()) {
        painter.fillRect(QRectF(inside.left(), inside.top(), 4, inside.height()), c.primary);
        return;
    }
    QPainterPath ring;
    ring.addRect(inside);
    QPainterPath hole;
    hole.addRect(inside.adjusted(focusRing, focusRing, -focusRing, -focusRing));
    ring -= atEnd ? hole & cardShape(focusRing) : hole;
    painter.fillPath(ring, c.focus);
}

void RowList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (hasFocus() && model()->rowCount() == 0) { // no row could show it
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(cardShape() - cardShape(focusRing), themeOf(this).colours.focus);
    }
    const QScrollBar* bar = verticalScrollBar();
    if (bar->maximum() <= bar->minimum()) {
        return;
    }
    const qreal room = viewport()->height() - 8;
    const qreal whole = bar->maximum() - bar->minimum() + bar->pageStep();
    const qreal length = std::max<qreal>(24, room * bar->pageStep() / whole);
    const qreal top =
        4 + (room - length) * (bar->value() - bar->minimum()) / (bar->maximum() - bar->minimum());
    QPainter painter(viewport());
    drawBox(painter, QRectF(viewport()->width() - 8, top, 4, length),
            {.fill = themeOf(this).colours.control, .radius = 2});
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentRowChanged(current.row());
}

void RowList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentRow() >= 0) {
            Q_EMIT rowActivated(currentRow());
        }
        return;
    }
    if (!event->text().isEmpty() && event->text().at(0).isPrint() &&
        event->key() != Qt::Key_Space) {
        event->ignore(); // letters belong to the page's search, not to the list's
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        scrollTo(currentIndex()); // rows of another height
    }
}

/// A lower list still shows its current row.
void RowList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().height() <= event->oldSize().height()) {
        scrollTo(currentIndex());
    }
}

void RowList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (currentRow() < 0 && rowCount() > 0) {
        setCurrentRow(0); // a focus that nobody sees is no focus
    }
}

} // namespace kassa::ui
