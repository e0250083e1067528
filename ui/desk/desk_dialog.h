#pragma once

#include "ui/widgets/hint_bar.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace kassa::ui {

/// What a dialog of the desk is made of, on the panel that DialogOverlay gives it. Shown by
/// DeskPage::dialogAsked() or DeskWindow::openDialog(); a second one lies over the first, which
/// comes back when that is closed. Never runs an event loop: whatever is decided is a signal.
class DeskDialog : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what is so now: something has changed, or half a second has passed.
    virtual void present() {}
    /// Without one of its own, the first stop of Tab has the focus.
    virtual void takeFocus() {}
    [[nodiscard]] virtual std::vector<Hint> hints() const;
    /// A few sentences for F1; empty: F1 does nothing.
    [[nodiscard]] virtual QString help() const { return {}; }
    /// A key that the widget in focus did not want.
    virtual bool handleKey(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
    /// Escape was pressed.
    virtual void escape() { Q_EMIT closeAsked(); }

Q_SIGNALS:
    void closeAsked();
    /// Another dialog over this one.
    void dialogAsked(kassa::ui::DeskDialog* dialog);
    /// hints() says something else than before.
    void hintsChanged();
};

/// Ctrl+Enter, whatever of the dialog has the focus: a field or a list would take Enter for itself.
void onControlEnter(DeskDialog* dialog, const std::function<void()>& act);

} // namespace kassa::ui
