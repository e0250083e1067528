// Pictures of the page on which an event's tickets, goods and rules are edited.

#include "ui/desk/screens.h"

#include "ui/desk/desk_window.h"

namespace kassa::ui {

void ScreenWriter::planEvent() {
    add("desk-11-event", [this] { press(Qt::Key_T, Qt::ControlModifier); });
    add("desk-11-event-ticket", [this] {
        press(Qt::Key_Down);
        press(Qt::Key_Return);
    });
    add("desk-11-event-rule", [this] {
        press(Qt::Key_F8);
        type("Talabalar haftasi");
        press(Qt::Key_Tab);
        type("100 000");
        press(Qt::Key_Tab);
        type("20.05.2026");
        press(Qt::Key_Tab);
        type("50");
    });
    add("desk-11-event-fault", [this] {
        press(Qt::Key_Backtab);
        type("31.06.2026");
    });
    add("desk-11-event-file", [this] { press(Qt::Key_O, Qt::ControlModifier); });
    add("desk-11-event-leave", [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
    });
    add("", [this] { press(Qt::Key_Return); });
}

} // namespace kassa::ui
