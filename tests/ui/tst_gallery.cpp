// The kit as a whole: nothing on the sheet is cut off in any theme or text size, colours keep the
// contrast the design promises, every theme paints differently, focus can always be seen.
// With KASSA_GALLERY set to a folder the sheets are written there as pictures.

#include "tests/support/text_probe.h"
#include "tests/ui/gallery_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace kassa;
using namespace kassa::ui;

namespace {

double channel(float value) {
    const double v = static_cast<double>(value);
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

struct Pair {
    const char* name;
    Colour ink;
    Colour ground;
    double need;
};

#define KASSA_PAIR(ink, ground, need)                                                              \
    Pair {                                                                                         \
#ink " on " #ground, &Colours::ink, &Colours::ground, need                                 \
    }
const Pair pairs[] = {
    KASSA_PAIR(ink, surface, 7),
    KASSA_PAIR(ink, canvas, 7),
    KASSA_PAIR(ink, sunken, 7),
    KASSA_PAIR(ink2, surface, 7),
    KASSA_PAIR(ink2, canvas, 7),
    KASSA_PAIR(ink3, surface, 4.5),
    KASSA_PAIR(ink3, canvas, 4.5),
    KASSA_PAIR(ink3, sunken, 4.5),
    KASSA_PAIR(onPrimary, primary, 7),
    KASSA_PAIR(onPrimary, primaryHover, 7),
    KASSA_PAIR(onPrimary, primaryPress, 7),
    KASSA_PAIR(primaryInk, surface, 7),
    KASSA_PAIR(primaryInk, primaryTint, 4.5),
    KASSA_PAIR(primaryInk, canvas, 4.5),
    KASSA_PAIR(ink, primaryTint, 7),
    KASSA_PAIR(ink3, primaryTint, 4.5),
    KASSA_PAIR(railInk, rail, 7),
    KASSA_PAIR(railInk2, rail, 4.5),
    KASSA_PAIR(railInk, railActive, 4.5),
    KASSA_PAIR(lapis, surface, 4.5),
    KASSA_PAIR(lapis, lapisTint, 4.5),
    KASSA_PAIR(onLapis, lapis, 4.5),
    KASSA_PAIR(ok, surface, 4.5),
    KASSA_PAIR(ok, okTint, 4.5),
    KASSA_PAIR(onOk, ok, 4.5),
    KASSA_PAIR(warnInk, surface, 4.5),
    KASSA_PAIR(warnInk, warnTint, 4.5),
    KASSA_PAIR(onWarn, warn, 7),
    KASSA_PAIR(err, surface, 4.5),
    KASSA_PAIR(err, errTint, 4.5),
    KASSA_PAIR(onErr, err, 4.5),
    KASSA_PAIR(onErr, errHover, 4.5),
    KASSA_PAIR(ink, okTint, 7),
    KASSA_PAIR(ink, warnTint, 7),
    KASSA_PAIR(ink, errTint, 7),
    KASSA_PAIR(ink, lapisTint, 7),
    KASSA_PAIR(ink2, warnTint, 4.5),
    KASSA_PAIR(ink2, errTint, 4.5),
    KASSA_PAIR(ink2, lapisTint, 4.5),
    KASSA_PAIR(ink2, okTint, 4.5),
    KASSA_PAIR(disabledInk, disabled, 3),
    KASSA_PAIR(control, surface, 3),
    KASSA_PAIR(control, canvas, 3),
    KASSA_PAIR(focus, surface, 3),
    KASSA_PAIR(focus, canvas, 3),
    KASSA_PAIR(primary, surface, 3),
    KASSA_PAIR(primary, canvas, 3),
};
#undef KASSA_PAIR

constexpr ThemeName themes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};

int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::load(ThemeName::Light)); }

    void contrastIsKept_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("high contrast") << 2;
    }
    void contrastIsKept() {
        QFETCH(int, theme);
        const Colours colours = Theme::load(themes[theme]).colours;
        for (const Pair& pair : pairs) {
            const double found = contrast(colours.*pair.ink, colours.*pair.ground);
            QVERIFY2(found >= pair.need,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(found)));
        }
    }

    void focusIsSeenOnTheRail_data() { contrastIsKept_data(); }
    void focusIsSeenOnTheRail() {
        QFETCH(int, theme);
        const Theme look = Theme::load(themes[theme]);
        for (const QColor& ground : {look.colours.rail, look.colours.railActive}) {
            QVERIFY(contrast(look.focusOnRail(), ground) >= 3);
        }
        applyTheme(look); // and it is what the rail paints
        QWidget window;
        auto* rail = new Rail(&window);
        rail->addItem(QStringLiteral("list"), QStringLiteral("A"));
        rail->resize(96, 600);
        window.resize(96, 600);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto ring = [&] { return pixelsOf(rail->grab().toImage(), look.focusOnRail()); };
        const auto all = rail->findChildren<QAbstractButton*>();
        const auto item = std::find_if(all.begin(), all.end(), [](const QAbstractButton* each) {
            return each->text() == QStringLiteral("A");
        });
        QVERIFY(item != all.end());
        (*item)->setFocus();
        const auto focused = ring();
        (*item)->clearFocus();
        QVERIFY(focused > ring() + 300);
    }

    void aLongSentenceAndItsTimeStandApart() {
        Timeline line(Timeline::Size::Large);
        Timeline::Entry asked;
        asked.text = QStringLiteral("Javob yoʻq: Atmosdan soʻralmoqda");
        asked.time = QStringLiteral("16:20:00");
        line.setEntries({asked});
        for (const int width : {280, 320, 360, 420, 600}) {
            line.resize(width, 80);
            QCOMPARE(test::findOverlappingText(line), QStringList());
        }
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("name");
        QTest::newRow("light") << 0 << QStringLiteral("light");
        QTest::newRow("dark") << 1 << QStringLiteral("dark");
        QTest::newRow("high contrast") << 2 << QStringLiteral("hc");
    }
    void nothingIsCutOff() {
        QFETCH(int, theme);
        QFETCH(QString, name);
        applyTheme(Theme::load(themes[theme]));
        test::GallerySheet sheet;
        sheet.show();
        QCOMPARE(test::findClippedText(sheet), QStringList());
        const QImage picture = sheet.grab().toImage();
        QVERIFY(pixelsOf(picture.copy(0, 0, 40, 1400), themeOf(&sheet).colours.canvas) > 50000);
        const QString folder = qEnvironmentVariable("KASSA_GALLERY");
        if (!folder.isEmpty()) {
            QVERIFY(
                picture.save(folder + QStringLiteral("/gallery-") + name + QStringLiteral(".png")));
        }
    }

    void theProbeSeesWhatIsCut() {
        QWidget page;
        page.resize(300, 100);
        auto* text = new Text(QStringLiteral("Toʻlovni tasdiqlash"), TextRole::Body, &page);
        text->setGeometry(10, 10, 200, 24);
        page.show();
        QCOMPARE(test::findClippedText(page), QStringList());
        text->setWrap(false);
        text->setGeometry(10, 10, 60, 24);
        QCOMPARE(test::findClippedText(page).size(), 1);
        text->setGeometry(10, 10, 100, 24);
        text->setWrap(true); // two lines need two lines' height
        QCOMPARE(test::findClippedText(page).size(), 2);
        text->setGeometry(10, 10, 100, 48);
        QCOMPARE(test::findClippedText(page), QStringList());
    }

    void themeChangesWhileRunning() {
        QWidget page;
        QVBoxLayout layout(&page);
        auto* button = new Button(QStringLiteral("Toʻlash"), ButtonKind::Main, ButtonSize::Main64);
        layout.addWidget(button);
        page.show();
        for (const ThemeName name : themes) {
            const Theme theme = Theme::load(name);
            applyTheme(theme);
            const QImage picture = button->grab().toImage();
            QVERIFY(pixelsOf(picture, theme.colours.primary) > 500);
        }
        Theme large = Theme::load(ThemeName::Light);
        large.textScale = 1.3;
        const int before = button->sizeHint().height();
        applyTheme(large);
        QCOMPARE(button->sizeHint().height(), qRound(before * 1.3));
    }

    void focusIsSeen() {
        QWidget page;
        page.resize(400, 120);
        auto* button =
            new Button(QStringLiteral("Yopish"), ButtonKind::Standard, ButtonSize::Large56, &page);
        button->setGeometry(20, 20, 200, 56);
        auto* other =
            new Button(QStringLiteral("Esc"), ButtonKind::Text, ButtonSize::Large56, &page);
        other->setGeometry(260, 20, 100, 56);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const QColor ring = themeOf(&page).colours.focus;
        other->setFocus();
        const int elsewhere = pixelsOf(page.grab(QRect(0, 0, 240, 100)).toImage(), ring);
        button->setFocus(Qt::TabFocusReason);
        const int here = pixelsOf(page.grab(QRect(0, 0, 240, 100)).toImage(), ring);
        QCOMPARE(elsewhere, 0);
        QVERIFY(here > 3 * 2 * 200); // three pixels along both long sides at least
        QSignalSpy pressed(button, &QPushButton::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(pressed.count(), 2);
    }

    void dialogKeepsTheFocusAndGivesItBack() {
        Theme still = Theme::load(ThemeName::Light);
        still.reducedMotion = true;
        applyTheme(still);
        QWidget page;
        page.resize(900, 600);
        auto* behind =
            new Button(QStringLiteral("Orqada"), ButtonKind::Standard, ButtonSize::Large56, &page);
        behind->setGeometry(0, 0, 200, 56);
        DialogOverlay overlay(&page);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        behind->setFocus();
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        auto* yes = new Button(QStringLiteral("Ha"), ButtonKind::Main, ButtonSize::Medium48);
        auto* no = new Button(QStringLiteral("Yoʻq"), ButtonKind::Standard, ButtonSize::Medium48);
        column->addWidget(yes);
        column->addWidget(no);
        QSignalSpy escape(&overlay, &DialogOverlay::escapePressed);
        overlay.open(content);
        QVERIFY(yes->hasFocus());
        for (const QWidget* expected : {static_cast<QWidget*>(no), static_cast<QWidget*>(yes)}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), no);
        QSignalSpy clickedBehind(behind, &QPushButton::clicked);
        QTest::mouseClick(page.childAt(10, 10), Qt::LeftButton); // the scrim lies there now
        QCOMPARE(clickedBehind.count(), 0);
        QTest::keyClick(no, Qt::Key_Escape);
        QCOMPARE(escape.count(), 1);
        overlay.close();
        QVERIFY(behind->hasFocus());
        QVERIFY(!overlay.isVisible());
    }

    void aScreenReaderKnowsWhatThingsAre() {
        installAccessibility();
        const Text text(QStringLiteral("Karta raqami"), TextRole::Label);
        const Chip chip(CardBrand::Humo);
        const Seal seal(SealKind::Approved);
        const Button button(QStringLiteral("Toʻlash"), ButtonKind::Main, ButtonSize::Main64);
        const RailItem item(QStringLiteral("bag"), QStringLiteral("Savdo"));
        const struct {
            const QWidget* widget;
            QAccessible::Role role;
            QString name;
        } expected[] = {{&text, QAccessible::StaticText, QStringLiteral("Karta raqami")},
                        {&chip, QAccessible::StaticText, QStringLiteral("HUMO")},
                        {&seal, QAccessible::Graphic, {}},
                        {&button, QAccessible::Button, QStringLiteral("Toʻlash")},
                        {&item, QAccessible::Button, QStringLiteral("Savdo")}};
        for (const auto& [widget, role, name] : expected) {
            QAccessibleInterface* face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QCOMPARE(face->role(), role);
            QCOMPARE(face->text(QAccessible::Name), name);
        }
    }

    void toastStaysForErrors() {
        QWidget page;
        page.resize(800, 600);
        Toast toast(&page, 24, 60);
        page.show();
        toast.showError(QStringLiteral("alert"), QStringLiteral("Printer javob bermadi"));
        QVERIFY(toast.isVisible());
        QVERIFY(page.rect().contains(toast.geometry()));
        QTest::mouseClick(&toast, Qt::LeftButton);
        QVERIFY(!toast.isVisible());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyTheme(Theme::load(ThemeName::Light));
    TestGallery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gallery.moc"
