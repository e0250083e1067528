#pragma once

#include "ui/widgets/caret_edit.h"
#include "ui/widgets/field.h"

namespace kassa::ui {

/// One line of text in the look of the desk's fields, 56 high. For names and notes; never for
/// secrets.
class TextField : public CaretEdit {
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    void setState(FieldState state);
    [[nodiscard]] FieldState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    FieldState m_state = FieldState::Idle;
};

} // namespace kassa::ui
