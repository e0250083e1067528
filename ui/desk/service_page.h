#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

namespace kassa::ui {

class AttentionBar;
class FactList;
class Note;
class Seal;
class Text;

/// The journal cannot be written: no payment may go on. Says what the customer at the desk has to
/// know, first of all when the money was taken and only our record is missing.
class ServicePage : public QWidget {
    Q_OBJECT

public:
    explicit ServicePage(QWidget* parent = nullptr);
    void present(const Halt& halt);
    [[nodiscard]] static std::vector<Hint> hints();

private:
    void presentMoney(const Payment& unsaved);

    Seal* m_seal;
    Text* m_title;
    Text* m_sentence;
    AttentionBar* m_attention;
    Note* m_money;
    FactList* m_facts;
};

} // namespace kassa::ui
