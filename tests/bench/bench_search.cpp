// A search at the desk against a plain one: every name compared with what was typed, letter for
// letter. One line per question: name, ours and the plain one in milliseconds, median of `rounds`.

#include "core/desk/attendee_index.h"
#include "tests/desk/search_crowd.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

namespace {

using namespace kassa;

/// What a program does that knows nothing about names: case apart, is it in there?
std::size_t plainScan(const std::vector<desk::Attendee>& people, std::string_view typed) {
    const auto lower = [](std::string_view text) {
        std::string small(text);
        std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) {
            return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        });
        return small;
    };
    const std::string wanted = lower(typed);
    return static_cast<std::size_t>(
        std::count_if(people.begin(), people.end(), [&](const desk::Attendee& attendee) {
            return lower(attendee.name).find(wanted) != std::string::npos ||
                   lower(attendee.invoice).find(wanted) != std::string::npos ||
                   lower(attendee.email).find(wanted) != std::string::npos ||
                   attendee.phone.find(wanted) != std::string::npos;
        }));
}

double medianOf(int rounds, const std::function<std::size_t()>& work) {
    std::vector<double> times;
    std::size_t sum = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        sum += work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
                .count());
    }
    std::sort(times.begin(), times.end());
    return sum == 1 ? 0 : times[times.size() / 2]; // the sum is used, so the work is done
}

struct Question {
    const char* name;
    const char* typed;
};

constexpr Question questions[]{{"letter", "k"},
                               {"beginning", "rahim"},
                               {"full-name", "Oʻktam Rahimov"},
                               {"cyrillic", "Ўктам Раҳимов"},
                               {"layout", "ernfv hf[bvjd"},
                               {"slip", "uktem rahomov"},
                               {"phone", "90 000 00 47"},
                               {"invoice", "INV-26-150417"},
                               {"nobody", "zzzzzz"}};

} // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 15;
    const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100'000;
    // The sample of names is smaller than a hall: people share them, as they do.
    const auto names = test::crowdNames(count, 26);
    auto all = names;
    while (all.size() < count) {
        all.insert(all.end(), names.begin(),
                   names.begin() +
                       static_cast<std::ptrdiff_t>(std::min(names.size(), count - all.size())));
    }
    const auto people = test::crowdOf(all);
    const auto begun = std::chrono::steady_clock::now();
    const desk::AttendeeIndex index(people);
    const auto built =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    std::printf("build %.3f %.3f\n", built, medianOf(3, [&] { return plainScan(people, "zz"); }));
    for (const auto& question : questions) {
        const double ours =
            medianOf(rounds, [&] { return index.find(question.typed, 200).size(); });
        const double plain = medianOf(rounds, [&] { return plainScan(people, question.typed); });
        std::printf("%s %.3f %.3f\n", question.name, ours, plain);
    }
    return 0;
}
