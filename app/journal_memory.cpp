#include "app/journal_memory.h"

#include "app/vault_words.h"
#include "core/store/witness.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct JournalMemoryWords {
    Q_DECLARE_TR_FUNCTIONS(JournalMemory)
};

} // namespace

QString memoryBeside(const QString& journalPath) {
    return journalPath + QStringLiteral(".head");
}

JournalMemory::JournalMemory(const Place& place, QObject* parent)
    : QObject(parent)
    , m_kept(place.mark == store::Mark::Demo ? Kept::Nowhere
             : place.loopback                ? Kept::Beside
                                             : Kept::Keychain)
    , m_path(store::realPathOf(place.journalPath.toStdString())) {
    if (m_kept == Kept::Keychain) {
        m_vault.emplace(vaultOptions(place.profile.live));
    }
}

void JournalMemory::recall(std::function<void(Expected<std::string, Trouble>)> answer) {
    const auto beside = memoryBeside(QString::fromStdString(m_path));
    switch (m_kept) {
    case Kept::Nowhere:
        answer(std::string());
        return;
    case Kept::Beside:
        if (auto line = store::loadWitness(beside.toStdString())) {
            answer(std::move(*line));
        } else {
            answer(Unexpected(Trouble{
                Exit::Environment,
                JournalMemoryWords::tr("%1 cannot be read. Allow it for this user.").arg(beside)}));
        }
        return;
    case Kept::Keychain:
        m_vault->readWitness(
            m_path, [answer = std::move(answer)](Expected<std::string, vault::VaultError> line) {
                if (line) {
                    answer(std::move(*line));
                } else if (line.error() == vault::VaultError::Missing) {
                    answer(std::string());
                } else {
                    answer(Unexpected(troubleOf(line.error())));
                }
            });
        return;
    }
    checkFailed("memory is kept somewhere or not", __FILE__, __LINE__);
}

void JournalMemory::remember(const std::string& line) {
    if (line.empty()) {
        return; // there was no journal
    }
    m_newest = line;
    if (!m_writing) {
        write();
    }
}

void JournalMemory::write() {
    if (m_newest == m_written) {
        return;
    }
    const std::string line = m_newest;
    m_writing = true;
    switch (m_kept) {
    case Kept::Nowhere:
        wrote(true, line);
        return;
    case Kept::Beside:
        wrote(store::saveWitness(memoryBeside(QString::fromStdString(m_path)).toStdString(), line),
              line);
        return;
    case Kept::Keychain:
        m_vault->writeWitness(m_path, line, [this, line](Expected<void, vault::VaultError> done) {
            wrote(done.has_value(), line);
        });
        return;
    }
}

void JournalMemory::wrote(bool done, const std::string& line) {
    m_writing = false;
    if (done) {
        m_written = line;
    } else if (!std::exchange(m_told, true)) {
        Q_EMIT failed(JournalMemoryWords::tr(
            "The end of the journal could not be noted beside its key. If an "
            "older copy of the journal is put back, Kassa may not notice."));
    }
    // What cannot be written now is tried again with the next line, not in a circle.
    if (done && m_newest != line) {
        write();
    }
    if (!m_writing) {
        Q_EMIT idle();
    }
}

bool JournalMemory::finish(std::chrono::milliseconds patience) {
    if (m_newest != m_written && !m_writing) {
        write();
    }
    if (m_writing) {
        QTimer::singleShot(patience, this, [] { QCoreApplication::quit(); });
        connect(this, &JournalMemory::idle, this, [] { QCoreApplication::quit(); });
        QCoreApplication::exec();
    }
    return m_newest == m_written;
}

} // namespace kassa::app
