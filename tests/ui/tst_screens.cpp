#include "tests/support/text_probe.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/language.h"
#include "ui/desk/screens.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/toast.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace kassa::ui;
using kassa::desk::Language;

// Every screen, in both languages, at every size from 1024 x 600 up: no text is cut off.
// With KASSA_SCREENS=FOLDER the pictures are written there.
class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void all_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("theme");
        QTest::addColumn<bool>("test");
        QTest::addColumn<bool>("longNames");
        const auto row = [](const char* name, Language language, QSize size, ThemeName theme,
                            bool test, bool longNames = false) {
            QTest::newRow(name) << static_cast<int>(language) << size << static_cast<int>(theme)
                                << test << longNames;
        };
        row("uz", Language::Uzbek, {1366, 768}, ThemeName::Light, false);
        row("en", Language::English, {1366, 768}, ThemeName::Light, false);
        row("uz-1920", Language::Uzbek, {1920, 1080}, ThemeName::Light, false);
        row("en-1920", Language::English, {1920, 1080}, ThemeName::Light, false);
        row("uz-dark", Language::Uzbek, {1366, 768}, ThemeName::Dark, false);
        row("uz-hc", Language::Uzbek, {1366, 768}, ThemeName::HighContrast, false);
        row("en-test", Language::English, {1366, 768}, ThemeName::Light, true);
        row("uz-1024", Language::Uzbek, {1024, 600}, ThemeName::Light, false);
        row("en-1024", Language::English, {1024, 600}, ThemeName::Light, false);
        row("uz-test-1024", Language::Uzbek, {1024, 600}, ThemeName::Light, true);
        row("uz-1280", Language::Uzbek, {1280, 720}, ThemeName::Light, false);
        row("uz-728", Language::Uzbek, {1366, 728}, ThemeName::Light, false);
        row("uz-test", Language::Uzbek, {1366, 768}, ThemeName::Light, true);
        row("uz-long", Language::Uzbek, {1366, 768}, ThemeName::Light, false, true);
        row("uz-long-1024", Language::Uzbek, {1024, 600}, ThemeName::Light, false, true);
    }
    void all() {
        QFETCH(int, language);
        QFETCH(QSize, size);
        QFETCH(int, theme);
        QFETCH(bool, test);
        QFETCH(bool, longNames);
        QTranslator translator;
        QVERIFY(useLanguage(translator, static_cast<Language>(language)));
        const QString folder = qEnvironmentVariable("KASSA_SCREENS");
        ScreenWriter writer({folder, u'-' + QString::fromLatin1(QTest::currentDataTag()),
                             static_cast<ThemeName>(theme), static_cast<Language>(language), size,
                             test, longNames});
        QStringList clipped;
        int screens = 0;
        connect(&writer, &ScreenWriter::shown, this, [&](const QString& name) {
            ++screens;
            const kassa::test::PaintedWidget painted(*writer.window());
            for (const QString& text : kassa::test::findClippedText(painted)) {
                clipped << name + u": "_qs + text;
            }
            const int least = themeOf(writer.window()).textScale < 1 ? smallestText : 14;
            for (const QString& text : kassa::test::findSmallText(painted, least)) {
                clipped << name + u": "_qs + text;
            }
            for (const QString& text : kassa::test::findSqueezedText(*writer.window())) {
                clipped << name + u": "_qs + text;
            }
            auto& frame = writer.window()->frame();
            if (frame.dialog().isOpen()) {
                for (const QString& text :
                     kassa::test::findOverlappingWidgets(*frame.dialog().content())) {
                    clipped << name + u": "_qs + text;
                }
            } else if (!frame.toast().isVisible()) {
                for (const QString& text : kassa::test::findOverlappingText(painted) +
                                               kassa::test::findCoveredText(painted)) {
                    clipped << name + u": "_qs + text;
                }
            }
        });
        QSignalSpy done(&writer, &ScreenWriter::finished);
        writer.start();
        QVERIFY(done.wait(240'000)); // many screens on a busy machine
        QVERIFY(screens > 25);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
