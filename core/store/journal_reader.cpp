#include "core/store/journal_reader.h"

#include "core/store/read_side.h"
#include "core/store/tables.h"

namespace kassa::store {

struct JournalReader::Inside {
    std::string path;
    ReadSide side;

    /// The connection; opened anew when a till has started or ended since, because then the file
    /// must be read in another way.
    Expected<const ReadSide*, OpenFailure> now() {
        const bool hadLocks = side.situation.held && side.situation.hasLog;
        const auto current = situationOf(path);
        if (!current) {
            return Unexpected(current.error());
        }
        const bool same = hadLocks ? current->held && current->hasLog : *current == side.situation;
        if (!same) {
            auto again = openForReading(path);
            if (!again) {
                return Unexpected(again.error());
            }
            side = std::move(*again);
        }
        return &side;
    }
};

namespace {

template <class Inside, class Question>
auto ask(Inside& inside, Question question)
    -> Expected<typename decltype(question(inside.side))::value_type, OpenFailure> {
    const auto side = inside.now();
    if (!side) {
        return Unexpected(side.error());
    }
    auto answer = question(**side);
    if (!answer) {
        return Unexpected(openFailure(answer.error()));
    }
    return std::move(*answer);
}

} // namespace

Expected<JournalReader, OpenFailure> JournalReader::open(const std::string& anyPath) {
    const std::string path = realPathOf(anyPath);
    auto side = openForReading(path);
    if (!side) {
        return Unexpected(side.error());
    }
    if (!side->metaIsSigned) {
        return Unexpected(OpenFailure{OpenError::Damaged, "what it says of itself was changed"});
    }
    return JournalReader(std::make_unique<Inside>(Inside{path, std::move(*side)}));
}

JournalReader::JournalReader(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
JournalReader::~JournalReader() = default;
JournalReader::JournalReader(JournalReader&& other) noexcept = default;
JournalReader& JournalReader::operator=(JournalReader&& other) noexcept = default;

const JournalMeta& JournalReader::meta() const {
    return m_inside->side.meta;
}

bool JournalReader::inUse() const {
    return m_inside->side.situation.held;
}

Expected<Head, OpenFailure> JournalReader::head() const {
    return ask(*m_inside,
               [](const ReadSide& side) { return readHead(side.connection, side.firstHash); });
}

Expected<std::vector<JournalRow>, OpenFailure> JournalReader::rowsAfter(std::int64_t seq,
                                                                        int limit) const {
    return ask(*m_inside, [seq, limit](const ReadSide& side) {
        return store::rowsAfter(side.connection, seq, limit);
    });
}

Expected<std::vector<PaymentRecord>, OpenFailure>
JournalReader::recent(int limit, std::int64_t beforeSeq) const {
    return ask(*m_inside, [limit, beforeSeq](const ReadSide& side) {
        return recentPayments(side.connection, limit, beforeSeq);
    });
}

Expected<std::vector<PaymentRecord>, OpenFailure> JournalReader::standings() const {
    return ask(*m_inside, [](const ReadSide& side) { return standingsOf(side.connection); });
}

Expected<std::optional<Payment>, OpenFailure> JournalReader::find(const PaymentId& id) const {
    return ask(*m_inside, [&id](const ReadSide& side) { return findPayment(side.connection, id); });
}

} // namespace kassa::store
