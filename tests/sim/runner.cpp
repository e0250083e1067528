#include "tests/sim/runner.h"

#include "tests/sim/shrink.h"
#include "tests/sim/world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kassa::sim {

namespace {

constexpr std::uint64_t batchSize = 2'000; ///< seeds of all jobs between two looks at the clock
constexpr int shrinkTries = 3'000;

std::string runPlan(const Plan& plan, Coverage& coverage,
                    std::function<void(const std::string&)> trace) {
    World world(plan, coverage, std::move(trace));
    return world.live();
}

void print(const std::string& line) {
    std::cout << line << '\n';
}

/// The beginning and the end of a long story.
class Story {
public:
    void add(const std::string& line) { m_lines.push_back(line); }
    void print() const {
        constexpr std::size_t shown = 80;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (i < shown || i + shown >= m_lines.size()) {
                sim::print(m_lines[i]);
            } else if (i == shown) {
                sim::print("    ... " + std::to_string(m_lines.size() - 2 * shown) + " lines ...");
            }
        }
    }

private:
    std::vector<std::string> m_lines;
};

/// What a child tells its parent, in memory that both see. Also after the child has crashed.
struct Report {
    Coverage coverage;
    std::uint64_t seed = 0; ///< the one that is being run
    std::uint64_t failed = 0;
    bool hasFailed = false;
};

class SharedReports {
public:
    explicit SharedReports(int jobs) : m_size(sizeof(Report) * static_cast<std::size_t>(jobs)) {
        void* memory =
            ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        KASSA_CHECK(memory != MAP_FAILED);
        m_reports = static_cast<Report*>(memory);
    }
    ~SharedReports() { ::munmap(m_reports, m_size); }
    SharedReports(const SharedReports&) = delete;
    SharedReports& operator=(const SharedReports&) = delete;
    [[nodiscard]] Report& operator[](int job) { return m_reports[job]; }

private:
    std::size_t m_size;
    Report* m_reports = nullptr;
};

[[noreturn]] void runChild(Report& report, SeedRange seeds, int job, int jobs) {
    const auto step = static_cast<std::uint64_t>(jobs);
    for (std::uint64_t seed = seeds.first + static_cast<std::uint64_t>(job); seed <= seeds.last;
         seed += step) {
        report.seed = seed;
        if (!runSeed(seed, report.coverage).empty()) {
            report.failed = seed;
            report.hasFailed = true;
            break;
        }
    }
    ::_exit(0);
}

void runBatch(SeedRange seeds, int jobs, RunResult& result) {
    SharedReports reports(jobs);
    std::vector<pid_t> children;
    for (int job = 0; job < jobs; ++job) {
        new (&reports[job]) Report();
        const pid_t child = ::fork();
        KASSA_CHECK(child >= 0);
        if (child == 0) {
            runChild(reports[job], seeds, job, jobs);
        }
        children.push_back(child);
    }
    for (int job = 0; job < jobs; ++job) {
        int status = 0;
        KASSA_CHECK(::waitpid(children[static_cast<std::size_t>(job)], &status, 0) > 0);
        const Report& report = reports[job];
        const bool crashed = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
        const std::uint64_t failed = crashed ? report.seed : report.failed;
        if ((crashed || report.hasFailed) && (!result.failedSeed || failed < *result.failedSeed)) {
            result.failedSeed = failed;
            result.crashed = crashed;
        }
        result.coverage.add(report.coverage);
    }
}

/// The resume file: one line of words, then the counters as they are.
struct Saved {
    SeedRange seeds;
    std::uint64_t done = 0; ///< the last seed that is done
};

std::string headOf(const RunOptions& options) {
    return "kassa-sim 1 " + std::to_string(sizeof(Coverage)) + " " +
           std::to_string(options.seeds.first) + " " + std::to_string(options.seeds.last);
}

void save(const RunOptions& options, std::uint64_t done, const Coverage& coverage) {
    const std::string temporary = options.resume + ".new";
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file << headOf(options) << "\n" << done << "\n";
    file.write(reinterpret_cast<const char*>(&coverage), sizeof(Coverage));
    file.close();
    if (!file || std::rename(temporary.c_str(), options.resume.c_str()) != 0) {
        std::cerr << "kassa-sim: cannot write " << options.resume << "\n";
    }
}

/// The last seed that is done. Nothing: the file is of another run, or damaged.
std::optional<std::uint64_t> load(const RunOptions& options, Coverage& coverage) {
    std::ifstream file(options.resume, std::ios::binary);
    if (!file) {
        return options.seeds.first - 1;
    }
    std::string head;
    std::string done;
    std::getline(file, head);
    std::getline(file, done);
    file.read(reinterpret_cast<char*>(&coverage), sizeof(Coverage));
    if (!file || head != headOf(options) || done.empty()) {
        return std::nullopt;
    }
    return std::stoull(done);
}

void showProgress(const RunOptions& options, std::uint64_t done,
                  std::chrono::steady_clock::time_point since, std::uint64_t doneBefore) {
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - since)
                          .count();
    const auto pace = took > 0 ? (done - doneBefore) * 1000 / static_cast<std::uint64_t>(took) : 0;
    std::cerr << "seed " << done << " of " << options.seeds.first << ".." << options.seeds.last
              << ", " << pace << " seeds a second\n";
}

} // namespace

std::string runSeed(std::uint64_t seed, Coverage& coverage, bool trace) {
    return runPlan(makePlan(seed), coverage,
                   trace ? std::function<void(const std::string&)>(print) : nullptr);
}

void explain(std::uint64_t seed) {
    Coverage unused;
    Plan plan = makePlan(seed);
    const std::string violation = runPlan(plan, unused, nullptr);
    if (violation.empty()) {
        print("seed " + std::to_string(seed) + ": nothing is wrong");
        return;
    }
    print("seed " + std::to_string(seed) + ": " + violation);
    const std::size_t before = plan.acts.size();
    plan = shrink(
        std::move(plan), violation,
        [&unused](const Plan& smaller) { return runPlan(smaller, unused, nullptr); }, shrinkTries);
    print("The shortest list found, " + std::to_string(plan.acts.size()) + " of " +
          std::to_string(before) + " acts, with " + describe(plan.swarm) + ":");
    Story story;
    const std::string left =
        runPlan(plan, unused, [&story](const std::string& line) { story.add(line); });
    story.print();
    print("=> " + left);
}

RunResult runSeeds(const RunOptions& options) {
    RunResult result;
    std::uint64_t done = options.seeds.first - 1;
    if (!options.resume.empty()) {
        const auto saved = load(options, result.coverage);
        if (!saved) {
            result.unusable = true;
            return result;
        }
        done = *saved;
    }
    const auto since = std::chrono::steady_clock::now();
    const std::uint64_t doneBefore = done;
    while (done < options.seeds.last && !result.failedSeed) {
        const std::uint64_t last = std::min(done + batchSize, options.seeds.last);
        runBatch({done + 1, last}, options.jobs, result);
        if (result.failedSeed) {
            break;
        }
        done = last;
        if (!options.resume.empty()) {
            save(options, done, result.coverage);
        }
        if (options.progress) {
            showProgress(options, done, since, doneBefore);
        }
    }
    return result;
}

std::optional<std::vector<std::uint64_t>> readSeeds(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        return std::nullopt;
    }
    std::vector<std::uint64_t> seeds;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::uint64_t seed = 0;
        if (words >> seed) {
            seeds.push_back(seed);
        }
    }
    return seeds;
}

} // namespace kassa::sim
