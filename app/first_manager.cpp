#include "app/first_manager.h"

#include "app/accept_journal.h"
#include "app/journal_memory.h"
#include "app/station.h"
#include "app/terminal.h"
#include "ui/desk/staff_words.h"

#include <QCoreApplication>

namespace kassa::app {

namespace {

struct FirstManagerWords {
    Q_DECLARE_TR_FUNCTIONS(FirstManager)
};

/// Hears what becomes of the one order that is given here.
class Answers final : public TillObserver, public staff::StaffObserver {
public:
    std::optional<std::optional<desk::PeopleProblem>> answer; ///< an empty problem: made

    void peopleKept() override { end(std::nullopt); }
    void peopleRefused(desk::PeopleProblem problem) override { end(problem); }
    void paymentChanged(const Payment&) override {}
    void tillHalted(JournalError, const Payment&) override {}
    void staffChanged(const desk::StaffView&) override {}
    void signInAnswered(const desk::PinVerdict&) override {}
    void approvalAnswered(desk::Action, const desk::PinVerdict&) override {}
    void approved(desk::Action, const std::string&) override {}
    void shiftReported(const desk::ShiftReport&) override {}
    void gatewayChecked(int, int) override {}
    void shiftClosed(const desk::ShiftReport&) override {}
    void closeRefused(const std::vector<desk::Obstacle>&) override {}
    void attendanceRead(const desk::Attendance&) override {}
    void rowWritten(const desk::DeskRow&) override {}
    void walkInAnswered(const std::optional<desk::entry::WalkIn>&) override {}
    void checkInAnswered(const std::string&, staff::CheckInAnswer) override {}

private:
    void end(std::optional<desk::PeopleProblem> problem) {
        answer = problem;
        QCoreApplication::quit(); // without effect before exec(), which is then not called
    }
};

struct Manager {
    std::string name;
    desk::Pin pin;
};

Expected<Manager, Trouble> typedManager() {
    constexpr std::size_t longestLine = 256;
    SecretLines input(longestLine);
    const auto name = input.read(FirstManagerWords::tr("Name and surname of the first manager:"));
    if (!name || name->reveal().empty()) {
        return Unexpected(
            badInput(FirstManagerWords::tr("A manager needs a name. Nobody was made.")));
    }
    const auto first = input.read(FirstManagerWords::tr("PIN, 6 digits:"), WhileTyping::Stars);
    const auto again =
        input.read(FirstManagerWords::tr("The same PIN once more:"), WhileTyping::Stars);
    auto pin = first ? desk::Pin::parse(first->reveal())
                     : Expected<desk::Pin, desk::PinError>(Unexpected(desk::PinError::WrongLength));
    if (!pin) {
        return Unexpected(badInput(FirstManagerWords::tr("A PIN is six digits. Nobody was made.")));
    }
    if (!again || again->reveal() != first->reveal()) {
        return Unexpected(badInput(FirstManagerWords::tr("The two PINs differ. Nobody was made.")));
    }
    return Manager{std::string(name->reveal()), std::move(pin).value()};
}

std::optional<Trouble> troubleOf(desk::PeopleStanding standing) {
    switch (standing) {
    case desk::PeopleStanding::Nobody:
        return std::nullopt;
    case desk::PeopleStanding::Known:
        return badInput(FirstManagerWords::tr(
            "This desk has its people: a manager makes the next ones in the window."));
    case desk::PeopleStanding::Untrusted:
        return Trouble{
            Exit::Environment,
            FirstManagerWords::tr("The list of people was changed by somebody else. Put it back "
                                  "from a copy.")};
    }
    checkFailed("standing is one of its values", __FILE__, __LINE__);
}

} // namespace

Exit runFirstManager(const CommonOptions& common) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    auto keys = keysOf(*place);
    if (!keys) {
        return endWith(keys.error());
    }
    Answers answers;
    const auto station = Station::open(*place, std::move(keys).value(), answers);
    if (!station) {
        return endWith(station.error());
    }
    const auto added = (*station)->addStaff(answers);
    if (!added) {
        return endWith(added.error());
    }
    staff::Staff& staff = **added;
    if (const auto trouble = troubleOf(staff.view().standing)) {
        return endWith(*trouble);
    }
    auto manager = typedManager(); // asked last: whoever types it does so for something
    if (!manager) {
        return endWith(manager.error());
    }
    staff.makeFirstManager(manager->name, std::move(manager->pin));
    if (!answers.answer) {
        QCoreApplication::exec();
    }
    if (const auto problem = answers.answer.value_or(desk::PeopleProblem::NotSaved)) {
        return endWith(badInput(ui::wordsFor(*problem)));
    }
    JournalMemory memory(*place);
    memory.remember((*station)->journal().remembered());
    memory.finish();
    say(FirstManagerWords::tr("%1 can sign in at this desk now.\n")
            .arg(QString::fromStdString(manager->name))
            .toUtf8());
    return Exit::Paid;
}

} // namespace kassa::app
