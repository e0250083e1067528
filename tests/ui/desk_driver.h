#pragma once

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_settings.h"
#include "ui/desk/picture_staff.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QTest>

namespace kassa::ui {

/// A desk window on a scripted till, and a person with a keyboard before it.
class DeskDriver {
public:
    static constexpr const char* card = "9860090101014364"; ///< a published test card
    static constexpr const char* expiry = "0228";

    DeskDriver() : DeskDriver(nullptr) {}
    /// A desk on which people sign in.
    explicit DeskDriver(const StaffView& view) : DeskDriver(&staff) {
        staff.show(view);
        QTest::qWait(0);
    }
    explicit DeskDriver(StaffLink* people, const std::function<void(DeskSetup&)>& adjust = {})
        : window(link, setup(*this, adjust), people) {
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window did not become active");
        }
    }

    static DeskSetup setup(DeskDriver& driver, const std::function<void(DeskSetup&)>& adjust = {}) {
        DeskSetup setup;
        setup.book = sampleEvent();
        setup.facts = sampleDesk(false);
        setup.wallClock = [&driver] { return Timestamp(std::chrono::milliseconds(driver.wall)); };
        setup.bootClock = [&driver] { return driver.boot; };
        setup.payerPage = [](TransactionId id) {
            return QStringLiteral("https://pay.example/%1").arg(id.value);
        };
        setup.outcomeHold = driver.hold;
        setup.settings = &driver.settings;
        setup.badge = sampleBadge();
        if (adjust) {
            adjust(setup);
        }
        return setup;
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(target(), static_cast<Qt::Key>(key), modifiers);
    }
    /// The key goes down a second time without having come up: it is being held.
    void repeat(int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(target(), &event);
    }
    void type(const char* text) {
        for (const char* c = text; *c != '\0'; ++c) {
            QTest::keyClick(target(), *c);
        }
    }
    void click(const char* name) {
        auto* button = find<QWidget>(name);
        QVERIFY2(button != nullptr, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QWidget* target() {
        return QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window;
    }
    template <class T>
    [[nodiscard]] T* find(const char* name) const {
        for (T* widget : window.findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const char* name) const { return find<QWidget>(name) != nullptr; }
    [[nodiscard]] QString focus() { return target()->objectName(); }

    void choose(const char* name) {
        type(name);
        press(Qt::Key_Down);
    }
    void reachCard() {
        choose("kamola");
        press(Qt::Key_F9);
        link.answerBegun();
        link.moveTo(state::AwaitingCard{Instant::max(), {}},
                    [](Payment& payment) { payment.transaction = TransactionId{14570001}; });
    }
    void typeCard() {
        type(card);
        type(expiry);
        press(Qt::Key_Return);
    }
    void reachCode() {
        reachCard();
        typeCard();
        link.moveTo(state::SendingCard{CallId{2}, Instant::max()});
        awaitCode(1, {});
    }
    void awaitCode(int sent, std::optional<Reason> problem) {
        state::AwaitingCode waiting;
        waiting.resendAt = boot;
        waiting.problem = problem;
        link.moveTo(waiting, [sent](Payment& payment) { payment.codesSent = sent; });
    }
    void reachConfirming() {
        reachCode();
        type("111111");
        press(Qt::Key_Return);
        link.moveTo(state::Confirming{CallId{3}, boot, Instant::max(), boot},
                    [](Payment& payment) { payment.confirms = 1; });
    }
    void reachUnknown() {
        reachConfirming();
        state::Inquiry inquiry;
        inquiry.nextQueryAt = boot + std::chrono::seconds(12);
        link.moveTo(state::Checking{inquiry});
    }
    void pay() {
        link.moveTo(state::Paid{}, [](Payment& payment) {
            payment.capture = Capture{SuccessId{901}, {}};
        });
    }
    [[nodiscard]] QString toast() const {
        return window.frame().toast().isVisible() ? window.frame().toast().text() : QString();
    }

    qint64 wall = 1'778'737'320'000; ///< 14.05.2026 10:42 in Tashkent
    Instant boot{std::chrono::hours(1)};
    std::chrono::milliseconds hold{0};
    PictureLink link;
    PictureStaff staff;
    PictureSettings settings;
    DeskWindow window;
};

} // namespace kassa::ui
