#include "app/setup_command.h"

#include "app/accept_journal.h"
#include "app/first_manager.h"
#include "app/terminal.h"
#include "app/vault_words.h"

#include <QCoreApplication>
#include <cstdlib>

namespace kassa::app {

namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

Trouble inputEnded() {
    return {Exit::BadInput,
            SetupWords::tr("The input ended before all keys were given. Nothing was stored.")};
}

/// Asks until the store's number is one; from a pipe the first mistake ends it.
Expected<std::int64_t, Trouble> askStoreId(SecretLines& input) {
    while (true) {
        const auto line = input.read(SetupWords::tr("Store number (store_id):"));
        if (!line) {
            return Unexpected(inputEnded());
        }
        const auto id = vault::parseStoreId(line->reveal());
        if (id) {
            return *id;
        }
        const auto trouble = troubleOf(vault::EnvProblem{id.error(), 0, "ATMOS_STORE_ID"});
        if (!input.isTerminal()) {
            return Unexpected(trouble);
        }
        complain(trouble.sentence);
    }
}

Expected<vault::EnvSettings, Trouble> typedKeys() {
    constexpr std::size_t longestKey = 1024;
    SecretLines input(longestKey);
    vault::EnvSettings settings;
    const auto store = askStoreId(input);
    if (!store) {
        return Unexpected(store.error());
    }
    settings.credentials.storeId = *store;
    auto terminal = input.read(SetupWords::tr("Terminal number, empty if there is only one:"));
    auto key = input.read(SetupWords::tr("Consumer key:"));
    auto secret = input.read(SetupWords::tr("Consumer secret:"));
    auto apiKey = input.read(SetupWords::tr("Callback API key, empty if there is none:"));
    auto test =
        input.read(SetupWords::tr("Is this a test store without real money? Type test or live:"));
    if (!terminal || !key || !secret || !apiKey || !test) {
        return Unexpected(inputEnded());
    }
    if (test->reveal() != "test" && test->reveal() != "live") {
        return Unexpected(Trouble{
            Exit::BadInput, SetupWords::tr("Type test or live as the last answer. Nothing was "
                                           "stored.")});
    }
    settings.credentials.terminalId = std::string(terminal->reveal());
    settings.credentials.consumerKey = std::move(*key);
    settings.credentials.consumerSecret = std::move(*secret);
    settings.credentials.apiKey = std::move(*apiKey);
    settings.production = test->reveal() == "live";
    return settings;
}

Expected<vault::EnvSettings, Trouble> keysFrom(const SetupCommand& command) {
    if (!command.fromEnvironment && command.environmentFile.isEmpty()) {
        return typedKeys();
    }
    auto settings = command.fromEnvironment
                        ? vault::fromEnvironment([](const char* name) { return std::getenv(name); })
                        : vault::readEnvFile(command.environmentFile.toStdString());
    if (!settings) {
        return Unexpected(troubleOf(settings.error()));
    }
    return std::move(settings).value();
}

/// Only where the settings lie: what is open already goes on as it was.
Exit setCallbackPort(const CommonOptions& common, quint16 port) {
    const auto before = readSettings(dataFolderOf(common));
    if (!before) {
        return endWith(before.error());
    }
    Settings kept = *before;
    kept.callbackPort = port;
    if (const auto saved = writeSettings(dataFolderOf(common), kept); !saved) {
        return endWith(saved.error());
    }
    say((port == 0
             ? SetupWords::tr("The gateway's callback is no longer listened for.\n")
             : SetupWords::tr("The gateway's callback is listened for at http://127.0.0.1:%1%2 "
                              "from the next start on.\n")
                   .arg(port)
                   .arg(QLatin1String("/callback")))
            .toUtf8());
    return Exit::Paid;
}

} // namespace

Exit runSetup(const CommonOptions& common, const SetupCommand& command) {
    if (command.callbackPort) {
        return setCallbackPort(common, *command.callbackPort);
    }
    if (command.acceptJournal) {
        return runAcceptJournal(common);
    }
    if (command.firstManager) {
        return runFirstManager(common);
    }
    const auto stop = [](const Trouble& trouble) { return endWith(trouble); };
    Settings kept;
    if (const auto before = readSettings(dataFolderOf(common))) {
        kept = *before; // printer, scanner, and what was chosen at the desk
        kept.profile = Settings().profile;
    }
    kept.keysSince = systemTimestamp();
    if (!common.profile.isEmpty()) {
        if (!atmos::builtinProfile(common.profile.toStdString())) {
            return stop(
                {Exit::BadInput,
                 SetupWords::tr("There is no profile “%1”; choose apigw, legacy or sandbox.")
                     .arg(common.profile)});
        }
        kept.profile = common.profile;
    }
    auto settings = keysFrom(command);
    if (!settings) {
        return stop(settings.error());
    }
    if (const auto complete = vault::checkComplete(settings->credentials); !complete) {
        return stop(troubleOf(complete.error()));
    }
    // Not said: real money is assumed, because the opposite mistake is the worse one.
    kept.testStore = !settings->production.value_or(true);

    vault::Vault vault(vaultOptions(!kept.testStore));
    vault.writeCredentials(settings->credentials, [](Expected<void, vault::VaultError> written) {
        if (!written) {
            const auto trouble = troubleOf(written.error());
            complain(trouble.sentence);
            QCoreApplication::exit(code(trouble.exit));
            return;
        }
        QCoreApplication::exit(0);
    });
    const auto exit = static_cast<Exit>(QCoreApplication::exec());
    if (exit != Exit::Paid) {
        return exit;
    }
    if (const auto saved = writeSettings(dataFolderOf(common), kept); !saved) {
        return stop(saved.error());
    }
    say((kept.testStore
             ? SetupWords::tr(
                   "The keys of the test store are in the keychain of this user. No real "
                   "money will move.\n")
             : SetupWords::tr(
                   "The keys are in the keychain of this user. Kassa takes real money now.\n"))
            .toUtf8());
    return Exit::Paid;
}

} // namespace kassa::app
