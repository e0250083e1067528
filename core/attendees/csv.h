#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Tables as text (RFC 4180 and what spreadsheets really write), in UTF-8 that may be bad.

namespace kassa::attendees {

/// Why a row cannot be read as fields.
enum class TableFault {
    NulInside,      ///< a zero byte: this is not text, or a damaged disk
    TooManyColumns, ///< above mostColumns
    TooLong,        ///< a field above longestField, or a row above longestRow
    OpenQuote,      ///< a quotation mark that is never closed
    AfterQuote,     ///< text between a closing quotation mark and the separator
};

/// One row of a table: its fields, or its text as it stands in the file and what is wrong with it.
struct TableRow {
    std::int64_t line = 0; ///< of the file, from 1; of a workbook the row
    std::vector<std::string> fields;
    std::optional<TableFault> fault;
    std::string raw; ///< of a faulty row: its text, cut after longestRow
};

inline constexpr std::size_t mostColumns = 256;
inline constexpr std::size_t longestField = 8 * 1024;
inline constexpr std::size_t longestRow = 256 * 1024;

/// Reads a table piece by piece, in memory that does not grow with the file. Empty lines are left
/// out. A row that cannot be read is handed on with its fault, and reading goes on behind it: a
/// quotation mark that is never closed costs its own line, not the rest of the file.
class CsvReader {
public:
    using Sink = std::function<void(TableRow)>;

    CsvReader(char separator, Sink sink) : m_separator(separator), m_sink(std::move(sink)) {}

    void feed(std::string_view text);
    /// Nothing follows.
    void finish();

private:
    enum class Place { Start, Plain, Quoted, QuoteInQuoted };
    void take(char c);
    void takeInQuotes(char c);
    void endField();
    void endRow();
    void fail(TableFault fault);
    /// A quotation mark was not closed: its first line is faulty, what follows is read again.
    void giveUpQuote();

    char m_separator;
    Sink m_sink;
    Place m_place = Place::Start;
    std::vector<std::string> m_fields;
    std::string m_field;
    std::string m_raw;
    std::optional<TableFault> m_fault;
    std::int64_t m_line = 1;    ///< where we are
    std::int64_t m_rowLine = 1; ///< where the row began
    bool m_afterCr = false;
};

/// Comma, semicolon or tab: whichever parts the first rows into the same number of fields. A first
/// line "sep=;" decides.
[[nodiscard]] char guessSeparator(std::string_view beginning);

/// A field as it is written: quoted where it has to be. What a spreadsheet would take for a formula
/// gets an apostrophe in front (see looksLikeFormula), so that it stays text.
[[nodiscard]] std::string csvField(std::string_view text, char separator);

/// Fields with their separators, and CR LF.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields, char separator = ',');

/// = + - @, their full-width forms, a tab, CR or NUL in front.
[[nodiscard]] bool looksLikeFormula(std::string_view text);

/// The text behind an apostrophe that only says "this is text"; else as it is.
[[nodiscard]] std::string_view withoutTextMark(std::string_view text);

} // namespace kassa::attendees
