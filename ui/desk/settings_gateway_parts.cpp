#include "ui/desk/settings_gateway_parts.h"

#include "ui/desk/doctor_words.h"
#include "ui/desk/format.h"
#include "ui/desk/key_dialog.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QGridLayout>

namespace kassa::ui {

using kassa::desk::DoctorReport;
using kassa::desk::StepResult;

namespace {

constexpr int rowHeight = 51;
constexpr int headHeight = 38;
constexpr int columnGap = 16;
constexpr int inset = 24; ///< of the text from the ends of the lines

QGridLayout* gridOn(QWidget* on) {
    auto* grid = new QGridLayout(on);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(0);
    return grid;
}

Text* headText(const QString& text) {
    auto* head = new Text(text, TextRole::CaptionStrong);
    head->setColour(&Colours::ink2);
    head->setWrap(false);
    return head;
}

} // namespace

KeyTable::KeyTable(QWidget* parent) : QWidget(parent), m_grid(gridOn(this)) {
    QGridLayout* grid = m_grid;
    for (const auto& [column, stretch] : {std::pair{1, 37}, {2, 25}, {3, 18}, {4, 20}}) {
        grid->setColumnStretch(column, stretch);
    }
    grid->setColumnMinimumWidth(0, inset - columnGap);
    grid->setColumnMinimumWidth(5, inset - columnGap);
    grid->addWidget(headText(tr("Name")), 0, 1);
    grid->addWidget(headText(tr("State")), 0, 2);
    grid->addWidget(headText(tr("Entered")), 0, 3);
    for (int i = 0; i < kassa::desk::merchantKeyCount; ++i) {
        auto& row = m_rows[i];
        const int line = 2 * i + 1;
        grid->addWidget(new Hairline, line, 0, 1, 6);
        auto* name =
            new Text(keyName(static_cast<kassa::desk::MerchantKey>(i)), TextRole::BodyStrong);
        row.chip = new Chip(tr("Asking"), ChipKind::Mute);
        row.since = new Text(QStringLiteral("—"), TextRole::Body);
        row.since->setColour(&Colours::ink2);
        row.since->setWrap(false);
        row.replace = new Button(tr("Replace"), ButtonKind::Text, ButtonSize::Small40);
        row.replace->setLink(true);
        row.replace->setFlush(true);
        row.replace->setAccessibleName(row.replace->text() + QStringLiteral(": ") + name->text());
        row.replace->setObjectName(QStringLiteral("replaceKey%1").arg(i));
        row.chip->setObjectName(QStringLiteral("keyState%1").arg(i));
        grid->addWidget(name, line + 1, 1);
        grid->addWidget(row.chip, line + 1, 2, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(row.since, line + 1, 3);
        grid->addWidget(row.replace, line + 1, 4, Qt::AlignRight | Qt::AlignVCenter);
        connect(row.replace, &QPushButton::clicked, this, [this, i] { Q_EMIT replaceAsked(i); });
    }
}

void KeyTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_grid->setRowMinimumHeight(0, room(headHeight));
    for (int i = 0; i < kassa::desk::merchantKeyCount; ++i) {
        m_grid->setRowMinimumHeight(2 * i + 2, room(rowHeight));
    }
}

void KeyTable::setKeys(const KeyFacts& keys) {
    const std::array kept{keys.consumerKey, keys.consumerSecret, keys.storeNumber,
                          keys.callbackKey};
    const bool known = keys.place != KeyFacts::Place::Unknown;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        auto& row = m_rows[i];
        if (!known) {
            row.chip->setChip({keys.trouble.isEmpty() ? tr("Asking") : tr("Not known"),
                               QStringLiteral("clock"), ChipKind::Mute});
        } else if (kept[i]) {
            row.chip->setChip({tr("Kept"), QStringLiteral("check-circle"), ChipKind::Ok});
        } else {
            row.chip->setChip({tr("Not entered"), QStringLiteral("alert"), ChipKind::Warn});
        }
        const bool dated = kept[i] && keys.since;
        row.since->setText(dated ? dateOnly(*keys.since) : QStringLiteral("—"));
        row.replace->setText(kept[i] ? tr("Replace") : tr("Enter"));
        row.replace->setVisible(keys.place == KeyFacts::Place::Keychain);
    }
}

DoctorSteps::DoctorSteps(QWidget* parent) : QWidget(parent) {
    auto* grid = gridOn(this);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    constexpr int rows = (kassa::desk::doctorSteps + 1) / 2;
    for (int i = 0; i < kassa::desk::doctorSteps; ++i) {
        auto* step = new Text(TextRole::Body);
        step->setMinimumHeight(30);
        step->setObjectName(QStringLiteral("doctorStep%1").arg(i));
        m_steps.at(static_cast<std::size_t>(i)) = step;
        grid->addWidget(step, i % rows, i / rows);
    }
}

void DoctorSteps::setReport(const DoctorReport& report, bool over) {
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto& step = report.steps.at(i);
        Text* line = m_steps.at(i);
        const QString name = doctorStepName(step.step);
        line->setAccessibleDescription({});
        switch (step.result) {
        case StepResult::Passed:
            line->setIcon(QStringLiteral("check-circle"), 20, 10);
            line->setIconColour(&Colours::ok);
            line->setColour(&Colours::ink);
            line->setText(step.took.count() > 0 ? tr("%1 · %2 ms").arg(name).arg(step.took.count())
                                                : name);
            break;
        case StepResult::Failed:
            line->setIcon(QStringLiteral("declined"), 20, 10);
            line->setIconColour(&Colours::err);
            line->setColour(&Colours::err);
            line->setText(tr("%1: this is where it fails").arg(name));
            break;
        case StepResult::NotReached:
            line->setIcon(over ? QStringLiteral("minus") : QStringLiteral("clock"), 20, 10);
            line->setIconColour(&Colours::ink3);
            line->setColour(&Colours::ink3);
            line->setText(over ? tr("%1: not looked at").arg(name) : name);
            break;
        }
    }
}

} // namespace kassa::ui
