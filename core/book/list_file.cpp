#include "core/book/list_file.h"

#include "core/attendees/text_encoding.h"

#include <QFile>

namespace kassa::book {

namespace {

constexpr std::string_view workbookMark = "PK\x03\x04";
constexpr qint64 sample = 64 * 1024;

/// What was not chosen is guessed.
attendees::ListHow writtenIn(std::string_view beginning, attendees::ListHow how) {
    how.encoding = how.encoding ? how.encoding : attendees::guessEncoding(beginning);
    if (!how.separator) {
        attendees::Decoder sampler(*how.encoding);
        how.separator = attendees::guessSeparator(sampler.feed(beginning));
    }
    return how;
}

} // namespace

Expected<attendees::ListLook, ListFault> lookAt(const QString& path, const attendees::ListHow& how,
                                                const ListLimits& limits) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Unexpected(ListFault::CannotRead);
    }
    const std::string beginning = file.read(sample).toStdString();
    file.close();
    attendees::ListLook look;
    look.workbook = beginning.starts_with(workbookMark);
    const auto written = writtenIn(beginning, how);
    look.encoding = *written.encoding;
    look.separator = *written.separator;
    const auto read = readList(
        path,
        [&look](attendees::TableRow row) {
            if (look.rows.size() < attendees::rowsInLook) {
                look.rows.push_back(std::move(row));
            }
        },
        [&look](int) { return look.rows.size() < attendees::rowsInLook; }, limits, how);
    const bool enough = look.rows.size() >= attendees::rowsInLook;
    if (!read && !(enough && read.error() == ListFault::Cancelled)) {
        return Unexpected(read.error());
    }
    guessColumns(look);
    return look;
}

Expected<void, ListFault> readList(const QString& path, const RowSink& sink,
                                   const Progress& progress, const ListLimits& limits,
                                   const attendees::ListHow& how) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Unexpected(ListFault::CannotRead);
    }
    const qint64 size = file.size();
    const std::string beginning = file.peek(sample).toStdString();
    if (beginning.starts_with(workbookMark)) {
        file.close();
        return readWorkbook(path, sink, progress, limits);
    }
    if (size > limits.text) {
        return Unexpected(ListFault::TooLarge);
    }
    const auto written = writtenIn(beginning, how);
    attendees::Decoder decoder(*written.encoding);
    attendees::CsvReader reader(*written.separator, sink);
    qint64 done = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(sample);
        if (piece.isEmpty() && file.error() != QFileDevice::NoError) {
            return Unexpected(ListFault::CannotRead);
        }
        done += piece.size();
        reader.feed(decoder.feed({piece.constData(), static_cast<std::size_t>(piece.size())}));
        if (!progress(static_cast<int>(done * 1000 / qMax<qint64>(1, qMax(size, done))))) {
            return Unexpected(ListFault::Cancelled);
        }
    }
    reader.feed(decoder.finish());
    reader.finish();
    return {};
}

} // namespace kassa::book
