#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace kassa::test {

/// Counts the windows that open.
class Openings : public QObject {
public:
    Openings() { qApp->installEventFilter(this); }
    int seen = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        seen += event->type() == QEvent::Show && widget != nullptr && widget->isWindow() ? 1 : 0;
        return false;
    }
};

} // namespace kassa::test
