#include "ui/desk/declined_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

Reason reasonOf(const Payment& payment) {
    if (const auto* waiting = std::get_if<state::AwaitingCard>(&payment.state)) {
        return waiting->refusal.value_or(Reason::Cancelled);
    }
    if (const auto* ended = std::get_if<state::NotPaid>(&payment.state)) {
        return ended->why;
    }
    return Reason::Cancelled;
}

} // namespace

DeclinedPage::DeclinedPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : EndedPage({"declinedTitle", "declinedReason", "notTaken", "adviceTitle", "advice",
                 "declinedCaption", "declinedAmount", "openPayments"},
                flow, parent)
    , m_setup(setup)
    , m_other(new Button(tr("Other card"), ButtonKind::Main, ButtonSize::Main64))
    , m_same(new Button(tr("Same card"), ButtonKind::Standard, ButtonSize::Main64))
    , m_phone(new Button(tr("Pay by QR"), ButtonKind::Standard, ButtonSize::Large56))
    , m_leave(new Button(tr("Cancel the sale"), ButtonKind::Text, ButtonSize::Large56)) {
    named(this, "declinedPage");
    auto* column = beginLeft();
    addButtons(column);
    addSpacing(column, 14);
    addFacts();
}

void DeclinedPage::addButtons(QBoxLayout* column) {
    m_other->setIconName(QStringLiteral("card"));
    m_same->setIconName(QStringLiteral("refresh"));
    m_same->setKeycap(QStringLiteral("F5"));
    m_same->setToolTip(tr("No digit of a card is kept: the number has to be typed again."));
    m_phone->setIconName(QStringLiteral("qr"));
    m_phone->setKeycap(QStringLiteral("F8"));
    m_leave->setKeycap(QStringLiteral("Esc"));
    auto* first = new QHBoxLayout;
    setSpacing(first, 12);
    first->addWidget(m_other, 1);
    first->addWidget(m_same, 1);
    column->addLayout(first);
    addSpacing(column, 12);
    auto* second = new QHBoxLayout;
    setSpacing(second, 12);
    second->addWidget(m_phone, 1);
    second->addWidget(m_leave, 1);
    column->addLayout(second);
    named(m_other, "otherCard");
    named(m_same, "sameCard");
    named(m_phone, "declinedQr");
    named(m_leave, "cancelSale");
    connect(m_other, &QPushButton::clicked, this, [this] { Q_EMIT againAsked(Way::Card); });
    connect(m_same, &QPushButton::clicked, this, [this] { Q_EMIT againAsked(Way::Card); });
    connect(m_phone, &QPushButton::clicked, this, [this] { Q_EMIT againAsked(Way::Phone); });
    connect(m_leave, &QPushButton::clicked, this, &DeclinedPage::leaveAsked);
}

void DeclinedPage::addFacts() {
    auto* column = beginFacts();
    column->addStretch(1);
    addText(column, QStringLiteral("declinedRemark"), TextRole::Caption, &Colours::ink3)
        ->setText(tr("Every step is in the list of payments."));
    addSpacing(column, 14);
    endFacts(column);
}

void DeclinedPage::presentReason(const ReasonWords& words) {
    presentOutcome(SealKind::Declined, tr("The payment did not go through"), words.sentence);
    presentPromise(NoteKind::Ok, QStringLiteral("shield"), tr("No money was taken from the card."));
    QStringList advice = words.advice;
    if (!m_setup.payerPage) {
        advice.removeAll(wordsFor(Reason::NoFunds).advice.last()); // no payer's page here
    }
    presentAdvice(advice);
    const bool sameFirst = words.next == NextTry::SameCard;
    const bool elsewhere = m_sameFirst != sameFirst && (m_other->hasFocus() || m_same->hasFocus());
    m_sameFirst = sameFirst;
    m_other->setKind(m_sameFirst ? ButtonKind::Standard : ButtonKind::Main);
    m_same->setKind(m_sameFirst ? ButtonKind::Main : ButtonKind::Standard);
    m_other->setKeycap(m_sameFirst ? QString() : QStringLiteral("Enter"));
    m_same->setKeycap(m_sameFirst ? QStringLiteral("Enter") : QStringLiteral("F5"));
    if (elsewhere) {
        takeFocus(); // it stays on the main button
    }
}

void DeclinedPage::presentPayment(const Payment& payment, const Story& story) {
    presentSale(payment.confirms > 0 || payment.codesSent > 0 ? 2 : 1, tr("To pay"), payment.sale);
    presentReason(wordsFor(reasonOf(payment)));
    m_phone->setVisible(static_cast<bool>(m_setup.payerPage));
    std::vector<FactList::Fact> facts;
    if (payment.card) {
        facts.push_back({tr("Card"), shortCard(*payment.card)});
    }
    facts.push_back({tr("Attempt"), QString::number(story.attempt)});
    if (story.endedAt) {
        facts.push_back({tr("Time"), clockTime(*story.endedAt)});
    }
    if (payment.transaction) {
        facts.push_back({tr("Atmos number"), QString::number(payment.transaction->value)});
    }
    presentFacts(facts);
}

void DeclinedPage::takeFocus() {
    (m_sameFirst ? m_same : m_other)->setFocus(Qt::OtherFocusReason);
}

bool DeclinedPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT leaveAsked();
    } else if (isEnter(key) || key == Qt::Key_F5) {
        Q_EMIT againAsked(Way::Card);
    } else if (key == Qt::Key_F8 && m_setup.payerPage) {
        Q_EMIT againAsked(Way::Phone);
    } else {
        return false;
    }
    return true;
}

QString DeclinedPage::help() const {
    return tr("No money was taken. The sale is kept and can be tried again.");
}

std::vector<Hint> DeclinedPage::hints() const {
    std::vector<Hint> hints{
        {{QStringLiteral("Enter")}, m_sameFirst ? tr("Same card") : tr("Other card")}};
    if (!m_sameFirst) {
        hints.push_back({{QStringLiteral("F5")}, tr("Same card")});
    }
    if (m_setup.payerPage) {
        hints.push_back({{QStringLiteral("F8")}, tr("QR code")});
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Cancel the sale")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

} // namespace kassa::ui
