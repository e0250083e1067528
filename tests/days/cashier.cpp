// A plugin of Qt's generic kind (QT_QPA_GENERIC_PLUGINS=kassacashier): hands and eyes before the
// real desk, moved by whoever started the program. One order a line on standard input, one answer
// a line on standard output:
//
//   await A|B|...   answers "at A" once A can be seen and used; A is a name, or NAME:TEXT for one
//                   in which that text stands
//   focus A|B|...   the same once one of them has the focus
//   sees NAME       answers "yes" or "no", at once
//   type TEXT       presses the keys of a text; "done"
//   press KEY       one key or shortcut, as "F9" or "Ctrl+Return"; "done"
//   scan TEXT       what a scanner types, with a device's times on the keys; "done"
//   read NAME       "text " and what a screen reader adds to the name
//   where PATH      what has the focus, and on which pages; a picture of the window goes to PATH
//   pause MS        waits by the program's own clock; "done"
//
// Keys alone: there is no order for a mouse.

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QGenericPlugin>
#include <QKeyEvent>
#include <QKeySequence>
#include <QSocketNotifier>
#include <QTimer>
#include <QWidget>
#include <QWindow>
#include <cstdio>
#include <unistd.h>

namespace {

QWidget* seen(const QString& name) {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        for (QWidget* widget : window->findChildren<QWidget*>(name)) {
            if (widget->isVisible() && !widget->visibleRegion().isEmpty()) {
                return widget;
            }
        }
    }
    return nullptr;
}

/// As a screen reader would say it; of a list the row that is chosen.
QString textOf(QWidget* widget) {
    if (widget == nullptr) {
        return {};
    }
    const auto* list = qobject_cast<QAbstractItemView*>(widget);
    if (list == nullptr) {
        list = widget->findChild<QAbstractItemView*>();
    }
    if (list != nullptr) {
        return list->currentIndex().data(Qt::DisplayRole).toString();
    }
    auto* const accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible != nullptr ? accessible->text(QAccessible::Name) : QString();
}

void answer(const QString& text) {
    std::printf("%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

void send(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QWidget* target = QApplication::focusWidget();
        if (target == nullptr) {
            target = QApplication::activeWindow();
        }
        if (target != nullptr) {
            QKeyEvent event(type, key, modifiers, text);
            QApplication::sendEvent(target, &event);
        }
    }
}

class Cashier final : public QObject {
    Q_OBJECT

public:
    Cashier() : m_orders(STDIN_FILENO, QSocketNotifier::Read) {
        connect(&m_orders, &QSocketNotifier::activated, this, &Cashier::read);
        connect(&m_looking, &QTimer::timeout, this, &Cashier::look);
    }

private:
    void read() {
        char bytes[4096];
        const ssize_t size = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (size <= 0) {
            m_orders.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        m_text.append(bytes, static_cast<qsizetype>(size));
        for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
            const QString line = QString::fromUtf8(m_text.first(end));
            m_text.remove(0, end + 1);
            obey(line.section(u' ', 0, 0), line.section(u' ', 1));
        }
    }

    void obey(const QString& order, const QString& rest) {
        if (order == u"await" || order == u"focus") {
            m_wanted = rest.split(u'|');
            m_byFocus = order == u"focus";
            m_looking.start(5);
        } else if (order == u"sees") {
            answer(seen(rest) != nullptr ? QStringLiteral("yes") : QStringLiteral("no"));
        } else if (order == u"type") {
            for (const QChar letter : rest) {
                send(letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
            }
            answer(QStringLiteral("done"));
        } else if (order == u"press") {
            const auto shortcut = QKeySequence::fromString(rest);
            const auto key = shortcut[0];
            send(key.key(), key.keyboardModifiers(),
                 key.key() == Qt::Key_Return ? QStringLiteral("\r") : QString());
            answer(QStringLiteral("done"));
        } else if (order == u"scan") {
            scan(rest);
        } else if (order == u"read") {
            auto* const widget = seen(rest);
            answer(QStringLiteral("text ") +
                   (widget != nullptr ? widget->accessibleDescription() : QString()));
        } else if (order == u"where") {
            where(rest);
        } else if (order == u"pause") {
            QTimer::singleShot(rest.toInt(), this, [] { answer(QStringLiteral("done")); });
        } else {
            answer(QStringLiteral("what? ") + order);
        }
    }

    /// For whoever has lost the thread.
    void where(const QString& picture) {
        const auto* focus = QApplication::focusWidget();
        QStringList pages;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && !picture.isEmpty()) {
                window->grab().save(picture);
            }
            for (const QWidget* widget : window->findChildren<QWidget*>()) {
                const bool named = widget->objectName().endsWith(u"Page") ||
                                   widget->objectName().endsWith(u"Dialog");
                if (named && widget->isVisible()) {
                    pages << widget->objectName();
                }
            }
        }
        m_looking.stop();
        answer(QStringLiteral("focus %1 on %2")
                   .arg(focus != nullptr ? focus->objectName() : QStringLiteral("nowhere"),
                        pages.join(u' ')));
    }

    void look() {
        for (const QString& wanted : m_wanted) {
            const QString name = wanted.section(u':', 0, 0);
            auto* const focus = QApplication::focusWidget();
            auto* const widget = m_byFocus ? focus : seen(name);
            if (widget != nullptr && widget->objectName() == name && widget->isEnabled() &&
                textOf(widget).simplified().contains(wanted.section(u':', 1))) {
                m_looking.stop();
                answer(QStringLiteral("at ") + name);
                return;
            }
        }
    }

    /// As the system would bring the keys of a device: to the window, with times and key codes.
    void scan(const QString& text) {
        auto* const window = QApplication::activeWindow();
        for (const QChar letter : text + u'\r') {
            m_deviceTime += 6;
            const bool ends = letter == u'\r';
            const int key = ends ? int{Qt::Key_Return} : letter.toUpper().unicode();
            for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(type, key, letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier,
                                QString(letter));
                event.setTimestamp(m_deviceTime);
                QCoreApplication::sendEvent(window->windowHandle(), &event);
            }
        }
        answer(QStringLiteral("done"));
    }

    QSocketNotifier m_orders;
    QByteArray m_text;
    QTimer m_looking;
    QStringList m_wanted;
    bool m_byFocus = false;
    quint64 m_deviceTime = 5'000'000;
};

class CashierPlugin final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "cashier.json")

public:
    QObject* create(const QString&, const QString&) override {
        return new Cashier; // Qt keeps it and deletes it
    }
};

} // namespace

#include "cashier.moc"
