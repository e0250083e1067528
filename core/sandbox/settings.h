#pragma once

#include "core/base/tiyin.h"
#include "core/sandbox/outcome.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// How the sandbox's gateway behaves. The defaults are what is known of the real one; each setting
// is a point on which sources differ or on which a client should be tried. Plain values.

namespace kassa::sandbox {

enum class TokenForm { Opaque, Jwt };
/// The shape in which the gateway's front refuses a token.
enum class FaultForm { Json, Xml, Html };
/// What the merchant's question calls the payment number.
enum class CallbackField { Account, Invoice, Both };
enum class CallbackHash { Md5, Sha256 };

/// The question to the merchant before a debit. No address: nobody is asked.
struct CallbackSettings {
    std::string url; ///< http only
    std::string apiKey = "test-api-key";
    CallbackField field = CallbackField::Account;
    CallbackHash hash = CallbackHash::Md5;
    bool numbers = false; ///< ids and amount as JSON numbers instead of strings
    int times = 1;        ///< how often one question is asked; the last answer counts
    std::chrono::milliseconds timeout{10'000};
};

struct StoreTexts {
    std::string name = "EXAMPLE STORE";
    std::string terminal = "92800001";
    int labelType = 49;
    std::string labelRu = "Номер инвойса";
    std::string labelUz = "Invoys raqami";
    std::string labelEn = "Invoice number";
};

/// A card that pays without a code to the phone: the code is always 111111.
struct SavedCard {
    std::string token;
    std::string number; ///< one of the known cards
};

struct Settings {
    // authorisation
    std::string consumerKey;    ///< empty: any key and secret
    std::string consumerSecret; ///< counts only with a key
    std::chrono::seconds tokenLife{3600};
    TokenForm tokenForm = TokenForm::Opaque;
    bool remainingTime = false; ///< a repeated request gives the same token, its time running down
    FaultForm faultForm = FaultForm::Json;
    std::uint64_t seed = 0; ///< of the tokens; 0: the server draws one

    // what is served
    std::vector<std::string> disabledPaths; ///< answer 404
    bool payerPage = true;
    bool pythonCompat = false; ///< get-status and cancel, with a `status` at the top
    std::string language = "ru";
    StoreTexts store;

    // requests
    std::vector<std::int64_t> stores; ///< empty: any positive number
    std::string storeErrorCode = "009";
    std::int64_t minimumAmount = 1; ///< tiyin
    std::int64_t maximumAmount = Tiyin::maximumCount;
    bool strictAccount = false; ///< digits only
    bool strictTypes = false;   ///< ids and codes must not be digit strings

    // transactions
    std::int64_t firstTransaction = 14'570'001;
    std::int64_t firstSuccess = 2'050'001;
    std::chrono::milliseconds draftLife = std::chrono::hours(24);
    std::optional<std::int64_t> balance; ///< tiyin on each card; none: it never runs out
    bool receiptLink = true;             ///< `ofd_url` in the answer of a charge
    std::vector<SavedCard> savedCards{{"TEST-TOKEN-4364", "9860090101014364"},
                                      {"TEST-TOKEN-8807", "5614688715378807"},
                                      {"TEST-TOKEN-NO-FUNDS", "8600000000001120"}};

    // codes
    std::string code = "111111";
    std::chrono::milliseconds codeLife = std::chrono::seconds(300);
    int tries = 3;                 ///< wrong codes before the transaction closes
    int maximumCodes = 5;          ///< messages for one transaction
    bool resendByPreApply = false; ///< a second pre-apply sends a new code instead of 201
    bool otherCardAllowed = true;  ///< pre-apply with another card replaces the first
    std::string codeExpiredCode = "305";
    std::string tooManyCodesCode = "306";

    // states that sources describe differently
    bool closedCarriesTransaction = true; ///< the answer with 092 holds the transaction
    bool getSaysClosed = true;            ///< get of an unpaid closed transaction answers 092
    bool getSaysPaidIsClosed = false;     ///< and of a paid one too

    // reversals
    bool reverseByTransaction = false; ///< `transaction_id` there is the transaction's own number
    std::string reversedMessage = "Reversed";
    std::chrono::milliseconds reverseWindow{0}; ///< after the charge; 0: always open

    // time
    std::chrono::milliseconds delay{0}; ///< of every answer
    std::chrono::milliseconds slowDelay{10'000};

    CallbackSettings callback;
};

/// One more card, or other behaviour of a known one.
struct CardRule {
    std::string number; ///< 16 digits of a synthetic or published test card
    std::string expiry; ///< MM/YY; empty: that of the known card, else 12/40
    Outcome outcome = Outcome::Success;
    std::optional<std::int64_t> balance; ///< tiyin
};

} // namespace kassa::sandbox
