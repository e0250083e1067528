#include "ui/theme/icons.h"

#include "core/base/check.h"

#include <QFile>
#include <QIcon>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace kassa::ui {

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    KASSA_CHECK(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

QPixmap icon(const QString& name, const QColor& colour, int size, qreal ratio, qreal stroke) {
    const QString key = QStringLiteral("kassa/%1/%2/%3/%4/%5")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(ratio)
                            .arg(stroke);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    // Line icons are drawn in one ink; painting another colour means naming it instead.
    QByteArray svg = read(QStringLiteral(":/kassa/icons/%1.svg").arg(name));
    svg.replace("#0E1F21", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.75\"",
                QStringLiteral("stroke-width=\"%1\"").arg(stroke).toLatin1());
    QSvgRenderer renderer(svg);
    KASSA_CHECK(renderer.isValid());
    const int pixels = static_cast<int>(std::ceil(size * ratio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter& painter, const QString& name, const QColor& colour, const QPointF& where,
              int size, qreal stroke) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(where, icon(name, colour, size, ratio, stroke));
}

void drawBrand(QPainter& painter, const QString& name, const QRectF& where) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (where.size() * ratio).toSize();
    const QString key =
        QStringLiteral("kassa-brand/%1/%2x%3").arg(name).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QSvgRenderer renderer(QStringLiteral(":/kassa/brand/%1.svg").arg(name));
        KASSA_CHECK(renderer.isValid());
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter onto(&pixmap);
        renderer.render(&onto);
        onto.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(where, pixmap, QRectF(pixmap.rect()));
}

QIcon applicationIcon() {
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        // Below 28 pixels the mark has its own, heavier drawing.
        const QString name =
            size < 28 ? QStringLiteral("app-icon-small") : QStringLiteral("app-icon");
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawBrand(painter, name, QRectF(0, 0, size, size));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace kassa::ui
