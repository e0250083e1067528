#pragma once

#include "core/book/book_store.h"
#include "core/book/list_file.h"
#include "ui/import_link.h"

#include <QThread>
#include <atomic>
#include <memory>

namespace kassa::app {

/// Reads lists on a thread of its own: a hundred megabytes must not keep a window waiting.
class ImportThread final : public ui::ImportLink {
    Q_OBJECT

public:
    ImportThread(QString dataFolder, int desk, book::ListLimits limits = {},
                 QObject* parent = nullptr);
    ~ImportThread() override; ///< stops what is under way

    void look(const QString& path, const attendees::ListHow& how) override;
    void read(const attendees::ListHow& how, const attendees::Importer::Choices& choices,
              const desk::EventBook& event) override;
    void cancel() override;
    void saveLeftOut(const QString& path) override;
    void take(const desk::EventBook& event) override;

private:
    struct Held; ///< what was read; only the thread's

    template <class Work>
    void onThread(Work work);
    template <class News>
    void tell(News news);
    void readNow(const attendees::ListHow& how, const attendees::Importer::Choices& choices,
                 const desk::EventBook& event, int order);

    book::BookStore m_store;
    int m_desk;
    book::ListLimits m_limits;
    std::unique_ptr<Held> m_held;
    std::atomic_int m_order = 0; ///< an older one stops
    QThread m_thread;
    QObject* m_worker; ///< lives on m_thread
};

} // namespace kassa::app
