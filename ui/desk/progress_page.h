#pragma once

#include "ui/desk/payment_page.h"

namespace kassa::ui {

class AmountLabel;
class Chip;
class Note;
class PaymentHead;
class SplitPanel;
class Text;
class Timeline;
class WaitingRing;

/// The code is on its way and money may be moving: what has happened so far, with its times, and
/// how long the bank has been silent. Nothing can be stopped here, and the page says so.
class ProgressPage : public PaymentPage {
    Q_OBJECT

public:
    ProgressPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    void freeze() override;

protected:
    void presentPayment(const Payment& payment, const Story& story) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void presentPaying();
    void presentReturn(const Payment& payment, const Story& story);
    void buildLeft();
    void buildRight();

    const DeskSetup& m_setup;
    PaymentHead* m_head;
    SplitPanel* m_card;
    WaitingRing* m_ring;
    Text* m_title;
    Text* m_sentence;
    AmountLabel* m_amount;
    Chip* m_brand;
    Text* m_number;
    Timeline* m_timeline;
    Note* m_promise;
};

} // namespace kassa::ui
