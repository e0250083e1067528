#pragma once

#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

// What the painted widgets share: frames, lines of text on the design's line heights, figures
// that do not move, keycaps.

namespace kassa::ui {

/// A rounded box. Its outline lies inside its rectangle.
struct Box {
    QColor fill{};    ///< invalid: none
    QColor outline{}; ///< invalid: none
    qreal outlineWidth = 1;
    qreal bottomWidth = 0; ///< 0: like the other sides; else the glaze edge
    qreal radius = 0;
    bool dashed = false;
};
void drawBox(QPainter& painter, const QRectF& where, const Box& box);

/// A width that falls on whole device pixels, at least one: half a pixel would only look grey.
[[nodiscard]] qreal snapped(const QPainter& painter, qreal width);

/// The focus ring just outside of `where`, whose corners have `radius`.
void drawFocusRing(QPainter& painter, const QRectF& where, qreal radius, const Theme& theme);

/// One line of text, its line box centred vertically in `where`. Never elided.
void drawLine(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour);
[[nodiscard]] qreal textWidth(const QString& text, const TextStyle& style);
/// How far under the top of a line box its baseline lies.
[[nodiscard]] qreal baselineOf(const TextStyle& style);

/// The same with tabular figures: each digit is centred in a cell as wide as the widest digit.
void drawFigures(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                 const QString& text, const TextStyle& style, const QColor& colour);
[[nodiscard]] qreal figuresWidth(const QString& text, const TextStyle& style);
/// Width of the cell of one digit.
[[nodiscard]] qreal figureCell(const TextStyle& style);

struct TextLine {
    int start = 0;
    int length = 0;
    qreal width = 0;
};
/// Where `text` breaks at `width`. At least one line.
[[nodiscard]] std::vector<TextLine> breakLines(const QString& text, const TextStyle& style,
                                               qreal width);
/// Broken lines, the block of them centred vertically in `where`, or at its top.
void drawParagraph(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                   const QString& text, const TextStyle& style, const QColor& colour);
[[nodiscard]] int paragraphHeight(const QString& text, const TextStyle& style, qreal width);

struct KeycapColours {
    QColor ink;
    QColor fill; ///< invalid: none
    QColor outline;
};
/// Size of a keycap such as "F9"; "Up" and "Down" show arrows.
[[nodiscard]] QSizeF keycapSize(const QString& key, const Theme& theme);
void drawKeycap(QPainter& painter, const QPointF& topLeft, const QString& key, const Theme& theme,
                const KeycapColours& colours);
/// The colours of a keycap on a light ground.
[[nodiscard]] KeycapColours plainKeycap(const Theme& theme);

} // namespace kassa::ui
