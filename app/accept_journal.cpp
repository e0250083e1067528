#include "app/accept_journal.h"

#include "app/journal_memory.h"
#include "app/terminal.h"
#include "app/words.h"
#include "core/store/witness.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct AcceptJournalWords {
    Q_DECLARE_TR_FUNCTIONS(AcceptJournal)
};

bool isAboutMemory(store::OpenError error) {
    return error == store::OpenError::RolledBack || error == store::OpenError::Replaced ||
           error == store::OpenError::Gone;
}

QString endIn(const std::string& remembered) {
    const auto witness = store::parseWitness(remembered);
    if (!witness) {
        return AcceptJournalWords::tr("something that cannot be understood");
    }
    //: number of rows, number of times the journal was opened, the first digits of a hash
    return AcceptJournalWords::tr("%1 rows, opened %2 times, head %3")
        .arg(witness->head.seq)
        .arg(witness->epoch)
        .arg(QString::fromStdString(store::toHex(witness->head.hash)).left(16));
}

/// Opens it as it is; what is to be remembered of it from now on.
Expected<std::string, Trouble> accept(const Place& place, const store::OpenOptions& options,
                                      store::SigningKey key) {
    auto journal = store::SqliteJournal::open(options, std::move(key));
    if (!journal) {
        return Unexpected(troubleOf(journal.error(), place.journalPath));
    }
    (*journal)->setCashier(place.cashier.toStdString());
    const desk::entry::Note note{"journal_accepted", "found: " + (*journal)->remembered() +
                                                         "; given up: " + options.remembered};
    if (const auto written = (*journal)->append(desk::DeskEntry(note)); !written) {
        return Unexpected(Trouble{Exit::Environment, words::sentence(written.error())});
    }
    return (*journal)->remembered();
}

} // namespace

Expected<Keys, Trouble> keysOf(const Place& place) {
    Expected<Keys, Trouble> result = Unexpected(Trouble{});
    QObject context;
    QMetaObject::invokeMethod(
        &context,
        [&] {
            fetchKeys(place, &context, [&result](Expected<Keys, Trouble> keys) {
                result = std::move(keys);
                QCoreApplication::quit();
            });
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    return result;
}

Exit runAcceptJournal(const CommonOptions& common) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    auto keys = keysOf(*place);
    if (!keys) {
        return endWith(keys.error());
    }
    auto options = optionsFor(*place, keys->remembered);
    auto again = store::SigningKey::fromSecret(keys->signingKey.secret());
    KASSA_CHECK(again.has_value());
    const auto asItShould = store::SqliteJournal::open(options, std::move(*again));
    if (asItShould) {
        say(AcceptJournalWords::tr(
                "The journal %1 is the one that was used here; there is nothing to accept.\n")
                .arg(place->journalPath)
                .toUtf8());
        return Exit::Paid;
    }
    if (!isAboutMemory(asItShould.error().error)) {
        return endWith(troubleOf(asItShould.error(), place->journalPath));
    }
    options.acceptAsIs = true;
    const auto line = accept(*place, options, std::move(keys->signingKey));
    if (!line) {
        return endWith(line.error());
    }
    JournalMemory memory(*place);
    memory.remember(*line);
    if (!memory.finish(std::chrono::seconds(15))) {
        return endWith({Exit::Environment,
                        AcceptJournalWords::tr(
                            "The journal was not accepted: its end could not be noted beside "
                            "its key. Check the keychain and try again.")});
    }
    say(AcceptJournalWords::tr(
            "Accepted: %1.\nGiven up: %2.\nCompare the payments of these days with the "
            "gateway's cabinet.\n")
            .arg(endIn(*line), endIn(keys->remembered))
            .toUtf8());
    return Exit::Paid;
}

} // namespace kassa::app
