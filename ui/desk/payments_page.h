#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/desk_setup.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

class AlarmRow;
class Chip;
class FilterChips;
class PaymentActions;
class PaymentDetails;
class SearchField;
class TableList;
class Text;

/// Did the last one go through? Every payment of the journal, newest first: searched by name,
/// invoice, card and amount, and the place where a refund begins.
class PaymentsPage : public DeskPage {
    Q_OBJECT

public:
    /// `setup` and `flow` must outlive the page.
    PaymentsPage(const DeskSetup& setup, DeskFlow& flow, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    void arrive(Page before) override;
    /// The payment of the current row; nullptr when there is none.
    [[nodiscard]] const Payment* current() const;
    /// Finds this one, whatever was searched for before.
    void choose(const Payment& payment);
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    bool takeScan(std::string_view text) override;

Q_SIGNALS:
    void opened(const kassa::Payment& payment);
    void refundAsked(const kassa::Payment& payment);
    /// A copy of the receipt on paper.
    void receiptAsked(const kassa::Payment& payment);
    void checkAsked(const kassa::PaymentId& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        Payment payment;
        Timestamp at; ///< it changed last
    };

    void build();
    void buildHead(QBoxLayout* column);
    void connectParts();
    void stepBack();
    // payments_list.cpp
    void ask();
    void askMore();
    void onListed(const kassa::desk::PaymentPage& page);
    /// What has changed since the journal was read.
    [[nodiscard]] bool takeNews();
    [[nodiscard]] bool fits(const Payment& payment) const;
    void showRows();
    void presentDetails();
    void presentProof();
    void presentAlarm();
    void presentNote();
    void placeRows();

    const DeskSetup& m_setup;
    DeskFlow& m_flow;
    kassa::desk::PaymentQuestion m_question;
    std::vector<Row> m_rows;
    std::optional<std::int64_t> m_next; ///< older ones can be asked for
    bool m_asking = false;
    bool m_readable = true;
    std::optional<PaymentId> m_wanted; ///< becomes the current row when it is there
    std::optional<PaymentId> m_detailsOf;
    std::vector<kassa::desk::PaymentStep> m_steps;
    bool m_wide = true; ///< there is room for the details

    QTimer* m_typing;
    Chip* m_proof;
    AlarmRow* m_alarm;
    SearchField* m_search;
    FilterChips* m_groups;
    Text* m_note;
    TableList* m_table;
    PaymentDetails* m_details;
    PaymentActions* m_actions; ///< where there is no room for the details
};

/// Money was taken late: who, how much, and the one thing to do about it.
class AlarmRow : public QWidget {
    Q_OBJECT

public:
    explicit AlarmRow(QWidget* parent = nullptr);
    /// `others`: how many more there are.
    void present(const Payment& payment, int others);

Q_SIGNALS:
    void pressed();

private:
    Text* m_title;
    Text* m_text;
};

} // namespace kassa::ui
