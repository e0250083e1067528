#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/row_list.h"

#include <optional>
#include <vector>

namespace kassa::ui {

struct TableColumn {
    QString title;
    /// Share of the width; columns get their widths in these proportions.
    double share = 1;
    /// Aligned right, with tabular figures: amounts. They are never shortened: the widest other
    /// column gives them room, and what is too long even then is set smaller.
    bool right = false;
};

struct TableCell {
    QString text;
    QString detail;               ///< second line, smaller
    bool strong = false;          ///< 600
    std::optional<ChipLook> chip; ///< instead of text
};

struct TableRow {
    std::vector<TableCell> cells; ///< one a column
    bool attention = false;
};

class TableRows;

/// A table in a card: header 40, rows 52. Scrolls by itself when the rows do not fit; then the card
/// is as high as whole rows are, for half a row looks like a mistake.
class TableList : public QWidget {
    Q_OBJECT

public:
    explicit TableList(QWidget* parent = nullptr);

    void setColumns(const std::vector<TableColumn>& columns);
    void setRows(const std::vector<TableRow>& rows);
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] int rowCount() const;
    /// The list inside: give it the focus, filter its keys.
    [[nodiscard]] RowList* list() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentRowChanged(int row);
    void rowActivated(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int frameHeight() const;
    void place();

    TableRows* m_rows;
};

} // namespace kassa::ui
