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
        // Painting begins nothing here, so that no paper is spent where there is a printer.
        const auto outcome =
            printing->print(QPageSize(QPageSize::A6), [](QPagedPaintDevice&) { return false; });
        QVERIFY(outcome != PrintOutcome::Printed);
    }

    void testAndCopyAreMarked() {
        auto receipt = sample();
        receipt.test = true;
        receipt.copy = true;
        const QStringList lines = receiptText(receipt).trimmed().split(u'\n');
        QVERIFY(lines.first().contains(u"TEST — haqiqiy toʻlov emas"_qs));
        QVERIFY(lines[1].contains(u"NUSXA"_qs));
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

    void pdfThatCannotBeWrittenLeavesNothing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"nowhere/receipt.pdf"_qs);
        QVERIFY(!writeReceiptPdf(sample(), path));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestReceipt)
#include "tst_receipt.moc"
