#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>
#include <QString>

QT_BEGIN_NAMESPACE
class QIcon;
class QPainter;
QT_END_NAMESPACE

namespace kassa::ui {

/// One of the line icons ("card", "check-circle"), tinted, `size` logical pixels square, sharp at
/// device pixel ratio `ratio`. Kept in Qt's pixmap cache. Breaks off on a name that is not there.
/// `stroke` is the width of its lines on the grid of 24; icons from 26 pixels take 1.75.
[[nodiscard]] QPixmap icon(const QString& name, const QColor& colour, int size, qreal ratio,
                           qreal stroke = 2);

/// The same, painted with its upper left corner at `where`.
void drawIcon(QPainter& painter, const QString& name, const QColor& colour, const QPointF& where,
              int size, qreal stroke = 2);

/// A picture of the brand ("mark-on-dark", "wordmark", "app-icon"), in its own colours.
void drawBrand(QPainter& painter, const QString& name, const QRectF& where);

/// The window icon, in all the sizes a desktop asks for.
[[nodiscard]] QIcon applicationIcon();

} // namespace kassa::ui
