#include "ui/theme/paint.h"

#include "ui/theme/metrics.h"

#include <QCache>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

/// A rounded rectangle whose lower corners may be flatter than its upper ones.
QPainterPath roundedPath(const QRectF& r, qreal radius, qreal lowerHeight) {
    const qreal x = std::max<qreal>(0, radius);
    const qreal low = std::max<qreal>(0, lowerHeight);
    QPainterPath path;
    path.moveTo(r.left() + x, r.top());
    path.lineTo(r.right() - x, r.top());
    path.arcTo(QRectF(r.right() - 2 * x, r.top(), 2 * x, 2 * x), 90, -90);
    path.lineTo(r.right(), r.bottom() - low);
    path.arcTo(QRectF(r.right() - 2 * x, r.bottom() - 2 * low, 2 * x, 2 * low), 0, -90);
    path.lineTo(r.left() + x, r.bottom());
    path.arcTo(QRectF(r.left(), r.bottom() - 2 * low, 2 * x, 2 * low), 270, -90);
    path.lineTo(r.left(), r.top() + x);
    path.arcTo(QRectF(r.left(), r.top(), 2 * x, 2 * x), 180, -90);
    path.closeSubpath();
    return path;
}

/// What lies between two outlines, of which the second is inside the first. Cheaper by far than
/// subtracting one from the other: nothing has to be cut.
QPainterPath ringBetween(const QPainterPath& outer, const QPainterPath& inner) {
    QPainterPath ring;
    ring.setFillRule(Qt::OddEvenFill);
    ring.addPath(outer);
    ring.addPath(inner);
    return ring;
}

void drawDashed(QPainter& painter, const QRectF& where, const Box& box, qreal width) {
    QPen pen(box.outline, width);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    const qreal half = width / 2;
    painter.drawRoundedRect(where.adjusted(half, half, -half, -half), box.radius - half,
                            box.radius - half);
}

qreal alignedX(const QRectF& where, Qt::Alignment alignment, qreal width) {
    if (alignment.testFlag(Qt::AlignRight)) {
        return where.right() - width;
    }
    if (alignment.testFlag(Qt::AlignHCenter)) {
        return where.left() + (where.width() - width) / 2;
    }
    return where.left();
}

qreal lineTop(const QRectF& where, Qt::Alignment alignment, qreal height) {
    if (alignment.testFlag(Qt::AlignTop)) {
        return where.top();
    }
    if (alignment.testFlag(Qt::AlignBottom)) {
        return where.bottom() - height;
    }
    return std::round(where.top() + (where.height() - height) / 2);
}

bool isFigure(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// The width that the fonts' own tabular figures have. Qt 6.4 cannot ask a font for those, so the
/// ordinary digits are centred in cells as wide; thousandths of the size.
qreal figureWidth(QChar digit, const TextStyle& style) {
    const int weight = style.font.weight();
    double width = weight >= QFont::Bold       ? 682
                   : weight >= QFont::DemiBold ? 670
                   : weight >= QFont::Medium   ? 659
                                               : 648;
    if (style.font.family() == QLatin1String("Inter Display")) {
        constexpr std::array semiBold{622, 529, 602, 614, 624, 605, 615, 599, 616, 615};
        width = semiBold.at(static_cast<std::size_t>(digit.unicode() - u'0'));
    }
    return width / 1000 * style.font.pixelSize() + style.font.letterSpacing();
}

/// A stretch of text as glyphs, from the left end of its baseline.
struct Shaped {
    qreal width = 0;
    QList<QGlyphRun> glyphs{};
};

Shaped shape(const QFont& font, const QString& run) {
    QTextLayout layout(run, font);
    layout.setCacheEnabled(true); // else all is forgotten, and shaped again for the glyphs
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(run.size()));
    layout.endLayout();
    Shaped shaped{line.horizontalAdvance(), layout.glyphRuns()};
    for (QGlyphRun& glyphs : shaped.glyphs) {
        QList<QPointF> places = glyphs.positions();
        for (QPointF& place : places) {
            place.ry() -= line.ascent();
        }
        glyphs.setPositions(places);
    }
    return shaped;
}

/// Shaping is the dear part of text, and the same words are measured and painted again and again:
/// while layouts ask for sizes and with every frame. Digits never come here, so no secret does.
/// Good until the next call.
const Shaped& shaped(const QFont& font, const QString& run) {
    using Key = std::pair<QFont, QString>;
    constexpr qsizetype remembered = 2000;
    static thread_local QCache<Key, Shaped> memo(remembered);
    const Key key(font, run);
    if (const Shaped* known = memo.object(key)) {
        return *known;
    }
    auto* made = new Shaped(shape(font, run));
    memo.insert(key, made); // the memo owns it
    return *made;
}

/// The same for a digit. All ten are shaped together, so that nobody can tell which were shown.
const Shaped& shapedFigure(const QFont& font, QChar digit) {
    using Figures = std::array<Shaped, 10>;
    constexpr qsizetype remembered = 100;
    static thread_local QCache<QFont, Figures> memo(remembered);
    Figures* figures = memo.object(font);
    if (figures == nullptr) {
        figures = new Figures;
        for (std::size_t i = 0; i < figures->size(); ++i) {
            figures->at(i) = shape(font, QString(QChar(u'0' + static_cast<char16_t>(i))));
        }
        memo.insert(font, figures); // the memo owns it
    }
    return figures->at(static_cast<std::size_t>(digit.unicode() - u'0'));
}

/// `shaped` must be what `run` became in `font`. What does not end in pixels, such as a PDF, is
/// told the text itself.
void drawShaped(QPainter& painter, const QPointF& where, const QFont& font, const QString& run,
                const Shaped& shaped) {
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.setFont(font);
        painter.drawText(where, run);
        return;
    }
    for (const QGlyphRun& glyphs : shaped.glyphs) {
        painter.drawGlyphRun(where, glyphs);
    }
}

/// Calls `use` with each digit alone and with each stretch of other characters.
template <class Use>
void forEachRun(const QString& text, Use use) {
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isFigure(text.at(i))) {
            if (i > start) {
                use(text.mid(start, i - start), false);
            }
            use(text.mid(i, 1), true);
            start = i + 1;
        }
    }
    if (start < text.size()) {
        use(text.mid(start), false);
    }
}

QString arrowOf(const QString& key) {
    if (key == QLatin1String("Up")) {
        return QStringLiteral("↑");
    }
    if (key == QLatin1String("Down")) {
        return QStringLiteral("↓");
    }
    return key;
}

} // namespace

qreal snapped(const QPainter& painter, qreal width) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    return std::max<qreal>(1, std::floor(width * ratio)) / ratio;
}

void drawBox(QPainter& painter, const QRectF& where, const Box& box) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!box.outline.isValid() || box.outline == box.fill) {
        painter.fillPath(roundedPath(where, box.radius, box.radius), box.fill);
        painter.restore();
        return;
    }
    const qreal width = snapped(painter, box.outlineWidth);
    if (box.dashed) {
        drawDashed(painter, where, box, width);
        painter.restore();
        return;
    }
    const qreal bottom = box.bottomWidth > 0 ? snapped(painter, box.bottomWidth) : width;
    const QPainterPath outer = roundedPath(where, box.radius, box.radius);
    const QPainterPath inner = roundedPath(where.adjusted(width, width, -width, -bottom),
                                           box.radius - width, box.radius - bottom);
    if (box.fill.isValid()) {
        painter.fillPath(inner, box.fill);
    }
    painter.fillPath(ringBetween(outer, inner), box.outline);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& where, qreal radius, const Theme& theme) {
    const QRectF gap = where.adjusted(-focusGap, -focusGap, focusGap, focusGap);
    const QRectF ring = where.adjusted(-focusReach, -focusReach, focusReach, focusReach);
    const QPainterPath hole = roundedPath(where, radius, radius);
    const QPainterPath middle = roundedPath(gap, radius + focusGap, radius + focusGap);
    const QPainterPath outer = roundedPath(ring, radius + focusReach, radius + focusReach);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(ringBetween(middle, hole), theme.colours.focusGap);
    painter.fillPath(ringBetween(outer, middle), theme.colours.focus);
    painter.restore();
}

qreal baselineOf(const TextStyle& style) {
    const QFontMetricsF metrics(style.font);
    const qreal ascent = std::round(metrics.ascent());
    const qreal descent = std::round(metrics.descent());
    return std::floor((style.lineHeight - (ascent + descent)) / 2) + ascent;
}

qreal figureCell(const TextStyle& style) {
    return figureWidth(u'0', style);
}

qreal textWidth(const QString& text, const TextStyle& style) {
    qreal width = 0;
    forEachRun(text, [&](const QString& run, bool figure) {
        width += figure ? figureWidth(run.front(), style) : shaped(style.font, run).width;
    });
    return width;
}

QString elided(const QString& text, const TextStyle& style, qreal room) {
    if (textWidth(text, style) <= room + 0.5) { // a width that was rounded down is no reason
        return text;
    }
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        const bool good = textWidth(text.left(middle) + u'…', style) <= room;
        (good ? fits : tooLong) = middle;
    }
    if (fits > 0 && text.at(fits - 1).isHighSurrogate()) {
        --fits;
    }
    return text.left(fits).trimmed() + u'…';
}

void drawLine(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
              const TextStyle& style, const QColor& colour) {
    painter.setPen(colour);
    const qreal y = lineTop(where, alignment, style.lineHeight) + baselineOf(style);
    qreal x = alignedX(where, alignment, textWidth(text, style));
    forEachRun(text, [&](const QString& run, bool figure) {
        if (figure) {
            const QChar digit = run.front();
            const qreal cell = figureWidth(digit, style);
            const QPointF place(x + (cell - shapedFigure(style.font, digit).width) / 2, y);
            drawShaped(painter, place, style.font, run, shapedFigure(style.font, digit));
            x += cell;
            return;
        }
        const Shaped& letters = shaped(style.font, run);
        drawShaped(painter, QPointF(x, y), style.font, run, letters);
        x += letters.width;
    });
}

QSizeF keycapSize(const QString& key, const Theme& theme) {
    const TextStyle style = theme.text(TextRole::CaptionStrong);
    const qreal width = textWidth(arrowOf(key), style) + theme.px(16);
    return {std::max<qreal>(theme.px(28), width), static_cast<qreal>(theme.px(24))};
}

void drawKeycap(QPainter& painter, const QPointF& topLeft, const QString& key, const Theme& theme,
                const KeycapColours& colours) {
    // On whole pixels, whatever the width of the text before it.
    const QSizeF size = keycapSize(key, theme);
    const qreal left = std::round(topLeft.x());
    const qreal right = std::round(topLeft.x() + size.width());
    const QRectF where(left, topLeft.y(), right - left, size.height());
    drawBox(painter, where,
            {.fill = colours.fill,
             .outline = colours.outline,
             .outlineWidth = 1.5,
             .bottomWidth = 2.5,
             .radius = static_cast<qreal>(radius::keycap)});
    drawLine(painter, where.adjusted(0, 0, 0, -1), Qt::AlignCenter, arrowOf(key),
             theme.text(TextRole::CaptionStrong), colours.ink);
}

KeycapColours plainKeycap(const Theme& theme) {
    return {theme.colours.ink, theme.colours.surface, theme.colours.control};
}

} // namespace kassa::ui
