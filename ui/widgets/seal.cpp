#include "ui/widgets/seal.h"

#include "core/base/check.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTimer>

#include <cmath>

namespace kassa::ui {

namespace {

/// The artwork is drawn in the light theme's colours; another theme's replace them.
QPixmap tintedSeal(const QString& name, int size, qreal ratio, const QColor& from, const QColor& to,
                   const QColor& fromSign, const QColor& toSign) {
    const QString key = QStringLiteral("kassa-seal/%1/%2/%3/%4/%5")
                            .arg(name, to.name(), toSign.name())
                            .arg(size)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(QStringLiteral(":/kassa/icons/seal-%1.svg").arg(name));
    KASSA_CHECK(file.open(QIODevice::ReadOnly));
    QByteArray svg = file.readAll();
    svg.replace(fromSign.name().toUpper().toLatin1(), "@");
    svg.replace(from.name().toUpper().toLatin1(), to.name().toLatin1());
    svg.replace("@", toSign.name().toLatin1());
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

struct SealArt {
    QString name;
    Colour body;
    Colour sign;
};

SealArt artOf(SealKind kind) {
    switch (kind) {
    case SealKind::Approved:
        return {QStringLiteral("approved"), &Colours::ok, &Colours::onOk};
    case SealKind::Declined:
        return {QStringLiteral("declined"), &Colours::err, &Colours::onErr};
    case SealKind::Unknown:
        return {QStringLiteral("unknown"), &Colours::warn, &Colours::onWarn};
    }
    KASSA_CHECK(false);
}

/// The eight-point star in the middle of the ring, in the 96-unit square of the artwork.
QPolygonF innerStar() {
    QPolygonF star;
    for (int i = 0; i < 16; ++i) {
        const double angle = i * M_PI / 8;
        const double reach = i % 2 == 0 ? 20.0 : 20.0 * 0.765;
        star.append(QPointF(48 + reach * std::sin(angle), 48 - reach * std::cos(angle)));
    }
    return star;
}

} // namespace

Seal::Seal(SealKind kind, int size, QWidget* parent) : QWidget(parent), m_kind(kind), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Seal::setKind(SealKind kind) {
    m_kind = kind;
    update();
}

void Seal::paintEvent(QPaintEvent* /*event*/) {
    const SealArt art = artOf(m_kind);
    const Theme& theme = themeOf(this);
    static const Colours light = Theme::load(ThemeName::Light).colours;
    QPainter painter(this);
    painter.drawPixmap(0, 0,
                       tintedSeal(art.name, m_size, devicePixelRatioF(), light.*art.body,
                                  theme.colours.*art.body, light.*art.sign,
                                  theme.colours.*art.sign));
}

WaitingRing::WaitingRing(int size, QWidget* parent)
    : QWidget(parent), m_timer(new QTimer(this)), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer->setInterval(33);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 10) % 360; // 36 frames of 33 ms: one turn in 1.2 s
        update();
    });
}

void WaitingRing::freeze(int degrees) {
    m_frozen = degrees >= 0;
    if (m_frozen) {
        m_angle = degrees;
        m_timer->stop();
    } else if (isVisible() && !themeOf(this).reducedMotion) {
        m_timer->start();
    }
    update();
}

void WaitingRing::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_frozen && !themeOf(this).reducedMotion) {
        m_timer->start();
    }
}

void WaitingRing::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer->stop();
}

void WaitingRing::paintEvent(QPaintEvent* /*event*/) {
    const Colours& c = themeOf(this).colours;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / 96.0, height() / 96.0);
    const QRectF circle(6, 6, 84, 84);
    QPen pen(c.lapisTint, 9, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    pen.setColor(c.lapis);
    painter.setPen(pen);
    // From twelve o'clock, clockwise; Qt counts sixteenths of a degree the other way round.
    constexpr int length = 108;
    painter.drawArc(circle, (90 - m_angle) * 16, -length * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.lapis);
    painter.drawPolygon(innerStar());
}

} // namespace kassa::ui
