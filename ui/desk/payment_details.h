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

/// What can be done with a payment of the list; only what means something is shown.
class PaymentActions : public QWidget {
    Q_OBJECT

public:
    explicit PaymentActions(QWidget* parent = nullptr);
    void present(const Payment& payment);
    /// Beside one another instead of one under the other.
    void setBeside(bool beside);

Q_SIGNALS:
    void openAsked();
    void refundAsked();
    void receiptAsked();

private:
    QBoxLayout* m_row;
    Button* m_refund;
    Button* m_receipt;
    Button* m_open;
};

/// One payment of the list: what it is, what happened to it, and what can be done with it.
class PaymentDetails : public Panel {
    Q_OBJECT

public:
    explicit PaymentDetails(QWidget* parent = nullptr);

    /// `steps`: empty until the journal has told them.
    void present(const Payment& payment, const std::vector<kassa::desk::PaymentStep>& steps);
    [[nodiscard]] PaymentActions& actions() const { return *m_actions; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// As many lines of the history as there is room for.
    void fitHistory();

    std::vector<kassa::desk::PaymentStep> m_steps;
    Text* m_who;
    Chip* m_chip;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_money;
    Text* m_decision;
    Timeline* m_timeline;
    PaymentActions* m_actions;
};

} // namespace kassa::ui
