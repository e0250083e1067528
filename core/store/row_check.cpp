#include "core/store/row_check.h"

#include "core/desk/desk_entry.h"
#include "core/payment/codec.h"
#include "core/store/tables.h"

#include <algorithm>
#include <thread>

namespace kassa::store {

namespace {

// A signature costs a hundred times what a hash does, so they are checked in heaps, on all cores.
class SignatureHeap {
public:
    explicit SignatureHeap(const PublicKey& key) : m_key(key) { m_rows.reserve(size); }

    void add(const JournalRow& row) { m_rows.push_back({row.seq, row.hash, row.signature}); }
    void clear() { m_rows.clear(); }
    [[nodiscard]] bool full() const { return m_rows.size() >= size; }

    /// The first row that is not signed; 0 when all are. Empties the heap.
    [[nodiscard]] std::int64_t firstBad() {
        const std::size_t cores =
            std::clamp<std::size_t>(m_rows.size() / 64, 1, std::thread::hardware_concurrency());
        std::vector<std::int64_t> bad(cores, 0);
        {
            std::vector<std::jthread> threads;
            for (std::size_t part = 1; part < cores; ++part) {
                threads.emplace_back([this, part, cores, &bad] { bad[part] = check(part, cores); });
            }
            bad[0] = check(0, cores);
        }
        m_rows.clear();
        std::int64_t first = 0;
        for (const auto seq : bad) {
            first = seq != 0 && (first == 0 || seq < first) ? seq : first;
        }
        return first;
    }

private:
    struct Signed {
        std::int64_t seq;
        Hash hash;
        Signature signature;
    };
    static constexpr std::size_t size = 4096;

    [[nodiscard]] std::int64_t check(std::size_t part, std::size_t parts) const {
        for (std::size_t i = part; i < m_rows.size(); i += parts) {
            if (!signatureIsGood(m_key, m_rows[i].hash, m_rows[i].signature)) {
                return m_rows[i].seq;
            }
        }
        return 0;
    }

    PublicKey m_key;
    std::vector<Signed> m_rows;
};

constexpr int beforeColumn = rowColumnCount;
constexpr int recordColumn = rowColumnCount + 1;

std::string walkSql() {
    return "SELECT " + std::string(rowColumns) + ", b.seq, " + std::string(recordColumns) +
           " FROM journal AS j "
           "LEFT JOIN journal AS b ON b.payment = j.payment AND b.step = j.step - 1 "
           "LEFT JOIN payments AS p ON p.id = j.payment "
           "WHERE j.seq > ? ORDER BY j.seq";
}

bool epochFits(const std::vector<Opening>& openings, const JournalRow& row) {
    if (row.epoch < 1 || static_cast<std::size_t>(row.epoch) > openings.size()) {
        return false;
    }
    const auto place = static_cast<std::size_t>(row.epoch);
    return openings[place - 1].seq < row.seq &&
           (place == openings.size() || openings[place].seq >= row.seq);
}

class Walker {
public:
    Walker(const JournalMeta& meta, const std::vector<Opening>& openings, Head start)
        : m_openings(openings), m_heap(meta.publicKey) {
        m_walk.head = start;
    }

    /// False: the walk is over.
    bool take(const Statement& cells, const WalkOptions& options) {
        const std::int64_t expected = m_walk.head.seq + 1;
        JournalRow row;
        if (!readRow(cells, 0, row)) {
            return found(Fault::RowUnreadable, expected, "a cell holds what it never should");
        }
        if (row.seq != expected) {
            return found(Fault::RowMissing, expected, "the next is " + std::to_string(row.seq));
        }
        if (hashOf(m_walk.head.hash, row) != row.hash) {
            return found(Fault::HashDiffers, expected, "the row does not follow from those before");
        }
        if (options.signatures == Signatures::Last) {
            m_heap.clear(); // the hash of this row stands for the one before
        }
        m_heap.add(row);
        if (!checkMeaning(cells, row)) {
            return false;
        }
        m_walk.head = {row.seq, row.hash};
        ++m_walk.rows;
        if (m_heap.full() || m_walk.rows % 4096 == 0) {
            m_walk.stopped = options.goOn && !options.goOn(m_walk.rows);
            return checkSignatures() && !m_walk.stopped;
        }
        return true;
    }

    bool found(Fault fault, std::int64_t seq, std::string detail) {
        m_walk.finding = Finding{fault, seq, std::move(detail)};
        return false;
    }

    /// A bad signature is of an earlier row than anything else that was found.
    bool checkSignatures() {
        const std::int64_t bad = m_heap.firstBad();
        return bad == 0 ||
               found(Fault::SignatureBad, bad, "not signed with the key of this journal");
    }

    [[nodiscard]] Walk& walk() { return m_walk; }

private:
    bool checkMeaning(const Statement& cells, const JournalRow& row) {
        if (!epochFits(m_openings, row)) {
            return found(Fault::OpeningBad, row.seq, "no program had the journal then");
        }
        const bool follows = row.step == 1 ? cells.isNull(beforeColumn)
                                           : row.step > 1 && !cells.isNull(beforeColumn) &&
                                                 cells.integer(beforeColumn) < row.seq;
        if (!follows) {
            return found(Fault::StepOutOfOrder, row.seq, "step " + std::to_string(row.step));
        }
        if (row.payment.value.empty()) {
            const auto entry = desk::decodeEntry(row.cause, row.body);
            return entry.has_value() || found(Fault::BodyBad, row.seq, entry.error().what);
        }
        const PaymentRecord record = readRecord(cells, recordColumn);
        const bool isLast = record.lastSeq == row.seq;
        if (row.step != 1 && !isLast && record.lastSeq > row.seq) {
            return true; // only the ends of a payment are in the derived tables
        }
        const auto payment = decodePayment(row.body);
        if (!payment || payment->id != row.payment || payment->steps != row.step) {
            return found(Fault::BodyBad, row.seq,
                         payment ? "another payment or step" : payment.error().what);
        }
        return checkRecord(record, row, *payment);
    }

    bool checkRecord(const PaymentRecord& record, const JournalRow& row, const Payment& payment) {
        bool same = record.lastSeq >= row.seq;
        if (row.step == 1) {
            const PaymentRecord first = firstRecord(payment, row.seq, row.at);
            same = same && first.id == record.id && first.account == record.account &&
                   first.invoice == record.invoice && first.amount == record.amount &&
                   first.firstSeq == record.firstSeq && first.opened == record.opened;
        }
        if (record.lastSeq == row.seq) {
            ++m_walk.lastOfPayment;
            same = same && nextRecord(record, payment, row.seq, row.at) == record;
        }
        return same || found(Fault::TableDiffers, row.seq, "the table of payments disagrees");
    }

    const std::vector<Opening>& m_openings;
    SignatureHeap m_heap;
    Walk m_walk;
};

} // namespace

Walk walkRows(const Connection& connection, const JournalMeta& meta,
              const std::vector<Opening>& openings, Head start, const WalkOptions& options) {
    Walker walker(meta, openings, start);
    auto query = connection.prepare(walkSql());
    if (query) {
        if (auto ran = query->run(start.seq); !ran) {
            walker.found(Fault::RowUnreadable, start.seq + 1, ran.error().text);
            return walker.walk();
        }
        bool goesOn = true;
        while (goesOn && query->next()) {
            goesOn = walker.take(*query, options);
        }
        if (const auto failed = query->failure(); goesOn && failed) {
            walker.found(Fault::RowUnreadable, walker.walk().head.seq + 1, failed->text);
        }
    } else {
        walker.found(Fault::FileDamaged, 0, query.error().text);
    }
    walker.checkSignatures();
    return walker.walk();
}

std::optional<Finding> checkOpenings(const std::vector<Opening>& openings, const JournalMeta& meta,
                                     std::int64_t lastSeq, std::size_t signatures) {
    const Hash first = hashOf(meta);
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    for (const auto& opening : openings) {
        ++epoch;
        const bool isOld = openings.size() - static_cast<std::size_t>(epoch) >= signatures;
        const bool good =
            opening.epoch == epoch && opening.seq >= seq && opening.seq <= lastSeq &&
            (isOld || signatureIsGood(meta.publicKey, hashOf(first, opening), opening.signature));
        if (!good) {
            return Finding{Fault::OpeningBad, 0, "opening " + std::to_string(epoch)};
        }
        seq = opening.seq;
    }
    return std::nullopt;
}

} // namespace kassa::store
