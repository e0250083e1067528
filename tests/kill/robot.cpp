// A plugin of Qt's generic kind (QT_QPA_GENERIC_PLUGINS=kassarobot): a cashier without patience.
// Makes the first manager of a new desk, signs in, and types one sale by card into the desk's
// window, as soon as each field has the focus. Says on standard output what it is shown, and
// closes the program after the approval.

#include <QApplication>
#include <QGenericPlugin>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>
#include <cstdio>

namespace {

class Robot final : public QObject {
    Q_OBJECT

public:
    Robot() {
        connect(&m_looking, &QTimer::timeout, this, &Robot::look);
        m_looking.start(2);
    }

private:
    void look() {
        const auto* focus = QApplication::focusWidget();
        if (focus == nullptr || focus->objectName() != QLatin1String(m_next->field)) {
            return;
        }
        std::printf("%s\n", m_next->field);
        std::fflush(stdout);
        for (const char* key = m_next->keys; *key != '\0'; ++key) {
            press(*key);
        }
        ++m_next;
        if (m_next->field == nullptr) {
            m_looking.stop();
            QCoreApplication::quit();
        }
    }

    static void press(char letter) {
        const int plain = QChar(QLatin1Char(letter)).toUpper().unicode();
        const int key = letter == 'v'   ? int{Qt::Key_Down}
                        : letter == '!' ? int{Qt::Key_F9}
                        : letter == '~' ? int{Qt::Key_Return}
                                        : plain;
        const QString text = QLatin1String("v!~").contains(QLatin1Char(letter))
                                 ? QString()
                                 : QString(QLatin1Char(letter));
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            if (auto* focus = QApplication::focusWidget()) {
                QApplication::sendEvent(focus, &event);
            }
        }
    }

    struct Step {
        const char* field;
        const char* keys; ///< v: arrow down, !: F9, ~: Enter
    };
    static constexpr Step steps[] = {{"managerName", "Timur~"},
                                     {"managerPin", "222222~"},
                                     {"managerPinAgain", "222222~"},
                                     {"signInPin", "222222~"},
                                     {"searchEdit", "rahim"
                                                    "v!"},
                                     {"cardNumber", "9860090101014364"},
                                     {"cardExpiry", "0228~"},
                                     {"code", "111111~"},
                                     {"nextCustomer", ""},
                                     {nullptr, nullptr}};
    const Step* m_next = steps;
    QTimer m_looking;
};

class RobotPlugin final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "robot.json")

public:
    QObject* create(const QString&, const QString&) override {
        return new Robot; // Qt keeps it and deletes it
    }
};

} // namespace

#include "robot.moc"
