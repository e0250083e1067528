#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/page_book.h"
#include "ui/print/print_queue.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

class CardPage;
class DeskFrame;
class DeskLock;
class SalePage;
class StaffLink;

/// Alt with this digit opens the sale that was begun last, with the next one the one before …
inline constexpr int firstLastSaleKey = 5;

/// The cashier's window: the frame, the pages, and the keys. Which page stands in the middle
/// follows from the payment before the cashier, or from the place chosen in the rail; the window
/// only shows it and passes on what is pressed.
class DeskWindow : public QWidget {
    Q_OBJECT

public:
    /// `link` and `staff` must outlive the window. Without `staff` the desk belongs to the one
    /// person of DeskSetup::facts and is never locked.
    DeskWindow(TillLink& link, DeskSetup setup, StaffLink* staff = nullptr,
               QWidget* parent = nullptr);
    ~DeskWindow() override;

    [[nodiscard]] DeskFlow& flow() { return m_flow; }
    [[nodiscard]] DeskFrame& frame() const { return *m_frame; }
    [[nodiscard]] PrintQueue& printing() { return m_printing; }
    /// The page that is shown now.
    [[nodiscard]] Page page() const { return m_page; }
    /// The sign-in lies over it.
    [[nodiscard]] bool isLocked() const;
    /// The waiting ring and every countdown stand still: for pictures.
    void freeze();
    void setReceiptFolder(const QString& folder) { m_setup.receiptFolder = folder; }
    /// Language of amounts in words, from the next time the window is built.
    void setWords(kassa::desk::Language language) { m_setup.words = language; }
    /// See DeskSetup::outcomeHold.
    void setOutcomeHold(std::chrono::milliseconds hold) { m_setup.outcomeHold = hold; }

    /// Takes ownership. A dialog that is open lies under it.
    void openDialog(DeskDialog* dialog);

Q_SIGNALS:
    /// Somebody wants another language. Installing its translator is enough: the window builds
    /// itself anew, and what is under way goes on.
    void languageAsked(kassa::desk::Language language);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // desk_window_made.cpp: the pages, and the places of the rail
    void registerPages();
    void registerOutcomes();
    void registerLists();
    void addPlace(const QString& icon, const QString& label, Page page);
    void pageMade(DeskPage* page);
    CardPage& card();

    void build();
    void connectFlow();
    void connectFrame();
    void connectStaff();
    void takeChoices();
    void makeShortcuts();
    // desk_window_people.cpp
    void connectPeople();
    void takeAttendance();
    void openWalkIn(const QString& typed);
    void openAttendee(const kassa::desk::Attendee& attendee, const Sale& sale);
    void printBadge(bool byItself);
    void begin();
    void rebuild();
    void sellEvent(const kassa::desk::EventBook& book);
    void titleWindow();
    void takeCard();

    // desk_window_pages.cpp: what is shown
    void refresh();
    [[nodiscard]] Page wantedPage() const;
    void showPage(Page page);
    void presentPage();
    void presentBars();
    void presentHints();
    void fitLook();
    [[nodiscard]] std::vector<Hint> hints();
    void presentBanners();
    void presentLastSales();
    void presentStaff();
    void takeFocus();
    void tick();

    // desk_window_dialogs.cpp
    [[nodiscard]] DeskDialog* dialog() const;
    void closeDialog();
    void closeDialogs();
    void coverCard();
    void openCode();
    void addWindowKeys(std::vector<Hint>& hints) const;
    void openHelp();
    void openManager(const PaymentId& id);
    /// `goOn` when the new price is agreed to, `giveUp` when not.
    void openPrice(Tiyin shown, Tiyin now, const std::function<void(Tiyin)>& goOn,
                   const std::function<void()>& giveUp);

    // desk_window_refund.cpp
    void openRefund(const Payment& asked);
    void openFinding(const PaymentId& id);
    void printPaper(const Payment& payment);

    // desk_window_keys.cpp: what keys and buttons mean
    bool handleDialogKey(int key, Qt::KeyboardModifiers modifiers);
    bool typeOn(const QString& text);
    void pressDigit(int digit);
    void goTo(Page page);
    void nextCustomer();
    void tryAgain(Way way);
    void checkNow();
    void openPayment(const Payment& asked);
    void openLastSale(int index);

    // desk_window_scan.cpp
    void onScan(std::string_view text);

    // what is told
    void onBeginRefused(BeginError why);
    void onResolved(const Payment& payment);
    void onCancelled();
    void tellNews(const QString& icon, const QString& text);
    /// Stays until the page changes.
    void tellTrouble(const QString& text);

    DeskSetup m_setup;
    DeskFlow m_flow;
    PrintQueue m_printing;
    StaffLink* m_staff;
    DeskFrame* m_frame = nullptr;
    QTimer* m_timer;
    PageBook m_pages;
    std::vector<Page> m_places; ///< of the rail, in its order
    SalePage* m_sale = nullptr;
    DeskLock* m_lock = nullptr; ///< none: nobody signs in here

    Page m_page = Page::Sale;
    Page m_flowPage = Page::Sale; ///< of the last refresh
    std::optional<Page> m_place;  ///< chosen; none: wherever the sale at hand stands
    kassa::desk::Day m_today;
    bool m_frozen = false;
    bool m_trouble = false;
    bool m_awaitsConnection = false; ///< somebody was told to wait for it
    qint64 m_clockSetBack = 0;       ///< seconds that nobody has read of yet
    QElapsedTimer m_sincePage;
};

} // namespace kassa::ui
