#include "app/import_thread.h"

#include "app/event_of.h"
#include "ui/desk/import_words.h"

#include <QDir>
#include <QFileInfo>

namespace kassa::app {

namespace {

using Problem = ui::ImportLink::Problem;

constexpr std::size_t rowsShown = 200;

Problem problemOf(book::ListFault fault) {
    switch (fault) {
    case book::ListFault::CannotRead:
        return Problem::CannotRead;
    case book::ListFault::TooLarge:
        return Problem::TooLarge;
    case book::ListFault::Broken:
        return Problem::Broken;
    case book::ListFault::Cancelled:
        return Problem::Cancelled;
    }
    return Problem::CannotRead;
}

ui::ImportSummary summaryOf(const attendees::ImportResult& result) {
    ui::ImportSummary summary{result.rows,
                              result.added,
                              result.updated,
                              result.same,
                              static_cast<std::int64_t>(result.bad.size()),
                              {}};
    for (std::size_t i = 0; i < std::min(rowsShown, result.bad.size()); ++i) {
        summary.first.push_back(result.bad[i]);
    }
    return summary;
}

} // namespace

struct ImportThread::Held {
    QString path;
    attendees::ListLook look;
    std::optional<attendees::ImportResult> result;
};

ImportThread::ImportThread(QString dataFolder, int desk, book::ListLimits limits, QObject* parent)
    : ui::ImportLink(parent)
    , m_store(std::move(dataFolder))
    , m_desk(desk)
    , m_limits(limits)
    , m_held(std::make_unique<Held>())
    , m_worker(new QObject) {
    m_thread.setObjectName(QStringLiteral("import"));
    m_worker->moveToThread(&m_thread);
}

ImportThread::~ImportThread() {
    ++m_order;
    m_thread.quit();
    m_thread.wait();
    delete m_worker; // its thread has ended, or was never needed
}

template <class Work>
void ImportThread::onThread(Work work) {
    m_thread.start(QThread::LowPriority); // nothing when it runs already
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

template <class News>
void ImportThread::tell(News news) {
    QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
}

void ImportThread::look(const QString& path, const attendees::ListHow& how) {
    ++m_order;
    onThread([this, path, how] {
        *m_held = Held{path, {}, {}};
        const auto look = book::lookAt(path, how, m_limits);
        if (!look) {
            tell([this, fault = look.error()] { Q_EMIT failed(problemOf(fault)); });
            return;
        }
        m_held->look = *look;
        tell([this, look = *look] { Q_EMIT looked(look); });
    });
}

void ImportThread::read(const attendees::ListHow& how, const attendees::Importer::Choices& choices,
                        const desk::EventBook& event) {
    const int order = ++m_order;
    onThread([this, how, choices, event, order] { readNow(how, choices, event, order); });
}

void ImportThread::readNow(const attendees::ListHow& how,
                           const attendees::Importer::Choices& choices,
                           const desk::EventBook& event, int order) {
    m_held->result.reset();
    auto numbered = choices;
    numbered.desk = m_desk;
    attendees::Importer importer(event.attendees, event, numbered);
    int told = -1;
    const auto goOn = [&](int permille) {
        if (permille != told) {
            told = permille;
            tell([this, permille, rows = importer.soFar().rows] {
                Q_EMIT progressed(permille, rows);
            });
        }
        return m_order == order;
    };
    const auto read = book::readList(
        m_held->path, [&importer](attendees::TableRow row) { importer.take(std::move(row)); }, goOn,
        m_limits, how);
    if (!read) {
        tell([this, fault = read.error()] { Q_EMIT failed(problemOf(fault)); });
        return;
    }
    m_held->look.titles = choices.titles;
    m_held->result = std::move(importer).finish();
    tell([this, summary = summaryOf(*m_held->result)] { Q_EMIT done(summary); });
}

void ImportThread::cancel() {
    ++m_order;
}

void ImportThread::saveLeftOut(const QString& path) {
    onThread([this, path] {
        const bool made = QFileInfo(path).dir().mkpath(QStringLiteral("."));
        const auto& result = m_held->result;
        const auto words = [](const attendees::BadRow& row) {
            return ui::wordsFor(row).toStdString();
        };
        const bool saved =
            made && result &&
            writeWhole(path, badRowsAsCsv(result->bad, titlesOf(m_held->look), words));
        tell([this, path = saved ? path : QString()] { Q_EMIT leftOutSaved(path); });
    });
}

void ImportThread::take() {
    onThread([this] {
        const bool good = m_held->result && m_store.write(m_held->result->book);
        if (!good) {
            tell([this] { Q_EMIT notTaken(); });
            return;
        }
        auto people = std::move(m_held->result->book);
        m_held->result.reset();
        tell([this, people = std::move(people)] { Q_EMIT taken(people); });
    });
}

} // namespace kassa::app
