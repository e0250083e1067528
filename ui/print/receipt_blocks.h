#pragma once

#include "core/desk/receipt.h"

#include <QString>

#include <vector>

// A receipt as a list of printed things, in words of the program's language. Text, PDF and the
// picture on the screen are all made from this one list, so that they cannot say different things.

namespace kassa::ui {

struct ReceiptBlock {
    enum class Kind {
        TestLine, ///< left: "TEST, not a real payment"
        CopyLine, ///< left
        Mark,     ///< the star
        Heading,  ///< left, centred, strong
        Centre,   ///< left, centred
        Rule,     ///< a dashed line
        Fact,     ///< left: name, right: value, strong
        Item,     ///< left: what, right: amount
        Total,    ///< left: word, right: figures, unit: "so'm"
        Code,     ///< left: the text inside a QR code, right: what stands beside it
    };
    Kind kind = Kind::Rule;
    QString left;
    QString right;
    QString unit;
};

[[nodiscard]] std::vector<ReceiptBlock> receiptBlocks(const kassa::desk::Receipt& receipt);

/// Proves a printer: all letters of all languages, figures, both edges, a code.
[[nodiscard]] std::vector<ReceiptBlock> testPageBlocks(const QString& printer);

/// What the QR code of the receipt holds: the fiscal receipt's address, or else the receipt's own
/// facts in a few lines, to be kept on a telephone.
[[nodiscard]] QString receiptCode(const kassa::desk::Receipt& receipt);

/// "14.05.2026 10:44", Tashkent time.
[[nodiscard]] QString receiptTime(Timestamp at);

} // namespace kassa::ui
