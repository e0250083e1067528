#include "ui/print/printing.h"

#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace kassa::ui {

class PrintingPlugin final : public QObject, public Printing {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "kassa.Printing/2")
    Q_INTERFACES(kassa::ui::Printing)

public:
    [[nodiscard]] QStringList printers() override { return QPrinterInfo::availablePrinterNames(); }

    [[nodiscard]] kassa::desk::PrintTrouble print(const QString& name,
                                                  const kassa::desk::Raster& picture) override {
        using kassa::desk::PrintTrouble;
        const QPrinterInfo where =
            name.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(name);
        if (where.isNull()) {
            return PrintTrouble::NoPrinter;
        }
        constexpr qreal dotsPerMillimetre = 8;
        QPrinter printer(where, QPrinter::HighResolution);
        printer.setPageSize(QPageSize(QSizeF(picture.width, picture.height) / dotsPerMillimetre,
                                      QPageSize::Millimeter, QStringLiteral("Paper"),
                                      QPageSize::ExactMatch));
        printer.setFullPage(true);
        printer.setPageMargins(QMarginsF());
        QImage image(picture.bytes.data(), picture.width, picture.height,
                     static_cast<qsizetype>(picture.rowBytes()), QImage::Format_Mono);
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        QPainter painter;
        if (!painter.begin(&printer)) { // isValid() says yes even when nothing is behind it
            return PrintTrouble::Unreachable;
        }
        painter.drawImage(painter.viewport(), image);
        return painter.end() ? PrintTrouble::None : PrintTrouble::Broken;
    }
};

} // namespace kassa::ui

#include "printing_plugin.moc"
