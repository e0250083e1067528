#pragma once

#include "ui/desk/settings_section.h"

#include <optional>

namespace kassa::ui {

class Button;
class Chip;
class DoctorSteps;
class KeyTable;
class Note;
class Segments;
class Text;

/// The gateway: test or live, which keys are kept, and the connection doctor.
class GatewaySection : public SettingsSection {
    Q_OBJECT

public:
    explicit GatewaySection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    void arrive() override;
    void leave() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;

private:
    void build();
    void buildFoot();
    void connectLink();
    void toggleDoctor();
    void showDoctor(const kassa::desk::DoctorReport& report, bool over);
    void showKeys(const KeyFacts& keys);
    void replace(int row);
    void tellHowToReplace();
    void askOtherMoney();
    [[nodiscard]] GatewayFacts::Money otherMoney() const;

    Chip* m_chip;
    Segments* m_money;
    KeyTable* m_keys;
    Note* m_keyTrouble;
    Panel* m_doctorCard;
    DoctorSteps* m_steps;
    Note* m_doctorTrouble;
    Button* m_check;
    Text* m_result = nullptr;
    Button* m_other;
    bool m_running = false;
    bool m_keysWhole = false; ///< each one that the gateway needs is kept
};

} // namespace kassa::ui
