#include "ui/desk/declined_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
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
    : PaymentPage(flow, parent)
    , m_setup(setup)
    , m_head(new PaymentHead)
    , m_card(new SplitPanel)
    , m_seal(new Seal(SealKind::Declined))
    , m_promise(new Note(NoteKind::Ok))
    , m_advice(new AdviceList)
    , m_other(new Button(tr("Other card"), ButtonKind::Main, ButtonSize::Main64))
    , m_same(new Button(tr("Same card"), ButtonKind::Standard, ButtonSize::Main64))
    , m_phone(new Button(tr("Pay by QR"), ButtonKind::Standard, ButtonSize::Large56))
    , m_leave(new Button(tr("Cancel the sale"), ButtonKind::Text, ButtonSize::Large56))
    , m_amount(new AmountLabel(TextRole::AmountM))
    , m_facts(new FactList(44, true)) {
    named(this, "declinedPage");
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    column->addSpacing(room(16));
    column->addWidget(m_card, 1);
    m_card->setRightWidth(room(405));
    m_card->setRightFill(&Colours::canvas);
    buildLeft();
    buildRight();
}

void DeclinedPage::buildLeft() {
    auto* column = columnOn(m_card->left(), {44, 20, 44, 18});
    auto* head = new QHBoxLayout;
    head->setSpacing(room(24));
    head->addWidget(m_seal);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    m_title =
        addText(words, QStringLiteral("declinedTitle"), TextRole::OutcomeSmall, &Colours::err);
    m_reason = addText(words, QStringLiteral("declinedReason"), TextRole::Heading2);
    words->addStretch(1);
    head->addLayout(words, 1);
    addGap(column, 16);
    column->addLayout(head);
    addGap(column, 26);
    m_promise->setRoles(TextRole::BodyStrong, TextRole::Small);
    m_promise->setNote(QStringLiteral("shield"), tr("No money was taken from the card."), {});
    column->addWidget(m_promise);
    addGap(column, 25);
    m_adviceTitle = addText(column, QStringLiteral("adviceTitle"), TextRole::Heading3);
    m_adviceTitle->setText(tr("What to tell the customer"));
    addGap(column, 11);
    column->addWidget(m_advice);
    column->addStretch(1);
    column->addSpacing(room(10));
    addButtons(column);
    addGap(column, 14);
    named(m_promise, "notTaken");
    named(m_advice, "advice");
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
    first->setSpacing(room(12));
    first->addWidget(m_other, 1);
    first->addWidget(m_same, 1);
    column->addLayout(first);
    column->addSpacing(room(12));
    auto* second = new QHBoxLayout;
    second->setSpacing(room(12));
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

void DeclinedPage::buildRight() {
    auto* column = columnOn(m_card->right(), {32, 20, 32, 20});
    addGap(column, 16);
    addText(column, QStringLiteral("declinedCaption"), TextRole::Label, &Colours::ink2)
        ->setText(tr("To pay"));
    column->addSpacing(1);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addGap(column, 34);
    column->addWidget(new Hairline);
    column->addSpacing(room(9));
    column->addWidget(m_facts);
    column->addStretch(1);
    m_remark = addText(column, QStringLiteral("declinedRemark"), TextRole::Caption, &Colours::ink3);
    m_remark->setText(tr("Every step of this payment is in the list of payments."));
    column->addSpacing(room(14));
    auto* list = new Button(tr("Open the payments"), ButtonKind::Standard, ButtonSize::Small40);
    list->setIconName(QStringLiteral("list"));
    column->addWidget(list);
    addGap(column, 16);
    named(list, "openPayments");
    named(m_amount, "declinedAmount");
    connect(list, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(Page::Payments); });
}

void DeclinedPage::presentReason(const ReasonWords& words) {
    m_seal->setKind(SealKind::Declined);
    m_title->setText(tr("The payment did not go through"));
    m_title->setColour(&Colours::err);
    m_reason->setText(words.sentence);
    m_promise->setKind(NoteKind::Ok);
    m_promise->setNote(QStringLiteral("shield"), tr("No money was taken from the card."), {});
    QStringList advice = words.advice;
    if (!m_setup.payerPage) {
        advice.removeAll(wordsFor(Reason::NoFunds).advice.last()); // no payer's page here
    }
    m_advice->setAdvice(advice);
    m_sameFirst = words.next == NextTry::SameCard;
    m_other->setKind(m_sameFirst ? ButtonKind::Standard : ButtonKind::Main);
    m_same->setKind(m_sameFirst ? ButtonKind::Main : ButtonKind::Standard);
    m_other->setKeycap(m_sameFirst ? QString() : QStringLiteral("Enter"));
    m_same->setKeycap(m_sameFirst ? QStringLiteral("Enter") : QStringLiteral("F5"));
}

void DeclinedPage::presentPayment(const Payment& payment, const Story& story) {
    m_head->present(payment.confirms > 0 || payment.codesSent > 0 ? 2 : 1, payment.sale);
    presentReason(wordsFor(reasonOf(payment)));
    m_phone->setVisible(static_cast<bool>(m_setup.payerPage));
    m_amount->setAmount(payment.sale.amount);
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
    m_facts->setFacts(facts);
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
    std::vector<Hint> hints{{{QStringLiteral("Enter")}, tr("Try again")},
                            {{QStringLiteral("F5")}, tr("Same card")}};
    if (m_setup.payerPage) {
        hints.push_back({{QStringLiteral("F8")}, tr("QR code")});
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Cancel the sale")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

void DeclinedPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= desk::wideFrom;
    m_card->setRightWidth(wide ? 520 : room(405));
}

} // namespace kassa::ui
