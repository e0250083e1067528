#pragma once

// Lengths of the design in logical pixels, at a text scale of 1.

namespace kassa::ui {

namespace radius {
inline constexpr int keycap = 6;
inline constexpr int chip = 8;
inline constexpr int control = 10;
inline constexpr int controlLarge = 12;
inline constexpr int card = 14;
inline constexpr int dialog = 20;
} // namespace radius

namespace space {
inline constexpr int half = 4;
inline constexpr int grid = 8;
inline constexpr int gap = 12;
inline constexpr int card = 24;
inline constexpr int page = 28;
} // namespace space

namespace desk {
inline constexpr int railWidth = 96;
inline constexpr int topBarHeight = 56;
inline constexpr int hintBarHeight = 44;
inline constexpr int testBannerHeight = 44;
inline constexpr int offlineBannerHeight = 52;
inline constexpr int testFrame = 6;
/// From this window width on the right column is wide and the hero amount is AmountXL.
inline constexpr int wideFrom = 1600;
} // namespace desk

/// The focus ring: this wide, this far outside of its widget.
inline constexpr int focusRing = 3;
inline constexpr int focusGap = 2;
inline constexpr int focusReach = focusRing + focusGap;

namespace motion {
inline constexpr int press = 80;
inline constexpr int toastIn = 160;
inline constexpr int toastStay = 4000;
inline constexpr int toastOut = 120;
inline constexpr int scrim = 160;
inline constexpr int ringTurn = 1200;
inline constexpr int ringFrame = 33;
inline constexpr int caretBlink = 530;
} // namespace motion

} // namespace kassa::ui
