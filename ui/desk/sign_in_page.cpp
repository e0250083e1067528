#include "ui/desk/sign_in_page.h"

#include "ui/desk/first_manager_form.h"
#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/desk/staff_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chip_button.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/person_list.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/tile_panel.h"

#include <QKeyEvent>

#include <algorithm>

namespace kassa::ui {

using kassa::desk::PeopleStanding;

SignInPage::SignInPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                       QWidget* parent)
    : DeskPage(parent)
    , m_staff(staff)
    , m_setup(setup)
    , m_flow(flow)
    , m_tiles(new TilePanel)
    , m_title(new Text(TextRole::Heading1))
    , m_subtitle(new Text(TextRole::Body))
    , m_connection(new Chip({}, ChipKind::Mute))
    , m_language(new ChipButton(QStringLiteral("globe"), tr("English", "this language's own name")))
    , m_known(new QWidget)
    , m_first(new FirstManagerForm(staff))
    , m_untrusted(new Note(NoteKind::Err))
    , m_card(new Panel)
    , m_people(new PersonList)
    , m_note(new Note(NoteKind::Neutral))
    , m_pin(new PinField)
    , m_keypad(new Keypad)
    , m_enter(new Button(tr("Sign in"), ButtonKind::Main, ButtonSize::Main64)) {
    named(this, "signInPage");
    auto* row = rowOn(this);
    row->addWidget(m_tiles);
    auto* right = new QWidget;
    row->addWidget(right, 1);
    m_column = columnOn(right);
    buildHead(m_column);
    auto* body = rowOn(m_known, {}, 56);
    body->setContentsMargins(focusReach, focusReach, focusReach, focusReach);
    buildPeople(body);
    buildPin(body);
    addReaching(m_column, m_known, right);
    m_column->setStretchFactor(m_known, 1);
    addReaching(m_column, m_first, right);
    m_column->addWidget(m_untrusted);
    m_bottom = new QWidget;
    m_column->addWidget(m_bottom, 1);
    const auto& book = setup.book;
    m_tiles->setTexts(
        fromUtf8(book.name),
        QStringLiteral("%1 · %2").arg(fromUtf8(book.place), daySpan(book.firstDay, book.lastDay)),
        tr("Desk %1").arg(setup.facts.desk));
    connect(&m_staff, &StaffLink::changed, this, &SignInPage::readPeople);
    connect(&m_staff, &StaffLink::signInAnswered, this, &SignInPage::answer);
    connect(m_language, &QPushButton::clicked, this, [this] {
        using kassa::desk::Language;
        Q_EMIT languageAsked(m_setup.words == Language::Uzbek ? Language::English
                                                              : Language::Uzbek);
    });
    readPeople();
}

void SignInPage::buildHead(QVBoxLayout* column) {
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_title->setWrap(false);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_connection);
    addReaching(head, m_language, this);
    column->addLayout(head);
    addSpacing(column, 6);
    m_subtitle->setColour(&Colours::ink2);
    column->addWidget(m_subtitle);
    addSpacing(column, 32);
    named(m_title, "signInTitle");
    named(m_connection, "signInConnection");
    named(m_language, "language");
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
}

void SignInPage::buildPeople(QHBoxLayout* row) {
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    addText(column, QStringLiteral("peopleLabel"), TextRole::Label)->setText(tr("Cashier"));
    column->addSpacing(12);
    columnOn(m_card, {1, 1, 1, 1})->addWidget(m_people);
    column->addWidget(m_card);
    addSpacing(column, 24);
    column->addWidget(m_note);
    column->addStretch(1);
    row->addLayout(column, 1);
    m_people->setFocusPolicy(Qt::NoFocus); // the arrow keys work in the cells
    named(m_people, "people");
    named(m_note, "shiftNote");
    connect(m_people, &RowList::currentRowChanged, this, [this](int current) { choose(current); });
}

void SignInPage::buildPin(QHBoxLayout* row) {
    auto* right = new QWidget;
    right->setFixedWidth(316 + 2 * focusReach);
    auto* column = columnOn(right);
    column->setContentsMargins(focusReach, focusReach, focusReach, focusReach);
    addText(column, QStringLiteral("pinLabel"), TextRole::Label)->setText(tr("PIN"));
    column->addSpacing(12);
    column->addWidget(m_pin);
    addSpacing(column, 20);
    column->addWidget(m_keypad);
    addSpacing(column, 20);
    column->addWidget(m_enter);
    column->addSpacing(8);
    m_line = addText(column, QStringLiteral("signInLine"), TextRole::Help, &Colours::ink2);
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addStretch(1);
    addReaching(row, right, m_known);
    m_pin->setAccessibleName(tr("PIN"));
    m_keypad->setClearLabel(tr("Clear"));
    m_keypad->setBackName(tr("Erase the last digit"));
    m_enter->setKeycap(QStringLiteral("Enter"));
    named(m_pin, "signInPin");
    named(m_enter, "signIn");
    m_pin->installEventFilter(this);
    connect(m_pin, &DigitField::returnPressed, this, &SignInPage::submit);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_keypad, &Keypad::digitPressed, m_pin, &PinField::press);
    connect(m_keypad, &Keypad::backPressed, m_pin, &PinField::eraseLast);
    connect(m_keypad, &Keypad::clearPressed, this, [this] { m_pin->clear(); });
    connect(m_pin, &DigitField::edited, this, [this] {
        m_verdict.reset();
        m_pin->setState(FieldState::Idle);
        presentLine();
    });
}

// --- who

void SignInPage::readPeople() {
    const StaffView& view = m_staff.view();
    if (view.signedIn) {
        m_last = view.signedIn->id;
    }
    const auto chosen = m_people->currentRow() >= 0 && !view.signedIn
                            ? std::optional(m_ids[static_cast<std::size_t>(m_people->currentRow())])
                            : m_last;
    std::vector<PersonRow> rows;
    m_ids.clear();
    for (const auto& person : view.people) {
        const auto number = static_cast<int>(m_ids.size()) + 1;
        rows.push_back({fromUtf8(person.name), roleName(person.role),
                        number <= 9 ? QStringLiteral("Alt %1").arg(number) : QString()});
        m_ids.push_back(person.id);
    }
    m_people->setPeople(rows);
    const auto found = chosen ? std::find(m_ids.begin(), m_ids.end(), *chosen) : m_ids.end();
    m_people->setCurrentRow(m_ids.empty()          ? -1
                            : found != m_ids.end() ? static_cast<int>(found - m_ids.begin())
                                                   : 0);
    const bool known = view.standing == PeopleStanding::Known;
    const bool another = known == m_known->isHidden();
    m_known->setVisible(known);
    m_bottom->setVisible(!known);
    m_first->setVisible(view.standing == PeopleStanding::Nobody);
    m_untrusted->setVisible(view.standing == PeopleStanding::Untrusted);
    present();
    placePeople();
    if (another && isVisible()) {
        takeFocus();
    }
}

void SignInPage::choose(int row) {
    if (row < 0 || m_waiting) {
        return;
    }
    m_pin->clear();
    m_verdict.reset();
    present();
}

bool SignInPage::isUntouched() const {
    return m_pin->length() == 0 && m_first->isUntouched();
}

void SignInPage::submit() {
    const int row = m_people->currentRow();
    const bool pause = m_verdict && isPause(*m_verdict, m_setup.bootClock());
    if (m_waiting || pause || row < 0) {
        return;
    }
    if (!m_pin->isComplete()) {
        m_pin->setState(FieldState::Error);
        say(QStringLiteral("declined"),
            tr("%n more digit(s) needed", nullptr, m_pin->capacity() - m_pin->length()), true);
        takeFocus();
        return;
    }
    if (auto pin = m_pin->take()) {
        m_waiting = true;
        m_pin->setPaused(true);
        presentLine();
        m_staff.signIn(m_ids[static_cast<std::size_t>(row)], std::move(pin).value());
    }
}

void SignInPage::answer(const PinVerdict& verdict) {
    m_waiting = false;
    m_pin->setPaused(false);
    if (verdict.answer == kassa::desk::PinAnswer::Good) {
        m_verdict.reset();
        m_pin->clear();
    } else {
        m_verdict = verdict;
        m_pin->setState(FieldState::Error);
    }
    present();
    if (isVisible()) {
        takeFocus();
    }
}

// --- what is shown

void SignInPage::say(const QString& icon, const QString& text, bool mistake) {
    m_line->setIcon(icon, 18, 10);
    m_line->setColour(mistake ? &Colours::err : &Colours::ink2);
    m_line->setIconColour(mistake ? &Colours::err : &Colours::ink2);
    m_line->setText(text);
    m_pin->setAccessibleDescription(text);
}

void SignInPage::presentLine() {
    const Instant now = m_setup.bootClock();
    const bool pause = m_verdict && isPause(*m_verdict, now);
    m_pin->setPaused(m_waiting || pause);
    m_enter->setEnabled(!m_waiting && !pause);
    m_enter->setText(m_waiting ? tr("Checking the PIN…") : tr("Sign in"));
    if (m_verdict && !m_waiting) {
        say(QStringLiteral("declined"), wordsFor(*m_verdict, now), true);
    } else if (m_pin->state() != FieldState::Error) {
        say(QStringLiteral("lock"), tr("After 5 wrong PINs there is a pause."), false);
    }
}

void SignInPage::presentNote() {
    const StaffView& view = m_staff.view();
    if (view.shift) {
        m_note->setNote(QStringLiteral("drawer"), {},
                        tr("Shift %1 is open since %2.")
                            .arg(view.shift->number)
                            .arg(hourMinute(view.shift->openedAt)));
    } else if (view.lastShift) {
        m_note->setNote(QStringLiteral("clock"), {},
                        lastShiftWords(*view.lastShift, m_setup.wallClock()));
    } else {
        m_note->setNote(QStringLiteral("info"), {}, tr("This desk’s first shift begins now."));
    }
}

void SignInPage::presentConnection() {
    m_connection->setChip(connectionChip(m_flow.connection(), 0));
}

void SignInPage::present() {
    const StaffView& view = m_staff.view();
    const bool locked = view.shift.has_value();
    switch (view.standing) {
    case PeopleStanding::Known:
        m_title->setText(locked ? tr("Kassa is locked") : tr("Start the shift"));
        m_subtitle->setText(tr("Choose your name and enter the PIN."));
        break;
    case PeopleStanding::Nobody:
        m_title->setText(tr("The first manager"));
        m_subtitle->setText(tr("Nobody works at this desk yet. The first person is a manager, who "
                               "adds the others in the settings."));
        break;
    case PeopleStanding::Untrusted:
        m_title->setText(tr("Nobody can sign in"));
        m_subtitle->setText({});
        m_untrusted->setNote(
            QStringLiteral("shield"), tr("The file of people is not the one Kassa wrote last."),
            tr("It is missing or was changed from outside. Put it back from the latest backup "
               "copy and start Kassa again. Payments under way go on meanwhile."));
        break;
    }
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    presentConnection();
    presentNote();
    presentLine();
}

void SignInPage::takeFocus() {
    switch (m_staff.view().standing) {
    case PeopleStanding::Known:
        m_pin->setFocus(Qt::OtherFocusReason);
        break;
    case PeopleStanding::Nobody:
        m_first->takeFocus();
        break;
    case PeopleStanding::Untrusted:
        m_language->setFocus(Qt::OtherFocusReason);
        break;
    }
}

// --- keys

bool SignInPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_pin && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int last = m_people->rowCount() - 1;
        if ((key == Qt::Key_Up || key == Qt::Key_Down) && !m_waiting) {
            const int row = m_people->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_people->setCurrentRow(std::clamp(row, 0, std::max(0, last)));
            return true;
        }
    }
    return DeskPage::eventFilter(watched, event);
}

bool SignInPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::AltModifier && key >= Qt::Key_1 && key <= Qt::Key_9) {
        const int row = key - Qt::Key_1;
        if (row < m_people->rowCount() && !m_waiting && m_known->isVisible()) {
            m_people->setCurrentRow(row);
            takeFocus();
        }
        return true;
    }
    if (modifiers == Qt::NoModifier && isEnter(key) && m_known->isVisible()) {
        submit();
        return true;
    }
    return false;
}

std::vector<Hint> SignInPage::hints() const {
    return {}; // no bar at the threshold: the keys stand on the rows and buttons
}

QString SignInPage::help() const {
    return {};
}

// --- room

void SignInPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    const int wide = width();
    constexpr int narrowest = 700; // of people and PIN with their margins
    const int tiles = wide >= desk::wideFrom ? wide * 3 / 8 : 520;
    m_tiles->setFixedWidth(std::clamp(wide - narrowest - 146, 0, tiles));
    setRoomy(height() >= 680);
    placePeople();
}

/// As many whole rows as there is room for: half a row looks like a mistake.
void SignInPage::placePeople() {
    const auto margins = m_column->contentsMargins();
    const int list = m_tiles->width() > 0 ? width() - m_tiles->width() : width();
    const int wide = list - margins.left() - margins.right() - 316 - 56;
    const int others = margins.top() + margins.bottom() + m_title->sizeHint().height() +
                       m_subtitle->sizeHint().height() + 70 + 24 + m_note->heightForWidth(wide);
    const int row = m_people->rowHeight();
    const int rows = std::clamp((height() - others) / row, 1, std::max(1, m_people->rowCount()));
    m_card->setFixedHeight(rows * row + 2);
}

void SignInPage::setRoomy(bool roomy) {
    const int right = width() - m_tiles->width();
    constexpr int most = 900; // longer lines are harder to read, and the keypad strays off
    const int side = std::max(right < 800 ? 32 : 72, (right - most) / 2);
    const int top = roomy ? 56 + std::max(0, (height() - 768) / 4) : 14;
    m_column->setContentsMargins(side, top, side, roomy ? 24 : 8);
    m_keypad->setKeySize(roomy ? 56 : 44, roomy ? 10 : 8);
}

} // namespace kassa::ui
