#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_setup.h"

#include <QBoxLayout>

namespace kassa::ui {

class AmountLabel;
class ApprovalPanel;
class Button;
class ChoiceList;
class FactList;
class StaffLink;
class Text;
class TextField;

/// Gives the money of one payment back, all of it: a reason, a manager's PIN for this one action,
/// and a red button that works three seconds after it was seen. Ctrl+Enter presses it, Enter alone
/// never does, and one order goes out however often it is pressed.
class RefundDialog : public DeskDialog {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds arming = std::chrono::seconds(3);

    /// `staff`, `setup` and `flow` must outlive the dialog; `payment` must be one that the flow
    /// knows.
    RefundDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow, PaymentId payment,
                 QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

Q_SIGNALS:
    /// A manager has approved it, and the till has been told.
    void ordered(const kassa::PaymentId& payment);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft(QWidget* left);
    void buildRight(QWidget* right);
    void presentFacts();
    void submit();
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isArmed() const;
    [[nodiscard]] const Payment* payment() const { return m_flow.payment(m_id); }

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    PaymentId m_id;
    Instant m_armedAt;
    bool m_sent = false; ///< one order, whatever is pressed afterwards
    std::vector<QString> m_reasons;

    ChoiceList* m_choices;
    TextField* m_other;
    ApprovalPanel* m_approval;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_remark;
    Button* m_return;
    Button* m_close;
};

} // namespace kassa::ui
