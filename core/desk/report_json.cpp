#include "core/desk/report_json.h"

namespace kassa::desk {

namespace {

using fields::Bad;
using fields::Json;

Json toJson(const Takings& takings) {
    return {{"accepted", takings.accepted},
            {"accepted_tiyin", takings.acceptedAmount.count()},
            {"refunded", takings.refunded},
            {"refunded_tiyin", takings.refundedAmount.count()}};
}

Takings takingsFrom(const Json& json) {
    return {fields::count(json, "accepted"), fields::amount(json, "accepted_tiyin"),
            fields::count(json, "refunded"), fields::amount(json, "refunded_tiyin")};
}

Json keyJson(Method method) {
    return nameOf(method);
}
Json keyJson(const std::string& text) {
    return text;
}
Json keyJson(int number) {
    return number;
}

void readKey(const Json& json, Method& method) {
    const auto named = methodNamed(fields::text(json, "key"));
    if (!named) {
        throw Bad{"unknown method"};
    }
    method = *named;
}
void readKey(const Json& json, std::string& text) {
    text = fields::text(json, "key");
}
void readKey(const Json& json, int& hour) {
    constexpr int lastHour = 23;
    hour = fields::number(json, "key");
    if (hour > lastHour) {
        throw Bad{"no such hour"};
    }
}

template <class Key>
Json toJson(const std::vector<TakingsOf<Key>>& table) {
    Json list = Json::array();
    for (const auto& line : table) {
        Json json = {{"key", keyJson(line.key)}};
        json.update(toJson(line.takings));
        list.push_back(std::move(json));
    }
    return list;
}

/// Pieces of tickets are no payments: one payment may be of many, or of none that has a name.
enum class Counts { Payments, Pieces };

template <class Key>
void readTable(const Json& json, const char* key, const Takings& total,
               std::vector<TakingsOf<Key>>& table, Counts counts = Counts::Payments) {
    Takings sum;
    for (const auto& line : fields::list(json, key)) {
        TakingsOf<Key> read{};
        readKey(line, read.key);
        read.takings = takingsFrom(line);
        if (!table.empty() && !(table.back().key < read.key)) {
            throw Bad{std::string("out of order: ") + key};
        }
        const auto accepted = sum.acceptedAmount.add(read.takings.acceptedAmount);
        const auto refunded = sum.refundedAmount.add(read.takings.refundedAmount);
        if (!accepted || !refunded) {
            throw Bad{std::string("sums overflow: ") + key};
        }
        sum = {sum.accepted + read.takings.accepted, *accepted,
               sum.refunded + read.takings.refunded, *refunded};
        table.push_back(std::move(read));
    }
    if (counts == Counts::Pieces) {
        sum.accepted = total.accepted;
        sum.refunded = total.refunded;
    }
    if (sum != total) {
        throw Bad{std::string("does not add up: ") + key};
    }
}

Json toJson(const GatewayCheck& check) {
    Json differences = Json::array();
    for (const auto& line : check.differences) {
        differences.push_back({{"invoice", line.invoice},
                               {"amount_tiyin", line.amount.count()},
                               {"what", line.what}});
    }
    Json json = {
        {"asked", check.asked}, {"agreed", check.agreed}, {"differences", std::move(differences)}};
    if (check.held != check.asked) { // as in rows from before it was told
        json["held"] = check.held;
    }
    return json;
}

GatewayCheck checkFrom(const Json& json) {
    const auto asked = fields::count(json, "asked");
    const auto held = json.contains("held") ? fields::count(json, "held") : asked;
    GatewayCheck check{held, asked, fields::count(json, "agreed"), {}};
    for (const auto& line : fields::list(json, "differences")) {
        check.differences.push_back({fields::text(line, "invoice"),
                                     fields::amount(line, "amount_tiyin"),
                                     fields::words(line, "what")});
    }
    if (check.agreed + static_cast<std::int64_t>(check.differences.size()) > check.asked ||
        check.asked > check.held) {
        throw Bad{"more answers than questions"};
    }
    return check;
}

Json toJson(const std::vector<UnresolvedLine>& lines) {
    Json list = Json::array();
    for (const auto& line : lines) {
        list.push_back({{"invoice", line.invoice},
                        {"customer", line.customer},
                        {"amount_tiyin", line.amount.count()},
                        {"since", line.since.time_since_epoch().count()}});
    }
    return list;
}

std::vector<UnresolvedLine> unresolvedFrom(const Json& json) {
    std::vector<UnresolvedLine> lines;
    for (const auto& line : fields::list(json, "unresolved")) {
        lines.push_back({fields::text(line, "invoice"), fields::text(line, "customer"),
                         fields::amount(line, "amount_tiyin"), fields::time(line, "since")});
    }
    return lines;
}

} // namespace

Json toJson(const ShiftReport& report) {
    Json json = {{"number", report.shift.number},
                 {"opened_at", report.shift.openedAt.time_since_epoch().count()},
                 {"opened_by", fields::of(report.shift.openedBy)},
                 {"until", report.until.time_since_epoch().count()},
                 {"closed", report.closed},
                 {"closed_by", report.closedBy},
                 {"approver", report.approver},
                 {"total", toJson(report.total)},
                 {"by_method", toJson(report.byMethod)},
                 {"by_ticket", toJson(report.byTicket)},
                 {"by_hour", toJson(report.byHour)},
                 {"by_cashier", toJson(report.byCashier)},
                 {"declined", report.declined},
                 {"unresolved", toJson(report.unresolved)}};
    if (report.gateway) {
        json["gateway"] = toJson(*report.gateway);
    }
    json["rows"] = report.rows;
    json["chain_head"] = report.chainHead;
    json["public_key"] = report.publicKey;
    return json;
}

ShiftReport reportFrom(const Json& json) {
    constexpr std::size_t hashDigits = 64;
    ShiftReport report;
    report.shift = {fields::number(json, "number"), fields::time(json, "opened_at"),
                    fields::person(fields::member(json, "opened_by"))};
    if (report.shift.number < 1) {
        throw Bad{"shifts count from 1"};
    }
    report.until = fields::time(json, "until");
    report.closed = fields::flag(json, "closed");
    report.closedBy = fields::text(json, "closed_by");
    report.approver = fields::text(json, "approver");
    report.total = takingsFrom(fields::member(json, "total"));
    readTable(json, "by_method", report.total, report.byMethod);
    readTable(json, "by_ticket", report.total, report.byTicket, Counts::Pieces);
    readTable(json, "by_hour", report.total, report.byHour);
    readTable(json, "by_cashier", report.total, report.byCashier);
    report.declined = fields::count(json, "declined");
    report.unresolved = unresolvedFrom(json);
    if (fields::has(json, "gateway")) {
        report.gateway = checkFrom(fields::member(json, "gateway"));
    }
    report.rows = fields::integer(json, "rows");
    if (report.rows < 0) {
        throw Bad{"fewer than no rows"};
    }
    report.chainHead = fields::hex(json, "chain_head", hashDigits);
    report.publicKey = fields::hex(json, "public_key", hashDigits);
    return report;
}

} // namespace kassa::desk
