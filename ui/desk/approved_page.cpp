#include "ui/desk/approved_page.h"

#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/print/print_queue.h"
#include "ui/print/receipt_painter.h"
#include "ui/print/receipt_preview.h"
#include "ui/print/receipt_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"

#include <QDir>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>
#include <QUrlQuery>

namespace kassa::ui {

ApprovedPage::ApprovedPage(const DeskSetup& setup, const DeskFlow& flow, PrintQueue& printing,
                           QWidget* parent)
    : PaymentPage(flow, parent)
    , m_setup(setup)
    , m_printing(printing)
    , m_left(new QWidget)
    , m_right(new QWidget)
    , m_paperHead(new QHBoxLayout)
    , m_amount(new AmountLabel(TextRole::AmountXL))
    , m_facts(new FactList)
    , m_next(new Button(tr("Next customer"), ButtonKind::Main, ButtonSize::Main64))
    , m_preview(new ReceiptPreview) {
    named(this, "approvedPage");
    auto* row = rowOn(this);
    row->addWidget(m_left, 1);
    row->addWidget(m_right);
    m_right->setFixedWidth(room(430));
    buildLeft(m_left);
    buildRight(m_right);
    connect(&m_printing, &PrintQueue::changed, this, &ApprovedPage::presentPrinting);
}

void ApprovedPage::buildLeft(QWidget* left) {
    auto* column = columnOn(left, {56, 32, 56, 28});
    auto* head = new QHBoxLayout;
    setSpacing(head, 24);
    head->addWidget(new Seal(SealKind::Approved, 112));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    addText(words, QStringLiteral("approvedTitle"), TextRole::Outcome, &Colours::ok)
        ->setText(tr("Payment accepted"));
    addText(words, QStringLiteral("approvedSentence"), TextRole::Lead, &Colours::ink2)
        ->setText(tr("The money was taken; the receipt is ready."));
    words->addStretch(1);
    head->addLayout(words, 1);
    column->addLayout(head);
    addSpacing(column, 18);
    m_amount->setUnit(somUnit());
    column->addWidget(m_amount);
    addSpacing(column, 25);
    auto* card = new Panel;
    auto* facts = columnOn(card, {21, 4, 21, 4});
    facts->addWidget(m_facts);
    column->addWidget(card);
    column->addStretch(1);
    addButtons(column);
    named(m_amount, "approvedAmount");
    named(m_facts, "approvedFacts");
}

void ApprovedPage::addButtons(QBoxLayout* column) {
    m_next->setKeycap(QStringLiteral("Enter"));
    column->addWidget(m_next);
    addSpacing(column, 14);
    auto* row = new QHBoxLayout;
    setSpacing(row, 12);
    const auto add = [this, row](const QString& text, const char* icon, const char* key,
                                 const char* name) {
        auto* button = new Button(text, ButtonKind::Standard, ButtonSize::Large56);
        m_papers.emplace_back(button, QString::fromLatin1(icon));
        button->setKeycap(QLatin1String(key));
        named(button, name);
        row->addWidget(button); // each as wide as its words, and what is left shared out
        return button;
    };
    auto* print = add(tr("Print"), "printer", "Ctrl+P", "print");
    auto* pdf = add(tr("PDF"), "file", "Ctrl+S", "savePdf");
    auto* code = add(tr("QR code"), "qr", "F8", "receiptQr");
    column->addLayout(row);
    named(m_next, "nextCustomer");
    connect(m_next, &QPushButton::clicked, this, &ApprovedPage::nextAsked);
    connect(print, &QPushButton::clicked, this, &ApprovedPage::print);
    connect(pdf, &QPushButton::clicked, this, &ApprovedPage::savePdf);
    connect(code, &QPushButton::clicked, this, &ApprovedPage::showCode);
}

void ApprovedPage::buildRight(QWidget* right) {
    auto* column = columnOn(right);
    auto* head = m_paperHead;
    auto* title = new Text(tr("Receipt · 80 mm"), TextRole::Label);
    title->setWrap(false);
    m_printState = new Text(TextRole::Label);
    m_printState->setColour(&Colours::ok);
    m_printState->setIconColour(&Colours::ok);
    m_printState->setIcon(QStringLiteral("check"));
    m_printState->setWrap(false);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_printState);
    column->addLayout(head);
    addSpacing(column, 14);
    m_paperArea = scrolling(m_preview); // a long receipt, or a small window
    m_paperArea->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_paperArea, 1);
    named(m_printState, "printState");
}

void ApprovedPage::presentPayment(const Payment& payment, const Story& story) {
    const Timestamp at = story.endedAt.value_or(m_setup.wallClock());
    auto receipt = receiptOf(payment, m_setup.book, m_setup.facts, at);
    if (!receipt) {
        return;
    }
    const bool isNew = m_shown != payment.id;
    m_shown = payment.id;
    const auto about = aboutShown();
    receipt->copy =
        flow().isReopened() ? std::max(1, m_printing.timesOf(PrintJob::What::Receipt, about)) : 0;
    if (receipt != m_receipt) {
        m_receipt = receipt;
        m_preview->setReceipt(*m_receipt);
    }
    m_amount->setAmount(payment.sale.amount);
    std::vector<FactList::Fact> facts;
    if (!payment.sale.customer.empty()) {
        facts.push_back({tr("Attendee"), fromUtf8(payment.sale.customer)});
    }
    facts.push_back({tr("Card"), m_receipt->card ? shortCard(*m_receipt->card)
                                                 : tr("paid on the phone, by QR")});
    facts.push_back({tr("Atmos number"), QString::number(m_receipt->transaction.value)});
    facts.push_back({tr("Time"), dateAndTime(at)});
    m_facts->setFacts(facts);
    if (isNew && !flow().isReopened() &&
        m_printing.settings().when == kassa::desk::PrintWhen::Always &&
        m_printing.timesOf(PrintJob::What::Receipt, about) == 0) {
        print(); // once for each payment, however often the page is shown
    }
    if (isNew && !flow().isReopened() && m_setup.badge &&
        m_printing.settings().badge == kassa::desk::PrintWhen::Always) {
        Q_EMIT badgeAsked(true);
    }
    presentPrinting();
}

QString ApprovedPage::aboutShown() const {
    return QString::fromStdString(m_shown.value);
}

void ApprovedPage::presentPrinting() {
    const QString about = aboutShown();
    const bool waits = m_printing.isWaiting(PrintJob::What::Receipt, about);
    const bool printed = !waits && m_printing.timesOf(PrintJob::What::Receipt, about) > 0;
    m_printState->setText(waits ? tr("In the print queue") : printed ? tr("Printed") : QString());
    m_printState->setIcon(waits ? QStringLiteral("clock") : QStringLiteral("check"));
    m_printState->setColour(waits ? &Colours::ink2 : &Colours::ok);
    m_printState->setIconColour(waits ? &Colours::ink2 : &Colours::ok);
    m_printState->setVisible(waits || printed);
}

void ApprovedPage::takeFocus() {
    m_next->setFocus(Qt::OtherFocusReason);
}

void ApprovedPage::print() {
    if (!m_receipt) {
        return;
    }
    const QString about = aboutShown();
    auto receipt = *m_receipt;
    receipt.copy =
        std::max(m_printing.timesOf(PrintJob::What::Receipt, about), flow().isReopened() ? 1 : 0);
    PrintJob job;
    job.about = about;
    job.file = fileName();
    job.copy = receipt.copy;
    job.blocks = receiptBlocks(receipt);
    m_printing.add(std::move(job));
}

QString ApprovedPage::fileName() const {
    return QStringLiteral("receipt-%1-%2")
        .arg(fromUtf8(kassa::desk::accountOf(m_receipt->invoice)))
        .arg(m_receipt->transaction.value);
}

void ApprovedPage::savePdf() {
    if (!m_receipt) {
        return;
    }
    const QDir folder(m_setup.receiptFolder);
    const QString path = folder.filePath(fileName() + QStringLiteral(".pdf"));
    if (!m_setup.receiptFolder.isEmpty() && folder.mkpath(QStringLiteral(".")) &&
        writeReceiptPdf(*m_receipt, path)) {
        Q_EMIT news(QStringLiteral("check"), tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    } else {
        Q_EMIT trouble(tr("The receipt could not be saved to %1. The payment is saved.")
                           .arg(QDir::toNativeSeparators(m_setup.receiptFolder)));
    }
}

void ApprovedPage::sendMail() {
    if (!m_receipt || !m_setup.openUrl) {
        return;
    }
    const auto& people = m_setup.book.attendees;
    const auto whose = std::find_if(people.begin(), people.end(), [this](const auto& attendee) {
        return attendee.invoice == m_receipt->invoice;
    });
    QUrl mail;
    mail.setScheme(QStringLiteral("mailto"));
    mail.setPath(whose == people.end() ? QString() : fromUtf8(whose->email));
    QUrlQuery query;
    const auto encoded = [](const QString& text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    query.addQueryItem(QStringLiteral("subject"),
                       encoded(tr("Receipt %1").arg(fromUtf8(m_receipt->invoice))));
    query.addQueryItem(QStringLiteral("body"), encoded(receiptText(*m_receipt)));
    mail.setQuery(query);
    if (m_setup.openUrl(mail)) {
        savePdf(); // its place is told, so that it can be attached
    } else {
        Q_EMIT trouble(tr("There is no program for mail here. The receipt can be saved as PDF."));
    }
}

void ApprovedPage::showCode() {
    if (m_receipt) {
        Q_EMIT dialogAsked(new CodeSheet(tr("Receipt"),
                                         tr("The customer’s camera reads the receipt from this "
                                            "code."),
                                         receiptCode(*m_receipt)));
    }
}

bool ApprovedPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_P) {
        print();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_B && m_setup.badge) {
        Q_EMIT badgeAsked(false);
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_S) {
        savePdf();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_M) {
        sendMail();
    } else if (modifiers == Qt::NoModifier && (isEnter(key) || key == Qt::Key_Escape)) {
        Q_EMIT nextAsked();
    } else if (modifiers == Qt::NoModifier && key == Qt::Key_F8) {
        showCode();
    } else {
        return modifiers == Qt::NoModifier && scrollByKey(*m_paperArea, key);
    }
    return true;
}

QString ApprovedPage::help() const {
    return tr("The bank has taken the money. The receipt can be given; Ctrl+B prints the badge. "
              "Whoever types a name goes on with the next customer.");
}

std::vector<Hint> ApprovedPage::hints() const {
    std::vector<Hint> hints{{{QStringLiteral("Enter")}, tr("Next customer")},
                            {{QStringLiteral("Ctrl+P")}, tr("Print")}};
    if (m_setup.badge && m_printing.settings().badge == kassa::desk::PrintWhen::Ask) {
        hints.push_back({{QStringLiteral("Ctrl+B")}, tr("Badge")});
    }
    hints.push_back({{QStringLiteral("Ctrl+S")}, tr("Save PDF")});
    hints.push_back({{QStringLiteral("Ctrl+M")}, tr("E-mail")});
    hints.push_back({{QStringLiteral("F8")}, tr("QR code of the receipt")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

void ApprovedPage::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const QRect right = m_right->geometry();
    painter.fillRect(right, theme.colours.sunken);
    painter.fillRect(QRect(right.left(), right.top(), theme.hairline(), right.height()),
                     theme.colours.line);
}

void ApprovedPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= desk::wideFrom;
    m_right->setFixedWidth(wide ? 520 : room(430));
    const int side = (m_right->width() - static_cast<int>(receiptWidth)) / 2;
    m_right->layout()->setContentsMargins(side + 1, 24, 0, 12);
    m_paperHead->setContentsMargins(0, 0, side - 1, 0); // the scroll bar stands beside the paper
    for (const auto& [button, icon] : m_papers) { // a small screen has room for their words alone
        button->setIconName(themeOf(this).textScale < 1 ? QString() : icon);
    }
}

} // namespace kassa::ui
