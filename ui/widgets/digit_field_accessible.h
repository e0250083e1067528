#pragma once

#include <QAccessibleWidget>

namespace kassa::ui {

/// What a screen reader learns of a field for secret digits: its name, that it is a password
/// field, and one bullet for each digit. It has no text interface, so there is nothing to read.
class DigitFieldAccessible : public QAccessibleWidget {
public:
    explicit DigitFieldAccessible(QWidget* field);

    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
};

} // namespace kassa::ui
