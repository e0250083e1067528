#pragma once

#include "core/attendees/import.h"
#include "core/attendees/list_look.h"

#include <QObject>
#include <QString>

namespace kassa::ui {

/// What became of a list that was gone through; nothing is done with it yet.
struct ImportSummary {
    std::int64_t rows = 0;
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t same = 0;
    std::int64_t leftOut = 0;
    std::int64_t differing = 0;               ///< of `same`: they say something else than the book
    std::vector<std::int64_t> firstDiffering; ///< their lines: as many as a person reads
    std::vector<kassa::attendees::BadRow> first; ///< of those left out: as many as a person reads
};

/// What the windows know of lists on a disk. Like TillLink: an order returns at once, and its
/// answer is a signal, later, on the thread of the windows. One list at a time; another look()
/// forgets the one before.
class ImportLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    enum class Problem {
        CannotRead,
        TooLarge,
        Broken,
        Cancelled,
        NoBook,      ///< the book itself cannot be read, or is damaged
        BookChanged, ///< since the list was gone through; nothing was done with it
    };
    Q_ENUM(Problem)

    /// The first rows of a list: `looked` or `failed` follows.
    virtual void look(const QString& path, const kassa::attendees::ListHow& how) = 0;
    /// Goes through the whole list of the last look(): `progressed`, then `done` or `failed`.
    /// `event` has the people who are there already; who is in the book beside them is kept, too.
    virtual void read(const kassa::attendees::ListHow& how,
                      const kassa::attendees::Importer::Choices& choices,
                      const kassa::desk::EventBook& event) = 0;
    /// Stops what is under way; `failed` with Cancelled follows it.
    virtual void cancel() = 0;
    /// The rows that were left out, with the reason in front, as a table that can be mended and
    /// imported again: `leftOutSaved` follows.
    virtual void saveLeftOut(const QString& path) = 0;
    /// What `done` told becomes the book: `taken` or `notTaken` follows, or `failed` with
    /// BookChanged when the book or the people of `event` are others than they were at read().
    virtual void take(const kassa::desk::EventBook& event) = 0;

Q_SIGNALS:
    void looked(const kassa::attendees::ListLook& look);
    void failed(kassa::ui::ImportLink::Problem problem);
    void progressed(int permille, qint64 rows);
    void done(const kassa::ui::ImportSummary& summary);
    /// Empty: it could not be written.
    void leftOutSaved(const QString& path);
    void taken(const std::vector<kassa::desk::Attendee>& people);
    void notTaken();
};

} // namespace kassa::ui
