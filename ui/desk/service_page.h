#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

namespace kassa::ui {

class AttentionBar;
class FactList;
class Note;
class Seal;
class Text;

/// The journal cannot be written: no payment may go on. Says what the customer at the desk has to
/// know, first of all when the money was taken and only our record is missing.
class ServicePage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    explicit ServicePage(const DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;

private:
    void presentHalt(const Halt& halt);
    void presentMoney(const Payment& unsaved);

    const DeskFlow& m_flow;
    Seal* m_seal;
    Text* m_title;
    Text* m_sentence;
    AttentionBar* m_attention;
    Note* m_money;
    FactList* m_facts;
};

} // namespace kassa::ui
