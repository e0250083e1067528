#pragma once

#include "tests/store/recording_disk.h"
#include "tests/store/store_bench.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// The workflows whose disk is cut short at every moment. Each runs in programs of its own, one for
// each phase, which may end like a killed one.

namespace kassa::test {

/// What a workflow was promised, as it stands in the notes of its record.
struct Promises {
    struct Row {
        std::string text;     ///< payment, step, cause and body
        std::string keptText; ///< the same, once the emergency slot has brought it back
        std::string hash;     ///< once append() had said yes
        std::string payment;
        bool unfinished = false;
    };
    std::int64_t epoch = 0;  ///< of the last opening that was promised; 0: none was
    std::vector<Row> rows;   ///< also one that was begun and not promised
    std::size_t durable = 0; ///< rows that were promised
    bool watched = true;     ///< moments from here on are looked at

    void apply(const std::string& note);
    /// Payments that are to be taken up again when there are so many rows.
    [[nodiscard]] std::vector<std::string> unfinished(std::size_t count) const;
};

struct Workflow {
    std::string name;
    int phases = 1;
    bool startsEmpty = false; ///< without a journal; else there is one with a sale in it
    int diesAfter = 0;        ///< events of the first phase after which the program is gone
};

[[nodiscard]] const std::vector<Workflow>& crashWorkflows();

/// What was before, and what happened.
struct DiskRecord {
    DiskImage before;
    std::map<std::string, std::uint64_t> numbers;
    Promises promised; ///< before the first event
    std::vector<DiskEvent> events;
    std::shared_ptr<StoreBench> bench; ///< with the key of the journal
};

/// Runs a workflow in child programs, in a folder in memory.
[[nodiscard]] std::optional<DiskRecord> recordWorkflow(const Workflow& workflow);

/// The child: `--record WORKFLOW PHASE FOLDER OUTPUT`. Its exit status.
int runRecordedPhase(int argc, char** argv);

/// The text of a row as Promises has it.
[[nodiscard]] std::string rowText(const std::string& payment, std::int64_t step,
                                  const std::string& cause, const std::string& body);

} // namespace kassa::test
