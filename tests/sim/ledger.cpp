#include "tests/sim/ledger.h"

#include "core/base/check.h"

namespace kassa::sim {

using atmos::CallKind;

Word Ledger::carryOut(const Flight& flight, bool networkCopy) {
    if (flight.kind == CallKind::Open) {
        return open(flight);
    }
    if (flight.kind == CallKind::Reverse) {
        return reverse(flight, networkCopy);
    }
    const auto found = m_entries.find(flight.transaction);
    if (found == m_entries.end()) {
        return {"061"};
    }
    switch (flight.kind) {
    case CallKind::SendCard:
        return sendCard(flight, found->second);
    case CallKind::ResendCode:
        return {found->second.codeSent && !flight.refuse ? "OK" : "306"};
    case CallKind::Confirm:
        return confirm(flight, found->second, networkCopy);
    case CallKind::Query:
        return {"OK", found->second};
    case CallKind::Open:
    case CallKind::Reverse:
        break;
    }
    checkFailed("the call is one of its kinds", __FILE__, __LINE__);
}

void Ledger::write(Kind kind, Entry& entry) {
    m_lines.push_back({kind, entry.id, entry.amount});
}

Word Ledger::open(const Flight& flight) {
    const TransactionId id{14'570'001 + static_cast<std::int64_t>(m_entries.size())};
    Entry& entry = m_entries[id];
    entry.id = id;
    entry.account = flight.account;
    entry.amount = flight.amount;
    write(Kind::Created, entry);
    return {"OK", entry};
}

Word Ledger::sendCard(const Flight& flight, Entry& entry) {
    if (flight.refuse) {
        return {flight.number % 2 == 0 ? "067" : "302"};
    }
    if (entry.captures > 0) {
        return {"092"};
    }
    entry.codeSent = true;
    return {"OK"};
}

std::optional<Word> Ledger::objection(const Flight& flight, const Entry& entry, bool networkCopy) {
    const bool known = entry.captures > 0 || (entry.underWay && !flight.agreed);
    const bool closed =
        entry.reversals > 0 || (entry.captures > 0 && entry.byPage) || (known && networkCopy);
    if (closed) {
        return Word{"092", entry};
    }
    if (!entry.codeSent || !flight.rightCode) {
        return Word{flight.number % 3 == 0 && entry.codeSent ? "305" : "098", entry};
    }
    return flight.refuse ? std::optional(Word{"112", entry}) : std::nullopt;
}

bool Ledger::askFirst(const Flight& flight, bool networkCopy) {
    const auto found = m_entries.find(flight.transaction);
    const bool asks = mayDebit && flight.kind == CallKind::Confirm && !flight.agreed &&
                      found != m_entries.end() && !objection(flight, found->second, networkCopy) &&
                      mayDebit(found->second);
    if (asks) {
        found->second.underWay = true;
    }
    return asks;
}

Word Ledger::confirm(const Flight& flight, Entry& entry, bool networkCopy) {
    if (auto word = objection(flight, entry, networkCopy)) {
        return *word;
    }
    if (mayDebit && !flight.agreed) {
        return {"093"};
    }
    ++entry.captures;
    entry.underWay = false;
    write(Kind::Captured, entry);
    return {"OK", entry};
}

Word Ledger::reverse(const Flight& flight, bool networkCopy) {
    Entry* entry = nullptr;
    for (auto& [id, each] : m_entries) {
        if (each.success() == flight.success && each.captures > 0) {
            entry = &each;
        }
    }
    if (entry == nullptr) {
        return {"061"};
    }
    if (entry->elsewhere || (networkCopy && entry->reversals > 0)) {
        return {"092"};
    }
    if (flight.refuse) {
        return {"310"};
    }
    ++entry->reversals;
    write(Kind::Reversed, *entry);
    return {"OK", *entry};
}

bool Ledger::payOnPage(TransactionId transaction) {
    const auto found = m_entries.find(transaction);
    if (found == m_entries.end() || found->second.captures > 0 ||
        (mayDebit && !mayDebit(found->second))) {
        return false;
    }
    found->second.byPage = true;
    ++found->second.captures;
    write(Kind::Captured, found->second);
    return true;
}

bool Ledger::reverseElsewhere(TransactionId transaction) {
    const auto found = m_entries.find(transaction);
    if (found == m_entries.end() || found->second.net() != 1) {
        return false;
    }
    found->second.elsewhere = true;
    ++found->second.reversals;
    write(Kind::Reversed, found->second);
    return true;
}

const Entry* Ledger::find(TransactionId transaction) const {
    const auto found = m_entries.find(transaction);
    return found == m_entries.end() ? nullptr : &found->second;
}

int Ledger::netOf(const std::string& account) const {
    int net = 0;
    for (const auto& [id, entry] : m_entries) {
        net += entry.account == account ? entry.net() : 0;
    }
    return net;
}

} // namespace kassa::sim
