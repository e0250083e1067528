// Everything at the desk that not everybody may do, tried by everybody: a cashier, a manager, and
// whoever finds the desk locked. Windows by keys and clicks; people, PINs, rows and money for real.

#include "tests/app/privileged_ways.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <set>

using namespace kassa;
using namespace kassa::test;
using kassa::desk::Action;
using kassa::desk::Right;
using kassa::desk::Role;

namespace {

constexpr const char* cashierPin = "111111";
constexpr const char* managerPin = "222222"; ///< Timur's
constexpr const char* wrongPin = "987654";

/// What stands in the journal about approvals of `action`.
std::vector<desk::entry::Approved> approvalsOf(StaffedDesk& desk, Action action) {
    auto all = desk.entries<desk::entry::Approved>();
    std::erase_if(all, [action](const auto& each) { return each.action != action; });
    return all;
}

const PrivilegedWay& wayNumber(int index) {
    static const auto ways = privilegedWays();
    return ways.at(static_cast<std::size_t>(index));
}

bool asksForPin(StaffedDesk& desk) {
    return desk.driver.shows("approvalPin");
}

void typePin(StaffedDesk& desk, const char* pin) {
    auto* cells = desk.driver.find<QWidget>("approvalPin");
    QVERIFY(cells != nullptr);
    cells->setFocus();
    desk.type(pin);
}

} // namespace

class TestEveryRight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(ui::Theme::load(ui::ThemeName::Light)); }

    // --- nothing is left out

    void everyActionIsTried() {
        std::set<Action> tried;
        for (const auto& way : privilegedWays()) {
            tried.insert(way.action);
        }
        for (int i = 0; i < desk::actionCount; ++i) {
            const auto action = static_cast<Action>(i);
            const bool free = rightOf(Role::Cashier, action) == Right::Free;
            const auto carried = carriedOut(action);
            const auto name = std::string(nameOf(action));
            QVERIFY2((carried == Carried::ByEverybody) == free, name.c_str());
            QVERIFY2(tried.count(action) == (carried == Carried::InTheWindow ? 1U : 0U),
                     name.c_str());
        }
    }

    /// A window that asks for a right stands in the list: the sources say where one is asked for.
    void everyWindowThatAsksIsTried() {
        std::set<QString> listed;
        for (const auto& way : privilegedWays()) {
            listed.insert(QLatin1String(way.file));
        }
        static const QRegularExpression asks(
            QStringLiteral("(new (ApprovalPanel|ApproveDialog)\\(|withRight\\()"));
        std::set<QString> found;
        const QDir sources(QStringLiteral(KASSA_SOURCE_DIR "/ui/desk"));
        for (const QString& name : sources.entryList({QStringLiteral("*.cpp")})) {
            QFile file(sources.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (QString::fromUtf8(file.readAll()).contains(asks)) {
                found.insert(name);
            }
        }
        for (const char* name : {"settings_section.cpp", "approve_dialog.cpp"}) {
            QCOMPARE(found.erase(QLatin1String(name)), 1U); // they ask for others
        }
        QCOMPARE(found, listed);
    }

    // --- who is signed in

    void everyCell_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<bool>("manager");
        const auto ways = privilegedWays();
        for (int i = 0; i < static_cast<int>(ways.size()); ++i) {
            const char* name = ways[static_cast<std::size_t>(i)].name;
            QTest::addRow("%s by a cashier", name) << i << false;
            QTest::addRow("%s by a manager", name) << i << true;
        }
    }
    void everyCell() {
        QFETCH(int, way);
        QFETCH(bool, manager);
        const auto& tried = wayNumber(way);
        StaffedDesk desk;
        desk.signIn("nilufar"); // whoever sells what is given back later
        tried.prepare(desk);
        desk.signIn(manager ? "lola" : "nilufar");
        const QString who =
            manager ? QStringLiteral("Lola Yusupova") : QStringLiteral("Nilufar Saidova");
        if (rightOf(manager ? Role::Manager : Role::Cashier, tried.action) == Right::Free) {
            isFree(desk, tried, who);
        } else {
            needsApproval(desk, tried, who);
        }
    }

    // --- nobody is

    void nobody_data() {
        QTest::addColumn<int>("way");
        const auto ways = privilegedWays();
        for (int i = 0; i < static_cast<int>(ways.size()); ++i) {
            QTest::addRow("%s", ways[static_cast<std::size_t>(i)].name) << i;
        }
    }
    void nobody() {
        QFETCH(int, way);
        const auto& tried = wayNumber(way);
        StaffedDesk desk;
        desk.signIn("nilufar");
        tried.prepare(desk);
        tried.ask(desk, 0);
        const int before = tried.done(desk);
        desk.press(Qt::Key_L, Qt::ControlModifier); // with the question open
        QVERIFY(desk.driver.window.isLocked());
        QSignalSpy approved(&desk.people, &ui::StaffLink::approved);
        // Whoever knows a manager's PIN, before a desk that somebody else has left open.
        desk.type(managerPin);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        for (int key = Qt::Key_1; key <= Qt::Key_9; ++key) {
            desk.press(key, Qt::AltModifier);
        }
        for (const int key : {Qt::Key_R, Qt::Key_S, Qt::Key_T, Qt::Key_O, Qt::Key_N, Qt::Key_I}) {
            desk.press(key, Qt::ControlModifier);
        }
        for (const int key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F9, Qt::Key_F10}) {
            desk.press(key);
        }
        orderDirectly(desk, tried.action, StaffBench::approver("timur", managerPin));
        desk.people.closeShift({}); // needs somebody as well
        desk.pass(40s);
        QCOMPARE(tried.done(desk), before);
        QVERIFY(approved.isEmpty());
        QVERIFY(desk.entries<desk::entry::Approved>().empty());
        QVERIFY(!desk.staff.view().signedIn);
    }

    /// The order was given, and whoever gave it has gone before the PIN was found good.
    void whoHasLeft_data() { nobody_data(); }
    void whoHasLeft() {
        QFETCH(int, way);
        const auto& tried = wayNumber(way);
        StaffedDesk desk;
        desk.signIn("nilufar");
        tried.prepare(desk);
        tried.ask(desk, 0);
        const int before = tried.done(desk);
        typePin(desk, managerPin);
        desk.pinsHeld = true;
        tried.submit(desk);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.pinsHeld = false;
        desk.settle();
        desk.pass(40s);
        QCOMPARE(tried.done(desk), before);
        QVERIFY(desk.entries<desk::entry::Approved>().empty());
    }

private:
    /// Done at once, and the journal says by whom.
    static void isFree(StaffedDesk& desk, const PrivilegedWay& tried, const QString& who) {
        const int before = tried.done(desk);
        const auto rows = desk.rows().size();
        tried.ask(desk, 0);
        QVERIFY(!asksForPin(desk));
        QCOMPARE(tried.done(desk), before + 1);
        if (tried.finish) {
            tried.finish(desk);
        }
        const auto written = desk.rows();
        QVERIFY2(written.size() > rows, "the journal knows nothing of it");
        QCOMPARE(QString::fromStdString(written.back().cashier), who);
        QVERIFY(desk.entries<desk::entry::Approved>().empty());
    }

    static void needsApproval(StaffedDesk& desk, const PrivilegedWay& tried, const QString& who) {
        tried.ask(desk, 0);
        const int before = tried.done(desk);
        QVERIFY(asksForPin(desk));
        tried.submit(desk); // no PIN
        QCOMPARE(tried.done(desk), before);
        for (const char* pin : {wrongPin, cashierPin}) {
            typePin(desk, pin);
            tried.submit(desk);
            QCOMPARE(tried.done(desk), before);
            QVERIFY(approvalsOf(desk, tried.action).empty());
            tried.refill(desk);
        }
        QCOMPARE(desk.entries<desk::entry::PinRefused>().size(), 2U);
        // A cashier who gives their own name as the approver's.
        orderDirectly(desk, tried.action, StaffBench::approver("bobur", cashierPin));
        QCOMPARE(tried.done(desk), before);
        QVERIFY(approvalsOf(desk, tried.action).empty());

        typePin(desk, managerPin);
        QCOMPARE(tried.done(desk), before); // typed is not ordered
        tried.submit(desk);
        QCOMPARE(tried.done(desk), before + 1);
        bothNames(desk, tried.action, who);

        // One approval, one action: neither keys pressed on nor the next one get anything of it.
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(tried.done(desk), before + 1);
        if (tried.finish) {
            tried.finish(desk);
        }
        tried.ask(desk, 1);
        QVERIFY(asksForPin(desk));
        tried.submit(desk);
        QCOMPARE(tried.done(desk), before + 1);
        QCOMPARE(approvalsOf(desk, tried.action).size(), 1U);
    }

    static void bothNames(StaffedDesk& desk, Action action, const QString& who) {
        const auto rows = approvalsOf(desk, action);
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(QString::fromStdString(rows[0].requester.name), who);
        QCOMPARE(rows[0].approver.name, std::string("Timur Sattorov"));
        QVERIFY(!rows[0].about.empty());
    }
};

QTEST_MAIN(TestEveryRight)
#include "tst_every_right.moc"
