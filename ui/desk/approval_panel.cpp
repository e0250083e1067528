#include "ui/desk/approval_panel.h"

#include "ui/desk/parts.h"
#include "ui/desk/staff_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>

#include <algorithm>

namespace kassa::ui {

using kassa::desk::Person;
using kassa::desk::Role;

namespace {

constexpr int cellsWidth = 338;
constexpr int besideGap = 16;

} // namespace

ApprovalPanel::ApprovalPanel(StaffLink& staff, const DeskSetup& setup, kassa::desk::Action action,
                             QWidget* parent)
    : QWidget(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_action(action)
    , m_pin(new PinField(56))
    , m_title(new Text(TextRole::Label))
    , m_role(new Text(TextRole::Caption))
    , m_name(new Text(TextRole::Label))
    , m_above(new Text(TextRole::Label))
    , m_next(new Button({}, ButtonKind::Text, ButtonSize::Small40))
    , m_line(new Text(TextRole::Help)) {
    build();
    connect(m_pin, &DigitField::returnPressed, this, &ApprovalPanel::submitted);
    connect(m_pin, &DigitField::edited, this, [this] {
        m_verdict.reset();
        m_pin->setState(FieldState::Idle);
        sayIdle();
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        choose(1);
        takeFocus();
    });
    connect(&m_staff, &StaffLink::changed, this, &ApprovalPanel::readManagers);
    connect(&m_staff, &StaffLink::approvalAnswered, this, &ApprovalPanel::answer);
    m_pin->installEventFilter(this);
    readManagers();
    sayIdle();
}

void ApprovalPanel::build() {
    auto* column = columnOn(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(besideGap);
    m_title->setText(tr("Manager PIN"));
    m_title->setWrap(false);
    head->addWidget(m_title);
    head->addStretch(1);
    m_above->setElide();
    m_above->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_above);
    m_next->setKeycap(QStringLiteral("Down"));
    m_next->setFlush(true);
    m_next->setFocusPolicy(Qt::NoFocus); // the arrow keys in the cells do the same
    addReaching(head, m_next, this, Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(head);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(besideGap);
    m_pin->setFixedWidth(cellsWidth);
    m_pin->setAccessibleName(tr("Manager PIN"));
    row->addWidget(m_pin);
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    m_role->setText(roleName(Role::Manager));
    m_role->setColour(&Colours::ink2);
    m_name->setWrap(false);
    who->addStretch(1);
    who->addWidget(m_role);
    who->addWidget(m_name);
    who->addStretch(1);
    row->addLayout(who);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(8);
    m_line->setMinimumHeight(44); // two lines: a longer sentence moves nothing
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_line);
    named(m_title, "approvalTitle");
    named(m_pin, "approvalPin");
    named(m_name, "approverName");
    named(m_above, "approverAbove");
    named(m_next, "nextApprover");
    named(m_line, "approvalLine");
}

/// Beside the cells as long as the whole name has room there: a dialog may be of any width, and a
/// name of any length. Somebody to choose from stands above them in every dialog.
void ApprovalPanel::placeName() {
    const bool several = m_managers.size() > 1;
    const int beside = width() - cellsWidth - besideGap;
    const bool fits = std::max(m_role->sizeHint().width(), m_name->sizeHint().width()) <= beside;
    m_role->setVisible(!several && fits);
    m_name->setVisible(!several && fits);
    m_above->setVisible(!several && !fits);
    m_next->setVisible(several);
    const TextStyle style = themeOf(this).text(TextRole::ButtonTiny);
    const qreal keycap = m_next->sizeHint().width() - textWidth(m_next->text(), style);
    const qreal room = width() - m_title->sizeHint().width() - besideGap - keycap;
    m_next->setText(elided(m_name->text(), style, room));
    m_next->setToolTip(m_next->text() == m_name->text() ? QString() : m_name->text());
    m_next->setAccessibleName(m_name->text());
}

void ApprovalPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeName();
}

void ApprovalPanel::readManagers() {
    const auto chosen = approver() != nullptr ? std::optional(approver()->id) : std::nullopt;
    const StaffView& view = m_staff.view();
    m_managers.clear();
    std::copy_if(view.people.begin(), view.people.end(), std::back_inserter(m_managers),
                 [](const Person& person) { return person.role == Role::Manager; });
    // Nobody approves what they ask for themselves, where there is somebody else to ask.
    if (m_managers.size() > 1 && view.signedIn) {
        std::erase_if(m_managers,
                      [&](const Person& person) { return person.id == view.signedIn->id; });
    }
    const auto found = std::find_if(m_managers.begin(), m_managers.end(),
                                    [&](const Person& person) { return person.id == chosen; });
    m_chosen = found == m_managers.end() ? 0 : static_cast<std::size_t>(found - m_managers.begin());
    choose(0);
}

void ApprovalPanel::choose(int by) {
    const auto count = static_cast<int>(m_managers.size());
    if (count > 0) {
        m_chosen = static_cast<std::size_t>((static_cast<int>(m_chosen) + by + count) % count);
    }
    const Person* who = approver();
    const QString name =
        who != nullptr ? QString::fromStdString(who->name) : tr("nobody at this desk");
    m_name->setText(name);
    m_above->setText(name);
    placeName();
    m_pin->setAccessibleDescription(name);
    if (by != 0) {
        m_pin->clear(); // of somebody else
        m_verdict.reset();
        sayIdle();
    }
}

const Person* ApprovalPanel::approver() const {
    return m_chosen < m_managers.size() ? &m_managers[m_chosen] : nullptr;
}

bool ApprovalPanel::isReady() const {
    const bool pause = m_verdict && isPause(*m_verdict, m_setup.bootClock());
    return !m_waiting && !pause && approver() != nullptr && m_pin->isComplete();
}

std::optional<kassa::desk::Approver> ApprovalPanel::take() {
    const bool pause = m_verdict && isPause(*m_verdict, m_setup.bootClock());
    if (m_waiting || pause || approver() == nullptr) {
        takeFocus();
        return std::nullopt;
    }
    if (!m_pin->isComplete()) {
        m_pin->setState(FieldState::Error);
        say(QStringLiteral("declined"),
            tr("%n more digit(s) needed", nullptr, m_pin->capacity() - m_pin->length()), true);
        takeFocus();
        return std::nullopt;
    }
    auto pin = m_pin->take();
    if (!pin) {
        return std::nullopt;
    }
    m_waiting = true;
    m_verdict.reset();
    m_pin->setPaused(true);
    say(QStringLiteral("clock"), tr("The PIN is being checked…"), false);
    return kassa::desk::Approver{approver()->id, std::move(pin).value()};
}

void ApprovalPanel::answer(kassa::desk::Action action, const PinVerdict& verdict) {
    if (!m_waiting || action != m_action) {
        return;
    }
    m_waiting = false;
    m_verdict = verdict;
    if (verdict.answer == kassa::desk::PinAnswer::Good) {
        say(QStringLiteral("check"), tr("Approved"), false);
        m_pin->setPaused(false); // empty, for another order should this one come to nothing
        Q_EMIT granted();
        return;
    }
    m_pin->setState(FieldState::Error);
    present();
    takeFocus();
    Q_EMIT refused();
}

void ApprovalPanel::present() {
    if (m_waiting || !m_verdict || m_verdict->answer == kassa::desk::PinAnswer::Good) {
        return;
    }
    const Instant now = m_setup.bootClock();
    m_pin->setPaused(isPause(*m_verdict, now));
    say(QStringLiteral("declined"), wordsFor(*m_verdict, now), true);
}

void ApprovalPanel::say(const QString& icon, const QString& text, bool mistake) {
    m_line->setIcon(icon, 18, 8);
    m_line->setColour(mistake ? &Colours::err : &Colours::ink2);
    m_line->setIconColour(mistake ? &Colours::err : &Colours::ink2);
    m_line->setText(text);
    m_pin->setAccessibleDescription(text);
}

void ApprovalPanel::sayIdle() {
    say(QStringLiteral("lock"), tr("The cashier’s own PIN does not work here."), false);
}

void ApprovalPanel::takeFocus() {
    m_pin->setFocus(Qt::OtherFocusReason);
}

bool ApprovalPanel::choosesByArrows() const {
    return m_managers.size() > 1 && !m_waiting && m_pin->hasFocus();
}

bool ApprovalPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_pin && event->type() == QEvent::KeyPress && choosesByArrows()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            choose(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void addApproverHint(const QWidget& where, std::vector<Hint>& hints) {
    const auto panels = where.findChildren<ApprovalPanel*>();
    if (std::none_of(panels.begin(), panels.end(),
                     [](const ApprovalPanel* panel) { return panel->choosesByArrows(); })) {
        return;
    }
    const Hint another{{QStringLiteral("Up"), QStringLiteral("Down")},
                       ApprovalPanel::tr("Another manager")};
    std::erase_if(hints, [&another](const Hint& hint) { return hint.keys == another.keys; });
    const auto way = std::find_if(hints.begin(), hints.end(), [](const Hint& hint) {
        return hint.keys == QStringList(QStringLiteral("Esc"));
    });
    hints.insert(way, another);
}

} // namespace kassa::ui
