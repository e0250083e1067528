#pragma once

#include "ui/desk/outcome_page.h"
#include "ui/widgets/timeline.h"

namespace kassa::ui {

class AttentionBar;
class Button;
class Chip;
class Note;
class Text;

/// Nobody knows yet whether money was taken. Nothing here charges again; the cashier may go on,
/// and the gateway is asked until it says.
class UnknownPage : public OutcomePage {
    Q_OBJECT

public:
    UnknownPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    void nextAsked();
    void checkAsked();
    void managerAsked();

protected:
    void presentPayment(const Payment& payment, const Story& story) override;

private:
    void buildLeft();
    void buildRight();
    void addButtons(QBoxLayout* column);
    void presentWords(const Payment& payment);
    void presentPromise(const Payment& payment, bool person);
    [[nodiscard]] std::vector<Timeline::Entry> entries(const Payment& payment,
                                                       const Story& story) const;
    [[nodiscard]] Timeline::Entry nextEntry(const Payment& payment, const Story& story) const;

    const DeskSetup& m_setup;
    Text* m_title;
    Text* m_sentence;
    AttentionBar* m_attention;
    Note* m_say;
    Button* m_next;
    Button* m_check;
    Button* m_manager;
    Chip* m_brand;
    Text* m_number;
    Timeline* m_timeline;
    Text* m_remark;
};

} // namespace kassa::ui
