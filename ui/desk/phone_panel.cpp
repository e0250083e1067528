#include "ui/desk/phone_panel.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr int codeSide = 186;
constexpr int tallFrom = 600; ///< of the panel: a phone reads a larger code from further away
constexpr int tallCodeSide = 300;

} // namespace

PhonePanel::PhonePanel(const DeskSetup& setup, QWidget* parent)
    : Panel(parent), m_setup(setup), m_picture(new QWidget), m_code(new QrWidget(codeSide)) {
    auto* column = columnOn(this, {25, 20, 25, 21});
    m_title = addText(column, QStringLiteral("phoneTitle"), TextRole::Heading3);
    m_title->setText(tr("Or on the customer’s own phone"));
    addSpacing(column, 10);
    auto* picture = rowOn(m_picture);
    picture->addStretch(1);
    picture->addWidget(m_code);
    picture->addStretch(1);
    column->addWidget(m_picture);
    column->addStretch(1);
    addSpacing(column, 9);
    m_sentence = addText(column, QStringLiteral("phoneSentence"), TextRole::Small, &Colours::ink2);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    addSpacing(column, 8);
    m_waiting =
        addText(column, QStringLiteral("phoneWaiting"), TextRole::SmallStrong, &Colours::ink2);
    m_waiting->setIcon(QStringLiteral("clock"));
    m_waiting->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    column->addStretch(2);
    addSpacing(column, 10);
    auto* row = new QHBoxLayout;
    setSpacing(row, 10);
    m_paid = new Button(tr("Paid"), ButtonKind::Standard, ButtonSize::Small40);
    m_paid->setKeycap(QStringLiteral("F5"));
    m_paid->setToolTip(tr("The customer says that it is paid: Atmos is asked at once."));
    m_paid->hide();
    m_button = new Button(tr("Show the QR code"), ButtonKind::Standard, ButtonSize::Small40);
    m_button->setIconName(QStringLiteral("qr"));
    m_button->setKeycap(QStringLiteral("F8"));
    row->addStretch(1);
    row->addWidget(m_button);
    row->addWidget(m_paid);
    row->addStretch(1);
    column->addLayout(row);
    named(m_paid, "customerPaid");
    connect(m_paid, &QPushButton::clicked, this, &PhonePanel::paidPressed);
    named(m_button, "showQr");
    named(m_code, "payerCode");
    connect(m_button, &QPushButton::clicked, this, &PhonePanel::pressed);
    presentClosed(false);
}

void PhonePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_code->setSide(height() >= tallFrom ? tallCodeSide : codeSide);
}

void PhonePanel::presentClosed(bool possible) {
    m_address.clear();
    m_asked = false;
    m_code->setText({});
    m_picture->hide();
    m_sentence->setText(
        tr("The QR code opens the payment page on the customer’s phone. It is shown "
           "only when the button is pressed: from then on the page can be paid, "
           "also after a card was chosen instead."));
    m_waiting->hide();
    m_paid->hide();
    m_button->setText(tr("Show the QR code"));
    m_button->setEnabled(possible);
}

void PhonePanel::presentOpen(const QString& address, const QString& waiting) {
    if (m_address != address) {
        m_address = address;
        m_code->setText(address);
    }
    m_picture->show();
    m_sentence->setText(tr("Point the phone’s camera at the QR code — the payment page opens."));
    m_waiting->setText(waiting);
    m_waiting->show();
    m_button->setText(tr("Larger"));
    m_button->setEnabled(true);
}

QString PhonePanel::waitingText(const state::AwaitingPhone& phone) const {
    const int left = secondsUntil(phone.endsAt, m_setup.bootClock());
    const QString rest = minuteSeconds(left);
    return m_asked ? tr("Asked: no payment yet, %1 left").arg(rest)
                   : tr("Waiting for the payment, %1 left").arg(rest);
}

void PhonePanel::present(const Payment* payment) {
    setVisible(static_cast<bool>(m_setup.payerPage));
    if (payment == nullptr || !payment->transaction || !m_setup.payerPage) {
        presentClosed(false);
        return;
    }
    if (!payment->pageShown) {
        presentClosed(std::holds_alternative<state::AwaitingCard>(payment->state));
        return;
    }
    const QString address = m_setup.payerPage(*payment->transaction);
    if (const auto* phone = std::get_if<state::AwaitingPhone>(&payment->state)) {
        presentOpen(address, waitingText(*phone));
        m_paid->show();
    } else {
        m_paid->hide();
        presentOpen(address, tr("The page can still be paid"));
    }
}

} // namespace kassa::ui
