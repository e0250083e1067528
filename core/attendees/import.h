#pragma once

#include "core/attendees/csv.h"
#include "core/attendees/fields.h"
#include "core/desk/attendance.h"

#include <map>
#include <string>
#include <vector>

// A list of people into the book of attendees: what each row would do, before anything is done.

namespace kassa::attendees {

/// What becomes of a person who is in the book already: with the same invoice, or without one and
/// with the same phone or e-mail.
enum class OnDuplicate {
    Skip,   ///< the book's stays as it is
    Update, ///< what the row says is taken over, what it leaves empty stays
    Keep,   ///< both stay; not where the invoice is the same: there is one of each
};

/// A row that was left out, as it can be mended and imported again.
struct BadRow {
    std::int64_t line = 0;
    RowProblem problem;
    std::optional<TableFault> table;
    std::vector<std::string> fields; ///< as they stood
    std::string raw;                 ///< where there are no fields
};

struct ImportResult {
    std::vector<kassa::desk::Attendee> book; ///< the whole book, as it would be
    std::int64_t rows = 0;                   ///< read, without titles and empty lines
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t same = 0; ///< skipped, or nothing new in them
    /// Lines among `same` that say something else than the book, of which nothing was taken.
    std::vector<std::int64_t> differing;
    std::vector<BadRow> bad; ///< rows = added + updated + same + bad
};

/// Takes rows one by one. Pure: the book handed in is not touched.
class Importer {
public:
    struct Choices {
        Mapping mapping;
        bool titles = true; ///< the first row is not a person
        OnDuplicate onDuplicate = OnDuplicate::Skip;
        int desk = 1;
    };

    Importer(std::vector<kassa::desk::Attendee> book, const kassa::desk::EventBook& event,
             Choices choices);

    void take(TableRow row);
    [[nodiscard]] ImportResult finish() &&;
    [[nodiscard]] const ImportResult& soFar() const { return m_result; }

private:
    /// Whose invoice the row has; only a row without one is told by its phone or e-mail, which a
    /// family shares.
    [[nodiscard]] std::optional<std::size_t> twinOf(const kassa::desk::Attendee& attendee) const;
    void settle(kassa::desk::Attendee attendee, BadRow row);
    [[nodiscard]] kassa::desk::Attendee updated(const kassa::desk::Attendee& old,
                                                const kassa::desk::Attendee& row) const;
    void add(kassa::desk::Attendee attendee);
    void remember(std::size_t place);

    const kassa::desk::EventBook& m_event;
    Choices m_choices;
    ImportResult m_result;
    std::map<std::string, std::size_t> m_byAccount;
    std::map<std::string, std::size_t> m_byPhone;
    std::map<std::string, std::size_t> m_byEmail;
    std::int64_t m_counter = 0;
    bool m_titlesGone = false;
};

/// `people` and, behind them, whoever of `others` has an account that none of them has: nobody is
/// lost, and what `people` says of somebody counts.
[[nodiscard]] std::vector<kassa::desk::Attendee>
withOthers(std::vector<kassa::desk::Attendee> people,
           const std::vector<kassa::desk::Attendee>& others);

/// The rows that were left out, as a table with the reason in front: `words` puts it.
[[nodiscard]] std::string badRowsAsCsv(const std::vector<BadRow>& rows,
                                       const std::vector<std::string>& titles,
                                       const std::function<std::string(const BadRow&)>& words);

} // namespace kassa::attendees
