#pragma once

#include "ui/desk/settings_section.h"

namespace kassa::ui {

class Button;
class PersonList;

/// Who works at this desk: adding, another role, a new PIN, retiring. Each is one order with a
/// manager's PIN.
class PeopleSection : public SettingsSection {
    Q_OBJECT

public:
    explicit PeopleSection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;

private:
    void showPeople();
    [[nodiscard]] const kassa::desk::Person* chosen() const;
    void addPerson();
    void openPerson();

    PersonList* m_list;
    Button* m_add;
    Button* m_change;
    std::vector<kassa::desk::Person> m_shown;
};

} // namespace kassa::ui
