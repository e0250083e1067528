#include "ui/desk/customer_screen.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr int leastCode = 260;
constexpr int mostCode = 640;
constexpr int tall = 900;  ///< a monitor that is read from further away: everything is larger
constexpr int margin = 16; ///< above and below
constexpr int gaps = 60;   ///< between the lines

Text* centred(Text* text) {
    text->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    return text;
}

} // namespace

CustomerScreen::CustomerScreen(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus)
    , m_setup(setup)
    , m_flow(flow)
    , m_timer(new QTimer(this))
    , m_amount(new AmountLabel(TextRole::AmountXL))
    , m_code(new QrWidget(leastCode)) {
    named(this, "customerScreen");
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto* column = columnOn(this);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the code follows the screen
    if (setup.facts.test) {
        m_banner = new TestBanner(tr("TEST MODE — no real money moves"));
        column->addWidget(m_banner);
    }
    column->addSpacing(margin);
    column->addStretch(1);
    m_event = centred(
        addText(column, QStringLiteral("customerEvent"), TextRole::Heading2, &Colours::ink2));
    m_event->setText(fromUtf8(setup.book.name));
    addSpacing(column, 12);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount, 0, Qt::AlignHCenter);
    addSpacing(column, 20);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    addSpacing(column, 20);
    m_sentence = centred(addText(column, QStringLiteral("customerSentence"), TextRole::Heading2));
    m_sentence->setText(tr("Point the phone’s camera at the QR code — the payment page opens."));
    addSpacing(column, 8);
    m_left = centred(
        addText(column, QStringLiteral("customerLeft"), TextRole::Heading3, &Colours::ink2));
    column->addStretch(1);
    column->addSpacing(margin);
    named(m_amount, "customerAmount");
    named(m_code, "customerCode");
    connect(m_timer, &QTimer::timeout, this, &CustomerScreen::present);
    connect(&flow, &DeskFlow::changed, this, &CustomerScreen::present);
    m_timer->start(500);
    present();
}

void CustomerScreen::present() {
    const Payment* payment = m_flow.focus();
    const auto* phone =
        payment != nullptr ? std::get_if<state::AwaitingPhone>(&payment->state) : nullptr;
    if (phone == nullptr || !payment->transaction || !m_setup.payerPage) {
        close();
        return;
    }
    const QString address = m_setup.payerPage(*payment->transaction);
    if (address != m_address) {
        m_address = address;
        m_code->setText(address);
    }
    m_amount->setAmount(payment->sale.amount);
    m_left->setText(tr("The page can be paid for %1 more")
                        .arg(minuteSeconds(secondsUntil(phone->endsAt, m_setup.bootClock()))));
}

/// The code is as large as the screen allows: it is read from the other side of a desk.
void CustomerScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool high = height() >= tall;
    m_event->setRole(high ? TextRole::Heading1 : TextRole::Heading2);
    m_sentence->setRole(high ? TextRole::Heading1 : TextRole::Heading2);
    m_left->setRole(high ? TextRole::Heading2 : TextRole::Heading3);
    int taken = 2 * margin + gaps + m_amount->sizeHint().height();
    for (const Text* text : {m_event, m_sentence, m_left}) {
        taken += text->heightForWidth(width());
    }
    if (m_banner != nullptr) {
        taken += m_banner->sizeHint().height();
    }
    m_code->setSide(
        std::clamp(std::min(height() - taken, width() - 2 * margin), leastCode, mostCode));
}

void CustomerScreen::showOn(QScreen& screen) {
    setAttribute(Qt::WA_DeleteOnClose);
    setGeometry(screen.geometry());
    showFullScreen();
}

QScreen* CustomerScreen::besides(const QWidget& window) {
    const auto screens = QGuiApplication::screens();
    for (QScreen* screen : screens) {
        if (screen != window.screen()) {
            return screen;
        }
    }
    return nullptr;
}

void CustomerScreen::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.canvas);
}

} // namespace kassa::ui
