#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/desk/page_for.h"
#include "ui/staff_link.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace kassa::ui {

class ApprovalPanel;
class Button;
class CountdownBar;
class Panel;
class Text;

/// Closing a shift: the gateway is asked about every payment, then the shift is closed, or what is
/// in the way is listed, each with the way to it. Over unknown outcomes and differences a manager
/// may close; over a payment under way or a damaged journal nobody.
class CloseDialog : public DeskDialog {
    Q_OBJECT

public:
    /// All three must outlive the dialog. The gateway is asked at once.
    CloseDialog(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
                QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void escape() override;

Q_SIGNALS:
    void pageAsked(kassa::ui::Page page);

private:
    enum class Stage { Asking, Closing, Refused };

    void build();
    void enter(Stage stage);
    void close();
    void closeOver();
    void onRefused(const std::vector<kassa::desk::Obstacle>& obstacles);
    void addObstacle(kassa::desk::Obstacle obstacle);
    void go(Page page);

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    Stage m_stage = Stage::Asking;
    bool m_passable = false; ///< a manager may close over everything that was listed
    bool m_given = false;    ///< Escape was pressed: whatever still comes is nothing to us

    Text* m_title;
    Text* m_sentence;
    CountdownBar* m_progress;
    Panel* m_list;
    QVBoxLayout* m_rows = nullptr;
    ApprovalPanel* m_approval;
    Button* m_skip;
    Button* m_over;
    Button* m_cancel;
};

} // namespace kassa::ui
