#pragma once

#include "ui/desk/payment_page.h"

#include <QBoxLayout>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

namespace kassa::ui {

class AmountLabel;
class Button;
class FactList;
class ReceiptPreview;
class PrintQueue;
class Text;

/// The gateway has said yes. A receipt that cannot be printed is a note here and nothing more.
class ApprovedPage : public PaymentPage {
    Q_OBJECT

public:
    /// All must outlive the page.
    ApprovedPage(const DeskSetup& setup, const DeskFlow& flow, PrintQueue& printing,
                 QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void print();
    void savePdf();
    /// The receipt to the program for mail, with the attendee's address if it is known.
    void sendMail();
    /// The receipt's QR code, large.
    void showCode();

Q_SIGNALS:
    void nextAsked();
    /// Of whoever has just paid; `byItself` where nobody has pressed anything.
    void badgeAsked(bool byItself);

protected:
    void presentPayment(const Payment& payment, const Story& story) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft(QWidget* left);
    void buildRight(QWidget* right);
    void presentPrinting();
    [[nodiscard]] QString aboutShown() const;
    [[nodiscard]] QString fileName() const;
    void addButtons(QBoxLayout* column);

    const DeskSetup& m_setup;
    std::optional<kassa::desk::Receipt> m_receipt;
    PaymentId m_shown;
    PrintQueue& m_printing;

    QWidget* m_left;
    QWidget* m_right;
    QHBoxLayout* m_paperHead; ///< above the paper, in m_right
    AmountLabel* m_amount;
    FactList* m_facts;
    Button* m_next;
    std::vector<std::pair<Button*, QString>> m_papers; ///< what is made of the receipt; icons
    Text* m_printState;
    ReceiptPreview* m_preview;
    QScrollArea* m_paperArea = nullptr; ///< around it
};

} // namespace kassa::ui
