#include "app/vault_words.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct VaultWords {
    Q_DECLARE_TR_FUNCTIONS(Vault)
};

QString sentence(vault::VaultError error) {
    switch (error) {
    case vault::VaultError::Locked:
        return VaultWords::tr(
            "The keychain is locked. Unlock it by signing in to the desktop, then try "
            "again.");
    case vault::VaultError::Missing:
        return VaultWords::tr(
            "There are no keys in the keychain yet. Store them with kassa setup.");
    case vault::VaultError::Denied:
        return VaultWords::tr("The keychain denied access. Allow it for Kassa, then try again.");
    case vault::VaultError::Empty:
        return VaultWords::tr(
            "There is no keyring yet. Sign in to the desktop once, or create one, then "
            "run kassa setup.");
    case vault::VaultError::NoBus:
        return VaultWords::tr(
            "There is no session bus, so the keychain cannot be reached. Start Kassa "
            "inside a desktop session or with dbus-run-session.");
    case vault::VaultError::NoService:
        return VaultWords::tr(
            "No keychain is running. Install and start gnome-keyring or KWallet.");
    case vault::VaultError::Dead:
        return VaultWords::tr("The keychain does not answer. Look for a window that asks for its "
                              "password, then try again.");
    case vault::VaultError::Foreign:
        return VaultWords::tr(
            "The keychain holds something else under Kassa's name. Run kassa setup "
            "again.");
    case vault::VaultError::Exists:
        return VaultWords::tr("The keychain already holds a signing key; it is never overwritten.");
    case vault::VaultError::Other:
        return VaultWords::tr(
            "The keychain cannot be used. Check that it is running and unlocked.");
    }
    checkFailed("vault error is one of its values", __FILE__, __LINE__);
}

QString sentence(const vault::EnvProblem& problem) {
    const auto name = QString::fromStdString(problem.name);
    switch (problem.error) {
    case vault::EnvError::CannotRead:
        return VaultWords::tr("The file with the keys cannot be read. Check its name and rights.");
    case vault::EnvError::TooBig:
        return VaultWords::tr("The file with the keys is too large to be one.");
    case vault::EnvError::NotText:
        return VaultWords::tr("The file with the keys is not plain text.");
    case vault::EnvError::NotAPair:
        return VaultWords::tr("This line is not of the form NAME=value.");
    case vault::EnvError::OpenQuote:
        return VaultWords::tr("A quote is not closed.");
    case vault::EnvError::TextAfterQuote:
        return VaultWords::tr("There is something after the closing quote.");
    case vault::EnvError::LineBreakInValue:
        return VaultWords::tr("The value of %1 goes on in the next line.").arg(name);
    case vault::EnvError::Twice:
        return VaultWords::tr("%1 stands there twice.").arg(name);
    case vault::EnvError::Missing:
        return VaultWords::tr("%1 is missing.").arg(name);
    case vault::EnvError::StoreIdNotANumber:
        return VaultWords::tr("The store's number must be digits only.");
    case vault::EnvError::StoreIdNotPositive:
        return VaultWords::tr(
            "The store's number must be more than zero; a minus sign in front of it is "
            "a common mistake.");
    case vault::EnvError::StoreIdTooLarge:
        return VaultWords::tr("The store's number is too large.");
    case vault::EnvError::BadEnvironment:
        return VaultWords::tr("ATMOS_ENV must be production or test.");
    case vault::EnvError::BadTestMode:
        return VaultWords::tr("ATMOS_IS_TEST_MODE must be true or false.");
    case vault::EnvError::Contradiction:
        return VaultWords::tr("ATMOS_ENV and ATMOS_IS_TEST_MODE contradict each other.");
    }
    checkFailed("problem is one of its values", __FILE__, __LINE__);
}

} // namespace

Trouble troubleOf(vault::VaultError error) {
    return {Exit::Environment, sentence(error)};
}

Trouble troubleOf(const vault::EnvProblem& problem) {
    const auto text = sentence(problem);
    return {Exit::BadInput,
            problem.line > 0 ? VaultWords::tr("Line %1: %2").arg(problem.line).arg(text) : text};
}

Trouble signingKeyLost(const QString& journal) {
    return {Exit::Environment,
            VaultWords::tr(
                "The signing key of the journal %1 is not in the keychain. Put it back from a "
                "copy of the keychain; another one cannot be made for this journal.")
                .arg(journal)};
}

vault::VaultOptions vaultOptions(bool live) {
    vault::VaultOptions options;
    options.service = live ? "kassa" : "kassa-test";
    return options;
}

} // namespace kassa::app
