#pragma once

#include <QString>
#include <QWidget>

namespace kassa::ui {

class Text;

/// How an input looks and what its help line says. Warning is for what the gateway will decide.
enum class FieldState { Idle, Valid, Warning, Error, Disabled };

/// Label above, input in the middle, help below: the frame every input stands in.
class Field : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of `input`.
    Field(const QString& label, QWidget* input, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    /// The sentence under the input, with the icon of its state; Idle has an "i".
    void setHelp(FieldState state, const QString& text);
    /// An information in lapis instead of grey, for help while typing.
    void setHint(const QString& text);
    [[nodiscard]] QWidget* input() const { return m_input; }

private:
    Text* m_label;
    QWidget* m_input;
    Text* m_help;
};

} // namespace kassa::ui
