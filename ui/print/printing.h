#pragma once

#include "ui/print/receipt_painter.h"

#include <QObject>
#include <functional>

QT_BEGIN_NAMESPACE
class QPageSize;
class QPagedPaintDevice;
QT_END_NAMESPACE

namespace kassa::ui {

/// Paper out of a printer. Qt's printing is large, and most desks print nothing until their first
/// sale is done, so it lies in a library of its own that printReceipt() loads when it is needed.
class Printing {
public:
    /// Paints one page; false when it cannot.
    using Paint = std::function<bool(QPagedPaintDevice&)>;

    Printing() = default;
    Printing(const Printing&) = delete;
    Printing& operator=(const Printing&) = delete;
    virtual ~Printing() = default;

    /// One page without margins on the system's default printer.
    [[nodiscard]] virtual PrintOutcome print(const QPageSize& paper, const Paint& paint) = 0;
};

} // namespace kassa::ui

Q_DECLARE_INTERFACE(kassa::ui::Printing, "kassa.Printing/1")
