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

#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr int pageSide = 32;
constexpr int whoseWidth = 262;
constexpr int narrowWhose = 210;
constexpr int narrowActions = 190;

} // namespace

// --- one card

LeftoverCard::LeftoverCard(QWidget* parent)
    : QWidget(parent)
    , m_panel(new Panel)
    , m_whose(new QWidget)
    , m_actions(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_who(new Text(TextRole::Heading3))
    , m_what(new Text(TextRole::Small))
    , m_amount(new AmountLabel(TextRole::AmountXS))
    , m_chip(new Chip({}, ChipKind::Warn))
    , m_happened(new Text(TextRole::Small))
    , m_money(new Text(TextRole::SmallStrong))
    , m_check(new Button(tr("Ask now"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_sale(new Button(tr("Open the sale"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_close(new Button(tr("Put away"), ButtonKind::Text, ButtonSize::Medium48)) {
    columnOn(this)->addWidget(m_panel);
    auto* row = rowOn(m_panel, {22, 17, 22, 17}, 24);
    auto* who = columnOn(m_whose);
    m_what->setColour(&Colours::ink2);
    m_amount->setUnit(somUnit());
    m_who->setElide();
    who->addWidget(m_who);
    who->addWidget(m_what);
    who->addWidget(m_amount);
    who->addStretch(1);
    row->addWidget(m_whose);
    auto* what = new QVBoxLayout;
    what->setSpacing(0);
    m_happened->setColour(&Colours::ink2);
    what->addWidget(m_chip, 0, Qt::AlignLeft);
    what->addSpacing(6);
    what->addWidget(m_happened);
    what->addWidget(m_money);
    what->addStretch(1);
    row->addLayout(what, 1);
    m_check->setIconName(QStringLiteral("refresh"));
    m_actions->setSpacing(8);
    for (Button* button : {m_check, m_sale, m_close}) {
        m_actions->addWidget(button);
    }
    row->addLayout(m_actions);
    named(m_check, "leftoverAsk");
    named(m_sale, "leftoverSale");
    named(m_close, "leftoverClose");
    connect(m_sale, &QPushButton::clicked, this, &LeftoverCard::saleAsked);
    connect(m_close, &QPushButton::clicked, this, &LeftoverCard::closeAsked);
    named(m_chip, "leftoverChip");
    connect(m_check, &QPushButton::clicked, this, &LeftoverCard::checkAsked);
}

void LeftoverCard::present(const Payment& payment, const Story& story, const QString& next,
                           bool offline) {
    const bool narrow = inNarrowWindow(*this);
    m_whose->setFixedWidth(narrow ? narrowWhose : whoseWidth); // what happened begins in one line
    m_actions->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (Button* button : {m_check, m_sale, m_close}) {
        button->setMaximumWidth(narrow ? narrowActions : QWIDGETSIZE_MAX);
    }
    const bool open = isUnresolved(payment);
    const auto* ended = std::get_if<state::NotPaid>(&payment.state);
    const bool interrupted = ended != nullptr && ended->why == Reason::Interrupted;
    m_panel->setOutline(open ? &Colours::warnLine : &Colours::line, open ? 2 : 0);
    m_who->setText(
        fromUtf8(payment.sale.customer.empty() ? payment.sale.account : payment.sale.customer));
    QStringList what{fromUtf8(payment.sale.invoice)};
    what << (payment.card  ? shortCard(*payment.card).replace(u' ', QChar::Nbsp) // on one line
             : interrupted ? tr("no card typed")
                           : QString());
    what.removeAll(QString());
    m_what->setText(what.join(QStringLiteral(" · ")));
    m_amount->setAmount(payment.sale.amount);
    m_chip->setChip(chipFor(payment));
    m_money->setText(moneySentence(payment));
    m_money->setColour(open ? &Colours::warnInk : &Colours::ink);
    m_check->setVisible(open);
    m_sale->setVisible(interrupted);
    m_close->setVisible(!open);
    if (open) {
        presentOpen(payment, next, offline);
    } else if (interrupted) {
        presentInterrupted(payment);
    } else if (story.endedAt) {
        m_happened->setText(tr("Found out at %1").arg(clockTime(*story.endedAt)));
    }
}

void LeftoverCard::presentOpen(const Payment& payment, const QString& next, bool offline) {
    m_happened->setText(
        payment.confirms == 0
            ? tr("The payment page was shown. %1").arg(next)
            : tr("The code was confirmed, the answer was not received. %1").arg(next));
    m_check->setText(offline ? tr("Awaiting connection") : tr("Ask now"));
    m_check->setIconName(offline ? QStringLiteral("lock") : QStringLiteral("refresh"));
    m_check->setEnabled(!offline);
}

/// Nothing was confirmed: whatever was on the way, the money stayed where it was.
void LeftoverCard::presentInterrupted(const Payment& payment) {
    const bool code = payment.codesSent > 0;
    m_chip->setChip(
        code ? ChipLook{tr("Code sent, not confirmed"), QStringLiteral("sms"), ChipKind::Info}
             : ChipLook{tr("Only created"), QStringLiteral("clock"), ChipKind::Mute});
    m_happened->setText(code ? tr("A code was sent, and never entered.")
                             : tr("The payment was made and went no further."));
    m_money->setText(code ? tr("No money was taken. It can be begun again.")
                          : tr("No money was taken. The sale can go on."));
    m_sale->setText(code ? tr("Begin again") : tr("Open the sale"));
}

// --- the page

UnresolvedPage::UnresolvedPage(DeskFlow& flow, QWidget* parent)
    : DeskPage(parent)
    , m_flow(flow)
    , m_title(new Text(TextRole::PageTitle))
    , m_sale(new Button(tr("Go to the sale"), ButtonKind::Main, ButtonSize::Large56))
    , m_proof(new Note(NoteKind::Info)) {
    named(this, "unresolvedPage");
    auto* column = columnOn(this, {32, 20, 0, 20});
    auto* head = new QHBoxLayout;
    head->setSpacing(20);
    setMargins(head, {0, 0, pageSide, 0});
    head->addWidget(new Seal(SealKind::Unknown, 72));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_title);
    m_sentence =
        addText(words, QStringLiteral("unresolvedSentence"), TextRole::Body, &Colours::ink2);
    words->addStretch(1);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(16);
    auto* inside = new QWidget;
    m_list = columnOn(inside, {0, 0, pageSide, 0}); // the scroll bar stands in the margin
    m_list->setSpacing(12);
    m_list->addStretch(1);
    column->addWidget(scrolling(inside), 1);
    column->addSpacing(12);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(16);
    setMargins(foot, {0, 0, pageSide, 0});
    foot->addWidget(m_proof, 1, Qt::AlignVCenter);
    m_proof->setInline();
    named(m_proof, "unresolvedProof");
    m_sale->setKeycap(QStringLiteral("Enter"));
    foot->addWidget(m_sale);
    column->addLayout(foot);
    named(m_title, "unresolvedTitle");
    named(m_sale, "goToSale");
    connect(m_sale, &QPushButton::clicked, this, [this] { Q_EMIT pageAsked(Page::Sale); });
    m_sale->installEventFilter(this);
}

std::vector<const Payment*> UnresolvedPage::shown() const {
    auto list = m_flow.unresolved();
    for (const Payment* payment : m_flow.interrupted()) {
        if (!m_closed.contains(payment->id)) {
            list.push_back(payment);
        }
    }
    return list;
}

void UnresolvedPage::addCard(const Payment& payment) {
    auto* card = new LeftoverCard;
    m_cards[payment.id] = card;
    m_list->insertWidget(m_list->count() - 1, card);
    for (auto* button : card->findChildren<Button*>()) {
        button->installEventFilter(this);
    }
    connect(card, &LeftoverCard::checkAsked, this,
            [this, id = payment.id] { Q_EMIT checkAsked(id); });
    connect(card, &LeftoverCard::saleAsked, this, [this, id = payment.id, sale = payment.sale] {
        m_closed.insert(id);
        Q_EMIT saleAsked(fromUtf8(sale.invoice));
    });
    connect(card, &LeftoverCard::closeAsked, this, [this, id = payment.id] {
        m_closed.insert(id);
        present();
        takeFocus();
    });
}

void UnresolvedPage::arrive(Page /*before*/) {
    if (m_flow.proof() == TillLink::Proof::Unknown) {
        m_flow.proveJournal();
    }
}

void UnresolvedPage::present() {
    const auto open = shown();
    for (const Payment* payment : open) {
        if (!m_cards.contains(payment->id)) {
            addCard(*payment);
        }
    }
    const bool offline = m_flow.connection() == TillLink::Connection::Bad;
    for (const auto& [id, card] : m_cards) {
        card->setVisible(!m_closed.contains(id));
        const Payment* payment = m_flow.payment(id);
        const auto* inquiry = inquiryOf(*payment);
        const bool asking = inquiry != nullptr && inquiry->query;
        card->present(*payment, m_flow.story(id),
                      asking ? tr("We are asking Atmos.") : tr("We go on asking Atmos."), offline);
    }
    const int count = static_cast<int>(open.size());
    m_title->setText(count > 0 ? tr("%n unresolved payment(s)", nullptr, count)
                               : tr("Everything is resolved"));
    m_sentence->setText(
        tr("Kassa was closed before the result was known. Nothing is lost: the last state of every "
           "payment is below."));
    presentProof();
}

void UnresolvedPage::presentProof() {
    switch (m_flow.proof()) {
    case TillLink::Proof::Unknown:
    case TillLink::Proof::Checking:
        m_proof->setKind(NoteKind::Info);
        m_proof->setNote(QStringLiteral("clock"), tr("The journal is being checked."), {});
        break;
    case TillLink::Proof::Intact:
        m_proof->setKind(NoteKind::Ok);
        m_proof->setNote(
            QStringLiteral("shield"), tr("The journal is intact."),
            tr("%1 rows were checked, the chain is whole.").arg(countText(m_flow.provedRows())));
        break;
    case TillLink::Proof::Damaged:
        m_proof->setKind(NoteKind::Err);
        m_proof->setNote(QStringLiteral("alert"), tr("The journal was altered."),
                         tr("%1 rows are good, the next one is not. Call the manager.")
                             .arg(countText(m_flow.provedRows())));
        break;
    case TillLink::Proof::NotReadable:
        m_proof->setKind(NoteKind::Warn);
        m_proof->setNote(QStringLiteral("info"), tr("The journal could not be checked."), {});
        break;
    }
}

/// A button would take the arrow keys for the order of Tab, which leads out of the page.
bool UnresolvedPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            moveFocus(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return DeskPage::eventFilter(watched, event);
}

void UnresolvedPage::moveFocus(int by) {
    std::vector<QWidget*> stops;
    for (int i = 0; i < m_list->count(); ++i) {
        auto* card = m_list->itemAt(i)->widget();
        if (card != nullptr && card->isVisible()) {
            for (auto* button : card->findChildren<Button*>()) {
                if (button->isVisible() && button->isEnabled()) {
                    stops.push_back(button);
                }
            }
        }
    }
    stops.push_back(m_sale);
    const auto here = std::find_if(stops.begin(), stops.end(),
                                   [](const QWidget* stop) { return stop->hasFocus(); });
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto place = here == stops.end() ? count - 1 : here - stops.begin();
    stops[static_cast<std::size_t>((place + by + count) % count)]->setFocus(Qt::TabFocusReason);
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
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        moveFocus(key == Qt::Key_Down ? 1 : -1);
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
    return {{{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
            {{QStringLiteral("Enter")}, tr("Go to the sale")},
            {{QStringLiteral("F5")},
             m_flow.isOffline() ? tr("Check the connection") : tr("Ask Atmos now")},
            {{QStringLiteral("F7")}, tr("Manager")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
