#include "app/till_commands.h"

#include "app/journal_memory.h"
#include "app/refund.h"
#include "app/sell.h"
#include "app/station.h"
#include "app/status.h"
#include "app/stop_signals.h"

#include <QCoreApplication>
#include <QDate>

namespace kassa::app {

namespace {

/// A till for one command: gets the keys, opens the station, runs `work`, ends with its status.
/// `work` is called once the till has taken up what was unfinished.
template <class Work>
Exit withStation(const Place& place, TillObserver& observer, const Work& work) {
    std::unique_ptr<Station> station;
    JournalMemory memory(place);
    QObject::connect(&memory, &JournalMemory::failed, &memory, complain);
    QObject context;
    const auto end = [](Exit exit) { QCoreApplication::exit(code(exit)); };
    const auto stop = [&end](const Trouble& trouble) {
        complain(trouble.sentence);
        end(trouble.exit);
    };
    // From the event loop, so that every answer, also an immediate one, can end that loop.
    QMetaObject::invokeMethod(
        &context,
        [&] {
            fetchKeys(place, &context, [&](Expected<Keys, Trouble> keys) {
                if (!keys) {
                    stop(keys.error());
                    return;
                }
                auto opened = Station::open(place, std::move(keys).value(), observer);
                if (!opened) {
                    stop(opened.error());
                    return;
                }
                station = std::move(opened).value();
                memory.remember(station->journal().remembered());
                if (const auto started = station->start(); !started) {
                    stop(started.error());
                    return;
                }
                work(*station, end);
            });
        },
        Qt::QueuedConnection);
    const auto exit = static_cast<Exit>(QCoreApplication::exec());
    if (station) {
        memory.remember(station->journal().remembered());
        station.reset(); // others may have the journal while the keychain is written
        memory.finish();
    }
    return exit;
}

YearMonth thisMonth() {
    const auto today = QDate::currentDate();
    return {today.year(), today.month()};
}

} // namespace

Exit runSell(const CommonOptions& common, const SellCommand& command) {
    SecretLines input;
    Typed typed;
    // From a pipe everything is read and checked before anything is opened. A person is asked for
    // the card only when the sale can really begin.
    if (!input.isTerminal()) {
        auto read = readCard(input, thisMonth());
        if (!read) {
            complain(read.error().sentence);
            return Exit::BadInput;
        }
        typed = std::move(read).value();
    }
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    SellSession session(command, common.json, std::move(typed), input, thisMonth());
    const StopSignals stops([&session] { session.stopAsked(); });
    return withStation(*place, session, [&](Station& station, const auto& end) {
        session.run(station.till(), [end](Exit exit) { end(exit); });
    });
}

Exit runStatus(const CommonOptions& common, const StatusCommand& command) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    StatusSession session(command, common.json);
    const StopSignals stops([] { QCoreApplication::exit(code(Exit::Unknown)); });
    return withStation(*place, session, [&](Station& station, const auto& end) {
        session.run(station.till(), station.journal(), [end](Exit exit) { end(exit); });
    });
}

Exit runRefund(const CommonOptions& common, const RefundCommand& command) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    RefundSession session(command, common.json);
    const StopSignals stops([&session] { session.stopAsked(); });
    return withStation(*place, session, [&](Station& station, const auto& end) {
        session.run(station, place->cashier, [end](Exit exit) { end(exit); });
    });
}

} // namespace kassa::app
