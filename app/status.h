#pragma once

#include "app/command_line.h"
#include "core/store/sqlite_journal.h"
#include "core/till/till.h"

#include <QTimer>
#include <functional>
#include <map>

namespace kassa::app {

/// `kassa status`: lets what is unfinished settle, asking the gateway, then tells how it stands.
class StatusSession : public QObject, public TillObserver {
    Q_OBJECT

public:
    StatusSession(StatusCommand command, bool json);

    /// The till has been started: its unfinished payments are being asked about.
    void run(Till& till, store::SqliteJournal& journal, std::function<void(Exit)> finished);

    void paymentChanged(const Payment& payment) override;
    void tillHalted(JournalError error, const Payment& unsaved) override;

private:
    [[nodiscard]] bool settled() const;
    void report();
    void tell(const Payment& payment) const;

    StatusCommand m_command;
    bool m_json;
    Till* m_till = nullptr;
    store::SqliteJournal* m_journal = nullptr;
    std::function<void(Exit)> m_finished;
    QTimer m_patience;
};

} // namespace kassa::app
