#pragma once

#include "ui/desk/payment_page.h"
#include "ui/desk/reason_words.h"

#include <QBoxLayout>

namespace kassa::ui {

class AdviceList;
class AmountLabel;
class Button;
class FactList;
class Note;
class PaymentHead;
class Seal;
class SplitPanel;
class Text;

/// What became of a refund: the money went back, here or elsewhere, or it did not.
class RefundPage : public PaymentPage {
    Q_OBJECT

public:
    RefundPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    void leaveAsked();
    /// Once more, with another approval.
    void againAsked(const kassa::PaymentId& payment);
    /// A paper that says that the money went back.
    void receiptAsked(const kassa::Payment& payment);

protected:
    void presentPayment(const Payment& payment, const Story& story) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft();
    void buildRight();
    void presentReturned(const Payment& payment, const Story& story);
    void presentRefused(const Payment& payment);
    void pressSecond();

    PaymentHead* m_head;
    SplitPanel* m_card;
    Seal* m_seal;
    Text* m_title;
    Text* m_reason;
    Note* m_promise;
    AdviceList* m_advice;
    Button* m_leave;
    Button* m_second;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_decision;
    bool m_returned = false;
};

} // namespace kassa::ui
