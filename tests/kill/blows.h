#pragma once

#include "tests/support/child_till.h"

#include <atomic>
#include <mutex>
#include <random>
#include <thread>

// The till's program under blows: killed at a marked moment or at a random one, or on a disk that
// fails. After every few sales everything settles, and the gateway's ledger is put beside what the
// till told and what its journal says.

namespace kassa::blows {

/// What befalls one sale.
struct Blow {
    QString name;                           ///< enough to do it again
    QList<std::pair<QString, QString>> set; ///< for the library that is loaded before the program
    int killAfterMilliseconds = -1;
    bool onNewJournal = false; ///< which this sale would be the first to open
    bool atTheDesk = false;    ///< in the window, by a robot's keys; else by `kassa sell`
};

struct Counts {
    long moments = 0; ///< that a sale has: each a call on file, network or output, before or after
    long fileCalls = 0; ///< on the journal's files
    int milliseconds = 0;
};

/// One unharmed sale, counted. `blow` says where it is made, and does nothing.
[[nodiscard]] Counts countSale(const Blow& blow);

/// `count` kills at moments spread evenly over all from `first` to `last`; again from the start
/// when there are more kills than moments. KASSA_KILL_SHIFT=N takes moments N further on.
[[nodiscard]] std::vector<Blow> killsAtMoments(int count, long first, long last, const Blow& where);

struct Tally {
    int blows = 0;
    int died = 0;       ///< by the kill
    int charged = 0;    ///< sales that the gateway had charged by the time of the blow
    int toldBefore = 0; ///< of these, those that the till had told of
    int openAfter = 0;  ///< unresolved at the restart
    int soldLater = 0;  ///< not charged, and sold without trouble afterwards
    QStringList violations;

    void add(const Tally& more);
};

/// Which sales are made a second time when all has settled: charged ones have to be refused without
/// a word to the gateway, the others to be sold.
enum class SoldAgain {
    All,
    OneOfEach, ///< of each journal one that was charged and one that was not
};

/// Deals all `blows`, some to each journal, several journals at a time.
[[nodiscard]] Tally deal(const std::vector<Blow>& blows, SoldAgain which = SoldAgain::All);

} // namespace kassa::blows
