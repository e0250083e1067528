#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"

namespace kassa::ui {

class AmountLabel;
class Button;
class Field;
class TableList;
class TextField;

/// What is sold beside the ticket, how many of each, and a code that makes something cheaper. Goods
/// are counted by keys: right and left, plus and minus, or the figure itself. Nothing changes in
/// the sale before Enter.
class GoodsDialog : public DeskDialog {
    Q_OBJECT

public:
    /// `basket`: what is in the sale so far; what is no goods of the event stays in it. `setup` and
    /// `flow` must outlive the dialog.
    GoodsDialog(const DeskSetup& setup, const DeskFlow& flow, kassa::desk::Basket basket,
                QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    /// The basket as it is to be from now on.
    void chosen(const kassa::desk::Basket& basket);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fill();
    void change(int by);
    void setPieces(int pieces);
    void fitTable();
    void typeDigit(int digit);
    void submit();
    [[nodiscard]] kassa::desk::Basket basket() const;

    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    kassa::desk::Basket m_base; ///< without goods and code
    std::vector<int> m_pieces;  ///< one for each of the goods
    int m_typedRow = -1;        ///< a second digit belongs to the same number

    TableList* m_table;
    Button* m_less;
    Button* m_more;
    TextField* m_code;
    Field* m_codeField;
    AmountLabel* m_total;
};

} // namespace kassa::ui
