#pragma once

#include "ui/desk/desk_setup.h"
#include "ui/staff_link.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

#include <optional>

namespace kassa::ui {

class Button;
class PinField;
class Text;

/// A manager's hand on one action: who, six cells for the PIN, and in words what became of it. Put
/// it into a dialog or a page; call take() when the main button is pressed and give what it yields
/// to the one order of StaffLink that it is meant for. The panel hears the answer itself.
class ApprovalPanel : public QWidget {
    Q_OBJECT

public:
    /// `staff` and `setup` must outlive the panel.
    ApprovalPanel(StaffLink& staff, const DeskSetup& setup, kassa::desk::Action action,
                  QWidget* parent = nullptr);

    /// The chosen manager and the PIN, once: the cells are wiped and the panel waits for the
    /// answer. None while the PIN is not whole, a pause goes on or an answer is awaited; the panel
    /// says so and takes the focus.
    [[nodiscard]] std::optional<kassa::desk::Approver> take();
    /// take() would yield something now.
    [[nodiscard]] bool isReady() const;
    /// Who would approve; none when this desk has no manager.
    [[nodiscard]] const kassa::desk::Person* approver() const;
    /// An order with what was taken is on its way.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// Counts a pause down: call it with every DeskDialog::present().
    void present();
    void takeFocus();
    /// The arrow keys choose another manager now.
    [[nodiscard]] bool choosesByArrows() const;

Q_SIGNALS:
    /// Enter in the cells.
    void submitted();
    /// The PIN was good and the approval is in the journal; what was ordered follows.
    void granted();
    /// It was not. The panel says why and the cells are empty again.
    void refused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void placeName();
    void readManagers();
    void choose(int by);
    void answer(kassa::desk::Action action, const PinVerdict& verdict);
    void say(const QString& icon, const QString& text, bool mistake);
    void sayIdle();

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    kassa::desk::Action m_action;
    std::vector<kassa::desk::Person> m_managers; ///< who may approve this
    std::size_t m_chosen = 0;
    std::optional<PinVerdict> m_verdict; ///< of the last try, until something is typed
    bool m_waiting = false;

    PinField* m_pin;
    Text* m_title;
    Text* m_role;
    Text* m_name;   ///< the only manager, beside the cells
    Text* m_above;  ///< the same, above the cells: where there is no room beside them
    Button* m_next; ///< the chosen one of several, above the cells
    Text* m_line;
};

/// Adds what the arrow keys do in the cells of a panel on `where`, should they choose another
/// manager there now; whatever else they would do there is no hint then.
void addApproverHint(const QWidget& where, std::vector<Hint>& hints);

} // namespace kassa::ui
