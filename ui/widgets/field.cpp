#include "ui/widgets/field.h"

#include "core/base/check.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace kassa::ui {

namespace {

struct HelpLook {
    QString icon;
    Colour colour;
    TextRole role;
};

HelpLook lookOf(FieldState state) {
    switch (state) {
    case FieldState::Idle:
        return {QStringLiteral("info"), &Colours::ink2, TextRole::Help};
    case FieldState::Valid:
        return {QStringLiteral("check"), &Colours::ok, TextRole::SmallStrong};
    case FieldState::Warning:
        return {QStringLiteral("alert"), &Colours::warnInk, TextRole::SmallStrong};
    case FieldState::Error:
        return {QStringLiteral("declined"), &Colours::err, TextRole::SmallStrong};
    case FieldState::Disabled:
        return {QStringLiteral("lock"), &Colours::ink3, TextRole::Help};
    }
    KASSA_CHECK(false);
}

} // namespace

Field::Field(const QString& label, QWidget* input, QWidget* parent)
    : QWidget(parent)
    , m_label(new Text(TextRole::Label, this))
    , m_input(input)
    , m_help(new Text(TextRole::Small, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addSpacing(8);
    column->addWidget(input);
    column->addSpacing(7);
    column->addWidget(m_help);
    setFocusProxy(input);
    setLabel(label);
    m_help->hide();
}

void Field::setLabel(const QString& label) {
    m_label->setText(label);
    m_input->setAccessibleName(label);
}

void Field::setHelp(FieldState state, const QString& text) {
    const HelpLook look = lookOf(state);
    m_help->setRole(look.role);
    m_help->setColour(look.colour);
    m_help->setIcon(look.icon, 20, 8);
    m_help->setText(text);
    m_help->setVisible(!text.isEmpty());
    m_input->setAccessibleDescription(text);
}

void Field::setHint(const QString& text) {
    setHelp(FieldState::Idle, text);
    m_help->setColour(&Colours::lapis);
}

} // namespace kassa::ui
