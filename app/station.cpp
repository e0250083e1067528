#include "app/station.h"

#include "app/words.h"
#include "core/atmos/gateway.h"

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

} // namespace

struct Station::Inside {
    Inside(std::unique_ptr<store::SqliteJournal> openJournal, const Place& place,
           atmos::Credentials credentials, TillObserver& observer, ConnectionWatcher watcher)
        : journal(std::move(openJournal))
        , gateway(place.profile, std::move(credentials),
                  {place.language.toStdString(), std::move(watcher), {}})
        , till(gateway, *journal, clock, ids, observer) {
        // Every second while something waits; the till itself keeps to one question a second.
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { till.tick(); });
    }

    SystemClock clock;
    RandomIds ids;
    std::unique_ptr<store::SqliteJournal> journal;
    atmos::AtmosGateway gateway;
    Till till;
    QTimer timer;
};

store::OpenOptions optionsFor(const Place& place, std::string remembered) {
    store::OpenOptions options;
    options.path = place.journalPath.toStdString();
    options.mark = place.mark;
    options.desk = place.desk.toStdString();
    options.remembered = std::move(remembered);
    return options;
}

Expected<std::unique_ptr<Station>, Trouble>
Station::open(const Place& place, Keys keys, TillObserver& observer, ConnectionWatcher watcher) {
    if (const auto trouble = meantToBeReadOnly(place.journalPath)) {
        return Unexpected(*trouble);
    }
    auto journal = store::SqliteJournal::open(optionsFor(place, std::move(keys.remembered)),
                                              std::move(keys.signingKey));
    if (!journal) {
        return Unexpected(troubleOf(journal.error(), place.journalPath));
    }
    (*journal)->setCashier(place.cashier.toStdString());
    return std::unique_ptr<Station>(new Station(
        std::make_unique<Inside>(std::move(journal).value(), place, std::move(keys.credentials),
                                 observer, std::move(watcher))));
}

Station::Station(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Station::~Station() = default;

Till& Station::till() {
    return m_inside->till;
}

store::SqliteJournal& Station::journal() {
    return *m_inside->journal;
}

Expected<void, Trouble> Station::start() {
    if (const auto started = m_inside->till.start(); !started) {
        return Unexpected(Trouble{Exit::Environment, words::sentence(started.error())});
    }
    m_inside->timer.start(std::chrono::seconds(1));
    return {};
}

} // namespace kassa::app
