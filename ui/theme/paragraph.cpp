#include "ui/theme/paint.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace kassa::ui {

std::vector<TextLine> breakLines(const QString& text, const TextStyle& style, qreal width) {
    QString prepared = text;
    prepared.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(prepared, style.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    std::vector<TextLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max<qreal>(1, width));
        lines.push_back({line.textStart(), line.textLength(), line.naturalTextWidth()});
    }
    layout.endLayout();
    if (lines.empty()) {
        lines.emplace_back();
    }
    return lines;
}

int paragraphHeight(const QString& text, const TextStyle& style, qreal width) {
    return static_cast<int>(breakLines(text, style, width).size()) * style.lineHeight;
}

void drawParagraph(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                   const QString& text, const TextStyle& style, const QColor& colour) {
    const std::vector<TextLine> lines = breakLines(text, style, where.width());
    const int height = static_cast<int>(lines.size()) * style.lineHeight;
    qreal top = where.top();
    if (alignment.testFlag(Qt::AlignBottom)) {
        top = where.bottom() - height;
    } else if (!alignment.testFlag(Qt::AlignTop)) {
        top = std::floor(where.top() + (where.height() - height) / 2);
    }
    for (const TextLine& line : lines) {
        const QString part = text.mid(line.start, line.length).trimmed();
        drawLine(painter, QRectF(where.left(), top, where.width(), style.lineHeight), alignment,
                 part, style, colour);
        top += style.lineHeight;
    }
}

} // namespace kassa::ui
