#include "ui/widgets/digit_field_accessible.h"

#include "ui/widgets/digit_field.h"

namespace kassa::ui {

DigitFieldAccessible::DigitFieldAccessible(QWidget* field)
    : QAccessibleWidget(field, QAccessible::EditableText) {}

QAccessible::State DigitFieldAccessible::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    state.passwordEdit = true;
    state.editable = true;
    return state;
}

QString DigitFieldAccessible::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value) {
        const auto* field = qobject_cast<const DigitField*>(object());
        return field == nullptr ? QString() : QString(field->length(), u'•');
    }
    return QAccessibleWidget::text(kind);
}

} // namespace kassa::ui
