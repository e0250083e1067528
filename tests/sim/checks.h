#pragma once

#include "tests/sim/coverage.h"
#include "tests/sim/ledger.h"
#include "tests/sim/wire.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

// What must hold at any moment, by its number. The first thing that does not is kept.
//
//   I1  a debit has a payment that knows it may have happened     moment()
//   I2  a sale is debited once                                    moment(), settled()
//   I3  no request before its row is durable                      sending()
//   I4  one delivery per call; a confirm only after a definite no sending()
//   I5  shown paid: debited, that amount, durable                 showed(), Wire::judged()
//   I6  shown not paid: nothing was taken                         moment()
//   I7  what is final stays                                       wrote()
//   I8  what was shown survives                                   restarted()
//   I9  at the end journal and ledger say the same                settled()
//   I10 one amount from the sale to the debit                     sending(), wrote()
//   I11 rows without a gap; the chain: Storage::verify()          wrote(), World::end()
//   I12 with a healthy gateway nothing stays unknown              World::becomeCalm()
//   I13 no secret in a row                                        wrote(); files, memory and logs
//                                                                 are the matter of other tests
//   W8  a callback changes nothing; only what is awaited is taken World::mayDebit(), agreed()
//   W6, W7, PACE (questions a second), CODES (codes that may be tried): rules of the protocol
//   without a number                                              sending()

namespace kassa::sim {

class Checks {
public:
    struct Track {
        Payment latest;
        bool mayHaveConfirmed = false; ///< a confirm's row was durable
        bool pageShown = false;
        std::int64_t shown = 0; ///< the last step that anybody was told of
        bool wasUnknown = false;
        bool wasForPerson = false;
    };

    Checks(const Ledger& ledger, Coverage& coverage, const bool& promiseKept)
        : m_ledger(ledger), m_coverage(coverage), m_promiseKept(promiseKept) {}

    void sending(const Flight& flight, Instant now);
    void told(const Wire::Told& told);
    void writing(const Payment& payment);
    void wrote(const Payment& payment);
    void showed(const Payment& payment);
    /// The till lets the gateway take the money.
    void agreed(const Entry& entry);
    void moment();
    /// The journal as the restarted program reads it.
    void restarted(Journal& journal);
    /// Everything is over: both books say the same.
    void settled();

    void violate(const std::string& what);
    [[nodiscard]] const std::string& violation() const { return m_violation; }
    [[nodiscard]] const std::map<PaymentId, Track>& tracks() const { return m_tracks; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    enum class Heard { Nothing, NotSent, DefiniteNo, Other };

    void checkConfirm(const Flight& flight, Instant now);
    void checkDebit(const Entry& entry);
    void checkFinal(const Payment& before, const Payment& after);
    [[nodiscard]] const Track* ownerOf(const Entry& entry) const;

    const Ledger& m_ledger;
    Coverage& m_coverage;
    const bool& m_promiseKept; ///< the gateway keeps to its settle time
    std::map<PaymentId, Track> m_tracks;
    std::map<std::pair<PaymentId, CallId>, Heard> m_confirms;
    std::set<std::pair<PaymentId, CallId>> m_sent;
    std::set<PaymentId> m_begun;                            ///< whose first row was tried
    std::map<PaymentId, std::pair<CallId, Instant>> m_open; ///< the call under way, as we sent it
    std::int64_t m_rows = 0;
    std::tuple<std::size_t, std::int64_t, bool> m_looked; ///< what moment() last looked at
    std::optional<Instant> m_lastQuery;                   ///< of this run of the program
    std::string m_violation;
};

} // namespace kassa::sim
