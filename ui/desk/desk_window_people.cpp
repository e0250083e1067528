// The people who come: added at the desk, looked at, and known to the search from then on.

#include "ui/desk/desk_window.h"

#include "ui/desk/attendee_dialog.h"
#include "ui/desk/badge_job.h"
#include "ui/desk/desk_lock.h"
#include "ui/desk/sale_page.h"
#include "ui/desk/walk_in_dialog.h"
#include "ui/import_link.h"
#include "ui/staff_link.h"

#include <algorithm>

namespace kassa::ui {

void DeskWindow::connectPeople() {
    connect(m_sale, &SalePage::walkInAsked, this, &DeskWindow::openWalkIn);
    connect(m_sale, &SalePage::detailsAsked, this, &DeskWindow::openAttendee);
    connect(m_staff, &StaffLink::attendanceChanged, m_lock, [this] { takeAttendance(); });
    connect(m_sale, &SalePage::importAsked, this, [this] { goTo(Page::Import); });
    if (m_setup.lists != nullptr) {
        connect(m_setup.lists, &ImportLink::taken, m_lock,
                [this](const std::vector<kassa::desk::Attendee>& people) {
                    m_setup.book.attendees = people;
                    takeAttendance();
                    m_sale->takePeople();
                });
    }
    takeAttendance();
}

/// Who was added at this desk is looked for like everybody else.
void DeskWindow::takeAttendance() {
    const std::size_t before = m_setup.book.attendees.size();
    m_setup.book.attendees = kassa::desk::withWalkIns(std::move(m_setup.book.attendees),
                                                      m_staff->attendance(), m_setup.book);
    if (m_setup.book.attendees.size() != before) {
        m_sale->takePeople();
    }
}

void DeskWindow::openWalkIn(const QString& typed) {
    auto* dialog = new WalkInDialog(*m_staff, m_setup, typed);
    connect(dialog, &WalkInDialog::added, this, [this](const QString& invoice) {
        takeAttendance();
        m_sale->chooseInvoice(invoice);
    });
    openDialog(dialog);
}

/// By itself a badge comes out once for everybody, however often they pay; when it is asked for
/// another one is marked as a copy.
void DeskWindow::printBadge(bool byItself) {
    const Payment* payment = m_flow.focus();
    if (payment == nullptr || !m_setup.badge) {
        return;
    }
    const auto& people = m_setup.book.attendees;
    const auto whose = std::find_if(people.begin(), people.end(), [payment](const auto& each) {
        return each.invoice == payment->sale.invoice;
    });
    if (whose == people.end()) {
        return; // sold to nobody by name
    }
    const std::string& account = payment->sale.account;
    const int before =
        std::max(m_staff != nullptr ? m_staff->attendance().badgesOf(account) : 0,
                 m_printing.timesOf(PrintJob::What::Badge, QString::fromStdString(account)));
    if (byItself && before > 0) {
        return;
    }
    PrintJob job = badgeJob(m_setup, *whose, before);
    job.unasked = byItself;
    m_printing.add(std::move(job));
}

void DeskWindow::openAttendee(const kassa::desk::Attendee& attendee, const Sale& sale) {
    auto* dialog = new AttendeeDialog({m_setup, m_flow, *m_staff, m_printing}, attendee, sale);
    connect(dialog, &AttendeeDialog::payAsked, this, [this] {
        closeDialogs();
        m_sale->pay(Way::Card);
    });
    connect(dialog, &AttendeeDialog::nextAsked, this, [this] {
        closeDialogs();
        m_sale->startOver();
        presentBars();
    });
    openDialog(dialog);
}

} // namespace kassa::ui
