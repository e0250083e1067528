"""Planted bugs: who may, and the day's end."""

from table import Mutant

STAFF = "core/staff/staff.cpp"
CHANGES = "core/staff/people_changes.cpp"
SHIFT = "core/staff/shift_work.cpp"
TRIES = "core/desk/pin_tries.cpp"
TALLY_FILE = "core/desk/shift_tally.cpp"
STATE = "core/desk/desk_state.cpp"
PEOPLE = "core/store/people_store.cpp"
RIGHTS = "core/desk/people.cpp"
PINS = ("tst_rights", "tst_sign_in")
APPROVALS = ("tst_approvals", "tst_rights")
SHIFTS = ("tst_shifts", "tst_tally")
SIGN_IN = ("tst_sign_in", "tst_approvals")
RIGHT = ("tst_rights", "tst_approvals")

THE_DESK = [
    # what a manager approves
    Mutant("cashier-approves", "a manager approves", STAFF,
           "        if (person->person.role != desk::Role::Manager) {",
           "        if (person->person.name.empty()) {", APPROVALS),
    Mutant("own-approval", "who asks does not approve where there is another manager", STAFF,
           "order.who == order.requester->id && desk::managersAmong(m_people) > 1",
           "order.who == order.requester->id && desk::managersAmong(m_people) > 100", APPROVALS),
    Mutant("lone-manager-cannot", "a lone manager approves for themself", STAFF,
           "order.who == order.requester->id && desk::managersAmong(m_people) > 1",
           "order.who == order.requester->id", APPROVALS),
    Mutant("approved-for-nobody", "somebody who is there asks", STAFF,
           "        if (!order.requester || requester() != order.requester) {",
           "        if (order.requester && requester() != order.requester) {", APPROVALS),
    Mutant("approved-for-who-left", "somebody who is there asks", STAFF,
           "        if (!order.requester || requester() != order.requester) {",
           "        if (!order.requester) {", APPROVALS),
    Mutant("approved-before-its-row", "an approval stands in the journal before it acts", STAFF,
           "    if (!write(desk::entry::Approved{*order.action, *order.requester, whose,\n",
           "    order.carryOut(whose);\n"
           "    if (!write(desk::entry::Approved{*order.action, *order.requester, whose,\n",
           APPROVALS),
    Mutant("approved-without-a-row", "an approval stands in the journal", STAFF,
           "                                     desk::clipped(order.about)})) {\n"
           "        answer(order, {PinAnswer::NotSaved, 0, {}});\n        return;\n    }",
           "                                     desk::clipped(order.about)})) {\n"
           "        answer(order, {PinAnswer::NotSaved, 0, {}});\n    }", APPROVALS),
    Mutant("refused-afterwards-is-done", "what was true before the PIN may not be now", STAFF,
           "    if (const auto refused = refusal(order)) { // what was true before the PIN may not "
           "be now\n        answer(order, *refused);\n        return;\n    }\n", "", APPROVALS),
    Mutant("refund-without-approver", "money goes back in a manager's name", STAFF,
           "event::ReverseAsked{words, manager.name}",
           "event::ReverseAsked{words, manager.name.substr(0, 0)}", APPROVALS),
    Mutant("refund-is-free", "money goes back by approval", RIGHTS,
           "    case Action::CloseShiftOverUnresolved:\n    case Action::Refund:\n",
           "    case Action::Refund:\n        return Right::Free;\n"
           "    case Action::CloseShiftOverUnresolved:\n", RIGHT),
    # PINs
    Mutant("wrong-pin-is-right", "a wrong PIN lets nobody in", STAFF,
           "; !fits) {\n        wrong(order, whose);", "; !fits && whose.name.empty()) {\n"
           "        wrong(order, whose);", SIGN_IN),
    Mutant("pause-is-not-kept", "guesses have their pauses", STAFF,
           "    return until ? std::optional(PinVerdict{PinAnswer::Throttled, 0, *until}) : "
           "std::nullopt;", "    return until && m_people.empty() ? std::optional(PinVerdict{"
           "PinAnswer::Throttled, 0, *until}) : std::nullopt;", SIGN_IN),
    Mutant("wrong-pin-is-told-first", "a wrong PIN stands in the journal before it is told", STAFF,
           "    if (!write(desk::entry::PinRefused{whose, order.action})) {\n"
           "        answer(order, {PinAnswer::NotSaved, 0, {}});\n        return;\n    }",
           "    static_cast<void>(write(desk::entry::PinRefused{whose, order.action}));", SIGN_IN),
    Mutant("restart-forgets-guesses", "a restart is no new beginning for guesses", STAFF,
           "        m_wrong[who] = desk::carriedOver(inRow, now);\n",
           "        static_cast<void>(inRow);\n        static_cast<void>(now);\n", SIGN_IN),
    Mutant("right-pin-is-forgotten", "a right PIN ends the row of wrong ones", STAFF,
           "        m_wrong[whose.id] = desk::afterRight(std::move(m_wrong[whose.id]));\n", "",
           SIGN_IN),
    Mutant("restart-keeps-signed-in", "a start has nobody signed in", STAFF,
           "    m_state.signedIn.reset(); // whoever it was, it was before this start\n", "",
           SIGN_IN),
    Mutant("no-pause-after-five", "guesses have their pauses", TRIES,
           "    if (inRow < freeTries) {", "    if (inRow < mostTries) {", PINS),
    Mutant("pause-does-not-double", "guesses have their pauses", TRIES,
           "shortPause * (1 << (inRow - freeTries))", "shortPause", PINS),
    Mutant("eleven-in-half-an-hour", "ten guesses in any half hour", TRIES,
           "    if (wrong.when.size() >= static_cast<std::size_t>(mostTries)) {\n"
           "        until = std::max(until, wrong.when.front() + longPause);\n    }\n", "", PINS),
    Mutant("right-pin-clears-the-half-hour", "ten guesses in any half hour", TRIES,
           "    wrong.inRow = 0;\n", "    wrong = {};\n", PINS),
    # people
    Mutant("second-first-manager", "the first manager is made once", CHANGES,
           "    if (m_view.standing != PeopleStanding::Nobody || m_makingFirst) {",
           "    if (m_makingFirst) {", SIGN_IN),
    Mutant("last-manager-goes", "a desk has a manager", CHANGES,
           "person->person.role == desk::Role::Manager && desk::managersAmong(m_people) == 1",
           "person->person.role == desk::Role::Manager && m_people.empty()", SIGN_IN),
    Mutant("last-manager-steps-down", "a desk has a manager", CHANGES,
           "wasManager && person.role != desk::Role::Manager && desk::managersAmong(m_people) == 1",
           "wasManager && person.role != desk::Role::Manager && m_people.empty()", SIGN_IN),
    Mutant("two-of-one-name", "a name in the journal is one person's", CHANGES,
           "    if (taken) {", "    if (taken && m_people.empty()) {", SIGN_IN),
    Mutant("people-without-a-row", "people change with a row", CHANGES,
           "    if (!write(change)) {", "    if (!write(change) && m_people.size() > 100) {",
           SIGN_IN),
    Mutant("people-in-force-before-the-row", "people change with a row", CHANGES,
           "    change.digest = *digest;\n", "    change.digest = *digest;\n"
           "    m_world.people.complete();\n", SIGN_IN),
    Mutant("old-people-are-known", "people that were put back let nobody in", PEOPLE,
           "    if (!there || (!digest.empty() && there->digest != digest)) {",
           "    if (!there) {", SIGN_IN),
    Mutant("unsigned-people-are-known", "people are signed", PEOPLE,
           "        !signatureIsGood(m_key.publicKey(), hash, signature)) {",
           "        people->people.empty()) {", SIGN_IN),
    Mutant("lost-people-are-nobody", "people that are gone let nobody be made", PEOPLE,
           "    if (!isThere && digest.empty()) {", "    if (!isThere) {", SIGN_IN),
    Mutant("change-is-left-half", "a change that a crash cut in two is whole", PEOPLE,
           "pending && pending->digest == digest) {\n            complete();",
           "pending && pending->digest == digest) {\n            forget();", SIGN_IN),
    Mutant("any-change-comes-into-force", "only what the journal names comes into force", PEOPLE,
           "pending && pending->digest == digest) {", "pending) {", SIGN_IN),
    # the day's end
    Mutant("closes-under-way", "a payment under way keeps the shift open", TALLY_FILE,
           "    add(facts.underWay > 0, Obstacle::PaymentUnderWay);\n", "", SHIFTS),
    Mutant("closes-over-doubt", "an unknown outcome keeps the shift open", TALLY_FILE,
           "    add(facts.unresolved > 0, Obstacle::Unresolved);\n", "", SHIFTS),
    Mutant("closes-over-a-difference", "the gateway's word keeps the shift open", TALLY_FILE,
           "    add(facts.differences > 0, Obstacle::GatewayDiffers);\n", "", SHIFTS),
    Mutant("closes-over-damage", "a damaged journal closes no shift", TALLY_FILE,
           "    add(facts.damaged, Obstacle::JournalDamaged);\n", "", SHIFTS),
    Mutant("manager-closes-over-anything", "no manager closes over damage or a payment under way",
           SHIFT, "std::all_of(obstacles.begin(), obstacles.end(), desk::mayBePassedOver)",
           "std::any_of(obstacles.begin(), obstacles.end(), desk::mayBePassedOver)", SHIFTS),
    Mutant("closed-before-all-are-asked", "a Z is compared with the gateway's side", SHIFT,
           "m_closing->intact && asked && !m_round", "m_closing->intact && asked", SHIFTS),
    Mutant("unasked-agree", "what nobody asked about agrees with nobody", "core/desk/shift.cpp",
           "check.agreed == check.held", "check.agreed == check.asked", SHIFTS),
    Mutant("nobody-closes-over-doubt", "an unknown outcome keeps the shift open", SHIFT,
           "        closing.approver && std::all_of(", "        std::all_of(", SHIFTS),
    Mutant("closes-without-proof", "a shift closes on a proved journal", SHIFT,
           "!*closing.intact || !z", "!z", SHIFTS),
    Mutant("closes-unasked", "what is unknown is asked about before closing", SHIFT,
           "    const bool asked = m_closing->asking.empty() || ", "    const bool asked = "
           "m_closing->asking.size() < 1000 || ", SHIFTS),
    Mutant("closing-is-not-written", "a closed shift stands in the journal", SHIFT,
           "    if (!write(desk::entry::ShiftClosed{*z})) {",
           "    if (!write(desk::entry::ShiftClosed{*z}) && !who) {", SHIFTS),
    Mutant("closed-by-nobody", "somebody who is there closes", SHIFT,
           "    if (!m_state.shift || !requester() || m_closing) {",
           "    if (!m_state.shift || m_closing) {", SHIFTS),
    Mutant("silence-agrees", "silence is no agreement", SHIFT,
           "    if (!std::holds_alternative<evidence::Indeterminate>(word) && stored && *stored) {",
           "    if (stored && *stored) {", SHIFTS),
    Mutant("other-debit-agrees", "the gateway's debit is ours", SHIFT,
           "payment.capture && payment.capture->success == captured->capture.success;",
           "payment.capture && captured->capture.success.value > 0;", SHIFTS),
    Mutant("reversed-elsewhere-unseen", "the gateway's word is compared", SHIFT,
           "    return std::holds_alternative<evidence::Reversed>(word) ? \"reversed_elsewhere\" : "
           "\"not_captured\";",
           "    return std::holds_alternative<evidence::Reversed>(word) ? std::nullopt : "
           "std::optional<std::string>(\"not_captured\");", SHIFTS),
    Mutant("figures-stop-at-a-heap", "every row of a shift counts", SHIFT,
           "        m_talliedTo = isLast ? end : read->back().seq;",
           "        m_talliedTo = isLast || rows > 0 ? end : read->back().seq;", SHIFTS),
    Mutant("between-shifts-uncounted", "what settles between two shifts counts", STATE,
           "        if (!state.lastShift) {\n            state.shiftFrom = row.seq;\n        }",
           "        state.shiftFrom = row.seq;", SHIFTS),
    Mutant("refund-uncounted", "what went back is in the figures", TALLY_FILE,
           "        count(payment, known, Way::GivenBack, at);\n", "", SHIFTS),
    Mutant("taken-twice", "a debit counts once", TALLY_FILE,
           "    if (holds && !known.holds) {", "    if (holds) {", SHIFTS),
    Mutant("unseen-debit-uncounted", "what was taken and given back is in the figures", TALLY_FILE,
           "        if (!known.holds) {\n            count(payment, known, Way::Taken, at);",
           "        if (known.wentBack) {\n            count(payment, known, Way::Taken, at);",
           SHIFTS),
]
