#include "app/printer_thread.h"

#include "core/printer/raw_printer.h"
#include "ui/print/printing.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace kassa::app {

namespace {

ui::Printing* loadPrinting() {
    // Beside the program, and with everything that Qt prints with: see printing.h.
    QPluginLoader loader(QCoreApplication::applicationDirPath() +
                         QStringLiteral("/libkassa_printing.so"));
    return qobject_cast<ui::Printing*>(loader.instance()); // the loader owns it
}

} // namespace

/// The half on the printers' thread.
class PrinterWorker : public QObject {
public:
    explicit PrinterWorker(ui::PrinterLink& link) : m_link(link) {}

    void print(const desk::PrinterSettings& where, const desk::Raster& picture) {
        auto trouble = desk::PrintTrouble::NoPrinter;
        if (where.kind == desk::PrinterKind::System) {
            if (ui::Printing* printing = loadPrinting()) {
                trouble = printing->print(QString::fromStdString(where.name), picture);
            }
        } else {
            trouble = printer::printRaw(where, desk::escPosPage(picture), {}, stop);
        }
        toWindows([trouble](ui::PrinterLink& link) { Q_EMIT link.finished(trouble); });
    }

    void askSystemPrinters() {
        ui::Printing* printing = loadPrinting();
        const QStringList names = printing != nullptr ? printing->printers() : QStringList();
        toWindows([names](ui::PrinterLink& link) { Q_EMIT link.systemPrinters(names); });
    }

    std::atomic<bool> stop{false};

private:
    template <class Call>
    void toWindows(Call call) {
        if (!stop) {
            QMetaObject::invokeMethod(
                &m_link, [&link = m_link, call] { call(link); }, Qt::QueuedConnection);
        }
    }

    ui::PrinterLink& m_link;
};

PrinterThread::PrinterThread(QObject* parent)
    : PrinterLink(parent), m_thread(new QThread), m_worker(new PrinterWorker(*this)) {
    m_worker->moveToThread(m_thread);
}

PrinterThread::~PrinterThread() {
    constexpr unsigned long patience = 2000;
    m_worker->stop = true;
    m_thread->quit();
    if (!m_thread->isRunning() || m_thread->wait(patience)) {
        delete m_worker;
        delete m_thread;
    } // else both stay with the print system that holds them, until the program ends
}

void PrinterThread::print(const desk::PrinterSettings& where, const desk::Raster& picture) {
    m_thread->start(); // nothing when it runs already
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, where, picture] { worker->print(where, picture); },
        Qt::QueuedConnection);
}

void PrinterThread::askSystemPrinters() {
    m_thread->start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->askSystemPrinters(); }, Qt::QueuedConnection);
}

} // namespace kassa::app
