#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace kassa::test {

/// A receipt printer on the network, with its moods. Lives on the thread that makes it.
class FakePrinter : public QObject {
public:
    enum class Mood {
        Speaks,  ///< answers questions and prints
        Mute,    ///< prints and never says anything
        NoPaper, ///< says so before the page
        CoverOpen,
        RunsOut, ///< of paper, in the middle of the page
        Dies,    ///< closes after the first kilobyte
        Stalls,  ///< is ready, takes the page, and is never heard of again
    };

    explicit FakePrinter(Mood mood) : m_mood(mood) {
        connect(&m_server, &QTcpServer::newConnection, this, &FakePrinter::greet);
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] bool isMute() const { return m_mood == Mood::Mute; }
    void setMood(Mood mood) { m_mood = mood; }
    /// Pages that were cut.
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] int visits() const { return m_visits; }
    [[nodiscard]] const QByteArray& lastPage() const { return m_lastPage; }
    /// From now on nobody is there.
    void leave() { m_server.close(); }
    void comeBack(quint16 port) { m_server.listen(QHostAddress::LocalHost, port); }

private:
    void greet() {
        ++m_visits;
        auto* socket = m_server.nextPendingConnection();
        m_got.clear();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    void hear(QTcpSocket* socket) {
        m_got += socket->readAll();
        const QByteArray status = QByteArray::fromHex("100402100404");
        if (m_got.startsWith(status)) {
            m_got.remove(0, status.size());
            if (m_mood != Mood::Mute) {
                socket->write(m_mood == Mood::NoPaper     ? QByteArray::fromHex("1272")
                              : m_mood == Mood::CoverOpen ? QByteArray::fromHex("1612")
                                                          : QByteArray::fromHex("1212"));
            }
        }
        if (m_mood == Mood::Stalls) {
            return;
        }
        if (m_mood == Mood::Dies && m_got.size() > 1024) {
            socket->abort();
            return;
        }
        const QByteArray done = QByteArray::fromHex("1d7201");
        const bool asked = m_got.endsWith(done);
        const QByteArray page = asked ? m_got.chopped(done.size()) : m_got;
        if (page.endsWith(QByteArray::fromHex("1d564200")) && page != m_lastSeen) {
            if (m_mood != Mood::RunsOut) {
                m_lastPage = page;
                ++m_pages;
            }
            m_lastSeen = asked ? QByteArray() : page;
        }
        if (asked) {
            socket->write(QByteArray::fromHex(m_mood == Mood::RunsOut ? "0c" : "00"));
            m_lastSeen.clear();
            m_got.clear();
        }
    }

    QTcpServer m_server;
    Mood m_mood;
    QByteArray m_got;
    QByteArray m_lastSeen;
    QByteArray m_lastPage;
    int m_pages = 0;
    int m_visits = 0;
};

} // namespace kassa::test
