#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>

// The real desk in a process of its own, offscreen, and a cashier at its keys (cashier.cpp).

namespace kassa::days {

class DeskProcess {
public:
    /// Its clocks run `rate` times as fast as ours.
    DeskProcess(QString gateway, QString data, int rate);
    ~DeskProcess();

    void start();
    /// kill -9, wherever it is.
    void kill();
    /// As when somebody closes the window.
    void end();
    /// The wall clock goes on by so much, also for a desk that runs.
    void passDays(int days);

    /// Names parted by "|", or NAME:TEXT for one in which that text stands. Gives the one that was
    /// met; an empty one, and trouble(), when none came.
    QString await(const QString& names) { return meet(QStringLiteral("await "), names); }
    QString focus(const QString& names) { return meet(QStringLiteral("focus "), names); }
    void type(const QString& text) { ask(QStringLiteral("type ") + text); }
    void press(const char* key) { ask(QStringLiteral("press ") + QLatin1String(key)); }
    void scan(const QString& text) { ask(QStringLiteral("scan ") + text); }
    void pause(int milliseconds) { ask(QStringLiteral("pause %1").arg(milliseconds)); }
    QString read(const char* name);
    /// Whether it can be seen now.
    bool sees(const QString& name);
    /// Until it cannot be seen any more: keys that come too soon would mean something else.
    void awaitGone(const QString& name);
    /// Says it and does not wait for the answer: what follows is a kill.
    void pressAndLeave(const char* key);

    /// What went wrong, once something has; every order after it does nothing.
    [[nodiscard]] QString trouble() const { return m_trouble; }

private:
    QString ask(const QString& order);
    QString meet(const QString& how, const QString& names);
    void fail(const QString& what);

    QString m_gateway;
    QString m_data;
    int m_rate;
    QProcess m_process;
    QTemporaryFile m_wall; ///< seconds by which the desk's wall clock is ahead
    QStringList m_said;    ///< the last orders, for a message
    QString m_trouble;
};

} // namespace kassa::days
