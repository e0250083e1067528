#include "ui/desk/staff_words.h"

#include "core/desk/event.h"
#include "ui/desk/format.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
};

} // namespace

bool isPause(const PinVerdict& verdict, Instant now) {
    using kassa::desk::PinAnswer;
    const bool spent = verdict.answer == PinAnswer::Wrong && verdict.triesLeft <= 0;
    return (spent || verdict.answer == PinAnswer::Throttled) && now < verdict.until;
}

QString wordsFor(const PinVerdict& verdict, Instant now) {
    using kassa::desk::PinAnswer;
    if (isPause(verdict, now)) {
        return Words::tr("Too many wrong PINs. Try again in %1.")
            .arg(minuteSeconds(secondsUntil(verdict.until, now)));
    }
    switch (verdict.answer) {
    case PinAnswer::Good:
        return {};
    case PinAnswer::Wrong:
        return verdict.triesLeft > 0
                   ? Words::tr("Wrong PIN. %n attempt(s) left.", nullptr, verdict.triesLeft)
                   : Words::tr("Enter the PIN again");
    case PinAnswer::Throttled:
        return Words::tr("Enter the PIN again");
    case PinAnswer::NotManager:
        return Words::tr("The PIN of a manager is needed here.");
    case PinAnswer::SamePerson:
        return Words::tr("Another manager has to approve this.");
    case PinAnswer::Unknown:
        return Words::tr("This person is not at this desk any more.");
    case PinAnswer::NotSaved:
        return Words::tr("The journal cannot be written, so nothing was done.");
    }
    return {};
}

QString roleName(kassa::desk::Role role) {
    return role == kassa::desk::Role::Manager ? Words::tr("Manager") : Words::tr("Cashier");
}

QString shortName(const std::string& name) {
    const QStringList parts = fromUtf8(name).split(u' ', Qt::SkipEmptyParts);
    return parts.size() < 2 ? fromUtf8(name)
                            : QStringLiteral("%1 %2.").arg(parts[0]).arg(parts[1].front());
}

QString lastShiftWords(const kassa::desk::ClosedShift& shift, Timestamp now) {
    const auto day = kassa::desk::dayInTashkent(shift.closedAt);
    const auto today = kassa::desk::dayInTashkent(now);
    const QString time = hourMinute(shift.closedAt);
    const int number = shift.number;
    const auto ago = (std::chrono::sys_days(today) - std::chrono::sys_days(day)).count();
    const QString when = ago == 0 ? Words::tr("Shift %1 closed today at %2.").arg(number).arg(time)
                         : ago == 1
                             ? Words::tr("Shift %1 closed yesterday at %2.").arg(number).arg(time)
                             : Words::tr("Shift %1 closed on %2 at %3.")
                                   .arg(number)
                                   .arg(dateOnly(shift.closedAt), time);
    const QString rest = shift.unresolved == 0 ? Words::tr("No unresolved payments left.")
                                               : Words::tr("%n unresolved payment(s) left.",
                                                           nullptr, shift.unresolved);
    return when + u'\n' + rest;
}

QString wordsFor(kassa::desk::PeopleProblem problem) {
    using kassa::desk::PeopleProblem;
    switch (problem) {
    case PeopleProblem::NameMissing:
        return Words::tr("Type the name");
    case PeopleProblem::NameTaken:
        return Words::tr("There is somebody of this name already");
    case PeopleProblem::PinMissing:
        return Words::tr("A new person needs a PIN");
    case PeopleProblem::LastManager:
        return Words::tr("This is the last manager: without one nothing could be approved");
    case PeopleProblem::Unknown:
        return Words::tr("This person is not at this desk any more.");
    case PeopleProblem::NotFirst:
        return Words::tr("There are people at this desk already. A manager makes the next one.");
    case PeopleProblem::NotSaved:
        return Words::tr("It could not be saved. Nothing has changed.");
    }
    return {};
}

} // namespace kassa::ui
