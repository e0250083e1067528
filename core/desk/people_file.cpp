#include "core/desk/people_file.h"

#include "core/desk/fields.h"
#include "core/desk/pin_hash.h"

#include <algorithm>
#include <set>

namespace kassa::desk {

namespace {

using fields::Bad;
using fields::Json;

constexpr int fileVersion = 1;

Json toJson(const std::vector<StoredPerson>& people) {
    Json list = Json::array();
    for (const auto& stored : people) {
        Json json = fields::of(stored.person);
        json["pin"] = stored.pinHash;
        list.push_back(std::move(json));
    }
    return {{"file", "kassa people"}, {"version", fileVersion}, {"people", std::move(list)}};
}

std::string pretty(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

SignedPeople read(const Json& json) {
    if (fields::text(json, "file") != "kassa people" ||
        fields::integer(json, "version") != fileVersion) {
        throw Bad{"not a file of people, or of another version"};
    }
    SignedPeople read;
    std::set<std::string> ids;
    std::set<std::string> names;
    for (const auto& each : fields::list(json, "people")) {
        StoredPerson stored{fields::person(each), fields::text(each, "pin")};
        if (!isPinHash(stored.pinHash)) {
            throw Bad{"not the hash of a PIN"};
        }
        if (stored.person.name.size() > longestName) {
            throw Bad{"a name that is too long"};
        }
        if (!ids.insert(stored.person.id.value).second ||
            !names.insert(stored.person.name).second) {
            throw Bad{"the same person twice"};
        }
        read.people.push_back(std::move(stored));
    }
    if (read.people.size() > mostPeople) {
        throw Bad{"too many people"};
    }
    read.signature = fields::words(json, "signature");
    return read;
}

} // namespace

std::string encodePeople(const std::vector<StoredPerson>& people) {
    return pretty(toJson(people));
}

std::string peopleFile(const std::vector<StoredPerson>& people, std::string_view signature) {
    Json json = toJson(people);
    json["signature"] = signature;
    return pretty(json);
}

Expected<SignedPeople, PeopleFileError> parsePeopleFile(std::string_view text) {
    if (text.size() > peopleFileLimit) {
        return Unexpected(PeopleFileError{"too large"});
    }
    const auto parsed = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) {
        return Unexpected(PeopleFileError{"not JSON"});
    }
    try {
        auto people = read(parsed);
        if (peopleFile(people.people, people.signature) != text) {
            return Unexpected(PeopleFileError{"written in another way than Kassa writes it"});
        }
        return people;
    } catch (const Bad& bad) {
        return Unexpected(PeopleFileError{bad.what});
    }
}

int managersAmong(const std::vector<StoredPerson>& people) {
    return static_cast<int>(std::count_if(people.begin(), people.end(), [](const auto& stored) {
        return stored.person.role == Role::Manager;
    }));
}

} // namespace kassa::desk
