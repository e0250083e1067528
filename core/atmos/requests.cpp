#include "core/atmos/requests.h"

#include <nlohmann/json.hpp>

namespace kassa::atmos {

namespace {

/// Writes one JSON object into locked memory, member by member. The size is fixed beforehand, so
/// nothing is ever copied to grow.
class BodyWriter {
public:
    explicit BodyWriter(std::size_t capacity) : m_body(capacity) { put("{"); }

    void number(std::string_view name, std::int64_t value) { raw(name, std::to_string(value)); }

    /// Ordinary text, escaped by the library; bytes that are not UTF-8 become U+FFFD.
    void text(std::string_view name, std::string_view value) {
        raw(name, nlohmann::json(std::string(value))
                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }

    /// A value that is JSON already.
    void json(std::string_view name, std::string_view value) { raw(name, value); }

    /// Digits of a secret: nothing to escape, no copy on the way.
    void secretText(std::string_view name, std::string_view digits) {
        start(name);
        put("\"");
        put(digits);
        put("\"");
    }

    /// The same as a JSON number, which may have no leading zeros.
    void secretNumber(std::string_view name, std::string_view digits) {
        start(name);
        const auto first = digits.find_first_not_of('0');
        put(first == std::string_view::npos ? std::string_view("0") : digits.substr(first));
    }

    [[nodiscard]] SecretBuffer finish() {
        put("}");
        return std::move(m_body);
    }

private:
    void start(std::string_view name) {
        put(m_body.size() > 1 ? ",\"" : "\"");
        put(name);
        put("\":");
    }
    void raw(std::string_view name, std::string_view value) {
        start(name);
        put(value);
    }
    void put(std::string_view text) { KASSA_CHECK(m_body.append(text)); }

    SecretBuffer m_body;
};

/// Names, punctuation and numbers of the longest body with its longest fixed fields.
constexpr std::size_t roomForFixed = 512;
/// The escaped form of one byte is six at most ("\u001f").
constexpr std::size_t roomFor(std::size_t textSize) {
    return roomForFixed + 6 * textSize;
}

/// `ofd_items`: what was sold, as the tax service wants to read it. The amounts are of whole lines
/// and add up to the amount that is charged. Empty when there is nothing to send.
std::string fiscalJson(const FiscalShape& shape, const std::vector<FiscalItem>& items) {
    if (!shape.sent || items.empty()) {
        return {};
    }
    auto list = nlohmann::ordered_json::array();
    for (const auto& item : items) {
        nlohmann::ordered_json each = {{"ofd_code", item.fiscal.ikpu},
                                       {"name", item.title},
                                       {"amount", item.amount.count()},
                                       {"quantity", item.quantity}};
        auto details = nlohmann::ordered_json::array();
        const auto add = [&details](const std::string& name, const std::string& value) {
            if (!name.empty() && !value.empty()) {
                details.push_back({{"key", name}, {"value", value}});
            }
        };
        const auto vat = item.fiscal.vatPercent;
        add(shape.packageName, item.fiscal.packageCode);
        add(shape.vatName, vat ? std::to_string(*vat) : std::string());
        add(shape.tinName, item.fiscal.tin);
        if (!details.empty()) {
            each["details"] = std::move(details);
        }
        list.push_back(std::move(each));
    }
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

class Builder {
public:
    Builder(const Profile& profile, const Credentials& credentials, std::string_view language)
        : m_profile(profile), m_credentials(credentials), m_language(language) {}

    [[nodiscard]] Request build(effect::Open&& open) const {
        const auto items = fiscalJson(m_profile.fiscal, open.items);
        BodyWriter body(roomFor(open.account.size() + m_credentials.terminalId.size()) +
                        items.size());
        body.number("amount", open.amount.count());
        body.text("account", open.account);
        store(body);
        if (!m_credentials.terminalId.empty()) {
            body.text("terminal_id", m_credentials.terminalId);
        }
        language(body);
        if (!items.empty()) {
            body.json("ofd_items", items);
        }
        Request request =
            made(CallKind::Open, open.call, m_profile.createPath, {}, open.amount, body);
        request.expectation.account = std::move(open.account);
        return request;
    }

    [[nodiscard]] Request build(effect::SendCard&& send) const {
        BodyWriter body(roomFor(0));
        body.number("transaction_id", send.transaction.value);
        store(body);
        body.secretText("card_number", send.number.reveal());
        body.secretText("expiry", send.expiry.revealYearMonth());
        language(body);
        return made(CallKind::SendCard, send.call, m_profile.preApplyPath, send.transaction, {},
                    body);
    }

    [[nodiscard]] Request build(effect::ResendCode&& resend) const {
        BodyWriter body(roomFor(0));
        store(body);
        body.number("transaction_id", resend.transaction.value);
        return made(CallKind::ResendCode, resend.call, m_profile.resendPath, resend.transaction, {},
                    body);
    }

    // No language here: the texts are for nobody, and a field too many could only do harm.
    [[nodiscard]] Request build(effect::Confirm&& confirm) const {
        BodyWriter body(roomFor(0));
        body.number("transaction_id", confirm.transaction.value);
        if (m_profile.codeShape == NumberShape::String) {
            body.secretText("otp", confirm.code.reveal());
        } else {
            body.secretNumber("otp", confirm.code.reveal());
        }
        store(body);
        Request request = made(CallKind::Confirm, confirm.call, m_profile.confirmPath,
                               confirm.transaction, confirm.amount, body);
        request.expectation.account = std::move(confirm.account);
        return request;
    }

    [[nodiscard]] Request build(effect::Query&& query) const {
        BodyWriter body(roomFor(0));
        store(body);
        body.number("transaction_id", query.transaction.value);
        Request request = made(CallKind::Query, query.call, m_profile.statusPath, query.transaction,
                               query.amount, body);
        request.expectation.account = std::move(query.account);
        return request;
    }

    [[nodiscard]] Request build(effect::Reverse&& reverse) const {
        BodyWriter body(roomFor(reverse.reason.size()));
        switch (m_profile.reverseShape) {
        case ReverseShape::SuccessAsTransaction:
            body.number("transaction_id", reverse.success.value);
            reason(body, reverse);
            break;
        case ReverseShape::StoreAndSuccess:
            store(body);
            body.number("success_trans_id", reverse.success.value);
            break;
        case ReverseShape::StoreAndTransaction:
            store(body);
            body.number("transaction_id", reverse.success.value);
            reason(body, reverse);
            break;
        }
        Request request = made(CallKind::Reverse, reverse.call, m_profile.reversePath,
                               reverse.transaction, reverse.amount, body);
        request.expectation.success = reverse.success;
        return request;
    }

private:
    void store(BodyWriter& body) const {
        if (m_profile.storeIdShape == NumberShape::String) {
            body.text("store_id", std::to_string(m_credentials.storeId));
        } else {
            body.number("store_id", m_credentials.storeId);
        }
    }
    void language(BodyWriter& body) const {
        if (!m_language.empty()) {
            body.text("lang", m_language);
        }
    }
    static void reason(BodyWriter& body, const effect::Reverse& reverse) {
        if (!reverse.reason.empty()) {
            body.text("reason", reverse.reason);
        }
    }
    [[nodiscard]] Request made(CallKind kind, CallId call, const std::string& path,
                               TransactionId transaction, Tiyin amount, BodyWriter& body) const {
        return {
            kind, call, path, {transaction, amount, m_credentials.storeId, {}, {}}, body.finish()};
    }

    const Profile& m_profile;
    const Credentials& m_credentials;
    std::string_view m_language;
};

} // namespace

Request buildRequest(const Profile& profile, const Credentials& credentials,
                     std::string_view language, Effect effect) {
    KASSA_CHECK(language.size() <= 8);
    const Builder builder(profile, credentials, language);
    return std::visit(
        [&builder](auto&& each) { return builder.build(std::forward<decltype(each)>(each)); },
        std::move(effect));
}

std::chrono::milliseconds timeoutOf(CallKind kind, const Timeouts& timeouts) {
    switch (kind) {
    case CallKind::Open:
        return timeouts.create;
    case CallKind::SendCard:
    case CallKind::ResendCode:
        return timeouts.preApply;
    case CallKind::Confirm:
        return timeouts.confirm;
    case CallKind::Query:
        return timeouts.status;
    case CallKind::Reverse:
        return timeouts.reverse;
    }
    checkFailed("the call is one of its kinds", __FILE__, __LINE__);
}

} // namespace kassa::atmos
