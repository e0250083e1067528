#pragma once

#include "core/staff/ports.h"
#include "core/store/chain.h"

#include <QObject>
#include <QThread>
#include <atomic>

namespace kassa::app {

/// The whole journal is gone through on a thread of its own, beside the till that writes on.
class ProofThread final : public QObject, public staff::JournalProver {
    Q_OBJECT

public:
    ProofThread(std::string journalPath, const store::PublicKey& key);
    ~ProofThread() override; ///< ends a proof under way; answers no more

    void prove(std::function<void(bool)> answer) override;

private:
    std::string m_path;
    store::PublicKey m_key;
    std::atomic<bool> m_ending = false;
    QThread m_thread;
    QObject* m_worker; ///< lives and dies on m_thread
};

} // namespace kassa::app
