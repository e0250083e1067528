#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace kassa::app {

/// Goes through a journal that a till has open, on a thread of its own, with the lowest priority.
class JournalProof : public QObject {
    Q_OBJECT

public:
    enum class Outcome { Intact, Damaged, NotReadable };

    explicit JournalProof(QString path, QObject* parent = nullptr);
    ~JournalProof() override; ///< ends a proof that is under way

    /// `proved` follows, once. Does nothing while one is under way.
    void start();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// `rows`: how many were good.
    void proved(kassa::app::JournalProof::Outcome outcome, qint64 rows);

private:
    QString m_path;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_stopped = false;
};

} // namespace kassa::app
