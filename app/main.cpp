#include "app/arguments.h"
#include "app/attendees_command.h"
#include "app/command_line.h"
#include "app/desk_command.h"
#include "app/doctor_command.h"
#include "app/event_command.h"
#include "app/hardening.h"
#include "app/log_commands.h"
#include "app/log_restore.h"
#include "app/sandbox_command.h"
#include "app/setup_command.h"
#include "app/terminal.h"
#include "app/till_commands.h"
#include "app/tour.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTranslator>

namespace {

using namespace kassa;
using namespace kassa::app;

struct Run {
    int argc;
    char** argv;
    const CommonOptions& common;

    int operator()(const TellCommand& command) const {
        say(command.text.toUtf8());
        return 0;
    }
    int operator()(const SandboxCommand& command) const { return code(runSandbox(command)); }
    int operator()(const LogListCommand& command) const {
        return code(runLogList(common, command));
    }
    int operator()(const LogVerifyCommand& command) const {
        return code(runLogVerify(common, command));
    }
    int operator()(const LogRestoreCommand& command) const {
        return code(runLogRestore(common, command));
    }
    int operator()(const SellCommand& command) const { return code(runSell(common, command)); }
    int operator()(const StatusCommand& command) const { return code(runStatus(common, command)); }
    int operator()(const RefundCommand& command) const { return code(runRefund(common, command)); }
    int operator()(const SetupCommand& command) const { return code(runSetup(common, command)); }
    int operator()(const DoctorCommand&) const { return code(runDoctor(common)); }
    int operator()(const EventCommand& command) const { return code(runEvent(common, command)); }
    int operator()(const AttendeesCommand& command) const {
        return code(runAttendees(common, command));
    }
    int operator()(const DeskCommand&) const { return code(runDesk(common)); }
    int operator()(const DemoCommand&) const { return code(runDemo(common)); }
    int operator()(const TourCommand& command) const { return code(runTour(common, command)); }
};

bool needsWindows(const Command& command) {
    return std::holds_alternative<DeskCommand>(command) ||
           std::holds_alternative<DemoCommand>(command) ||
           std::holds_alternative<TourCommand>(command);
}

} // namespace

int main(int argc, char** argv) {
    harden();
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    QCoreApplication::setApplicationName(QStringLiteral("kassa"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KASSA_VERSION));

    // What a developer wants to see is asked for by name: QT_LOGGING_RULES="kassa.*=true".
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.*.info=false"));

    // Words first: also a mistake on the command line is told in the user's language.
    QTranslator translator;
    std::unique_ptr<QCoreApplication> application;
    const auto useLanguage = [&](const QString& language) {
        if (translator.load(QStringLiteral(":/i18n/kassa_%1").arg(language))) {
            QCoreApplication::installTranslator(&translator);
        }
    };
    // A command line is read before a display is asked for: `kassa sell` needs none.
    int noArguments = 1;
    auto early = std::make_unique<QCoreApplication>(noArguments, argv);
    useLanguage(languageOf(arguments));
    auto invocation = parseCommandLine(arguments);
    if (!invocation) {
        complain(invocation.error().sentence);
        return code(Exit::BadInput);
    }
    if (std::holds_alternative<DeskCommand>(invocation->command)) {
        takeKeptChoices(invocation->common);
        useLanguage(invocation->common.language);
    }
    if (needsWindows(invocation->command)) {
        early.reset();
        if (std::holds_alternative<TourCommand>(invocation->command)) {
            silenceMissingDesktop();
        }
        if (!displayIsThere(invocation->command)) {
            return code(Exit::Environment);
        }
        application = std::make_unique<QApplication>(noArguments, argv);
        QCoreApplication::installTranslator(&translator);
    } else {
        application = std::move(early);
    }
    return std::visit(Run{argc, argv, invocation->common}, invocation->command);
}
