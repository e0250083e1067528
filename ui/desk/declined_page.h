#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/reason_words.h"
#include "ui/widgets/hint_bar.h"

#include <QBoxLayout>
#include <QWidget>

namespace kassa::ui {

class AdviceList;
class AmountLabel;
class Button;
class FactList;
class Note;
class PaymentHead;
class Seal;
class SplitPanel;
class Text;

/// It did not go through: why in plain words, that no money was taken, what to say, and the ways
/// on. Also shows a payment whose money went back.
class DeclinedPage : public QWidget {
    Q_OBJECT

public:
    explicit DeclinedPage(const DeskSetup& setup, QWidget* parent = nullptr);

    void present(const Payment& payment, const Story& story);
    void takeFocus();
    [[nodiscard]] static std::vector<Hint> hints(bool phone, bool returned);

Q_SIGNALS:
    void againAsked(kassa::ui::Way way);
    void leaveAsked();
    void listAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft();
    void buildRight();
    void addButtons(QBoxLayout* column);
    void presentReason(const ReasonWords& words);
    void presentReturned();

    const DeskSetup& m_setup;
    PaymentHead* m_head;
    SplitPanel* m_card;
    Seal* m_seal;
    Text* m_title;
    Text* m_reason;
    Note* m_promise;
    Text* m_adviceTitle;
    AdviceList* m_advice;
    Button* m_other;
    Button* m_same;
    Button* m_phone;
    Button* m_leave;
    AmountLabel* m_amount;
    FactList* m_facts;
    Text* m_remark;
    bool m_sameFirst = false;
};

} // namespace kassa::ui
