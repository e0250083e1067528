#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/panel.h"

namespace kassa::ui {

class AmountLabel;
class Button;
class Hairline;
class Note;
class SaleLines;
class Text;

/// The right column of the sale page: who, what, how much, and the two ways to pay.
class SalePanel : public QWidget {
    Q_OBJECT

public:
    SalePanel(const DeskSetup& setup, bool withPeople, QWidget* parent = nullptr);

    /// Nothing chosen yet.
    void presentNone();
    /// `pageLeft`: the customer left the payer's page of this sale and may come back to it.
    void present(const kassa::desk::Attendee& attendee, const Sale& sale,
                 TillLink::Standing standing, bool pageLeft);
    /// From `desk::wideFrom` pixels of window on.
    void setWide(bool wide);
    /// There is more to sell than tickets, or a code to tell.
    [[nodiscard]] bool sellsMore() const;
    [[nodiscard]] Button* goodsButton() const { return m_goods; }
    [[nodiscard]] Button* cardButton() const { return m_card; }
    [[nodiscard]] Button* phoneButton() const { return m_phone; }
    [[nodiscard]] Button* detailsButton() const { return m_details; }

Q_SIGNALS:
    void payAsked(kassa::ui::Way way);
    void goodsAsked();
    void detailsAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void presentStanding(TillLink::Standing standing, bool paidByList);
    void presentPageLeft();

    const DeskSetup& m_setup;
    Text* m_invoice;
    Text* m_newSale;
    Text* m_name;
    Text* m_phoneNumber;
    Hairline* m_topLine;
    SaleLines* m_lines;
    Hairline* m_bottomLine;
    Button* m_goods;
    Note* m_note;
    Text* m_caption;
    AmountLabel* m_amount;
    Text* m_inWords;
    Button* m_card;
    Button* m_phone;
    Button* m_details;
    bool m_withPeople;
};

} // namespace kassa::ui
