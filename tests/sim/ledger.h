#pragma once

#include "core/atmos/answers.h"
#include "core/base/ids.h"
#include "core/base/tiyin.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The reference gateway: what it really did, in a book of its own that only grows. It knows
// nothing of the till and believes nothing but what arrives. Where the real one may be lenient it
// is cruel: a second confirm of ours debits a second time, a second reverse pays back twice, so
// that a mistake of ours is seen. Only copies made by the network are recognised as copies.

namespace kassa::sim {

/// One call of the till on its way.
struct Flight {
    int number = 0;
    int program = 0; ///< which run of the program sent it
    PaymentId payment;
    CallId call;
    atmos::CallKind kind = atmos::CallKind::Query;
    TransactionId transaction;
    SuccessId success;
    Tiyin amount;
    std::string account;
    bool rightCode = false;
    bool refuse = false; ///< the bank has an objection of its own
    bool agreed = false; ///< the merchant was asked, and said yes
};

struct Entry {
    TransactionId id;
    std::string account;
    Tiyin amount;
    bool codeSent = false;
    bool underWay = false;  ///< agreed to, and not debited yet
    bool byPage = false;    ///< paid on the payer's page
    bool elsewhere = false; ///< taken back by somebody else
    int captures = 0;
    int reversals = 0;

    [[nodiscard]] int net() const { return captures - reversals; }
    [[nodiscard]] SuccessId success() const { return {id.value + 700'000'000}; }
};

/// What the gateway says to one request.
struct Word {
    std::string code = "OK";      ///< or an error number
    std::optional<Entry> about{}; ///< the transaction shown in the answer
};

class Ledger {
public:
    enum class Kind { Created, Captured, Reversed };
    struct Line {
        Kind kind = Kind::Created;
        TransactionId transaction;
        Tiyin amount;
    };

    /// The merchant is asked before each debit; unset where no callback address is registered.
    std::function<bool(const Entry&)> mayDebit;
    /// The merchant is to be asked about this confirm, and says yes: the debit comes after that.
    [[nodiscard]] bool askFirst(const Flight& flight, bool networkCopy);

    [[nodiscard]] Word carryOut(const Flight& flight, bool networkCopy);
    /// The customer pays on the page. False: it is not open for that.
    bool payOnPage(TransactionId transaction);
    /// Somebody at the acquirer takes the debit back.
    bool reverseElsewhere(TransactionId transaction);

    [[nodiscard]] const std::map<TransactionId, Entry>& entries() const { return m_entries; }
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] const Entry* find(TransactionId transaction) const;
    /// Debits less reversals over all transactions of a sale.
    [[nodiscard]] int netOf(const std::string& account) const;

private:
    Word open(const Flight& flight);
    Word sendCard(const Flight& flight, Entry& entry);
    /// Why this confirm takes no money; none when it does.
    [[nodiscard]] static std::optional<Word> objection(const Flight& flight, const Entry& entry,
                                                       bool networkCopy);
    Word confirm(const Flight& flight, Entry& entry, bool networkCopy);
    Word reverse(const Flight& flight, bool networkCopy);
    void write(Kind kind, Entry& entry);

    std::map<TransactionId, Entry> m_entries;
    std::vector<Line> m_lines;
};

} // namespace kassa::sim
