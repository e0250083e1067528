#pragma once

#include "core/till/till.h"
#include "tests/sim/answer_bytes.h"
#include "tests/sim/wire.h"

#include <array>
#include <csetjmp>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

// One till, one cashier who follows a script, and a gateway that answers in bytes: what sweeps go
// through again and again, with the n-th thing failing. Everything between the till and the bytes
// is the application's own: requests, judgement of answers, rows as text and back.

namespace kassa::sim {

/// How one call goes wrong.
enum class CallFault {
    NotSent,       ///< proved: nothing left
    RequestLost,   ///< not carried out, silence
    ReplyLost,     ///< carried out, the connection breaks
    NeverAnswered, ///< carried out, and the adapter never says a word
    AnsweredTwice, ///< carried out, the same word comes again later
    Refused,       ///< the bank or the gateway says no
    Garbled,       ///< carried out, the answer is bad in one of the ways of NetFault
};

struct Swept {
    int call = 0; ///< from 1; 0: nothing fails
    CallFault fault = CallFault::NotSent;
    NetFault garbage = NetFault::Html; ///< of Garbled
};

/// What the cashier and the customer do about one sale.
enum class Script {
    Sale,
    WrongCodeFirst,
    NewCode,
    CancelAtCode,
    PageIsPaid,
    PageIsLeft,
    Reversal,
    AskedAfterwards,
    RestartAtCode,
    RestartWhileConfirming,
    SilentConfirm, ///< the outcome is unknown, and it was charged
    LostConfirm,   ///< the outcome is unknown, and it was not
};
inline constexpr std::array scripts{Script::Sale,          Script::WrongCodeFirst,
                                    Script::NewCode,       Script::CancelAtCode,
                                    Script::PageIsPaid,    Script::PageIsLeft,
                                    Script::Reversal,      Script::AskedAfterwards,
                                    Script::RestartAtCode, Script::RestartWhileConfirming,
                                    Script::SilentConfirm, Script::LostConfirm};
[[nodiscard]] std::string_view nameOf(Script script);

/// Around the code under test; what fakes do in between is not of it. For allocation sweeps.
struct Hooks {
    std::function<void()> enter = [] {};
    std::function<void()> leave = [] {};
    /// Where a program arrives that ends in the middle; left by then. None: none does.
    std::jmp_buf* end = nullptr;
};

class SweptWorld final : public TillObserver, public Gateway, public Journal, public IdSource {
public:
    SweptWorld(Script script, Swept swept, Hooks hooks = {});
    ~SweptWorld() override;

    /// The script, then calm: whatever is unknown settles, and a sale that is not paid is tried
    /// again. What is wrong then or on the way; empty when nothing is.
    [[nodiscard]] std::string live();

    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] int crashes() const { return m_crashes; }

private:
    struct Answer {
        Instant at;
        int program = 0;
        PaymentId payment;
        CallId call;
        atmos::CallKind kind = atmos::CallKind::Query;
        atmos::Expectation expected;
        std::optional<Bytes> bytes;  ///< none: nothing usable came
        std::optional<Reply> word{}; ///< … or this is known without bytes
    };

    // Journal
    [[nodiscard]] Expected<void, JournalError> append(const Payment& payment,
                                                      std::string_view cause) override;
    [[nodiscard]] Expected<std::vector<Payment>, JournalError> unfinished() override;
    [[nodiscard]] Expected<std::optional<Payment>, JournalError> find(const PaymentId& id) override;
    // Gateway
    void onReply(ReplyHandler handler) override { m_handler = std::move(handler); }
    void send(const PaymentId& payment, Effect effect) override;
    void answer(const Answer& answer, const Flight& flight);
    void answerBadly(Answer answer, Flight flight);
    // TillObserver
    void paymentChanged(const Payment& payment) override;
    void tillHalted(JournalError error, const Payment& unsaved) override;
    // IdSource
    [[nodiscard]] PaymentId next() override { return {"P" + std::to_string(++m_ids)}; }

    /// Runs the till; it may be the end of that program.
    void guarded(const std::function<void(Till&)>& work);
    void start();
    void crash();
    void pass(milliseconds time);
    /// Nothing is under way, and no payment waits for time: every second would pass like the next.
    [[nodiscard]] bool isQuiet() const;
    void hear(Answer answer);
    void post(Event event);
    void sell();
    void act(const Payment& payment);
    void actOnCode(const state::AwaitingCode& waiting);
    void afterwards();
    /// What is not paid in the end is tried again; a sale that was taken back on purpose is not.
    [[nodiscard]] bool sellsAgain() const {
        return m_script != Script::Reversal && m_script != Script::AskedAfterwards;
    }
    void check();
    void finish();
    void broke(const std::string& what);

    Script m_script;
    Swept m_swept;
    Hooks m_hooks;
    SimClock m_clock;
    Ledger m_ledger;
    Dice m_dice{1};
    std::map<PaymentId, std::vector<std::string>> m_rows; ///< on the disk, as text
    std::map<PaymentId, Payment> m_latest;                ///< the same, for the checks
    std::map<PaymentId, Payment> m_shown;
    std::set<std::pair<PaymentId, CallId>> m_sent;
    std::vector<Answer> m_answers;
    ReplyHandler m_handler;
    std::unique_ptr<Till> m_till;
    PaymentId m_current;
    std::string m_broken;
    int m_ids = 0;
    int m_calls = 0;
    int m_programs = 0;
    int m_crashes = 0;
    int m_changes = 0; ///< of what check() looks at, beside the ledger
    std::pair<std::size_t, int> m_looked;
    bool m_calm = false;
    bool m_detour = false; ///< what the script adds to a plain sale is done
};

} // namespace kassa::sim
