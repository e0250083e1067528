#pragma once

#include "ui/desk/settings_section.h"

namespace kassa::ui {

class Button;
class FactList;

/// What event this desk sells for, and the way to its tickets and prices.
class EventSection : public SettingsSection {
    Q_OBJECT

public:
    explicit EventSection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    [[nodiscard]] QString help() const override;
    /// Whether there is a page of tickets and prices to go to.
    void setOpens(bool opens);

Q_SIGNALS:
    void eventAsked();

private:
    FactList* m_facts;
    Button* m_open;
};

} // namespace kassa::ui
