// What a scan does, wherever it comes. Never anything about money: it finds a person, or it is told
// that it was read.

#include "ui/desk/desk_window.h"

#include "ui/desk/desk_frame.h"

namespace kassa::ui {

void DeskWindow::onScan(std::string_view text) {
    if (isLocked()) {
        return; // nobody is there whom it could be for
    }
    const QString icon = QStringLiteral("scan");
    const Payment* payment = m_flow.focus();
    const bool waiting = m_flow.openingSince() || m_flow.sendingSince() ||
                         (payment != nullptr && moneyMayMove(*payment));
    if (waiting) {
        tellNews(icon, tr("The code was read and not used: a payment is under way."));
        return;
    }
    if (dialog() != nullptr) {
        tellNews(icon, tr("The code was read and not used: close the dialog first."));
        return;
    }
    if (m_page == Page::Approved && !m_place) {
        nextCustomer(); // a scan is the next one, unless nobody can have seen the outcome yet
    }
    if (!m_pages.of(m_page).takeScan(text)) {
        tellNews(icon, tr("The code was read. On the sale page it finds the attendee."));
    }
}

} // namespace kassa::ui
