#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"

#include <QBoxLayout>

namespace kassa::ui {

class AmountLabel;
class Button;
class Chip;
class CodeField;
class CountdownBar;
class Text;

/// The dialog for the customer's SMS code. The countdown is to the next code that may be asked
/// for: how long a code lives is the gateway's secret. Enter sends; the sixth digit does not.
class CodeDialog : public DeskDialog {
    Q_OBJECT

public:
    /// `flow` must outlive the dialog.
    CodeDialog(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

Q_SIGNALS:
    void codeTyped(kassa::Code* code); ///< take it: the pointer is good during the signal only
    void resendAsked();
    void changeCardAsked();
    void cancelAsked(); ///< and the cashier has said yes

public Q_SLOTS:
    void submit();
    void resend();

private:
    void build(QBoxLayout* column);
    void presentHead(const Payment& payment);
    void presentProblem(const Payment& payment, const state::AwaitingCode& waiting);
    void presentResend(const Payment& payment, const state::AwaitingCode& waiting);
    void tellCountdown(const Payment& payment, const state::AwaitingCode& waiting);

    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    Chip* m_brand;
    Text* m_card;
    AmountLabel* m_amount;
    Text* m_sentence;
    CodeField* m_code;
    Text* m_line;
    CountdownBar* m_bar;
    Button* m_confirm;
    Button* m_resend;
    Button* m_change;
    Text* m_hint;
    std::int64_t m_step = -1; ///< of the payment that is shown
    bool m_tooShort = false;  ///< Enter was pressed too early
    bool m_busy = false;      ///< a call is under way
};

} // namespace kassa::ui
