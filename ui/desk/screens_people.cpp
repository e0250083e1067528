// People who come: on no list, looked at, let in. Names and numbers are invented.

#include "ui/desk/screens.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_lists.h"
#include "ui/desk/picture_staff.h"
#include "ui/widgets/toast.h"

namespace kassa::ui {

using kassa::desk::CheckInAnswer;

void ScreenWriter::planImport() {
    add("import-file", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_O, Qt::ControlModifier);
        type("/lists/people.csv");
    });
    add("import-columns", [this] {
        press(Qt::Key_Return);
        Q_EMIT m_lists->looked(sampleLook());
    });
    add("import-reading", [this] {
        press(Qt::Key_Return);
        Q_EMIT m_lists->progressed(450, 12'345);
    });
    add("import-result", [this] { Q_EMIT m_lists->done(sampleSummary()); });
    add("import-broken", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        Q_EMIT m_lists->failed(ImportLink::Problem::TooLarge);
    });
    add("", [this] {
        press(Qt::Key_Escape);
        type("xyz");
        press(Qt::Key_F1);
    });
}

void ScreenWriter::planPeople() {
    add("desk-2-walk-in", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_F6);
        type("Sardor Umarov");
    });
    add("desk-2-walk-in-mistake", [this] {
        press(Qt::Key_Tab);
        type("123");
        press(Qt::Key_Return);
    });
    add("desk-2-walk-in-added", [this] {
        press(Qt::Key_A, Qt::ControlModifier);
        type("901234567");
        press(Qt::Key_Return);
        m_staff->answerWalkIn();
    });
    add("desk-2-attendee", [this] { press(Qt::Key_Return); });
    add("desk-2-check-in-unpaid", [this] {
        press(Qt::Key_I, Qt::ControlModifier);
        type("mehmon");
    });
    add("desk-2-attendee-paid", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        type("jasur");
        press(Qt::Key_Return);
    });
    add("desk-2-attendee-came", [this] {
        press(Qt::Key_Return);
        m_staff->answerCheckIn(CheckInAnswer::Done);
        press(Qt::Key_P, Qt::ControlModifier);
        m_window->frame().toast().dismiss();
    });
    add("desk-2-second-badge", [this] {
        m_staff->note(kassa::desk::entry::Printed{"badge", "2600388", 0});
        press(Qt::Key_P, Qt::ControlModifier);
    });
    add("desk-2-paid-elsewhere", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        type("shahnoza");
        press(Qt::Key_Down);
    });
    add("desk-2-charge-again", [this] { press(Qt::Key_F9); });
    add("", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        m_window->frame().toast().dismiss();
        type("xyz");
        press(Qt::Key_F1);
    });
}

} // namespace kassa::ui
