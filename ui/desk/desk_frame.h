#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace kassa::ui {

class DialogOverlay;
class NoticeBanner;
class OfflineBanner;
class Rail;
class TestBanner;
class Toast;
class TopBar;

/// What stands around every page of the desk: banners above everything, the saffron frame of test
/// mode, rail, top bar, hint bar, dialogs and toasts. It shows and asks; it decides nothing.
class DeskFrame : public QWidget {
    Q_OBJECT

public:
    explicit DeskFrame(QWidget* parent = nullptr);

    /// Takes ownership. Pages are shown one at a time.
    void addPage(QWidget* page);
    void showPage(QWidget* page);
    [[nodiscard]] QWidget* currentPage() const;

    [[nodiscard]] Rail& rail() const { return *m_rail; }
    [[nodiscard]] TopBar& topBar() const { return *m_topBar; }
    /// Hint bar and test banner stay bright above its scrim.
    [[nodiscard]] DialogOverlay& dialog() const { return *m_dialog; }
    [[nodiscard]] Toast& toast() const { return *m_toast; }
    [[nodiscard]] OfflineBanner& offlineBanner() const { return *m_offlineBanner; }

    void setHints(const std::vector<Hint>& hints);
    /// A text shows the striped banner and the saffron frame; empty hides both.
    void setTestMode(const QString& text);
    void setOffline(bool offline);
    /// Something to be read once, in a saffron banner with a button; empty hides it.
    void setNotice(const QString& text, const QString& button);
    /// Takes ownership of what lies over everything but the banners while nobody is signed in.
    void setFront(QWidget* front);
    /// Shows the front and hides everything else: what is hidden keeps its state, answers no key
    /// and takes no focus.
    void showFront(bool shown);

Q_SIGNALS:
    void noticeRead();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void placeDesk();
    void raiseFixed();

    TestBanner* m_testBanner;
    OfflineBanner* m_offlineBanner;
    NoticeBanner* m_notice;
    QWidget* m_desk; ///< everything but the banners, the front and the frame of test mode
    Rail* m_rail;
    TopBar* m_topBar;
    QStackedWidget* m_pages;
    HintBar* m_hintBar;
    DialogOverlay* m_dialog;
    Toast* m_toast;
    QWidget* m_testFrame;
    QWidget* m_front = nullptr;
};

} // namespace kassa::ui
