#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/panel.h"

#include <QGridLayout>

namespace kassa::ui {

class Button;
class CardField;
class ExpiryField;
class Field;
class Note;
class Text;

/// Card number and expiry date, and what is said about them while they are typed. Errors appear
/// when a field is complete or left, never on the first digits. What only the gateway can decide
/// (an unknown beginning, a wrong check digit) is a warning that a second Enter overrides.
class CardForm : public Panel {
    Q_OBJECT

public:
    explicit CardForm(const DeskSetup& setup, QWidget* parent = nullptr);

    void present(const DeskFlow& flow);
    /// Wiped and empty, the focus in the number.
    void startOver();
    void takeFocus();
    /// Something was typed that would be lost.
    [[nodiscard]] bool hasDigits() const;
    /// The whole card, taken out of the fields, which keep no digit but the masked ones.
    [[nodiscard]] bool take(std::optional<CardNumber>& number, std::optional<CardExpiry>& expiry);
    /// While something covers the form, the number is not to be read.
    void setCovered(bool covered);
    /// The digits stay when the form is hidden; as a rule they are wiped.
    void setKept(bool kept);
    /// The main button.
    void submit();

Q_SIGNALS:
    void sendAsked();
    void backAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildFields(QBoxLayout* column);
    void tellNumber(bool final);
    void tellExpiry(bool final);
    void presentWaiting(const DeskFlow& flow);
    void hideWaiting();
    void showWaiting(const QString& title, const QString& text);
    [[nodiscard]] bool numberMayGo();

    const DeskSetup& m_setup;
    CardField* m_number;
    ExpiryField* m_expiry;
    Field* m_numberField;
    Field* m_expiryField;
    QGridLayout* m_dateRow = nullptr;
    Note* m_sms = nullptr;
    Text* m_privacy;
    Note* m_waiting;
    Button* m_back;
    Button* m_send;
    bool m_warned = false;         ///< the warning about the number was read; the next Enter sends
    bool m_runsOn = false;         ///< the help under the date, under the note beside it
    bool m_busy = false;           ///< the card is on its way, or waits to be
    bool m_sent = false;           ///< the bank has it; what was typed is gone
    bool m_numberFromBank = false; ///< the bank does not know the number
    std::optional<std::int64_t> m_refusedAt;
};

} // namespace kassa::ui
