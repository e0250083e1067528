// The references for start and memory: the smallest program with a window of Qt Widgets, and with
// --text the same with one line of text, which is what makes Qt look at the system's fonts.

#include <QApplication>
#include <QLabel>

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1366, 768);
    if (argc > 1 && qstrcmp(argv[1], "--text") == 0) {
        new QLabel(QStringLiteral("Kassa"), &window);
    }
    window.show();
    return QApplication::exec();
}
