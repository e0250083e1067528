#pragma once

#include "core/payment/codec.h"
#include "core/store/read_side.h"
#include "core/store/row_check.h"
#include "core/store/tables.h"
#include "tests/desk/desk_samples.h"
#include "tests/store/store_bench.h"

#include <functional>
#include <map>

// Every question that a journal is asked, and its answers as text, so that two can be compared.

namespace kassa::test {

using namespace kassa::store; // half of what follows is the store's

// --- answers as text, so that two can be compared

inline std::string said(bool flag) {
    return flag ? "yes" : "no";
}
inline std::string said(Timestamp at) {
    return std::to_string(at.time_since_epoch().count());
}
inline std::string said(const Payment& payment) {
    return encodePayment(payment, true);
}
inline std::string said(const PaymentRecord& record) {
    return record.id.value + record.account + record.state + std::to_string(record.steps) +
           std::to_string(record.lastSeq) + said(record.updated);
}
inline std::string said(const JournalRow& row) {
    return std::to_string(row.seq) + row.payment.value + row.body + toHex(row.hash);
}
inline std::string said(const desk::DeskRow& row) {
    return std::to_string(row.seq) + desk::encodeEntry(row.entry);
}
inline std::string said(const staff::PaymentRow& row) {
    return std::to_string(row.seq) + row.cashier + said(row.payment);
}
inline std::string said(const staff::Recalled& recalled) {
    return recalled.beganBy + recalled.actedBy + said(recalled.payment);
}
inline std::string said(const desk::ListedPayment& listed) {
    return said(listed.payment) + said(listed.updated);
}
inline std::string said(const desk::PaymentStep& step) {
    return step.cause + said(step.payment) + said(step.at);
}
inline std::string said(const Opening& opening) {
    return std::to_string(opening.epoch) + toHex(opening.signature);
}
inline std::string said(const JournalMeta& meta) {
    return meta.desk + toHex(meta.signature);
}
inline std::string said(const Head& head) {
    return std::to_string(head.seq) + toHex(head.hash);
}
template <class T>
std::string said(const std::optional<T>& value) {
    return value ? said(*value) : "none";
}
template <class T>
std::string said(const std::vector<T>& values) {
    std::string all;
    for (const auto& value : values) {
        all += said(value) + '\n';
    }
    return all;
}
inline std::string said(const desk::PaymentPage& page) {
    return said(page.payments) + std::to_string(page.next.value_or(0));
}

/// None: it said that it cannot answer.
template <class T, class Error>
std::optional<std::string> answer(const Expected<T, Error>& told) {
    return told ? std::optional(said(*told)) : std::nullopt;
}

using Answer = std::optional<std::string>;

/// Every question that a till and its windows ask, by name.
inline std::map<std::string, std::function<Answer(store::SqliteJournal&)>> questions() {
    using J = SqliteJournal;
    const PaymentId id{"payment-1"};
    desk::PaymentQuestion question;
    question.group = desk::PaymentGroup::Accepted;
    desk::PaymentQuestion doubt;
    doubt.group = desk::PaymentGroup::Unknown; // several states
    return {
        {"unfinished", [](J& j) { return answer(j.unfinished()); }},
        {"find", [id](J& j) { return answer(j.find(id)); }},
        {"find nobody", [](J& j) { return answer(j.find({"nobody"})); }},
        {"recent", [](J& j) { return answer(j.recent(5)); }},
        {"standings", [](J& j) { return answer(j.standings()); }},
        {"standing", [](J& j) { return answer(j.standing("1001")); }},
        {"paid", [](J& j) { return answer(j.isPaid("1001")); }},
        {"paid by nobody", [](J& j) { return answer(j.isPaid("9999")); }},
        {"paid, under way", [](J& j) { return answer(j.isPaid("77")); }},
        {"rows", [](J& j) { return answer(j.rowsAfter(0, 100)); }},
        {"desk rows", [](J& j) { return answer(j.deskRowsAfter(0, 100)); }},
        {"rows of money", [](J& j) { return answer(j.paymentRowsAfter(0, 100)); }},
        {"recall", [id](J& j) { return answer(j.recall(id, 3)); }},
        {"in doubt", [id](J& j) { return answer(j.unresolvedSince(id)); }},
        {"stretch", [question](J& j) { return answer(j.paymentStretch(question, 5)); }},
        {"steps", [id](J& j) { return answer(j.stepsOf(id)); }},
        {"in doubt, for long", [doubt](J& j) { return answer(j.paymentStretch(doubt, 5)); }},
        {"sold by rules",
         [](J& j) -> Answer {
             const auto told = j.soldByRules();
             return told ? std::optional(std::to_string(told->used().size())) : std::nullopt;
         }},
    };
}

/// What a file is asked before it is trusted.
inline std::map<std::string, std::function<Answer(const store::Connection&)>> inspections() {
    using C = const Connection;
    return {
        {"schema", [](C& c) { return answer(schemaIsOurs(c)); }},
        {"meta", [](C& c) { return answer(readMeta(c)); }},
        {"openings", [](C& c) { return answer(readOpenings(c)); }},
        {"head", [](C& c) { return answer(readHead(c, Hash{})); }},
        {"a number",
         [](C& c) -> Answer {
             const auto told = c.integer("SELECT count(*) FROM journal");
             return told ? std::optional(std::to_string(told->value_or(-1))) : std::nullopt;
         }},
        {"a text",
         [](C& c) -> Answer {
             const auto told = c.text("SELECT group_concat(body) FROM journal");
             return told ? std::optional(told->value_or("none")) : std::nullopt;
         }},
        {"walk",
         [](C& c) -> Answer {
             const auto meta = readMeta(c);
             const auto openings = readOpenings(c);
             if (!meta || !*meta || !openings) {
                 return std::nullopt;
             }
             const Walk walk = walkRows(c, **meta, *openings, {0, hashOf(**meta)}, {});
             return walk.finding ? std::nullopt : std::optional(said(walk.head));
         }},
    };
}

/// A journal with two whole sales, one under way, and a word about the desk.
inline void fill(const StoreBench& bench) {
    bench.sell(2);
    const auto journal = bench.open();
    QVERIFY(journal->append(newPayment("under way", "77"), "begun").has_value());
    QVERIFY(journal->append(desk::entry::SignedIn{samples::cashier()}).has_value());
}

} // namespace kassa::test
