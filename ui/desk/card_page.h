#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

namespace kassa::ui {

class AmountLabel;
class CardForm;
class Panel;
class PaymentHead;
class PhonePanel;
class Text;

/// Paying: the card form, the amount, and the payer's page beside them.
class CardPage : public QWidget {
    Q_OBJECT

public:
    explicit CardPage(const DeskSetup& setup, QWidget* parent = nullptr);

    void present(const DeskFlow& flow);
    [[nodiscard]] CardForm& form() const { return *m_form; }
    [[nodiscard]] PhonePanel& phone() const { return *m_phone; }
    [[nodiscard]] static std::vector<Hint> hints(bool phone, bool busy);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    const DeskSetup& m_setup;
    PaymentHead* m_head;
    CardForm* m_form;
    Panel* m_sum;
    AmountLabel* m_amount;
    Text* m_what;
    PhonePanel* m_phone;
    QWidget* m_right;
};

} // namespace kassa::ui
