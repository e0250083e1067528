#pragma once

#include "ui/widgets/digit_field.h"

namespace kassa::ui {

/// A field for a key: letters, digits and signs, shown as dots and wiped like a card number. Unlike
/// the others it takes what is pasted, because nobody types forty letters without a mistake: the
/// bytes go straight into locked memory, the clipboard is emptied, and no string is made of them.
class SecretField final : public DigitField {
    Q_OBJECT

public:
    explicit SecretField(int capacity, QWidget* parent = nullptr);

    /// What is in it; valid until it changes.
    [[nodiscard]] std::string_view reveal() const { return digits().reveal(); }
    /// The secret, once: the field is empty afterwards.
    [[nodiscard]] SecretBuffer take();
    /// Nothing can be typed meanwhile.
    void setPaused(bool paused);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It does not fit, or has letters that no key has; nothing was taken.
    void pasteRefused();

protected:
    void typeDigit(char digit) override;
    void typeOther(char character) override;
    [[nodiscard]] qreal caretX(int position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paste();
    [[nodiscard]] int hiddenDots() const;
};

} // namespace kassa::ui
