#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QBoxLayout>
#include <QWidget>

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
class UnresolvedPage : public QWidget {
    Q_OBJECT

public:
    explicit UnresolvedPage(QWidget* parent = nullptr);

    void present(const DeskFlow& flow);
    void takeFocus();
    [[nodiscard]] static std::vector<Hint> hints();

Q_SIGNALS:
    void saleAsked();
    void checkAsked(const kassa::PaymentId& id);

private:
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
