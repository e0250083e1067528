#include "ui/desk/price_dialog.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr QMargins margins{36, 30, 36, 30};
constexpr int sheetWidth = 500;

} // namespace

PriceDialog::PriceDialog(Tiyin shown, Tiyin now, std::chrono::milliseconds hold, QWidget* parent)
    : DeskDialog(parent), m_now(now), m_hold(hold) {
    named(this, "priceDialog");
    m_since.start();
    setFixedWidth(sheetWidth + margins.left() + margins.right());
    auto* column = columnOn(this, margins);
    addText(column, QStringLiteral("priceTitle"), TextRole::Heading2)
        ->setText(tr("The price has changed"));
    column->addSpacing(8);
    addText(column, QStringLiteral("priceText"), TextRole::Body, &Colours::ink2)
        ->setText(now > shown
                      ? tr("The discount has ended. Nothing was sent, and no money was taken. Ask "
                           "the customer before you go on.")
                      : tr("It costs less now. Nothing was sent, and no money was taken."));
    column->addSpacing(16);
    auto* list = new FactList;
    list->setFacts({{tr("Price so far"), somText(shown)}});
    column->addWidget(list);
    column->addSpacing(16);
    addText(column, QStringLiteral("priceNowLabel"), TextRole::Label, &Colours::ink2)
        ->setText(tr("New price"));
    auto* amount = new AmountLabel(TextRole::AmountL);
    amount->setUnit(somUnit());
    amount->setAmount(now);
    named(amount, "priceNow");
    column->addWidget(amount);
    column->addSpacing(24);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    // Made first, so that it comes first in the order of focus.
    auto* yes = new Button(tr("Go on"), ButtonKind::Main, ButtonSize::Medium48, this);
    auto* no = new Button(tr("Cancel the sale"), ButtonKind::Standard, ButtonSize::Medium48, this);
    no->setKeycap(QStringLiteral("Esc"));
    yes->setKeycap(QStringLiteral("Enter"));
    yes->setAccessibleName(tr("Go on with %1").arg(somText(now)));
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    named(no, "priceNo");
    named(yes, "priceYes");
    connect(no, &QPushButton::clicked, this, &PriceDialog::escape);
    connect(yes, &QPushButton::clicked, this, &PriceDialog::agree);
}

std::vector<Hint> PriceDialog::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Go on")}, {{QStringLiteral("Esc")}, tr("Cancel")}};
}

void PriceDialog::agree() {
    if (m_since.elapsed() < m_hold.count()) {
        return;
    }
    Q_EMIT closeAsked();
    Q_EMIT agreed(m_now);
}

void PriceDialog::escape() {
    Q_EMIT closeAsked();
    Q_EMIT refused();
}

} // namespace kassa::ui
