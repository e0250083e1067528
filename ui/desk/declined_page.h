#pragma once

#include "ui/desk/outcome_page.h"
#include "ui/desk/reason_words.h"

namespace kassa::ui {

class Button;

/// It did not go through: why in plain words, that no money was taken, what to say, and the ways
/// on. Also shows a payment whose money went back.
class DeclinedPage : public EndedPage {
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

private:
    void addButtons(QBoxLayout* column);
    void addFacts();
    void presentReason(const ReasonWords& words);

    const DeskSetup& m_setup;
    Button* m_other;
    Button* m_same;
    Button* m_phone;
    Button* m_leave;
    bool m_sameFirst = false;
};

} // namespace kassa::ui
