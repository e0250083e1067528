#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/staff_link.h"
#include "ui/widgets/panel.h"

#include <QBoxLayout>

namespace kassa::ui {

class ApprovalPanel;
class Button;
class Note;
class PrintQueue;
class Text;
class TextField;

/// One attendee: what they bought, what is paid as the journal has it, whether they came, how many
/// badges they have; and three steps apart from each other: pay, print a badge, let in. Letting in
/// somebody who has not paid takes a reason, and a manager's PIN where the one at the desk is none.
class AttendeeDialog : public DeskDialog {
    Q_OBJECT

public:
    struct World {
        const DeskSetup& setup;
        const DeskFlow& flow;
        StaffLink& staff;
        PrintQueue& printing;
    };
    /// `sale`: what is asked for now; of somebody whose ticket is paid it may be for goods alone.
    /// Everything in `world` must outlive the dialog.
    AttendeeDialog(const World& world, kassa::desk::Attendee attendee, Sale sale,
                   QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

Q_SIGNALS:
    void payAsked();
    /// Everything is done here.
    void nextAsked();

private:
    /// What Enter does: the step that is due.
    enum class Step { Pay, CheckIn, Next };

    void build();
    void buildReason(QBoxLayout* column);
    void buildButtons(QBoxLayout* column);
    void presentFacts();
    [[nodiscard]] std::vector<FactList::Fact> saleFacts() const;
    void presentNote();
    void presentButtons();
    [[nodiscard]] Step due() const;
    [[nodiscard]] bool isPaid() const;
    [[nodiscard]] QString paidWords() const;
    [[nodiscard]] bool needsApproval() const;
    [[nodiscard]] int badges() const;
    void act();
    void checkIn();
    void submitReason();
    void onCheckedIn(const QString& account, kassa::desk::CheckInAnswer answer);
    void printBadge();
    void say(const QString& icon, const QString& text);
    void openReason();

    World m_world;
    kassa::desk::Attendee m_attendee;
    std::string m_account; ///< of their own invoice: who came, not what is being sold now
    Sale m_sale;
    bool m_asking = false;      ///< the reason is being typed
    bool m_waiting = false;     ///< for the answer to a check-in
    bool m_secondBadge = false; ///< was told that there is one already

    FactList* m_facts;
    Note* m_note;
    QWidget* m_reasonBox;
    TextField* m_reason;
    Text* m_problem;
    ApprovalPanel* m_approval;
    Button* m_pay;
    Button* m_badge;
    Button* m_in;
    Button* m_next;
};

} // namespace kassa::ui
