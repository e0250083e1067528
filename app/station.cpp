#include "app/station.h"

#include "app/callback_listener.h"
#include "app/demo_staff.h"
#include "app/pin_thread.h"
#include "app/proof_thread.h"
#include "app/wire.h"
#include "app/words.h"
#include "core/base/clock_watch.h"
#include "core/staff/listening_gateway.h"
#include "core/store/people_store.h"

#include <sodium.h>

namespace kassa::app {

namespace {

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return systemInstant(); }
};

/// Twelve characters of 32, without those that people mix up: 60 random bits.
class RandomIds final : public IdSource {
public:
    [[nodiscard]] PaymentId next() override {
        static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        static_assert(alphabet.size() == 32);
        PaymentId id;
        for (int i = 0; i < 12; ++i) {
            id.value += alphabet[randombytes_uniform(alphabet.size())];
        }
        return id;
    }
};

/// Rows after this one have earlier times than rows before it, and whoever reads them is told why.
/// When the journal takes no row, the next one stops the till anyway.
void noteSetBack(store::SqliteJournal& journal, std::chrono::milliseconds back) {
    if (back == std::chrono::milliseconds(0)) {
        return;
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(back).count();
    static_cast<void>(journal.append(
        desk::DeskEntry(desk::entry::Note{"clock_set_back", std::to_string(seconds) + " s"})));
}

/// Against the last row there is, which another program may have written.
std::chrono::milliseconds compareWithLastRow(store::SqliteJournal& journal) {
    const auto rows = journal.rowsAfter(journal.head().seq - 1, 1);
    if (!rows || rows->empty()) {
        return {};
    }
    const auto back = setBack(rows->front().at, systemTimestamp());
    noteSetBack(journal, back);
    return back;
}

/// What only a desk with people has.
struct StaffParts {
    StaffParts(store::SqliteJournal& journal, Till& till, const Clock& clock, IdSource& ids,
               const std::string& journalPath, const std::string& path,
               const store::SigningKey& key, staff::StaffObserver& observer)
        : people(path, key.copy())
        , pins(key.pepper())
        , prover(journalPath, key.publicKey())
        , staff({journal, people, pins, prover, till, clock, ids}, observer) {}

    store::PeopleStore people;
    PinThread pins;
    ProofThread prover;
    staff::Staff staff;
};

} // namespace

struct Station::Inside {
    Inside(std::unique_ptr<store::SqliteJournal> openJournal, const Place& place,
           atmos::Credentials theCredentials, store::SigningKey signingKey, TillObserver& observer,
           ConnectionWatcher theWatcher)
        : isDemo(place.mark == store::Mark::Demo)
        , journalPath(place.journalPath.toStdString())
        , peoplePath(peoplePathOf(place).toStdString())
        , key(std::move(signingKey))
        , journal(std::move(openJournal))
        , profile(place.profile)
        , credentials(std::move(theCredentials))
        , language(place.language.toStdString())
        , watcher(std::move(theWatcher))
        , listening(gateway)
        , till(listening, *journal, clock, ids, observer) {
        // Every second while something waits; the till itself keeps to one question a second.
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            till.tick();
            if (staff) {
                staff->staff.tick();
            }
            watchTheClock();
        });
    }

    Expected<void, Trouble> openGateway() {
        const auto wire = loadWire();
        if (!wire) {
            return Unexpected(wire.error());
        }
        gateway.use((*wire)->gateway(profile, std::move(credentials), language, watcher));
        return {};
    }

    void watchTheClock() {
        const Moment now{systemInstant(), systemTimestamp()};
        const auto back = setBack(std::exchange(lastLook, now), now);
        noteSetBack(*journal, back);
        tellSetBack(back);
    }

    void tellSetBack(std::chrono::milliseconds back) const {
        if (back > std::chrono::milliseconds(0) && clockTold) {
            clockTold(back);
        }
    }

    bool isDemo;
    std::string journalPath;
    std::string peoplePath;
    store::SigningKey key;
    SystemClock clock;
    RandomIds ids;
    std::unique_ptr<store::SqliteJournal> journal;
    atmos::Profile profile;
    atmos::Credentials credentials; ///< until the gateway has them
    std::string language;
    ConnectionWatcher watcher;
    LateGateway gateway;
    staff::ListeningGateway listening;
    Till till;
    std::unique_ptr<CallbackListener> callback; ///< only where the gateway's is listened for
    QTimer timer;
    std::unique_ptr<StaffParts> staff;
    Moment lastLook{systemInstant(), systemTimestamp()};
    std::chrono::milliseconds backAtStart{};
    std::function<void(std::chrono::milliseconds)> clockTold;
};

store::OpenOptions optionsFor(const Place& place, std::string remembered) {
    store::OpenOptions options;
    options.path = place.journalPath.toStdString();
    options.mark = place.mark;
    options.desk = place.desk.toStdString();
    options.remembered = std::move(remembered);
    // A day's rows. Where no money is real, a small disk may be there to be filled on purpose.
    constexpr std::uint64_t roomForADay = 64ULL * 1024 * 1024;
    options.roomForCards = place.mark == store::Mark::Live ? roomForADay : 0;
    return options;
}

Expected<std::unique_ptr<Station>, Trouble>
Station::open(const Place& place, Keys keys, TillObserver& observer, ConnectionWatcher watcher) {
    if (const auto trouble = meantToBeReadOnly(place.journalPath)) {
        return Unexpected(*trouble);
    }
    auto journal = store::SqliteJournal::open(optionsFor(place, std::move(keys.remembered)),
                                              keys.signingKey.copy());
    if (!journal) {
        return Unexpected(troubleOf(journal.error(), place.journalPath));
    }
    (*journal)->setCashier(place.cashier.toStdString());
    const auto back = compareWithLastRow(**journal);
    const auto storeId = keys.credentials.storeId;
    auto apiKey = SecretBuffer::of(keys.credentials.apiKey.reveal());
    auto inside =
        std::make_unique<Inside>(std::move(journal).value(), place, std::move(keys.credentials),
                                 std::move(keys.signingKey), observer, std::move(watcher));
    inside->backAtStart = back;
    if (place.callbackPort != 0) {
        auto listener =
            CallbackListener::open(place.callbackPort, storeId, std::move(apiKey), inside->till);
        if (!listener) {
            return Unexpected(listener.error());
        }
        inside->callback = std::move(listener).value();
    }
    return std::unique_ptr<Station>(new Station(std::move(inside)));
}

Station::Station(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Station::~Station() = default;

Till& Station::till() {
    return m_inside->till;
}

store::SqliteJournal& Station::journal() {
    return *m_inside->journal;
}

void Station::watchClock(std::function<void(std::chrono::milliseconds)> told) {
    m_inside->clockTold = std::move(told);
    m_inside->tellSetBack(std::exchange(m_inside->backAtStart, {}));
}

Expected<staff::Staff*, Trouble> Station::addStaff(staff::StaffObserver& observer) {
    auto& in = *m_inside;
    in.staff = std::make_unique<StaffParts>(*in.journal, in.till, in.clock, in.ids, in.journalPath,
                                            in.peoplePath, in.key, observer);
    staff::Staff& staff = in.staff->staff;
    in.listening.onAnswer(
        [&staff](const PaymentId& payment, const Evidence& word) { staff.heard(payment, word); });
    if (const auto started = staff.start(); !started) {
        return Unexpected(Trouble{Exit::Environment, words::sentence(started.error())});
    }
    if (in.isDemo) {
        beginDemo(staff, in.key.pepper(), systemTimestamp());
    }
    return &staff;
}

bool Station::hasUnfinished() const {
    const auto unfinished = m_inside->journal->unfinished();
    return !unfinished || !unfinished->empty();
}

Expected<void, Trouble> Station::start() {
    if (auto opened = m_inside->openGateway(); !opened) {
        return opened;
    }
    if (const auto started = m_inside->till.start(); !started) {
        return Unexpected(Trouble{Exit::Environment, words::sentence(started.error())});
    }
    m_inside->timer.start(std::chrono::seconds(1));
    return {};
}

} // namespace kassa::app
