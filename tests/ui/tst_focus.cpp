#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/language.h"
#include "ui/desk/screens.h"

#include <QApplication>
#include <QFocusFrame>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <vector>

using namespace kassa::ui;
using kassa::desk::Language;

namespace {

QString nameOf(const QWidget* widget) {
    return QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName();
}

constexpr int reach = 8; ///< around a widget, more than its ring needs

/// What the window looks like where the widget is, and just around it.
QImage around(QWidget& window, const QWidget& widget) {
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return window.grab(place.adjusted(-reach, -reach, reach, reach)).toImage();
}

QRegion difference(const QImage& left, const QImage& right) {
    QRegion found;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const int from = x;
            while (x < left.width() && left.pixel(x, y) != right.pixel(x, y)) {
                ++x;
            }
            if (x > from) {
                found += QRect(from, y, x - from, 1);
            }
        }
    }
    return found;
}

int pixelsOf(const QRegion& region) {
    int count = 0;
    for (const QRect& part : region) {
        count += part.width() * part.height();
    }
    return count;
}

/// Fields show the focus by their own outline, rows inside of themselves.
bool hasRing(const QWidget& widget) {
    const auto frames = widget.parentWidget()->findChildren<QFocusFrame*>();
    return std::any_of(frames.begin(), frames.end(), [&widget](const QFocusFrame* frame) {
        return frame->isVisible() && frame->widget() == &widget;
    });
}

bool isWholeRing(const QRect& seen, const QSize& widget) {
    return seen.top() < reach && seen.bottom() >= reach + widget.height() && seen.left() < reach &&
           seen.right() >= reach + widget.width();
}

} // namespace

// Tab, all the way round every screen: the focus is never lost, and whatever it stands on is whole
// in sight and looks different from the same thing without it.
class TestFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStopIsSeen_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << QSize(1366, 768) << static_cast<int>(ThemeName::Light);
        QTest::newRow("dark, small") << QSize(1024, 600) << static_cast<int>(ThemeName::Dark);
        QTest::newRow("contrast") << QSize(1366, 768) << static_cast<int>(ThemeName::HighContrast);
    }
    void everyStopIsSeen() {
        QFETCH(QSize, size);
        QFETCH(int, theme);
        QTranslator translator;
        QVERIFY(useLanguage(translator, Language::Uzbek));
        ScreenWriter writer(
            {{}, {}, static_cast<ThemeName>(theme), Language::Uzbek, size, false, false});
        QStringList faults;
        int stops = 0;
        connect(&writer, &ScreenWriter::shown, this,
                [&](const QString& screen) { stops += walk(*writer.window(), screen, faults); });
        QSignalSpy done(&writer, &ScreenWriter::finished);
        writer.start();
        QVERIFY(done.wait(240'000)); // many screens on a busy machine
        QVERIFY(stops > 500);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private:
    static int walk(DeskWindow& window, const QString& screen, QStringList& faults) {
        QWidget* const first = QApplication::focusWidget();
        std::vector<const QWidget*> seen;
        QWidget* at = first;
        while (at != nullptr && std::find(seen.begin(), seen.end(), at) == seen.end()) {
            seen.push_back(at);
            // A page that waits for keys is no stop of Tab, and nothing on it can be pressed.
            if (qobject_cast<DeskPage*>(at) == nullptr &&
                qobject_cast<DeskDialog*>(at) == nullptr) {
                look(window, screen, *at, faults);
            }
            QTest::keyClick(at, Qt::Key_Tab);
            at = QApplication::focusWidget();
        }
        if (at == nullptr) {
            faults << screen + QStringLiteral(": the focus is lost");
        } else {
            first->setFocus(Qt::OtherFocusReason);
        }
        return static_cast<int>(seen.size());
    }
    static void look(DeskWindow& window, const QString& screen, QWidget& stop,
                     QStringList& faults) {
        constexpr int leastPixels = 60; // more than a caret
        if (stop.visibleRegion().boundingRect().size() != stop.size()) {
            faults << screen + u": "_qs + nameOf(&stop) + QStringLiteral(" is not whole in sight");
        }
        const bool ringed = hasRing(stop);
        const QImage with = around(window, stop);
        stop.clearFocus();
        const QRegion changed = difference(with, around(window, stop));
        if (ringed && !isWholeRing(changed.boundingRect(), stop.size())) {
            faults << screen + u": "_qs + nameOf(&stop) + QStringLiteral(" has half a ring");
        }
        if (pixelsOf(changed) < leastPixels) {
            faults << screen + u": "_qs + nameOf(&stop) + QStringLiteral(" shows no focus");
        }
        stop.setFocus(Qt::TabFocusReason);
    }
};

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
