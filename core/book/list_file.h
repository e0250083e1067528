#pragma once

#include "core/attendees/list_look.h"
#include "core/base/expected.h"

#include <QString>

#include <functional>

namespace kassa::book {

enum class ListFault {
    CannotRead,
    TooLarge, ///< above a limit below; of a workbook also what it unpacks to
    Broken,   ///< no workbook, or a damaged one
    Cancelled,
};

struct ListLimits {
    qint64 text = 100LL * 1024 * 1024;    ///< bytes of a table as text
    qint64 workbook = 64LL * 1024 * 1024; ///< of a workbook, as it lies on the disk
    /// A few kilobytes can unpack to gigabytes; no list of people does.
    qint64 unpacked = 400LL * 1024 * 1024;
    qint64 texts = 64LL * 1024 * 1024; ///< a workbook's shared texts, in memory
};

using RowSink = attendees::CsvReader::Sink;
/// Called now and then with how much is done of 1000; false stops the reading.
using Progress = std::function<bool(int)>;

/// Reads a list row by row, in the thread of the caller and in memory that does not grow with it:
/// text of any encoding and separator, or the first sheet of an XLSX workbook, told apart by
/// content. The cell of a formula gives the formula's text with "=" in front, never its result.
[[nodiscard]] Expected<void, ListFault> readList(const QString& path, const RowSink& sink,
                                                 const Progress& progress,
                                                 const ListLimits& limits = {},
                                                 const attendees::ListHow& how = {});

/// How a list is written and its first rows, with what their columns are most likely about.
[[nodiscard]] Expected<attendees::ListLook, ListFault>
lookAt(const QString& path, const attendees::ListHow& how = {}, const ListLimits& limits = {});

/// One of its parts, for readList.
[[nodiscard]] Expected<void, ListFault> readWorkbook(const QString& path, const RowSink& sink,
                                                     const Progress& progress,
                                                     const ListLimits& limits);

} // namespace kassa::book
