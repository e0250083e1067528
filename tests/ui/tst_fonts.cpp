// The fonts that the program brings have every letter that the program shows, in every face, so
// that no machine's own fonts are needed for its words; and the letters of the names that it is
// told.

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRawFont>
#include <QSet>
#include <QTest>

#include <array>

using namespace kassa;

namespace {

constexpr std::array faces{"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold",
                           "InterDisplay-SemiBold"};

QSet<QChar> lettersOf(const QString& text) {
    QSet<QChar> letters;
    for (const QChar letter : text) {
        if (letter.isPrint()) {
            letters.insert(letter);
        }
    }
    return letters;
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every letter of the sources of the windows and of their translations.
QSet<QChar> lettersShown() {
    const QString root = QStringLiteral(KASSA_SOURCE_DIR);
    QSet<QChar> letters;
    for (const char* const folder : {"/ui", "/translations"}) {
        QDirIterator files(root + QLatin1String(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.ts")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            letters += lettersOf(textOf(files.next()));
        }
    }
    return letters;
}

} // namespace

class TestFonts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(ui::Theme::load(ui::ThemeName::Light)); }

    void everyFaceHasEveryLetter_data() {
        QTest::addColumn<QString>("letters");
        QTest::newRow("uzbek") << QStringLiteral("Oʻzbekiston gʻisht maʼlumot ‘’ʼ ʻ");
        QTest::newRow("uzbek, cyrillic") << QStringLiteral("ЎўҚқҒғҲҳ Ёё ЪъЬьЭэ");
        QTest::newRow("neighbours") << QStringLiteral("ӘәҢңӨөҮүҺһІі ŞşĞğIıİiÇçÖöÜüÑñŇňÝý");
        QTest::newRow("greek, vietnamese") << QStringLiteral("ΑΩαωάώ ẠạỄễỰự");
        QTest::newRow("signs") << QStringLiteral(
            "№ € $ ₽ – — … « » „ “ ” · • ↑ ↓ ← → × − ≈ %");
        QString shown;
        for (const QChar letter : lettersShown()) {
            shown += letter;
        }
        QVERIFY(shown.size() > 100);
        QTest::newRow("whatever the windows show") << shown;
    }

    void theNameHasItsLetters() { // InterDisplay-Bold writes nothing else
        const QRawFont font(QStringLiteral(":/kassa/fonts/InterDisplay-Bold.ttf"), 16);
        QVERIFY(font.isValid());
        for (const QChar letter : QStringLiteral("Kassa")) {
            QVERIFY(font.supportsCharacter(letter));
        }
    }

    void everyFaceHasEveryLetter() {
        QFETCH(QString, letters);
        for (const char* const face : faces) {
            const QRawFont font(QStringLiteral(":/kassa/fonts/%1.ttf").arg(QLatin1String(face)),
                                16);
            QVERIFY(font.isValid());
            QString missing;
            for (const QChar letter : lettersOf(letters)) {
                if (!font.supportsCharacter(letter)) {
                    missing += letter;
                }
            }
            QVERIFY2(missing.isEmpty(),
                     qPrintable(QStringLiteral("%1 lacks %2").arg(QLatin1String(face), missing)));
        }
    }
};

QTEST_MAIN(TestFonts)
#include "tst_fonts.moc"
