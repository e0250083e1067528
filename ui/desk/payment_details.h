#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/widgets/panel.h"

#include <QBoxLayout>

namespace kassa::ui {

class AmountLabel;
class Button;
class Chip;
class Text;
class Timeline;

/// One payment of the list: what it is, what happened to it, and what can be done with it.
class PaymentDetails : public Panel {
    Q_OBJECT

public:
    explicit PaymentDetails(QWidget* parent = nullptr);

    /// `steps`: empty until the journal has told them.
    void present(const Payment& payment, const std::vector<kassa::desk::PaymentStep>& steps);
    /// Few lines of history where there is little room.
    void setLow(bool low) { m_mostLines = low ? 3 : 6; }

Q_SIGNALS:
    void openAsked();
    void refundAsked();
    void receiptAsked();

private:
    void addButtons(QBoxLayout* column);

    Text* m_who;
    Chip* m_chip;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_money;
    Text* m_decision;
    Timeline* m_timeline;
    Button* m_open;
    Button* m_refund;
    Button* m_receipt;
    std::size_t m_mostLines = 6;
};

} // namespace kassa::ui
