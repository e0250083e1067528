#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QBoxLayout>
#include <QWidget>

namespace kassa::ui {

class AmountLabel;
class Button;
class FactList;
class ReceiptPreview;
class Text;

/// The gateway has said yes. A receipt that cannot be printed is a note here and nothing more.
class ApprovedPage : public QWidget {
    Q_OBJECT

public:
    explicit ApprovedPage(const DeskSetup& setup, QWidget* parent = nullptr);

    /// `again`: opened from the list of payments; its receipt is a copy.
    void present(const Payment& payment, const Story& story, bool again);
    void takeFocus();
    void print();
    void savePdf();
    [[nodiscard]] const std::optional<kassa::desk::Receipt>& receipt() const { return m_receipt; }
    [[nodiscard]] static std::vector<Hint> hints();

Q_SIGNALS:
    void nextAsked();
    void codeAsked(); ///< the receipt's QR code, large
    void news(const QString& icon, const QString& text);
    void trouble(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft(QWidget* left);
    void buildRight(QWidget* right);
    void addButtons(QBoxLayout* column);

    const DeskSetup& m_setup;
    std::optional<kassa::desk::Receipt> m_receipt;
    PaymentId m_shown;
    bool m_printed = false;

    QWidget* m_left;
    QWidget* m_right;
    AmountLabel* m_amount;
    FactList* m_facts;
    Button* m_next;
    Text* m_printState;
    ReceiptPreview* m_preview;
};

} // namespace kassa::ui
