#pragma once

#include "core/desk/escpos.h"
#include "core/desk/printer.h"

#include <QObject>
#include <QStringList>

namespace kassa::ui {

/// What the windows know of printers. Like TillLink: an order returns at once, and its answer is a
/// signal, later, on the thread of the windows. One order at a time: the next after the answer.
class PrinterLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Puts a picture of 203 dots an inch on paper: `finished` follows, once. The printer is
    /// System, Device or Network.
    virtual void print(const kassa::desk::PrinterSettings& where,
                       const kassa::desk::Raster& picture) = 0;
    /// The names of the system's printers: `systemPrinters` follows.
    virtual void askSystemPrinters() = 0;

Q_SIGNALS:
    void finished(kassa::desk::PrintTrouble trouble);
    void systemPrinters(const QStringList& names);
};

} // namespace kassa::ui
