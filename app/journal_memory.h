#pragma once

#include "app/place.h"
#include "core/vault/vault.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <string>

namespace kassa::app {

/// Remembers outside a journal what it ends with (store::Witness), so that an older copy of it is
/// noticed: where its signing key lies, in the keychain or, for a gateway on this machine, in a
/// file beside it. A demo's journal is not remembered.
///
/// Belongs to the main thread, as the keychain does. Nobody waits for it: what cannot be written
/// is told, once, and the memory lags behind, which is harmless.
class JournalMemory : public QObject {
    Q_OBJECT

public:
    explicit JournalMemory(const Place& place, QObject* parent = nullptr);

    /// Empty when nothing is remembered. Answers once, at once or later.
    void recall(std::function<void(Expected<std::string, Trouble>)> answer);

    /// The journal ends so by now, durably. The newest line is written when the one before is.
    void remember(const std::string& line);

    /// Runs the event loop until everything is written or patience is over. For the end of a
    /// command, when the program's own loop is over. True when the newest line is written.
    bool finish(std::chrono::milliseconds patience = std::chrono::seconds(2));

Q_SIGNALS:
    /// Nothing is being written any more.
    void idle();
    /// The first line that could not be written.
    void failed(const QString& sentence);

private:
    void write();
    void wrote(bool done, const std::string& line);

    enum class Kept { Nowhere, Beside, Keychain };
    Kept m_kept;
    std::string m_path;
    std::optional<vault::Vault> m_vault;
    std::string m_newest;
    std::string m_written;
    bool m_writing = false;
    bool m_told = false;
};

/// Where a test journal's memory lies.
[[nodiscard]] QString memoryBeside(const QString& journalPath);

} // namespace kassa::app
