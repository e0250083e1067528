// The reference for start and memory: the smallest program with a window of Qt Widgets.

#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
