// People who come: added at the desk, and let in. What is written about them is decided here, by
// the journal and the rights of whoever is signed in; a window only asks.

#include "core/staff/staff.h"

namespace kassa::staff {

void Staff::addWalkIn(desk::entry::WalkIn who) {
    who.name = desk::clipped(who.name);
    who.category = desk::clipped(who.category);
    const auto account = desk::accountOf(who.invoice);
    const auto& ours = m_state.attendance.walkIns;
    const bool used = std::any_of(ours.begin(), ours.end(), [&](const auto& each) {
        return desk::accountOf(each.invoice) == account;
    });
    if (!requester() || who.name.empty() || account.empty() || used || !write(who)) {
        m_observer.walkInAnswered(std::nullopt);
        return;
    }
    m_observer.walkInAnswered(who);
}

void Staff::checkIn(CheckIn asked, std::optional<Approver> approver) {
    const auto asks = requester();
    const auto paid = m_world.journal.isPaid(asked.account);
    if (!asks || !paid || asked.account.empty()) {
        m_observer.checkInAnswered(asked.account, CheckInAnswer::NotSaved);
        return;
    }
    desk::entry::CheckedIn row{asked.account, asked.invoice, *paid,
                               *paid ? std::string() : desk::clipped(asked.reason)};
    if (*paid || asked.paidByList) {
        let(std::move(row));
        return;
    }
    if (row.reason.empty()) {
        m_observer.checkInAnswered(asked.account, CheckInAnswer::ReasonMissing);
        return;
    }
    if (desk::rightOf(asks->role, Action::CheckInUnpaid) == desk::Right::Free) {
        let(std::move(row));
        return;
    }
    if (!approver) {
        m_observer.checkInAnswered(asked.account, CheckInAnswer::ApprovalMissing);
        return;
    }
    give({approver->who,
          std::move(approver->pin),
          Action::CheckInUnpaid,
          row.invoice + ": " + row.reason,
          [this, row](const Person&) {
              auto now = row; // it may have been paid while the PIN was tried
              now.paid = m_world.journal.isPaid(row.account).value_or(false);
              let(std::move(now));
          },
          {}});
}

void Staff::let(desk::entry::CheckedIn row) {
    const auto account = row.account;
    if (!row.paid && row.reason.empty()) {
        row.reason = std::string(desk::paidByListReason);
    }
    m_observer.checkInAnswered(account, write(std::move(row)) ? CheckInAnswer::Done
                                                              : CheckInAnswer::NotSaved);
}

} // namespace kassa::staff
