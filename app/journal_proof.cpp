#include "app/journal_proof.h"

#include "core/store/verify.h"

#include <QLoggingCategory>

namespace kassa::app {

namespace {

Q_LOGGING_CATEGORY(proofLog, "kassa.proof", QtInfoMsg)

JournalProof::Outcome outcomeOf(const Expected<store::VerifyReport, store::OpenFailure>& report) {
    if (!report) {
        qCWarning(proofLog, "the journal cannot be read: %s", report.error().detail.c_str());
        return JournalProof::Outcome::NotReadable;
    }
    if (const auto& finding = report->finding) {
        qCCritical(proofLog, "%s at row %lld: %s", store::nameOf(finding->fault),
                   static_cast<long long>(finding->seq), finding->detail.c_str());
        return JournalProof::Outcome::Damaged;
    }
    return report->complete ? JournalProof::Outcome::Intact : JournalProof::Outcome::NotReadable;
}

} // namespace

JournalProof::JournalProof(QString path, QObject* parent)
    : QObject(parent), m_path(std::move(path)) {}

JournalProof::~JournalProof() {
    m_stopped = true;
    if (m_thread) {
        m_thread->wait();
    }
}

void JournalProof::start() {
    if (m_thread) {
        return;
    }
    // The hashes of all rows and the signature of the last, which stands for all before it.
    m_thread.reset(QThread::create([this] {
        store::VerifyOptions options;
        options.everySignature = false;
        options.goOn = [this](std::int64_t) { return !m_stopped; };
        const auto report = store::verify(m_path.toStdString(), options);
        QMetaObject::invokeMethod(
            this,
            [this, outcome = outcomeOf(report), rows = report ? report->rows : 0] {
                m_thread->wait();
                m_thread.reset();
                Q_EMIT proved(outcome, rows);
            },
            Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("proof"));
    m_thread->start(QThread::LowestPriority);
}

} // namespace kassa::app
