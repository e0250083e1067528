#pragma once

#include "app/command_line.h"
#include "core/atmos/profile.h"
#include "core/desk/desk_choices.h"
#include "core/desk/scan.h"
#include "core/store/lock_file.h"
#include "core/store/sqlite_journal.h"

namespace kassa::app {

/// Why something cannot be done here and now, for a person and for a script.
struct Trouble {
    Exit exit = Exit::Environment;
    QString sentence;
};

[[nodiscard]] inline Trouble badInput(const QString& sentence) {
    return {Exit::BadInput, sentence};
}

/// Where a till works: its gateway, its journal, and what kind of money both are about.
struct Place {
    QString dataFolder;
    QString journalPath;
    store::Mark mark = store::Mark::Live;
    atmos::Profile profile;
    bool loopback = false; ///< the gateway is on this machine: keys may come from the environment
    std::uint16_t callbackPort = 0; ///< where the gateway's callback is listened for; 0: nowhere
    QString language;
    QString cashier;                    ///< who is at the desk; stands in every row too
    QString desk = QStringLiteral("1"); ///< which of the desks this is; stands in every row
};

/// Profile, gateway and data folder from the options and from the folder's settings, all checked.
/// Writes nothing.
[[nodiscard]] Expected<Place, Trouble> resolvePlace(const CommonOptions& options);

/// Makes the data folder when it is missing, for its owner only.
[[nodiscard]] Expected<void, Trouble> makeFolder(const QString& path);

/// The data folder without a gateway: for commands that only read.
[[nodiscard]] QString dataFolderOf(const CommonOptions& options);

/// "kassa.journal", "test.journal", "demo.journal": live and other money never share a file.
[[nodiscard]] QString journalName(store::Mark mark);

/// The file of people that belongs to the journal of a place: "people.json" for real money.
[[nodiscard]] QString peoplePathOf(const Place& place);

/// What setup leaves beside the journal: nothing secret.
struct Settings {
    QString profile = QStringLiteral("apigw");
    bool testStore = false; ///< the merchant's keys are those of a test store
    desk::PrinterSettings printer;
    desk::ScanRules scanner;
    // What somebody has chosen at the desk; none: nobody has.
    std::optional<desk::Language> language;
    std::optional<desk::Look> look;
    std::chrono::minutes idleLock = desk::DeskChoices{}.idleLock;
    std::uint16_t callbackPort = 0;     ///< 0: the gateway's callback is not listened for
    std::optional<Timestamp> keysSince; ///< the merchant's keys were entered
};
[[nodiscard]] Expected<Settings, Trouble> readSettings(const QString& dataFolder);
/// Language and theme as they were chosen at the desk, where the command line says nothing.
void takeKeptChoices(CommonOptions& options);
[[nodiscard]] Expected<void, Trouble> writeSettings(const QString& dataFolder, const Settings&);

/// The journal, or the folder of one that is not there yet, has no right to write for anybody.
/// Said before the till opens it, since an administrator's program could write all the same.
[[nodiscard]] std::optional<Trouble> meantToBeReadOnly(const QString& journalPath);

/// The sentence for a journal that could not be opened.
[[nodiscard]] Trouble troubleOf(const store::OpenFailure& failure, const QString& path);
/// Keeps every till away from the journal, which need not be there yet.
[[nodiscard]] Expected<store::LockFile, Trouble> lockJournal(const QString& journalPath);

} // namespace kassa::app
