#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_setup.h"
#include "ui/staff_link.h"

#include <optional>

namespace kassa::ui {

class ApprovalPanel;
class Button;
class Field;
class PinField;
class Segments;
class Text;
class TextField;

/// Somebody new, or somebody who is there: name, role, a new PIN, retiring. One press of a button
/// is one order of StaffLink with the manager's PIN; the order carries it all out or nothing.
class PersonDialog : public DeskDialog {
    Q_OBJECT

public:
    /// `person` empty: somebody new. `staff` and `setup` must outlive the dialog.
    PersonDialog(StaffLink& staff, const DeskSetup& setup,
                 std::optional<kassa::desk::Person> person, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    void escape() override;

Q_SIGNALS:
    /// Carried out; in words.
    void done(const QString& what);

private:
    void build();
    void buildLeft(QWidget* left);
    void buildRight(QWidget* right);
    void connectStaff();
    void save();
    void retire();
    void clearHelp();
    void refuse(Field* field, const QString& why);
    /// None: a field is not right, and has the focus. An empty PIN: it stays.
    [[nodiscard]] bool readPin(std::optional<kassa::desk::Pin>& pin);
    void onKept();

    enum class Order { None, Save, Retire };

    StaffLink& m_staff;
    std::optional<kassa::desk::Person> m_person;
    Order m_order = Order::None;
    bool m_approved = false; ///< what follows is the answer to the order itself

    TextField* m_name;
    Segments* m_role;
    PinField* m_pin;
    PinField* m_again;
    Field* m_nameField;
    Field* m_pinField;
    Field* m_againField;
    ApprovalPanel* m_approval;
    Button* m_save;
    Button* m_retire;
    Button* m_close;
    Text* m_problem = nullptr;
};

} // namespace kassa::ui
