#include "core/sandbox/ledger.h"

#include "core/base/check.h"
#include "core/sandbox/strict_json.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace kassa::sandbox {

namespace {

/// "2026-01-31T09:05:00.123Z"
std::string isoTime(Timestamp time) {
    const auto count = time.time_since_epoch().count();
    const std::time_t seconds = count / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> date{};
    std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(count % 1000));
    return std::string(date.data()) + fraction.data();
}

} // namespace

std::string_view nameOf(LedgerKind kind) {
    switch (kind) {
    case LedgerKind::Created:
        return "created";
    case LedgerKind::CodeSent:
        return "code_sent";
    case LedgerKind::Charged:
        return "charged";
    case LedgerKind::Reversed:
        return "reversed";
    case LedgerKind::Refused:
        return "refused";
    }
    checkFailed("ledger kind is one of its values", __FILE__, __LINE__);
}

std::string lineOf(const LedgerEntry& entry) {
    Json line;
    line["n"] = entry.sequence;
    line["time"] = isoTime(entry.time);
    line["event"] = nameOf(entry.kind);
    if (entry.transaction.value != 0)
        line["transaction_id"] = entry.transaction.value;
    if (entry.success)
        line["success_id"] = entry.success->value;
    line["account"] = entry.account;
    line["amount_tiyin"] = entry.amount.count();
    if (!entry.card.empty())
        line["card"] = entry.card;
    if (!entry.code.empty())
        line["code"] = entry.code;
    line["where"] = entry.where;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Tiyin netCharged(const std::vector<LedgerEntry>& ledger, TransactionId transaction) {
    std::int64_t sum = 0;
    for (const LedgerEntry& entry : ledger) {
        if (transaction.value != 0 && entry.transaction != transaction)
            continue;
        if (entry.kind == LedgerKind::Charged)
            sum += entry.amount.count();
        else if (entry.kind == LedgerKind::Reversed)
            sum -= entry.amount.count();
    }
    return Tiyin(sum);
}

LedgerFile::LedgerFile(LedgerFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

LedgerFile& LedgerFile::operator=(LedgerFile&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LedgerFile::~LedgerFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Expected<LedgerFile, int> LedgerFile::open(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return Unexpected(errno);
    return LedgerFile(descriptor);
}

bool LedgerFile::write(const LedgerEntry& entry) {
    if (m_descriptor < 0)
        return true;
    const std::string line = lineOf(entry) + '\n';
    return ::write(m_descriptor, line.data(), line.size()) == std::ssize(line);
}

} // namespace kassa::sandbox
