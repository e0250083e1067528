#pragma once

#include "core/desk/escpos.h"

#include <QObject>
#include <QStringList>

namespace kassa::ui {

/// The printers of the operating system. Qt's printing is large, and most desks print nothing
/// until their first sale is done, so it lies in a library of its own that is loaded when it is
/// needed. Any thread; a print system may be slow, so not that of the windows.
class Printing {
public:
    Printing() = default;
    Printing(const Printing&) = delete;
    Printing& operator=(const Printing&) = delete;
    virtual ~Printing() = default;

    [[nodiscard]] virtual QStringList printers() = 0;
    /// One page, as large as the picture at 203 dots an inch, without margins; `printer` empty: the
    /// default one. Never asks anything.
    [[nodiscard]] virtual kassa::desk::PrintTrouble print(const QString& printer,
                                                          const kassa::desk::Raster& picture) = 0;
};

} // namespace kassa::ui

Q_DECLARE_INTERFACE(kassa::ui::Printing, "kassa.Printing/2")
