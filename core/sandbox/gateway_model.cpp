#include "core/sandbox/gateway_model.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

// Routing, the front's refusals, and the calls that move nothing: create and get.

namespace kassa::sandbox {

namespace {

constexpr std::size_t maximumTextLength = 200;

/// MM/YY to YYMM.
std::string yearMonthOf(std::string_view expiry) {
    KASSA_CHECK(expiry.size() == 5 && expiry[2] == '/');
    return std::string(expiry.substr(3, 2)) + std::string(expiry.substr(0, 2));
}

/// A short text, or a whole number as text; empty when it is missing or anything else.
std::string textOf(const Json& body, const char* key) {
    const auto found = body.find(key);
    if (found == body.end())
        return {};
    if (found->is_number_integer())
        return found->dump();
    if (!found->is_string() || found->get_ref<const std::string&>().size() > maximumTextLength)
        return {};
    return found->get<std::string>();
}

template <class T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

bool isPage(std::string_view path) {
    return path == "/invoice/get";
}

/// The lines of a fiscal receipt, where there are any, are whole and add up to the amount.
bool fiscalItemsAreGood(const Json& body, std::int64_t amount) {
    const auto list = body.find("ofd_items");
    if (list == body.end())
        return true;
    std::int64_t rest = amount;
    for (const auto& item : list->is_array() ? *list : Json::array()) {
        const auto part = item.is_object() ? wholeNumber(item, "amount") : std::nullopt;
        const auto quantity = item.is_object() ? wholeNumber(item, "quantity") : std::nullopt;
        if (!part || *part <= 0 || *part > rest || !quantity || *quantity <= 0)
            return false;
        const auto code = digitText(item, "ofd_code", false);
        if (!code || code->size() != 17 || textOf(item, "name").empty())
            return false;
        rest -= *part;
    }
    return rest == 0;
}

} // namespace

GatewayModel::GatewayModel(Settings settings)
    : m_settings(std::move(settings)), m_tokens(m_settings.seed) {
    for (const auto* list : {&publishedCards(), &magicCards()}) {
        for (const MagicCard& card : *list)
            addCard({std::string(card.number), std::string(card.expiry), card.outcome, {}});
    }
}

void GatewayModel::addCard(const CardRule& rule) {
    const auto known = std::ranges::find(m_cards, rule.number, &Card::number);
    Card card{rule.number, {}, rule.outcome, rule.balance ? rule.balance : m_settings.balance};
    if (!rule.expiry.empty())
        card.yearMonth = yearMonthOf(rule.expiry);
    else
        card.yearMonth = known == m_cards.end() ? "4012" : known->yearMonth;
    if (known == m_cards.end())
        m_cards.push_back(std::move(card));
    else
        *known = std::move(card);
}

const std::map<std::string, GatewayModel::Handler, std::less<>>& GatewayModel::handlers() {
    static const std::map<std::string, Handler, std::less<>> table{
        {"/merchant/pay/create", &GatewayModel::create},
        {"/merchant/pay/pre-apply", &GatewayModel::preApply},
        {"/merchant/pay/pre-confirm", &GatewayModel::preApply},
        {"/merchant/pay/retry-otp", &GatewayModel::retryOtp},
        {"/merchant/pay/apply", &GatewayModel::apply},
        {"/merchant/pay/confirm", &GatewayModel::apply},
        {"/merchant/pay/apply-ofd", &GatewayModel::apply},
        {"/merchant/pay/get", &GatewayModel::get},
        {"/merchant/pay/reverse", &GatewayModel::reverse},
        {"/merchant/pay/get-status", &GatewayModel::getStatus},
        {"/merchant/pay/cancel", &GatewayModel::cancel},
    };
    return table;
}

bool GatewayModel::served(const Request& request) const {
    if (std::ranges::find(m_settings.disabledPaths, request.path) != m_settings.disabledPaths.end())
        return false;
    if (isPage(request.path))
        return m_settings.payerPage;
    if (request.path == "/merchant/pay/get-status" || request.path == "/merchant/pay/cancel")
        return m_settings.pythonCompat;
    return request.path == "/token" || request.path == "/revoke" ||
           handlers().contains(request.path);
}

Answer GatewayModel::handle(const Request& request, Timestamp now) {
    const FaultForm form = m_settings.faultForm;
    if (!served(request))
        return {faultResponse(404, "900906", "No matching resource found for given API Request",
                              "Check the API documentation and add a proper REST resource path",
                              form),
                {}};
    if (isPage(request.path))
        return payerPage(request, now);
    if (request.method != "POST")
        return {faultResponse(405, "900905", "Method not allowed", "Use POST", form), {}};
    if (request.path == "/token")
        return {m_tokens.issue(request, m_settings, now), {}};
    if (request.path == "/revoke")
        return {m_tokens.revoke(request, m_settings), {}};
    switch (m_tokens.check(request.authorization, now)) {
    case TokenDesk::Bearer::Missing:
        return {faultResponse(401, "900902", "Missing Credentials",
                              "Make sure your API invocation call has a header: "
                              "\"Authorization: Bearer ACCESS_TOKEN\"",
                              form),
                {}};
    case TokenDesk::Bearer::Bad:
        return {unauthorized(form), {}};
    case TokenDesk::Bearer::Good:
        break;
    }
    const auto body = parseObject(request.body);
    if (!body)
        return refuse("009", nullptr, m_settings.language);
    return (this->*handlers().find(request.path)->second)(*body, now);
}

std::string GatewayModel::languageOf(const Json& body) const {
    const std::string language = textOf(body, "lang");
    return language == "ru" || language == "uz" || language == "en" ? language
                                                                    : m_settings.language;
}

/// The transaction that a request names, if it belongs to the store that the request names.
GatewayModel::Place GatewayModel::locate(const Json& body, Timestamp now) {
    Place place{nullptr, languageOf(body), {}};
    const auto store = idNumber(body, "store_id", m_settings.strictTypes);
    const auto id = idNumber(body, "transaction_id", m_settings.strictTypes);
    if (!store || *store <= 0) {
        place.error = m_settings.storeErrorCode;
        return place;
    }
    if (!id) {
        place.error = "009";
        return place;
    }
    const auto found = m_transactions.find(TransactionId{*id});
    if (found == m_transactions.end() || found->second.storeId != *store) {
        place.error = "061";
        return place;
    }
    place.transaction = &found->second;
    settle(found->second, now);
    return place;
}

/// What happened to it since it was last looked at.
void GatewayModel::settle(Transaction& transaction, Timestamp now) {
    const bool open = transaction.state == TransactionState::Draft ||
                      transaction.state == TransactionState::CodeSent;
    if (open && now - transaction.created > m_settings.draftLife)
        transaction.state = TransactionState::Closed;
    if (transaction.state == TransactionState::Confirmed &&
        outcomeOf(transaction) == Outcome::ReversedElsewhere)
        reverseElsewhere(transaction.id, now);
}

const Transaction* GatewayModel::find(TransactionId transaction) const {
    const auto found = m_transactions.find(transaction);
    return found == m_transactions.end() ? nullptr : &found->second;
}

/// Why a create is refused; empty when it is not.
std::string GatewayModel::createRefusal(const Json& body) const {
    const auto store = idNumber(body, "store_id", m_settings.strictTypes);
    const auto& stores = m_settings.stores;
    if (!store || *store <= 0 ||
        (!stores.empty() && std::ranges::find(stores, *store) == stores.end()))
        return m_settings.storeErrorCode;
    const auto amount = wholeNumber(body, "amount");
    if (!amount || *amount <= 0 || *amount < m_settings.minimumAmount ||
        *amount > m_settings.maximumAmount)
        return "009";
    const std::string account = textOf(body, "account");
    if (account.empty() || (m_settings.strictAccount && !isNumber(account)))
        return "009";
    return fiscalItemsAreGood(body, *amount) ? "" : "009";
}

Answer GatewayModel::create(const Json& body, Timestamp now) {
    const std::string language = languageOf(body);
    const std::string refusal = createRefusal(body);
    if (!refusal.empty()) {
        record(LedgerKind::Refused, Transaction{}, now, "create", refusal);
        return refuse(refusal, nullptr, language);
    }
    Transaction transaction;
    const auto count = static_cast<std::int64_t>(m_transactions.size());
    transaction.id = TransactionId{m_settings.firstTransaction + count};
    transaction.storeId = *idNumber(body, "store_id", m_settings.strictTypes);
    transaction.amount = Tiyin(*wholeNumber(body, "amount"));
    transaction.account = textOf(body, "account");
    transaction.details = textOf(body, "details");
    if (transaction.details.empty())
        transaction.details = transaction.account;
    if (const std::string terminal = textOf(body, "terminal_id"); !terminal.empty())
        transaction.terminal = terminal;
    transaction.created = now;
    record(LedgerKind::Created, transaction, now, "create");

    Json answer = envelope("OK", language);
    answer["transaction_id"] = transaction.id.value;
    answer["store_transaction"] = storeTransaction(transaction);
    m_transactions.emplace(transaction.id, std::move(transaction));
    return {jsonResponse(answer), {}};
}

Answer GatewayModel::get(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    if (place.transaction == nullptr)
        return refuse(place.error, nullptr, place.language);
    const Transaction& transaction = *place.transaction;
    const bool paid = transaction.success.has_value();
    const bool closed = transaction.state == TransactionState::Closed;
    if ((closed && m_settings.getSaysClosed) || (paid && m_settings.getSaysPaidIsClosed))
        return refuse("092", &transaction, place.language);
    Json answer = envelope("OK", place.language);
    answer["store_transaction"] = storeTransaction(transaction);
    return {jsonResponse(answer), {}};
}

/// The status call as a Python library expects it, with a word at the top.
Answer GatewayModel::getStatus(const Json& body, Timestamp now) {
    const Place place = locate(body, now);
    Answer answer = get(body, now);
    if (place.transaction == nullptr)
        return answer;
    auto parsed = parseObject(answer.response.body);
    KASSA_CHECK(parsed.has_value());
    const char* word = "pending";
    if (place.transaction->state == TransactionState::Confirmed)
        word = "success";
    else if (place.transaction->state == TransactionState::Reversed)
        word = "cancelled";
    else if (place.transaction->state == TransactionState::Closed)
        word = "failed";
    (*parsed)["status"] = word;
    return {jsonResponse(*parsed), {}};
}

Answer GatewayModel::refuse(std::string_view code, const Transaction* transaction,
                            const std::string& language) const {
    Json answer = envelope(code, language);
    if (code == "092" && transaction != nullptr && m_settings.closedCarriesTransaction)
        answer["store_transaction"] = storeTransaction(*transaction);
    return {jsonResponse(answer), {}};
}

Json GatewayModel::storeTransaction(const Transaction& transaction) const {
    const bool paid = transaction.success.has_value();
    const bool reversed = transaction.state == TransactionState::Reversed;
    const StoreTexts& texts = m_settings.store;
    Json store;
    store["id"] = transaction.storeId;
    store["name"] = texts.name;
    store["desc"] = "";
    store["logo"] = nullptr;
    store["ga_id"] = nullptr;
    Json label;
    label["type_id"] = texts.labelType;
    label["label_ru"] = texts.labelRu;
    label["label_uz"] = texts.labelUz;
    label["label_en"] = texts.labelEn;

    Json fields;
    fields["success_trans_id"] = paid ? Json(transaction.success->value) : Json(nullptr);
    fields["trans_id"] = transaction.id.value;
    fields["store"] = std::move(store);
    fields["terminal_id"] = orNull(transaction.terminal);
    if (paid && !transaction.terminal)
        fields["terminal_id"] = texts.terminal;
    fields["account"] = transaction.account;
    fields["amount"] = transaction.amount.count();
    fields["confirmed"] = paid; // stays true after a reversal
    fields["prepay_time"] = nullptr;
    if (transaction.prepared)
        fields["prepay_time"] = transaction.prepared->time_since_epoch().count() / 1000 * 1000;
    fields["confirm_time"] = nullptr;
    if (transaction.confirmed)
        fields["confirm_time"] = transaction.confirmed->time_since_epoch().count();
    fields["label"] = std::move(label);
    fields["details"] = transaction.details;
    fields["commission_value"] = "0";
    fields["commission_type"] = "0";
    fields["total"] = transaction.amount.count();
    fields["card_id"] = nullptr;
    fields["status_code"] = nullptr;
    fields["status_message"] = nullptr;
    if (paid) {
        const std::string place = std::to_string(transaction.card.value_or(0));
        fields["card_id"] = std::string(32 - place.size(), 'A') + place;
        fields["status_code"] = reversed ? "-20" : "0";
        fields["status_message"] = reversed ? m_settings.reversedMessage : "Success";
    }
    return fields;
}

void GatewayModel::record(LedgerKind kind, const Transaction& transaction, Timestamp now,
                          std::string_view where, std::string_view code) {
    LedgerEntry entry;
    entry.sequence = static_cast<std::int64_t>(m_ledger.size()) + 1;
    entry.time = now;
    entry.kind = kind;
    entry.transaction = transaction.id;
    entry.success = transaction.success;
    entry.amount = transaction.amount;
    entry.account = transaction.account;
    if (transaction.card)
        entry.card = m_cards[*transaction.card].masked();
    entry.code = code;
    entry.where = where;
    m_ledger.push_back(std::move(entry));
}

} // namespace kassa::sandbox
