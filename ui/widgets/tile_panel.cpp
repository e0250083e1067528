#include "ui/widgets/tile_panel.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kassa::ui {

namespace {

constexpr int tile = 104;          ///< side of the square that one star fills
constexpr int firstRow = -20;      ///< top of the uppermost row
constexpr qreal drawnWidth = 520;  ///< of the panel that the arch is drawn for
constexpr qreal drawnHeight = 640; ///< that the mark and the words under the arch take of it
constexpr qreal smallestScale = 0.6;

/// A star of eight points; its inner corners lie at 0.765 of the outer ones.
QPainterPath star(const QPointF& middle, qreal reach) {
    constexpr int corners = 16;
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = i * 2 * std::numbers::pi / corners - std::numbers::pi / 2;
        const qreal r = i % 2 == 0 ? reach : reach * 0.765;
        const QPointF corner = middle + QPointF(std::cos(angle) * r, std::sin(angle) * r);
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

QPixmap tilePixmap(const Colours& c, qreal ratio) {
    const QString key =
        QStringLiteral("kassa-tile/%1/%2").arg(c.tile2.name(), QString::number(ratio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = static_cast<int>(std::lround(tile * ratio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(c.tile1);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(tile / 2.0, tile / 2.0);
    painter.fillPath(star(middle, tile / 2.0), c.tile2);
    painter.fillPath(star(middle, tile / 2.0 * 0.62), c.tile3);
    painter.fillPath(star(middle, tile / 2.0 * 0.24), c.tile4);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// The arch of the design, its apex at (0, -244) and its shoulders at (±204, 0), going down.
QPainterPath arch(qreal bottom) {
    constexpr qreal unit = 204.0 / 456; // of the drawing with a canvas of 1080
    QPainterPath path;
    path.moveTo(-204, bottom);
    path.lineTo(-204, 0);
    path.cubicTo(-204, -242 * unit, -240 * unit, -386 * unit, 0, -546 * unit);
    path.cubicTo(240 * unit, -386 * unit, 204, -242 * unit, 204, 0);
    path.lineTo(204, bottom);
    path.closeSubpath();
    return path;
}

} // namespace

TilePanel::TilePanel(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TilePanel::setTexts(const QString& event, const QString& detail, const QString& desk) {
    m_event = event;
    m_detail = detail;
    m_desk = desk;
    setAccessibleName(QStringList{QStringLiteral("Kassa"), event, detail, desk}.join(u' '));
    update();
}

void TilePanel::drawTiles(QPainter& painter) const {
    const QPixmap picture = tilePixmap(themeOf(this).colours, devicePixelRatioF());
    // Symmetrical about the middle, as the arch is.
    const int left = (width() / 2) % tile - tile / 2 - tile;
    for (int y = firstRow; y < height(); y += tile) {
        for (int x = left; x < width(); x += tile) {
            painter.drawPixmap(x, y, picture);
        }
    }
}

void TilePanel::drawArch(QPainter& painter, qreal scale) const {
    const Colours& c = themeOf(this).colours;
    const qreal bottom = height() / scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, 328 * scale);
    painter.scale(scale, scale);
    painter.setPen(QPen(c.turq, 3));
    painter.setBrush(c.tile1);
    painter.drawPath(arch(bottom));
    painter.scale(0.9, 0.9);
    painter.setPen(QPen(c.tile4, 1.75));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arch(bottom / 0.9));
    painter.restore();
}

void TilePanel::drawWords(QPainter& painter, qreal scale) const {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const qreal middle = width() / 2.0;
    const auto at = [scale](qreal y) { return std::round(y * scale); };
    const qreal mark = std::round(96 * scale);
    drawBrand(painter, QStringLiteral("mark-on-dark"),
              QRectF(std::round(middle - mark / 2), at(252), mark, mark));
    TextStyle word = theme.text(TextRole::Heading1);
    word.font.setPixelSize(static_cast<int>(std::lround(52 * scale)));
    word.font.setWeight(QFont::Bold);
    word.font.setLetterSpacing(QFont::AbsoluteSpacing, -0.02 * word.font.pixelSize());
    word.lineHeight = static_cast<int>(std::lround(60 * scale));
    // The product's own name is never translated.
    const auto line = [&](qreal y, const QString& text, const TextStyle& style,
                          const QColor& colour) {
        const QRectF box(0, at(y) - style.lineHeight / 2.0, width(), style.lineHeight);
        drawLine(painter, box, Qt::AlignHCenter, text, style, colour);
    };
    line(395, QStringLiteral("Kassa"), word, c.railInk);
    painter.fillRect(QRectF(std::round(middle - 32 * scale), at(446), std::round(64 * scale), 3),
                     c.tile4);
    // Long names break between words and never shrink.
    const qreal room = 340 * scale;
    TextStyle name = theme.text(TextRole::Heading2);
    if (scale < 0.8) {
        name = theme.text(TextRole::Heading3);
    }
    qreal y = at(487) - name.lineHeight / 2.0;
    const auto block = [&](const QString& text, const TextStyle& style, const QColor& colour,
                           qreal gap) {
        if (!text.isEmpty()) {
            const Passage passage{text, style};
            const int tall = passageHeight(passage, room);
            drawPassage(painter, QRectF(middle - room / 2, y, room, tall), Qt::AlignHCenter,
                        passage, colour, colour);
            y += tall + gap;
        }
    };
    block(m_event, name, c.railInk, 5 * scale);
    block(m_detail, theme.text(TextRole::Body), c.railInk2, 30 * scale);
    block(m_desk, theme.text(TextRole::Small), c.railInk2, 0);
}

void TilePanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawTiles(painter);
    const qreal scale =
        std::max(smallestScale, std::min(width() / drawnWidth, height() / drawnHeight));
    drawArch(painter, scale);
    drawWords(painter, scale);
}

} // namespace kassa::ui
