#pragma once

#include "ui/widgets/chip.h"

#include <QPushButton>

#include <array>
#include <vector>

namespace kassa::ui {

/// One line of the strip of last sales.
struct RailSale {
    QString who;
    QString amount;
    QString time;
    ChipLook state; ///< its icon is the glyph, its text is for screen readers and the tool tip
    bool operator==(const RailSale& other) const;
};

/// A sale under the places of the rail. In a low window, or with an amount of milliards, which
/// takes two lines, it says less: first the time goes, then the name; what is not painted stands in
/// the tool tip and is what a screen reader says.
class RailSaleItem : public QPushButton {
    Q_OBJECT

public:
    explicit RailSaleItem(QWidget* parent = nullptr);
    void setSale(const RailSale& sale, const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawGlyph(QPainter& painter, const QPointF& where) const;

    RailSale m_sale;
};

/// The sales that were begun last, the newest first, always in sight.
class RailSales : public QWidget {
    Q_OBJECT

public:
    explicit RailSales(QWidget* parent = nullptr);
    /// `keys`: what opens each of them, for the tool tips.
    void setSales(const std::vector<RailSale>& sales, const QStringList& keys);
    /// Tab comes here after `widget`; the last stop of these.
    [[nodiscard]] QWidget* tabAfter(QWidget* widget);

    static constexpr std::size_t most = 5;

Q_SIGNALS:
    /// Index of setSales().
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::vector<RailSale> m_sales;
    std::array<RailSaleItem*, most> m_items{};
};

} // namespace kassa::ui
