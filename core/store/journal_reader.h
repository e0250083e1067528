#pragma once

#include "core/store/file.h"
#include "core/store/records.h"

#include <memory>

namespace kassa::store {

/// Reads a journal without a key, a lock or a trace: also one that a till is using, or that lies
/// on a read-only folder. What it tells is not proved; verify() proves. Belongs to one thread.
class JournalReader {
public:
    [[nodiscard]] static Expected<JournalReader, OpenFailure> open(const std::string& path);
    ~JournalReader();
    JournalReader(JournalReader&& other) noexcept;
    JournalReader& operator=(JournalReader&& other) noexcept;

    [[nodiscard]] const JournalMeta& meta() const;
    [[nodiscard]] bool inUse() const; ///< a till had it open when it was opened here

    [[nodiscard]] Expected<Head, OpenFailure> head() const;
    [[nodiscard]] Expected<std::vector<JournalRow>, OpenFailure> rowsAfter(std::int64_t seq,
                                                                           int limit) const;
    [[nodiscard]] Expected<std::vector<PaymentRecord>, OpenFailure>
    recent(int limit, std::int64_t beforeSeq = INT64_MAX) const;
    [[nodiscard]] Expected<std::vector<PaymentRecord>, OpenFailure> standings() const;
    [[nodiscard]] Expected<std::optional<Payment>, OpenFailure> find(const PaymentId& id) const;

private:
    struct Inside;
    explicit JournalReader(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> m_inside;
};

} // namespace kassa::store
