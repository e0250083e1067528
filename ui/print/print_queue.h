#pragma once

#include "ui/print/printer_link.h"
#include "ui/print/receipt_blocks.h"

#include <deque>
#include <map>
#include <optional>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

/// Something to be put on paper. A value: the sale it speaks of may be long gone.
struct PrintJob {
    enum class What { Receipt, Refund, Report, Badge, TestPage };
    What what = What::Receipt;
    QString about; ///< the payment, the attendee, the shift's number; counts copies
    QString file;  ///< the name of its PDF, without folder and ending
    int copy = 0;
    std::vector<ReceiptBlock> blocks;
    std::optional<kassa::desk::Raster> picture; ///< instead of blocks
    bool unasked = false; ///< comes by itself: without any printer nobody is told
};

/// "receipt", "badge", "z_report"…: a stable name, for the journal.
[[nodiscard]] QString nameOf(PrintJob::What what);

/// For a person: what is the matter, and that no money is touched by it where the page is about
/// money. Empty for None.
[[nodiscard]] QString sentenceOf(kassa::desk::PrintTrouble trouble, PrintJob::What what);

/// Paper, apart from payments: whatever a printer does or does not do, add() returns at once, and
/// nothing here is asked before a sale goes on. Jobs come out in order, one at a time. A printer in
/// trouble is tried again by itself, later and later; without any printer a job is dropped. What
/// is still waiting when the program ends is forgotten: every receipt can be printed again.
class PrintQueue : public QObject {
    Q_OBJECT

public:
    /// `link` may be nullptr: then there are only PDFs. Otherwise it must outlive the queue.
    PrintQueue(PrinterLink* link, QString pdfFolder, kassa::desk::PrinterSettings settings,
               QObject* parent = nullptr);
    ~PrintQueue() override;

    [[nodiscard]] const kassa::desk::PrinterSettings& settings() const { return m_settings; }
    /// For the jobs to come, and for those in trouble.
    void setSettings(const kassa::desk::PrinterSettings& settings);

    /// False when too many wait already; the job is dropped, and trouble() tells it.
    bool add(PrintJob job);
    /// How often this was printed in this run or is waiting for it.
    [[nodiscard]] int timesOf(PrintJob::What what, const QString& about) const;
    /// Jobs that are not on paper yet.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] bool isWaiting(PrintJob::What what, const QString& about) const;
    /// What keeps the first job from coming out.
    [[nodiscard]] kassa::desk::PrintTrouble standing() const { return m_trouble; }
    /// Now, instead of when its time has come.
    void retry();
    /// Drops everything that waits, but for what the printer is just taking.
    void giveUp();
    /// Before the second try; the next waits are longer. For tests.
    void setPatience(std::chrono::milliseconds first) { m_firstWait = first; }

    static constexpr int mostWaiting = 50;

Q_SIGNALS:
    /// On paper, or in its file.
    void printed(const kassa::ui::PrintJob& job);
    void saved(const QString& path);
    /// Once for each new trouble.
    void trouble(const QString& sentence);
    /// waiting() or standing() is another.
    void changed();

private:
    void begin();
    void onFinished(kassa::desk::PrintTrouble trouble);
    void meet(kassa::desk::PrintTrouble trouble);
    [[nodiscard]] kassa::desk::PrintTrouble writePdf(const PrintJob& job);

    PrinterLink* m_link;
    QString m_folder;
    kassa::desk::PrinterSettings m_settings;
    std::deque<PrintJob> m_jobs;
    std::map<std::pair<PrintJob::What, QString>, int> m_times;
    QTimer* m_timer; ///< until the first job is tried
    QTimer* m_slow;  ///< until somebody is told that nothing comes
    bool m_busy = false;
    int m_tries = 0;
    std::chrono::milliseconds m_firstWait{5000};
    kassa::desk::PrintTrouble m_trouble = kassa::desk::PrintTrouble::None;
};

} // namespace kassa::ui
