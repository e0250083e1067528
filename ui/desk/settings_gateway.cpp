#include "ui/desk/settings_gateway.h"

#include "ui/desk/dialogs.h"
#include "ui/desk/doctor_words.h"
#include "ui/desk/format.h"
#include "ui/desk/key_dialog.h"
#include "ui/desk/parts.h"
#include "ui/desk/settings_gateway_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

using kassa::desk::Action;
using kassa::desk::DoctorReport;
using Money = GatewayFacts::Money;

namespace {

constexpr int inset = 24; ///< of what stands in a card, from its outline

} // namespace

GatewaySection::GatewaySection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    , m_chip(new Chip(tr("Not checked"), ChipKind::Mute))
    , m_money(new Segments(
          {{tr("Test"), QStringLiteral("alert"), true}, {tr("Live"), QStringLiteral("card")}}))
    , m_keys(new KeyTable)
    , m_keyTrouble(new Note(NoteKind::Warn))
    , m_doctorCard(new Panel)
    , m_steps(new DoctorSteps)
    , m_doctorTrouble(new Note(NoteKind::Err))
    , m_check(new Button(tr("Check the connection"), ButtonKind::Standard, ButtonSize::Large56))
    , m_other(new Button({}, ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "gatewaySection");
    setTitle(tr("Payment gateway: Atmos"));
    head()->addWidget(m_chip, 0, Qt::AlignVCenter);
    build();
    buildFoot();
    connectLink();
}

void GatewaySection::build() {
    const GatewayFacts& facts = m_world.link.gateway();
    addCard(tr("Environment"),
            tr("In test no money leaves anybody’s card.\nA manager’s PIN is needed for the other "
               "one."),
            m_money);
    m_money->setTall();
    m_money->setName(tr("Environment"));
    auto* keys = new Panel;
    auto* column = columnOn(keys, {1, 14, 1, 13}); // the lines of its table go to its edges
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->setContentsMargins(inset, 0, inset, 0);
    addText(head, QStringLiteral("keysTitle"), TextRole::Heading3)
        ->setText(facts.money == Money::Live ? tr("Access keys · live") : tr("Access keys · test"));
    head->addStretch(1);
    auto* where = addText(head, QStringLiteral("keysWhere"), TextRole::SmallStrong, &Colours::ok);
    where->setIcon(QStringLiteral("lock"));
    where->setWrap(false);
    column->addLayout(head);
    column->addSpacing(12);
    column->addWidget(m_keys);
    auto* under = new QVBoxLayout;
    under->setContentsMargins(inset, 4, inset, 0);
    setSpacing(under, 12);
    auto* never = addText(under, QStringLiteral("keysNever"), TextRole::Small, &Colours::ink2);
    never->setIcon(QStringLiteral("eye"));
    never->setText(tr("A key that is kept is never shown again; it can only be replaced."));
    under->addWidget(m_keyTrouble);
    column->addLayout(under);
    m_keyTrouble->hide();
    cards()->addWidget(keys);
    auto* doctor = cardOn(m_doctorCard);
    addText(doctor, QStringLiteral("doctorTitle"), TextRole::Heading3)
        ->setText(tr("The way to Atmos"));
    addText(doctor, QStringLiteral("doctorWhere"), TextRole::Small, &Colours::ink2)
        ->setText(facts.callbackPort == 0 ? tr("%1 · profile %2").arg(facts.address, facts.profile)
                                          : tr("%1 · profile %2 · callback at port %3")
                                                .arg(facts.address, facts.profile)
                                                .arg(facts.callbackPort));
    doctor->addSpacing(10);
    doctor->addWidget(m_steps);
    doctor->addSpacing(8);
    doctor->addWidget(m_doctorTrouble);
    m_doctorTrouble->hide();
    cards()->addWidget(m_doctorCard);
    cards()->addStretch(1);
    m_steps->setReport(kassa::desk::diagnose({}), false);
    named(m_money, "money");
    named(m_keys, "keyTable");
    named(m_keyTrouble, "keyTrouble");
    named(m_doctorTrouble, "doctorTrouble");
    named(m_chip, "connectionState");
}

void GatewaySection::buildFoot() {
    m_check->setIconName(QStringLiteral("refresh"));
    m_check->setKeycap(QStringLiteral("F5"));
    m_other->setIconName(QStringLiteral("card"));
    foot()->addWidget(m_check);
    m_result = addText(foot(), QStringLiteral("doctorResult"), TextRole::Small, &Colours::ink2);
    foot()->setStretchFactor(m_result, 1);
    foot()->addWidget(m_other);
    named(m_check, "checkConnection");
    named(m_other, "otherMoney");
    connect(m_check, &QPushButton::clicked, this, &GatewaySection::toggleDoctor);
    connect(m_other, &QPushButton::clicked, this, &GatewaySection::askOtherMoney);
}

void GatewaySection::connectLink() {
    connect(&m_world.link, &SettingsLink::doctorTold, this, &GatewaySection::showDoctor);
    connect(&m_world.link, &SettingsLink::doctorRefused, this, [this](const QString& why) {
        m_running = false;
        m_doctorTrouble->setNote(QStringLiteral("key"), tr("The keys cannot be read"), why);
        m_doctorTrouble->show();
        m_chip->setChip({tr("Not checked"), QStringLiteral("alert"), ChipKind::Warn});
        m_result->setText({});
        present();
    });
    connect(&m_world.link, &SettingsLink::keysTold, this, &GatewaySection::showKeys);
    connect(&m_world.link, &SettingsLink::moneyAnswered, this, [this](const QString& why) {
        if (why.isEmpty()) {
            Q_EMIT news(QStringLiteral("check"), tr("Close Kassa and start it again: from then on "
                                                    "it works in the other environment."));
        } else {
            Q_EMIT trouble(why);
        }
    });
    connect(m_keys, &KeyTable::replaceAsked, this, &GatewaySection::replace);
    connect(m_money, &Segments::picked, this, &GatewaySection::askOtherMoney);
}

Money GatewaySection::otherMoney() const {
    return m_world.link.gateway().money == Money::Live ? Money::Test : Money::Live;
}

void GatewaySection::present() {
    const GatewayFacts& facts = m_world.link.gateway();
    m_money->choose(facts.money == Money::Live ? 1 : 0);
    m_money->setEnabled(facts.mayChangeMoney);
    m_other->setVisible(facts.mayChangeMoney);
    m_other->setText(otherMoney() == Money::Live ? tr("Go live…") : tr("Back to test…"));
    m_check->setText(m_running ? tr("Stop checking") : tr("Check the connection"));
    m_check->setIconName(m_running ? QStringLiteral("cross") : QStringLiteral("refresh"));
}

void GatewaySection::arrive() {
    m_world.link.lookAtKeys();
}

void GatewaySection::leave() {
    if (m_running) {
        toggleDoctor();
    }
}

// --- the doctor

void GatewaySection::toggleDoctor() {
    m_running = !m_running;
    m_doctorTrouble->hide();
    m_steps->setReport(kassa::desk::diagnose({}), false);
    m_result->setText(m_running ? tr("Checking. No money moves.") : tr("Stopped"));
    m_chip->setChip({m_running ? tr("Checking") : tr("Not checked"),
                     m_running ? QStringLiteral("clock") : QString(),
                     m_running ? ChipKind::Info : ChipKind::Mute});
    present();
    reveal(m_doctorCard);
    Q_EMIT hintsChanged();
    if (m_running) {
        m_world.link.startDoctor();
    } else {
        m_world.link.cancelDoctor();
    }
}

void GatewaySection::showDoctor(const DoctorReport& report, bool over) {
    if (!m_running) {
        return; // an answer that was on its way when it was stopped
    }
    m_steps->setReport(report, over);
    if (!over) {
        return;
    }
    m_running = false;
    const QString at = hourMinute(m_world.setup.wallClock());
    if (report.good()) {
        m_chip->setChip({tr("The connection works · %1").arg(at), QStringLiteral("check-circle"),
                         ChipKind::Ok});
        m_result->setText(doctorGoodNews(report));
        reveal(m_money->parentWidget()); // all is well: back to where it began
    } else {
        m_chip->setChip(
            {tr("The connection fails · %1").arg(at), QStringLiteral("declined"), ChipKind::Err});
        m_result->setText({});
        const auto failed =
            std::find_if(report.steps.begin(), report.steps.end(), [](const auto& step) {
                return step.result == kassa::desk::StepResult::Failed;
            });
        m_doctorTrouble->setNote(
            QStringLiteral("alert"),
            failed != report.steps.end() ? doctorStepName(failed->step) : QString(),
            report.trouble ? doctorSentence(*report.trouble, report) : QString());
        m_doctorTrouble->show();
        reveal(m_doctorCard);
    }
    present();
    Q_EMIT hintsChanged();
}

// --- keys and money

void GatewaySection::showKeys(const KeyFacts& keys) {
    m_keys->setKeys(keys);
    m_keysWhole = keys.consumerKey && keys.consumerSecret && keys.storeNumber;
    auto* where = findChild<Text*>(QStringLiteral("keysWhere"));
    switch (keys.place) {
    case KeyFacts::Place::Unknown:
        where->setText(keys.trouble.isEmpty() ? tr("Asking the keychain…")
                                              : tr("The keychain does not open"));
        break;
    case KeyFacts::Place::Keychain:
        where->setText(tr("In the system’s keychain, encrypted"));
        break;
    case KeyFacts::Place::Machine:
        where->setText(tr("The sandbox’s own, on this machine"));
        break;
    }
    where->setColour(keys.trouble.isEmpty() ? &Colours::ok : &Colours::warnInk);
    m_keyTrouble->setNote(QStringLiteral("alert"), tr("The keychain"), keys.trouble);
    m_keyTrouble->setVisible(!keys.trouble.isEmpty());
    if (!keys.trouble.isEmpty()) {
        reveal(m_keyTrouble);
    }
}

void GatewaySection::replace(int row) {
    if (!m_keysWhole) {
        tellHowToReplace();
        return;
    }
    const auto key = static_cast<kassa::desk::MerchantKey>(row);
    // Another store does not know what was sold in this one. A key that Atmos refuses, though, may
    // be just why there is no result.
    const bool anotherStore = key == kassa::desk::MerchantKey::StoreNumber;
    if (m_world.flow.isBusy() || (anotherStore && !m_world.flow.unresolved().empty())) {
        Q_EMIT trouble(tr("Not while a payment is under way or has no result yet."));
        return;
    }
    if (!m_world.staff.view().signedIn) {
        return;
    }
    auto* dialog = new KeyDialog(m_world.staff, m_world.link, m_world.setup, key);
    connect(dialog, &KeyDialog::replaced, this, [this] {
        Q_EMIT news(QStringLiteral("key"),
                    tr("The new key is kept, and F5 checks the connection with it. Payments use "
                       "it when Kassa has been closed and started again."));
        m_world.link.lookAtKeys();
    });
    Q_EMIT dialogAsked(dialog);
}

/// The first time all of them belong together, and nobody has been tried yet.
void GatewaySection::tellHowToReplace() {
    Q_EMIT dialogAsked(new TellDialog(
        tr("Enter the keys"),
        tr("Not all keys are there yet. Close Kassa, open a terminal as the same user and run the "
           "command below; it asks for each key and puts it into the keychain."),
        {{tr("Command"), QStringLiteral("kassa setup")}}));
}

void GatewaySection::askOtherMoney() {
    present(); // as it is, until a manager has said yes
    if (!m_world.link.gateway().mayChangeMoney) {
        return;
    }
    if (m_world.flow.isBusy() || !m_world.flow.unresolved().empty()) {
        Q_EMIT trouble(tr("Not while a payment is under way or has no result yet."));
        return;
    }
    const Money other = otherMoney();
    const bool live = other == Money::Live;
    withRight({Action::ChangeMode, live ? tr("Go live") : tr("Back to test"),
               live ? tr("From the next start on Kassa takes real money, with the keys and the "
                         "journal of the live store.")
                    : tr("From the next start on no real money moves: Kassa works with the keys "
                         "and the journal of the test store."),
               live ? tr("Go live") : tr("Back to test"),
               live ? QStringLiteral("live") : QStringLiteral("test")},
              [this, other] { m_world.link.changeMoney(other); });
}

bool GatewaySection::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_F5 && modifiers == Qt::NoModifier) {
        toggleDoctor();
        return true;
    }
    return false;
}

std::vector<Hint> GatewaySection::hints() const {
    return {{{QStringLiteral("F5")}, m_running ? tr("Stop") : tr("Check")}};
}

QString GatewaySection::help() const {
    return tr(
        "F5 looks at the way to Atmos step by step, with the keys of this desk; no money "
        "moves. The first step that fails says what to do. Keys are never shown; a manager may "
        "put another one in the place of each.");
}

} // namespace kassa::ui
