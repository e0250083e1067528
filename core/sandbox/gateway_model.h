#pragma once

#include "core/sandbox/answers.h"
#include "core/sandbox/ledger.h"
#include "core/sandbox/tokens.h"
#include "core/sandbox/transaction.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// The payment gateway as its public clients describe it: requests in, answers and ledger entries
// out. No sockets, no files, no clock of its own, no threads: the server below it, the simulator
// and the tests all run this same model. Not thread-safe; whoever owns it locks.

namespace kassa::sandbox {

/// The question to the merchant before a debit. Whoever runs the model asks it (outside of any
/// lock) and brings the answer to callbackAnswered().
struct CallbackQuestion {
    TransactionId transaction;
    std::string url;
    std::string body; ///< JSON, signed
    int times = 1;
    std::chrono::milliseconds wait{0}; ///< before asking
    std::chrono::milliseconds timeout{0};
};

/// Either the response, or first a question.
struct Answer {
    Response response;
    std::optional<CallbackQuestion> question;
};

class GatewayModel {
public:
    explicit GatewayModel(Settings settings);

    /// Adds a card, or changes the known card with that number.
    void addCard(const CardRule& rule);

    [[nodiscard]] Answer handle(const Request& request, Timestamp now);
    /// `allowed`: the merchant answered 200 and {"status": 1}.
    [[nodiscard]] Response callbackAnswered(TransactionId transaction, bool allowed, Timestamp now);

    [[nodiscard]] const std::vector<LedgerEntry>& ledger() const { return m_ledger; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] Settings& settings() { return m_settings; }

    /// Every token dies: the next call meets 401.
    void forgetTokens() { m_tokens.forgetAll(); }
    /// As somebody in the merchant's cabinet would; false when there is nothing to take back.
    bool reverseElsewhere(TransactionId transaction, Timestamp now);
    [[nodiscard]] const Transaction* find(TransactionId transaction) const;

private:
    /// What became of a step of a charge, before it is dressed as JSON or as a page.
    struct Verdict {
        std::string code = "OK"; ///< or three digits
        std::optional<Response> instead;
        std::chrono::milliseconds delay{0};
        bool lost = false;
        std::optional<CallbackQuestion> question;
    };
    struct Place {
        Transaction* transaction = nullptr;
        std::string language;
        std::string error; ///< three digits when there is no transaction
    };
    using Handler = Answer (GatewayModel::*)(const Json&, Timestamp);

    static const std::map<std::string, Handler, std::less<>>& handlers();

    // gateway_model.cpp
    [[nodiscard]] bool served(const Request& request) const;
    [[nodiscard]] std::string languageOf(const Json& body) const;
    [[nodiscard]] Place locate(const Json& body, Timestamp now);
    void settle(Transaction& transaction, Timestamp now);
    [[nodiscard]] std::string createRefusal(const Json& body) const;
    [[nodiscard]] Json storeTransaction(const Transaction& transaction) const;
    [[nodiscard]] Answer refuse(std::string_view code, const Transaction* transaction,
                                const std::string& language) const;
    [[nodiscard]] Answer create(const Json& body, Timestamp now);
    [[nodiscard]] Answer get(const Json& body, Timestamp now);
    [[nodiscard]] Answer getStatus(const Json& body, Timestamp now);

    // gateway_charge.cpp
    [[nodiscard]] Answer preApply(const Json& body, Timestamp now);
    [[nodiscard]] Answer retryOtp(const Json& body, Timestamp now);
    [[nodiscard]] Answer apply(const Json& body, Timestamp now);
    [[nodiscard]] Verdict takeCard(Transaction& transaction, std::string_view number,
                                   std::string_view yearMonth, Timestamp now);
    [[nodiscard]] Verdict takeSavedCard(Transaction& transaction, std::string_view token,
                                        Timestamp now);
    [[nodiscard]] Verdict sendCode(Transaction& transaction, Timestamp now);
    [[nodiscard]] Verdict takeCode(Transaction& transaction, std::string_view code, Timestamp now);
    [[nodiscard]] std::optional<Verdict> refusalAtDoor(Transaction& transaction, Timestamp now);
    [[nodiscard]] Verdict charge(Transaction& transaction, Timestamp now);
    [[nodiscard]] Response applyResponse(const Verdict& verdict, const Transaction& transaction,
                                         const std::string& language) const;
    [[nodiscard]] Outcome outcomeOf(const Transaction& transaction) const;

    // gateway_reverse.cpp
    [[nodiscard]] Answer reverse(const Json& body, Timestamp now);
    [[nodiscard]] Answer cancel(const Json& body, Timestamp now);
    [[nodiscard]] Transaction* findForReverse(const Json& body);
    [[nodiscard]] std::string reverseNow(Transaction& transaction, Timestamp now);
    [[nodiscard]] CallbackQuestion questionFor(const Transaction& transaction, Timestamp now) const;

    // gateway_page.cpp
    [[nodiscard]] Answer payerPage(const Request& request, Timestamp now);
    [[nodiscard]] Answer payFromPage(Transaction& transaction, const Request& request,
                                     Timestamp now);
    [[nodiscard]] Response pageResponse(const Verdict& verdict,
                                        const Transaction& transaction) const;

    void record(LedgerKind kind, const Transaction& transaction, Timestamp now,
                std::string_view where, std::string_view code = {});

    Settings m_settings;
    TokenDesk m_tokens;
    std::vector<Card> m_cards;
    std::map<TransactionId, Transaction> m_transactions;
    std::map<SuccessId, TransactionId> m_successes;
    std::vector<LedgerEntry> m_ledger;
};

/// Hex of MD5 or SHA-256 of the fields in the order that the gateway signs them.
[[nodiscard]] std::string callbackSign(const CallbackSettings& settings, std::int64_t store,
                                       TransactionId transaction, std::string_view account,
                                       Tiyin amount);

} // namespace kassa::sandbox
