#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

#include <vector>

namespace kassa::ui {

class TableList;
class Text;

/// Did the last one go through? Every payment of this run, newest first.
class PaymentsPage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    explicit PaymentsPage(const DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    /// The payment of the current row.
    [[nodiscard]] std::optional<PaymentId> current() const;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;

Q_SIGNALS:
    void opened(const kassa::PaymentId& id);
    void checkAsked(const kassa::PaymentId& id);

private:
    const DeskFlow& m_flow;
    std::vector<PaymentId> m_ids;
    Text* m_none;
    TableList* m_table;
};

} // namespace kassa::ui
