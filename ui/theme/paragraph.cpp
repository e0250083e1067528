#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

namespace {

/// A stretch of a passage in one weight.
struct Stretch {
    QString text;
    bool strong = false;
};

TextStyle strongStyle(const Passage& passage) {
    TextStyle style = passage.style;
    style.font.setWeight(QFont::DemiBold);
    return style;
}

/// The stretches of passage.text from `start` on.
std::vector<Stretch> stretchesOf(const Passage& passage, qsizetype start, qsizetype length) {
    const qsizetype at = passage.strong.isEmpty() ? -1 : passage.text.indexOf(passage.strong);
    if (at < 0) {
        return {{passage.text.mid(start, length), false}};
    }
    const qsizetype end = start + length;
    const qsizetype from = std::clamp(at, start, end);
    const qsizetype to = std::clamp(at + passage.strong.size(), start, end);
    return {{passage.text.mid(start, from - start), false},
            {passage.text.mid(from, to - from), true},
            {passage.text.mid(to, end - to), false}};
}

qreal widthOf(const Passage& passage, qsizetype start, qsizetype length) {
    qreal width = 0;
    for (const Stretch& stretch : stretchesOf(passage, start, length)) {
        width += textWidth(stretch.text, stretch.strong ? strongStyle(passage) : passage.style);
    }
    return width;
}

/// As much of a word as fits, up to its last hyphen if it has one there. Never nothing.
TextLine partOfWord(const Passage& passage, qsizetype start, qsizetype end, qreal width) {
    qsizetype fits = 1;
    while (start + fits < end && widthOf(passage, start, fits + 1) <= width) {
        ++fits;
    }
    const qsizetype hyphen = passage.text.lastIndexOf(u'-', start + fits - 1);
    if (hyphen > start) {
        fits = hyphen + 1 - start;
    }
    return {start, fits, widthOf(passage, start, fits)};
}

/// Where a line from `start` may end: before each space up to `end`, and there.
std::vector<qsizetype> endsOf(const QString& text, qsizetype start, qsizetype end) {
    std::vector<qsizetype> ends;
    for (qsizetype at = text.indexOf(u' ', start); at >= 0 && at < end;
         at = text.indexOf(u' ', at + 1)) {
        ends.push_back(at);
    }
    ends.push_back(end);
    return ends;
}

/// The longest part of the text from `start` that fits: ends before a space, a line feed or the
/// end. Only a word that is longer than a whole line is broken.
TextLine lineFrom(const Passage& passage, qsizetype start, qreal width) {
    const QString& text = passage.text;
    const qsizetype lineFeed = text.indexOf(u'\n', start);
    const qsizetype rest = (lineFeed < 0 ? text.size() : lineFeed) - start;
    const qreal whole = widthOf(passage, start, rest);
    if (whole <= width + 0.5) {
        return {start, rest, whole}; // most texts are one line, and need one measurement only
    }
    // Each measurement has letters shaped, so the next place to look is guessed: words are about
    // as wide as they are long. More words are never narrower.
    const std::vector<qsizetype> ends = endsOf(text, start, start + rest);
    TextLine line{start, 0, 0};
    std::size_t tooMany = ends.size() - 1; // this many words and one more do not fit
    std::size_t fits = 0;                  // this many do
    qreal tooWide = whole;
    while (fits < tooMany) {
        const qreal share = (width - line.width) / (tooWide - line.width);
        const qsizetype from = start + line.length;
        const auto guess =
            from + static_cast<qsizetype>(share * static_cast<qreal>(ends[tooMany] - from));
        const auto first = ends.begin() + static_cast<std::ptrdiff_t>(fits);
        const auto last = ends.begin() + static_cast<std::ptrdiff_t>(tooMany);
        const auto middle = std::min(std::upper_bound(first, last, guess), last - 1);
        const qreal wide = widthOf(passage, start, *middle - start);
        if (wide > width + 0.5) {
            tooMany = static_cast<std::size_t>(middle - ends.begin());
            tooWide = wide;
        } else {
            fits = static_cast<std::size_t>(middle - ends.begin()) + 1;
            line = {start, *middle - start, wide};
        }
    }
    return line.length > 0 ? line : partOfWord(passage, start, ends[fits], width);
}

} // namespace

std::vector<TextLine> breakLines(const Passage& passage, qreal width) {
    std::vector<TextLine> lines;
    qsizetype start = 0;
    do {
        const TextLine line = lineFrom(passage, start, width);
        lines.push_back(line);
        start = line.start + line.length;
        const bool inWord = start < passage.text.size() && passage.text.at(start) != u' ' &&
                            passage.text.at(start) != u'\n';
        start += inWord ? 0 : 1; // past the space or line feed
    } while (start < passage.text.size());
    return lines;
}

int passageHeight(const Passage& passage, qreal width) {
    return static_cast<int>(breakLines(passage, width).size()) * passage.style.lineHeight;
}

void drawPassage(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                 const Passage& passage, const QColor& colour, const QColor& strongColour) {
    const std::vector<TextLine> lines = breakLines(passage, where.width());
    const int step = passage.style.lineHeight;
    const int height = static_cast<int>(lines.size()) * step;
    qreal top = where.top();
    if (alignment.testFlag(Qt::AlignBottom)) {
        top = where.bottom() - height;
    } else if (!alignment.testFlag(Qt::AlignTop)) {
        top = std::round(where.top() + (where.height() - height) / 2);
    }
    for (const TextLine& line : lines) {
        qreal x = where.left();
        if (alignment.testFlag(Qt::AlignRight)) {
            x = where.right() - line.width;
        } else if (alignment.testFlag(Qt::AlignHCenter)) {
            x += (where.width() - line.width) / 2;
        }
        for (const Stretch& stretch : stretchesOf(passage, line.start, line.length)) {
            const TextStyle style = stretch.strong ? strongStyle(passage) : passage.style;
            drawLine(painter, QRectF(x, top, line.width, step), Qt::AlignLeft, stretch.text, style,
                     stretch.strong ? strongColour : colour);
            x += textWidth(stretch.text, style);
        }
        top += step;
    }
}

} // namespace kassa::ui
