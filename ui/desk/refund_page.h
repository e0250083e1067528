#pragma once

#include "ui/desk/outcome_page.h"

namespace kassa::ui {

class Button;
class Text;

/// What became of a refund: the money went back, here or elsewhere, or it did not.
class RefundPage : public EndedPage {
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

private:
    void addButtons();
    void addFacts();
    void presentReturned(const Payment& payment, const Story& story);
    void presentRefused(const Payment& payment);
    void pressSecond();

    Button* m_leave;
    Button* m_second;
    Text* m_decision = nullptr;
    bool m_returned = false;
};

} // namespace kassa::ui
