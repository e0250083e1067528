#pragma once

#include "ui/desk/desk_page.h"
#include "ui/desk/settings_section.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace kassa::ui {

class SectionList;

/// The settings: sections at the left, the open one beside them. Everybody may look, choose
/// language and theme and have the connection looked at; what changes the desk needs a manager.
class SettingsPage : public DeskPage {
    Q_OBJECT

public:
    /// Everything in `world` must outlive the page.
    explicit SettingsPage(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;

Q_SIGNALS:
    /// Tickets, goods and prices are to be seen.
    void eventAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const QString& icon, const QString& title, SettingsSection* section);
    void open(int index);
    [[nodiscard]] SettingsSection* section() const;

    SettingsWorld m_world;
    SectionList* m_list;
    QStackedWidget* m_stack;
};

} // namespace kassa::ui
