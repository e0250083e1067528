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
            if (const auto folder = qEnvironmentVariable("KASSA_SCREENS"); !folder.isEmpty()) {
                QVERIFY(window->grab().save(folder + QStringLiteral("/trouble.png")));
            }
            QTest::keyClick(window->focusWidget(), key);
            QCOMPARE(closed.size(), 1);
            QTRY_VERIFY(window.isNull());
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
