// What can wait for the window begins when it has been painted, once; also when nobody sees it.

#include "app/first_frame.h"

#include <QTest>
#include <QWidget>

using kassa::app::FirstFrame;

namespace {

class Painted : public QWidget {
public:
    int times = 0;

protected:
    void paintEvent(QPaintEvent* /*event*/) override { ++times; }
};

} // namespace

class TestFirstFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void calledOnceAfterThePaint() {
        Painted window;
        int calls = 0;
        int paintsBefore = 0;
        new FirstFrame(window, [&] {
            ++calls;
            paintsBefore = window.times;
        });
        window.show();
        QCOMPARE(calls, 0); // never from inside
        QTRY_COMPARE(calls, 1);
        QVERIFY(paintsBefore > 0);
        window.hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

    void aWindowThatNobodySeesKeepsNothingWaiting() {
        QWidget window;
        bool called = false;
        new FirstFrame(window, [&] { called = true; });
        QTRY_VERIFY(called);
    }

    void aWindowThatGoesTakesItAlong() {
        bool called = false;
        {
            QWidget window;
            new FirstFrame(window, [&] { called = true; });
            window.show();
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_MAIN(TestFirstFrame)
#include "tst_first_frame.moc"
