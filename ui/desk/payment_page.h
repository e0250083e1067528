#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

namespace kassa::ui {

/// A page about the payment before the cashier.
class PaymentPage : public DeskPage {
    Q_OBJECT

public:
    /// `flow` must outlive the page.
    explicit PaymentPage(const DeskFlow& flow, QWidget* parent = nullptr)
        : DeskPage(parent), m_flow(flow) {}

    void present() final {
        // None: it has just left, and the next page is on its way.
        if (const Payment* payment = m_flow.focus()) {
            presentPayment(*payment, m_flow.story(payment->id));
        }
    }

protected:
    virtual void presentPayment(const Payment& payment, const Story& story) = 0;
    [[nodiscard]] const DeskFlow& flow() const { return m_flow; }

private:
    const DeskFlow& m_flow;
};

} // namespace kassa::ui
