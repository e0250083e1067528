#include "core/book/list_file.h"

#include "core/attendees/text_encoding.h"

#include <QFile>

namespace kassa::book {

Expected<void, ListFault> readList(const QString& path, const RowSink& sink,
                                   const Progress& progress, const ListLimits& limits) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Unexpected(ListFault::CannotRead);
    }
    const qint64 size = file.size();
    constexpr qint64 sample = 64 * 1024;
    const std::string beginning = file.peek(sample).toStdString();
    if (beginning.starts_with("PK\x03\x04")) {
        file.close();
        return readWorkbook(path, sink, progress, limits);
    }
    if (size > limits.text) {
        return Unexpected(ListFault::TooLarge);
    }
    const auto encoding = attendees::guessEncoding(beginning);
    attendees::Decoder sampler(encoding);
    attendees::Decoder decoder(encoding);
    attendees::CsvReader reader(attendees::guessSeparator(sampler.feed(beginning)), sink);
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
