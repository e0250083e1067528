#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/panel.h"

namespace kassa::ui {

class Button;
class QrWidget;
class Text;

/// Beside the card form: the payer's page as a QR code. Its address is shown only after somebody
/// asked for it and the journal knows: from the moment it is seen, the page can be paid.
class PhonePanel : public Panel {
    Q_OBJECT

public:
    explicit PhonePanel(const DeskSetup& setup, QWidget* parent = nullptr);

    void present(const Payment* payment);
    /// The gateway is being asked because the customer says so.
    void noteAsked() { m_asked = true; }
    /// The address on the screen; empty while there is none.
    [[nodiscard]] QString address() const { return m_address; }

Q_SIGNALS:
    /// The button: show the code, or show it larger.
    void pressed();
    /// The customer says that it is paid.
    void paidPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void presentClosed(bool possible);
    void presentOpen(const QString& address, const QString& waiting);
    [[nodiscard]] QString waitingText(const state::AwaitingPhone& phone) const;

    const DeskSetup& m_setup;
    QString m_address;
    Text* m_title;
    QWidget* m_picture;
    QrWidget* m_code;
    Text* m_sentence;
    Text* m_waiting;
    Button* m_paid;
    Button* m_button;
    bool m_asked = false;
};

} // namespace kassa::ui
