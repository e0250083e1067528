// kassa-sim: seeds lived through by the application's own till under every kind of trouble.

#include "tests/sim/runner.h"

#include <charconv>
#include <cstdlib>
#include <iostream>
#include <string_view>

#ifdef KASSA_SIM_QT
#include <QCoreApplication>
#include <QLoggingCategory>
#endif

using namespace kassa::sim;

namespace {

constexpr const char* usage =
    "kassa-sim [--count N | --seeds FIRST..LAST] [--jobs N] [--resume FILE] [--progress]\n"
    "          [--least N] [--seed-file FILE] [--quiet]\n"
    "kassa-sim --replay SEED [--verbose]\n"
    "  --least N      fail when a cell of the coverage tables was hit less than N times\n"
    "  --seed-file F  seeds that are run first, always\n";

struct Arguments {
    RunOptions run;
    std::optional<std::uint64_t> replay;
    std::uint64_t least = 0;
    std::string seedFile = KASSA_SIM_SEEDS;
    bool verbose = false;
    bool quiet = false;
};

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value)
                                                                           : std::nullopt;
}

bool readRange(std::string_view text, SeedRange& range) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) {
        return false;
    }
    const auto first = number(text.substr(0, dots));
    const auto last = number(text.substr(dots + 2));
    if (!first || !last || *first == 0 || *last < *first) {
        return false;
    }
    range = {*first, *last};
    return true;
}

bool readOption(std::string_view name, std::string_view value, Arguments& arguments) {
    if (name == "--resume") {
        arguments.run.resume = value;
        return true;
    }
    if (name == "--seed-file") {
        arguments.seedFile = value;
        return true;
    }
    if (name == "--seeds") {
        return readRange(value, arguments.run.seeds);
    }
    const auto read = number(value);
    if (!read) {
        return false;
    }
    if (name == "--count") {
        arguments.run.seeds = {1, *read};
    } else if (name == "--jobs") {
        arguments.run.jobs = static_cast<int>(*read);
    } else if (name == "--replay") {
        arguments.replay = *read;
    } else if (name == "--least") {
        arguments.least = *read;
    } else {
        return false;
    }
    return true;
}

std::optional<Arguments> readArguments(int count, char** values) {
    Arguments arguments;
    const char* wanted = std::getenv("KASSA_SIM_COUNT");
    const auto seeds = number(wanted != nullptr ? wanted : "2000");
    arguments.run.seeds = {1, seeds.value_or(2'000)};
    for (int i = 1; i < count; ++i) {
        const std::string_view name = values[i];
        if (name == "--progress") {
            arguments.run.progress = true;
        } else if (name == "--verbose") {
            arguments.verbose = true;
        } else if (name == "--quiet") {
            arguments.quiet = true;
        } else if (i + 1 == count || !readOption(name, values[++i], arguments)) {
            return std::nullopt;
        }
    }
    if (arguments.run.jobs < 1 || arguments.run.jobs > 64) {
        return std::nullopt;
    }
    return arguments;
}

std::string commit() {
    std::string text = KASSA_COMMIT;
    return text.empty() ? "unknown" : text;
}

int fail(std::uint64_t seed, bool crashed) {
    std::cout << "VIOLATION at seed " << seed << ", commit " << commit() << "\n";
    if (crashed) {
        std::cout << "The process was ended by it; look at it with --replay and --verbose.\n";
    } else {
        explain(seed);
    }
    std::cout << "Again: kassa_sim --replay " << seed << "\n";
    return EXIT_FAILURE;
}

/// The seeds that once failed come first, in this process.
std::optional<std::uint64_t> runKnown(const Arguments& arguments, Coverage& coverage) {
    const auto seeds = readSeeds(arguments.seedFile);
    if (!seeds) {
        std::cerr << "kassa-sim: cannot read " << arguments.seedFile << "\n";
        std::exit(EXIT_FAILURE);
    }
    for (const auto seed : *seeds) {
        if (!runSeed(seed, coverage).empty()) {
            return seed;
        }
    }
    std::cout << seeds->size() << " known seeds hold\n";
    return std::nullopt;
}

int run(const Arguments& arguments) {
    Coverage known;
    if (const auto failed = runKnown(arguments, known)) {
        return fail(*failed, false);
    }
    const RunResult result = runSeeds(arguments.run);
    if (result.unusable) {
        std::cerr << "kassa-sim: " << arguments.run.resume << " is of another run\n";
        return EXIT_FAILURE;
    }
    if (result.failedSeed) {
        return fail(*result.failedSeed, result.crashed);
    }
    if (!arguments.quiet) {
        std::cout << result.coverage.report();
    }
    std::cout << result.coverage.seeds << " seeds, commit " << commit() << ": no violation\n";
    if (const auto gaps = result.coverage.gaps(arguments.least); !gaps.empty()) {
        std::cout << "Cells that were hit less than " << arguments.least << " times:\n" << gaps;
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace

int main(int count, char** values) {
    const auto arguments = readArguments(count, values);
    if (!arguments) {
        std::cerr << usage;
        return EXIT_FAILURE;
    }
#ifdef KASSA_SIM_QT
    const QCoreApplication application(count, values);
    QLoggingCategory::setFilterRules(QStringLiteral("kassa.*=false"));
#endif
    if (!arguments->replay) {
        return run(*arguments);
    }
    Coverage coverage;
    if (arguments->verbose) {
        const std::string found = runSeed(*arguments->replay, coverage, true);
        std::cout << (found.empty() ? "nothing is wrong" : found) << "\n";
        return found.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    explain(*arguments->replay);
    return runSeed(*arguments->replay, coverage).empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}
