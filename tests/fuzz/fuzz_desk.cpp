// Rows about a desk, and the file of people. Whatever bytes they hold, they are refused or read as
// what is written again byte for byte, and the fold over them never stumbles.
//
// Bytes: the part, and the text.

#include "core/base/check.h"
#include "core/desk/desk_state.h"
#include "core/desk/people_file.h"
#include "core/desk/pin_hash.h"
#include "tests/desk/desk_samples.h"
#include "tests/fuzz/input.h"

#include <vector>

using namespace kassa;

namespace {

const std::vector<std::string>& kinds() {
    static const auto all = [] {
        std::vector<std::string> names;
        for (const auto& [name, entry] : samples::deskEntries()) {
            names.emplace_back(desk::nameOf(entry));
        }
        return names;
    }();
    return all;
}

void checkEntry(const std::string& kind, std::string_view text) {
    const auto entry = desk::decodeEntry(kind, text);
    if (!entry) {
        KASSA_CHECK(!entry.error().what.empty());
        return;
    }
    KASSA_CHECK(desk::nameOf(*entry) == kind && desk::encodeEntry(*entry) == text);
    const desk::DeskRow row{1, 1, 1, Timestamp{}, "", *entry};
    const auto once = desk::after({}, row);
    KASSA_CHECK(desk::after({}, row) == once);
    KASSA_CHECK(once.nextShift >= 1);
}

void checkPeople(std::string_view text) {
    const auto read = desk::parsePeopleFile(text);
    if (read) {
        KASSA_CHECK(desk::peopleFile(read->people, read->signature) == text);
        KASSA_CHECK(read->people.size() <= desk::mostPeople);
    }
    static_cast<void>(desk::isPinHash(text));
    KASSA_CHECK(desk::clipped(text).size() <= desk::longestText);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::size_t part = input.below(kinds().size() + 1);
    if (part == kinds().size()) {
        checkPeople(input.rest());
    } else {
        checkEntry(kinds()[part], input.rest());
    }
    return 0;
}
