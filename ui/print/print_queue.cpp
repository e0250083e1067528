#include "ui/print/print_queue.h"

#include "ui/print/receipt_painter.h"

#include <QDir>
#include <QTimer>

#include <algorithm>

namespace kassa::ui {

namespace {

using kassa::desk::PrinterKind;
using kassa::desk::PrintTrouble;

constexpr int longestWait = 6; ///< times as long as the first one
constexpr std::chrono::seconds slow{20};

QString matterOf(PrintTrouble trouble) {
    switch (trouble) {
    case PrintTrouble::None:
        break;
    case PrintTrouble::NoPrinter:
        return PrintQueue::tr("No printer is set up.");
    case PrintTrouble::Unreachable:
        return PrintQueue::tr("The printer cannot be reached: is it on and connected? Printing is "
                              "tried again.");
    case PrintTrouble::NoPaper:
        return PrintQueue::tr("Printer is out of paper.");
    case PrintTrouble::NotReady:
        return PrintQueue::tr("The printer takes nothing: is its cover closed? Printing is tried "
                              "again.");
    case PrintTrouble::Broken:
        return PrintQueue::tr("The printer stopped in the middle. The whole page is printed "
                              "again.");
    }
    return {};
}

} // namespace

QString nameOf(PrintJob::What what) {
    switch (what) {
    case PrintJob::What::Receipt:
        return QStringLiteral("receipt");
    case PrintJob::What::Refund:
        return QStringLiteral("refund");
    case PrintJob::What::Report:
        return QStringLiteral("report");
    case PrintJob::What::Badge:
        return QStringLiteral("badge");
    case PrintJob::What::TestPage:
        return QStringLiteral("test_page");
    }
    return {};
}

QString sentenceOf(PrintTrouble trouble, PrintJob::What what) {
    if (trouble == PrintTrouble::None) {
        return {};
    }
    QStringList sentences{matterOf(trouble)};
    const bool receipt = what == PrintJob::What::Receipt;
    if (trouble == PrintTrouble::NoPrinter && (receipt || what == PrintJob::What::Report)) {
        sentences += PrintQueue::tr("The page can be saved as PDF.");
    }
    if (receipt) {
        sentences += PrintQueue::tr("The payment is saved.");
    } else if (what == PrintJob::What::Refund) {
        sentences += PrintQueue::tr("The refund is saved.");
    }
    return sentences.join(u' ');
}

PrintQueue::PrintQueue(PrinterLink* link, QString pdfFolder, kassa::desk::PrinterSettings settings,
                       QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_folder(std::move(pdfFolder))
    , m_settings(std::move(settings))
    , m_timer(new QTimer(this))
    , m_slow(new QTimer(this)) {
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &PrintQueue::begin);
    m_slow->setSingleShot(true);
    m_slow->setInterval(slow);
    connect(m_slow, &QTimer::timeout, this, [this] { meet(PrintTrouble::NotReady); });
    if (m_link != nullptr) {
        connect(m_link, &PrinterLink::finished, this, &PrintQueue::onFinished);
    }
}

PrintQueue::~PrintQueue() = default;

void PrintQueue::setSettings(const kassa::desk::PrinterSettings& settings) {
    m_settings = settings;
    retry();
}

bool PrintQueue::add(PrintJob job) {
    if (waiting() >= mostWaiting) {
        Q_EMIT trouble(tr("Too many pages wait for the printer. This one is dropped; it can be "
                          "printed again later."));
        return false;
    }
    ++m_times[{job.what, job.about}];
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1) {
        m_timer->start(0); // drawn when the sale has been shown
    }
    Q_EMIT changed();
    return true;
}

int PrintQueue::timesOf(PrintJob::What what, const QString& about) const {
    const auto found = m_times.find({what, about});
    return found == m_times.end() ? 0 : found->second;
}

bool PrintQueue::isWaiting(PrintJob::What what, const QString& about) const {
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [&](const PrintJob& job) { return job.what == what && job.about == about; });
}

void PrintQueue::retry() {
    if (!m_busy && !m_jobs.empty()) {
        m_tries = 0;
        m_timer->start(0);
    }
}

void PrintQueue::giveUp() {
    const std::size_t kept = m_busy ? 1 : 0;
    while (m_jobs.size() > kept) {
        --m_times[{m_jobs.back().what, m_jobs.back().about}]; // it was never on paper
        m_jobs.pop_back();
    }
    if (m_jobs.empty()) {
        m_timer->stop();
        m_trouble = PrintTrouble::None;
    }
    Q_EMIT changed();
}

void PrintQueue::begin() {
    if (m_busy || m_jobs.empty()) {
        return;
    }
    const PrintJob& job = m_jobs.front();
    m_busy = true;
    if (m_settings.kind == PrinterKind::Pdf) {
        onFinished(writePdf(job));
    } else if (m_settings.kind == PrinterKind::None || m_link == nullptr) {
        onFinished(PrintTrouble::NoPrinter);
    } else {
        m_slow->start();
        m_link->print(m_settings,
                      job.picture ? *job.picture : rasterOf(job.blocks, m_settings.paper));
    }
}

void PrintQueue::onFinished(PrintTrouble result) {
    if (!m_busy) {
        return; // somebody else's page
    }
    m_busy = false;
    m_slow->stop();
    if (result == PrintTrouble::None || result == PrintTrouble::NoPrinter) {
        const PrintJob job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_tries = 0;
        m_trouble = PrintTrouble::None;
        if (result == PrintTrouble::None) {
            Q_EMIT printed(job);
        } else {
            --m_times[{job.what, job.about}];
            if (!job.unasked) {
                Q_EMIT trouble(sentenceOf(result, job.what));
            }
        }
        if (!m_jobs.empty()) {
            m_timer->start(0);
        }
        Q_EMIT changed();
        return;
    }
    m_timer->start(m_firstWait * std::min(1 << std::min(m_tries, 8), longestWait));
    ++m_tries;
    meet(result);
}

void PrintQueue::meet(PrintTrouble result) {
    if (m_trouble != result) {
        m_trouble = result;
        Q_EMIT trouble(sentenceOf(result, m_jobs.front().what));
        Q_EMIT changed();
    }
}

PrintTrouble PrintQueue::writePdf(const PrintJob& job) {
    const QDir folder(m_folder);
    const QString copy = job.copy > 0 ? QStringLiteral("-%1").arg(job.copy) : QString();
    const QString path = folder.filePath(job.file + copy + QStringLiteral(".pdf"));
    const bool written =
        !m_folder.isEmpty() && folder.mkpath(QStringLiteral(".")) &&
        (job.picture ? writePicturePdf(*job.picture, job.file, path)
                     : writeBlocksPdf(job.blocks, m_settings.paper, job.file, path));
    if (!written) {
        return PrintTrouble::Unreachable;
    }
    Q_EMIT saved(path);
    return PrintTrouble::None;
}

} // namespace kassa::ui
