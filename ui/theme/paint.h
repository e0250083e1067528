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

/// One line of text, its line box centred vertically in `where`. Never elided. Digits stand in
/// cells of one width, so that a number does not shift when it changes.
void drawLine(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour);
[[nodiscard]] qreal textWidth(const QString& text, const TextStyle& style);
/// `text`, or what of its beginning fits into `room` and an ellipsis. For data alone, such as a
/// name: whoever shortens it says the whole elsewhere (tooltip, accessible name).
[[nodiscard]] QString elided(const QString& text, const TextStyle& style, qreal room);
/// How far under the top of a line box its baseline lies.
[[nodiscard]] qreal baselineOf(const TextStyle& style);
/// Width of the cell of one digit.
[[nodiscard]] qreal figureCell(const TextStyle& style);

/// Text of which one part may be 600 instead of the style's own weight.
struct Passage {
    QString text;
    TextStyle style;
    QString strong{}; ///< the part, found at its first occurrence; empty: none
};
struct TextLine {
    qsizetype start = 0;
    qsizetype length = 0;
    qreal width = 0;
};
/// Where a passage breaks at `width`: at spaces and line feeds. At least one line.
[[nodiscard]] std::vector<TextLine> breakLines(const Passage& passage, qreal width);
[[nodiscard]] int passageHeight(const Passage& passage, qreal width);
/// Broken lines, the block of them centred vertically in `where`, or at its top or bottom.
void drawPassage(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                 const Passage& passage, const QColor& colour, const QColor& strongColour);

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
