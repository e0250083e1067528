// The receipt as text, as a PDF and as what its QR code holds.

#include "ui/desk/desk_setup.h"
#include "ui/desk/language.h"
#include "ui/print/printing.h"
#include "ui/print/receipt_blocks.h"
#include "ui/print/receipt_painter.h"
#include "ui/print/receipt_text.h"

#include <QFile>
#include <QPageSize>
#include <QPluginLoader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace kassa;
using namespace kassa::ui;

namespace {

desk::Receipt sample() {
    const auto book = sampleEvent();
    Payment payment;
    payment.sale = saleOf(book, book.attendees[0], book.tickets[0], book.writtenOn);
    payment.card = MaskedCard{"986009", "4364"};
    payment.confirms = 1;
    payment.transaction = TransactionId{30418852};
    payment.capture = Capture{SuccessId{7120433}, {}};
    payment.state = state::Paid{};
    constexpr std::int64_t quarterToEleven = 1'778'737'500'000; // 14.05.2026 10:45 in Tashkent
    return *receiptOf(payment, book, sampleDesk(false),
                      Timestamp(std::chrono::milliseconds(quarterToEleven)));
}

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(20'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestReceipt : public QObject {
    Q_OBJECT

    QTranslator m_translator;

private Q_SLOTS:
    void initTestCase() { QVERIFY(useLanguage(m_translator, kassa::desk::Language::Uzbek)); }

    void textSaysEverything() {
        const QString text = receiptText(sample());
        for (const auto& part :
             {u"Registon Events MChJ"_qs, u"Registon Forum 2026, Samarqand"_qs,
              u"14.05.2026 10:45"_qs, u"Nilufar S. · 2-kassa"_qs, u"INV-26-00417"_qs,
              u"Kamola Rahimova"_qs, u"Toʻliq ishtirok × 1"_qs, u"1\u00A0478\u00A0000"_qs,
              u"−739\u00A0000"_qs, u"739\u00A0000\u00A0soʻm"_qs, u"•••• 4364"_qs, u"30418852"_qs,
              u"7120433"_qs, u"Fiskal chek emas."_qs}) {
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_qs + text));
        }
        QVERIFY(!text.contains(u"TEST"_qs));
        QVERIFY(!text.contains(u"986009"_qs));
        for (const QString& line : text.split(u'\n')) {
            QVERIFY2(line.size() <= receiptColumns, qPrintable(line));
        }
    }

    void printingIsThereWhenNeeded() {
        QPluginLoader loader(QStringLiteral(KASSA_PRINTING));
        auto* printing = qobject_cast<Printing*>(loader.instance());
        QVERIFY2(printing != nullptr, qPrintable(loader.errorString()));
        // Of a printer that nobody has, so that no paper is spent where there are some.
        QCOMPARE(printing->print(QStringLiteral("no such printer"), {8, 1, {0xFF}}),
                 desk::PrintTrouble::NoPrinter);
    }

    void refundNamesTheFirstReceipt() {
        auto receipt = sample();
        receipt.refund = true;
        const QString text = receiptText(receipt);
        for (const auto& part : {u"Qaytarish"_qs, u"Birinchi chek"_qs, u"Atmos №\u00A030418852"_qs,
                                 u"QAYTARILDI"_qs, u"Fiskal chek emas."_qs}) {
            QVERIFY2(text.contains(part), qPrintable(part + u"\n"_qs + text));
        }
        QVERIFY(!text.contains(u"Toʻlov tasdigʻi"_qs));
    }

    void refundHasAReceiptOnlyWhenItWasSaidSo() {
        const auto book = sampleEvent();
        Payment payment;
        payment.sale = saleOf(book, book.attendees[0], book.tickets[0], book.writtenOn);
        payment.transaction = TransactionId{1};
        payment.capture = Capture{SuccessId{2}, "https://ofd.example/of-the-sale"};
        payment.state = state::Reversing{CallId{1}, Instant::max()};
        QVERIFY(!receiptOf(payment, book, sampleDesk(false), {}));
        payment.state = state::Reversed{};
        const auto receipt = receiptOf(payment, book, sampleDesk(false), {});
        QVERIFY(receipt && receipt->refund && receipt->fiscalUrl.empty());
    }

    void testAndCopyAreMarked() {
        auto receipt = sample();
        receipt.test = true;
        receipt.copy = 2;
        const QStringList lines = receiptText(receipt).trimmed().split(u'\n');
        QVERIFY(lines.first().contains(u"TEST — haqiqiy toʻlov emas"_qs));
        QVERIFY(lines[1].contains(u"NUSXA 2"_qs));
        QVERIFY(lines.last().contains(u"TEST — haqiqiy toʻlov emas"_qs));
        QVERIFY(receiptCode(receipt).startsWith(u"TEST"_qs));
    }

    void fiscalReceiptIsOnlySaidWithItsAddress() {
        auto receipt = sample();
        QVERIFY(receiptCode(receipt).contains(u"Atmos 30418852/7120433"_qs));
        receipt.fiscalUrl = "https://ofd.example/check?t=1";
        QCOMPARE(receiptCode(receipt), u"https://ofd.example/check?t=1"_qs);
        const QString text = receiptText(receipt);
        QVERIFY(!text.contains(u"Fiskal chek emas"_qs));
        QVERIFY(text.contains(u"https://ofd.example/check?t=1"_qs));
    }

    void paidOnThePhoneHasNoCard() {
        auto receipt = sample();
        receipt.card.reset();
        QVERIFY(receiptText(receipt).contains(u"telefonda, QR orqali"_qs));
    }

    // A long name must not push anything over the edge.
    void longTextsAreBroken() {
        auto receipt = sample();
        receipt.customer = "Abdurahmonxoʻja Muhammadyusupov Sayfiddinxoʻjaoʻgʻli Toshkandiy";
        receipt.lines[0].title = "Toʻliq ishtirok, barcha zallar, gala-kecha va ekskursiya bilan";
        for (const QString& line : receiptText(receipt).split(u'\n')) {
            QVERIFY2(line.size() <= receiptColumns, qPrintable(line));
        }
        QVERIFY(paintReceipt(nullptr, receipt) > paintReceipt(nullptr, sample()) + 30);
    }

    void pdfIsOneStripOfPaper() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"receipt.pdf"_qs);
        QVERIFY(writeReceiptPdf(sample(), path));
        QVERIFY(QFile(path).size() > 1000);
        if (QStandardPaths::findExecutable(u"pdfinfo"_qs).isEmpty()) {
            QSKIP("poppler-utils is not installed");
        }
        const QString info = run(u"pdfinfo"_qs, {path});
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +1\n"_qs)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Page size: +22[67]"_qs)), qPrintable(info));
        const QString text = run(u"pdftotext"_qs, {u"-layout"_qs, path, u"-"_qs});
        QVERIFY2(text.contains(u"Kamola Rahimova"_qs), qPrintable(text));
        QVERIFY(text.contains(u"Fiskal chek emas."_qs));
    }

    void codeOnPaperCanBeRead() {
        if (QStandardPaths::findExecutable(u"zbarimg"_qs).isEmpty() ||
            QStandardPaths::findExecutable(u"pdftoppm"_qs).isEmpty()) {
            QSKIP("zbar-tools or poppler-utils is not installed");
        }
        QTemporaryDir folder;
        auto receipt = sample();
        receipt.fiscalUrl = "https://ofd.example/check?t=UZ210317";
        const QString path = folder.filePath(u"receipt.pdf"_qs);
        QVERIFY(writeReceiptPdf(receipt, path));
        run(u"pdftoppm"_qs, {u"-r"_qs, u"203"_qs, u"-png"_qs, path, folder.filePath(u"page"_qs)});
        const QString read = run(u"zbarimg"_qs, {u"-q"_qs, folder.filePath(u"page-1.png"_qs)});
        QCOMPARE(read.trimmed(), u"QR-Code:https://ofd.example/check?t=UZ210317"_qs);
    }

    // What comes out of a receipt printer: one bit a dot, and the code can be read all the same.
    void dots_data() {
        QTest::addColumn<int>("paper");
        QTest::newRow("80 mm") << 0;
        QTest::newRow("58 mm") << 1;
    }
    void dots() {
        QFETCH(int, paper);
        const auto width = static_cast<desk::PaperWidth>(paper);
        QTemporaryDir folder;
        const auto save = [](const desk::Raster& raster, const QString& path) {
            QImage image(raster.bytes.data(), raster.width, raster.height,
                         static_cast<qsizetype>(raster.rowBytes()), QImage::Format_Mono);
            image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
            return image.convertToFormat(QImage::Format_Grayscale8)
                .copy(-30, 0, image.width() + 60, image.height()) // the paper's own margins
                .save(path);
        };
        auto receipt = sample();
        receipt.test = true;
        for (const auto& blocks : {receiptBlocks(receipt), testPageBlocks(u"Xprinter"_qs)}) {
            const auto raster = rasterOf(blocks, width);
            QCOMPARE(raster.width, desk::dotsOf(width));
            const QString name =
                QStringLiteral("dots-%1-%2.png").arg(raster.width).arg(blocks.size());
            const QString path =
                qEnvironmentVariable("KASSA_PICTURES", folder.path()) + u'/' + name;
            QVERIFY(save(raster, path));
            if (QStandardPaths::findExecutable(u"zbarimg"_qs).isEmpty()) {
                continue;
            }
            const QString read = run(u"zbarimg"_qs, {u"-q"_qs, path}).trimmed();
            QCOMPARE(read,
                     u"QR-Code:"_qs +
                         blocks[blocks.back().kind == ReceiptBlock::Kind::Code ? blocks.size() - 1
                                                                               : blocks.size() - 2]
                             .left);
        }
    }

    void pdfThatCannotBeWrittenLeavesNothing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"nowhere/receipt.pdf"_qs);
        QVERIFY(!writeReceiptPdf(sample(), path));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestReceipt)
#include "tst_receipt.moc"
