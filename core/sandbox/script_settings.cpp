#include "core/sandbox/script.h"

#include <algorithm>
#include <array>

// The settings of a script by name: one row each.

namespace kassa::sandbox {

namespace {

constexpr std::string_view aSwitch = "true or false";
constexpr std::string_view aText = "a text";
constexpr std::string_view aCount = "a whole number from 0 to 1000000000";
constexpr std::string_view anAmount = "a whole number of tiyin from 1 to 100000000000000";
constexpr std::string_view threeDigits = "a text of three digits";
constexpr std::int64_t maximumCount = 1'000'000'000;

using Set = bool (*)(Settings&, const Json&); ///< false: not what the setting takes

struct Row {
    std::string_view name;
    std::string_view takes;
    Set set;
};

std::optional<std::int64_t> whole(const Json& value, std::int64_t least, std::int64_t most) {
    if (!value.is_number_integer())
        return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

template <auto member>
bool setSwitch(Settings& settings, const Json& value) {
    if (!value.is_boolean())
        return false;
    settings.*member = value.get<bool>();
    return true;
}

template <auto member>
bool setText(Settings& settings, const Json& value) {
    if (!value.is_string())
        return false;
    settings.*member = value.get<std::string>();
    return true;
}

template <auto member>
bool setCode(Settings& settings, const Json& value) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() != 3 ||
        !isNumber(value.get_ref<const std::string&>()))
        return false;
    settings.*member = value.get<std::string>();
    return true;
}

template <auto member>
bool setCount(Settings& settings, const Json& value) {
    const auto number = whole(value, 0, maximumCount);
    if (number)
        settings.*member = static_cast<int>(*number);
    return number.has_value();
}

template <auto member>
bool setAmount(Settings& settings, const Json& value) {
    const auto number = whole(value, 1, Tiyin::maximumCount);
    if (number)
        settings.*member = *number;
    return number.has_value();
}

template <auto member, class Unit>
bool setTime(Settings& settings, const Json& value) {
    const auto number = whole(value, 0, maximumCount);
    if (number)
        settings.*member = Unit(*number);
    return number.has_value();
}

/// One of a few words.
template <class Value>
bool setWord(Value& target, const Json& value,
             std::initializer_list<std::pair<std::string_view, Value>> words) {
    for (const auto& [word, meaning] : words) {
        if (value.is_string() && value.get_ref<const std::string&>() == word) {
            target = meaning;
            return true;
        }
    }
    return false;
}

bool setStores(Settings& settings, const Json& value) {
    settings.stores.clear();
    for (const Json& item : value) {
        const auto number = whole(item, 1, INT64_MAX);
        if (!number)
            return false;
        settings.stores.push_back(*number);
    }
    return value.is_array();
}

bool setDisabledPaths(Settings& settings, const Json& value) {
    settings.disabledPaths.clear();
    for (const Json& item : value) {
        if (!item.is_string() || !item.get_ref<const std::string&>().starts_with('/'))
            return false;
        settings.disabledPaths.push_back(item.get<std::string>());
    }
    return value.is_array();
}

bool setLanguage(Settings& settings, const Json& value) {
    return setWord<std::string>(settings.language, value,
                                {{"ru", "ru"}, {"uz", "uz"}, {"en", "en"}});
}

bool setSmsCode(Settings& settings, const Json& value) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() != 6 ||
        !isNumber(value.get_ref<const std::string&>()))
        return false;
    settings.code = value.get<std::string>();
    return true;
}

bool setTokenForm(Settings& settings, const Json& value) {
    return setWord(settings.tokenForm, value,
                   {{"opaque", TokenForm::Opaque}, {"jwt", TokenForm::Jwt}});
}

bool setFaultForm(Settings& settings, const Json& value) {
    return setWord(settings.faultForm, value,
                   {{"json", FaultForm::Json}, {"xml", FaultForm::Xml}, {"html", FaultForm::Html}});
}

bool setCallbackUrl(Settings& settings, const Json& value) {
    if (!value.is_string() || !value.get_ref<const std::string&>().starts_with("http://"))
        return false;
    settings.callback.url = value.get<std::string>();
    return true;
}

bool setCallbackKey(Settings& settings, const Json& value) {
    if (!value.is_string())
        return false;
    settings.callback.apiKey = value.get<std::string>();
    return true;
}

bool setCallbackField(Settings& settings, const Json& value) {
    return setWord(settings.callback.field, value,
                   {{"account", CallbackField::Account},
                    {"invoice", CallbackField::Invoice},
                    {"both", CallbackField::Both}});
}

bool setCallbackHash(Settings& settings, const Json& value) {
    return setWord(settings.callback.hash, value,
                   {{"md5", CallbackHash::Md5}, {"sha256", CallbackHash::Sha256}});
}

bool setCallbackNumbers(Settings& settings, const Json& value) {
    if (!value.is_boolean())
        return false;
    settings.callback.numbers = value.get<bool>();
    return true;
}

bool setCallbackTimes(Settings& settings, const Json& value) {
    const auto number = whole(value, 1, 100);
    if (number)
        settings.callback.times = static_cast<int>(*number);
    return number.has_value();
}

bool setCallbackTimeout(Settings& settings, const Json& value) {
    const auto number = whole(value, 1, 600'000);
    if (number)
        settings.callback.timeout = std::chrono::milliseconds(*number);
    return number.has_value();
}

template <auto member>
bool setStoreText(Settings& settings, const Json& value) {
    if (!value.is_string())
        return false;
    settings.store.*member = value.get<std::string>();
    return true;
}

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

constexpr std::array rows{
    Row{"consumer_key", aText, setText<&Settings::consumerKey>},
    Row{"consumer_secret", aText, setText<&Settings::consumerSecret>},
    Row{"token_life_seconds", aCount, setTime<&Settings::tokenLife, Seconds>},
    Row{"token_form", "\"opaque\" or \"jwt\"", setTokenForm},
    Row{"token_remaining_time", aSwitch, setSwitch<&Settings::remainingTime>},
    Row{"fault_form", "\"json\", \"xml\" or \"html\"", setFaultForm},
    Row{"disabled_paths", "a list of paths that start with /", setDisabledPaths},
    Row{"payer_page", aSwitch, setSwitch<&Settings::payerPage>},
    Row{"python_compat", aSwitch, setSwitch<&Settings::pythonCompat>},
    Row{"language", "\"ru\", \"uz\" or \"en\"", setLanguage},
    Row{"store_name", aText, setStoreText<&StoreTexts::name>},
    Row{"terminal_id", aText, setStoreText<&StoreTexts::terminal>},
    Row{"stores", "a list of positive whole numbers", setStores},
    Row{"store_error_code", threeDigits, setCode<&Settings::storeErrorCode>},
    Row{"minimum_amount_tiyin", anAmount, setAmount<&Settings::minimumAmount>},
    Row{"maximum_amount_tiyin", anAmount, setAmount<&Settings::maximumAmount>},
    Row{"strict_account", aSwitch, setSwitch<&Settings::strictAccount>},
    Row{"strict_types", aSwitch, setSwitch<&Settings::strictTypes>},
    Row{"first_transaction_id", anAmount, setAmount<&Settings::firstTransaction>},
    Row{"first_success_id", anAmount, setAmount<&Settings::firstSuccess>},
    Row{"draft_life_seconds", aCount, setTime<&Settings::draftLife, Seconds>},
    Row{"balance_tiyin", anAmount, setAmount<&Settings::balance>},
    Row{"receipt_link", aSwitch, setSwitch<&Settings::receiptLink>},
    Row{"code", "a text of six digits", setSmsCode},
    Row{"code_life_seconds", aCount, setTime<&Settings::codeLife, Seconds>},
    Row{"tries", aCount, setCount<&Settings::tries>},
    Row{"maximum_codes", aCount, setCount<&Settings::maximumCodes>},
    Row{"resend_by_pre_apply", aSwitch, setSwitch<&Settings::resendByPreApply>},
    Row{"other_card_allowed", aSwitch, setSwitch<&Settings::otherCardAllowed>},
    Row{"code_expired_code", threeDigits, setCode<&Settings::codeExpiredCode>},
    Row{"too_many_codes_code", threeDigits, setCode<&Settings::tooManyCodesCode>},
    Row{"closed_carries_transaction", aSwitch, setSwitch<&Settings::closedCarriesTransaction>},
    Row{"get_says_closed", aSwitch, setSwitch<&Settings::getSaysClosed>},
    Row{"get_says_paid_is_closed", aSwitch, setSwitch<&Settings::getSaysPaidIsClosed>},
    Row{"reverse_by_transaction", aSwitch, setSwitch<&Settings::reverseByTransaction>},
    Row{"reversed_message", aText, setText<&Settings::reversedMessage>},
    Row{"reverse_window_seconds", aCount, setTime<&Settings::reverseWindow, Seconds>},
    Row{"delay_ms", aCount, setTime<&Settings::delay, Milliseconds>},
    Row{"slow_delay_ms", aCount, setTime<&Settings::slowDelay, Milliseconds>},
    Row{"callback_url", "an http:// address", setCallbackUrl},
    Row{"callback_api_key", aText, setCallbackKey},
    Row{"callback_field", "\"account\", \"invoice\" or \"both\"", setCallbackField},
    Row{"callback_hash", "\"md5\" or \"sha256\"", setCallbackHash},
    Row{"callback_numbers", aSwitch, setCallbackNumbers},
    Row{"callback_times", "a whole number from 1 to 100", setCallbackTimes},
    Row{"callback_timeout_ms", "a whole number from 1 to 600000", setCallbackTimeout},
};

} // namespace

std::vector<SettingName> settingNames() {
    std::vector<SettingName> names;
    for (const Row& row : rows)
        names.push_back({row.name, row.takes});
    return names;
}

Expected<void, std::string_view> applySetting(Settings& settings, std::string_view name,
                                              const Json& value) {
    const auto found = std::ranges::find(rows, name, &Row::name);
    if (found == rows.end())
        return Unexpected(std::string_view());
    if (!found->set(settings, value))
        return Unexpected(found->takes);
    return {};
}

} // namespace kassa::sandbox
