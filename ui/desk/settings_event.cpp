#include "ui/desk/settings_event.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

namespace kassa::ui {

EventSection::EventSection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    , m_facts(new FactList(44))
    , m_open(new Button(tr("Tickets and prices"), ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "eventSection");
    setTitle(tr("Event and prices"));
    auto* card = new Panel;
    columnOn(card, {24, 8, 24, 8})->addWidget(m_facts);
    cards()->addWidget(card);
    cards()->addStretch(1);
    m_open->setIconName(QStringLiteral("ticket"));
    foot()->addWidget(m_open);
    foot()->addStretch(1);
    named(m_open, "openEvent");
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, &EventSection::eventAsked);
    present();
}

void EventSection::setOpens(bool opens) {
    m_open->setVisible(opens);
}

void EventSection::present() {
    const auto& book = m_world.setup.book;
    m_facts->setFacts({{tr("Event"), fromUtf8(book.name)},
                       {tr("Place"), fromUtf8(book.place)},
                       {tr("Days"), daySpan(book.firstDay, book.lastDay)},
                       {tr("Kinds of tickets"), QString::number(book.tickets.size())},
                       {tr("Attendees"), QString::number(book.attendees.size())}});
}

QString EventSection::help() const {
    return tr("The event, its tickets and its prices come from the event’s file. Changing them "
              "needs a manager.");
}

} // namespace kassa::ui
