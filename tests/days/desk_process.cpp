#include "tests/days/desk_process.h"

#include <QElapsedTimer>

namespace kassa::days {

namespace {

/// For one answer, on the slowest machine.
const int patience = qEnvironmentVariableIsSet("KASSA_LOST") ? 10'000 : 90'000;
constexpr int remembered = 12; ///< orders

} // namespace

DeskProcess::DeskProcess(QString gateway, QString data, int rate)
    : m_gateway(std::move(gateway)), m_data(std::move(data)), m_rate(rate) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(KASSA_PLUGINS));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("kassacashier"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KASSA_INTERPOSED));
    environment.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
    environment.insert(QStringLiteral("KASSA_CLOCK_RATE"), QString::number(m_rate));
    if (!m_wall.open()) {
        qFatal("no temporary file");
    }
    passDays(0);
    environment.insert(QStringLiteral("KASSA_WALL_FILE"), m_wall.fileName());
    environment.insert(QStringLiteral("HOME"), m_data); // where reports are saved
    m_process.setProcessEnvironment(environment);
}

DeskProcess::~DeskProcess() {
    kill();
}

void DeskProcess::start() {
    m_process.start(QStringLiteral(KASSA_BINARY),
                    {QStringLiteral("desk"), QStringLiteral("--gateway"), m_gateway,
                     QStringLiteral("--data"), m_data, QStringLiteral("--lang"),
                     QStringLiteral("en")});
    if (!m_process.waitForStarted(patience)) {
        fail(QStringLiteral("the desk does not start"));
    }
}

void DeskProcess::kill() {
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

void DeskProcess::end() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience) || m_process.exitCode() != 0) {
        fail(QStringLiteral("the desk does not end"));
    }
}

void DeskProcess::passDays(int days) {
    const qint64 seconds = qint64(days) * 24 * 3600;
    m_wall.seek(0);
    m_wall.write(reinterpret_cast<const char*>(&seconds), sizeof seconds);
    m_wall.flush();
}

QString DeskProcess::read(const char* name) {
    return ask(QStringLiteral("read ") + QLatin1String(name)).mid(5);
}

bool DeskProcess::sees(const QString& name) {
    return ask(QStringLiteral("sees ") + name) == u"yes";
}

void DeskProcess::awaitGone(const QString& name) {
    QElapsedTimer waited;
    for (waited.start(); m_trouble.isEmpty() && sees(name); pause(20)) {
        if (waited.elapsed() > patience) {
            fail(name + QStringLiteral(" does not go"));
        }
    }
}

void DeskProcess::pressAndLeave(const char* key) {
    m_process.write(QByteArray("press ") + key + '\n');
    m_process.waitForBytesWritten(patience);
}

QString DeskProcess::ask(const QString& order) {
    if (!m_trouble.isEmpty()) {
        return {};
    }
    m_said << order;
    if (m_said.size() > remembered) {
        m_said.removeFirst();
    }
    m_process.write(order.toUtf8() + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience)) {
            m_process.write("where " + qgetenv("KASSA_LOST") + '\n');
            m_process.waitForReadyRead(patience);
            fail(QStringLiteral("no answer, ") + QString::fromUtf8(m_process.readLine()).trimmed());
            return {};
        }
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

QString DeskProcess::meet(const QString& how, const QString& names) {
    const QString met = ask(how + names);
    if (m_trouble.isEmpty() && !met.startsWith(u"at ")) {
        fail(met);
    }
    return met.mid(3);
}

void DeskProcess::fail(const QString& what) {
    m_trouble = QStringLiteral("%1 after: %2\n%3")
                    .arg(what, m_said.join(QStringLiteral(" | ")),
                         QString::fromUtf8(m_process.readAllStandardError()).right(2000));
}

} // namespace kassa::days
