// Sentences are broken into lines with few measurements. They break where they would if every
// beginning of every line were measured: each text of the windows, in both languages.

#include "ui/theme/paint.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace kassa;
using ui::Passage;
using ui::TextLine;

namespace {

qreal widthOf(const Passage& passage, qsizetype start, qsizetype end) {
    const auto plain = [&](qsizetype from, qsizetype to) {
        return ui::textWidth(passage.text.mid(from, to - from), passage.style);
    };
    const qsizetype at = passage.strong.isEmpty() ? -1 : passage.text.indexOf(passage.strong);
    if (at < 0) {
        return plain(start, end);
    }
    ui::TextStyle strong = passage.style;
    strong.font.setWeight(QFont::DemiBold);
    const qsizetype from = std::clamp(at, start, end);
    const qsizetype to = std::clamp(at + passage.strong.size(), start, end);
    return plain(start, from) + ui::textWidth(passage.text.mid(from, to - from), strong) +
           plain(to, end);
}

/// Where the line from `start` ends: one word more each time, until one does not fit. None of the
/// words here is wider than a line.
qsizetype endFrom(const Passage& passage, qsizetype start, qreal width) {
    const QString& text = passage.text;
    qsizetype end = start;
    for (qsizetype i = start; i <= text.size(); ++i) {
        const bool over = i == text.size() || text.at(i) == u'\n';
        if (over || text.at(i) == u' ') {
            if (widthOf(passage, start, i) > width + 0.5) {
                return end;
            }
            end = i;
        }
        if (over) {
            return end;
        }
    }
    return end;
}

QStringList linesByMeasuring(const Passage& passage, qreal width) {
    QStringList lines;
    qsizetype start = 0;
    do {
        const qsizetype end = endFrom(passage, start, width);
        lines << passage.text.mid(start, end - start);
        start = end + 1;
    } while (start < passage.text.size());
    return lines;
}

QStringList linesOf(const Passage& passage, qreal width) {
    QStringList lines;
    for (const TextLine& line : breakLines(passage, width)) {
        lines << passage.text.mid(line.start, line.length);
    }
    return lines;
}

/// Every text of a language, as it is and with two words instead of its first two arguments.
QStringList textsOf(const QString& language) {
    QFile file(QStringLiteral(KASSA_SOURCE_DIR "/translations/kassa_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd()) {
        const bool start = xml.readNext() == QXmlStreamReader::StartElement;
        if (start &&
            (xml.name() == QLatin1String("source") || xml.name() == QLatin1String("numerusform") ||
             xml.name() == QLatin1String("translation"))) {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            texts << text
                  << QString(text)
                         .replace(QLatin1String("%1"), QLatin1String("Kamola Rahimova"))
                         .replace(QLatin1String("%2"), QLatin1String("739 000"));
        }
    }
    texts.removeDuplicates();
    return texts;
}

bool fitsByWords(const Passage& passage, qreal width) {
    const QStringList words = QString(passage.text).replace(u'\n', u' ').split(u' ');
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return ui::textWidth(word, passage.style) <= width;
    });
}

} // namespace

class TestParagraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(ui::Theme::load(ui::ThemeName::Light)); }

    void everyTextBreaksWhereItWouldByMeasuring_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qreal>("width");
        for (const char* const language : {"uz", "en"}) {
            for (const qreal width : {180.0, 316.0, 523.5}) {
                QTest::addRow("%s, %g", language, width) << QString::fromLatin1(language) << width;
            }
        }
    }

    void everyTextBreaksWhereItWouldByMeasuring() {
        QFETCH(QString, language);
        QFETCH(qreal, width);
        const auto style = ui::themeOf(nullptr).text(ui::TextRole::Body);
        const QStringList texts = textsOf(language);
        QVERIFY(texts.size() > 1000);
        int broken = 0;
        for (const QString& text : texts) {
            const QString middleWord = text.section(u' ', 2, 3);
            for (const Passage& passage :
                 {Passage{text, style}, Passage{text, style, middleWord}}) {
                if (fitsByWords(passage, width - 8)) {
                    const QStringList lines = linesByMeasuring(passage, width);
                    QCOMPARE(linesOf(passage, width), lines);
                    broken += lines.size() > 1 ? 1 : 0;
                }
            }
        }
        QVERIFY(broken > 100);
    }

    void everyLineHasItsWidth() {
        const auto style = ui::themeOf(nullptr).text(ui::TextRole::Body);
        const Passage passage{QStringLiteral("Card payments are paused  until the gateway answers "
                                             "again.\n\nCash and QR work, 739 000 so‘m each."),
                              style, QStringLiteral("the gateway")};
        const auto lines = breakLines(passage, 190);
        QCOMPARE(lines.size(), std::size_t(6));
        for (const TextLine& line : lines) {
            QCOMPARE(line.width, widthOf(passage, line.start, line.start + line.length));
            QVERIFY(line.width <= 190.5);
        }
    }

    void wordsLongerThanALineAreBroken() {
        const auto style = ui::themeOf(nullptr).text(ui::TextRole::Body);
        const Passage passage{QStringLiteral(" a kassa-journal-of-yesterday b"), style};
        QCOMPARE(linesOf(passage, 60),
                 (QStringList{QStringLiteral(" a"), QStringLiteral("kassa-"),
                              QStringLiteral("journal-"), QStringLiteral("of-"),
                              QStringLiteral("yesterd"), QStringLiteral("ay b")}));
    }
};

QTEST_MAIN(TestParagraph)
#include "tst_paragraph.moc"
