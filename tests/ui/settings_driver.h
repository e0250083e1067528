#pragma once

#include "tests/ui/desk_driver.h"
#include "ui/widgets/section_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QLineEdit>
#include <QPushButton>

// The settings of a desk and the person before them: for tests of what may be changed by whom.

namespace kassa::ui {

/// Of the page, in its order.
enum Section { LookPart, GatewayPart, PrinterPart, PeoplePart, EventPart, CopiesPart };

inline StaffView deskOf(kassa::desk::Role role) {
    StaffView view = sampleStaffAtWork();
    for (const auto& person : view.people) {
        if (person.role == role) {
            view.signedIn = person;
            break;
        }
    }
    return view;
}

inline void open(DeskDriver& desk, Section section) {
    desk.press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(desk.window.page(), Page::Settings);
    for (int i = 0; i < section; ++i) {
        desk.press(Qt::Key_Down);
    }
    QCOMPARE(desk.find<SectionList>("settingsSections")->current(), static_cast<int>(section));
}

/// One of several segments, with the mouse.
inline void pick(DeskDriver& desk, const char* name, int index) {
    auto* segments = desk.find<Segments>(name);
    QVERIFY2(segments != nullptr, name);
    const auto buttons = segments->findChildren<QPushButton*>();
    QTest::mouseClick(buttons.at(index), Qt::LeftButton);
}

inline QString textOf(const DeskDriver& desk, const char* name) {
    return desk.find<Text>(name)->text();
}

/// Everything that a window may order of the two links and that changes something.
inline int changes(const DeskDriver& desk) {
    return desk.settings.count("keep") + desk.settings.count("change_money") +
           desk.settings.count("back_up") + desk.staff.count("save_person") +
           desk.staff.count("remove_person");
}

/// A section, from wherever the desk is.
inline void openSection(DeskDriver& desk, Section section) {
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_4, Qt::AltModifier);
    desk.find<SectionList>("settingsSections")->takeFocus();
    desk.press(Qt::Key_Home);
    const auto items = desk.find<SectionList>("settingsSections")->findChildren<QPushButton*>();
    QTest::mouseClick(items.at(section), Qt::LeftButton);
}

/// Does what a person does who wants `what` changed: "idle lock", "printer", "live money",
/// "backup".
inline void ask(DeskDriver& desk, const QString& what) {
    const auto go = [&desk](Section section) { openSection(desk, section); };
    if (what == QLatin1String("idle lock")) {
        go(LookPart);
        pick(desk, "idleLock", 2);
    } else if (what == QLatin1String("printer")) {
        go(PrinterPart);
        pick(desk, "printerKind", 1);
        desk.find<QLineEdit>("printerHost")->setText(QStringLiteral("192.168.1.50"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
    } else if (what == QLatin1String("live money")) {
        go(GatewayPart);
        desk.click("otherMoney");
    } else {
        go(CopiesPart);
        desk.find<QLineEdit>("backupFolder")->setText(QStringLiteral("/media/usb"));
        desk.find<QLineEdit>("backupFolder")->setFocus();
        desk.press(Qt::Key_Return);
    }
}

} // namespace kassa::ui
