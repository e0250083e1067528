#include "ui/desk/shift_page.h"

#include "ui/desk/close_dialog.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/shift_parts.h"
#include "ui/print/print_queue.h"
#include "ui/print/receipt_painter.h"
#include "ui/print/receipt_preview.h"
#include "ui/print/report_blocks.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QDir>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace kassa::ui {

using kassa::desk::ShiftReport;

namespace {

constexpr int leftSide = 28; ///< margin at the right of the figures

} // namespace

ShiftPage::ShiftPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                     PrintQueue& printing, QWidget* parent)
    : DeskPage(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_printing(printing)
    , m_left(new QWidget)
    , m_right(new QWidget)
    , m_paperHead(new QHBoxLayout)
    , m_table(new TakingsTable)
    , m_journal(new CheckRow)
    , m_unresolved(new CheckRow)
    , m_declined(new CheckRow)
    , m_gateway(new CheckRow)
    , m_x(new Button(tr("X report"), ButtonKind::Standard, ButtonSize::Large56))
    , m_pdf(new Button(tr("PDF"), ButtonKind::Standard, ButtonSize::Large56))
    , m_close(new Button(tr("Close the shift, Z report"), ButtonKind::Main, ButtonSize::Large56))
    , m_paper(new ReceiptPreview) {
    named(this, "shiftPage");
    auto* row = rowOn(this);
    row->addWidget(m_left, 1);
    row->addWidget(m_right);
    buildLeft();
    buildRight();
    connect(&m_staff, &StaffLink::shiftReported, this, &ShiftPage::show);
    connect(&m_staff, &StaffLink::shiftClosed, this, &ShiftPage::onClosed);
    connect(&m_flow, &DeskFlow::changed, this, [this] {
        if (isVisible() && !isClosed()) {
            ask();
        }
    });
    connect(m_x, &QPushButton::clicked, this, [this] { printReport(false); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { savePdf(false); });
    connect(m_close, &QPushButton::clicked, this, &ShiftPage::closeShift);
    connect(m_unresolved, &QPushButton::clicked, this,
            [this] { Q_EMIT pageAsked(Page::Payments); });
    show(ShiftReport{});
    m_report.reset();
}

void ShiftPage::buildLeft() {
    auto* column = columnOn(m_left, {28, 20, 0, 18});
    auto* head = new QHBoxLayout;
    setMargins(head, {0, 0, leftSide, 0});
    m_title = addText(head, QStringLiteral("shiftTitle"), TextRole::PageTitle);
    m_title->setWrap(false);
    head->addStretch(1);
    m_when = addText(head, QStringLiteral("shiftWhen"), TextRole::Small, &Colours::ink2);
    m_when->setWrap(false);
    column->addLayout(head);
    addSpacing(column, 12);
    auto* inside = new QWidget;
    auto* middle = columnOn(inside, {0, 0, leftSide, 0}); // the scroll bar stands in the margin
    buildFigures(middle);
    addSpacing(middle, 12);
    middle->addWidget(m_table);
    addSpacing(middle, 12);
    buildChecks(middle);
    middle->addStretch(1);
    m_middle = scrolling(inside);
    column->addWidget(m_middle, 1);
    addSpacing(column, 14);
    buildButtons(column);
}

void ShiftPage::buildFigures(QVBoxLayout* column) {
    m_net = new FigureCard(tr("Net takings"), {}, TextRole::AmountS);
    m_accepted = new FigureCard(tr("Accepted"), QStringLiteral("check-circle"), TextRole::AmountXS);
    m_returned = new FigureCard(tr("Refunded"), QStringLiteral("refund"), TextRole::AmountXS);
    m_net->setLeading();
    m_accepted->setTitleColour(&Colours::ok);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_net, 318);
    row->addWidget(m_accepted, 236);
    row->addWidget(m_returned, 236);
    column->addLayout(row);
}

void ShiftPage::buildChecks(QVBoxLayout* column) {
    addText(column, QStringLiteral("checksTitle"), TextRole::Label)
        ->setText(tr("Checked before closing"));
    column->addSpacing(8);
    auto* card = new Panel;
    auto* rows = columnOn(card, {1, 1, 1, 1});
    for (CheckRow* row : {m_journal, m_unresolved, m_declined, m_gateway}) {
        rows->addWidget(row);
    }
    column->addWidget(card);
    named(m_journal, "checkJournal");
    named(m_unresolved, "checkUnresolved");
    named(m_declined, "checkDeclined");
    named(m_gateway, "checkGateway");
}

void ShiftPage::buildButtons(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    setMargins(row, {0, 0, leftSide, 0});
    m_x->setIconName(QStringLiteral("printer"));
    m_x->setKeycap(QStringLiteral("F6"));
    m_pdf->setIconName(QStringLiteral("file"));
    m_pdf->setKeycap(QStringLiteral("Ctrl+S"));
    m_close->setIconName(QStringLiteral("lock"));
    row->addWidget(m_x);
    row->addWidget(m_pdf);
    row->addWidget(m_close, 1);
    column->addLayout(row);
    named(m_x, "xReport");
    named(m_pdf, "shiftPdf");
    named(m_close, "closeShift");
}

void ShiftPage::buildRight() {
    auto* column = columnOn(m_right);
    auto* head = m_paperHead;
    m_paperTitle = addText(head, QStringLiteral("paperTitle"), TextRole::Label);
    m_paperTitle->setWrap(false);
    head->addStretch(1);
    m_paperState = addText(head, QStringLiteral("paperState"), TextRole::Small, &Colours::ink2);
    m_paperState->setWrap(false);
    column->addLayout(head);
    column->addSpacing(10);
    m_paperArea = scrolling(m_paper);
    m_paperArea->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_paperArea, 1);
}

// --- what is shown

void ShiftPage::arrive(Page) {
    if (isClosed()) {
        m_report.reset(); // the one before; its paper is in the folder
    }
    ask();
}

void ShiftPage::ask() {
    if (m_staff.view().shift) {
        m_staff.askShiftReport();
    }
}

std::vector<ReceiptBlock> ShiftPage::blocks() const {
    return reportBlocks(*m_report, m_setup.book.merchant, m_setup.facts);
}

void ShiftPage::show(const ShiftReport& report) {
    if (isClosed() && !report.closed) {
        return; // an answer that was on its way
    }
    m_report = report;
    const auto& total = report.total;
    m_net->setFigure(Tiyin(total.acceptedAmount.count() - total.refundedAmount.count()),
                     tr("accepted − refunded"));
    m_accepted->setFigure(total.acceptedAmount,
                          tr("%n payment(s)", nullptr, static_cast<int>(total.accepted)));
    m_returned->setFigure(Tiyin(-total.refundedAmount.count()),
                          tr("%n payment(s)", nullptr, static_cast<int>(total.refunded)));
    m_table->setTakings(report.byMethod, total);
    showChecks(report);
    m_paper->setBlocks(blocks(), reportTitle(report));
    m_paperTitle->setText(tr("%1 · 80 mm").arg(reportTitle(report)));
    m_paperState->setText(report.closed ? QString() : tr("draft"));
    present();
    Q_EMIT hintsChanged();
}

void ShiftPage::showChecks(const ShiftReport& report) {
    const auto rows = static_cast<int>(report.rows);
    m_journal->setCheck(
        CheckKind::Good, report.closed ? tr("Journal intact") : tr("Journal"),
        report.closed
            ? grouped(tr("%n row(s), the chain is whole", nullptr, rows), rows)
            : grouped(tr("%n row(s); verified when the shift is closed", nullptr, rows), rows));
    const auto open = static_cast<int>(report.unresolved.size());
    QStringList names;
    for (const auto& line : report.unresolved) {
        names << fromUtf8(line.invoice);
    }
    if (open > 0) {
        m_unresolved->setCheck(
            CheckKind::Open, tr("%n payment(s) without a result", nullptr, open),
            report.closed
                ? names.join(QStringLiteral(", "))
                : tr("%1 · a manager’s PIN is needed").arg(names.join(QStringLiteral(", "))),
            report.closed ? QString() : tr("Show"));
    } else {
        m_unresolved->setCheck(CheckKind::Good, tr("Every payment has a result"), {});
    }
    const auto declined = static_cast<int>(report.declined);
    m_declined->setCheck(CheckKind::Good, tr("Declined payments are closed"),
                         tr("%n, no money was taken", nullptr, declined));
    m_gateway->setVisible(report.gateway.has_value());
    m_journal->setEnds(true, false);
    m_declined->setEnds(false, !report.gateway);
    m_gateway->setEnds(false, true);
    if (report.gateway) {
        const auto& check = *report.gateway;
        const bool differs = !check.differences.empty();
        m_gateway->setCheck(agrees(check) ? CheckKind::Good : CheckKind::Open,
                            differs ? tr("Atmos says something else") : tr("Compared with Atmos"),
                            tr("%1 of %2 agree").arg(check.agreed).arg(check.held));
    }
}

void ShiftPage::present() {
    const bool closed = isClosed();
    m_title->setText(closed ? tr("The shift is closed") : tr("Close the shift"));
    const auto& shift = m_report ? std::optional(m_report->shift) : m_staff.view().shift;
    if (shift && shift->number > 0) {
        const Timestamp until = closed ? m_report->until : m_setup.wallClock();
        m_when->setText(
            tr("Shift %1 · %2, %3–%4")
                .arg(shift->number)
                .arg(dateOnly(shift->openedAt), hourMinute(shift->openedAt), hourMinute(until)));
    }
    const bool ready = m_report && m_report->shift.number > 0;
    m_x->setText(closed ? tr("Print again") : tr("X report"));
    m_x->setEnabled(ready);
    m_pdf->setEnabled(ready);
    m_close->setEnabled(ready);
    m_close->setText(closed ? tr("Done") : tr("Close the shift, Z report"));
    m_close->setIconName(closed ? QStringLiteral("check") : QStringLiteral("lock"));
    m_close->setKeycap(closed ? QStringLiteral("Enter") : QStringLiteral("F10"));
}

void ShiftPage::takeFocus() {
    m_close->setFocus(Qt::OtherFocusReason);
    if (!m_close->isEnabled()) {
        setFocus(Qt::OtherFocusReason);
    }
}

// --- what is done

QString ShiftPage::fileName() const {
    const QString name =
        isClosed() ? QStringLiteral("z-%1-desk-%2") : QStringLiteral("x-%1-desk-%2");
    return name.arg(m_report->shift.number).arg(m_setup.facts.desk);
}

void ShiftPage::printReport(bool unasked) {
    if (m_report && m_report->shift.number > 0) {
        PrintJob job;
        job.what = PrintJob::What::Report;
        job.about = fileName();
        job.file = fileName();
        job.blocks = blocks();
        job.unasked = unasked;
        m_printing.add(std::move(job));
    }
}

void ShiftPage::savePdf(bool quietly) {
    if (!m_report || m_report->shift.number == 0) {
        return;
    }
    const QDir folder(m_setup.receiptFolder);
    const QString path = folder.filePath(fileName() + QStringLiteral(".pdf"));
    if (!m_setup.receiptFolder.isEmpty() && folder.mkpath(QStringLiteral(".")) &&
        writeBlocksPdf(blocks(), kassa::desk::PaperWidth::Mm80, reportTitle(*m_report), path)) {
        if (!quietly) {
            Q_EMIT news(QStringLiteral("check"),
                        tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        }
    } else {
        Q_EMIT trouble(tr("The report could not be saved to %1.")
                           .arg(QDir::toNativeSeparators(m_setup.receiptFolder)));
    }
}

void ShiftPage::closeShift() {
    if (isClosed()) {
        Q_EMIT pageAsked(Page::Sale);
    } else if (m_report && m_report->shift.number > 0) {
        auto* dialog = new CloseDialog(m_staff, m_setup, m_flow);
        connect(dialog, &CloseDialog::pageAsked, this, &ShiftPage::pageAsked);
        Q_EMIT dialogAsked(dialog);
    }
}

void ShiftPage::onClosed(const ShiftReport& report) {
    show(report);
    m_middle->verticalScrollBar()->setValue(0);
    Q_EMIT news(QStringLiteral("check-circle"), tr("Shift %1 is closed").arg(report.shift.number));
    savePdf(true);
    printReport(true);
}

bool ShiftPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    QScrollBar* bar = m_middle->verticalScrollBar();
    if (modifiers == Qt::ControlModifier && key == Qt::Key_S) {
        savePdf(false);
    } else if (modifiers != Qt::NoModifier) {
        return false;
    } else if (key == Qt::Key_F6) {
        printReport(false);
    } else if (key == Qt::Key_F10 || (isClosed() && isEnter(key))) {
        closeShift();
    } else if (key == Qt::Key_Escape) {
        Q_EMIT pageAsked(Page::Sale);
    } else if (key == Qt::Key_Down || key == Qt::Key_Up) {
        bar->setValue(bar->value() + (key == Qt::Key_Down ? 44 : -44));
    } else {
        return scrollByKey(*m_paperArea, key);
    }
    return true;
}

std::vector<Hint> ShiftPage::moreKeys() const {
    return {{{QStringLiteral("PgUp"), QStringLiteral("PgDn")}, tr("Move the report")}};
}

std::vector<Hint> ShiftPage::hints() const {
    if (isClosed()) {
        return {{{QStringLiteral("Enter")}, tr("Done")},
                {{QStringLiteral("F6")}, tr("Print again")},
                {{QStringLiteral("Ctrl+S")}, tr("PDF")},
                {{QStringLiteral("F1")}, tr("Help")}};
    }
    return {{{QStringLiteral("F10")}, tr("Close the shift")},
            {{QStringLiteral("F6")}, tr("X report")},
            {{QStringLiteral("Ctrl+S")}, tr("PDF")},
            {{QStringLiteral("Esc")}, tr("Back")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

QString ShiftPage::help() const {
    return tr("An X report shows the figures so far and changes nothing. Closing makes the Z "
              "report: numbered, never changed, saved as PDF and printed. Payments without a "
              "result need a manager’s PIN and stand in it by name.");
}

void ShiftPage::paintEvent(QPaintEvent*) {
    if (m_right->isHidden()) {
        return;
    }
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const QRect right = m_right->geometry();
    painter.fillRect(right, theme.colours.sunken);
    painter.fillRect(QRect(right.left(), right.top(), theme.hairline(), right.height()),
                     theme.colours.line);
}

void ShiftPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    const bool wide = window()->width() >= desk::wideFrom;
    m_right->setVisible(!inNarrowWindow(*this));
    m_right->setFixedWidth(wide ? 520 : 400);
    const int side = (m_right->width() - static_cast<int>(receiptWidth)) / 2;
    m_right->layout()->setContentsMargins(side + 1, 20, 0, 0);
    m_paperHead->setContentsMargins(0, 0, side - 1, 0); // the scroll bar stands beside the paper
}

} // namespace kassa::ui
