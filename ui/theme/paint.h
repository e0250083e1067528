#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

// What the painted widgets share: frames, lines of text on the design's line heights, figures
// that do not move, keycaps.

namespace kassa::ui {

struct Box {
    QColor fill;          ///< invalid: none
    QColor outline;       ///< invalid: none
    qreal outlineWidth = 1;
    qreal radius = 0;
    bool dashed = false;
};

/// A rounded box whose outline lies inside `where`.
void drawBox(QPainter& painter, const QRectF& where, const Box& box);

/// The focus ring just outside of `where`, whose corners have `radius`.
void drawFocusRing(QPainter& painter, const QRectF& where, qreal radius, const Theme& theme);

/// One line of text, its line box centred vertically in `where`. Never elided.
void drawLine(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour);
[[nodiscard]] qreal lineWidth(const QString& text, const TextStyle& style);

/// The same with tabular figures: each digit is centred in a cell as wide as the widest digit.
void drawFigures(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                 const QString& text, const TextStyle& style, const QColor& colour);
[[nodiscard]] qreal figuresWidth(const QString& text, const TextStyle& style);

/// Text broken into at most as many lines as it needs at `width`.
struct Paragraph {
    struct Line {
        int start = 0;
        int length = 0;
        qreal width = 0;
    };
    std::vector<Line> lines;
    qreal width = 0; ///< of the widest line
};
[[nodiscard]] Paragraph breakLines(const QString& text, const TextStyle& style, qreal width);
/// Broken lines, the block of lines centred vertically in `where`.
void drawParagraph(QPainter& painter, const QRectF& where, Qt::Alignment alignment,
                   const QString& text, const TextStyle& style, const QColor& colour);

/// A keycap such as "F9" or "Enter": 24 high, an arrow for "Up" and "Down".
enum class KeycapTone { Plain, OnFill, Disabled };
[[nodiscard]] qreal keycapWidth(const QString& key, const Theme& theme);
void drawKeycap(QPainter& painter, const QRectF& where, const QString& key, const Theme& theme,
                const QColor& ink, const QColor& fill, const QColor& outline);

} // namespace kassa::ui
