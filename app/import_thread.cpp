#include "app/import_thread.h"

#include "app/event_of.h"
#include "ui/desk/import_words.h"

#include <QDir>
#include <QFileInfo>

namespace kassa::app {

namespace {

using Problem = ui::ImportLink::Problem;

constexpr std::size_t rowsShown = 200;
constexpr std::size_t linesShown = 5;

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
                              static_cast<std::int64_t>(result.differing.size()),
                              {},
                              {}};
    const auto lines = std::min(linesShown, result.differing.size());
    summary.firstDiffering.assign(result.differing.begin(),
                                  result.differing.begin() + static_cast<std::ptrdiff_t>(lines));
    for (std::size_t i = 0; i < std::min(rowsShown, result.bad.size()); ++i) {
        summary.first.push_back(result.bad[i]);
    }
    return summary;
}

} // namespace

struct ImportThread::Held {
    QString path;
    attendees::ListLook look;
    std::optional<std::vector<desk::Attendee>> book; ///< as it lay there when the list was read
    std::vector<desk::Attendee> people;              ///< whom the window knew then
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
        *m_held = Held{};
        m_held->path = path;
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
    auto book = m_store.read();
    if (!book) { // a damaged one is left as it is
        tell([this] { Q_EMIT failed(Problem::NoBook); });
        return;
    }
    m_held->book = std::move(book).value();
    m_held->people = event.attendees;
    // What another program added since this window was opened is in the book alone.
    attendees::Importer importer(
        attendees::withOthers(m_held->book.value_or(event.attendees), event.attendees), event,
        numbered);
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

void ImportThread::take(const desk::EventBook& event) {
    onThread([this, known = event.attendees] {
        const auto lock = m_store.lock();
        const auto now = lock ? m_store.read() : Unexpected(lock.error());
        if (!m_held->result || !now) {
            tell([this] { Q_EMIT notTaken(); });
            return;
        }
        if (*now != m_held->book || known != m_held->people) {
            m_held->result.reset();
            tell([this] { Q_EMIT failed(Problem::BookChanged); });
            return;
        }
        if (!m_store.write(m_held->result->book)) {
            tell([this] { Q_EMIT notTaken(); });
            return;
        }
        auto people = std::move(m_held->result->book);
        m_held->result.reset();
        tell([this, people = std::move(people)] { Q_EMIT taken(people); });
    });
}

} // namespace kassa::app
