#pragma once

#include "core/base/expected.h"
#include "core/desk/event_check.h"

#include <array>

// An event as people edit it: every field a text, as it is typed, and back. What is typed is either
// a good value or a fault of one field; what only shows in the whole event is checkBook's business.

namespace kassa::desk {

enum class EventField { Name, Place, Merchant, FirstDay, LastDay };
enum class ItemField { Title, Note, Price, Ikpu, PackageCode, VatPercent, Tin };
enum class RuleField { Title, Off, LastDay, Quota, Categories, Code, Items };

using EventTexts = std::array<std::string, 5>;
using ItemTexts = std::array<std::string, 7>;
using RuleTexts = std::array<std::string, 7>;

struct FieldFault {
    std::size_t field = 0; ///< place among the texts
    EventFault fault = EventFault::EmptyText;
    auto operator<=>(const FieldFault&) const = default;
};

/// Days as "31.05.2026", percentages as "50 %", lists parted by commas.
[[nodiscard]] EventTexts eventTexts(const EventBook& book);
[[nodiscard]] ItemTexts itemTexts(const Item& item);
[[nodiscard]] RuleTexts ruleTexts(const PriceRule& rule);

/// What is no field of the form (ids, people, other lists) stays as it was.
[[nodiscard]] Expected<EventBook, FieldFault> withTexts(EventBook book, const EventTexts& texts);
[[nodiscard]] Expected<Item, FieldFault> withTexts(Item item, const ItemTexts& texts);
[[nodiscard]] Expected<PriceRule, FieldFault> withTexts(PriceRule rule, const RuleTexts& texts);

/// An id that nothing in the event has: `kind`, a hyphen and the time, so that one that was removed
/// is not given again.
[[nodiscard]] std::string freshId(const EventBook& book, std::string_view kind, Timestamp now);

/// "3 tickets, 4 goods, 2 rules": what the journal says of an event that was changed. `from` is the
/// name of the file it was read from; empty when it was typed.
[[nodiscard]] std::string inAFewWords(const EventBook& book, const std::string& from);

} // namespace kassa::desk
