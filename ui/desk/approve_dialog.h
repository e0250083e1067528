#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_setup.h"
#include "ui/staff_link.h"

namespace kassa::ui {

class ApprovalPanel;
class Button;

/// A manager's PIN for one action that somebody else carries out: says what it is about, asks, and
/// emits approved() once the approval stands in the journal with both names. Closes with either
/// answer but a wrong PIN.
class ApproveDialog : public DeskDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;  ///< what will be done
        QString yes;   ///< on the button that does it
        QString about; ///< the same for the journal, in a few words
    };
    /// `staff` and `setup` must outlive the dialog.
    ApproveDialog(StaffLink& staff, const DeskSetup& setup, kassa::desk::Action action,
                  const Words& words, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    void escape() override;

Q_SIGNALS:
    void approved();

private:
    void build(const Words& words);
    void submit();
    void onApproved(kassa::desk::Action action, const QString& about);

    StaffLink& m_staff;
    kassa::desk::Action m_action;
    QString m_about;
    ApprovalPanel* m_approval;
    Button* m_yes;
    Button* m_no;
    bool m_given = false; ///< the order is out: approved() may follow
};

} // namespace kassa::ui
