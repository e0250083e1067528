#include "ui/desk/settings_page.h"

#include "ui/desk/parts.h"
#include "ui/desk/settings_copies.h"
#include "ui/desk/settings_event.h"
#include "ui/desk/settings_gateway.h"
#include "ui/desk/settings_look.h"
#include "ui/desk/settings_people.h"
#include "ui/desk/settings_printer.h"
#include "ui/widgets/section_list.h"

#include <QStackedWidget>

namespace kassa::ui {

namespace {

constexpr int listWidth = 248;
constexpr int narrowListWidth = 220;
constexpr int narrowBelow = 1000; ///< width of the page

} // namespace

SettingsPage::SettingsPage(const SettingsWorld& world, QWidget* parent)
    : DeskPage(parent), m_world(world), m_list(new SectionList), m_stack(new QStackedWidget) {
    named(this, "settingsPage");
    named(m_list, "settingsSections");
    auto* row = rowOn(this);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    add(QStringLiteral("globe"), tr("Language and look"), new LookSection(m_world));
    add(QStringLiteral("key"), tr("Payment gateway"), new GatewaySection(m_world));
    add(QStringLiteral("printer"), tr("Receipt and printer"), new PrinterSection(m_world));
    add(QStringLiteral("user"), tr("People and PINs"), new PeopleSection(m_world));
    auto* event = new EventSection(m_world);
    event->setOpens(static_cast<bool>(world.setup.eventFiles.save));
    connect(event, &EventSection::eventAsked, this, &SettingsPage::eventAsked);
    add(QStringLiteral("ticket"), tr("Event and prices"), event);
    add(QStringLiteral("shield"), tr("Journal and backup"), new CopiesSection(m_world));
    m_list->setCurrent(0);
    connect(m_list, &SectionList::opened, this, &SettingsPage::open);
    connect(&m_world.staff, &StaffLink::changed, this, [this] {
        if (isVisible()) {
            section()->present();
        }
    });
}

void SettingsPage::add(const QString& icon, const QString& title, SettingsSection* section) {
    m_list->addSection(icon, title);
    m_stack->addWidget(section);
    connect(section, &SettingsSection::dialogAsked, this, &SettingsPage::dialogAsked);
    connect(section, &SettingsSection::news, this, &SettingsPage::news);
    connect(section, &SettingsSection::trouble, this, &SettingsPage::trouble);
    connect(section, &SettingsSection::hintsChanged, this, &SettingsPage::hintsChanged);
}

SettingsSection* SettingsPage::section() const {
    return static_cast<SettingsSection*>(m_stack->currentWidget());
}

void SettingsPage::open(int index) {
    if (index == m_stack->currentIndex()) {
        return;
    }
    section()->leave();
    m_list->setCurrent(index);
    m_stack->setCurrentIndex(index);
    section()->arrive();
    section()->present();
    Q_EMIT hintsChanged();
}

void SettingsPage::arrive(Page) {
    section()->arrive();
}

void SettingsPage::present() {
    section()->present();
}

void SettingsPage::takeFocus() {
    m_list->takeFocus();
}

bool SettingsPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (section()->handleKey(key, modifiers)) {
        return true;
    }
    if (key == Qt::Key_Escape && modifiers == Qt::NoModifier) {
        Q_EMIT pageAsked(Page::Sale);
        return true;
    }
    return false;
}

std::vector<Hint> SettingsPage::hints() const {
    std::vector<Hint> hints{{{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Section")},
                            {{QStringLiteral("Tab")}, tr("Next")}};
    for (const Hint& own : section()->hints()) {
        hints.push_back(own);
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Back")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

QString SettingsPage::help() const {
    return section()->help();
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    m_list->setFixedWidth(width() < narrowBelow ? narrowListWidth : listWidth);
}

} // namespace kassa::ui
