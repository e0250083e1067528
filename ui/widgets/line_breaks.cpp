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

} // namespace

Passage withoutStragglers(Passage passage, qreal width) {
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
    return passage;
}

} // namespace kassa::ui
