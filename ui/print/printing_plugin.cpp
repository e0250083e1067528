#include "ui/print/printing.h"

#include <QPageSize>
#include <QPrinter>
#include <QPrinterInfo>

namespace kassa::ui {

class PrintingPlugin final : public QObject, public Printing {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "kassa.Printing/1")
    Q_INTERFACES(kassa::ui::Printing)

public:
    [[nodiscard]] PrintOutcome print(const QPageSize& paper, const Paint& paint) override {
        const QPrinterInfo where = QPrinterInfo::defaultPrinter();
        if (where.isNull()) {
            return PrintOutcome::NoPrinter;
        }
        QPrinter printer(where, QPrinter::HighResolution);
        printer.setPageSize(paper);
        printer.setFullPage(true);
        printer.setPageMargins(QMarginsF());
        return paint(printer) ? PrintOutcome::Printed : PrintOutcome::Failed;
    }
};

} // namespace kassa::ui

#include "printing_plugin.moc"
