#include "ui/desk/desk_window.h"

#include "ui/desk/card_form.h"
#include "ui/desk/card_page.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_lock.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/scan_filter.h"
#include "ui/desk/staff_words.h"
#include "ui/settings_link.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/rail_sales.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/top_bar.h"

#include <QCloseEvent>
#include <QDir>
#include <QShortcut>
#include <QTimer>

namespace kassa::ui {

DeskWindow::DeskWindow(TillLink& link, DeskSetup setup, StaffLink* staff, QWidget* parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_flow(link, m_setup)
    , m_printing(m_setup.printers, m_setup.receiptFolder, m_setup.printer)
    , m_staff(staff)
    , m_timer(new QTimer(this))
    , m_pages([this](DeskPage* page) { pageMade(page); }) {
    named(this, "deskWindow");
    columnOn(this);
    connectFlow();
    makeShortcuts();
    new ScanFilter(this, m_setup.scanner, [this](std::string_view text) { onScan(text); });
    m_timer->setInterval(500);
    connect(m_timer, &QTimer::timeout, this, &DeskWindow::tick);
    m_timer->start();
    m_today = kassa::desk::dayInTashkent(m_setup.wallClock());
    m_sincePage.start();
    begin();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::begin() {
    m_frame = new DeskFrame;
    m_sale = new SalePage(m_setup, m_flow, m_staff != nullptr);
    layout()->addWidget(m_frame);
    build();
    titleWindow();
    connectFrame();
    m_frame->showPage(&m_pages.of(Page::Sale));
    m_sale->startOver();
    if (m_staff != nullptr) {
        connectStaff();
        connectPeople();
    }
    refresh();
}

/// In another language, with everything that is under way.
void DeskWindow::rebuild() {
    delete m_lock;
    delete m_frame;
    m_lock = nullptr;
    m_pages.clear();
    m_places.clear();
    m_page = Page::Sale;
    m_flowPage = Page::Sale;
    begin();
    m_frame->show(); // a window that is open shows a new child only later by itself
    if (m_frame->isVisible()) {
        takeFocus();
    }
}

/// Other tickets and prices from now on. No sale is at the desk: the page has seen to that.
void DeskWindow::sellEvent(const kassa::desk::EventBook& book) {
    auto people = std::move(m_setup.book.attendees);
    m_setup.book = book;
    m_setup.book.attendees = std::move(people);
    rebuild();
    goTo(Page::Event);
    tellNews(QStringLiteral("check"), tr("Saved. The desk sells at these prices."));
}

void DeskWindow::build() {
    registerPages();
    auto& bar = m_frame->topBar();
    const auto& book = m_setup.book;
    bar.setEvent(
        fromUtf8(book.name),
        QStringLiteral("%1 · %2").arg(fromUtf8(book.place), daySpan(book.firstDay, book.lastDay)));
    if (m_staff == nullptr) {
        bar.setShift(
            {tr("Shift %1").arg(m_setup.facts.shift), QStringLiteral("drawer"), ChipKind::Mute});
        bar.setPerson(fromUtf8(m_setup.facts.cashier), roleName(kassa::desk::Role::Cashier));
    }
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
    connect(&m_flow, &DeskFlow::standingsChanged, this, [this] { m_sale->presentRows(); });
    connect(&m_flow, &DeskFlow::connectionChanged, this, &DeskWindow::presentBars);
    connect(&m_flow, &DeskFlow::beginRefused, this, &DeskWindow::onBeginRefused);
    connect(&m_flow, &DeskFlow::refusedOffline, this, [this] {
        m_awaitsConnection = true;
        tellTrouble(tr("No internet. No money was taken. Cards and QR work again by themselves "
                       "when the connection is back."));
    });
    connect(&m_flow, &DeskFlow::clockSetBack, this, [this](qint64 seconds) {
        m_clockSetBack += seconds;
        presentBanners();
    });
    connect(&m_flow, &DeskFlow::resolved, this, &DeskWindow::onResolved);
    connect(&m_flow, &DeskFlow::cancelled, this, &DeskWindow::onCancelled);
    connect(&m_flow, &DeskFlow::cardWanted, this, &DeskWindow::takeCard);
    connect(&m_flow, &DeskFlow::priceChanged, this, [this](Tiyin shown, Tiyin now) {
        openPrice(
            shown, now, [this](Tiyin price) { m_flow.takePrice(price); },
            [this] { m_flow.cancel(); });
    });
    connect(&m_printing, &PrintQueue::trouble, this, &DeskWindow::tellTrouble);
    connect(&m_printing, &PrintQueue::printed, this, [this](const PrintJob& job) {
        if (m_staff != nullptr) {
            m_staff->note(kassa::desk::entry::Printed{nameOf(job.what).toStdString(),
                                                      job.about.toStdString(), job.copy});
        }
    });
    if (m_setup.settings != nullptr) {
        connect(m_setup.settings, &SettingsLink::kept, this, &DeskWindow::takeChoices);
    }
    connect(&m_printing, &PrintQueue::saved, this, [this](const QString& path) {
        tellNews(QStringLiteral("check"), tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    });
}

void DeskWindow::connectFrame() {
    connect(m_sale, &SalePage::payAsked, this, [this](const Sale& sale, Way way) {
        card().form().startOver();
        m_flow.begin(sale, way, m_sale->basket());
    });
    connect(m_sale, &SalePage::priceAsked, this, [this](Tiyin shown, Tiyin now, Way way) {
        openPrice(
            shown, now, [this, way](Tiyin) { m_sale->pay(way); }, [] {});
    });
    connect(m_sale, &SalePage::payerIsBack, &m_flow, &DeskFlow::returnToPayerPage);
    connect(m_sale, &SalePage::payRefused, this,
            [this](const QString& why) { tellNews(QStringLiteral("info"), why); });
    connect(m_sale, &SalePage::touched, this, [this] { m_flow.leftoversSeen(); });
    connect(&m_frame->rail(), &Rail::chosen, this,
            [this](int place) { goTo(m_places.at(static_cast<std::size_t>(place))); });
    connect(&m_frame->rail().sales(), &RailSales::chosen, this, &DeskWindow::openLastSale);
    connect(&m_frame->offlineBanner(), &OfflineBanner::retryAsked, &m_flow,
            &DeskFlow::lookForGateway);
    connect(m_frame, &DeskFrame::noticeRead, this, [this] {
        m_clockSetBack = 0;
        presentBanners();
        takeFocus();
    });
    connect(&m_frame->dialog(), &DialogOverlay::escapePressed, this,
            [this] { handleDialogKey(Qt::Key_Escape, Qt::NoModifier); });
}

/// What is in force in the settings is in force here. Language and theme are the program's.
void DeskWindow::takeChoices() {
    const auto& choices = m_setup.settings->choices();
    m_setup.idleLock = choices.idleLock;
    if (choices.printer != m_printing.settings()) {
        m_setup.printer = choices.printer;
        m_printing.setSettings(choices.printer);
    }
}

void DeskWindow::makeShortcuts() {
    // Shortcuts, because a text field would take the digit, and a dialog the lock.
    for (int digit = 1; digit <= 9; ++digit) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit)), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, digit] { pressDigit(digit); });
    }
    auto* lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    lock->setAutoRepeat(false);
    connect(lock, &QShortcut::activated, this, [this] {
        if (m_lock != nullptr) {
            m_lock->lock();
        }
    });
}

void DeskWindow::connectStaff() {
    m_frame->rail().setLockLabel(tr("Lock"));
    m_lock = new DeskLock(*m_staff, m_setup, m_flow, *m_frame, this);
    connect(&m_frame->rail(), &Rail::lockAsked, m_lock, &DeskLock::lock);
    connect(m_lock, &DeskLock::locked, this, &DeskWindow::presentBars);
    connect(m_lock, &DeskLock::unlocked, this, [this](bool focused) {
        refresh();
        if (!focused) {
            takeFocus();
        }
    });
    connect(m_staff, &StaffLink::changed, m_lock, [this] { presentStaff(); });
    connect(m_staff, &StaffLink::shiftClosed, m_lock, [this] {
        // Nobody is signed in any more, but the report is to be seen; leaving it locks.
        m_lock->setStoodOpen(m_page == Page::Shift && !m_lock->isLocked());
    });
    connect(m_lock, &DeskLock::languageAsked, this, &DeskWindow::languageAsked,
            Qt::QueuedConnection); // the page that asks is about to be built anew
    presentStaff();
}

bool DeskWindow::isLocked() const {
    return m_lock != nullptr && m_lock->isLocked();
}

void DeskWindow::freeze() {
    m_timer->stop();
    m_frozen = true;
}

void DeskWindow::takeCard() {
    std::optional<CardNumber> number;
    std::optional<CardExpiry> expiry;
    if (card().form().take(number, expiry)) {
        m_flow.enterCard(std::move(*number), std::move(*expiry));
    }
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
    case BeginError::Unresolved:
        text = tr("Too many payments have no result yet, or one has had none for a day. The "
                  "manager has to look at them first.");
        break;
    case BeginError::NoRoom:
        text = tr("There is too little room on the disk for the journal. No cards until there is "
                  "more.");
        break;
    }
    tellTrouble(text);
}

void DeskWindow::tellNews(const QString& icon, const QString& text) {
    m_frame->toast().showNews(icon, text);
}

void DeskWindow::tellTrouble(const QString& text) {
    m_trouble = true;
    m_frame->toast().showError(QStringLiteral("alert"), text);
}

void DeskWindow::onResolved(const Payment& payment) {
    const QString who =
        fromUtf8(payment.sale.customer.empty() ? payment.sale.invoice : payment.sale.customer);
    if (std::holds_alternative<state::Paid>(payment.state)) {
        tellNews(QStringLiteral("check-circle"),
                 tr("%1: payment accepted, %2").arg(who, somText(payment.sale.amount)));
    } else if (std::holds_alternative<state::Reversed>(payment.state)) {
        tellNews(QStringLiteral("refund"), tr("%1: the money went back to the card").arg(who));
    } else {
        tellNews(QStringLiteral("info"), tr("%1: not paid, no money was taken").arg(who));
    }
}

void DeskWindow::onCancelled() {
    tellNews(QStringLiteral("info"), tr("Cancelled. No money was taken."));
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
