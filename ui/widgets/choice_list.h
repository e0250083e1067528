#pragma once

#include "ui/widgets/row_list.h"

#include <vector>

namespace kassa::ui {

struct Choice {
    QString title;
    QString detail;   ///< small, beside the title
    QString oldPrice; ///< struck through
    QString badge;    ///< "-50 %" on saffron
    QString price;    ///< 600, at the right edge
    QString remark;   ///< small, in the place of old price and badge
};

/// One of several in a card, each with its radio mark: rows 56. Arrow keys and clicks choose.
class ChoiceList : public RowList {
    Q_OBJECT

public:
    explicit ChoiceList(int rowHeight = 56, QWidget* parent = nullptr);
    void setChoices(const std::vector<Choice>& choices);

protected:
    void paintRow(QPainter& painter, int row, const QRect& where) const override;
    [[nodiscard]] bool isShortened(int row) const override;

private:
    struct Places;
    [[nodiscard]] Places placesOf(const Choice& choice, const QRectF& box) const;
    [[nodiscard]] TextStyle titleStyle(int row) const;

    std::vector<Choice> m_choices;
    bool m_priced = false; ///< one of them has a price: all leave its column free
};

} // namespace kassa::ui
