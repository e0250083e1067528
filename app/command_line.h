#pragma once

#include "core/base/tiyin.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>
#include <variant>

// What the person at the command line wants, as a value. Pure: nothing is opened, read or sent.

namespace kassa::app {

/// Exit statuses of every command; stable, scripts depend on them.
enum class Exit {
    Paid = 0,       ///< paid, or the command did what it was asked to
    NotPaid = 1,    ///< definitely not paid; or a journal that was altered
    BadInput = 2,   ///< wrong use or bad input; nothing was written, nothing was sent
    Unknown = 3,    ///< the outcome is still unknown
    Environment = 4 ///< keychain, disk, lock, or the gateway was not reached
};

[[nodiscard]] constexpr int code(Exit exit) {
    return static_cast<int>(exit);
}

struct CommonOptions {
    QString dataFolder; ///< empty: the user's own
    QString profile;    ///< empty: from the settings, else apigw; sandbox for a loopback gateway
    QString gateway;    ///< empty: the profile's own
    QString language = QStringLiteral("uz");
    QString theme = QStringLiteral("light");
    bool json = false;
    QStringList given; ///< names of the options on the line; elsewhere the desk's choices count
};

struct DeskCommand {};
struct DemoCommand {};
struct TourCommand {
    QString folder;
    QString size; ///< "1366x768"
};
struct SandboxCommand {
    quint16 port = 0; ///< 0: any free one
    QString ledger;
    QString script;
};
struct SellCommand {
    QString account;
    Tiyin amount;
    QString invoice;
    QString customer;
    std::chrono::seconds wait{30}; ///< for an unknown outcome to settle
};
struct StatusCommand {
    QString payment; ///< empty: all that are unfinished, and the last few
    std::chrono::seconds wait{10};
};
struct RefundCommand {
    QString payment;
    QString reason;
    QString approver; ///< a manager's name; empty: the only one there is
    std::chrono::seconds wait{30};
};
struct LogListCommand {
    QString file; ///< empty: of the data folder
    int limit = 50;
};
struct LogVerifyCommand {
    QString file;
    QString publicKey; ///< 64 hexadecimal digits, from paper; empty: the file's own
};
struct LogRestoreCommand {
    QString folder; ///< of a backup, or a journal alone
};
struct DoctorCommand {};
struct SetupCommand {
    QString environmentFile;
    bool fromEnvironment = false;
    bool acceptJournal = false; ///< nothing else: take the journal that lies there as it is
    /// Nothing else: where to listen for the gateway's callback from now on; 0: nowhere.
    std::optional<quint16> callbackPort = {};
    bool firstManager = false; ///< nothing else: make the first manager of a desk without people
};
/// An event's file: looked at, made of the event that is sold, or taken in its place.
struct EventCommand {
    enum class What { Check, Export, Import };
    What what = What::Check;
    QString file;
};

/// A list of people into the book of attendees, or the book out of it.
struct AttendeesCommand {
    bool import = true;
    QString file;
    QString onDuplicate; ///< "skip", "update" or "keep"
    QString rejects;     ///< where rows that were left out go; empty: only counted
};
/// Help or version, to be printed; not an error.
struct TellCommand {
    QString text;
};

using Command =
    std::variant<DeskCommand, DemoCommand, TourCommand, SandboxCommand, SellCommand, StatusCommand,
                 RefundCommand, LogListCommand, LogVerifyCommand, LogRestoreCommand, SetupCommand,
                 AttendeesCommand, EventCommand, DoctorCommand, TellCommand>;

struct Invocation {
    CommonOptions common;
    Command command;
};

/// One clear sentence in the user's language that says what to do.
struct UsageError {
    QString sentence;
};

[[nodiscard]] Expected<Invocation, UsageError> parseCommandLine(const QStringList& arguments);

} // namespace kassa::app
