#pragma once

#include "core/base/time.h"
#include "core/desk/amount_words.h"
#include "core/desk/badge.h"
#include "core/desk/prices.h"
#include "core/desk/printer.h"
#include "core/desk/receipt.h"
#include "core/desk/scan.h"

#include "ui/event_files.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace kassa::ui {

class ImportLink;
class PrinterLink;
class SettingsLink;

/// Everything a desk is told at birth. Values and clocks; nothing of it changes
/// later, but `facts`, which are of whoever is signed in, what somebody chooses in the settings
/// (`words`, `printer` and `idleLock`), and `book` when somebody saves another event.
struct DeskSetup {
    kassa::desk::EventBook book;
    kassa::desk::DeskFacts facts;
    kassa::desk::Language words = kassa::desk::Language::Uzbek; ///< language of amounts in words

    std::function<Timestamp()> wallClock = systemTimestamp;
    std::function<Instant()> bootClock = systemInstant; ///< the till's clock, for countdowns

    /// Address of the page on which a customer can pay this transaction on a phone. Without it,
    /// payment by phone is not offered.
    std::function<QString(TransactionId)> payerPage;
    QString receiptFolder; ///< where PDFs are put; made when it does not exist

    std::optional<kassa::desk::BadgeTemplate> badge; ///< none: no badges at this desk
    kassa::desk::PrinterSettings printer;
    PrinterLink* printers = nullptr; ///< none: receipts can only be saved. Outlives the desk
    ImportLink* lists = nullptr;     ///< none: no lists are taken in here. Outlives the desk
    /// Hands an address to the program that the person has chosen for it; false when there is none.
    std::function<bool(const QUrl&)> openUrl;

    EventFiles eventFiles;            ///< without a way to save there is no page to edit the event
    SettingsLink* settings = nullptr; ///< none: there is no page of settings. Outlives the desk

    kassa::desk::ScanRules scanner; ///< how the scanner at this desk is set

    /// A key pressed twice must not wipe an outcome off the screen before anybody has seen it:
    /// for this long after an outcome appears, it does not leave.
    std::chrono::milliseconds outcomeHold{350};

    /// A desk that nobody has touched for so long locks itself; 0: never.
    std::chrono::milliseconds idleLock = std::chrono::minutes(5);
};

/// The event that comes with the program: invented people, real prices.
[[nodiscard]] kassa::desk::EventBook sampleEvent();

/// The badge that comes with the program.
[[nodiscard]] kassa::desk::BadgeTemplate sampleBadge();

/// The desk of the sample event: Nilufar S., desk 2, shift 14.
[[nodiscard]] kassa::desk::DeskFacts sampleDesk(bool test);

} // namespace kassa::ui
