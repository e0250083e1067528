#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QTimer>

#include <cmath>

namespace kassa::ui {

Toast::Toast(QWidget* host, int leftMargin, int bottomMargin)
    : QWidget(host)
    , m_host(host)
    , m_timer(new QTimer(this))
    , m_left(leftMargin)
    , m_bottom(bottomMargin) {
    hide();
    host->installEventFilter(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
}

void Toast::setMargins(int left, int bottom) {
    m_left = left;
    m_bottom = bottom;
    place();
}

void Toast::showNews(const QString& icon, const QString& text) {
    present(icon, text);
    m_timer->start(motion::toastStay);
}

void Toast::showError(const QString& icon, const QString& text) {
    present(icon, text);
    m_timer->stop();
}

void Toast::dismiss() {
    m_timer->stop();
    hide();
}

void Toast::present(const QString& icon, const QString& text) {
    m_icon = icon;
    m_text = text;
    setAccessibleName(text);
    place();
    show();
    raise();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize Toast::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {20 + 20 + 14 +
                static_cast<int>(std::ceil(textWidth(m_text, theme.text(TextRole::Label)))) + 24,
            theme.px(56)};
}

void Toast::place() {
    const QSize room(m_host->width() - 2 * m_left, m_host->height());
    const QSize wanted = sizeHint().expandedTo(QSize(320, 0)).boundedTo(room);
    setGeometry(m_left, m_host->height() - m_bottom - wanted.height(), wanted.width(),
                wanted.height());
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_host && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::mousePressEvent(QMouseEvent* /*event*/) {
    dismiss();
}

void Toast::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    drawBox(painter, QRectF(rect()),
            {.fill = theme.colours.ink, .radius = static_cast<qreal>(radius::control)});
    drawIcon(painter, m_icon, theme.colours.surface, QPointF(20, std::round((height() - 20) / 2.0)),
             20);
    const TextStyle style = theme.text(TextRole::Label);
    drawLine(painter, QRectF(54, 0, width() - 54, height()), Qt::AlignLeft,
             elided(m_text, style, width() - 54 - 20), style, theme.colours.surface);
}

} // namespace kassa::ui
