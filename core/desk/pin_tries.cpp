#include "core/desk/pin_tries.h"

#include <algorithm>

namespace kassa::desk {

namespace {

std::chrono::milliseconds pauseAfter(int inRow) {
    if (inRow < freeTries) {
        return std::chrono::milliseconds(0);
    }
    return inRow >= mostTries ? longPause : shortPause * (1 << (inRow - freeTries));
}

} // namespace

WrongPins carriedOver(int inRow, Instant programStart) {
    const int counted = std::clamp(inRow, 0, mostTries);
    return {std::max(inRow, 0),
            std::vector<Instant>(static_cast<std::size_t>(counted), programStart)};
}

WrongPins oneMore(WrongPins wrong, Instant now) {
    ++wrong.inRow;
    wrong.when.push_back(now);
    if (wrong.when.size() > static_cast<std::size_t>(mostTries)) {
        wrong.when.erase(wrong.when.begin());
    }
    return wrong;
}

WrongPins afterRight(WrongPins wrong) {
    wrong.inRow = 0;
    return wrong;
}

std::optional<Instant> pausedUntil(const WrongPins& wrong, Instant now) {
    if (wrong.when.empty()) {
        return std::nullopt;
    }
    Instant until = wrong.when.back() + pauseAfter(wrong.inRow);
    if (wrong.when.size() >= static_cast<std::size_t>(mostTries)) {
        until = std::max(until, wrong.when.front() + longPause);
    }
    return until > now ? std::optional(until) : std::nullopt;
}

int triesLeft(const WrongPins& wrong, Instant now) {
    if (pausedUntil(wrong, now)) {
        return 0;
    }
    const auto recent = std::count_if(wrong.when.begin(), wrong.when.end(),
                                      [now](Instant when) { return now - when < longPause; });
    return std::max(1, std::min(freeTries - wrong.inRow, mostTries - static_cast<int>(recent)));
}

} // namespace kassa::desk
