#include "ui/widgets/dialog_overlay.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/panel.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariantAnimation>

#include <algorithm>

namespace kassa::ui {

DialogOverlay::DialogOverlay(QWidget* host, int bottomMargin)
    : QWidget(host)
    , m_host(host)
    , m_fade(new QVariantAnimation(this))
    , m_bottomMargin(bottomMargin) {
    hide();
    setFocusPolicy(Qt::NoFocus);
    host->installEventFilter(this);
    m_fade->setStartValue(0.0);
    m_fade->setEndValue(1.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void DialogOverlay::setLift(int pixels) {
    m_lift = pixels;
    place();
}

void DialogOverlay::setBottomMargin(int pixels) {
    m_bottomMargin = pixels;
    place();
}

QWidget* DialogOverlay::content() const {
    return m_layers.empty() ? nullptr : m_layers.back().content.data();
}

QWidget* DialogOverlay::panel() const {
    return m_layers.empty() ? nullptr : m_layers.back().panel.data();
}

bool DialogOverlay::isFading() const {
    return m_fade->state() == QAbstractAnimation::Running;
}

void DialogOverlay::open(QWidget* content) {
    const bool isFirst = m_layers.empty();
    QWidget* before = QApplication::focusWidget();
    auto* panel = new Panel(this);
    panel->setRadius(radius::dialog);
    const int outline = themeOf(this).isHighContrast() ? 3 : 1;
    panel->setOutline(&Colours::line, outline);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(outline, outline, outline, outline); // nothing lies on the outline
    layout->addWidget(content);
    if (!isFirst) {
        this->panel()->hide();
    }
    m_layers.push_back({panel, content, before});
    panel->installEventFilter(this);
    place();
    show();
    raise();
    Q_EMIT opened();
    panel->show();
    place(); // now the content knows its fonts and its true size
    m_fade->setDuration(themeOf(this).duration(motion::scrim));
    if (isFirst) {
        m_fade->start();
    }
    const QList<QWidget*> stops = tabStops();
    if (!stops.isEmpty() && !panel->isAncestorOf(QApplication::focusWidget())) {
        stops.first()->setFocus(Qt::TabFocusReason);
    }
}

void DialogOverlay::close() {
    if (m_layers.empty()) {
        return;
    }
    const Layer closed = m_layers.back();
    m_layers.pop_back();
    closed.panel->hide();
    closed.panel->deleteLater();
    const bool wasLast = m_layers.empty();
    if (wasLast) {
        m_fade->stop();
        hide();
    } else {
        panel()->show();
        place();
    }
    if (!closed.before.isNull() && closed.before->isVisible()) {
        closed.before->setFocus(Qt::OtherFocusReason);
    }
    if (wasLast) {
        Q_EMIT this->closed();
    }
}

void DialogOverlay::closeAll() {
    while (isOpen()) {
        close();
    }
}

void DialogOverlay::place() {
    setGeometry(m_host->rect());
    QWidget* panel = this->panel();
    if (panel == nullptr) {
        return;
    }
    const QSize room = size() - QSize(32, 16 + m_bottomMargin);
    QSize wanted = panel->sizeHint();
    if (panel->hasHeightForWidth()) {
        wanted.setHeight(panel->heightForWidth(wanted.width()));
    }
    wanted = wanted.boundedTo(room);
    panel->setGeometry((width() - wanted.width()) / 2,
                       std::max(8, (room.height() + 17 - wanted.height()) / 2 - m_lift),
                       wanted.width(), wanted.height());
}

QList<QWidget*> DialogOverlay::tabStops() const {
    QList<QWidget*> stops;
    QWidget* panel = this->panel();
    if (panel == nullptr) {
        return stops;
    }
    // Qt keeps all widgets of a window in one ring; ours are those inside the panel.
    QWidget* widget = panel;
    do {
        widget = widget->nextInFocusChain();
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && widget->isEnabled() && widget->isVisibleTo(panel) &&
            widget->focusProxy() == nullptr && panel->isAncestorOf(widget)) {
            stops.append(widget);
        }
    } while (widget != panel);
    return stops;
}

bool DialogOverlay::focusNextPrevChild(bool next) {
    const QList<QWidget*> stops = tabStops();
    if (stops.isEmpty()) {
        return true; // stay: nothing behind the scrim may take the focus
    }
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    const qsizetype count = stops.size();
    const qsizetype to = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void DialogOverlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    // Other keys go on to the window, whose shortcuts belong to the dialog now.
    QWidget::keyPressEvent(event);
}

bool DialogOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_host && event->type() == QEvent::Resize) {
        place();
    }
    if (watched == panel() && event->type() == QEvent::LayoutRequest) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

bool DialogOverlay::event(QEvent* event) {
    // A press on the scrim must not reach what lies behind it.
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
        event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::Wheel) {
        return true;
    }
    return QWidget::event(event);
}

void DialogOverlay::paintEvent(QPaintEvent* /*event*/) {
    QColor scrim = themeOf(this).colours.scrim;
    if (isFading()) {
        scrim.setAlphaF(scrim.alphaF() * m_fade->currentValue().toFloat());
    }
    QPainter painter(this);
    painter.fillRect(rect(), scrim);
}

} // namespace kassa::ui
