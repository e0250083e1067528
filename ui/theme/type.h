#pragma once

#include <QFont>

namespace kassa::ui {

/// The roles text can play; sizes are pixels, size/line.
enum class TextRole {
    AmountXL,      ///< 80/88, the hero amount from 1600 px of width and on "accepted"
    AmountL,       ///< 64/72, the hero amount
    AmountM,       ///< 56/64, in a side panel
    AmountS,       ///< 32/40
    AmountXS,      ///< 24/32
    Outcome,       ///< 40/48, "accepted"
    OutcomeSmall,  ///< 38/46, "declined", "checking"
    Heading1,      ///< 32/40
    DialogTitle,   ///< 30/38
    PageTitle,     ///< 28/36
    Heading2,      ///< 24/32
    Heading3,      ///< 18/26, 600
    Label,         ///< 15/20, 600
    Body,          ///< 16/24
    BodyStrong,    ///< 16/24, 600
    Lead,          ///< 18/26, 400: the sentence under an outcome's heading
    Small,         ///< 15/22
    SmallStrong,   ///< 15/22, 600
    Help,          ///< 15/22, 500: help and remarks beside an icon
    Caption,       ///< 14/20, 500
    CaptionStrong, ///< 14/20, 600
    ButtonLarge,   ///< 20, 600
    ButtonMedium,  ///< 18, 600
    ButtonSmall,   ///< 16, 600
    ButtonTiny,    ///< 15, 600, on buttons 40 high
    CardNumber,    ///< 32, 600, fixed cells
    Code,          ///< 36, 600, one digit a cell
    Clock,         ///< 18/26, 600, tabular
};

/// The smallest type of all, on a small screen; the design's own smallest is 14.
inline constexpr int smallestText = 13;

struct TextStyle {
    QFont font;
    int lineHeight = 0; ///< pixels between baselines
};

/// Tells fontconfig where the system's fonts are, before anything asks it.
void findSystemFonts();
/// Registers the program's own fonts with Qt; later calls do nothing.
void loadFonts();

} // namespace kassa::ui
