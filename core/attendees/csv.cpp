#include "core/attendees/csv.h"

#include <algorithm>
#include <array>
#include <map>

namespace kassa::attendees {

void CsvReader::feed(std::string_view text) {
    for (const char c : text) {
        take(c);
    }
}

void CsvReader::take(char c) {
    const bool secondHalf = c == '\n' && m_afterCr;
    m_afterCr = c == '\r';
    if ((c == '\n' && !secondHalf) || c == '\r') {
        ++m_line;
    }
    if (m_place == Place::Quoted || m_place == Place::QuoteInQuoted) {
        takeInQuotes(c);
        return;
    }
    if (c == '\n' || c == '\r') {
        if (!secondHalf) {
            endRow();
        }
        return;
    }
    if (m_raw.size() < longestRow) {
        m_raw += c;
    } else {
        fail(TableFault::TooLong);
    }
    if (c == m_separator) {
        endField();
    } else if (c == '"' && m_place == Place::Start && !m_fault) {
        m_place = Place::Quoted;
    } else {
        m_place = Place::Plain;
        if (c == '\0') {
            fail(TableFault::NulInside);
        } else if (m_field.size() >= longestField) {
            fail(TableFault::TooLong);
        } else {
            m_field += c;
        }
    }
}

void CsvReader::takeInQuotes(char c) {
    if (m_place == Place::QuoteInQuoted && c != '"') {
        m_place = Place::Plain;
        if (c == m_separator) {
            m_raw += c;
            endField();
        } else if (c == '\n' || c == '\r') {
            endRow();
        } else {
            m_raw += c;
            fail(TableFault::AfterQuote);
        }
        return;
    }
    m_raw += c;
    if (m_place == Place::QuoteInQuoted) {
        m_field += '"';
        m_place = Place::Quoted;
    } else if (c == '"') {
        m_place = Place::QuoteInQuoted;
    } else {
        if (c == '\0') {
            fail(TableFault::NulInside);
        }
        m_field += c;
    }
    if (m_field.size() > longestField || m_raw.size() > longestRow) {
        giveUpQuote();
    }
}

void CsvReader::endField() {
    m_place = Place::Start;
    if (m_fields.size() >= mostColumns) {
        fail(TableFault::TooManyColumns);
    } else {
        m_fields.push_back(std::move(m_field));
    }
    m_field.clear();
}

void CsvReader::endRow() {
    const bool empty = m_raw.empty();
    endField();
    if (!empty) {
        TableRow row;
        row.line = m_rowLine;
        row.fault = m_fault;
        if (m_fault) {
            row.raw = std::move(m_raw);
        } else {
            row.fields = std::move(m_fields);
        }
        m_sink(std::move(row));
    }
    m_fields.clear();
    m_raw.clear();
    m_fault.reset();
    m_rowLine = m_line;
}

void CsvReader::fail(TableFault fault) {
    if (!m_fault) {
        m_fault = fault;
    }
}

void CsvReader::giveUpQuote() {
    const std::string text = std::move(m_raw);
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    m_fault.reset();
    fail(end > longestField ? TableFault::TooLong : TableFault::OpenQuote);
    m_raw = text.substr(0, end);
    m_fields.clear();
    m_field.clear();
    m_place = Place::Plain;
    m_afterCr = false;
    m_line = m_rowLine;
    feed(std::string_view(text).substr(end)); // begins with the end of the faulty line, or is empty
}

void CsvReader::finish() {
    while (m_place == Place::Quoted) {
        giveUpQuote(); // takes at least a line off what is left
    }
    endRow();
}

char guessSeparator(std::string_view beginning) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (beginning.starts_with(mark)) {
        beginning.remove_prefix(mark.size());
    }
    if (beginning.starts_with("sep=") && beginning.size() > 4 &&
        std::string_view(",;\t|").find(beginning[4]) != std::string_view::npos) {
        return beginning[4];
    }
    constexpr std::array separators{';', '\t', ','};
    char best = ',';
    std::size_t bestScore = 0;
    for (const char separator : separators) {
        std::map<std::size_t, std::size_t> rowsByWidth;
        std::size_t rows = 0;
        CsvReader reader(separator, [&](const TableRow& row) {
            if (++rows <= 50 && !row.fault) {
                ++rowsByWidth[row.fields.size()];
            }
        });
        reader.feed(beginning);
        reader.finish();
        std::size_t score = 0;
        for (const auto& [width, count] : rowsByWidth) {
            score =
                std::max(score, width > 1 ? count * 1000 + std::min<std::size_t>(width, 99) : 0);
        }
        if (score > bestScore) {
            bestScore = score;
            best = separator;
        }
    }
    return best;
}

bool looksLikeFormula(std::string_view text) {
    constexpr std::array wide{std::string_view("＝"), std::string_view("＋"),
                              std::string_view("－"), std::string_view("＠")};
    if (text.empty()) {
        return false;
    }
    constexpr std::string_view first("=+-@\t\r\0", 7);
    return first.find(text.front()) != std::string_view::npos ||
           std::any_of(wide.begin(), wide.end(),
                       [text](std::string_view sign) { return text.starts_with(sign); });
}

std::string_view withoutTextMark(std::string_view text) {
    // Marks in front of marks are kept but for one, so that writing and reading undo each other.
    const auto behind = text.find_first_not_of('\'');
    const bool marked =
        behind != 0 && behind != std::string_view::npos && looksLikeFormula(text.substr(behind));
    return marked ? text.substr(1) : text;
}

std::string csvField(std::string_view text, char separator) {
    const auto behind = std::min(text.find_first_not_of('\''), text.size());
    std::string field(looksLikeFormula(text.substr(behind)) ? "'" : "");
    field += text;
    const bool quoted = field.find_first_of("\"\r\n") != std::string::npos ||
                        field.find(separator) != std::string::npos;
    if (!quoted) {
        return field;
    }
    std::string written = "\"";
    for (const char c : field) {
        written.append(c == '"' ? 2 : 1, c);
    }
    return written + "\"";
}

std::string csvLine(const std::vector<std::string>& fields, char separator) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        line.append(i == 0 ? 0 : 1, separator);
        line += csvField(fields[i], separator);
    }
    // A row of one empty field would be an empty line, which readers leave out.
    return (line.empty() ? "\"\"" : line) + "\r\n";
}

} // namespace kassa::attendees
