#include "core/sandbox/outcome.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>

namespace kassa::sandbox {

namespace {

struct OutcomeRow {
    Outcome outcome;
    Stage stage;
    std::string_view name;
    std::string_view code; ///< what the gateway's error ends in
    int number;            ///< 90 000 so'm plus this is the magic amount; 0: none
    std::string_view card;
    std::string_view summary;
};

// In the order of the enumeration, which the look-up relies on and checks.
constexpr std::array<OutcomeRow, outcomeCount> outcomeRows{{
    {Outcome::Success, Stage::None, "success", "", 0, "8600000000002003", "Paid."},
    {Outcome::WrongCard, Stage::Card, "wrong_card", "067", 67, "9860000000000679",
     "The bank does not know the card."},
    {Outcome::WrongParameters, Stage::Card, "wrong_parameters", "009", 9, "8600000000000098",
     "The gateway finds the card number or its date wrong."},
    {Outcome::InternalError, Stage::Card, "internal_error", "001", 1, "9860000000000018",
     "Internal error when the card is sent; the second try goes through."},
    {Outcome::SmsServiceOff, Stage::Card, "sms_service_off", "301", 301, "9860000000003012",
     "The card has no SMS service."},
    {Outcome::CardBlocked, Stage::Card, "card_blocked", "302", 302, "8600000000003027",
     "The card is blocked."},
    {Outcome::CardExpired, Stage::Card, "card_expired", "303", 303, "9860000000003038",
     "The bank says that the card has expired."},
    {Outcome::NoFunds, Stage::Confirm, "no_funds", "112", 112, "8600000000001120",
     "Not enough money on the card."},
    {Outcome::InternalErrorAtConfirm, Stage::Confirm, "internal_error_at_confirm", "001", 2,
     "8600000000000023", "Internal error when the code is sent; nothing is charged."},
    {Outcome::WrongCode, Stage::Confirm, "wrong_code", "098", 98, "9860000000000984",
     "Every code is wrong."},
    {Outcome::Closed, Stage::Confirm, "closed", "092", 92, "8600000000000924",
     "The transaction closes before the code is sent; nothing is charged."},
    {Outcome::LimitExceeded, Stage::Confirm, "limit_exceeded", "304", 304, "8600000000003043",
     "The card's limit is exceeded."},
    {Outcome::CodeExpired, Stage::Confirm, "code_expired", "305", 305, "9860000000003053",
     "The code has expired."},
    {Outcome::TooManyCodes, Stage::Confirm, "too_many_codes", "306", 306, "8600000000003068",
     "Too many codes were asked for or typed."},
    {Outcome::RefusedWithoutReason, Stage::Confirm, "refused_without_reason", "307", 307,
     "9860000000003079", "The bank refuses and does not say why."},
    {Outcome::Antifraud, Stage::Confirm, "antifraud", "308", 308, "8600000000003084",
     "The bank's fraud check refuses."},
    {Outcome::UnknownError, Stage::Confirm, "unknown_error", "399", 399, "9860000000003996",
     "An error number that nobody knows; nothing is charged."},
    {Outcome::HtmlPage, Stage::Confirm, "html_page", "", 500, "8600000000005006",
     "A web page instead of an answer; nothing is charged."},
    {Outcome::XmlFault, Stage::Confirm, "xml_fault", "", 501, "9860000000005017",
     "An XML fault instead of an answer; nothing is charged."},
    {Outcome::Unauthorized, Stage::Confirm, "unauthorized", "", 401, "8600000000004017",
     "The token dies when the code is sent; nothing is charged, the next try goes through."},
    {Outcome::SlowError, Stage::Confirm, "slow_error", "001", 10, "9860000000000109",
     "Ten seconds of silence, then an internal error; nothing is charged."},
    {Outcome::AnswerLost, Stage::Confirm, "answer_lost", "", 999, "8600000000009990",
     "Charged, but the connection dies instead of an answer."},
    {Outcome::ReverseTooLarge, Stage::Reverse, "reverse_too_large", "309", 309, "9860000000003095",
     "Paid; the reversal is refused because its amount is too large."},
    {Outcome::ReverseWindowClosed, Stage::Reverse, "reverse_window_closed", "310", 310,
     "8600000000003100", "Paid; the reversal is refused because it comes too late."},
    {Outcome::ReversedElsewhere, Stage::Reverse, "reversed_elsewhere", "", 20, "9860000000000208",
     "Paid, and taken back at once by somebody else."},
    {Outcome::CallbackLate, Stage::Confirm, "callback_late", "", 701, "8600000000007010",
     "The merchant is asked too late to answer; nothing is charged."},
    {Outcome::CallbackRepeated, Stage::Confirm, "callback_repeated", "", 702, "9860000000007021",
     "The merchant is asked three times; paid."},
    {Outcome::CallbackChangedAmount, Stage::Confirm, "callback_changed_amount", "", 703,
     "8600000000007036", "The merchant is asked about a changed amount."},
}};

constexpr std::string_view magicExpiry = "12/40";

const OutcomeRow& rowOf(Outcome outcome) {
    const auto index = static_cast<std::size_t>(outcome);
    KASSA_CHECK(index < outcomeRows.size() && outcomeRows[index].outcome == outcome);
    return outcomeRows[index];
}

Tiyin amountOf(const OutcomeRow& row) {
    return Tiyin((90'000 + std::int64_t{row.number}) * 100);
}

} // namespace

std::string_view nameOf(Outcome outcome) {
    return rowOf(outcome).name;
}

std::optional<Outcome> outcomeNamed(std::string_view name) {
    const auto found = std::ranges::find(outcomeRows, name, &OutcomeRow::name);
    return found == outcomeRows.end() ? std::nullopt : std::optional(found->outcome);
}

std::string_view summaryOf(Outcome outcome) {
    return rowOf(outcome).summary;
}

std::string_view codeOf(Outcome outcome) {
    return rowOf(outcome).code;
}

Stage stageOf(Outcome outcome) {
    return rowOf(outcome).stage;
}

const std::vector<MagicCard>& publishedCards() {
    static const std::vector<MagicCard> cards{
        {"9860090101014364", "02/28", Outcome::Success},
        {"9860090101893213", "02/28", Outcome::Success},
        {"9860090101842392", "02/28", Outcome::Success},
        {"9860090101469915", "02/28", Outcome::Success},
        {"5614688715378807", "03/29", Outcome::Success},
        {"8600492986215602", "03/20", Outcome::CardExpired},
        {"8600490744313347", "10/24", Outcome::Success},
    };
    return cards;
}

const std::vector<MagicCard>& magicCards() {
    static const std::vector<MagicCard> cards = [] {
        std::vector<MagicCard> all;
        for (const OutcomeRow& row : outcomeRows)
            all.push_back({row.card, magicExpiry, row.outcome});
        return all;
    }();
    return cards;
}

const std::vector<MagicAmount>& magicAmounts() {
    static const std::vector<MagicAmount> amounts = [] {
        std::vector<MagicAmount> all;
        for (const OutcomeRow& row : outcomeRows) {
            if (row.number != 0)
                all.push_back({amountOf(row), row.outcome});
        }
        return all;
    }();
    return amounts;
}

std::optional<Outcome> outcomeOfAmount(Tiyin amount) {
    const auto found = std::ranges::find_if(outcomeRows, [&](const OutcomeRow& row) {
        return row.number != 0 && amountOf(row) == amount;
    });
    return found == outcomeRows.end() ? std::nullopt : std::optional(found->outcome);
}

std::vector<std::pair<std::string, std::string>> extraCodes() {
    return {
        {"301", "sms_service_off"}, {"302", "card_blocked"}, {"303", "card_expired"},
        {"304", "limit_exceeded"},  {"305", "code_expired"}, {"306", "too_many_codes"},
        {"307", "bank_refused"},    {"308", "bank_refused"}, {"309", "reverse_refused"},
        {"310", "reverse_refused"},
    };
}

} // namespace kassa::sandbox
