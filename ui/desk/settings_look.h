#pragma once

#include "ui/desk/settings_section.h"

namespace kassa::ui {

class Segments;

/// Language, theme, and after how long a desk that nobody touches locks itself.
class LookSection : public SettingsSection {
    Q_OBJECT

public:
    explicit LookSection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    [[nodiscard]] QString help() const override;

private:
    void keepLanguage(int chosen);
    void keepLook(int chosen);
    void askIdleLock(int chosen);

    Segments* m_language;
    Segments* m_look;
    Segments* m_idle;
};

} // namespace kassa::ui
