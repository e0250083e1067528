#include "ui/widgets/line_breaks.h"

#include <algorithm>

namespace kassa::ui {

namespace {

constexpr qreal leastShare = 1.0 / 3;

/// The space that holds the last line of a paragraph and the word before it apart; -1: that line
/// is long enough, or there is nothing that could come down to it.
qsizetype gapBefore(const Passage& passage, const TextLine& line, qreal width) {
    const qsizetype end = line.start + line.length;
    const bool last = end >= passage.text.size() || passage.text.at(end) == u'\n';
    const qsizetype gap = line.start - 1;
    if (!last || gap < 0 || passage.text.at(gap) != u' ' || line.width >= width * leastShare) {
        return -1;
    }
    const qsizetype from = passage.text.indexOf(passage.strong);
    const bool emphasised =
        !passage.strong.isEmpty() && from <= gap && gap < from + passage.strong.size();
    return emphasised ? -1 : gap; // the emphasis is found by its letters
}

/// A dot between two things says what the end of a line says too; no line begins or ends in one.
Passage withoutHangingDots(Passage passage, qreal width) {
    const QString dot = QStringLiteral(" · ");
    if (!passage.text.contains(dot)) {
        return passage;
    }
    const auto place = [&](const TextLine& line) { // of the dot that the line was broken at; -1
        for (const qsizetype at : {line.start - dot.size(), line.start - 1}) {
            if (at >= 0 && QStringView(passage.text).mid(at, dot.size()) == dot) {
                return at;
            }
        }
        return qsizetype{-1};
    };
    for (;;) {
        const std::vector<TextLine> lines = breakLines(passage, width);
        const auto broken = std::find_if(lines.begin(), lines.end(),
                                         [&](const TextLine& line) { return place(line) >= 0; });
        if (broken == lines.end()) {
            return passage;
        }
        passage.text.replace(place(*broken), dot.size(), u'\n');
    }
}

} // namespace

Passage withoutStragglers(Passage passage, qreal width) {
    passage = withoutHangingDots(std::move(passage), width);
    std::vector<TextLine> lines = breakLines(passage, width);
    for (std::size_t i = 1; i < lines.size();) {
        const qsizetype gap = gapBefore(passage, lines[i], width);
        if (gap < 0) {
            ++i;
            continue;
        }
        Passage tighter = passage;
        tighter.text[gap] = QChar::Nbsp;
        std::vector<TextLine> broken = breakLines(tighter, width);
        const bool better = broken.size() == lines.size() && broken[i].start > lines[i - 1].start &&
                            broken[i].width > lines[i].width;
        if (!better) {
            ++i;
            continue;
        }
        passage = std::move(tighter);
        lines = std::move(broken);
    }
    return withoutHangingDots(std::move(passage), width);
}

} // namespace kassa::ui
