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

/// It did not go through: why in plain words, that no money was taken, what to say, and the ways
/// on. Also shows a payment whose money went back.
class DeclinedPage : public PaymentPage {
    Q_OBJECT

public:
    DeclinedPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    void againAsked(kassa::ui::Way way);
    void leaveAsked();

protected:
    void presentPayment(const Payment& payment, const Story& story) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft();
    void buildRight();
    void addButtons(QBoxLayout* column);
    void presentReason(const ReasonWords& words);

    const DeskSetup& m_setup;
    PaymentHead* m_head;
    SplitPanel* m_card;
    Seal* m_seal;
    Text* m_title;
    Text* m_reason;
    Note* m_promise;
    Text* m_adviceTitle;
    AdviceList* m_advice;
    Button* m_other;
    Button* m_same;
    Button* m_phone;
    Button* m_leave;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_remark;
    bool m_sameFirst = false;
};

} // namespace kassa::ui
