#pragma once

#include "ui/theme/theme.h"

#include <QListView>
#include <QPainterPath>

QT_BEGIN_NAMESPACE
class QStandardItemModel;
QT_END_NAMESPACE

namespace kassa::ui {

/// A list of painted rows that a person moves through with the arrow keys: what tables and
/// choices have in common. Rows are hairlined; the selected one has a bar and a tint.
class RowList : public QListView {
    Q_OBJECT

public:
    explicit RowList(int rowHeight, QWidget* parent = nullptr);

    [[nodiscard]] int currentRow() const;
    /// -1: none.
    void setCurrentRow(int row);
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowHeight() const;
    /// In the pixels of a text scale of 1.
    void setRowHeight(int height);
    /// Whether the first row has the rounded upper corners of its panel.
    void setRoundedTop(bool rounded);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By key, mouse or program; -1 when there is none.
    void currentRowChanged(int row);
    /// Enter or double click.
    void rowActivated(int row);

protected:
    /// Rows as a screen reader says them; keeps the current row if it is still there.
    void setRowTexts(const QStringList& texts);
    /// Paints what stands on row `row`; background, bar and hairline are there already.
    virtual void paintRow(QPainter& painter, int row, const QRect& where) const = 0;
    /// An attention tint under the row.
    [[nodiscard]] virtual bool wantsAttention(int row) const;
    /// Something on the row did not fit and ends in an ellipsis: the row has a tooltip then, with
    /// all that a screen reader says.
    [[nodiscard]] virtual bool isShortened(int row) const;

    void paintEvent(QPaintEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    class Delegate;
    friend class Delegate;
    void paintBackground(QPainter& painter, int row, const QRect& where, bool hovered) const;
    /// What of the viewport lies inside the rounded card, this far from its edges.
    [[nodiscard]] QPainterPath cardShape(qreal inset = 0) const;

    QStandardItemModel* m_model;
    int m_rowHeight;
    bool m_roundedTop = true;
};

} // namespace kassa::ui
