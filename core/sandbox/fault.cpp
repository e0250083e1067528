#include "core/sandbox/fault.h"

#include "core/base/check.h"
#include "core/sandbox/strict_json.h"

#include <algorithm>
#include <array>

namespace kassa::sandbox {

namespace {

enum class Moments { Both, OnlyAfter };

struct FaultRow {
    FaultAction action;
    std::string_view name;
    Moments moments;
};

// In the order of the enumeration.
constexpr std::array<FaultRow, faultActionCount> faultRows{{
    {FaultAction::Drop, "drop", Moments::Both},
    {FaultAction::Reset, "reset", Moments::Both},
    {FaultAction::Truncate, "truncate", Moments::OnlyAfter},
    {FaultAction::Drip, "drip", Moments::OnlyAfter},
    {FaultAction::Stall, "stall", Moments::Both},
    {FaultAction::Garbage, "garbage", Moments::Both},
    {FaultAction::Delay, "delay", Moments::Both},
    {FaultAction::Empty, "empty", Moments::Both},
    {FaultAction::Status500, "500", Moments::Both},
    {FaultAction::Status403, "403", Moments::Both},
    {FaultAction::Status429, "429", Moments::Both},
    {FaultAction::Status401Json, "401_json", Moments::Both},
    {FaultAction::Status401Xml, "401_xml", Moments::Both},
    {FaultAction::Status401Html, "401_html", Moments::Both},
    {FaultAction::HtmlPage, "html", Moments::Both},
    {FaultAction::XmlFault, "xml", Moments::Both},
    {FaultAction::Redirect302, "302", Moments::Both},
    {FaultAction::Redirect307, "307", Moments::Both},
    {FaultAction::Redirect308, "308", Moments::Both},
    {FaultAction::WrongContent, "wrong_content", Moments::Both},
    {FaultAction::OtherTransaction, "other_transaction", Moments::OnlyAfter},
    {FaultAction::WrongAmount, "wrong_amount", Moments::OnlyAfter},
    {FaultAction::WrongTypes, "wrong_types", Moments::OnlyAfter},
    {FaultAction::DuplicateKeys, "duplicate_keys", Moments::OnlyAfter},
    {FaultAction::BadUtf8, "bad_utf8", Moments::OnlyAfter},
    {FaultAction::Huge, "huge", Moments::OnlyAfter},
}};

constexpr std::string_view before = "_before";
constexpr std::string_view after = "_after";
constexpr std::size_t hugeSize = std::size_t{4} * 1024 * 1024;

const FaultRow& rowOf(FaultAction action) {
    const auto index = static_cast<std::size_t>(action);
    KASSA_CHECK(index < faultRows.size() && faultRows[index].action == action);
    return faultRows[index];
}

bool meant(const Fault& fault, int call) {
    if (fault.call == 0)
        return true;
    return call >= fault.call && call <= std::max(fault.call, fault.until);
}

/// Every whole number becomes a string.
void numbersToText(Json& value) {
    if (value.is_structured()) {
        for (Json& member : value)
            numbersToText(member);
    } else if (value.is_number_integer()) {
        value = value.dump();
    } else if (value.is_boolean()) {
        value = value.get<bool>() ? 1 : 0;
    }
}

} // namespace

std::optional<FaultName> faultNamed(std::string_view name) {
    for (const FaultRow& row : faultRows) {
        if (name == row.name)
            return FaultName{row.action,
                             needsAnswer(row.action) ? FaultMoment::After : FaultMoment::Before};
        if (row.moments == Moments::Both && name.starts_with(row.name)) {
            const std::string_view rest = name.substr(row.name.size());
            if (rest == before || rest == after)
                return FaultName{row.action,
                                 rest == after ? FaultMoment::After : FaultMoment::Before};
        }
    }
    return std::nullopt;
}

std::vector<std::string> faultNames() {
    std::vector<std::string> names;
    for (const FaultRow& row : faultRows) {
        if (row.moments == Moments::OnlyAfter) {
            names.emplace_back(row.name);
            continue;
        }
        names.push_back(std::string(row.name) + std::string(before));
        names.push_back(std::string(row.name) + std::string(after));
    }
    return names;
}

bool needsAnswer(FaultAction action) {
    return rowOf(action).moments == Moments::OnlyAfter;
}

void FaultPlan::set(std::vector<Fault> faults) {
    m_faults = std::move(faults);
    m_calls.clear();
    m_allCalls = 0;
}

std::optional<Fault> FaultPlan::next(const std::string& path) {
    m_deliveries[path] += 1;
    const int call = ++m_calls[path];
    const int anyCall = ++m_allCalls;
    for (const Fault& fault : m_faults) {
        const bool here =
            fault.path == "*" ? meant(fault, anyCall) : fault.path == path && meant(fault, call);
        if (here && static_cast<int>(m_random() % 100) < fault.percent)
            return fault;
    }
    return std::nullopt;
}

std::string spoil(FaultAction action, const std::string& body) {
    const std::optional<Json> parsed = parseObject(body);
    if (action == FaultAction::DuplicateKeys && body.starts_with("{"))
        return R"({"result":{"code":"OK","description":""},)" + body.substr(1);
    if (action == FaultAction::BadUtf8 && body.starts_with("{"))
        return "{\"note\":\"\xff\xfe\"," + body.substr(1);
    if (action == FaultAction::Huge)
        return body + std::string(hugeSize, ' ');
    if (!parsed)
        return body;
    Json changed = *parsed;
    if (action == FaultAction::WrongTypes)
        numbersToText(changed);
    if (action == FaultAction::OtherTransaction && changed.contains("transaction_id"))
        changed["transaction_id"] = changed["transaction_id"].get<std::int64_t>() + 1;
    if (changed.contains("store_transaction")) {
        Json& inner = changed["store_transaction"];
        if (action == FaultAction::OtherTransaction)
            inner["trans_id"] = inner["trans_id"].get<std::int64_t>() + 1;
        if (action == FaultAction::WrongAmount)
            inner["amount"] = inner["amount"].get<std::int64_t>() + 100;
    }
    return changed.dump();
}

} // namespace kassa::sandbox
