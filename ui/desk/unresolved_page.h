#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

#include <QBoxLayout>

#include <map>
#include <set>
#include <vector>

namespace kassa::ui {

class AmountLabel;
class Button;
class Chip;
class LeftoverCard;
class Note;
class Panel;
class Text;

/// The first screen after a start that found payments without a known outcome: what is known of
/// each, and that it is being asked about. A card stays when its payment is resolved, so that the
/// answer can be read.
class UnresolvedPage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    explicit UnresolvedPage(DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;

Q_SIGNALS:
    void checkAsked(const kassa::PaymentId& id);
    void managerAsked(const kassa::PaymentId& id);
    /// The sale of one that was interrupted is to be begun again.
    void saleAsked(const QString& invoice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCard(const Payment& payment);
    void presentProof();
    /// Moves the focus over what can be pressed, in the order of the cards.
    void moveFocus(int by);
    [[nodiscard]] std::vector<const Payment*> shown() const;

    DeskFlow& m_flow;
    Text* m_title;
    Text* m_sentence;
    QVBoxLayout* m_list;
    Button* m_sale;
    Note* m_proof;
    std::map<PaymentId, LeftoverCard*> m_cards;
    std::set<PaymentId> m_closed; ///< cards that somebody has put away
};

/// One payment that an earlier run left open.
class LeftoverCard : public QWidget {
    Q_OBJECT

public:
    explicit LeftoverCard(QWidget* parent = nullptr);
    /// `offline`: nothing can be asked just now.
    void present(const Payment& payment, const Story& story, const QString& next, bool offline);

Q_SIGNALS:
    void checkAsked();
    void saleAsked();
    void closeAsked();

private:
    Panel* m_panel;
    QWidget* m_whose;
    QBoxLayout* m_actions;
    Text* m_who;
    Text* m_what;
    AmountLabel* m_amount;
    Chip* m_chip;
    Text* m_happened;
    Text* m_money;
    Button* m_check;
    Button* m_sale;
    Button* m_close;

    void presentOpen(const Payment& payment, const QString& next, bool offline);
    void presentInterrupted(const Payment& payment);
};

} // namespace kassa::ui
