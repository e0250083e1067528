#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

class ApprovedPage;
class CardPage;
class CodeDialog;
class DeclinedPage;
class DeskFrame;
class PaymentsPage;
class ProgressPage;
class SalePage;
class ServicePage;
class UnknownPage;
class UnresolvedPage;

/// The cashier's window: the frame, the pages, and the keys. Which page stands in the middle
/// follows from the payment before the cashier; the window only shows it and passes on what is
/// pressed.
class DeskWindow : public QWidget {
    Q_OBJECT

public:
    /// `link` must outlive the window.
    DeskWindow(TillLink& link, DeskSetup setup, QWidget* parent = nullptr);
    ~DeskWindow() override;

    [[nodiscard]] DeskFlow& flow() { return m_flow; }
    [[nodiscard]] DeskFrame& frame() const { return *m_frame; }
    /// The page that is shown now.
    [[nodiscard]] Page page() const { return m_page; }
    /// The waiting ring and every countdown stand still: for pictures.
    void freeze();
    /// See DeskSetup::outcomeHold.
    void setOutcomeHold(std::chrono::milliseconds hold) { m_setup.outcomeHold = hold; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class View { Flow, Payments, Unresolved };
    enum class DialogKind { None, Code, Ask, Tell };

    void build();
    void connectFlow();
    void connectFrame();
    void titleWindow();

    // Pages are made when they are first needed: the desk opens with the sale alone.
    CardPage& card();
    ProgressPage& progress();
    ApprovedPage& approved();
    DeclinedPage& declined();
    UnknownPage& unknown();
    PaymentsPage& payments();
    UnresolvedPage& unresolved();
    ServicePage& service();
    /// A number half typed is not to be read while something lies over it.
    void coverCard(bool covered);
    void takeCard();

    // what is shown
    void refresh();
    [[nodiscard]] Page wantedPage() const;
    void showPage(Page page);
    void presentPage();
    void presentBars();
    [[nodiscard]] std::vector<Hint> hints() const;
    [[nodiscard]] QWidget* widgetOf(Page page);
    void takeFocus();
    void tick();

    // dialogs
    void openCode();
    void openHelp();
    void openSheet(const QString& title, const QString& text, const QString& code);
    void openManager();
    void ask(const QString& title, const QString& text, const QString& yes,
             const std::function<void()>& then);
    void closeDialog();
    void onDialogEscape();
    [[nodiscard]] QString helpText() const;

    // what is pressed
    bool handleGlobalKey(int key, Qt::KeyboardModifiers modifiers);
    bool handlePageKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleDialogKey(int key, Qt::KeyboardModifiers modifiers);
    bool cardKey(int key);
    bool approvedKey(int key, Qt::KeyboardModifiers modifiers);
    bool declinedKey(int key);
    bool unknownKey(int key);
    bool listKey(int key);
    void leaveCardPage();
    void cancelCode();
    void pressQr();
    void nextCustomer();
    void tryAgain(Way way);
    void checkNow();
    void openPayment(const PaymentId& id);
    void choosePlace(int place);

    // what is told
    void onBeginRefused(BeginError why);
    void onResolved(const Payment& payment);
    void onCancelled();
    /// Stays until the page changes.
    void tellTrouble(const QString& text);

    DeskSetup m_setup;
    DeskFlow m_flow;
    DeskFrame* m_frame;
    QTimer* m_timer;
    SalePage* m_sale;
    CardPage* m_card = nullptr;
    ProgressPage* m_progress = nullptr;
    ApprovedPage* m_approved = nullptr;
    DeclinedPage* m_declined = nullptr;
    UnknownPage* m_unknown = nullptr;
    PaymentsPage* m_payments = nullptr;
    UnresolvedPage* m_unresolved = nullptr;
    ServicePage* m_service = nullptr;
    QPointer<CodeDialog> m_code;

    Page m_page = Page::Sale;
    Page m_flowPage = Page::Sale; ///< of the last refresh
    View m_view = View::Flow;
    DialogKind m_dialog = DialogKind::None;
    std::function<void()> m_afterYes;
    kassa::desk::Day m_today;
    bool m_frozen = false;
    bool m_trouble = false;
    QElapsedTimer m_sincePage;
    std::optional<PaymentId> m_reopened; ///< chosen from the list: its receipt is a copy
};

} // namespace kassa::ui
