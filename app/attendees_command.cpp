#include "app/attendees_command.h"

#include "app/event_of.h"
#include "app/journal_note.h"
#include "app/terminal.h"
#include "core/attendees/import.h"
#include "core/book/book_store.h"
#include "core/book/list_file.h"
#include "ui/desk/import_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <nlohmann/json.hpp>

namespace kassa::app {

namespace {

using attendees::OnDuplicate;
using attendees::RowFault;

struct AttendeesCommandWords {
    Q_DECLARE_TR_FUNCTIONS(AttendeesCommand)
};

QString sentenceOf(book::ListFault fault, const QString& path) {
    switch (fault) {
    case book::ListFault::CannotRead:
    case book::ListFault::Cancelled:
        return AttendeesCommandWords::tr("The list %1 cannot be read.").arg(path);
    case book::ListFault::TooLarge:
        return AttendeesCommandWords::tr("The list %1 is too large, or unpacks to too much.")
            .arg(path);
    case book::ListFault::Broken:
        return AttendeesCommandWords::tr("The list %1 is no workbook, or a damaged one.").arg(path);
    }
    return {};
}

/// Stable names: they stand in files that scripts read.
const char* nameOf(RowFault fault) {
    switch (fault) {
    case RowFault::NotReadable:
        return "not_readable";
    case RowFault::NoName:
        return "no_name";
    case RowFault::BadPhone:
        return "bad_phone";
    case RowFault::BadEmail:
        return "bad_email";
    case RowFault::BadInvoice:
        return "bad_invoice";
    case RowFault::UnknownTicket:
        return "unknown_ticket";
    case RowFault::BadPaid:
        return "bad_paid";
    case RowFault::BadText:
        return "bad_text";
    case RowFault::TextTooLong:
        return "text_too_long";
    case RowFault::Formula:
        return "formula";
    case RowFault::InvoiceTaken:
        return "invoice_taken";
    case RowFault::BookFull:
        return "book_full";
    }
    return "";
}

/// The first rows decide what the columns are, so they are held back until there are enough.
class List {
public:
    List(const Place& place, const desk::EventBook& event, OnDuplicate onDuplicate)
        : m_event(event), m_onDuplicate(onDuplicate), m_desk(place.desk.toInt()) {}

    void take(attendees::TableRow row) {
        if (m_importer) {
            m_importer->take(std::move(row));
            return;
        }
        m_first.push_back(std::move(row));
        if (m_first.size() >= sample) {
            begin();
        }
    }

    /// None when no column can be a name.
    std::optional<attendees::ImportResult> finish() {
        begin();
        return m_named ? std::optional(std::move(*m_importer).finish()) : std::nullopt;
    }

    [[nodiscard]] const std::vector<std::string>& titles() const { return m_titles; }

private:
    static constexpr std::size_t sample = attendees::rowsInLook;

    void begin() {
        if (m_importer) {
            return;
        }
        attendees::ListLook look;
        look.rows = m_first;
        attendees::guessColumns(look);
        m_titles = attendees::titlesOf(look);
        attendees::Importer::Choices choices;
        choices.mapping = look.mapping;
        choices.titles = look.titles;
        m_named = attendees::hasName(choices.mapping);
        choices.onDuplicate = m_onDuplicate;
        choices.desk = m_desk;
        m_importer.emplace(m_event.attendees, m_event, std::move(choices));
        for (auto& row : m_first) {
            m_importer->take(std::move(row));
        }
        m_first.clear();
    }

    const desk::EventBook& m_event;
    OnDuplicate m_onDuplicate;
    int m_desk;
    bool m_named = false;
    std::vector<attendees::TableRow> m_first;
    std::vector<std::string> m_titles;
    std::optional<attendees::Importer> m_importer;
};

bool saved(const QString& path, const std::string& text) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(text.data(), static_cast<qint64>(text.size())) ==
               static_cast<qint64>(text.size()) &&
           file.commit();
}

void report(const attendees::ImportResult& result, bool asJson) {
    if (asJson) {
        nlohmann::ordered_json rows = nlohmann::ordered_json::array();
        for (const auto& row : result.bad) {
            rows.push_back({{"line", row.line},
                            {"reason", nameOf(row.problem.fault)},
                            {"column", row.problem.column + 1}});
        }
        const nlohmann::ordered_json all{
            {"rows", result.rows},           {"added", result.added},
            {"updated", result.updated},     {"unchanged", result.same},
            {"differing", result.differing}, {"left_out", rows}};
        say(QByteArray::fromStdString(all.dump()) + '\n');
        return;
    }
    say(AttendeesCommandWords::tr("%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out.")
            .arg(result.rows)
            .arg(result.added)
            .arg(result.updated)
            .arg(result.same)
            .arg(result.bad.size())
            .append(QLatin1Char('\n'))
            .toUtf8());
    constexpr std::size_t most = 20;
    if (!result.differing.empty()) {
        auto first = result.differing;
        first.resize(std::min(most, first.size()));
        const auto count = static_cast<std::int64_t>(result.differing.size());
        say(ui::wordsForDiffering(count, first).append(QLatin1Char('\n')).toUtf8());
    }
    for (std::size_t i = 0; i < std::min(most, result.bad.size()); ++i) {
        say(AttendeesCommandWords::tr("Line %1: %2")
                .arg(result.bad[i].line)
                .arg(ui::wordsFor(result.bad[i]))
                .append(QLatin1Char('\n'))
                .toUtf8());
    }
}

/// As the desk's window writes it down.
std::string about(const attendees::ImportResult& result, const QString& file) {
    return QStringLiteral("%1: %2 rows, %3 added, %4 updated, %5 left out")
        .arg(QFileInfo(file).fileName())
        .arg(result.rows)
        .arg(result.added)
        .arg(result.updated)
        .arg(result.bad.size())
        .toStdString();
}

/// The people of the event with whoever was added at the desk, so that a number of theirs is given
/// to nobody else.
Expected<desk::EventBook, Trouble> everybody(const Place& place, JournalNote& note) {
    auto event = eventOf(place);
    if (!event) {
        return event;
    }
    const auto attendance = note.attendance();
    if (!attendance) {
        return Unexpected(attendance.error());
    }
    event->attendees = withWalkIns(std::move(event->attendees), *attendance, *event);
    return event;
}

/// A desk that is open has the people in memory and would not show the new ones: it is refused
/// then. Whoever else changes the book waits.
Exit import(const Place& place, const AttendeesCommand& command, bool asJson) {
    if (const auto made = makeFolder(place.dataFolder); !made) {
        return endWith(made.error());
    }
    auto note = JournalNote::open(place);
    if (!note) {
        return endWith(note.error());
    }
    const book::BookStore store(place.dataFolder);
    const auto lock = store.lock();
    if (!lock) {
        return endWith(troubleOf(lock.error(), store.path()));
    }
    const auto event = everybody(place, *note);
    if (!event) {
        return endWith(event.error());
    }
    const auto onDuplicate = command.onDuplicate == QLatin1String("update") ? OnDuplicate::Update
                             : command.onDuplicate == QLatin1String("keep") ? OnDuplicate::Keep
                                                                            : OnDuplicate::Skip;
    List list(place, *event, onDuplicate);
    const auto read = book::readList(
        command.file, [&list](attendees::TableRow row) { list.take(std::move(row)); },
        [](int) { return true; });
    if (!read) {
        return endWith({Exit::BadInput, sentenceOf(read.error(), command.file)});
    }
    const auto result = list.finish();
    if (!result) {
        return endWith({Exit::BadInput,
                        AttendeesCommandWords::tr(
                            "No column of %1 is a name. Give the columns titles, such as Name, "
                            "Phone, Invoice.")
                            .arg(command.file)});
    }
    // What was left out is safe before the book is another.
    const auto words = [](const attendees::BadRow& row) {
        return std::string(nameOf(row.problem.fault));
    };
    if (!command.rejects.isEmpty() &&
        !saved(command.rejects, badRowsAsCsv(result->bad, list.titles(), words))) {
        return endWith({Exit::Environment,
                        AttendeesCommandWords::tr("%1 cannot be written. Nothing has changed.")
                            .arg(command.rejects)});
    }
    if (const auto written = store.write(result->book); !written) {
        return endWith(troubleOf(written.error(), store.path()));
    }
    const desk::entry::Note row{"attendees_imported", desk::clipped(about(*result, command.file))};
    if (const auto noted = note->write(row); !noted) {
        return endWith(noted.error());
    }
    report(*result, asJson);
    return Exit::Paid;
}

} // namespace

Exit runAttendees(const CommonOptions& common, const AttendeesCommand& command) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    if (command.import) {
        return import(*place, command, common.json);
    }
    auto event = eventOf(*place);
    if (!event) {
        return endWith(event.error());
    }
    if (!saved(command.file, attendees::writeBook(event->attendees))) {
        return endWith({Exit::Environment,
                        AttendeesCommandWords::tr("%1 cannot be written. Nothing has changed.")
                            .arg(command.file)});
    }
    return Exit::Paid;
}

} // namespace kassa::app
