#pragma once

#include "ui/widgets/table_list.h"

namespace kassa::ui {

/// Where one column's text goes.
struct TablePlace {
    QString title;
    qreal left = 0;
    qreal width = 0;
    bool right = false;
};

/// The rows of a TableList.
class TableRows : public RowList {
    Q_OBJECT

public:
    explicit TableRows(QWidget* parent);

    void setColumns(const std::vector<TableColumn>& columns);
    void setRows(const std::vector<TableRow>& rows);
    [[nodiscard]] std::vector<TablePlace> places(int width) const;

protected:
    void paintRow(QPainter& painter, int row, const QRect& where) const override;
    [[nodiscard]] bool wantsAttention(int row) const override;
    [[nodiscard]] bool isShortened(int row) const override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] qreal neededBy(const TableColumn& column, const TableCell& cell) const;
    void measure();
    [[nodiscard]] qreal titleWidth(const TableColumn& column) const;
    [[nodiscard]] qreal spareIn(std::size_t column, qreal width) const;
    [[nodiscard]] std::vector<qreal> widths(qreal room) const;

    std::vector<TableColumn> m_columns;
    std::vector<qreal> m_needs;         ///< of each column: its longest amount or chip; 0: none
    mutable std::vector<qreal> m_texts; ///< of each column: its longest text; empty: not measured
    std::vector<TableRow> m_rows;
};

} // namespace kassa::ui
