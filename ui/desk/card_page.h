#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

#include <QPointer>

namespace kassa::ui {

class AmountLabel;
class CardForm;
class CustomerScreen;
class Panel;
class PaymentHead;
class PhonePanel;
class Text;

/// Paying: the card form, the amount, and the payer's page beside them.
class CardPage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    CardPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;
    [[nodiscard]] CardForm& form() const { return *m_form; }

Q_SIGNALS:
    void sendAsked();                            ///< the form is whole
    void payerPageAsked();                       ///< the customer wants to pay on a phone
    void checkAsked(const kassa::PaymentId& id); ///< the customer says that it is paid
    void cancelAsked(); ///< the sale is given up, and whoever had to be asked has agreed

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isUnderCode() const { return m_flow.page() == Page::Code; }
    void pressQr();
    void pressPaid();
    void leave();

    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    PaymentHead* m_head;
    CardForm* m_form;
    Panel* m_sum;
    AmountLabel* m_amount;
    Text* m_what;
    PhonePanel* m_phone;
    QWidget* m_right;
    QPointer<CustomerScreen> m_customer; ///< on a second monitor, while it is shown
};

} // namespace kassa::ui
