#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_flow.h"
#include "ui/print/print_queue.h"
#include "ui/settings_link.h"
#include "ui/staff_link.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace kassa::ui {

class Panel;
class Text;

/// What every section of the settings works with. All of it outlives the sections.
struct SettingsWorld {
    const DeskSetup& setup;
    StaffLink& staff;
    SettingsLink& link;
    const DeskFlow& flow;
    PrintQueue& printing;
};

/// A section of the settings page: its title, cards that scroll in a low window, and a row of
/// buttons under them.
class SettingsSection : public QWidget {
    Q_OBJECT

public:
    explicit SettingsSection(const SettingsWorld& world, QWidget* parent = nullptr);

    /// Shows what is so now. Cheap when nothing has changed.
    virtual void present() {}
    /// It is about to be seen.
    virtual void arrive() {}
    /// It is not seen any more.
    virtual void leave() {}
    virtual bool handleKey(int /*key*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
    /// Keys of its own, for the hint bar.
    [[nodiscard]] virtual std::vector<Hint> hints() const { return {}; }
    [[nodiscard]] virtual QString help() const = 0;

Q_SIGNALS:
    void dialogAsked(kassa::ui::DeskDialog* dialog);
    void news(const QString& icon, const QString& text);
    void trouble(const QString& text);
    void hintsChanged();

protected:
    /// What an approval is about, for the dialog and for the journal.
    struct Ask {
        kassa::desk::Action action;
        QString title;
        QString text;
        QString yes;
        QString about;
    };
    /// Does `then` at once when whoever is signed in may do so, and tells the journal; after a
    /// manager's PIN for this one action otherwise. Nothing when nobody is signed in.
    void withRight(const Ask& ask, std::function<void()> then);

    void setTitle(const QString& title);
    /// At the right of the title.
    [[nodiscard]] QHBoxLayout* head() const { return m_head; }
    [[nodiscard]] QVBoxLayout* cards() const { return m_cards; }
    [[nodiscard]] QHBoxLayout* foot() const { return m_foot; }
    /// Scrolls until it can be seen.
    void reveal(QWidget* widget);
    /// A card: a title, a sentence under it, and `control` at the right.
    Text* addCard(const QString& title, const QString& text, QWidget* control);

    const SettingsWorld& m_world;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Text* m_title = nullptr;
    QVBoxLayout* m_column;
    QHBoxLayout* m_head;
    QVBoxLayout* m_cards;
    QHBoxLayout* m_foot;
    QScrollArea* m_scroll;
};

/// A card of settings and the layout inside it.
[[nodiscard]] QVBoxLayout* cardOn(Panel* card);

} // namespace kassa::ui
