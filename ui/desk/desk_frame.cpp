#include "ui/desk/desk_frame.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/top_bar.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>

namespace kassa::ui {

namespace {

/// The saffron frame of test mode lies above everything, and lets every click through.
class TestFrame : public QWidget {
public:
    explicit TestFrame(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("testFrame"));
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const QColor saffron = themeOf(this).colours.warn;
        const int w = desk::testFrame;
        painter.fillRect(0, 0, width(), w, saffron);
        painter.fillRect(0, height() - w, width(), w, saffron);
        painter.fillRect(0, 0, w, height(), saffron);
        painter.fillRect(width() - w, 0, w, height(), saffron);
    }
};

} // namespace

DeskFrame::DeskFrame(QWidget* parent)
    : QWidget(parent)
    , m_testBanner(new TestBanner({}, this))
    , m_offlineBanner(new OfflineBanner(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_pages(new QStackedWidget(this))
    , m_hintBar(new HintBar(this))
    , m_dialog(new DialogOverlay(this, desk::hintBarHeight))
    , m_toast(new Toast(this, desk::railWidth + 24, desk::hintBarHeight + 16))
    , m_testFrame(new TestFrame(this)) {
    installAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_testBanner->hide();
    m_offlineBanner->hide();
    m_testFrame->hide();
    connect(m_dialog, &DialogOverlay::opened, this, &DeskFrame::raiseFixed);
    setMinimumSize(1024, 700);
}

void DeskFrame::addPage(QWidget* page) {
    m_pages->addWidget(page);
}

void DeskFrame::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
}

QWidget* DeskFrame::currentPage() const {
    return m_pages->currentWidget();
}

void DeskFrame::setHints(const std::vector<Hint>& hints) {
    m_hintBar->setHints(hints);
}

void DeskFrame::setTestMode(const QString& text) {
    m_testBanner->setText(text);
    m_testBanner->setVisible(!text.isEmpty());
    m_testFrame->setVisible(!text.isEmpty());
    place();
}

void DeskFrame::setOffline(bool offline) {
    m_offlineBanner->setVisible(offline);
    place();
}

void DeskFrame::setBare(bool bare) {
    m_bare = bare;
    m_rail->setVisible(!bare);
    m_topBar->setVisible(!bare);
    m_hintBar->setVisible(!bare);
    place();
}

void DeskFrame::place() {
    const Theme& theme = themeOf(this);
    int top = 0;
    for (QWidget* banner :
         {static_cast<QWidget*>(m_testBanner), static_cast<QWidget*>(m_offlineBanner)}) {
        if (!banner->isHidden()) {
            banner->setGeometry(0, top, width(), banner->sizeHint().height());
            top += banner->height();
        }
    }
    const int left = m_bare ? 0 : desk::railWidth;
    const int bar = m_bare ? 0 : theme.px(desk::topBarHeight);
    const int hints = m_bare ? 0 : theme.px(desk::hintBarHeight);
    m_rail->setGeometry(0, top, left, height() - top);
    m_topBar->setGeometry(left, top, width() - left, bar);
    m_pages->setGeometry(left, top + bar, width() - left, height() - top - bar - hints);
    m_hintBar->setGeometry(left, height() - hints, width() - left, hints);
    m_dialog->setBottomMargin(hints);
    m_toast->setMargins(left + 24, hints + 16);
    constexpr int w = desk::testFrame;
    m_testFrame->setGeometry(rect());
    m_testFrame->setMask(QRegion(rect()) - QRegion(rect().adjusted(w, w, -w, -w)));
    raiseFixed();
}

void DeskFrame::raiseFixed() {
    // What may never be covered: the keys of the moment, and that this is only a test.
    m_hintBar->raise();
    m_testBanner->raise();
    m_testFrame->raise();
}

void DeskFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void DeskFrame::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        place();
    }
}

void DeskFrame::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.canvas);
}

} // namespace kassa::ui
