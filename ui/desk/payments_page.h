#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/widgets/hint_bar.h"

#include <QWidget>

#include <vector>

namespace kassa::ui {

class TableList;
class Text;

/// Did the last one go through? Every payment of this run, newest first.
class PaymentsPage : public QWidget {
    Q_OBJECT

public:
    explicit PaymentsPage(QWidget* parent = nullptr);

    void present(const DeskFlow& flow);
    void takeFocus();
    /// The payment of the current row.
    [[nodiscard]] std::optional<PaymentId> current() const;
    [[nodiscard]] static std::vector<Hint> hints();

Q_SIGNALS:
    void opened(const kassa::PaymentId& id);

private:
    std::vector<PaymentId> m_ids;
    Text* m_none;
    TableList* m_table;
};

} // namespace kassa::ui
