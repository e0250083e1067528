#pragma once

#include "core/desk/people.h"
#include "ui/widgets/cell_field.h"

namespace kassa::ui {

/// Six cells for a PIN: a dot for each digit, which is never shown. Keys and the on-screen keypad
/// type into it.
class PinField : public CellField {
    Q_OBJECT

public:
    /// `height` in pixels at a text scale of 1: 60 on the sign-in, 56 in dialogs.
    explicit PinField(int height = 60, QWidget* parent = nullptr);

    /// The PIN; the cells keep theirs until clear(). For what may be refused for another reason.
    [[nodiscard]] Expected<kassa::desk::Pin, kassa::desk::PinError> typed() const;
    /// The PIN, once; the cells are wiped when it was whole.
    [[nodiscard]] Expected<kassa::desk::Pin, kassa::desk::PinError> take();

    // The keypad's keys, for a mouse: as if they had been typed.
    void press(char digit);
    void eraseLast();

    /// Answers no key: the PIN is being tried, or there is a pause after wrong ones.
    void setPaused(bool paused);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QRectF cell(int index) const override;
    void paintDigit(QPainter& painter, int index) const override;

private:
    int m_height;
};

} // namespace kassa::ui
