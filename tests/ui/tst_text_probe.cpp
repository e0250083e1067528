// The probe that looks for faults in what windows paint finds those that are painted here.

#include "tests/support/text_probe.h"

#include <QPainter>
#include <QPainterPath>
#include <QTest>
#include <QWidget>

#include <functional>

using namespace kassa;

namespace {

const QRect place(40, 40, 120, 20);

class Painting : public QWidget {
public:
    explicit Painting(std::function<void(QPainter&)> after) : m_after(std::move(after)) {
        resize(200, 100);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QFont font = painter.font();
        font.setPixelSize(16);
        painter.setFont(font);
        painter.drawText(place, Qt::AlignCenter, QStringLiteral("HHHHHHHH"));
        m_after(painter);
    }

private:
    std::function<void(QPainter&)> m_after;
};

} // namespace

using Paint = std::function<void(QPainter&)>;
Q_DECLARE_METATYPE(Paint)

class TestTextProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void covered_data() {
        QTest::addColumn<Paint>("paint");
        QTest::addColumn<bool>("covered");
        QTest::newRow("nothing") << Paint([](QPainter&) {}) << false;
        QTest::newRow("all of it")
            << Paint([](QPainter& painter) { painter.fillRect(place, Qt::white); }) << true;
        QTest::newRow("its left half") << Paint([](QPainter& painter) {
            painter.fillRect(place.adjusted(0, 0, -60, 0), Qt::white);
        }) << true;
        QTest::newRow("something round") << Paint([](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            painter.drawEllipse(place.adjusted(-60, -20, 60, 20));
        }) << true;
        QTest::newRow("moved there") << Paint([](QPainter& painter) {
            painter.translate(place.topLeft());
            painter.fillRect(QRect(QPoint(), place.size()), Qt::white);
        }) << true;
        QTest::newRow("beside it") << Paint([](QPainter& painter) {
            painter.fillRect(place.translated(0, 30), Qt::white);
        }) << false;
        QTest::newRow("struck out")
            << Paint([](QPainter& painter) { painter.fillRect(QRect(40, 49, 120, 2), Qt::white); })
            << false;
        QTest::newRow("only a veil")
            << Paint([](QPainter& painter) { painter.fillRect(place, QColor(255, 255, 255, 128)); })
            << false;
        QTest::newRow("cut off before") << Paint([](QPainter& painter) {
            painter.setClipRect(QRect(0, 0, 200, 30));
            painter.fillRect(place, Qt::white);
        }) << false;
    }
    void covered() {
        QFETCH(Paint, paint);
        QFETCH(bool, covered);
        Painting widget(paint);
        QCOMPARE(test::paintedTexts(widget).size(), std::size_t(1));
        QCOMPARE(test::findCoveredText(widget).size(), covered ? 1 : 0);
    }

    void clippedSmallAndOverlapping() {
        const QString second = QStringLiteral("second");
        Painting fine([&](QPainter& painter) { painter.drawText(20, 90, second); });
        QCOMPARE(test::findClippedText(fine), QStringList());
        QCOMPARE(test::findSmallText(fine, 16), QStringList());
        QCOMPARE(test::findSmallText(fine, 17).size(), 2);
        QCOMPARE(test::findOverlappingText(fine), QStringList());

        Painting clipped([&](QPainter& painter) { painter.drawText(180, 90, second); });
        QCOMPARE(test::findClippedText(clipped).size(), 1);
        Painting overlapping([&](QPainter& painter) { painter.drawText(80, 56, second); });
        QCOMPARE(test::findOverlappingText(overlapping).size(), 1);
    }
};

QTEST_MAIN(TestTextProbe)
#include "tst_text_probe.moc"
