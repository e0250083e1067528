#include "ui/desk/settings_look.h"

#include "ui/desk/parts.h"
#include "ui/widgets/segments.h"

#include <algorithm>
#include <array>

namespace kassa::ui {

using kassa::desk::Action;
using kassa::desk::Language;
using kassa::desk::Look;

namespace {

constexpr std::array<int, 4> idleMinutes{1, 5, 15, 0};

} // namespace

LookSection::LookSection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    // Languages name themselves: whoever cannot read the screen must find the way out.
    , m_language(new Segments({{QStringLiteral("Oʻzbekcha"), {}}, {QStringLiteral("English"), {}}}))
    , m_look(new Segments({{tr("Light"), {}}, {tr("Dark"), {}}, {tr("Contrast"), {}}}))
    , m_idle(new Segments({{tr("%1 min").arg(1), {}},
                           {tr("%1 min").arg(5), {}},
                           {tr("%1 min").arg(15), {}},
                           {tr("Never"), {}}})) {
    named(this, "lookSection");
    setTitle(tr("Language and look"));
    addCard(tr("Language"), tr("Of this window, and of amounts in words on receipts."), m_language);
    addCard(tr("Theme"), tr("Dark for dim halls; contrast for eyes that need it."), m_look);
    addCard(tr("Automatic lock"),
            tr("After this long without a touch; never while a payment is under way."), m_idle);
    cards()->addStretch(1);
    m_language->setName(tr("Language"));
    m_look->setName(tr("Theme"));
    m_idle->setName(tr("Automatic lock"));
    named(m_language, "language");
    named(m_look, "look");
    named(m_idle, "idleLock");
    connect(m_language, &Segments::picked, this, &LookSection::keepLanguage);
    connect(m_look, &Segments::picked, this, &LookSection::keepLook);
    connect(m_idle, &Segments::picked, this, &LookSection::askIdleLock);
    connect(&m_world.link, &SettingsLink::kept, this, [this](const QString& why) {
        if (isVisible() && !why.isEmpty()) {
            Q_EMIT trouble(why);
        }
        present();
    });
}

void LookSection::present() {
    const auto& choices = m_world.link.choices();
    m_language->choose(static_cast<int>(choices.language));
    m_look->choose(static_cast<int>(choices.look));
    const auto found = std::find(idleMinutes.begin(), idleMinutes.end(),
                                 static_cast<int>(choices.idleLock.count()));
    if (found != idleMinutes.end()) {
        m_idle->choose(static_cast<int>(found - idleMinutes.begin()));
    }
}

void LookSection::keepLanguage(int chosen) {
    auto choices = m_world.link.choices();
    choices.language = static_cast<Language>(chosen);
    m_world.link.keep(choices);
}

void LookSection::keepLook(int chosen) {
    auto choices = m_world.link.choices();
    choices.look = static_cast<Look>(chosen);
    m_world.link.keep(choices);
}

void LookSection::askIdleLock(int chosen) {
    const std::chrono::minutes wanted(idleMinutes.at(static_cast<std::size_t>(chosen)));
    present(); // as it is, until a manager has said yes
    if (wanted == m_world.link.choices().idleLock) {
        return;
    }
    const QString words = wanted.count() > 0 ? tr("The desk locks itself after %n minute(s).",
                                                  nullptr, static_cast<int>(wanted.count()))
                                             : tr("The desk never locks itself.");
    withRight({Action::ChangeSettings, tr("Automatic lock"), words, tr("Change"),
               QStringLiteral("idle_lock %1 min").arg(wanted.count())},
              [this, wanted] {
                  auto choices = m_world.link.choices();
                  choices.idleLock = wanted;
                  m_world.link.keep(choices);
              });
}

QString LookSection::help() const {
    return tr("Language and theme are free for everybody and are kept between runs. After how long "
              "the desk locks itself is a manager’s choice.");
}

} // namespace kassa::ui
