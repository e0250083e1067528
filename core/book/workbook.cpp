// XLSX: a zip of XML. Unpacked piece by piece and counted on the way, since a zip says about its
// own size what it likes.

#include "core/book/list_file.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QXmlStreamReader>

#include <zip.h>

#include <memory>
#include <optional>

namespace kassa::book {

namespace {

using attendees::TableFault;
using attendees::TableRow;

constexpr qsizetype pieceSize = 64 * 1024;

/// Of libzip what is needed here. It is loaded with the first workbook: it brings a library of
/// ciphers along, and joining that to the program took a twentieth of every start.
class Zip {
public:
    Zip() : m_library(QStringLiteral(KASSA_LIBZIP)) {
        m_complete = find(open, "zip_open") && find(discard, "zip_discard") &&
                     find(stat, "zip_stat") && find(fopen, "zip_fopen") &&
                     find(fread, "zip_fread") && find(fclose, "zip_fclose");
    }

    [[nodiscard]] bool isComplete() const { return m_complete; }

    decltype(&zip_open) open = nullptr;
    decltype(&zip_discard) discard = nullptr;
    decltype(&zip_stat) stat = nullptr;
    decltype(&zip_fopen) fopen = nullptr;
    decltype(&zip_fread) fread = nullptr;
    decltype(&zip_fclose) fclose = nullptr;

private:
    template <class Function>
    bool find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(m_library.resolve(name)); // loads it the first time
        return function != nullptr;
    }

    QLibrary m_library; // stays loaded when this goes
    bool m_complete = false;
};

/// One file inside the workbook as XML; `next` gives false at its end or when something is wrong.
class Part {
public:
    Part(const Zip& zip, zip_t* archive, const char* name, qint64& budget, const Progress& progress)
        : m_zip(zip), m_file(nullptr, Close{zip.fclose}), m_budget(budget), m_progress(progress) {
        zip_stat_t about;
        if (zip.stat(archive, name, 0, &about) == 0) {
            m_size = (about.valid & ZIP_STAT_SIZE) != 0 ? static_cast<qint64>(about.size) : 0;
            m_file.reset(zip.fopen(archive, name, 0));
        }
    }

    [[nodiscard]] bool isThere() const { return m_file != nullptr; }
    [[nodiscard]] std::optional<ListFault> fault() const { return m_fault; }
    [[nodiscard]] QXmlStreamReader& xml() { return m_xml; }

    bool next() {
        while (!m_fault) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD) { // entities can grow without end
                m_fault = ListFault::Broken;
            } else if (token == QXmlStreamReader::EndDocument) {
                return false;
            } else if (token != QXmlStreamReader::Invalid) {
                return true;
            } else if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError ||
                       !readMore()) {
                m_fault = m_fault ? m_fault : ListFault::Broken;
            }
        }
        return false;
    }

private:
    struct Close {
        decltype(&zip_fclose) close;
        void operator()(zip_file_t* file) const { close(file); }
    };

    bool readMore() {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        const auto read =
            m_zip.fread(m_file.get(), piece.data(), static_cast<zip_uint64_t>(pieceSize));
        if (read <= 0) {
            return false;
        }
        m_done += read;
        m_budget -= read;
        if (m_budget < 0) {
            m_fault = ListFault::TooLarge;
        } else if (!m_progress(static_cast<int>(qMin<qint64>(
                       1000, m_done * 1000 / qMax<qint64>(1, qMax(m_size, m_done)))))) {
            m_fault = ListFault::Cancelled;
        } else {
            piece.truncate(static_cast<qsizetype>(read));
            m_xml.addData(piece);
        }
        return !m_fault;
    }

    const Zip& m_zip;
    std::unique_ptr<zip_file_t, Close> m_file;
    QXmlStreamReader m_xml;
    qint64& m_budget;
    const Progress& m_progress;
    qint64 m_size = 0;
    qint64 m_done = 0;
    std::optional<ListFault> m_fault;
};

/// The texts that cells refer to by number.
std::optional<ListFault> readTexts(Part& part, std::vector<std::string>& texts, qint64 most) {
    qint64 held = 0;
    int phonetic = 0;
    while (part.next()) {
        auto& xml = part.xml();
        if (xml.isStartElement() && xml.name() == QLatin1String("si")) {
            texts.emplace_back();
            held += 32;
        } else if (xml.name() == QLatin1String("rPh")) { // how a word is read aloud, in Japanese
            phonetic += xml.isStartElement() ? 1 : xml.isEndElement() ? -1 : 0;
        } else if (xml.isCharacters() && !texts.empty() && phonetic == 0 && !xml.isWhitespace()) {
            const QByteArray text = xml.text().toUtf8();
            texts.back().append(text.constData(), static_cast<std::size_t>(text.size()));
            held += text.size();
        }
        if (held > most) {
            return ListFault::TooLarge;
        }
    }
    return part.fault();
}

/// "BC12" is column 54, from 0. Above the limit of columns it does not matter how far.
std::size_t columnOf(QStringView reference) {
    std::size_t column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > attendees::mostColumns) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(c.unicode() - u'A') + 1;
    }
    return column == 0 ? 0 : column - 1;
}

class Sheet {
public:
    Sheet(Part& part, const std::vector<std::string>& texts, const RowSink& sink)
        : m_part(part), m_texts(texts), m_sink(sink) {}

    std::optional<ListFault> read() {
        while (m_part.next()) {
            auto& xml = m_part.xml();
            if (xml.isStartElement()) {
                begin(xml);
            } else if (xml.isEndElement()) {
                end(xml.name());
            } else if (xml.isCharacters() && m_into != nullptr) {
                add(xml.text().toUtf8());
            }
        }
        return m_part.fault();
    }

private:
    void begin(const QXmlStreamReader& xml) {
        if (xml.name() == QLatin1String("row")) {
            const auto number = xml.attributes().value(QLatin1String("r")).toLongLong();
            m_row = TableRow{};
            m_line = qMax<qint64>(m_line + 1, number);
            m_row.line = m_line;
        } else if (xml.name() == QLatin1String("c")) {
            const auto reference = xml.attributes().value(QLatin1String("r"));
            m_column = reference.isEmpty() ? m_column + 1 : columnOf(reference);
            m_type = xml.attributes().value(QLatin1String("t")).toString();
            m_value.clear();
            m_formula.clear();
            m_isFormula = false;
        } else if (xml.name() == QLatin1String("v") || xml.name() == QLatin1String("t")) {
            m_into = &m_value;
        } else if (xml.name() == QLatin1String("f")) {
            m_into = &m_formula;
            m_isFormula = true;
        }
    }

    void end(QStringView name) {
        if (name == QLatin1String("c")) {
            putCell();
        } else if (name == QLatin1String("row")) {
            const bool empty = m_row.fields.empty() && !m_row.fault;
            if (!empty) {
                m_row.fields = m_row.fault ? std::vector<std::string>() : std::move(m_row.fields);
                m_sink(std::move(m_row));
            }
            m_column = std::size_t(0) - 1;
        } else if (name == QLatin1String("v") || name == QLatin1String("t") ||
                   name == QLatin1String("f")) {
            m_into = nullptr;
        }
    }

    void add(const QByteArray& text) {
        if (m_into->size() + static_cast<std::size_t>(text.size()) > attendees::longestField) {
            m_row.fault = TableFault::TooLong;
            return;
        }
        m_into->append(text.constData(), static_cast<std::size_t>(text.size()));
    }

    void putCell() {
        std::string text = m_value;
        if (m_isFormula) {
            text = "=" + m_formula;
        } else if (m_type == QLatin1String("s")) {
            const auto number = QByteArray::fromStdString(m_value).toULongLong();
            text = number < m_texts.size() ? m_texts[number] : std::string();
        }
        if (m_column >= attendees::mostColumns) {
            m_row.fault = m_row.fault ? m_row.fault : TableFault::TooManyColumns;
        } else if (!text.empty() && !m_row.fault) {
            m_row.fields.resize(qMax(m_row.fields.size(), m_column + 1));
            m_row.fields[m_column] = std::move(text);
        }
        if (m_row.raw.size() < attendees::longestRow && m_row.fault) {
            m_row.raw += m_value + "\t";
        }
    }

    Part& m_part;
    const std::vector<std::string>& m_texts;
    const RowSink& m_sink;
    TableRow m_row;
    qint64 m_line = 0;
    std::size_t m_column = std::size_t(0) - 1;
    QString m_type;
    std::string m_value;
    std::string m_formula;
    std::string* m_into = nullptr;
    bool m_isFormula = false;
};

} // namespace

Expected<void, ListFault> readWorkbook(const QString& path, const RowSink& sink,
                                       const Progress& progress, const ListLimits& limits) {
    if (QFileInfo(path).size() > limits.workbook) {
        return Unexpected(ListFault::TooLarge);
    }
    const Zip zip;
    if (!zip.isComplete()) {
        return Unexpected(ListFault::CannotRead);
    }
    int error = 0;
    const std::unique_ptr<zip_t, decltype(zip.discard)> archive(
        zip.open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &error),
        zip.discard);
    if (!archive) {
        return Unexpected(ListFault::Broken);
    }
    qint64 budget = limits.unpacked;
    std::vector<std::string> texts;
    const Progress quiet = [&progress](int) { return progress(0); };
    Part textsPart(zip, archive.get(), "xl/sharedStrings.xml", budget, quiet);
    if (textsPart.isThere()) {
        if (const auto fault = readTexts(textsPart, texts, limits.texts)) {
            return Unexpected(*fault);
        }
    }
    Part sheetPart(zip, archive.get(), "xl/worksheets/sheet1.xml", budget, progress);
    if (!sheetPart.isThere()) {
        return Unexpected(ListFault::Broken);
    }
    if (const auto fault = Sheet(sheetPart, texts, sink).read()) {
        return Unexpected(*fault);
    }
    return {};
}

} // namespace kassa::book
