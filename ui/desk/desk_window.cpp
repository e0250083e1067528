#include "ui/desk/desk_window.h"

#include "ui/desk/approved_page.h"
#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/code_dialog.h"
#include "ui/desk/declined_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/payments_page.h"
#include "ui/desk/phone_panel.h"
#include "ui/desk/progress_page.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/service_page.h"
#include "ui/desk/unknown_page.h"
#include "ui/desk/unresolved_page.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/top_bar.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QTimer>

namespace kassa::ui {

DeskWindow::DeskWindow(TillLink& link, DeskSetup setup, QWidget* parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_flow(link, m_setup)
    , m_frame(new DeskFrame)
    , m_timer(new QTimer(this))
    , m_sale(new SalePage(m_setup, m_flow))
    , m_card(new CardPage(m_setup))
    , m_progress(new ProgressPage(m_setup))
    , m_approved(new ApprovedPage(m_setup))
    , m_declined(new DeclinedPage(m_setup))
    , m_unknown(new UnknownPage(m_setup))
    , m_payments(new PaymentsPage)
    , m_unresolved(new UnresolvedPage)
    , m_service(new ServicePage) {
    build();
    titleWindow();
    connectFlow();
    connectPages();
    connectOutcomes();
    m_timer->setInterval(500);
    connect(m_timer, &QTimer::timeout, this, &DeskWindow::tick);
    m_timer->start();
    m_today = kassa::desk::dayInTashkent(m_setup.wallClock());
    m_sincePage.start();
    m_frame->showPage(m_sale);
    m_sale->startOver();
    refresh();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::build() {
    named(this, "deskWindow");
    columnOn(this)->addWidget(m_frame);
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_sale, m_card, m_progress, m_approved, m_declined,
                                         m_unknown, m_payments, m_unresolved, m_service}) {
        m_frame->addPage(page);
    }
    m_frame->rail().addItem(QStringLiteral("bag"), tr("Sale"));
    m_frame->rail().addItem(QStringLiteral("list"), tr("Payments"));
    m_frame->rail().setCurrent(0);
    auto& bar = m_frame->topBar();
    const auto& book = m_setup.book;
    bar.setEvent(
        fromUtf8(book.name),
        QStringLiteral("%1 · %2").arg(fromUtf8(book.place), daySpan(book.firstDay, book.lastDay)));
    bar.setShift(
        {tr("Shift %1").arg(m_setup.facts.shift), QStringLiteral("drawer"), ChipKind::Mute});
    bar.setPerson(fromUtf8(m_setup.facts.cashier), tr("Cashier"));
    if (m_setup.facts.test) {
        m_frame->setTestMode(tr("TEST MODE — no real money moves"));
    }
}

void DeskWindow::titleWindow() {
    const QString title = QStringLiteral("Kassa — %1").arg(fromUtf8(m_setup.book.name));
    setWindowTitle(m_setup.facts.test ? tr("TEST — %1").arg(title) : title);
}

void DeskWindow::connectFlow() {
    connect(&m_flow, &DeskFlow::changed, this, &DeskWindow::refresh);
    connect(&m_flow, &DeskFlow::standingsChanged, this, [this] { m_sale->present(); });
    connect(&m_flow, &DeskFlow::connectionChanged, this, &DeskWindow::presentBars);
    connect(&m_flow, &DeskFlow::beginRefused, this, &DeskWindow::onBeginRefused);
    connect(&m_flow, &DeskFlow::resolved, this, &DeskWindow::onResolved);
    connect(&m_flow, &DeskFlow::cancelled, this, &DeskWindow::onCancelled);
    connect(&m_flow, &DeskFlow::cardWanted, this, [this] {
        std::optional<CardNumber> number;
        std::optional<CardExpiry> expiry;
        if (m_card->form().take(number, expiry)) {
            m_flow.enterCard(std::move(*number), std::move(*expiry));
        }
    });
}

void DeskWindow::connectPages() {
    connect(m_sale, &SalePage::payAsked, this, [this](const Sale& sale, Way way) {
        m_card->form().startOver();
        m_flow.begin(sale, way);
    });
    connect(m_sale, &SalePage::payRefused, this,
            [this](const QString& why) { m_frame->toast().showNews(QStringLiteral("info"), why); });
    connect(m_sale, &SalePage::touched, this, [this] { m_flow.leftoversSeen(); });
    connect(&m_card->form(), &CardForm::sendAsked, &m_flow, &DeskFlow::sendCard);
    connect(&m_card->form(), &CardForm::backAsked, this, &DeskWindow::leaveCardPage);
    connect(&m_card->phone(), &PhonePanel::pressed, this, &DeskWindow::pressQr);
    for (const int place : {0, 1}) {
        // Shortcuts, because a text field would take the digit.
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, place] {
            if (m_dialog == DialogKind::None) {
                choosePlace(place);
            }
        });
    }
    connect(&m_frame->rail(), &Rail::chosen, this, &DeskWindow::choosePlace);
    connect(&m_frame->dialog(), &DialogOverlay::escapePressed, this, &DeskWindow::onDialogEscape);
    connect(m_payments, &PaymentsPage::opened, this, &DeskWindow::openPayment);
    connect(m_unresolved, &UnresolvedPage::saleAsked, this, [this] { choosePlace(0); });
    connect(m_unresolved, &UnresolvedPage::checkAsked, &m_flow, &DeskFlow::checkNow);
}

void DeskWindow::connectOutcomes() {
    connect(m_approved, &ApprovedPage::nextAsked, this, &DeskWindow::nextCustomer);
    connect(m_approved, &ApprovedPage::codeAsked, this, &DeskWindow::pressQr);
    connect(m_approved, &ApprovedPage::news, this,
            [this](const QString& icon, const QString& text) {
                m_frame->toast().showNews(icon, text);
            });
    connect(m_approved, &ApprovedPage::trouble, this, &DeskWindow::tellTrouble);
    connect(m_declined, &DeclinedPage::againAsked, this, &DeskWindow::tryAgain);
    connect(m_declined, &DeclinedPage::leaveAsked, this, &DeskWindow::nextCustomer);
    connect(m_declined, &DeclinedPage::listAsked, this, [this] { choosePlace(1); });
    connect(m_unknown, &UnknownPage::nextAsked, this, &DeskWindow::nextCustomer);
    connect(m_unknown, &UnknownPage::checkAsked, this, &DeskWindow::checkNow);
    connect(m_unknown, &UnknownPage::managerAsked, this, &DeskWindow::openManager);
}

void DeskWindow::freeze() {
    m_timer->stop();
    m_progress->ring().freeze(0);
}

// --- what is told

void DeskWindow::onBeginRefused(BeginError why) {
    QString text;
    switch (why) {
    case BeginError::SaleOccupied:
        text = tr("This invoice is paid, or a payment of it is under way or being checked.");
        break;
    case BeginError::BadSale:
        text = tr("This sale cannot be charged.");
        break;
    case BeginError::Halted:
        text = tr("No payments until Kassa is started again.");
        break;
    }
    tellTrouble(text);
}

void DeskWindow::tellTrouble(const QString& text) {
    m_trouble = true;
    m_frame->toast().showError(QStringLiteral("alert"), text);
}

void DeskWindow::onResolved(const Payment& payment) {
    const QString who =
        fromUtf8(payment.sale.customer.empty() ? payment.sale.invoice : payment.sale.customer);
    if (std::holds_alternative<state::Paid>(payment.state)) {
        m_frame->toast().showNews(
            QStringLiteral("check-circle"),
            tr("%1: payment accepted, %2").arg(who, somText(payment.sale.amount)));
    } else if (std::holds_alternative<state::Reversed>(payment.state)) {
        m_frame->toast().showNews(QStringLiteral("refund"),
                                  tr("%1: the money went back to the card").arg(who));
    } else {
        m_frame->toast().showNews(QStringLiteral("info"),
                                  tr("%1: not paid, no money was taken").arg(who));
    }
}

void DeskWindow::onCancelled() {
    m_frame->toast().showNews(QStringLiteral("info"), tr("Cancelled. No money was taken."));
}

void DeskWindow::closeEvent(QCloseEvent* event) {
    // The journal would know all the same, but nobody should leave without knowing it.
    const auto payments = m_flow.payments();
    const bool moving = std::any_of(payments.begin(), payments.end(),
                                    [](const Payment* payment) { return moneyMayMove(*payment); });
    if (moving && !m_flow.halt()) {
        event->ignore();
        tellTrouble(tr("Money may be moving. Please wait for the answer."));
        return;
    }
    event->accept();
}

} // namespace kassa::ui
