#include "tests/support/text_probe.h"
#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/language.h"
#include "ui/desk/screens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/digit_field.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/toast.h"

#include <QAbstractScrollArea>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace kassa;
using namespace kassa::ui;
using kassa::desk::Language;

namespace {

constexpr QSize large(1366, 768);
constexpr QSize least(1024, 600);

void resizeTo(DeskWindow& window, QSize size) {
    window.resize(size);
    for (int level = 0; level < 12; ++level) { // what has changed settles from inside out
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

bool scrolls(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) {
            return true;
        }
    }
    return false;
}

/// What is written, and where; without what scrolls, which keeps the current row in sight.
QStringList writtenOn(DeskWindow& window) {
    QStringList all;
    QWidget* dialog = window.frame().dialog().content();
    QWidget& where = dialog != nullptr ? *dialog : window;
    for (const auto& text : test::paintedTexts(where)) {
        const bool seen = text.visible.contains(text.ink);
        if (seen && !scrolls(where.childAt(text.ink.center().toPoint()))) {
            all << QStringLiteral("%1 at %2, %3")
                       .arg(text.text)
                       .arg(std::lround(text.ink.left()))
                       .arg(std::lround(text.ink.top()));
        }
    }
    all.sort(); // a toast lies above or below the bar of keys, and touches it never
    return all;
}

QStringList faultsOf(DeskWindow& window) {
    const test::PaintedWidget painted(window);
    QStringList faults = test::findClippedText(painted) + test::findSqueezedText(window);
    if (!window.frame().dialog().isOpen() && !window.frame().toast().isVisible()) {
        faults += test::findOverlappingText(painted) + test::findCoveredText(painted);
    }
    return faults;
}

int digitsTyped(const DeskWindow& window) {
    int count = 0;
    for (const DigitField* field : window.findChildren<DigitField*>()) {
        count += field->length();
    }
    return count;
}

int ringsOf(const DeskWindow& window) {
    const auto rings = window.findChildren<FocusRing*>();
    return static_cast<int>(std::count_if(rings.begin(), rings.end(),
                                          [](const auto* ring) { return ring->isVisible(); }));
}

} // namespace

// A window of any size from the minimum up looks as one that was opened at that size, whatever is
// open in it, and nothing that was typed is lost on the way.
class TestResize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScreen_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("uz") << static_cast<int>(Language::Uzbek);
        QTest::newRow("en") << static_cast<int>(Language::English);
    }
    void everyScreen() {
        QFETCH(int, language);
        QTranslator translator;
        QVERIFY(useLanguage(translator, static_cast<Language>(language)));
        ScreenRequest request;
        request.words = static_cast<Language>(language);
        request.size = large;
        ScreenWriter writer(request);
        const QString folder = qEnvironmentVariable("KASSA_SCREENS");
        QStringList faults;
        int screens = 0;
        connect(&writer, &ScreenWriter::shown, this, [&](const QString& name) {
            DeskWindow& window = *writer.window();
            ++screens;
            const int digits = digitsTyped(window);
            const QStringList before = writtenOn(window);
            const QWidget* focus = window.focusWidget();
            const int rings = ringsOf(window);
            resizeTo(window, least);
            QVERIFY(themeOf(&window).textScale < 1);
            QCOMPARE(ringsOf(window), rings);
            for (const QString& fault : faultsOf(window)) {
                faults << QStringLiteral("%1: %2").arg(name, fault);
            }
            if (!folder.isEmpty()) {
                window.grab().save(QDir(folder).filePath(name + QStringLiteral("-resized.png")));
            }
            resizeTo(window, large);
            QCOMPARE(themeOf(&window).textScale, 1.0);
            const QStringList after = writtenOn(window);
            for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
                if (before.value(i) != after.value(i)) {
                    faults << QStringLiteral("%1: %2 was %3")
                                  .arg(name, after.value(i), before.value(i));
                    break;
                }
            }
            QCOMPARE(digitsTyped(window), digits);
            QCOMPARE(window.focusWidget(), focus);
            QCOMPARE(ringsOf(window), rings);
        });
        QSignalSpy done(&writer, &ScreenWriter::finished);
        writer.start();
        QVERIFY(done.wait(240'000)); // many screens on a busy machine
        QVERIFY(screens > 25);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestResize)
#include "tst_resize.moc"
