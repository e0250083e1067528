#include "tests/kill/blows.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <set>

namespace kassa::blows {

namespace {

using child::Outcome;
using child::Till;

constexpr std::size_t salesAJournal = 8;
constexpr int journalsAtATime = 4;
constexpr auto fastClock = "40"; ///< so that a minute of waiting takes 1.5 s

QProcessEnvironment withLibrary(QProcessEnvironment environment,
                                const QList<std::pair<QString, QString>>& set) {
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KASSA_INTERPOSED));
    environment.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
    for (const auto& [name, value] : set) {
        environment.insert(name, value);
    }
    return environment;
}

/// A sale under way; its environment is that of the till.
void beginSale(Till& till, QProcess& process, const Blow& where, const QString& account) {
    if (!where.atTheDesk) {
        till.begin(process, till.sellLine(account), child::goodInput);
        return;
    }
    auto environment = till.environment;
    till.environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(KASSA_PLUGINS));
    till.environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("kassarobot"));
    till.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    till.begin(process,
               {QStringLiteral("desk"), QStringLiteral("--gateway"), till.url(),
                QStringLiteral("--data"), till.data()},
               {});
    till.environment = environment;
}

struct Struck {
    const Blow* blow = nullptr;
    QString account; ///< empty: the only sale of its journal
    Outcome told;
    int chargesThen = 0;
};

/// One journal and the sandbox that its till sells at.
class Desk {
public:
    explicit Desk(bool newJournal) {
        if (!newJournal && m_till.sell(child::goodInput, QStringLiteral("1000")).exit != 0) {
            qFatal("the first sale failed");
        }
    }
    void strike(const Blow& blow);
    void settleAndCompare(SoldAgain which, Tally& tally);

private:
    [[nodiscard]] int charges(const QString& account) const;
    [[nodiscard]] int confirmedRequests() const { return m_till.confirms(); }
    void compare(const Struck& struck, const QList<QJsonObject>& standing, Tally& tally);
    void sellAgain(const Struck& struck, Tally& tally);

    Till m_till;
    const QProcessEnvironment m_plain = m_till.environment;
    std::vector<Struck> m_struck;
};

int Desk::charges(const QString& account) const {
    const auto ledger = m_till.server.ledger();
    return static_cast<int>(std::count_if(ledger.begin(), ledger.end(), [&](const auto& entry) {
        return entry.kind == sandbox::LedgerKind::Charged &&
               (account.isEmpty() || entry.account == account.toStdString());
    }));
}

void Desk::strike(const Blow& blow) {
    Struck struck;
    struck.blow = &blow;
    struck.account = blow.atTheDesk ? QString() : QString::number(1001 + m_struck.size());
    m_till.environment = withLibrary(m_plain, blow.set);
    QProcess process;
    beginSale(m_till, process, blow, struck.account);
    if (blow.killAfterMilliseconds >= 0) {
        process.waitForFinished(blow.killAfterMilliseconds);
        process.kill();
    }
    struck.told = Till::end(process);
    struck.chargesThen = charges(struck.account);
    m_till.environment = m_plain;
    m_struck.push_back(std::move(struck));
}

void Desk::settleAndCompare(SoldAgain which, Tally& tally) {
    m_till.environment = withLibrary(
        m_plain, {{QStringLiteral("KASSA_CLOCK_RATE"), QString::fromLatin1(fastClock)}});
    const auto settled =
        m_till.run({QStringLiteral("status"), QStringLiteral("--gateway"), m_till.url(),
                    QStringLiteral("--data"), m_till.data(), QStringLiteral("--json"),
                    QStringLiteral("--wait"), QStringLiteral("900")});
    m_till.environment = m_plain;
    const QString all = QStringLiteral("sales up to ") + m_struck.back().blow->name;
    if (settled.exit != 0) {
        tally.violations << all + QStringLiteral(": not settled, exit %1: ").arg(settled.exit) +
                                QString::fromUtf8(settled.complaint);
    }
    if (!child::intact(m_till)) {
        tally.violations << all + QStringLiteral(": the journal is not intact");
    }
    std::set<bool> sold; // whether it was charged
    for (const auto& struck : m_struck) {
        compare(struck, settled.lines, tally);
        const bool first = sold.insert(charges(struck.account) > 0).second;
        if (!struck.blow->atTheDesk && (first || which == SoldAgain::All)) {
            sellAgain(struck, tally);
        }
    }
}

void Desk::compare(const Struck& struck, const QList<QJsonObject>& standing, Tally& tally) {
    QString state;
    for (const auto& line : standing) {
        if (struck.account.isEmpty() ||
            line.value(QLatin1String("account")).toString() == struck.account) {
            state = line.value(QLatin1String("state")).toString();
        }
    }
    const int charged = charges(struck.account);
    const auto violated = [&](const char* what) {
        tally.violations << QStringLiteral("%1: %2 (told %3, exit %4, stands %5, %6 charges) %7")
                                .arg(struck.blow->name, QLatin1String(what),
                                     struck.told.lastState())
                                .arg(struck.told.exit)
                                .arg(state)
                                .arg(charged)
                                .arg(QString::fromUtf8(struck.told.complaint).trimmed());
    };
    const bool toldPaid = struck.told.lastState() == QLatin1String("paid") ||
                          struck.told.output.contains("nextCustomer");
    const bool toldUnpaid = struck.told.lastState() == QLatin1String("not_paid");
    if (charged > 1) {
        violated("charged twice");
    }
    if ((charged == 1) != (state == QLatin1String("paid"))) {
        violated("ledger and journal differ");
    }
    if (toldPaid && charged == 0) {
        violated("told paid, not charged");
    }
    if ((toldUnpaid || struck.told.exit == 1) && charged > 0) {
        violated("told not paid, charged");
    }
    if (struck.told.exit == 4 && struck.chargesThen > 0) {
        violated("blames the surroundings for a charged sale");
    }
    const bool killed =
        struck.told.exit == -2 && (struck.blow->killAfterMilliseconds >= 0 ||
                                   struck.blow->name.startsWith(QLatin1String("kill")));
    if (struck.told.exit < 0 && !killed) {
        violated("the program broke down");
    }
    ++tally.blows;
    tally.died += killed ? 1 : 0;
    tally.charged += struck.chargesThen;
    tally.toldBefore += toldPaid ? 1 : 0;
    tally.openAfter += struck.chargesThen > 0 && !toldPaid ? 1 : 0;
}

/// A paid sale is refused without a word to the gateway; an unpaid one can be sold.
void Desk::sellAgain(const Struck& struck, Tally& tally) {
    const int before = charges(struck.account);
    const int requests = confirmedRequests();
    const auto again = m_till.sell(child::goodInput, struck.account);
    if (before == 1 && (again.exit != 2 || confirmedRequests() != requests)) {
        tally.violations << struck.blow->name + QStringLiteral(": sold again though paid");
    } else if (before == 0 && (again.exit != 0 || charges(struck.account) != 1)) {
        tally.violations << struck.blow->name +
                                QStringLiteral(": not sold afterwards, exit %1: ").arg(again.exit) +
                                QString::fromUtf8(again.complaint);
    }
    tally.soldLater += before == 0 && again.exit == 0 ? 1 : 0;
}

} // namespace

Counts countSale(const Blow& blow) {
    Till till;
    if (!blow.onNewJournal && till.sell(child::goodInput, QStringLiteral("1000")).exit != 0) {
        qFatal("the first sale failed");
    }
    QTemporaryFile file;
    if (!file.open()) {
        qFatal("no temporary file");
    }
    till.environment =
        withLibrary(till.environment, {{QStringLiteral("KASSA_COUNTS"), file.fileName()}});
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    beginSale(till, process, blow, QStringLiteral("1001"));
    const auto sold = Till::end(process);
    Counts counts;
    counts.milliseconds = static_cast<int>(timer.elapsed());
    const auto words = file.readAll().trimmed().split(' ');
    if (sold.exit != 0 || words.size() != 2) {
        qFatal("the unharmed sale failed: %s%s", sold.output.constData(),
               sold.complaint.constData());
    }
    counts.moments = words.at(0).toLong();
    counts.fileCalls = words.at(1).toLong();
    return counts;
}

std::vector<Blow> killsAtMoments(int count, long first, long last, const Blow& where) {
    std::vector<Blow> blows;
    const long all = last - first + 1;
    const long shift = qEnvironmentVariableIntValue("KASSA_KILL_SHIFT");
    for (long i = 0; i < count; ++i) {
        const long place = count < all ? i * all / count : i;
        const long moment = first + (place + shift) % all;
        Blow blow = where;
        blow.name = QStringLiteral("killed at moment %1 of %2%3%4")
                        .arg(moment)
                        .arg(last)
                        .arg(QLatin1String(where.onNewJournal ? ", new journal" : ""),
                             QLatin1String(where.atTheDesk ? ", at the desk" : ""));
        blow.set = {{QStringLiteral("KASSA_KILL_AT"), QString::number(moment)}};
        blows.push_back(std::move(blow));
    }
    return blows;
}

void Tally::add(const Tally& more) {
    blows += more.blows;
    died += more.died;
    charged += more.charged;
    toldBefore += more.toldBefore;
    openAfter += more.openAfter;
    soldLater += more.soldLater;
    violations += more.violations;
}

Tally deal(const std::vector<Blow>& blows, SoldAgain which) {
    Tally tally;
    std::mutex guard;
    std::size_t next = 0;
    // The blows for one journal; none when all are dealt.
    const auto takeSome = [&] {
        const std::lock_guard lock(guard);
        std::vector<const Blow*> some;
        while (next < blows.size() && some.size() < salesAJournal &&
               (some.empty() || !(some.front()->onNewJournal || blows[next].onNewJournal))) {
            some.push_back(&blows[next++]);
        }
        return some;
    };
    const auto work = [&] {
        for (auto some = takeSome(); !some.empty(); some = takeSome()) {
            Desk desk(some.front()->onNewJournal);
            for (const auto* blow : some) {
                desk.strike(*blow);
            }
            Tally one;
            desk.settleAndCompare(which, one);
            const std::lock_guard lock(guard);
            tally.add(one);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < journalsAtATime; ++i) {
        threads.emplace_back(work);
    }
    for (auto& thread : threads) {
        thread.join();
    }
    return tally;
}

} // namespace kassa::blows
