// The settings as the pictures show them: a manager at the desk, in the morning.

#include "ui/desk/screens.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_settings.h"
#include "ui/desk/picture_staff.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace kassa::ui {

using namespace std::chrono_literals;

void ScreenWriter::planSettings() {
    add("desk-11-language", [this] {
        StaffView view = staffAtWork();
        view.signedIn = view.people.back();
        view.shift.reset();
        m_staff->show(view);
        m_wall = 1'781'233'500'000; // 12.06.2026 08:05 in Tashkent
        m_window->frame().rail().chosen(3);
    });
    add("desk-11-settings", [this] {
        press(Qt::Key_Down);
        press(Qt::Key_F5);
        Q_EMIT m_settings->doctorTold(kassa::desk::diagnose(sampleGoodFindings()), true);
    });
    add("desk-11-key", [this] {
        m_window->findChild<QAbstractButton*>(QStringLiteral("replaceKey1"))->click();
        type("abcdefghijklmnopqrstuvwxyz01");
    });
    add("", [this] { press(Qt::Key_Escape); });
    add("desk-11-checking", [this] {
        press(Qt::Key_F5);
        auto soFar = sampleGoodFindings();
        soFar.token.reset();
        soFar.store.reset();
        soFar.ahead.reset();
        Q_EMIT m_settings->doctorTold(kassa::desk::diagnose(soFar), false);
    });
    add("desk-11-not-allowed", [this] {
        Q_EMIT m_settings->doctorTold(kassa::desk::diagnose(sampleSilentFindings()), true);
    });
    add("desk-11-keychain", [this] {
        KeyFacts keys;
        keys.trouble = m_request.words == kassa::desk::Language::Uzbek
                           ? QStringLiteral("Kalit ombori qulflangan. Uni oching va qayta urining.")
                           : QStringLiteral("The keychain is locked. Unlock it and try again.");
        Q_EMIT m_settings->keysTold(keys);
    });
    add("desk-11-printer", [this] { press(Qt::Key_Down); });
    planStaff();
    planCopies();
    add("", [this] {
        m_window->frame().toast().dismiss();
        m_staff->show(staffAtWork());
        m_window->frame().rail().chosen(0);
    });
    add("desk-2-sale-offline", [this] {
        Q_EMIT m_link->reachChanged(awayFor(18s));
        Q_EMIT m_link->connectionChanged(TillLink::Connection::Bad, 0);
    });
    add("clock-set-back", [this] {
        Q_EMIT m_link->reachChanged({});
        Q_EMIT m_link->connectionChanged(TillLink::Connection::Good, 84);
        Q_EMIT m_link->clockSetBack(7'200);
    });
    add("", [this] { Q_EMIT m_window->frame().noticeRead(); });
}

void ScreenWriter::planStaff() {
    add("desk-11-people", [this] { press(Qt::Key_Down); });
    add("desk-11-person-new", [this] {
        press(Qt::Key_N, Qt::ControlModifier);
        type("aziz");
        press(Qt::Key_Return, Qt::ControlModifier);
    });
    add("desk-11-person", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
    });
    add("", [this] { press(Qt::Key_Escape); });
}

void ScreenWriter::planCopies() {
    add("desk-11-event", [this] {
        m_window->frame().rail().chosen(0);
        m_window->frame().rail().chosen(3);
        press(Qt::Key_Down);
    });
    add("desk-11-backup", [this] { press(Qt::Key_Down); });
    add("desk-11-backup-good", [this] {
        CopyReport report;
        report.outcome = CopyReport::Outcome::Good;
        report.path = QStringLiteral("/media/kassa/kassa-2026-06-12-080512");
        report.rows = 781;
        report.head = QString(QStringLiteral("9f3a21c08d4e77b1")).repeated(4);
        report.from = Timestamp(std::chrono::milliseconds(1'781'236'800'000));
        report.to = Timestamp(std::chrono::milliseconds(1'781'258'700'000));
        Q_EMIT m_settings->copyEnded(report);
    });
    add("desk-11-restore", [this] {
        auto* path = m_window->findChild<QLineEdit*>(QStringLiteral("copyPath"));
        path->setFocus();
        press(Qt::Key_Return);
        CopyReport report;
        report.outcome = CopyReport::Outcome::Good;
        report.path = path->text();
        report.rows = 781;
        report.head = QString(QStringLiteral("9f3a21c08d4e77b1")).repeated(4);
        report.from = Timestamp(std::chrono::milliseconds(1'781'236'800'000));
        report.to = Timestamp(std::chrono::milliseconds(1'781'258'700'000));
        Q_EMIT m_settings->copyEnded(report);
    });
    add("desk-11-backup-damaged", [this] {
        CopyReport report;
        report.outcome = CopyReport::Outcome::Damaged;
        report.row = 412;
        Q_EMIT m_settings->copyEnded(report);
    });
    add("desk-11-approve", [this] {
        StaffView view = staffAtWork();
        m_staff->show(view);
        m_window->frame().rail().chosen(0);
        m_window->frame().rail().chosen(3);
        for (int i = 0; i < 5; ++i) {
            press(Qt::Key_Up);
        }
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_Tab);
        }
        press(Qt::Key_Right);
        press(Qt::Key_Right);
    });
    add("", [this] { press(Qt::Key_Escape); });
}

} // namespace kassa::ui
