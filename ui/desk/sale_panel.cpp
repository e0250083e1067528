#include "ui/desk/sale_panel.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/text.h"

#include <QPainter>

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr int narrowWidth = 420;
constexpr int wideWidth = 520;

} // namespace

SalePanel::SalePanel(const DeskSetup& setup, bool withPeople, QWidget* parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_invoice(new Text(TextRole::Caption))
    , m_newSale(new Text(TextRole::Caption))
    , m_topLine(new Hairline)
    , m_lines(new SaleLines)
    , m_bottomLine(new Hairline)
    , m_goods(new Button(tr("Goods and code"), ButtonKind::Text, ButtonSize::Small40))
    , m_note(new Note(NoteKind::Neutral))
    , m_amount(new AmountLabel(TextRole::AmountL))
    , m_card(new Button(tr("Pay by card"), ButtonKind::Main, ButtonSize::Main64))
    , m_phone(new Button(tr("Pay by QR"), ButtonKind::Standard, ButtonSize::Large56))
    , m_details(new Button(tr("Details"), ButtonKind::Text, ButtonSize::Small40))
    , m_withPeople(withPeople) {
    build();
    setWide(false);
    presentNone();
}

void SalePanel::build() {
    auto* column = columnOn(this, {29, 20, 28, 20});
    auto* first = new QHBoxLayout;
    m_invoice->setColour(&Colours::ink2);
    m_invoice->setWrap(false);
    m_newSale->setText(tr("Ctrl+N — new sale"));
    m_newSale->setWrap(false);
    m_newSale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    first->addWidget(m_invoice);
    first->addStretch(1);
    first->addWidget(m_newSale);
    column->addLayout(first);
    addSpacing(column, 4);
    m_name = addText(column, QStringLiteral("saleCustomer"), TextRole::Heading2);
    m_name->setElide();
    m_phoneNumber = addText(column, QStringLiteral("salePhone"), TextRole::Small, &Colours::ink2);
    addSpacing(column, 16);
    column->addWidget(m_topLine);
    column->addWidget(m_lines);
    column->addWidget(m_bottomLine);
    m_goods->setKeycap(QStringLiteral("F4"));
    m_goods->setFlush(true);
    m_details->setKeycap(QStringLiteral("Enter"));
    m_details->setFlush(true);
    auto* more = new QHBoxLayout;
    more->addWidget(m_goods);
    more->addStretch(1);
    more->addWidget(m_details);
    column->addLayout(more);
    addSpacing(column, 16);
    column->addWidget(m_note);
    addSpacing(column, 12);
    column->addStretch(1);
    m_caption = addText(column, QStringLiteral("saleCaption"), TextRole::Label, &Colours::ink2);
    m_caption->setText(tr("To pay"));
    addSpacing(column, 2);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addSpacing(column, 14);
    m_inWords =
        addText(column, QStringLiteral("saleAmountInWords"), TextRole::Small, &Colours::ink2);
    addSpacing(column, 20);
    m_card->setIconName(QStringLiteral("card"));
    m_card->setKeycap(QStringLiteral("F9"));
    column->addWidget(m_card);
    addSpacing(column, 12);
    m_phone->setIconName(QStringLiteral("qr"));
    m_phone->setKeycap(QStringLiteral("F8"));
    column->addWidget(m_phone);
    m_phone->setVisible(static_cast<bool>(m_setup.payerPage));

    named(m_invoice, "saleInvoice");
    named(m_note, "saleNote");
    named(m_amount, "saleAmount");
    named(m_goods, "addGoods");
    named(m_card, "payByCard");
    named(m_phone, "payByQr");
    connect(m_goods, &QPushButton::clicked, this, &SalePanel::goodsAsked);
    named(m_details, "attendeeDetails");
    connect(m_details, &QPushButton::clicked, this, &SalePanel::detailsAsked);
    connect(m_card, &QPushButton::clicked, this, [this] { Q_EMIT payAsked(Way::Card); });
    connect(m_phone, &QPushButton::clicked, this, [this] { Q_EMIT payAsked(Way::Phone); });
}

bool SalePanel::sellsMore() const {
    const auto& book = m_setup.book;
    return !book.goods.empty() || std::any_of(book.rules.begin(), book.rules.end(),
                                              [](const auto& rule) { return !rule.code.empty(); });
}

void SalePanel::setWide(bool wide) {
    setFixedWidth(wide ? wideWidth : room(narrowWidth));
    const int end = wide ? 32 : room(20);
    layout()->setContentsMargins(wide ? 41 : 29, end, wide ? 40 : 28, end);
    m_amount->setRole(wide ? TextRole::AmountXL : TextRole::AmountL);
}

void SalePanel::presentNone() {
    m_invoice->setText(tr("New sale"));
    m_newSale->hide();
    if (m_setup.book.attendees.empty()) {
        m_name->setText(tr("No list of attendees yet"));
        m_phoneNumber->setText(!m_withPeople
                                   ? tr("Import one and open the desk again.")
                                   : tr("Ctrl+O imports one, F6 adds somebody who is on none."));
    } else {
        m_name->setText(tr("Choose an attendee"));
        m_phoneNumber->setText(
            tr("Type a name, the last digits of a phone, or an invoice number."));
    }
    m_topLine->hide();
    m_bottomLine->hide();
    m_goods->hide();
    m_lines->setLines({});
    m_note->hide();
    m_caption->hide();
    m_amount->hide();
    m_inWords->hide();
    m_card->setEnabled(false);
    m_phone->setEnabled(false);
    m_details->hide();
}

void SalePanel::present(const kassa::desk::Attendee& attendee, const Sale& sale,
                        TillLink::Standing standing, bool pageLeft) {
    m_invoice->setText(fromUtf8(sale.invoice));
    m_goods->setVisible(sellsMore() && (standing == TillLink::Standing::Unpaid ||
                                        standing == TillLink::Standing::Paid));
    m_newSale->show();
    m_name->setText(fromUtf8(attendee.name));
    m_phoneNumber->setText(fromUtf8(kassa::desk::maskedPhone(attendee.phone)));
    m_topLine->show();
    m_bottomLine->show();
    m_lines->setLines(sale.lines);
    const bool told = sale.amount != Tiyin(); // by the journal, of what was paid
    m_caption->setVisible(told);
    m_amount->setAmount(sale.amount);
    m_amount->setVisible(told);
    m_inWords->setText(fromUtf8(kassa::desk::amountInWords(sale.amount, m_setup.words)));
    presentStanding(standing, attendee.paidBefore);
    // A small screen has no room for both, and the note matters more; what cannot be paid is not
    // read out to anybody.
    const bool payable = standing == TillLink::Standing::Unpaid;
    m_inWords->setVisible(!m_note->isVisibleTo(this) || (payable && themeOf(this).textScale >= 1));
    m_details->setVisible(m_withPeople);
    if (pageLeft) {
        presentPageLeft();
    }
}

/// The same transaction serves on: nothing is charged beside it.
void SalePanel::presentPageLeft() {
    m_phone->setEnabled(true);
    m_note->setNote(QStringLiteral("unknown"), tr("The payment page was left"),
                    tr("It may have been paid; Atmos is being asked. If the customer wants to pay "
                       "after all, the same page is shown again."));
}

void SalePanel::presentStanding(TillLink::Standing standing, bool paidByList) {
    const bool free = standing == TillLink::Standing::Unpaid;
    m_card->setEnabled(free);
    m_phone->setEnabled(free);
    m_note->setVisible(!free || paidByList);
    m_caption->setText(standing == TillLink::Standing::Paid ? tr("Paid") : tr("To pay"));
    switch (standing) {
    case TillLink::Standing::Unpaid:
        m_note->setKind(NoteKind::Info);
        m_note->setNote(QStringLiteral("info"), tr("Paid elsewhere, according to the list"),
                        tr("The journal of this desk knows of no payment. Ask before you charge."));
        break;
    case TillLink::Standing::Paid:
        m_note->setKind(NoteKind::Ok);
        m_note->setNote(QStringLiteral("check-circle"), tr("This invoice is already paid"),
                        tr("It cannot be charged again."));
        break;
    case TillLink::Standing::UnderWay:
        m_note->setKind(NoteKind::Info);
        m_note->setNote(QStringLiteral("clock"), tr("A payment of this invoice is under way"),
                        tr("It can be charged again only when that payment is over."));
        break;
    case TillLink::Standing::Unresolved:
        m_note->setKind(NoteKind::Warn);
        m_note->setNote(QStringLiteral("unknown"), tr("Do not charge again"),
                        tr("The result of a payment is being checked. Until it is known, this "
                           "invoice is locked."));
        break;
    }
}

void SalePanel::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours.surface);
    painter.fillRect(QRect(0, 0, theme.hairline(), height()), theme.colours.line);
}

} // namespace kassa::ui
