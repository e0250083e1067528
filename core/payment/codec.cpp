#include "core/payment/codec.h"

#include "core/payment/plausible.h"

#include <nlohmann/json.hpp>

namespace kassa {

namespace {

using Json = nlohmann::ordered_json;

// --- writing

void putReason(Json& json, const char* key, const std::optional<Reason>& reason) {
    if (reason) {
        json[key] = nameOf(*reason);
    }
}

void putInquiry(Json& json, const state::Inquiry& inquiry) {
    json["asked"] = inquiry.asked;
    json["round"] = inquiry.round;
    if (inquiry.query) {
        json["query"] = inquiry.query->value;
    }
}

struct WriteState {
    Json& json;

    void operator()(const state::Opening& s) const { json["call"] = s.call.value; }
    void operator()(const state::AwaitingCard& s) const { putReason(json, "refusal", s.refusal); }
    void operator()(const state::SendingCard& s) const { json["call"] = s.call.value; }
    void operator()(const state::AwaitingCode& s) const {
        if (s.call) {
            json["call"] = s.call->value;
        }
        json["sending_uncertain"] = s.sendingUncertain;
        putReason(json, "problem", s.problem);
    }
    void operator()(const state::Confirming& s) const { json["call"] = s.call.value; }
    void operator()(const state::AwaitingPhone& s) const { putInquiry(json, s.inquiry); }
    void operator()(const state::Checking& s) const { putInquiry(json, s.inquiry); }
    void operator()(const state::Reversing& s) const { json["call"] = s.call.value; }
    void operator()(const state::ReverseChecking& s) const { putInquiry(json, s.inquiry); }
    void operator()(const state::ForPerson& s) const {
        putInquiry(json, s.inquiry);
        json["reversal"] = s.reversal;
    }
    void operator()(const state::Paid& s) const {
        if (s.query) {
            json["query"] = s.query->value;
        }
        putReason(json, "reverse_refusal", s.reverseRefusal);
    }
    void operator()(const state::NotPaid& s) const {
        json["why"] = nameOf(s.why);
        json["watched"] = s.watch.has_value();
        if (s.watch) {
            putInquiry(json, *s.watch);
        }
    }
    void operator()(const state::Reversed&) const {}
};

/// What a line need not have is left out, so that rows of before are written as they were.
Json lineJson(const SaleLine& line) {
    Json json = {{"title", line.title},
                 {"quantity", line.quantity},
                 {"amount_tiyin", line.amount.count()},
                 {"discount", line.discount}};
    const auto put = [&json](const char* key, const std::string& text) {
        if (!text.empty()) {
            json[key] = text;
        }
    };
    put("item", line.item);
    put("rule", line.rule);
    put("ikpu", line.fiscal.ikpu);
    put("package_code", line.fiscal.packageCode);
    if (line.fiscal.vatPercent) {
        json["vat_percent"] = *line.fiscal.vatPercent;
    }
    put("tin", line.fiscal.tin);
    return json;
}

Json saleJson(const Sale& sale) {
    Json lines = Json::array();
    for (const auto& line : sale.lines) {
        lines.push_back(lineJson(line));
    }
    return {{"account", sale.account},
            {"invoice", sale.invoice},
            {"customer", sale.customer},
            {"amount_tiyin", sale.amount.count()},
            {"lines", std::move(lines)}};
}

// --- reading: any field that is missing or of another type ends it, by one local exception

struct Bad {
    std::string what;
};

const Json& member(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (!json.is_object() || found == json.end()) {
        throw Bad{std::string("field missing: ") + key};
    }
    return *found;
}

std::int64_t integer(const Json& json, const char* key) {
    const auto& value = member(json, key);
    const bool fits = value.is_number_integer() &&
                      !(value.is_number_unsigned() &&
                        value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX));
    if (!fits) {
        throw Bad{std::string("not a whole number: ") + key};
    }
    return value.get<std::int64_t>();
}

int smallInteger(const Json& json, const char* key) {
    const auto value = integer(json, key);
    if (value < 0 || value > 1'000'000) {
        throw Bad{std::string("out of range: ") + key};
    }
    return static_cast<int>(value);
}

std::string text(const Json& json, const char* key) {
    const auto& value = member(json, key);
    if (!value.is_string()) {
        throw Bad{std::string("not a text: ") + key};
    }
    return value.get<std::string>();
}

bool flag(const Json& json, const char* key) {
    const auto& value = member(json, key);
    if (!value.is_boolean()) {
        throw Bad{std::string("not true or false: ") + key};
    }
    return value.get<bool>();
}

bool has(const Json& json, const char* key) {
    return json.contains(key); // false as well when it is no object
}

CallId call(const Json& json, const char* key) {
    return CallId{integer(json, key)};
}

std::optional<CallId> optionalCall(const Json& json, const char* key) {
    return has(json, key) ? std::optional(call(json, key)) : std::nullopt;
}

Reason reason(const Json& json, const char* key) {
    const auto found = reasonNamed(text(json, key));
    if (!found) {
        throw Bad{std::string("unknown reason: ") + key};
    }
    return *found;
}

std::optional<Reason> optionalReason(const Json& json, const char* key) {
    return has(json, key) ? std::optional(reason(json, key)) : std::nullopt;
}

state::Inquiry inquiry(const Json& json) {
    state::Inquiry read;
    read.asked = smallInteger(json, "asked");
    read.round = smallInteger(json, "round");
    read.query = optionalCall(json, "query");
    return read;
}

State readState(const Json& json) {
    const auto name = text(json, "state");
    const auto is = [&name](const State& state) { return name == nameOf(state); };
    if (is(state::Opening{})) {
        return state::Opening{call(json, "call"), {}};
    }
    if (is(state::AwaitingCard{})) {
        return state::AwaitingCard{{}, optionalReason(json, "refusal")};
    }
    if (is(state::SendingCard{})) {
        return state::SendingCard{call(json, "call"), {}};
    }
    if (is(state::AwaitingCode{})) {
        return state::AwaitingCode{{},
                                   {},
                                   optionalCall(json, "call"),
                                   {},
                                   flag(json, "sending_uncertain"),
                                   optionalReason(json, "problem")};
    }
    if (is(state::Confirming{})) {
        return state::Confirming{call(json, "call"), {}, {}, {}};
    }
    if (is(state::AwaitingPhone{})) {
        return state::AwaitingPhone{{}, inquiry(json)};
    }
    if (is(state::Checking{})) {
        return state::Checking{inquiry(json)};
    }
    if (is(state::Reversing{})) {
        return state::Reversing{call(json, "call"), {}};
    }
    if (is(state::ReverseChecking{})) {
        return state::ReverseChecking{inquiry(json)};
    }
    if (is(state::ForPerson{})) {
        return state::ForPerson{inquiry(json), flag(json, "reversal")};
    }
    if (is(state::Paid{})) {
        return state::Paid{
            optionalCall(json, "query"), {}, optionalReason(json, "reverse_refusal")};
    }
    if (is(state::NotPaid{})) {
        return state::NotPaid{reason(json, "why"),
                              flag(json, "watched") ? std::optional(inquiry(json)) : std::nullopt};
    }
    if (is(state::Reversed{})) {
        return state::Reversed{};
    }
    throw Bad{"unknown state"};
}

/// Not empty where it is there at all: what is read is written again as it was.
std::string optionalText(const Json& json, const char* key) {
    if (!has(json, key)) {
        return {};
    }
    auto read = text(json, key);
    if (read.empty()) {
        throw Bad{std::string("empty: ") + key};
    }
    return read;
}

SaleLine readLine(const Json& json) {
    SaleLine line{text(json, "title"), integer(json, "quantity"),
                  Tiyin(integer(json, "amount_tiyin")), flag(json, "discount")};
    line.item = optionalText(json, "item");
    line.rule = optionalText(json, "rule");
    line.fiscal.ikpu = optionalText(json, "ikpu");
    line.fiscal.packageCode = optionalText(json, "package_code");
    if (has(json, "vat_percent")) {
        line.fiscal.vatPercent = smallInteger(json, "vat_percent");
    }
    line.fiscal.tin = optionalText(json, "tin");
    return line;
}

Sale readSale(const Json& json) {
    Sale sale;
    sale.account = text(json, "account");
    sale.invoice = text(json, "invoice");
    sale.customer = text(json, "customer");
    sale.amount = Tiyin(integer(json, "amount_tiyin"));
    const auto& lines = member(json, "lines");
    if (!lines.is_array()) {
        throw Bad{"not a list: lines"};
    }
    for (const auto& line : lines) {
        sale.lines.push_back(readLine(line));
    }
    if (!checkSale(sale)) {
        throw Bad{"a sale that cannot be"};
    }
    return sale;
}

Payment readPayment(const Json& json) {
    Payment payment;
    payment.id.value = text(json, "payment");
    payment.state = readState(json);
    payment.steps = integer(json, "step");
    payment.lastCall = call(json, "last_call");
    if (has(json, "transaction")) {
        payment.transaction = TransactionId{integer(json, "transaction")};
    }
    if (has(json, "card")) {
        payment.card = MaskedCard{text(member(json, "card"), "first_six"),
                                  text(member(json, "card"), "last_four")};
    }
    if (has(json, "capture")) {
        payment.capture = Capture{SuccessId{integer(member(json, "capture"), "success")},
                                  text(member(json, "capture"), "fiscal_url")};
    }
    payment.codesSent = smallInteger(json, "codes_sent");
    payment.confirms = smallInteger(json, "confirms");
    payment.pageShown = flag(json, "page_shown");
    payment.lateCapture = flag(json, "late_capture");
    if (has(json, "reverse_reason")) {
        payment.reverseReason = text(json, "reverse_reason");
        payment.reverseApprover = text(json, "reverse_approver");
    }
    if (has(json, "finding_approver")) {
        payment.findingNote = text(json, "finding_note");
        payment.findingApprover = text(json, "finding_approver");
    }
    if (has(json, "sale")) {
        payment.sale = readSale(member(json, "sale"));
    }
    if (const char* wrong = implausible(payment)) {
        throw Bad{wrong};
    }
    return payment;
}

} // namespace

std::string encodePayment(const Payment& payment, bool withSale) {
    Json json = {
        {"payment", payment.id.value}, {"step", payment.steps}, {"state", nameOf(payment.state)}};
    std::visit(WriteState{json}, payment.state);
    json["last_call"] = payment.lastCall.value;
    if (payment.transaction) {
        json["transaction"] = payment.transaction->value;
    }
    if (payment.card) {
        json["card"] = {{"first_six", payment.card->firstSix},
                        {"last_four", payment.card->lastFour}};
    }
    if (payment.capture) {
        json["capture"] = {{"success", payment.capture->success.value},
                           {"fiscal_url", payment.capture->fiscalUrl}};
    }
    json["codes_sent"] = payment.codesSent;
    json["confirms"] = payment.confirms;
    json["page_shown"] = payment.pageShown;
    json["late_capture"] = payment.lateCapture;
    if (!payment.reverseReason.empty() || !payment.reverseApprover.empty()) {
        json["reverse_reason"] = payment.reverseReason;
        json["reverse_approver"] = payment.reverseApprover;
    }
    if (!payment.findingApprover.empty()) {
        json["finding_note"] = payment.findingNote;
        json["finding_approver"] = payment.findingApprover;
    }
    if (withSale) {
        json["sale"] = saleJson(payment.sale);
    }
    // Text that is not UTF-8 is replaced rather than refused: a step must always be writable.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Expected<Payment, CodecError> decodePayment(std::string_view json) {
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) {
        return Unexpected(CodecError{"not JSON"});
    }
    try {
        return readPayment(parsed);
    } catch (const Bad& bad) {
        return Unexpected(CodecError{bad.what});
    }
}

} // namespace kassa
