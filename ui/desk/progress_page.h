#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

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
class ProgressPage : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPage(const DeskSetup& setup, QWidget* parent = nullptr);

    void present(const Payment& payment, const Story& story);
    [[nodiscard]] WaitingRing& ring() const { return *m_ring; }
    [[nodiscard]] static std::vector<Hint> hints();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft();
    void buildRight();

    const DeskSetup& m_setup;
    PaymentHead* m_head;
    SplitPanel* m_card;
    WaitingRing* m_ring;
    Text* m_sentence;
    AmountLabel* m_amount;
    Chip* m_brand;
    Text* m_number;
    Timeline* m_timeline;
    Note* m_promise;
};

} // namespace kassa::ui
