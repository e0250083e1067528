#pragma once

#include "ui/desk/payment_page.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/seal.h"

#include <QBoxLayout>

namespace kassa::ui {

class AdviceList;
class AmountLabel;
class PaymentHead;
class Text;

/// What has become of a payment: the steps, and under them a card of two halves. The left one says
/// what it means and what to do, the right one has the amount and what is known.
class OutcomePage : public PaymentPage {
    Q_OBJECT

public:
    explicit OutcomePage(const DeskFlow& flow, QWidget* parent = nullptr);

protected:
    [[nodiscard]] SplitPanel& card() const { return *m_card; }
    /// Begins the right half: "to pay" or "amount", and the amount, named for tests.
    QVBoxLayout* beginRight(const QMargins& margins, int top, const char* captionName,
                            const char* amountName);
    /// The row of steps, the caption and the amount.
    void presentSale(int step, const QString& caption, const Sale& sale);
    void resizeEvent(QResizeEvent* event) override;

private:
    PaymentHead* m_head;
    SplitPanel* m_card;
    Text* m_caption = nullptr;
    AmountLabel* m_amount;
};

/// An outcome that is certain: seal and reason, where the money is, what to tell the customer, and
/// the facts.
class EndedPage : public OutcomePage {
    Q_OBJECT

protected:
    /// By which tests find the parts.
    struct Names {
        const char* title;
        const char* reason;
        const char* promise;
        const char* adviceTitle;
        const char* advice;
        const char* caption;
        const char* amount;
        const char* openPayments;
    };
    EndedPage(const Names& names, const DeskFlow& flow, QWidget* parent);

    /// The column goes on with the buttons.
    QVBoxLayout* beginLeft();
    /// The column goes on with whatever is said under the facts.
    QVBoxLayout* beginFacts();
    void endFacts(QVBoxLayout* column);

    void presentOutcome(SealKind seal, const QString& title, const QString& reason);
    /// Where the money is.
    void presentPromise(NoteKind kind, const QString& icon, const QString& promise);
    void presentAdvice(const QStringList& sentences);
    void presentFacts(const std::vector<FactList::Fact>& facts);

private:
    Names m_names;
    Seal* m_seal;
    Text* m_title = nullptr;
    Text* m_reason = nullptr;
    Note* m_promise;
    AdviceList* m_advice;
    FactList* m_facts;
};

} // namespace kassa::ui
