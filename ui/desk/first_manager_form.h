#pragma once

#include "ui/staff_link.h"

#include <QWidget>

namespace kassa::ui {

class Button;
class Field;
class PinField;
class TextField;

/// On a desk without people: a name and a PIN twice make the first manager.
class FirstManagerForm : public QWidget {
    Q_OBJECT

public:
    /// `staff` must outlive the form.
    explicit FirstManagerForm(StaffLink& staff, QWidget* parent = nullptr);

    void takeFocus();
    [[nodiscard]] bool isUntouched() const;

private:
    void submit();
    void refuse(Field* field, const QString& why);
    void clearHelp();

    StaffLink& m_staff;
    TextField* m_name;
    PinField* m_pin;
    PinField* m_again;
    Field* m_nameField;
    Field* m_pinField;
    Field* m_againField;
    Button* m_make;
};

} // namespace kassa::ui
