#include "ui/desk/settings_people.h"

#include "ui/desk/parts.h"
#include "ui/desk/person_dialog.h"
#include "ui/desk/staff_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/person_list.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

using kassa::desk::Person;

PeopleSection::PeopleSection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    , m_list(new PersonList)
    , m_add(new Button(tr("Add a person"), ButtonKind::Standard, ButtonSize::Large56))
    , m_change(new Button(tr("Change"), ButtonKind::Main, ButtonSize::Large56)) {
    named(this, "peopleSection");
    setTitle(tr("People and PINs"));
    auto* sentence =
        addText(cards(), QStringLiteral("peopleText"), TextRole::Small, &Colours::ink2);
    sentence->setText(tr("A PIN is known to its owner alone: it is kept as a hash, can be replaced "
                         "and never read. Every change needs a manager’s PIN."));
    auto* card = new Panel;
    columnOn(card, {1, 1, 1, 1})->addWidget(m_list);
    cards()->addWidget(card, 1);
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setKeycap(QStringLiteral("Ctrl+N"));
    m_change->setKeycap(QStringLiteral("Enter"));
    foot()->addWidget(m_add);
    foot()->addStretch(1);
    foot()->addWidget(m_change);
    named(m_list, "deskPeople");
    named(m_add, "addPerson");
    named(m_change, "changePerson");
    connect(m_add, &QPushButton::clicked, this, &PeopleSection::addPerson);
    connect(m_change, &QPushButton::clicked, this, &PeopleSection::openPerson);
    connect(m_list, &RowList::rowActivated, this, &PeopleSection::openPerson);
    showPeople();
}

void PeopleSection::present() {
    if (m_shown != m_world.staff.view().people) {
        showPeople();
    }
}

void PeopleSection::showPeople() {
    m_shown = m_world.staff.view().people;
    std::vector<PersonRow> rows;
    for (const Person& person : m_shown) {
        rows.push_back({QString::fromStdString(person.name), roleName(person.role), {}});
    }
    m_list->setPeople(rows);
    if (m_list->currentRow() < 0 && !rows.empty()) {
        m_list->setCurrentRow(0);
    }
    m_change->setEnabled(!rows.empty());
}

const Person* PeopleSection::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_shown.size()
               ? &m_shown[static_cast<std::size_t>(row)]
               : nullptr;
}

void PeopleSection::addPerson() {
    if (m_world.staff.view().signedIn) {
        auto* dialog = new PersonDialog(m_world.staff, m_world.setup, std::nullopt);
        connect(dialog, &PersonDialog::done, this,
                [this](const QString& what) { Q_EMIT news(QStringLiteral("check"), what); });
        Q_EMIT dialogAsked(dialog);
    }
}

void PeopleSection::openPerson() {
    const Person* person = chosen();
    if (person != nullptr && m_world.staff.view().signedIn) {
        auto* dialog = new PersonDialog(m_world.staff, m_world.setup, *person);
        connect(dialog, &PersonDialog::done, this,
                [this](const QString& what) { Q_EMIT news(QStringLiteral("check"), what); });
        Q_EMIT dialogAsked(dialog);
    }
}

bool PeopleSection::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_N && modifiers == Qt::ControlModifier) {
        addPerson();
        return true;
    }
    return false;
}

std::vector<Hint> PeopleSection::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Change")}, {{QStringLiteral("Ctrl+N")}, tr("Add")}};
}

QString PeopleSection::help() const {
    return tr("Choose somebody and press Enter to change the role, give a new PIN or retire them. "
              "The last manager cannot be retired. Rows of the journal keep the names of those who "
              "have left.");
}

} // namespace kassa::ui
