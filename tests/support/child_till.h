#pragma once

#include "core/atmos/profile.h"
#include "core/sandbox/outcome.h"
#include "core/sandbox/server.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A till as a child process with its own sandbox and its own data folder, for tests of the binary.

namespace kassa::child {

using namespace std::chrono_literals;

inline const QByteArray goodInput = "9860090101014364\n02/28\n111111\n";

struct Outcome {
    int exit = -1;
    QList<QJsonObject> lines;
    QByteArray output;
    QByteArray complaint;

    [[nodiscard]] QString lastState() const {
        return lines.isEmpty() ? QString() : lines.last().value(QLatin1String("state")).toString();
    }
    [[nodiscard]] QString id() const {
        return lines.isEmpty() ? QString()
                               : lines.last().value(QLatin1String("payment")).toString();
    }
};

class Till {
public:
    Till() { start({}); }
    explicit Till(sandbox::ServerOptions options) { start(std::move(options)); }

    sandbox::Server server;
    QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    [[nodiscard]] QString url() const { return QString::fromStdString(server.url()); }
    [[nodiscard]] QString data() const { return folder.filePath(QStringLiteral("data")); }

    /// Started, with its input on the way; the pipe stays open when `keepOpen`.
    void begin(QProcess& process, const QStringList& arguments, const QByteArray& input,
               bool keepOpen = false) const {
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KASSA_BINARY), arguments);
        process.write(input);
        while (process.bytesToWrite() > 0 && process.waitForBytesWritten(20'000)) {
        }
        if (!keepOpen) {
            process.closeWriteChannel();
        }
    }
    [[nodiscard]] static Outcome end(QProcess& process) {
        Outcome outcome;
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(100'000)) {
            return outcome;
        }
        outcome.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        outcome.output = process.readAllStandardOutput();
        outcome.complaint = process.readAllStandardError();
        for (const auto& line : outcome.output.split('\n')) {
            const auto json = QJsonDocument::fromJson(line);
            if (json.isObject()) {
                outcome.lines << json.object();
            }
        }
        return outcome;
    }
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const {
        QProcess process;
        begin(process, arguments, input);
        return end(process);
    }
    [[nodiscard]] QStringList sellLine(const QString& account = QStringLiteral("1001"),
                                       const QString& amount = QStringLiteral("739000"),
                                       const QStringList& more = {}) const {
        return QStringList{QStringLiteral("sell"),
                           QStringLiteral("--gateway"),
                           url(),
                           QStringLiteral("--account"),
                           account,
                           QStringLiteral("--amount"),
                           amount,
                           QStringLiteral("--json"),
                           QStringLiteral("--data"),
                           data(),
                           QStringLiteral("--lang"),
                           QStringLiteral("en")} +
               more;
    }
    Outcome sell(const QByteArray& input = goodInput,
                 const QString& account = QStringLiteral("1001"),
                 const QString& amount = QStringLiteral("739000"),
                 const QStringList& more = {}) const {
        return run(sellLine(account, amount, more), input);
    }
    [[nodiscard]] int charges() const {
        int count = 0;
        for (const auto& entry : server.ledger()) {
            count += entry.kind == sandbox::LedgerKind::Charged ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] int confirms() const {
        return server.deliveries("/merchant/pay/apply") +
               server.deliveries("/merchant/pay/confirm");
    }

private:
    void start(sandbox::ServerOptions options) {
        const auto started = server.start(std::move(options));
        if (!started) {
            qFatal("the sandbox does not start");
        }
    }
};

inline bool intact(const Till& till) {
    return till.run({QStringLiteral("log"), QStringLiteral("verify"), QStringLiteral("--data"),
                     till.data()})
               .exit == 0;
}

} // namespace kassa::child
