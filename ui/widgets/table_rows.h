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

private:
    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
};

} // namespace kassa::ui
