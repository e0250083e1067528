#pragma once

#include "app/place.h"
#include "core/atmos/credentials.h"
#include "core/staff/staff.h"
#include "core/till/till.h"

#include <QTimer>
#include <functional>
#include <memory>

// The one place that names real adapters: a till with its journal, gateway, clock and ids.

namespace kassa::app {

/// What a till needs to be trusted by the gateway and by whoever reads its journal.
struct Keys {
    atmos::Credentials credentials;
    store::SigningKey signingKey;
    std::string remembered{}; ///< what the journal ended with (JournalMemory); empty for nothing
};

/// Gets the keys for a place and what is remembered of its journal: from the keychain, or, for a
/// gateway on this machine only, from the environment and from a file beside the journal. Answers
/// exactly once, on the caller's thread.
void fetchKeys(const Place& place, QObject* context,
               std::function<void(Expected<Keys, Trouble>)> answer);

/// Of these only what the gateway is told: for the connection doctor, which has no journal.
void fetchCredentials(const Place& place, QObject* context,
                      std::function<void(Expected<atmos::Credentials, Trouble>)> answer);

/// How the journal of a place is opened.
[[nodiscard]] store::OpenOptions optionsFor(const Place& place, std::string remembered);

/// How the gateway was last met: reachable or not, and how long it took.
using ConnectionWatcher = std::function<void(bool reachable, std::chrono::milliseconds took)>;

/// A till at work. Belongs to the thread that opened it.
class Station {
public:
    [[nodiscard]] static Expected<std::unique_ptr<Station>, Trouble>
    open(const Place& place, Keys keys, TillObserver& observer, ConnectionWatcher watcher = {});

    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    [[nodiscard]] Till& till();
    [[nodiscard]] store::SqliteJournal& journal();

    /// The people of this desk, beside the till: for whoever needs them. Call once.
    [[nodiscard]] Expected<staff::Staff*, Trouble> addStaff(staff::StaffObserver& observer);

    /// Told whenever this computer's clock was set back: at once when that was before the start.
    void watchClock(std::function<void(std::chrono::milliseconds back)> told);

    /// Payments that a run before left open, or nobody can tell.
    [[nodiscard]] bool hasUnfinished() const;

    /// Loads what speaks to the gateway, takes up what is unfinished and starts the clock. Until
    /// then nothing can be sent. Call once.
    [[nodiscard]] Expected<void, Trouble> start();

private:
    struct Inside;
    explicit Station(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> m_inside;
};

} // namespace kassa::app
