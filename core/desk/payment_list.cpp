#include "core/desk/payment_list.h"

#include "core/base/digits.h"
#include "core/desk/search_fold.h"

#include <algorithm>
#include <array>

namespace kassa::desk {

namespace {

struct GroupOf {
    PaymentGroup operator()(const state::Paid&) const { return PaymentGroup::Accepted; }
    PaymentGroup operator()(const state::NotPaid&) const { return PaymentGroup::Declined; }
    PaymentGroup operator()(const state::Reversed&) const { return PaymentGroup::Refunded; }
    PaymentGroup operator()(const state::Checking&) const { return PaymentGroup::Unknown; }
    PaymentGroup operator()(const state::ReverseChecking&) const { return PaymentGroup::Unknown; }
    PaymentGroup operator()(const state::ForPerson&) const { return PaymentGroup::Unknown; }
    PaymentGroup operator()(const state::Opening&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::AwaitingCard&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::SendingCard&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::AwaitingCode&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::Confirming&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::AwaitingPhone&) const { return PaymentGroup::Open; }
    PaymentGroup operator()(const state::Reversing&) const { return PaymentGroup::Open; }
};

struct NamedGroup {
    std::string_view name;
    PaymentGroup group;
};

template <std::size_t... index>
std::array<NamedGroup, sizeof...(index)> namesOfStates(std::index_sequence<index...>) {
    return {[] {
        const State state(std::in_place_index<index>);
        return NamedGroup{kassa::nameOf(state), groupOf(state)};
    }()...};
}

const auto& namedGroups() {
    static const auto groups =
        namesOfStates(std::make_index_sequence<std::variant_size_v<State>>());
    return groups;
}

std::string withoutSpaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// A word of `key` begins with `typed`.
bool hasWordLike(std::string_view key, std::string_view typed) {
    if (typed.empty()) {
        return false;
    }
    for (auto at = key.find(typed); at != std::string_view::npos; at = key.find(typed, at + 1)) {
        if (at == 0 || key[at - 1] == ' ') {
            return true;
        }
    }
    return false;
}

bool contains(std::string_view text, std::string_view part) {
    return !part.empty() && text.find(part) != std::string_view::npos;
}

} // namespace

PaymentGroup groupOf(const State& state) {
    return std::visit(GroupOf{}, state);
}

std::optional<PaymentGroup> groupOfStateNamed(std::string_view name) {
    const auto& all = namedGroups();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const NamedGroup& each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->group);
}

std::vector<std::string_view> stateNamesOf(PaymentGroup group) {
    std::vector<std::string_view> names;
    for (const auto& each : namedGroups()) {
        if (each.group == group) {
            names.push_back(each.name);
        }
    }
    return names;
}

PaymentMatcher::Reading PaymentMatcher::readingOf(std::string_view text) {
    Reading reading;
    const std::string spelled = spelledKey(text);
    for (std::string_view rest = spelled; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (const std::string word(rest.substr(0, end)); !word.empty()) {
            const bool number = allDigits(word);
            reading.push_back({word, soundKey(word), number ? word : std::string()});
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return reading;
}

PaymentMatcher::PaymentMatcher(std::string_view text) {
    m_readings.push_back(readingOf(text));
    if (m_readings.front().empty()) {
        return; // everything fits
    }
    for (const auto& other : otherLayouts(text)) {
        if (auto reading = readingOf(other); !reading.empty()) {
            m_readings.push_back(std::move(reading));
        }
    }
}

bool PaymentMatcher::operator()(const Payment& payment) const {
    if (m_readings.front().empty()) {
        return true;
    }
    const std::string name = spelledKey(payment.sale.customer);
    const std::string sound = soundKey(name);
    const std::string invoice = withoutSpaces(spelledKey(payment.sale.invoice));
    const std::string som = std::to_string(payment.sale.amount.count() / 100);
    const std::string number =
        payment.transaction ? std::to_string(payment.transaction->value) : std::string();
    const auto fits = [&](const Word& word) {
        if (hasWordLike(name, word.spelled) || hasWordLike(sound, word.sound) ||
            contains(invoice, word.spelled)) {
            return true;
        }
        return !word.digits.empty() &&
               (contains(payment.sale.account, word.digits) || contains(number, word.digits) ||
                contains(som, word.digits) ||
                (payment.card && payment.card->lastFour == word.digits));
    };
    return std::any_of(m_readings.begin(), m_readings.end(), [&](const Reading& reading) {
        return std::all_of(reading.begin(), reading.end(), fits);
    });
}

} // namespace kassa::desk
