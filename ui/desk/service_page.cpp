#include "ui/desk/service_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

QString sentenceFor(JournalError why) {
    switch (why) {
    case JournalError::Full:
        return ServicePage::tr("The disk is full.");
    case JournalError::ReadOnly:
        return ServicePage::tr("The journal may only be read.");
    case JournalError::Fenced:
        return ServicePage::tr("Another Kassa has taken the journal over.");
    case JournalError::SaleOccupied:
    case JournalError::Broken:
        break;
    }
    return ServicePage::tr("The disk reported an error.");
}

} // namespace

ServicePage::ServicePage(const DeskFlow& flow, QWidget* parent)
    : DeskPage(parent)
    , m_flow(flow)
    , m_seal(new Seal(SealKind::Unknown, 104))
    , m_attention(new AttentionBar(QStringLiteral("card-off"), {}, {}))
    , m_money(new Note(NoteKind::Warn))
    , m_facts(new FactList(40, true)) {
    named(this, "servicePage");
    setFocusPolicy(Qt::StrongFocus);
    auto* column = columnOn(this, {28, 20, 28, 20});
    auto* card = new Panel;
    card->setOutline(&Colours::warnLine, 2);
    column->addWidget(card);
    column->addStretch(1);
    auto* inside = columnOn(card, {42, 24, 42, 24});
    auto* head = new QHBoxLayout;
    setSpacing(head, 24);
    head->addWidget(m_seal);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    m_title = addText(words, QStringLiteral("serviceTitle"), TextRole::Outcome);
    m_sentence = addText(words, QStringLiteral("serviceSentence"), TextRole::Lead, &Colours::ink2);
    words->addStretch(1);
    head->addLayout(words, 1);
    inside->addLayout(head);
    addSpacing(inside, 24);
    inside->addWidget(m_attention);
    addSpacing(inside, 16);
    m_money->setRoles(TextRole::BodyStrong, TextRole::Body);
    inside->addWidget(m_money);
    addSpacing(inside, 20);
    inside->addWidget(m_facts);
    addSpacing(inside, 20);
    addText(inside, QStringLiteral("serviceNext"), TextRole::Body)
        ->setText(
            tr("Call the manager. When the disk is in order, start Kassa again: it asks Atmos "
               "about every open payment by itself."));
    named(m_money, "serviceMoney");
    named(m_attention, "serviceAttention");
}

void ServicePage::presentMoney(const Payment& unsaved) {
    const QString reason = tr("The invoice stays locked\nuntil Kassa is started again");
    if (std::holds_alternative<state::Paid>(unsaved.state)) {
        m_title->setText(tr("Paid, not yet saved"));
        m_attention->setTexts(tr("Do not repeat this payment"), reason);
        m_money->setNote(QStringLiteral("check-circle"), tr("The customer has paid."),
                         tr("The bank took the money, and only our own record is missing. The "
                            "receipt can be printed after the restart."));
        return;
    }
    const bool open = isUnresolved(unsaved) || unsaved.pageShown ||
                      std::holds_alternative<state::Reversing>(unsaved.state);
    m_title->setText(tr("Kassa cannot write its journal"));
    if (open) {
        m_attention->setTexts(tr("Do not repeat this payment"), reason);
        m_money->setNote(QStringLiteral("unknown"), tr("Whether money was taken is not known."),
                         tr("Kassa asks Atmos as soon as it is started again."));
    } else {
        m_attention->setTexts(tr("No payments until Kassa is started again"), {});
        m_money->setNote(QStringLiteral("shield"), tr("No money was taken from the card."),
                         tr("The last step was not sent because it could not be recorded."));
    }
}

void ServicePage::present() {
    if (const auto& halt = m_flow.halt()) {
        presentHalt(*halt);
    }
}

void ServicePage::takeFocus() {
    setFocus(Qt::OtherFocusReason);
}

QString ServicePage::help() const {
    return tr("The journal cannot be written, so no payment can be taken.");
}

void ServicePage::presentHalt(const Halt& halt) {
    m_sentence->setText(sentenceFor(halt.why));
    presentMoney(halt.unsaved);
    const Payment& payment = halt.unsaved;
    std::vector<FactList::Fact> facts;
    if (!payment.sale.customer.empty()) {
        facts.push_back({tr("Attendee"), fromUtf8(payment.sale.customer)});
    }
    facts.push_back({tr("Invoice"), fromUtf8(payment.sale.invoice.empty() ? payment.sale.account
                                                                          : payment.sale.invoice)});
    facts.push_back({tr("Amount"), somText(payment.sale.amount)});
    if (payment.transaction) {
        facts.push_back({tr("Atmos number"), QString::number(payment.transaction->value)});
    }
    m_facts->setFacts(facts);
}

std::vector<Hint> ServicePage::hints() const {
    return {{{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
