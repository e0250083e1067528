#pragma once

#include "core/base/time.h"
#include "core/payment/payment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The payments of a desk as a list that people search: what is asked, what is answered, and what
// fits a question. Values; where the payments come from is the journal's business.

namespace kassa::desk {

/// What became of a payment, as coarse as the chips above a list.
enum class PaymentGroup {
    Accepted,
    Declined, ///< not paid, for whatever reason
    Unknown,  ///< being asked about, or left to a person
    Refunded,
    Open, ///< under way
};

[[nodiscard]] PaymentGroup groupOf(const State& state);
/// The same by nameOf(State); none for a name that no state has.
[[nodiscard]] std::optional<PaymentGroup> groupOfStateNamed(std::string_view name);
/// nameOf() of every state of a group.
[[nodiscard]] std::vector<std::string_view> stateNamesOf(PaymentGroup group);

struct PaymentQuestion {
    int ask = 0;                       ///< comes back with the answer
    std::string text;                  ///< see PaymentMatcher; empty: all
    std::optional<PaymentGroup> group; ///< none: all
    std::int64_t before = INT64_MAX;   ///< PaymentPage::next of the page before
    auto operator<=>(const PaymentQuestion&) const = default;
};

struct ListedPayment {
    Payment payment;   ///< deadlines inside its state mean nothing
    Timestamp opened;  ///< of its first row
    Timestamp updated; ///< of its last row
    auto operator<=>(const ListedPayment&) const = default;
};

/// Some payments, the one that changed last first.
struct PaymentPage {
    int ask = 0;
    std::vector<ListedPayment> payments;
    std::optional<std::int64_t> next; ///< there may be older ones
    bool readable = true;             ///< false: the journal could not be read
    auto operator<=>(const PaymentPage&) const = default;
};

/// One step of a payment as the journal has it.
struct PaymentStep {
    Timestamp at;
    std::string cause; ///< stable name of the event
    std::string cashier;
    Payment payment; ///< after the step
    auto operator<=>(const PaymentStep&) const = default;
};

/// Does a payment fit what was typed? Every word must: the beginning of a word of the name, in
/// either script and however spelled (search_fold.h); a part of the invoice or of the gateway's
/// number; the last four digits of the card; or a part of the amount in soʻm.
class PaymentMatcher {
public:
    explicit PaymentMatcher(std::string_view text);
    [[nodiscard]] bool operator()(const Payment& payment) const;

private:
    struct Word {
        std::string spelled;
        std::string sound;
        std::string digits; ///< the word, when it has nothing but digits
    };
    using Reading = std::vector<Word>;

    [[nodiscard]] static Reading readingOf(std::string_view text);

    std::vector<Reading> m_readings; ///< as typed, then as on the other keyboards
};

} // namespace kassa::desk
