#include "ui/desk/outcome_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr int rightWidth = 405;
constexpr int wideRightWidth = 520;

} // namespace

OutcomePage::OutcomePage(const DeskFlow& flow, QWidget* parent)
    : PaymentPage(flow, parent)
    , m_head(new PaymentHead)
    , m_card(new SplitPanel)
    , m_amount(new AmountLabel(TextRole::AmountM)) {
    auto* column = columnOn(this, {28, 20, 28, 20});
    column->addWidget(m_head);
    addSpacing(column, 16);
    column->addWidget(m_card, 1);
    m_card->setRightWidth(room(rightWidth));
    m_card->setRightFill(&Colours::canvas);
}

QVBoxLayout* OutcomePage::beginRight(const QMargins& margins, int top, const char* captionName,
                                     const char* amountName) {
    auto* column = columnOn(m_card->right(), margins);
    addSpacing(column, top);
    m_caption = addText(column, QLatin1String(captionName), TextRole::Label, &Colours::ink2);
    column->addSpacing(1);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    named(m_amount, amountName);
    return column;
}

void OutcomePage::presentSale(int step, const QString& caption, const Sale& sale) {
    m_head->present(step, sale);
    m_caption->setText(caption);
    m_amount->setAmount(sale.amount);
}

void OutcomePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= desk::wideFrom;
    m_card->setRightWidth(wide ? wideRightWidth : room(rightWidth));
}

// --- what is certain

EndedPage::EndedPage(const Names& names, const DeskFlow& flow, QWidget* parent)
    : OutcomePage(flow, parent)
    , m_names(names)
    , m_seal(new Seal(SealKind::Declined))
    , m_promise(new Note(NoteKind::Info))
    , m_advice(new AdviceList)
    , m_facts(new FactList(44, true)) {}

QVBoxLayout* EndedPage::beginLeft() {
    auto* column = columnOn(card().left(), {44, 20, 44, 18});
    auto* head = new QHBoxLayout;
    setSpacing(head, 24);
    head->addWidget(m_seal);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    m_title = addText(words, QLatin1String(m_names.title), TextRole::OutcomeSmall);
    m_reason = addText(words, QLatin1String(m_names.reason), TextRole::Heading2);
    words->addStretch(1);
    head->addLayout(words, 1);
    addSpacing(column, 16);
    column->addLayout(head);
    addSpacing(column, 26);
    m_promise->setRoles(TextRole::BodyStrong, TextRole::Small);
    column->addWidget(m_promise);
    addSpacing(column, 25);
    addText(column, QLatin1String(m_names.adviceTitle), TextRole::Heading3)
        ->setText(tr("What to tell the customer"));
    addSpacing(column, 11);
    column->addWidget(m_advice);
    column->addStretch(1);
    addSpacing(column, 15);
    named(m_promise, m_names.promise);
    named(m_advice, m_names.advice);
    return column;
}

QVBoxLayout* EndedPage::beginFacts() {
    auto* column = beginRight({32, 20, 32, 20}, 16, m_names.caption, m_names.amount);
    addSpacing(column, 34);
    column->addWidget(new Hairline);
    addSpacing(column, 9);
    column->addWidget(m_facts);
    return column;
}

void EndedPage::endFacts(QVBoxLayout* column) {
    auto* list = new Button(tr("Open the payments"), ButtonKind::Standard, ButtonSize::Small40);
    list->setIconName(QStringLiteral("list"));
    column->addWidget(list);
    addSpacing(column, 16);
    named(list, m_names.openPayments);
    connect(list, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(Page::Payments); });
}

void EndedPage::presentOutcome(SealKind seal, const QString& title, const QString& reason) {
    m_seal->setKind(seal);
    m_title->setText(title);
    m_title->setColour(seal == SealKind::Approved ? &Colours::ok : &Colours::err);
    m_reason->setText(reason);
}

void EndedPage::presentPromise(NoteKind kind, const QString& icon, const QString& promise) {
    m_promise->setKind(kind);
    m_promise->setNote(icon, promise, {});
}

void EndedPage::presentAdvice(const QStringList& sentences) {
    m_advice->setAdvice(sentences);
}

void EndedPage::presentFacts(const std::vector<FactList::Fact>& facts) {
    m_facts->setFacts(facts);
}

} // namespace kassa::ui
