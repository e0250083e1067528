// Making, changing and removing people. The file and the journal's row about it are one change:
// the file is prepared, the row names its digest, the file comes into force.

#include "core/staff/staff.h"

#include <algorithm>

namespace kassa::staff {

using desk::PeopleStanding;
using What = desk::entry::PeopleChanged::What;

namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(spaces) - first + 1));
}

} // namespace

std::optional<PeopleProblem> Staff::unfit(const Person& person) const {
    if (person.name.empty() || person.name.size() > desk::longestName) {
        return PeopleProblem::NameMissing;
    }
    const bool taken = std::any_of(m_people.begin(), m_people.end(), [&person](const auto& each) {
        return each.person.id != person.id && each.person.name == person.name;
    });
    if (taken) {
        return PeopleProblem::NameTaken;
    }
    const auto* before = stored(person.id);
    if (!person.id.value.empty() && before == nullptr) {
        return PeopleProblem::Unknown;
    }
    const bool wasManager = before != nullptr && before->person.role == desk::Role::Manager;
    if (wasManager && person.role != desk::Role::Manager && desk::managersAmong(m_people) == 1) {
        return PeopleProblem::LastManager;
    }
    if (before == nullptr && m_people.size() >= desk::mostPeople) {
        return PeopleProblem::NotSaved;
    }
    return std::nullopt;
}

void Staff::makeFirstManager(const std::string& name, Pin pin) {
    Person person{{}, trimmed(desk::clipped(name)), desk::Role::Manager};
    if (m_view.standing != PeopleStanding::Nobody || m_makingFirst) {
        m_observer.peopleRefused(PeopleProblem::NotFirst);
        return;
    }
    if (const auto problem = unfit(person)) {
        m_observer.peopleRefused(*problem);
        return;
    }
    m_makingFirst = true;
    m_world.pins.hash(std::move(pin), [this, person](std::optional<std::string> hash) {
        m_makingFirst = false;
        if (hash) {
            keep(person, hash);
        } else {
            m_observer.peopleRefused(PeopleProblem::NotSaved);
        }
    });
}

void Staff::savePerson(Person person, std::optional<Pin> pin, Approver approver) {
    person.name = trimmed(desk::clipped(person.name));
    const auto carryOut = [this, person,
                           secret = std::make_shared<std::optional<Pin>>(std::move(pin))](
                              const Person&) {
        const bool isNew = person.id.value.empty();
        const auto problem = unfit(person);
        if (problem || (isNew && !*secret)) {
            m_observer.peopleRefused(problem.value_or(PeopleProblem::PinMissing));
        } else if (!*secret) {
            keep(person, std::nullopt);
        } else {
            Pin taken = std::move(**secret);
            secret->reset();
            m_world.pins.hash(std::move(taken), [this, person](std::optional<std::string> hash) {
                if (hash) {
                    keep(person, hash);
                } else {
                    m_observer.peopleRefused(PeopleProblem::NotSaved);
                }
            });
        }
    };
    const std::string about = person.name + ", " + std::string(nameOf(person.role));
    give({approver.who, std::move(approver.pin), Action::EditPeople, about, carryOut, {}});
}

void Staff::removePerson(const PersonId& who, Approver approver) {
    const auto* found = stored(who);
    const std::string about = "remove " + (found == nullptr ? who.value : found->person.name);
    const auto carryOut = [this, who](const Person&) {
        const auto* person = stored(who);
        if (person == nullptr) {
            m_observer.peopleRefused(PeopleProblem::Unknown);
            return;
        }
        if (person->person.role == desk::Role::Manager && desk::managersAmong(m_people) == 1) {
            m_observer.peopleRefused(PeopleProblem::LastManager);
            return;
        }
        desk::entry::PeopleChanged change{What::Removed, person->person, false, {}};
        auto people = m_people;
        std::erase_if(people, [&who](const auto& each) { return each.person.id == who; });
        keepPeople(std::move(people), std::move(change));
    };
    give({approver.who, std::move(approver.pin), Action::EditPeople, about, carryOut, {}});
}

void Staff::keep(Person person, const std::optional<std::string>& hash) {
    // Once more: hashing took a while, and somebody else may have been quicker.
    if (const auto problem = unfit(person)) {
        m_observer.peopleRefused(*problem);
        return;
    }
    auto people = m_people;
    desk::entry::PeopleChanged change{What::Added, person, hash.has_value(), {}};
    if (person.id.value.empty()) {
        person.id.value = m_world.ids.next().value;
        people.push_back({person, *hash});
    } else {
        const auto place = std::find_if(people.begin(), people.end(), [&person](const auto& each) {
            return each.person.id == person.id;
        });
        *place = {person, hash.value_or(place->pinHash)};
        change.what = What::Changed;
    }
    change.person = person;
    keepPeople(std::move(people), std::move(change));
}

bool Staff::keepPeople(std::vector<desk::StoredPerson> people, desk::entry::PeopleChanged change) {
    const auto digest = m_world.people.prepare(people);
    if (!digest) {
        m_observer.peopleRefused(PeopleProblem::NotSaved);
        return false;
    }
    change.digest = *digest;
    if (!write(change)) {
        m_world.people.forget();
        m_observer.peopleRefused(PeopleProblem::NotSaved);
        return false;
    }
    m_world.people.complete(); // or the next start does
    if (change.newPin) {
        m_wrong.erase(change.person.id);
    }
    m_people = std::move(people);
    m_view.standing = PeopleStanding::Known;
    tell();
    m_observer.peopleKept();
    return true;
}

void Staff::takeOn(std::vector<desk::StoredPerson> people) {
    KASSA_CHECK(m_view.standing == PeopleStanding::Nobody);
    std::vector<desk::StoredPerson> soFar;
    for (auto& each : people) {
        const Person person = each.person;
        soFar.push_back(std::move(each));
        if (!keepPeople(soFar, {What::Added, person, true, {}})) {
            return;
        }
    }
}

} // namespace kassa::staff
