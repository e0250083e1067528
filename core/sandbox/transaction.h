#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/tiyin.h"
#include "core/sandbox/settings.h"

#include <cstddef>
#include <optional>
#include <string>

// One transaction of the sandbox's gateway. Plain values.

namespace kassa::sandbox {

/// A card that the gateway knows. The number is synthetic or published: there is no way to make
/// the sandbox accept any other by typing it into a till.
struct Card {
    std::string number;
    std::string yearMonth; ///< YYMM
    Outcome outcome = Outcome::Success;
    std::optional<std::int64_t> balance; ///< tiyin; none: it never runs out

    [[nodiscard]] std::string masked() const {
        return number.substr(0, 6) + "******" + number.substr(12);
    }
};

enum class TransactionState {
    Draft,
    CodeSent,
    Asking, ///< the merchant is being asked whether the debit may go ahead
    Confirmed,
    Reversed,
    Closed, ///< never charged, and never will be
};

struct Transaction {
    TransactionId id;
    TransactionState state = TransactionState::Draft;
    std::int64_t storeId = 0;
    std::string account;
    std::string details;
    std::optional<std::string> terminal;
    Tiyin amount;
    Timestamp created;
    std::optional<Timestamp> prepared; ///< the card was accepted
    std::optional<Timestamp> confirmed;
    std::optional<SuccessId> success;
    std::optional<std::size_t> card; ///< place in the model's list of cards

    bool savedCard = false;
    Timestamp codeExpires;
    int triesLeft = 0;
    int codesSent = 0;
    bool hiccupDone = false; ///< an outcome that shows itself only once has done so

    // while the merchant is asked: who waits for the answer
    bool fromPage = false;
    std::string language;
    std::string redirect;
};

} // namespace kassa::sandbox
