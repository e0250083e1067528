// A plugin of Qt's generic kind (QT_QPA_GENERIC_PLUGINS=kassafirstframe): notes in the file
// KASSA_BENCH_NOTE when the first frame has been painted, and ends the program. With
// KASSA_BENCH_IDLE=MILLISECONDS it waits so long first and then notes what memory is in use.

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGenericPlugin>
#include <QTimer>
#include <QWindow>
#include <ctime>

namespace {

QByteArray textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class FirstFrame final : public QObject {
    Q_OBJECT

public:
    FirstFrame() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Expose) {
            m_exposed = true;
        } else if (event->type() == QEvent::Paint && m_exposed && watched->isWidgetType()) {
            // The rest of the window is painted and shown before the event loop goes on.
            QCoreApplication::instance()->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &FirstFrame::painted, Qt::QueuedConnection);
        }
        return false;
    }

private:
    void painted() {
        timespec now{};
        clock_gettime(CLOCK_MONOTONIC, &now);
        m_note = "painted " + QByteArray::number(qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec) +
                 '\n';
        const int idle = qEnvironmentVariableIntValue("KASSA_BENCH_IDLE");
        QTimer::singleShot(idle, this, &FirstFrame::end);
    }

    void end() {
        m_note += textOf(QStringLiteral("/proc/self/status"));
        m_note += textOf(QStringLiteral("/proc/self/smaps_rollup"));
        m_note += textOf(QStringLiteral("/proc/self/maps"));
        QFile note(qEnvironmentVariable("KASSA_BENCH_NOTE"));
        if (note.open(QIODevice::WriteOnly)) {
            note.write(m_note);
        }
        QCoreApplication::quit();
    }

    QByteArray m_note;
    bool m_exposed = false;
};

class FirstFramePlugin final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "first_frame.json")

public:
    QObject* create(const QString&, const QString&) override {
        return new FirstFrame; // Qt keeps it and deletes it
    }
};

} // namespace

#include "first_frame.moc"
