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
    , m_notice(new NoticeBanner(this))
    , m_desk(new QWidget(this))
    , m_rail(new Rail(m_desk))
    , m_topBar(new TopBar(m_desk))
    , m_pages(new QStackedWidget(m_desk))
    , m_hintBar(new HintBar(m_desk))
    , m_dialog(new DialogOverlay(m_desk, desk::hintBarHeight))
    , m_toast(new Toast(m_desk, desk::railWidth + 24, desk::hintBarHeight + 16))
    , m_testFrame(new TestFrame(this)) {
    installAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_testBanner->hide();
    m_offlineBanner->hide();
    m_notice->hide();
    connect(m_notice, &NoticeBanner::read, this, &DeskFrame::noticeRead);
    m_testFrame->hide();
    connect(m_dialog, &DialogOverlay::opened, this, &DeskFrame::raiseFixed);
    setMinimumSize(1024, 600);
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
    m_rail->setCovered(text.isEmpty() ? 0 : desk::testFrame);
    place();
}

void DeskFrame::setOffline(bool offline) {
    if (offline == m_offlineBanner->isHidden()) {
        m_offlineBanner->setVisible(offline);
        place();
    }
}

void DeskFrame::setNotice(const QString& text, const QString& button) {
    m_notice->setText(text, button);
    if (text.isEmpty() != m_notice->isHidden()) {
        m_notice->setVisible(!text.isEmpty());
        place();
    }
}

void DeskFrame::setFront(QWidget* front) {
    m_front = front;
    front->setParent(this);
    front->hide();
    place();
}

void DeskFrame::showFront(bool shown) {
    // Disabled too: a hidden widget that is given the focus would take keys unseen.
    m_desk->setEnabled(!shown);
    m_desk->setVisible(!shown);
    if (m_front != nullptr) {
        m_front->setVisible(shown);
        m_front->raise();
    }
    raiseFixed();
}

void DeskFrame::place() {
    int top = 0;
    for (QWidget* banner :
         {static_cast<QWidget*>(m_testBanner), static_cast<QWidget*>(m_offlineBanner),
          static_cast<QWidget*>(m_notice)}) {
        if (!banner->isHidden()) {
            banner->setGeometry(0, top, width(), banner->sizeHint().height());
            top += banner->height();
        }
    }
    const QRect rest(0, top, width(), height() - top);
    m_desk->setGeometry(rest);
    if (m_front != nullptr) {
        m_front->setGeometry(rest);
    }
    placeDesk();
    constexpr int w = desk::testFrame;
    m_testFrame->setGeometry(rect());
    m_testFrame->setMask(QRegion(rect()) - QRegion(rect().adjusted(w, w, -w, -w)));
    raiseFixed();
}

void DeskFrame::placeDesk() {
    const Theme& theme = themeOf(this);
    const int left = desk::railWidth;
    const int bar = theme.px(desk::topBarHeight);
    const int hints = theme.px(desk::hintBarHeight);
    const int width = m_desk->width();
    const int height = m_desk->height();
    m_rail->setGeometry(0, 0, left, height);
    m_topBar->setGeometry(left, 0, width - left, bar);
    m_pages->setGeometry(left, bar, width - left, height - bar - hints);
    m_hintBar->setGeometry(left, height - hints, width - left, hints);
    m_dialog->setBottomMargin(hints);
    m_toast->setMargins(left + 24, hints + 16);
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
