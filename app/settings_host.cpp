#include "app/settings_host.h"

#include "app/station.h"
#include "app/vault_words.h"
#include "app/wire.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct SettingsHostWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsHost)
};

using Money = ui::GatewayFacts::Money;

ui::GatewayFacts factsOf(const Place& place) {
    ui::GatewayFacts facts;
    facts.profile = QString::fromStdString(place.profile.name);
    facts.address = QString::fromStdString(place.profile.baseUrl);
    facts.money = place.mark == store::Mark::Live   ? Money::Live
                  : place.mark == store::Mark::Test ? Money::Test
                                                    : Money::Demo;
    facts.callbackPort = place.callbackPort;
    facts.mayChangeMoney = !place.loopback && place.mark != store::Mark::Demo;
    return facts;
}

} // namespace

SettingsHost::SettingsHost(Place place, const store::PublicKey& key,
                           const desk::DeskChoices& inForce, QObject* parent)
    : SettingsLink(parent)
    , m_place(std::move(place))
    , m_key(key)
    , m_choices(inForce)
    , m_gateway(factsOf(m_place))
    , m_doctorThread(QStringLiteral("doctor"))
    , m_copyThread(QStringLiteral("copy")) {}

SettingsHost::~SettingsHost() {
    m_stopCopy = true;
}

/// An answer never comes from inside the order.
void SettingsHost::later(std::function<void()> told) {
    QMetaObject::invokeMethod(this, std::move(told), Qt::QueuedConnection);
}

// --- what is kept

void SettingsHost::keep(const desk::DeskChoices& choices) {
    QString why;
    if (auto settings = readSettings(m_place.dataFolder)) {
        settings->language = choices.language;
        settings->look = choices.look;
        settings->idleLock = choices.idleLock;
        settings->printer = choices.printer;
        if (const auto written = writeSettings(m_place.dataFolder, *settings)) {
            m_choices = choices;
        } else {
            why = written.error().sentence;
        }
    } else {
        why = settings.error().sentence;
    }
    later([this, why] { Q_EMIT kept(why); });
}

// --- keys

void SettingsHost::lookAtKeys() {
    if (m_place.loopback) {
        ui::KeyFacts facts;
        facts.place = ui::KeyFacts::Place::Machine;
        facts.consumerKey = facts.consumerSecret = facts.storeNumber = true;
        later([this, facts] { Q_EMIT keysTold(facts); });
        return;
    }
    if (m_vault) {
        return; // it is being asked
    }
    m_vault = std::make_unique<vault::Vault>(vaultOptions(m_place.profile.live));
    m_vault->readCredentials([this](Expected<atmos::Credentials, vault::VaultError> read) {
        m_vault.release()->deleteLater(); // it is what calls this
        if (read) {
            keysFound(*read);
        } else {
            keysNotFound(read.error());
        }
    });
}

void SettingsHost::keysFound(const atmos::Credentials& credentials) {
    ui::KeyFacts facts;
    facts.place = ui::KeyFacts::Place::Keychain;
    facts.consumerKey = credentials.consumerKey.size() > 0;
    facts.consumerSecret = credentials.consumerSecret.size() > 0;
    facts.storeNumber = credentials.storeId > 0;
    facts.callbackKey = credentials.apiKey.size() > 0;
    if (const auto settings = readSettings(m_place.dataFolder)) {
        facts.since = settings->keysSince;
    }
    if (const auto complete = vault::checkComplete(credentials); !complete) {
        facts.trouble = troubleOf(complete.error()).sentence;
    }
    Q_EMIT keysTold(facts);
}

void SettingsHost::keysNotFound(vault::VaultError error) {
    ui::KeyFacts facts;
    facts.place = error == vault::VaultError::Missing ? ui::KeyFacts::Place::Keychain
                                                      : ui::KeyFacts::Place::Unknown;
    facts.trouble = troubleOf(error).sentence;
    Q_EMIT keysTold(facts);
}

// --- test and live

/// The keys of the other kind have to be there before anything is changed.
void SettingsHost::changeMoney(Money money) {
    if (!m_gateway.mayChangeMoney || money == Money::Demo || money == m_gateway.money || m_vault) {
        later(
            [this] { Q_EMIT moneyAnswered(SettingsHostWords::tr("This cannot be changed now.")); });
        return;
    }
    const bool live = money == Money::Live;
    m_vault = std::make_unique<vault::Vault>(vaultOptions(live));
    m_vault->readCredentials([this, live](Expected<atmos::Credentials, vault::VaultError> read) {
        m_vault.release()->deleteLater();
        if (!read) {
            Q_EMIT moneyAnswered(troubleOf(read.error()).sentence);
        } else if (const auto complete = vault::checkComplete(*read); !complete) {
            Q_EMIT moneyAnswered(troubleOf(complete.error()).sentence);
        } else {
            setMoney(live);
        }
    });
}

void SettingsHost::setMoney(bool live) {
    auto settings = readSettings(m_place.dataFolder);
    if (!settings) {
        Q_EMIT moneyAnswered(settings.error().sentence);
        return;
    }
    settings->testStore = !live;
    const auto written = writeSettings(m_place.dataFolder, *settings);
    Q_EMIT moneyAnswered(written ? QString() : written.error().sentence);
}

// --- the doctor

void SettingsHost::startDoctor() {
    if (m_visiting) {
        return;
    }
    m_visiting = true;
    const int number = ++m_visit;
    later([this, number] {
        fetchCredentials(m_place, this,
                         [this, number](Expected<atmos::Credentials, Trouble> credentials) {
                             if (number != m_visit || !m_visiting) {
                                 return;
                             }
                             if (credentials) {
                                 visit(std::move(credentials).value());
                             } else {
                                 m_visiting = false;
                                 Q_EMIT doctorRefused(credentials.error().sentence);
                             }
                         });
    });
}

void SettingsHost::visit(atmos::Credentials credentials) {
    const int number = m_visit;
    // Keys cannot be copied, and what is carried must be: the holder dies with the visit's start.
    auto held = std::make_shared<atmos::Credentials>(std::move(credentials));
    m_doctorThread.run([this, number, held, profile = m_place.profile] {
        const auto wire = loadWire();
        if (!wire) {
            later([this, number, sentence = wire.error().sentence] {
                if (number == m_visit && m_visiting) {
                    m_visiting = false;
                    Q_EMIT doctorRefused(sentence);
                }
            });
            return;
        }
        m_doctor = (*wire)->visit(
            profile, std::move(*held),
            [this, number](const desk::DoctorFindings& findings, bool over) {
                if (over && m_doctor) {
                    m_doctor->deleteLater();
                }
                later([this, number, report = desk::diagnose(findings), over] {
                    if (number == m_visit && m_visiting) {
                        m_visiting = !over;
                        Q_EMIT doctorTold(report, over);
                    }
                });
            },
            &m_doctorThread.context());
    });
}

void SettingsHost::cancelDoctor() {
    m_visiting = false;
    m_doctorThread.run([this] { delete m_doctor.data(); });
}

// --- copies

void SettingsHost::backUp(const QString& folder) {
    CopySource source;
    source.journalPath = m_place.journalPath;
    source.files = {peoplePathOf(m_place), m_place.dataFolder + QStringLiteral("/event.json"),
                    m_place.dataFolder + QStringLiteral("/attendees.csv"),
                    m_place.dataFolder + QStringLiteral("/settings.json")};
    source.key = m_key;
    work([source, folder](const CopyProgress& progress) {
        return makeCopy(source, folder, systemTimestamp(), progress);
    });
}

void SettingsHost::proveCopy(const QString& path) {
    work([path, key = m_key](const CopyProgress& progress) {
        return app::proveCopy(path, key, progress);
    });
}

void SettingsHost::work(std::function<ui::CopyReport(const CopyProgress&)> job) {
    if (std::exchange(m_copying, true)) {
        return;
    }
    m_stopCopy = false;
    m_copyThread.run([this, job = std::move(job)] {
        const auto report = job([this](qint64 rows, qint64 of) {
            later([this, rows, of] { Q_EMIT copyMoved(rows, of); });
            return !m_stopCopy;
        });
        later([this, report] {
            m_copying = false;
            Q_EMIT copyEnded(report);
        });
    });
}

void SettingsHost::cancelCopy() {
    m_stopCopy = true;
}

} // namespace kassa::app
