#include "ui/widgets/keycap.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace kassa::ui {

Keycap::Keycap(const QString& key, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKey(key);
}

void Keycap::setKey(const QString& key) {
    m_key = key;
    setAccessibleName(key);
    updateGeometry();
    update();
}

QSize Keycap::sizeHint() const {
    const QSizeF size = keycapSize(m_key, themeOf(this));
    return {qRound(size.width()), qRound(size.height())};
}

void Keycap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawKeycap(painter, QPointF(0, 0), m_key, theme, plainKeycap(theme));
}

} // namespace kassa::ui
