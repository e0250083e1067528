#include "ui/desk/close_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/shift_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace kassa::ui {

using kassa::desk::Obstacle;

namespace {

constexpr int dialogWidth = 640;

} // namespace

CloseDialog::CloseDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                         QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_progress(new CountdownBar)
    , m_list(new Panel)
    , m_approval(new ApprovalPanel(staff, setup, kassa::desk::Action::CloseShiftOverUnresolved))
    , m_skip(new Button(tr("Do not ask the rest"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_over(new Button(tr("Close anyway"), ButtonKind::Danger, ButtonSize::Medium48))
    , m_cancel(new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48)) {
    named(this, "closeDialog");
    build();
    connect(m_skip, &QPushButton::clicked, &m_staff, &StaffLink::cancelGatewayCheck);
    connect(m_over, &QPushButton::clicked, this, &CloseDialog::closeOver);
    connect(m_cancel, &QPushButton::clicked, this, &CloseDialog::escape);
    connect(m_approval, &ApprovalPanel::submitted, this, &CloseDialog::closeOver);
    connect(m_approval, &ApprovalPanel::granted, this, [this] { enter(Stage::Closing); });
    connect(&m_staff, &StaffLink::gatewayChecked, this, [this](int done, int of) {
        m_progress->setLeft(done, std::max(1, of));
        m_sentence->setText(tr("Atmos is asked about every payment: %1 of %2.").arg(done).arg(of));
    });
    connect(&m_staff, &StaffLink::gatewayCheckEnded, this, [this] {
        if (m_stage == Stage::Asking && !m_given) {
            close();
        }
    });
    connect(&m_staff, &StaffLink::closeRefused, this, &CloseDialog::onRefused);
    connect(&m_staff, &StaffLink::shiftClosed, this, &CloseDialog::closeAsked);
    enter(Stage::Asking);
    m_staff.checkGateway();
}

void CloseDialog::build() {
    setFixedWidth(dialogWidth);
    auto* column = columnOn(this, {36, 28, 36, 28});
    m_title = addText(column, QStringLiteral("closeTitle"), TextRole::Heading2);
    column->addSpacing(8);
    m_sentence = addText(column, QStringLiteral("closeSentence"), TextRole::Body, &Colours::ink2);
    column->addSpacing(16);
    m_progress->setFixedHeight(10);
    column->addWidget(m_progress);
    m_rows = columnOn(m_list, {1, 1, 1, 1});
    column->addWidget(m_list);
    column->addSpacing(20);
    column->addWidget(m_approval);
    column->addSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_cancel->setKeycap(QStringLiteral("Esc"));
    m_over->setKeycap(QStringLiteral("Ctrl+Enter"));
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_skip);
    row->addWidget(m_over);
    column->addLayout(row);
    named(m_progress, "closeProgress");
    named(m_skip, "closeSkip");
    named(m_over, "closeOver");
    named(m_cancel, "closeCancel");
}

void CloseDialog::enter(Stage stage) {
    m_stage = stage;
    m_progress->setVisible(stage == Stage::Asking);
    m_skip->setVisible(stage == Stage::Asking);
    m_list->setVisible(stage == Stage::Refused);
    m_approval->setVisible(stage == Stage::Refused && m_passable);
    m_over->setVisible(stage == Stage::Refused && m_passable);
    m_cancel->setVisible(stage != Stage::Closing);
    m_cancel->setText(stage == Stage::Refused ? tr("Do not close") : tr("Cancel"));
    switch (stage) {
    case Stage::Asking:
        m_title->setText(tr("Closing the shift"));
        m_sentence->setText(tr("Atmos is asked about every payment."));
        break;
    case Stage::Closing:
        m_title->setText(tr("Closing the shift"));
        m_sentence->setText(
            tr("The journal is being verified and the last payments are asked about. One moment."));
        setFocus(Qt::OtherFocusReason);
        break;
    case Stage::Refused:
        m_title->setText(tr("The shift cannot be closed yet"));
        m_sentence->setText(
            m_passable ? tr("Settle this first. A manager may close anyway; the report says so.")
                       : tr("Settle this first."));
        break;
    }
    Q_EMIT hintsChanged();
}

void CloseDialog::close() {
    enter(Stage::Closing);
    m_staff.closeShift(std::nullopt);
}

void CloseDialog::closeOver() {
    if (m_stage == Stage::Refused && m_passable) {
        if (auto approver = m_approval->take()) {
            m_staff.closeShift(std::move(*approver));
        }
    }
}

// --- what is in the way

void CloseDialog::onRefused(const std::vector<Obstacle>& obstacles) {
    if (m_given) {
        return;
    }
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_passable = !obstacles.empty() &&
                 std::all_of(obstacles.begin(), obstacles.end(), kassa::desk::mayBePassedOver);
    for (const Obstacle obstacle : obstacles) {
        addObstacle(obstacle);
    }
    for (int i = 0; i < m_rows->count(); ++i) {
        static_cast<CheckRow*>(m_rows->itemAt(i)->widget())
            ->setEnds(i == 0, i + 1 == m_rows->count());
    }
    enter(Stage::Refused);
    if (obstacles.empty()) {
        m_list->hide();
        m_sentence->setText(tr("It is being closed already, or nobody is signed in. Try again."));
    }
    if (isVisible()) {
        takeFocus();
    }
}

void CloseDialog::addObstacle(Obstacle obstacle) {
    auto* row = new CheckRow;
    switch (obstacle) {
    case Obstacle::PaymentUnderWay:
        row->setCheck(CheckKind::Bad, tr("A payment is under way"), tr("finish or cancel it"),
                      tr("To the sale"));
        connect(row, &QPushButton::clicked, this, [this] { go(Page::Sale); });
        break;
    case Obstacle::Unresolved: {
        QStringList names;
        for (const Payment* payment : m_flow.unresolved()) {
            names << fromUtf8(payment->sale.invoice);
        }
        row->setCheck(CheckKind::Open,
                      tr("%n payment(s) without a result", nullptr, static_cast<int>(names.size())),
                      names.join(QStringLiteral(", ")), tr("Show"));
        connect(row, &QPushButton::clicked, this, [this] { go(Page::Payments); });
        break;
    }
    case Obstacle::GatewayDiffers:
        row->setCheck(CheckKind::Open, tr("Atmos says something else"), tr("listed in the report"),
                      tr("Show"));
        connect(row, &QPushButton::clicked, this, [this] { go(Page::Payments); });
        break;
    case Obstacle::JournalDamaged:
        row->setCheck(CheckKind::Bad, tr("The journal is damaged"), tr("call the manager"),
                      tr("Verify it again"));
        connect(row, &QPushButton::clicked, this, &CloseDialog::close);
        break;
    }
    row->setObjectName(QStringLiteral("obstacle%1").arg(m_rows->count()));
    m_rows->addWidget(row);
}

void CloseDialog::go(Page page) {
    Q_EMIT closeAsked();
    Q_EMIT pageAsked(page);
}

// --- keys

void CloseDialog::present() {
    m_approval->present();
}

void CloseDialog::takeFocus() {
    if (m_stage == Stage::Refused && m_passable) {
        m_approval->takeFocus();
    } else if (m_stage == Stage::Refused && m_rows->count() > 0) {
        m_rows->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
    } else if (m_stage != Stage::Closing) {
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason); // keys must arrive somewhere while nothing can be pressed
    }
}

void CloseDialog::escape() {
    if (m_stage == Stage::Closing || m_approval->isWaiting()) {
        return; // it cannot be called back any more
    }
    m_given = true;
    if (m_stage == Stage::Asking) {
        m_staff.cancelGatewayCheck();
    }
    Q_EMIT closeAsked();
}

bool CloseDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && isEnter(key)) {
        closeOver();
        return true;
    }
    return false;
}

std::vector<Hint> CloseDialog::hints() const {
    const Hint tab{{QStringLiteral("Tab")}, tr("Next field")};
    const Hint leave{{QStringLiteral("Esc")}, tr("Do not close")};
    switch (m_stage) {
    case Stage::Closing:
        return {{{QStringLiteral("F1")}, tr("Help")}};
    case Stage::Asking:
        return {tab, leave, {{QStringLiteral("F1")}, tr("Help")}};
    case Stage::Refused:
        break;
    }
    std::vector<Hint> hints{tab};
    if (m_passable) {
        hints.push_back({{QStringLiteral("Ctrl+Enter")}, tr("Close anyway")});
    }
    hints.push_back(leave);
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

QString CloseDialog::help() const {
    return tr("Before a shift is closed, the journal is verified and Atmos is asked about every "
              "payment of it. The closed shift’s report never changes.");
}

} // namespace kassa::ui
