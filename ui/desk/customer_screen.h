#pragma once

#include "ui/desk/desk_flow.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QScreen;
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

class AmountLabel;
class QrWidget;
class Text;

/// For the customer's side of the desk: the payer's page as a large QR code, the amount, and how
/// long it can still be paid. Shows the payment before the cashier while its page is open, and
/// closes by itself; takes no key and no click.
class CustomerScreen : public QWidget {
    Q_OBJECT

public:
    /// `setup` and `flow` must outlive it.
    CustomerScreen(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    /// Fills `screen`. Deletes itself when it is closed.
    void showOn(QScreen& screen);

    /// A monitor other than the one `window` is on; nullptr when there is none.
    [[nodiscard]] static QScreen* besides(const QWidget& window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void present();

    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    QString m_address;
    QTimer* m_timer;
    AmountLabel* m_amount;
    QrWidget* m_code;
    QWidget* m_banner = nullptr;
    Text* m_event;
    Text* m_sentence;
    Text* m_left;
};

} // namespace kassa::ui
