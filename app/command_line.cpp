#include "app/command_line.h"

#include "app/arguments.h"
#include "app/help.h"
#include "app/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QMap>

namespace kassa::app {

namespace {

QString text(const char* source) {
    return QCoreApplication::translate("CommandLine", source);
}

const QStringList& commandNames() {
    static const QStringList names =
        QStringLiteral("desk demo tour sell status refund log setup doctor sandbox attendees event")
            .split(QLatin1Char(' '));
    return names;
}

/// One option of a command: its name and what it is called in a message.
struct Option {
    const char* name;
    bool hasValue = true;
};

/// The options of the line by name, and what is left.
struct Words {
    QMap<QString, QString> options;
    QStringList rest;
};

Expected<Words, UsageError> split(const QStringList& arguments, const QList<Option>& known) {
    QCommandLineParser parser;
    for (const auto& option : known) {
        const auto name = QString::fromLatin1(option.name);
        parser.addOption(option.hasValue ? QCommandLineOption(name, {}, name)
                                         : QCommandLineOption(name));
    }
    if (!parser.parse(arguments)) {
        const auto unknown = parser.unknownOptionNames();
        return Unexpected(UsageError{
            unknown.isEmpty()
                ? text(QT_TRANSLATE_NOOP("CommandLine",
                                         "An option needs a value. See kassa --help."))
                : text(QT_TRANSLATE_NOOP("CommandLine",
                                         "There is no option --%1 here. See kassa --help."))
                      .arg(unknown.first())});
    }
    Words words;
    words.rest = parser.positionalArguments();
    for (const auto& option : known) {
        const auto name = QString::fromLatin1(option.name);
        if (parser.values(name).size() > 1) {
            return Unexpected(UsageError{
                text(QT_TRANSLATE_NOOP("CommandLine", "Give --%1 only once.")).arg(name)});
        }
        if (parser.isSet(name)) {
            words.options.insert(name, option.hasValue ? parser.value(name) : QString());
        }
    }
    return words;
}

Expected<int, UsageError> wholeNumber(const Words& words, const char* option, int otherwise,
                                      int least, int most) {
    const auto name = QString::fromLatin1(option);
    if (!words.options.contains(name)) {
        return otherwise;
    }
    bool ok = false;
    const int value = words.options.value(name).toInt(&ok);
    if (!ok || value < least || value > most) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "--%1 must be a whole number from %2 to %3."))
                .arg(name)
                .arg(least)
                .arg(most)});
    }
    return value;
}

Expected<void, UsageError> noMoreThan(const Words& words, int count) {
    if (words.rest.size() > count) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "“%1” is too much here. See kassa --help."))
                .arg(words.rest.at(count))});
    }
    return {};
}

Expected<CommonOptions, UsageError> common(const Words& words) {
    CommonOptions options;
    options.dataFolder = words.options.value(QStringLiteral("data"));
    options.profile = words.options.value(QStringLiteral("profile"));
    options.gateway = words.options.value(QStringLiteral("gateway"));
    options.language = words.options.value(QStringLiteral("lang"), options.language);
    options.theme = words.options.value(QStringLiteral("theme"), options.theme);
    options.given = words.options.keys();
    options.json = words.options.contains(QStringLiteral("json"));
    if (options.language != QLatin1String("uz") && options.language != QLatin1String("en")) {
        return Unexpected(
            UsageError{text(QT_TRANSLATE_NOOP("CommandLine", "--lang must be uz or en."))});
    }
    if (options.theme != QLatin1String("light") && options.theme != QLatin1String("dark") &&
        options.theme != QLatin1String("high-contrast")) {
        return Unexpected(UsageError{text(
            QT_TRANSLATE_NOOP("CommandLine", "--theme must be light, dark or high-contrast."))});
    }
    for (const auto* name : {"data", "gateway", "profile"}) {
        if (words.options.contains(QLatin1String(name)) &&
            words.options.value(QLatin1String(name)).isEmpty()) {
            return Unexpected(
                UsageError{text(QT_TRANSLATE_NOOP("CommandLine", "--%1 must not be empty."))
                               .arg(QLatin1String(name))});
        }
    }
    return options;
}

using CommandOrError = Expected<Command, UsageError>;

/// `command`, when nothing stands on the line behind its first `count` words.
CommandOrError whole(const Words& words, int count, Command command) {
    const auto rest = noMoreThan(words, count);
    return rest ? CommandOrError(std::move(command)) : Unexpected(rest.error());
}

CommandOrError sell(const Words& words) {
    SellCommand command;
    command.account = words.options.value(QStringLiteral("account"));
    Sale probe;
    probe.account = command.account.toStdString();
    probe.amount = Tiyin(1);
    if (const auto sale = checkSale(probe); !sale) {
        return Unexpected(UsageError{
            sale.error() == SaleError::EmptyAccount
                ? text(QT_TRANSLATE_NOOP("CommandLine",
                                         "Give the sale's number with --account, for example "
                                         "--account 1001."))
                : text(QT_TRANSLATE_NOOP("CommandLine",
                                         "--account must be 1 to 20 digits and nothing else."))});
    }
    const auto amountText = words.options.value(QStringLiteral("amount"));
    const auto amount = parseSom(amountText.toStdString());
    if (!amount) {
        return Unexpected(UsageError{words::sentence(amount.error())});
    }
    command.amount = *amount;
    command.invoice = words.options.value(QStringLiteral("invoice"), command.account);
    command.customer = words.options.value(QStringLiteral("customer"));
    const auto wait = wholeNumber(words, "wait", 30, 0, 86'400);
    if (!wait) {
        return Unexpected(wait.error());
    }
    command.wait = std::chrono::seconds(*wait);
    return whole(words, 0, command);
}

CommandOrError status(const Words& words) {
    StatusCommand command;
    const auto wait = wholeNumber(words, "wait", 300, 0, 86'400);
    if (!wait) {
        return Unexpected(wait.error());
    }
    command.wait = std::chrono::seconds(*wait);
    command.payment = words.rest.value(0);
    return whole(words, 1, command);
}

CommandOrError refund(const Words& words) {
    RefundCommand command{words.rest.value(0),
                          words.options.value(QStringLiteral("reason")),
                          words.options.value(QStringLiteral("approver")),
                          {}};
    const auto wait = wholeNumber(words, "wait", 30, 0, 86'400);
    if (!wait) {
        return Unexpected(wait.error());
    }
    if (command.payment.isEmpty() || command.reason.trimmed().isEmpty()) {
        return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
            "CommandLine", "Say which payment and why: kassa refund PAYMENT --reason TEXT."))});
    }
    command.wait = std::chrono::seconds(*wait);
    return whole(words, 1, command);
}

CommandOrError log(const Words& words) {
    const auto what = words.rest.value(0);
    if (const auto rest = noMoreThan(words, 2); !rest) {
        return Unexpected(rest.error());
    }
    if (what == QLatin1String("list")) {
        const auto limit = wholeNumber(words, "limit", 50, 1, 1'000'000);
        if (!limit) {
            return Unexpected(limit.error());
        }
        return Command(LogListCommand{words.rest.value(1), *limit});
    }
    if (what == QLatin1String("verify")) {
        const auto key = words.options.value(QStringLiteral("key"));
        if (!key.isEmpty() &&
            (key.size() != 64 || QByteArray::fromHex(key.toLatin1()).toHex() != key.toLatin1())) {
            return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
                "CommandLine", "--key must be 64 hexadecimal digits, as printed by log list."))});
        }
        return Command(LogVerifyCommand{words.rest.value(1), key});
    }
    if (what == QLatin1String("restore") && words.rest.size() == 2) {
        return Command(LogRestoreCommand{words.rest.at(1)});
    }
    return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
        "CommandLine", "Say kassa log list, kassa log verify or kassa log restore FOLDER."))});
}

CommandOrError sandbox(const Words& words) {
    const auto port = wholeNumber(words, "port", 0, 0, 65'535);
    if (!port) {
        return Unexpected(port.error());
    }
    return whole(words, 0,
                 SandboxCommand{static_cast<quint16>(*port),
                                words.options.value(QStringLiteral("ledger")),
                                words.options.value(QStringLiteral("script"))});
}

CommandOrError setup(const Words& words) {
    SetupCommand command;
    command.environmentFile = words.options.value(QStringLiteral("env-file"));
    command.fromEnvironment = words.options.contains(QStringLiteral("from-env"));
    command.acceptJournal = words.options.contains(QStringLiteral("accept-journal"));
    command.firstManager = words.options.contains(QStringLiteral("first-manager"));
    if (words.options.contains(QStringLiteral("callback-port"))) {
        const bool off =
            words.options.value(QStringLiteral("callback-port")) == QLatin1String("off");
        const auto port =
            off ? Expected<int, UsageError>(0) : wholeNumber(words, "callback-port", 0, 1, 65'535);
        if (!port) {
            return Unexpected(port.error());
        }
        command.callbackPort = static_cast<quint16>(*port);
    }
    const int ways = int{command.fromEnvironment} + int{!command.environmentFile.isEmpty()} +
                     int{command.acceptJournal} + int{command.firstManager} +
                     int{command.callbackPort.has_value()};
    if (ways > 1) {
        return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
            "CommandLine", "Give one of --env-file, --from-env, --accept-journal, --first-manager "
                           "and --callback-port, not two."))});
    }
    return whole(words, 0, command);
}

CommandOrError doctor(const Words& words) {
    return whole(words, 0, DoctorCommand{});
}

CommandOrError attendees(const Words& words) {
    const auto what = words.rest.value(0);
    const bool import = what == QLatin1String("import");
    const AttendeesCommand command{
        import, words.rest.value(1),
        words.options.value(QStringLiteral("duplicates"), QStringLiteral("skip")),
        words.options.value(QStringLiteral("rejects"))};
    if ((!import && what != QLatin1String("export")) || words.rest.size() != 2) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "Say kassa attendees import FILE or kassa "
                                                  "attendees export FILE."))});
    }
    const auto choices = QStringLiteral("skip update keep").split(QLatin1Char(' '));
    if (!choices.contains(command.onDuplicate)) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "--duplicates must be skip, update or keep."))});
    }
    return Command(command);
}

CommandOrError event(const Words& words) {
    const auto kinds = QStringLiteral("check export import").split(QLatin1Char(' '));
    const auto kind = kinds.indexOf(words.rest.value(0));
    if (kind < 0 || words.rest.size() != 2) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "Say kassa event check FILE, kassa event export "
                                                  "FILE or kassa event import FILE."))});
    }
    return Command(EventCommand{static_cast<EventCommand::What>(kind), words.rest.value(1)});
}

CommandOrError tour(const Words& words) {
    TourCommand command{words.rest.value(0), words.options.value(QStringLiteral("size"))};
    if (command.folder.isEmpty()) {
        return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
            "CommandLine", "Say where the pictures shall go: kassa tour FOLDER."))});
    }
    if (command.size.isEmpty()) {
        command.size = QStringLiteral("1366x768");
    }
    return whole(words, 1, command);
}

CommandOrError window(const QString& name, const Words& words) {
    const bool demo = name == QLatin1String("demo");
    if (!words.rest.isEmpty() &&
        (!demo || words.rest.size() > 1 || words.rest.first() != QLatin1String("desk"))) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "“%1” is too much here. See kassa --help."))
                .arg(words.rest.last())});
    }
    return demo ? Command(DemoCommand{}) : Command(DeskCommand{});
}

QList<Option> optionsOf(const QString& name) {
    QList<Option> known{{"data"}, {"profile"}, {"gateway"}, {"lang"}, {"theme"}, {"json", false}};
    if (name == QLatin1String("sell")) {
        known << Option{"account"} << Option{"amount"} << Option{"invoice"} << Option{"customer"}
              << Option{"wait"};
    } else if (name == QLatin1String("status")) {
        known << Option{"wait"};
    } else if (name == QLatin1String("refund")) {
        known << Option{"reason"} << Option{"approver"} << Option{"wait"};
    } else if (name == QLatin1String("log")) {
        known << Option{"limit"} << Option{"key"};
    } else if (name == QLatin1String("sandbox")) {
        known << Option{"port"} << Option{"ledger"} << Option{"script"};
    } else if (name == QLatin1String("setup")) {
        known << Option{"env-file"} << Option{"from-env", false} << Option{"accept-journal", false}
              << Option{"first-manager", false} << Option{"callback-port"};
    } else if (name == QLatin1String("attendees")) {
        known << Option{"duplicates"} << Option{"rejects"};
    } else if (name == QLatin1String("tour")) {
        known << Option{"size"};
    }
    return known;
}

CommandOrError commandOf(const QString& name, const Words& words) {
    using Read = CommandOrError (*)(const Words&);
    static const QMap<QString, Read> readers{
        {QStringLiteral("sell"), sell},           {QStringLiteral("status"), status},
        {QStringLiteral("refund"), refund},       {QStringLiteral("log"), log},
        {QStringLiteral("sandbox"), sandbox},     {QStringLiteral("setup"), setup},
        {QStringLiteral("attendees"), attendees}, {QStringLiteral("tour"), tour},
        {QStringLiteral("doctor"), doctor},       {QStringLiteral("event"), event}};
    const Read read = readers.value(name, nullptr);
    return read != nullptr ? read(words) : window(name, words);
}

} // namespace

Expected<Invocation, UsageError> parseCommandLine(const QStringList& arguments) {
    if (arguments.contains(QLatin1String("--help")) || arguments.contains(QLatin1String("-h"))) {
        return Invocation{{}, TellCommand{helpText()}};
    }
    if (arguments.contains(QLatin1String("--version"))) {
        return Invocation{
            {},
            TellCommand{QStringLiteral("kassa %1\n").arg(QCoreApplication::applicationVersion())}};
    }
    if (holdCardNumber(arguments)) {
        return Unexpected(UsageError{text(QT_TRANSLATE_NOOP(
            "CommandLine", "A card number stands on the command line. Begin again without it: "
                           "Kassa asks for the card by itself."))});
    }
    QStringList line = arguments;
    QString name = QStringLiteral("desk");
    if (line.size() > 1 && !line.at(1).startsWith(QLatin1Char('-'))) {
        name = line.takeAt(1);
    }
    if (!commandNames().contains(name)) {
        return Unexpected(UsageError{
            text(QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”. See kassa --help."))
                .arg(name)});
    }
    const auto words = split(line, optionsOf(name));
    if (!words) {
        return Unexpected(words.error());
    }
    const auto options = common(*words);
    if (!options) {
        return Unexpected(options.error());
    }
    const auto command = commandOf(name, *words);
    if (!command) {
        return Unexpected(command.error());
    }
    return Invocation{*options, *command};
}

} // namespace kassa::app
