#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_setup.h"
#include "ui/staff_link.h"

#include <QBoxLayout>

namespace kassa::ui {

class Button;
class ChoiceList;
class Field;
class FilterChips;
class Text;
class TextField;

/// Somebody who is on no list: name, phone, category, ticket. Gets a number of the desk's own
/// series and a row in the journal; only then it is told, and can be sold to.
class WalkInDialog : public DeskDialog {
    Q_OBJECT

public:
    /// `staff` and `setup` must outlive the dialog. `typed`: what was searched for in vain; becomes
    /// the name, or the phone when it has digits.
    WalkInDialog(StaffLink& staff, const DeskSetup& setup, const QString& typed,
                 QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

Q_SIGNALS:
    /// Durable, and in StaffLink::attendance().
    void added(const QString& invoice);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildLeft();
    QWidget* buildRight();
    void submit();
    void onAnswer(const std::optional<kassa::desk::entry::WalkIn>& who);
    [[nodiscard]] QString nextInvoice() const;

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    std::vector<std::string> m_categories; ///< of the event's people, without the empty one
    bool m_waiting = false;

    TextField* m_name;
    TextField* m_phone;
    Field* m_nameField;
    Field* m_phoneField;
    FilterChips* m_category = nullptr;
    ChoiceList* m_tickets;
    Text* m_problem;
    Button* m_add;
};

} // namespace kassa::ui
