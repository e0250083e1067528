#include "tests/sim/answer_bytes.h"

#include <array>

namespace kassa::sim {

namespace {

using atmos::CallKind;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

std::string envelope(const std::string& code, std::string_view rest) {
    const std::string full = code == "OK" || code.empty() ? code : "STPIMS-ERR-" + code;
    return R"({"result":{"code":")" + full + R"(","description":"..."})" + std::string(rest) + "}";
}

/// The fields of a transaction as JSON texts, so that each can be spoiled.
struct Fields {
    std::string id;
    std::string amount;
    std::string success;
    std::string confirmed;
    std::string status;
};

Fields fieldsOf(const Entry& entry) {
    const bool captured = entry.captures > 0;
    return {std::to_string(entry.id.value), std::to_string(entry.amount.count()),
            captured ? std::to_string(entry.success().value) : "null",
            captured ? "true" : "false", // stays true after a reversal, as was seen
            entry.reversals > 0 ? (entry.id.value % 2 == 0 ? "-20" : "\"-20\"")
            : captured          ? (entry.id.value % 3 == 0 ? "\"0\"" : "null")
                                : "null"};
}

std::string transactionText(const Entry& entry, const Fields& fields) {
    return R"(,"transaction_id":)" + fields.id + R"(,"store_transaction":{"success_trans_id":)" +
           fields.success + R"(,"trans_id":)" + fields.id + R"(,"store":{"id":)" +
           std::to_string(storeId) + R"(,"name":"EXAMPLE"},"account":")" + entry.account +
           R"(","amount":)" + fields.amount + R"(,"confirmed":)" + fields.confirmed +
           R"(,"status_code":)" + fields.status + "}";
}

std::string bodyOf(CallKind kind, const Word& word) {
    if (!word.about) {
        return envelope(word.code, "");
    }
    if (kind == CallKind::Reverse) {
        return envelope(word.code, R"(,"transaction_id":)" + std::to_string(word.about->id.value));
    }
    return envelope(word.code, transactionText(*word.about, fieldsOf(*word.about)));
}

std::string withWrongType(const Word& word, Dice& dice) {
    const int lot = dice.below(6);
    if (!word.about || lot == 0) {
        return R"({"result":{"code":0,"description":null},"transaction_id":"x"})";
    }
    Fields fields = fieldsOf(*word.about);
    std::array spoiled{&fields.id, &fields.amount, &fields.success, &fields.confirmed,
                       &fields.status};
    std::string& field = *spoiled[static_cast<std::size_t>(lot - 1)];
    constexpr std::array odd{"[1]", "{}", "1.5", "\"yes\"", "-1", "1e3"};
    field = field.front() == '"' || dice.percent(40) ? odd[static_cast<std::size_t>(dice.below(6))]
                                                     : quoted(field);
    return envelope(word.code, transactionText(*word.about, fields));
}

/// Two keys of one name that contradict each other: which one counts is for nobody to guess.
std::string withDuplicateKeys(const Word& word, Dice& dice) {
    if (!word.about) {
        return R"({"result":{"code":"STPIMS-ERR-001","code":"OK"},"transaction_id":1})";
    }
    Fields fields = fieldsOf(*word.about);
    if (dice.percent(50)) {
        fields.confirmed += std::string(",\"confirmed\":") +
                            (word.about->captures > 0 ? "false" : "true") +
                            ",\"success_trans_id\":5";
    } else {
        fields.amount += R"(,"amount":)" + fields.amount;
    }
    return envelope(word.code, transactionText(*word.about, fields));
}

/// An error within a 200. Numbers that prove something are only used by a gateway that means it.
std::string withError(CallKind kind, const Word& word, Dice& dice) {
    constexpr std::array numbers{"001", "092", "093", "999", "000", ""};
    Word lie = word;
    lie.code = numbers[static_cast<std::size_t>(dice.below(6))];
    if (dice.percent(50)) {
        lie.about.reset();
    }
    return bodyOf(kind, lie);
}

std::string aboutAnother(CallKind kind, const Entry& other) {
    if (kind == CallKind::SendCard || kind == CallKind::ResendCode) {
        return envelope("OK", R"(,"transaction_id":)" + std::to_string(other.id.value));
    }
    return bodyOf(kind, {"OK", other});
}

std::string withWrongAmount(CallKind kind, const Word& word, Dice& dice) {
    if (!word.about) {
        return bodyOf(kind, word);
    }
    Word changed = word;
    const std::int64_t amount = word.about->amount.count();
    const std::array<std::int64_t, 4> wrong{amount + 1, amount - 1, amount * 100, 0};
    changed.about->amount = Tiyin(wrong[static_cast<std::size_t>(dice.below(4))]);
    return bodyOf(kind, changed);
}

std::string cut(const std::string& body, Dice& dice) {
    return body.substr(0, static_cast<std::size_t>(dice.below(static_cast<int>(body.size()))));
}

} // namespace

Bytes goodAnswer(CallKind kind, const Word& word) {
    return {200, true, bodyOf(kind, word)};
}

Bytes badAnswer(CallKind kind, const Word& word, NetFault fault, const Entry& other, Dice& dice) {
    Bytes bytes = goodAnswer(kind, word);
    const std::string html = "<html><body>Bad gateway</body></html>";
    switch (fault) {
    case NetFault::Reset:
        return {200, false, cut(bytes.body, dice)};
    case NetFault::Truncate:
        return {200, true, cut(bytes.body, dice)};
    case NetFault::Html:
        return {dice.percent(50) ? 200 : 502, true, html};
    case NetFault::Empty:
        return {dice.percent(50) ? 200 : 204, true, ""};
    case NetFault::Huge:
        bytes.body.insert(1, R"("padding":")" + std::string(70'000, 'x') + "\",");
        return bytes;
    case NetFault::BadUtf8:
        bytes.body.insert(bytes.body.find("...") + 1, "\xC3\x28");
        return bytes;
    case NetFault::WrongType:
        return {200, true, withWrongType(word, dice)};
    case NetFault::DuplicateKeys:
        return {200, true, withDuplicateKeys(word, dice)};
    case NetFault::ErrorInside200:
        return {200, true, withError(kind, word, dice)};
    case NetFault::OtherTransaction:
        return {200, true, aboutAnother(kind, other)};
    case NetFault::WrongAmount:
        return {200, true, withWrongAmount(kind, word, dice)};
    case NetFault::Redirect:
        return {dice.percent(50) ? 302 : 307, true, dice.percent(50) ? bytes.body : html};
    case NetFault::Unauthorized:
        return {401, true, R"({"code":"900901","message":"Invalid Credentials"})"};
    case NetFault::ServerErrorAfter:
        return {500 + dice.below(4), true, dice.percent(50) ? bytes.body : html};
    case NetFault::Refuse:
    case NetFault::Dns:
    case NetFault::TlsFail:
    case NetFault::Delay:
    case NetFault::DropRequest:
    case NetFault::DropReply:
    case NetFault::DuplicateRequest:
    case NetFault::DuplicateReply:
    case NetFault::Reorder:
    case NetFault::Drip:
    case NetFault::Stall:
    case NetFault::LateCapture:
        return bytes;
    }
    return bytes;
}

} // namespace kassa::sim
