#pragma once

#include "app/journal_proof.h"
#include "app/reach_thread.h"
#include "app/staff_thread.h"
#include "app/station.h"
#include "ui/till_link.h"

#include <QThread>

namespace kassa::app {

class TillWorker;

/// The till on a thread of its own, so that a slow disk or a slow handshake never freezes a
/// window. Carries orders there and news back; both sides see only values.
class TillThread : public ui::TillLink {
    Q_OBJECT

public:
    TillThread(Place place, Keys keys, QObject* parent = nullptr);
    ~TillThread() override; ///< ends the thread; what is under way is in the journal

    /// Opens the journal: `opened` or `failed` follows, once. What a run before left open is taken
    /// up at once, so that the window shows it first.
    void start();
    /// Loads what speaks to the gateway and looks for the gateway.
    /// Call once, when the window is painted; a sale that begins earlier need not wait for it.
    void startCalls();

    /// Ends the till and its thread; the line to be remembered of the journal, empty when it was
    /// never open.
    std::string close();

    void begin(const kassa::Sale& sale) override;
    /// Money back and findings do not go this way: they need a manager, see StaffLink.
    void post(const kassa::PaymentId& payment, kassa::Event event) override;
    void list(const kassa::desk::PaymentQuestion& question) override;
    void recall() override;
    void askSteps(const kassa::PaymentId& payment) override;
    /// On a thread of its own: it may take a while.
    void proveJournal() override;
    void lookForGateway() override { m_reach.look(); }

    /// People, shifts and approvals, on the same thread.
    [[nodiscard]] ui::StaffLink& staff() { return m_staff; }

Q_SIGNALS:
    void opened(const std::vector<kassa::store::PaymentRecord>& standings);
    void failed(const kassa::app::Trouble& trouble);
    /// What is to be remembered of the journal: after opening, and once a minute when it grew.
    void journalGrew(const std::string& remembered);

private:
    void tellReach(const kassa::desk::Reach& reach);

    JournalProof m_proof;
    ReachThread m_reach;
    bool m_telling = false; ///< of a look
    bool m_away = false;    ///< the gateway, when it was last looked for
    StaffThread m_staff;    ///< outlives the thread, which tells it news
    QThread m_thread;
    TillWorker* m_worker;   ///< lives and dies on m_thread
    std::string m_lastLine; ///< written by the worker's end, read after the thread's
};

} // namespace kassa::app
