#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_setup.h"

#include "core/payment/messages.h"

#include <QBoxLayout>

namespace kassa::ui {

class ApprovalPanel;
class Button;
class ChoiceList;
class Field;
class StaffLink;
class Text;
class TextField;

/// What a manager found out by asking Atmos or the bank, about a payment that the gateway gave no
/// word on for a day. Offers only what the payment can still become; sends nothing to anybody.
class FindingDialog : public DeskDialog {
    Q_OBJECT

public:
    /// `staff`, `setup` and `flow` must outlive the dialog.
    FindingDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow, PaymentId payment,
                  QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

private:
    void build();
    void buildFields(QBoxLayout* column);
    void submit();
    void presentNumber();
    [[nodiscard]] event::Found found() const;
    [[nodiscard]] bool wantsNumber() const;

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    PaymentId m_id;
    bool m_reversal = false; ///< it is a reversal that nobody knows the outcome of
    std::vector<event::Found> m_allowed;

    ChoiceList* m_choices;
    TextField* m_number;
    Field* m_numberField = nullptr;
    TextField* m_note;
    Text* m_problem;
    ApprovalPanel* m_approval;
    Button* m_record;
    Button* m_close;
};

} // namespace kassa::ui
