// The window that says why a desk cannot open.

#include "ui/desk/trouble_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace kassa::ui;

class TestTroubleWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhyAndKeysCloseIt() {
        const QString why = QStringLiteral("Boshqa Kassa ishlayapti. Avval uni yoping.");
        for (const auto key : {Qt::Key_Return, Qt::Key_Escape}) {
            applyTheme(themeFor(ThemeName::Light, {1366, 768}));
            const QPointer<TroubleWindow> window(new TroubleWindow(why));
            QSignalSpy closed(window, &TroubleWindow::closed);
            window->show();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QCOMPARE(window->findChild<Text*>(QStringLiteral("troubleSentence"))->text(), why);
            const auto* close = window->findChild<Button*>(QStringLiteral("troubleClose"));
            QVERIFY(close->hasFocus());
            QTest::keyClick(window->focusWidget(), key);
            QCOMPARE(closed.size(), 1);
            QTRY_VERIFY(window.isNull());
        }
    }

    // A window that is too low for what it has to say cuts the sentence it was opened for.
    void aLongSentenceIsSeenWhole() {
        const QString sentence = QStringLiteral("Seans shinasi yoʻq, shuning uchun kalitlar "
                                                "omboriga yetib boʻlmaydi. Kassani ish stoli "
                                                "seansida yoki dbus-run-session bilan oching.");
        for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080)}) {
            for (const auto theme : {ThemeName::Light, ThemeName::Dark}) {
                applyTheme(themeFor(theme, size));
                TroubleWindow window(sentence);
                window.setAttribute(Qt::WA_DeleteOnClose, false);
                window.show();
                QVERIFY(QTest::qWaitForWindowExposed(&window));
                const auto* text = window.findChild<Text*>(QStringLiteral("troubleSentence"));
                const auto* close = window.findChild<Button*>(QStringLiteral("troubleClose"));
                QVERIFY(text->height() >= text->heightForWidth(text->width()));
                const auto bottom = text->mapTo(&window, QPoint(0, text->height())).y();
                QVERIFY(bottom < close->y());
                if (const auto folder = qEnvironmentVariable("KASSA_SCREENS"); !folder.isEmpty()) {
                    const auto name = QStringLiteral("%1/trouble-%2-%3.png")
                                          .arg(folder)
                                          .arg(size.width())
                                          .arg(static_cast<int>(theme));
                    QVERIFY(window.grab().save(name));
                }
            }
        }
    }

    // It is the last window: that it closes must not end the program with another status.
    void theProgramEndsWithTheStatusOfTheTrouble() {
        applyTheme(themeFor(ThemeName::Light, {1366, 768}));
        auto* window = new TroubleWindow(QStringLiteral("x"));
        constexpr int environment = 4;
        connect(window, &TroubleWindow::closed, window, [] { QApplication::exit(environment); });
        window->show();
        QMetaObject::invokeMethod(
            window, [window] { QTest::keyClick(window->focusWidget(), Qt::Key_Return); },
            Qt::QueuedConnection);
        QCOMPARE(QApplication::exec(), environment);
    }
};

QTEST_MAIN(TestTroubleWindow)
#include "tst_trouble_window.moc"
