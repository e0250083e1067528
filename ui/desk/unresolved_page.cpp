#include "ui/desk/unresolved_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_words.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"

#include <QScrollArea>

#include <algorithm>

namespace kassa::ui {

// --- one card

LeftoverCard::LeftoverCard(QWidget* parent)
    : QWidget(parent)
    , m_panel(new Panel)
    , m_who(new Text(TextRole::Heading3))
    , m_what(new Text(TextRole::Small))
    , m_amount(new AmountLabel(TextRole::AmountXS))
    , m_chip(new Chip({}, ChipKind::Warn))
    , m_happened(new Text(TextRole::Small))
    , m_money(new Text(TextRole::SmallStrong))
    , m_check(new Button(tr("Ask now"), ButtonKind::Standard, ButtonSize::Medium48)) {
    columnOn(this)->addWidget(m_panel);
    auto* row = rowOn(m_panel, {22, 16, 22, 16}, 24);
    auto* who = new QVBoxLayout;
    who->setSpacing(2);
    m_what->setColour(&Colours::ink2);
    m_amount->setUnit(somUnit());
    who->addWidget(m_who);
    who->addWidget(m_what);
    who->addWidget(m_amount);
    who->addStretch(1);
    row->addLayout(who, 26);
    auto* what = new QVBoxLayout;
    what->setSpacing(4);
    m_happened->setColour(&Colours::ink2);
    what->addWidget(m_chip, 0, Qt::AlignLeft);
    what->addSpacing(2);
    what->addWidget(m_happened);
    what->addWidget(m_money);
    what->addStretch(1);
    row->addLayout(what, 56);
    m_check->setIconName(QStringLiteral("refresh"));
    row->addWidget(m_check, 18, Qt::AlignVCenter);
    named(m_check, "leftoverAsk");
    named(m_chip, "leftoverChip");
    connect(m_check, &QPushButton::clicked, this, &LeftoverCard::checkAsked);
}

void LeftoverCard::present(const Payment& payment, const Story& story, const QString& next) {
    const bool open = isUnresolved(payment);
    m_panel->setOutline(open ? &Colours::warnLine : &Colours::line, open ? 2 : 0);
    m_who->setText(
        fromUtf8(payment.sale.customer.empty() ? payment.sale.account : payment.sale.customer));
    QStringList what{fromUtf8(payment.sale.invoice)};
    if (payment.card) {
        what << shortCard(*payment.card);
    }
    what.removeAll(QString());
    m_what->setText(what.join(QStringLiteral(" · ")));
    m_amount->setAmount(payment.sale.amount);
    m_chip->setChip(chipFor(payment));
    if (open && payment.confirms == 0) {
        m_happened->setText(tr("The payment page was shown. %1").arg(next));
    } else if (open) {
        m_happened->setText(
            tr("The code was confirmed, the answer was not received. %1").arg(next));
    } else if (story.endedAt) {
        m_happened->setText(tr("Found out at %1").arg(clockTime(*story.endedAt)));
    }
    m_money->setText(moneySentence(payment));
    m_money->setColour(open ? &Colours::warnInk : &Colours::ink);
    m_check->setVisible(open);
}

// --- the page

UnresolvedPage::UnresolvedPage(const DeskFlow& flow, QWidget* parent)
    : DeskPage(parent)
    , m_flow(flow)
    , m_title(new Text(TextRole::PageTitle))
    , m_sale(new Button(tr("Go to the sale"), ButtonKind::Main, ButtonSize::Main64)) {
    named(this, "unresolvedPage");
    auto* column = columnOn(this, {32, 20, 32, 16});
    auto* head = new QHBoxLayout;
    head->setSpacing(20);
    head->addWidget(new Seal(SealKind::Unknown, 72));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    m_sentence =
        addText(words, QStringLiteral("unresolvedSentence"), TextRole::Body, &Colours::ink2);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(16);
    auto* inside = new QWidget;
    m_list = columnOn(inside);
    m_list->setSpacing(12);
    m_list->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addSpacing(12);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(16);
    auto* note = new Note(NoteKind::Info, QStringLiteral("info"), {},
                          tr("These invoices stay locked until the result is known. Other "
                             "attendees can pay at once."));
    foot->addWidget(note, 1);
    m_sale->setKeycap(QStringLiteral("Enter"));
    foot->addWidget(m_sale);
    column->addLayout(foot);
    named(m_title, "unresolvedTitle");
    named(m_sale, "goToSale");
    connect(m_sale, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(Page::Sale); });
}

void UnresolvedPage::present() {
    const auto open = m_flow.unresolved();
    for (const Payment* payment : open) {
        if (m_cards.contains(payment->id)) {
            continue;
        }
        auto* card = new LeftoverCard;
        m_cards[payment->id] = card;
        m_list->insertWidget(m_list->count() - 1, card);
        connect(card, &LeftoverCard::checkAsked, this,
                [this, id = payment->id] { Q_EMIT checkAsked(id); });
    }
    for (const auto& [id, card] : m_cards) {
        const Payment* payment = m_flow.payment(id);
        const auto* inquiry = inquiryOf(*payment);
        const bool asking = inquiry != nullptr && inquiry->query;
        card->present(*payment, m_flow.story(id),
                      asking ? tr("We are asking Atmos.") : tr("We go on asking Atmos."));
    }
    const int count = static_cast<int>(open.size());
    m_title->setText(count > 0 ? tr("%n unresolved payment(s)", nullptr, count)
                               : tr("Everything is resolved"));
    m_sentence->setText(
        tr("Kassa was closed before the result was known. Nothing is lost: the last state of every "
           "payment is below."));
}

void UnresolvedPage::takeFocus() {
    m_sale->setFocus(Qt::OtherFocusReason);
}

bool UnresolvedPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (key == Qt::Key_Escape || isEnter(key)) {
        Q_EMIT pageAsked(Page::Sale);
    } else if (key == Qt::Key_F5) {
        for (const Payment* payment : m_flow.unresolved()) {
            Q_EMIT checkAsked(payment->id);
        }
    } else if (key == Qt::Key_F7) {
        // The one that waits for a person, else the oldest.
        const auto open = m_flow.unresolved();
        const auto person = std::find_if(open.begin(), open.end(), [](const Payment* payment) {
            return std::holds_alternative<state::ForPerson>(payment->state);
        });
        if (person != open.end()) {
            Q_EMIT managerAsked((*person)->id);
        } else if (!open.empty()) {
            Q_EMIT managerAsked(open.back()->id);
        }
    } else {
        return false;
    }
    return true;
}

QString UnresolvedPage::help() const {
    return tr("These payments were open when the program ended.");
}

std::vector<Hint> UnresolvedPage::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Go to the sale")},
            {{QStringLiteral("F5")}, tr("Ask Atmos now")},
            {{QStringLiteral("F7")}, tr("Manager")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
