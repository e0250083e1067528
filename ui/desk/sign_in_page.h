#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"
#include "ui/staff_link.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace kassa::ui {

class Button;
class Chip;
class ChipButton;
class FirstManagerForm;
class Keypad;
class Note;
class Panel;
class PersonList;
class PinField;
class Text;
class TilePanel;

/// The threshold: who works here now. Also what lies over a locked desk, and where the first
/// manager of a new desk is made. The focus stays in the cells of the PIN; arrows and Alt with a
/// digit choose the person, and another person's choice forgets what was typed.
class SignInPage : public DeskPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    SignInPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
               QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    /// Nothing is typed.
    [[nodiscard]] bool isUntouched() const;

Q_SIGNALS:
    void languageAsked(kassa::desk::Language language);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void buildPeople(QHBoxLayout* row);
    void buildPin(QHBoxLayout* row);
    void readPeople();
    void choose(int row);
    void submit();
    void answer(const PinVerdict& verdict);
    void presentConnection();
    void presentLine();
    void presentNote();
    void say(const QString& icon, const QString& text, bool mistake);
    void setRoomy(bool roomy);
    void placePeople();

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    std::vector<kassa::desk::PersonId> m_ids;
    std::optional<kassa::desk::PersonId> m_last; ///< who was signed in before
    std::optional<PinVerdict> m_verdict;         ///< of the last try, until something is typed
    bool m_waiting = false;

    TilePanel* m_tiles;
    QVBoxLayout* m_column = nullptr;
    Text* m_title;
    Text* m_subtitle;
    Chip* m_connection;
    ChipButton* m_language;
    QWidget* m_known;          ///< people and PIN
    FirstManagerForm* m_first; ///< nobody yet
    Note* m_untrusted;
    QWidget* m_bottom = nullptr;
    Panel* m_card;
    PersonList* m_people;
    Note* m_note;
    PinField* m_pin;
    Keypad* m_keypad;
    Button* m_enter;
    Text* m_line;
};

} // namespace kassa::ui
