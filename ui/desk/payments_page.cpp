#include "ui/desk/payments_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payment_details.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace kassa::ui {

namespace {

constexpr int typingPause = 120;  // ms without a key before the journal is asked
constexpr int detailsFrom = 1300; // width of the window from which the details fit beside
constexpr int detailsWidth = 372;

} // namespace

// --- the alarm

AlarmRow::AlarmRow(QWidget* parent) : QWidget(parent) {
    auto* panel = new Panel;
    panel->setFill(&Colours::warnTint);
    panel->setOutline(&Colours::warnLine, 2);
    columnOn(this)->addWidget(panel);
    auto* row = rowOn(panel, {18, 10, 14, 10}, 16);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = addText(words, QStringLiteral("alarmTitle"), TextRole::BodyStrong, &Colours::warnInk);
    m_title->setIcon(QStringLiteral("alert"), 20);
    m_text = addText(words, QStringLiteral("alarmText"), TextRole::Small);
    row->addLayout(words, 1);
    auto* button = new Button(tr("Refund"), ButtonKind::Danger, ButtonSize::Medium48);
    button->setIconName(QStringLiteral("refund"));
    row->addWidget(button);
    named(this, "lateAlarm");
    named(button, "alarmRefund");
    connect(button, &QPushButton::clicked, this, &AlarmRow::pressed);
}

void AlarmRow::present(const Payment& payment, int others) {
    m_title->setText(tr("The bank took money late"));
    const QString who =
        fromUtf8(payment.sale.customer.empty() ? payment.sale.account : payment.sale.customer);
    QStringList what{who, fromUtf8(payment.sale.invoice), somText(payment.sale.amount)};
    what.removeAll(QString());
    QString text = what.join(QStringLiteral(" · "));
    if (others > 0) {
        text += u' ' + tr("and %n more", nullptr, others);
    }
    m_text->setText(text);
}

// --- the page

PaymentsPage::PaymentsPage(const DeskSetup& setup, DeskFlow& flow, QWidget* parent)
    : DeskPage(parent)
    , m_setup(setup)
    , m_flow(flow)
    , m_typing(new QTimer(this))
    , m_proof(new Chip({}, ChipKind::Mute))
    , m_alarm(new AlarmRow)
    , m_search(new SearchField)
    , m_groups(new FilterChips({tr("All"), tr("Accepted"), tr("Unknown"), tr("Declined"),
                                tr("Refunded"), tr("Under way")}))
    , m_note(new Text(TextRole::Body))
    , m_table(new TableList)
    , m_details(new PaymentDetails)
    , m_actions(new PaymentActions) {
    named(this, "paymentsPage");
    build();
    connectParts();
}

void PaymentsPage::build() {
    auto* column = columnOn(this, {28, 20, 28, 20});
    buildHead(column);
    column->addWidget(m_alarm);
    m_alarm->layout()->setContentsMargins(0, 0, 0, 10);
    m_alarm->hide();
    auto* filters = new QHBoxLayout;
    filters->setObjectName(QStringLiteral("filters"));
    filters->setSpacing(12);
    m_search->setPlaceholder(tr("Name, invoice, last four digits or amount"));
    m_search->setName(tr("Search the payments"));
    m_search->setKeycap(QStringLiteral("F2"));
    filters->addWidget(m_search, 1);
    addReaching(filters, m_groups, this, Qt::AlignVCenter);
    column->addLayout(filters);
    column->addSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    auto* list = new QVBoxLayout;
    list->setSpacing(8);
    list->addWidget(m_table);
    list->addWidget(m_note);
    list->addStretch(1);
    addReaching(list, m_actions, this);
    row->addLayout(list, 1);
    row->addWidget(m_details);
    column->addLayout(row, 1);
    m_details->setFixedWidth(detailsWidth);
    m_note->setColour(&Colours::ink2);
    named(m_search, "paymentSearch");
    named(m_groups, "paymentGroups");
    named(m_note, "paymentsNote");
    named(m_table, "payments");
    named(m_table->list(), "paymentList");
}

void PaymentsPage::buildHead(QBoxLayout* column) {
    auto* head = new QHBoxLayout;
    addText(head, QStringLiteral("paymentsTitle"), TextRole::Heading1)->setText(tr("Payments"));
    head->addStretch(1);
    head->addWidget(m_proof);
    column->addLayout(head);
    column->addSpacing(10);
    named(m_proof, "journalProof");
}

void PaymentsPage::connectParts() {
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &PaymentsPage::ask);
    connect(m_search, &SearchField::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::returnPressed, this, [this] { handleKey(Qt::Key_Return, {}); });
    connect(m_groups, &FilterChips::changed, this, &PaymentsPage::ask);
    connect(m_alarm, &AlarmRow::pressed, this, [this] {
        for (const Payment* payment : m_flow.unresolved()) {
            if (payment->lateCapture && mayBeReversed(*payment)) {
                Q_EMIT refundAsked(*payment);
                return;
            }
        }
    });
    connect(m_table, &TableList::rowActivated, this, [this] { handleKey(Qt::Key_Return, {}); });
    connect(m_table, &TableList::currentRowChanged, this, [this](int row) {
        presentDetails();
        if (row + 10 > static_cast<int>(m_rows.size())) {
            askMore();
        }
    });
    for (PaymentActions* actions : {m_actions, &m_details->actions()}) {
        connect(actions, &PaymentActions::openAsked, this,
                [this] { handleKey(Qt::Key_Return, Qt::NoModifier); });
        connect(actions, &PaymentActions::refundAsked, this,
                [this] { handleKey(Qt::Key_R, Qt::ControlModifier); });
        connect(actions, &PaymentActions::receiptAsked, this,
                [this] { handleKey(Qt::Key_P, Qt::ControlModifier); });
    }
    connect(&m_flow, &DeskFlow::listed, this, &PaymentsPage::onListed);
    connect(&m_flow, &DeskFlow::stepsTold, this,
            [this](const PaymentId& id, const std::vector<kassa::desk::PaymentStep>& steps) {
                if (m_detailsOf == id) {
                    m_steps = steps;
                    presentDetails();
                }
            });
    connect(&m_flow, &DeskFlow::proofChanged, this, &PaymentsPage::presentProof);
    m_table->list()->installEventFilter(this);
    m_search->edit()->installEventFilter(this);
}

void PaymentsPage::arrive(Page /*before*/) {
    const auto proof = m_flow.proof();
    if (proof == TillLink::Proof::Unknown || proof == TillLink::Proof::NotReadable) {
        m_flow.proveJournal();
    }
    m_detailsOf.reset(); // told anew
    ask();
}

void PaymentsPage::present() {
    if (takeNews()) {
        showRows();
    }
    presentAlarm();
    presentProof();
    presentNote();
    placeRows();
}

void PaymentsPage::takeFocus() {
    if (m_rows.empty()) {
        m_search->edit()->setFocus(Qt::OtherFocusReason);
    } else {
        m_table->list()->setFocus(Qt::OtherFocusReason);
    }
}

bool PaymentsPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const Payment* payment = current();
    if (modifiers == Qt::ControlModifier && key == Qt::Key_R) {
        if (payment != nullptr) {
            Q_EMIT refundAsked(*payment);
        }
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_P) {
        if (payment != nullptr) {
            Q_EMIT receiptAsked(*payment);
        }
        return true;
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (isEnter(key)) {
        if (payment != nullptr) {
            Q_EMIT opened(*payment);
        }
    } else if (key == Qt::Key_F2) {
        m_search->edit()->setFocus(Qt::OtherFocusReason);
        m_search->selectAll();
    } else if (key == Qt::Key_F3) {
        m_groups->choose((m_groups->chosen() + 1) % m_groups->count());
    } else if (key == Qt::Key_F5) {
        if (payment != nullptr) {
            const PaymentId id = payment->id;
            m_flow.adopt(Payment(*payment));
            Q_EMIT checkAsked(id);
        }
    } else if (key == Qt::Key_Escape) {
        stepBack();
    } else {
        return false;
    }
    return true;
}

/// Out of the search first, then out of the page.
void PaymentsPage::stepBack() {
    if (m_search->text().isEmpty() && m_groups->chosen() == 0) {
        Q_EMIT pageAsked(Page::Sale);
        return;
    }
    m_search->setText({});
    m_groups->choose(0);
    takeFocus();
}

/// A receipt or a ticket in the customer's hand is the quickest way to its payment.
bool PaymentsPage::takeScan(std::string_view text) {
    const auto invoice = text.substr(0, std::min(text.find('\n'), text.size()));
    m_groups->choose(0);
    m_search->setText(fromUtf8(std::string(invoice)).left(64));
    return true;
}

bool PaymentsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return DeskPage::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* edit = m_search->edit();
    if (watched == edit) { // the list moves while somebody types
        const int row = m_table->currentRow();
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int last = m_table->rowCount() - 1;
            m_table->setCurrentRow(
                qBound(qMin(0, last), row + (key->key() == Qt::Key_Down ? 1 : -1), last));
            return true;
        }
        return DeskPage::eventFilter(watched, event);
    }
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && !key->text().isEmpty() && key->text().front().isPrint()) {
        edit->setFocus(Qt::OtherFocusReason);
        edit->insert(key->text());
        return true;
    }
    return DeskPage::eventFilter(watched, event);
}

QString PaymentsPage::help() const {
    return tr("Every payment of this desk, the newest first. Type a part of a name or an invoice, "
              "the last four digits of the card, or the amount. A refund begins here, from the "
              "payment itself.");
}

std::vector<Hint> PaymentsPage::hints() const {
    std::vector<Hint> hints{{{QStringLiteral("F2")}, tr("Search")},
                            {{QStringLiteral("F3")}, tr("Status")}};
    if (m_wide) { // elsewhere the buttons under the list say the others
        hints.push_back({{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")});
        hints.push_back({{QStringLiteral("Enter")}, tr("Open")});
        hints.push_back({{QStringLiteral("Ctrl+R")}, tr("Refund")});
        hints.push_back({{QStringLiteral("Ctrl+P")}, tr("Copy")});
    }
    hints.push_back({{QStringLiteral("F5")}, tr("Ask Atmos")});
    hints.push_back({{QStringLiteral("Esc")}, tr("Back")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

void PaymentsPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    m_wide = window()->width() >= detailsFrom;
    m_details->setVisible(m_wide && !m_rows.empty());
    auto* filters = layout()->findChild<QBoxLayout*>(QStringLiteral("filters"));
    if (filters != nullptr) {
        const bool oneRow = window()->width() >= detailsFrom;
        filters->setDirection(oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        filters->setSpacing(oneRow ? 12 : 4);
    }
    m_actions->setBeside(true);
    showRows();
}

/// As many whole rows as there is room for: half a row looks like a mistake.
void PaymentsPage::placeRows() {
    const int row = m_table->list()->rowHeight();
    const int whole = m_table->sizeHint().height();
    const int head = whole - m_table->rowCount() * row;
    const int buttons = m_actions->sizeHint().height() - 2 * focusReach; // of what is seen
    const int below = (m_note->isVisibleTo(this) ? m_note->sizeHint().height() + 8 : 0) +
                      (m_actions->isVisibleTo(this) ? buttons + 8 : 0);
    const int room = contentsRect().bottom() - 20 - m_table->mapTo(this, QPoint()).y() - below;
    const int rows = qBound(1, (room - head) / qMax(1, row), qMax(1, m_table->rowCount()));
    if (m_table->height() != head + rows * row) {
        m_table->setFixedHeight(head + rows * row);
        m_table->list()->scrollTo(m_table->list()->currentIndex());
    }
}

} // namespace kassa::ui
