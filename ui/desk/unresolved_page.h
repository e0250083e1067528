#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

#include <QBoxLayout>

#include <map>
#include <vector>

namespace kassa::ui {

class AmountLabel;
class Button;
class Chip;
class LeftoverCard;
class Panel;
class Text;

/// The first screen after a start that found payments without a known outcome: what is known of
/// each, and that it is being asked about. A card stays when its payment is resolved, so that the
/// answer can be read.
class UnresolvedPage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    explicit UnresolvedPage(const DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    void checkAsked(const kassa::PaymentId& id);
    void managerAsked(const kassa::PaymentId& id);

private:
    const DeskFlow& m_flow;
    Text* m_title;
    Text* m_sentence;
    QVBoxLayout* m_list;
    Button* m_sale;
    std::map<PaymentId, LeftoverCard*> m_cards;
};

/// One payment that an earlier run left open.
class LeftoverCard : public QWidget {
    Q_OBJECT

public:
    explicit LeftoverCard(QWidget* parent = nullptr);
    void present(const Payment& payment, const Story& story, const QString& next);

Q_SIGNALS:
    void checkAsked();

private:
    Panel* m_panel;
    Text* m_who;
    Text* m_what;
    AmountLabel* m_amount;
    Chip* m_chip;
    Text* m_happened;
    Text* m_money;
    Button* m_check;
};

} // namespace kassa::ui
