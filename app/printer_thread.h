#pragma once

#include "ui/print/printer_link.h"

#include <QThread>

#include <atomic>

namespace kassa::app {

class PrinterWorker;

/// Printers on a thread of their own: whatever they do, no window and no till waits for them.
class PrinterThread : public ui::PrinterLink {
    Q_OBJECT

public:
    explicit PrinterThread(QObject* parent = nullptr);
    /// A page on its way is broken off. A print system that does not come back is left behind.
    ~PrinterThread() override;

    void print(const desk::PrinterSettings& where, const desk::Raster& picture) override;
    void askSystemPrinters() override;

private:
    QThread* m_thread; ///< started with the first order
    PrinterWorker* m_worker;
};

} // namespace kassa::app
