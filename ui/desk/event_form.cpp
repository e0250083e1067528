#include "ui/desk/event_form.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_field.h"

namespace kassa::ui {

namespace {

constexpr int longestInput = 400;

} // namespace

EventForm::EventForm(QWidget* parent)
    : QWidget(parent), m_discounts(new Button({}, ButtonKind::Standard, ButtonSize::Small40)) {
    named(this, "eventForm");
    auto* column = columnOn(this, {20, 24, 24, 12});
    setSpacing(column, 12); // a label is nearer to its own input than to the one above
    for (std::size_t i = 0; i < mostFields; ++i) {
        auto* input = new TextField;
        input->setMaxLength(longestInput);
        input->setObjectName(QStringLiteral("eventField%1").arg(i));
        auto* field = new Field({}, input);
        column->addWidget(field);
        connect(input, &QLineEdit::textEdited, this, &EventForm::edited);
        m_inputs.push_back(input);
        m_fields.push_back(field);
    }
    column->addSpacing(8);
    column->addWidget(m_discounts, 0, Qt::AlignLeft);
    column->addStretch(1);
    named(m_discounts, "eventDiscounts");
    connect(m_discounts, &QPushButton::clicked, this, &EventForm::discountsToggled);
}

void EventForm::setFields(const QStringList& labels, const QStringList& hints,
                          const std::vector<std::string>& texts) {
    m_hints = hints;
    m_count = qMin(mostFields, texts.size());
    for (std::size_t i = 0; i < mostFields; ++i) {
        const bool used = i < m_count;
        m_fields[i]->setVisible(used);
        if (used) {
            const auto place = static_cast<qsizetype>(i);
            m_fields[i]->setLabel(labels.value(place));
            m_inputs[i]->setAccessibleName(labels.value(place));
            m_inputs[i]->setText(fromUtf8(texts[i]));
            m_inputs[i]->setCursorPosition(0);
        }
    }
    setFault(-1, {});
}

std::vector<std::string> EventForm::texts() const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < m_count; ++i) {
        texts.push_back(m_inputs[i]->text().toStdString());
    }
    return texts;
}

void EventForm::setFault(int field, const QString& why) {
    for (std::size_t i = 0; i < m_count; ++i) {
        const bool wrong = static_cast<int>(i) == field;
        m_inputs[i]->setState(wrong ? FieldState::Error : FieldState::Idle);
        if (wrong) {
            m_fields[i]->setHelp(FieldState::Error, why);
        } else {
            m_fields[i]->setHelp(FieldState::Idle, m_hints.value(static_cast<qsizetype>(i)));
        }
    }
}

void EventForm::setDiscounts(bool shown, bool on) {
    m_discounts->setVisible(shown);
    m_discounts->setIconName(on ? QStringLiteral("check") : QStringLiteral("minus"));
    m_discounts->setText(on ? tr("General discounts apply") : tr("General discounts do not apply"));
}

void EventForm::takeFocus() {
    focusOn(0);
}

void EventForm::focusOn(int field) {
    auto* input = m_inputs[static_cast<std::size_t>(qMax(0, field))];
    input->setFocus(Qt::OtherFocusReason);
    input->selectAll();
}

} // namespace kassa::ui
