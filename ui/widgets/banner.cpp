#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

/// Diagonal stripes of 14 pixels, from lower left to upper right; the last one ends in the lower
/// right corner of `where`.
void drawStripes(QPainter& painter, const QRectF& where, const QColor& colour) {
    const qreal stripe = 14 * std::sqrt(2.0);
    const qreal rise = where.height();
    painter.save();
    painter.setClipRect(where);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qreal x = where.right() - 2 * stripe; x + stripe + rise > where.left(); x -= 2 * stripe) {
        painter.drawPolygon(QPolygonF({{x, where.bottom()},
                                       {x + stripe, where.bottom()},
                                       {x + stripe + rise, where.top()},
                                       {x + rise, where.top()}}));
    }
    painter.restore();
}

} // namespace

TestBanner::TestBanner(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
}

void TestBanner::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize TestBanner::sizeHint() const {
    return {400, themeOf(this).px(desk::testBannerHeight)};
}

void TestBanner::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    TextStyle style = theme.text(TextRole::BodyStrong);
    style.font.setPixelSize(theme.px(17));
    style.font.setWeight(QFont::Bold);
    QPainter painter(this);
    painter.fillRect(rect(), c.warn);
    constexpr int icon = 24;
    constexpr int gap = 12;
    constexpr int margin = 28;
    const qreal content = icon + gap + std::ceil(textWidth(m_text, style));
    const qreal left = std::round((width() - content) / 2);
    const QRectF stripes(0, 0, left - margin, height());
    drawStripes(painter, stripes, c.onWarn);
    const qreal right = left + content + margin;
    drawStripes(painter, QRectF(right, stripes.top(), width() - right, stripes.height()), c.onWarn);
    drawIcon(painter, QStringLiteral("alert"), c.onWarn,
             QPointF(left, std::round((height() - icon) / 2.0)), icon);
    drawLine(painter, QRectF(left + icon + gap, 0, content, height()), Qt::AlignLeft, m_text, style,
             c.onWarn);
}

OfflineBanner::OfflineBanner(QWidget* parent)
    : QWidget(parent), m_button(new Button({}, ButtonKind::OnBanner, ButtonSize::Small40, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 6, 24, 6);
    row->addStretch(1);
    row->addWidget(m_button);
    m_button->setIconName(QStringLiteral("refresh"));
    connect(m_button, &QPushButton::clicked, this, &OfflineBanner::retryAsked);
}

void OfflineBanner::setText(const QString& title, const QString& detail) {
    m_title = title;
    m_detail = detail;
    setAccessibleName(title + u' ' + detail);
    updateGeometry();
    update();
}

void OfflineBanner::setAction(const QString& text, const QString& key) {
    m_button->setText(text);
    m_button->setKeycap(key);
}

QSize OfflineBanner::sizeHint() const {
    return {minimumSizeHint().width(), themeOf(this).px(desk::offlineBannerHeight)};
}

QSize OfflineBanner::minimumSizeHint() const {
    return {200, themeOf(this).px(desk::offlineBannerHeight)};
}

void OfflineBanner::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const TextStyle title = theme.text(TextRole::BodyStrong);
    TextStyle detail = theme.text(TextRole::Body);
    detail.font.setWeight(QFont::Medium);
    QPainter painter(this);
    painter.fillRect(rect(), c.err);
    drawIcon(painter, QStringLiteral("cloud-off"), c.onErr, QPointF(25, (height() - 24) / 2.0), 24);
    const QRectF line(62, 0, width() - 62, height());
    drawLine(painter, line, Qt::AlignLeft, m_title, title, c.onErr);
    const qreal x = std::round(textWidth(m_title, title)) + 12;
    drawLine(painter, line.adjusted(x, 0, 0, 0), Qt::AlignLeft, m_detail, detail, c.onErr);
}

// --- NoticeBanner

NoticeBanner::NoticeBanner(QWidget* parent)
    : QWidget(parent), m_button(new Button({}, ButtonKind::Standard, ButtonSize::Small40, this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 6, 24, 6);
    row->addStretch(1);
    row->addWidget(m_button);
    m_button->setObjectName(QStringLiteral("noticeRead"));
    connect(m_button, &QPushButton::clicked, this, &NoticeBanner::read);
}

void NoticeBanner::setText(const QString& text, const QString& button) {
    if (text != m_text || button != m_button->text()) {
        m_text = text;
        m_button->setText(button);
        setAccessibleName(text);
        update();
    }
}

QSize NoticeBanner::sizeHint() const {
    return {200, themeOf(this).px(desk::offlineBannerHeight)};
}

void NoticeBanner::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    TextStyle style = theme.text(TextRole::SmallStrong);
    QPainter painter(this);
    painter.fillRect(rect(), c.warn);
    drawIcon(painter, QStringLiteral("clock"), c.onWarn, QPointF(25, (height() - 24) / 2.0), 24);
    const QRectF line(62, 0, m_button->x() - 62 - 16, height());
    drawPassage(painter, line, Qt::AlignLeft | Qt::AlignVCenter, {m_text, style}, c.onWarn,
                c.onWarn);
}

} // namespace kassa::ui
