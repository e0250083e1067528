#include "app/tour.h"

#include "ui/desk/desk_frame.h"
#include "ui/print/receipt_text.h"
#include "ui/widgets/dialog_overlay.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>

namespace kassa::app {

using namespace std::chrono_literals;

namespace {

struct TourWords {
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

QtMessageHandler otherMessages = nullptr; // set once, before there are threads

void tellUnlessExpected(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool expected =
        type == QtWarningMsg &&
        (text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")) ||
         text == QLatin1String("This plugin does not support propagateSizeHints()"));
    if (!expected) {
        otherMessages(type, context, text);
    }
}

constexpr auto patience = 30s; ///< for one step, on the slowest machine

void sendKey(QWidget& window, int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &up);
}

// What the sandbox is told to do, screen by screen.
constexpr const char* slowConfirm =
    R"({"faults": [{"path": "/merchant/pay/apply", "call": 1, "do": "delay_before", "ms": 2500}]})";
constexpr const char* lostAnswers =
    R"({"faults": [{"path": "/merchant/pay/apply", "call": 1, "do": "drop_after"},)"
    R"( {"path": "/merchant/pay/get", "do": "drop_before"}]})";
constexpr const char* noFaults = R"({"faults": []})";

} // namespace

void silenceMissingDesktop() {
    otherMessages = qInstallMessageHandler(tellUnlessExpected);
}

Tour::Tour(DemoGateway& demo, DeskHost& host, QString folder)
    : m_demo(demo), m_host(host), m_folder(std::move(folder)) {
    m_timer.setInterval(25ms);
    connect(&m_timer, &QTimer::timeout, this, &Tour::proceed);
}

void Tour::start() {
    plan();
    m_stepSince = systemInstant();
    m_timer.start();
}

void Tour::plan() {
    planSale();
    planDeclined();
    planUnknown();
    planShift();
    planSignIn();
}

void Tour::planSale() {
    // The first confirm takes a while, so that the waiting screen can be seen.
    then([this] { m_demo.tell(slowConfirm); });
    waitFor(ui::Page::Sale);
    type(QStringLiteral("rahim"));
    press(Qt::Key_Down);
    picture(QStringLiteral("desk-2-sale"));
    press(Qt::Key_F9);
    waitFor(ui::Page::Card);
    type(QStringLiteral("9860090101014364"));
    type(QStringLiteral("02"));
    picture(QStringLiteral("desk-3-card"));
    type(QStringLiteral("20"));
    picture(QStringLiteral("desk-3-card-error"));
    press(Qt::Key_Backspace);
    type(QStringLiteral("8"));
    press(Qt::Key_Return);
    waitFor(ui::Page::Code);
    type(QStringLiteral("111"));
    picture(QStringLiteral("desk-4-otp"));
    type(QStringLiteral("111"));
    press(Qt::Key_Return);
    waitFor(ui::Page::Progress);
    wait(1'200ms);
    picture(QStringLiteral("desk-5-progress"));
    waitFor(ui::Page::Approved);
    picture(QStringLiteral("desk-6-approved"));
    then([this] {
        const auto* payment = m_host.window().flow().focus();
        const auto setup = m_host.setup();
        const auto told = payment == nullptr ? std::nullopt
                                             : desk::receiptOf(*payment, setup.book, setup.facts,
                                                               systemTimestamp());
        if (told) {
            Q_EMIT receipt(ui::receiptText(*told));
        }
    });
    wait(400ms);
    press(Qt::Key_Return);
}

void Tour::planDeclined() {
    waitFor(ui::Page::Sale);
    type(QStringLiteral("madina"));
    press(Qt::Key_Down);
    press(Qt::Key_F9);
    waitFor(ui::Page::Card);
    type(QStringLiteral("86000000000011201240")); // the card without enough money on it
    press(Qt::Key_Return);
    waitFor(ui::Page::Code);
    type(QStringLiteral("111111"));
    press(Qt::Key_Return);
    waitFor(ui::Page::Declined);
    picture(QStringLiteral("desk-7-declined"));
    wait(400ms);
    press(Qt::Key_Escape);
}

void Tour::planUnknown() {
    waitFor(ui::Page::Sale);
    then([this] { m_demo.tell(lostAnswers); });
    type(QStringLiteral("otabek"));
    press(Qt::Key_Down);
    press(Qt::Key_F9);
    waitFor(ui::Page::Card);
    type(QStringLiteral("561468871537880703") + QStringLiteral("29"));
    press(Qt::Key_Return);
    waitFor(ui::Page::Code);
    type(QStringLiteral("111111"));
    press(Qt::Key_Return);
    waitFor(ui::Page::Unknown);
    wait(4s);
    picture(QStringLiteral("desk-8-unknown"));
    then([this] { m_demo.tell(noFaults); });
    press(Qt::Key_F5);
    waitFor(ui::Page::Approved);
    picture(QStringLiteral("desk-8-settled"));
    wait(400ms);
    press(Qt::Key_Return);
    waitFor(ui::Page::Sale);
}

void Tour::planShift() {
    press(Qt::Key_3, Qt::AltModifier);
    waitFor(ui::Page::Shift);
    wait(600ms); // the figures come from the till's thread
    picture(QStringLiteral("desk-9-shift"));
    press(Qt::Key_F10); // asks the gateway about every payment, then closes
    waitUntil(QStringLiteral("shift closed"), [this] { return !m_host.staff().view().shift; });
    picture(QStringLiteral("desk-9-closed"));
    press(Qt::Key_Escape);
}

void Tour::planSignIn() {
    const auto changeLanguage = [this] {
        if (auto* button =
                m_host.window().findChild<QAbstractButton*>(QStringLiteral("language"))) {
            button->click();
        }
    };
    waitUntil(QStringLiteral("locked"), [this] { return m_host.window().isLocked(); });
    picture(QStringLiteral("desk-1-signin"));
    then(changeLanguage);
    picture(QStringLiteral("desk-1-signin-other"));
    then(changeLanguage);
    wait(120ms);
    type(QStringLiteral("111111")); // of the demo's first cashier
    press(Qt::Key_Return);
    waitUntil(QStringLiteral("signed in"), [this] { return !m_host.window().isLocked(); });
    waitFor(ui::Page::Sale);
}

void Tour::waitFor(ui::Page page) {
    waitUntil(QStringLiteral("page %1").arg(static_cast<int>(page)),
              [this, page] { return m_host.window().page() == page; });
}

void Tour::waitUntil(const QString& what, std::function<bool()> when) {
    m_steps.push_back({what, std::move(when), [] {}});
}

void Tour::type(const QString& keys) {
    then([this, keys] {
        for (const QChar c : keys) {
            sendKey(m_host.window(), c.toUpper().unicode(), Qt::NoModifier, QString(c));
        }
    });
}

void Tour::press(int key, Qt::KeyboardModifiers modifiers) {
    then([this, key, modifiers] {
        const auto text = key == Qt::Key_Return ? QStringLiteral("\r") : QString();
        sendKey(m_host.window(), key, modifiers, text);
    });
}

void Tour::picture(const QString& name) {
    wait(120ms); // what was just pressed is painted
    waitUntil(QStringLiteral("scrim"),
              [this] { return !m_host.window().frame().dialog().isFading(); });
    then([this, name] {
        const QString path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        if (m_host.window().grab().save(path)) {
            ++m_pictures;
        } else {
            end(TourWords::tr("The picture %1 cannot be written.").arg(path));
        }
    });
}

void Tour::wait(std::chrono::milliseconds time) {
    m_steps.push_back({QStringLiteral("time"),
                       [this, time] { return systemInstant() - m_stepSince >= time; }, [] {}});
}

void Tour::then(std::function<void()> action) {
    m_steps.push_back({QStringLiteral("action"), [] { return true; }, std::move(action)});
}

void Tour::proceed() {
    while (m_next < m_steps.size()) {
        const auto& step = m_steps[m_next];
        if (!step.when()) {
            if (systemInstant() - m_stepSince > patience) {
                end(TourWords::tr("The tour got stuck at step %1 (%2).")
                        .arg(m_next)
                        .arg(step.what));
            }
            return;
        }
        ++m_next;
        m_stepSince = systemInstant();
        step.action();
        if (!m_timer.isActive()) {
            return;
        }
    }
    end({});
}

void Tour::end(const QString& trouble) {
    m_timer.stop();
    Q_EMIT finished(m_pictures, trouble);
}

} // namespace kassa::app
