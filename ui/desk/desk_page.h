#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/page_for.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

#include <string_view>
#include <vector>

namespace kassa::ui {

/// What stands in the middle of the desk at one time. A page shows, says which keys work on it,
/// and asks by signals; it never knows the window. To add one: derive from this, give it a name in
/// `Page`, and register it in DeskWindow::registerPages().
class DeskPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what is so now: something has changed, or half a second has passed. Cheap when
    /// nothing has.
    virtual void present() = 0;
    /// Gives the focus to where work goes on.
    virtual void takeFocus() = 0;
    /// The keys that work now, for the hint bar; F1 is among them.
    [[nodiscard]] virtual std::vector<Hint> hints() const = 0;
    /// Keys that work beside those of the bar, for F1.
    [[nodiscard]] virtual std::vector<Hint> moreKeys() const { return {}; }
    /// A few sentences for F1.
    [[nodiscard]] virtual QString help() const = 0;
    /// A key that the widget in focus did not want; false when the page does not either. No key
    /// comes here while a dialog is open, nor one that is being held.
    virtual bool handleKey(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
    /// A scanner has read this, UTF-8, while no dialog was open and no money could move; false when
    /// the page has no use for it. The text may be anything, also what must not be kept.
    virtual bool takeScan(std::string_view /*text*/) { return false; }
    /// The page is about to be shown after `before`.
    virtual void arrive(Page /*before*/) {}
    /// Whatever moves by itself stands still: for pictures.
    virtual void freeze() {}

Q_SIGNALS:
    /// To another place of the rail; Page::Sale is wherever the sale at hand stands.
    void pageAsked(kassa::ui::Page page);
    /// The window takes ownership, shows it, and closes it when it asks.
    void dialogAsked(kassa::ui::DeskDialog* dialog);
    /// A toast that goes away by itself.
    void news(const QString& icon, const QString& text);
    /// A toast that stays until the page changes.
    void trouble(const QString& text);
    /// hints() says something else than before, though nothing outside has changed.
    void hintsChanged();
};

[[nodiscard]] inline bool isEnter(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace kassa::ui
