#include "core/desk/desk_state.h"
#include "tests/desk/desk_samples.h"

#include <QTest>
#include <set>

// Rows about a desk: written and read back, refused when they are anything else, and added up.

using namespace kassa;
using namespace kassa::desk;

namespace {

DeskRow rowOf(std::int64_t seq, DeskEntry entry, std::int64_t epoch = 1) {
    return {seq, seq, epoch, Timestamp(std::chrono::minutes(seq)), "", std::move(entry)};
}

DeskState stateOf(const std::vector<DeskRow>& rows) {
    DeskState state;
    for (const auto& row : rows) {
        state = after(std::move(state), row);
    }
    return state;
}

entry::ShiftClosed closing(int number) {
    auto report = samples::report();
    report.shift.number = number;
    return {report};
}

} // namespace

class DeskEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackAsItWas() {
        std::set<std::size_t> kinds;
        for (const auto& [name, entry] : samples::deskEntries()) {
            const auto json = encodeEntry(entry);
            const auto back = decodeEntry(nameOf(entry), json);
            QVERIFY2(back.has_value(), back ? "" : back.error().what.c_str());
            QVERIFY2(*back == entry, name.c_str());
            kinds.insert(entry.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<DeskEntry>);
    }

    void whatNoDeskWritesIsRefused_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, const char* kind, const char* from, const char* to) {
            QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromUtf8(from)
                                << QString::fromUtf8(to);
        };
        row("unknown kind", "what", "", "");
        row("a space more", "signed_in", "{\"who\":", "{\"who\": ");
        row("a field more", "locked", "}}", "},\"more\":1}");
        row("a field twice", "locked", "{\"id\"", "{\"id\":\"x\",\"id\"");
        row("no name", "signed_in", "Nilufar Saidova", "");
        row("a role that is none", "signed_in", "cashier", "owner");
        row("an identity with a space", "signed_in", "nilufar", "ni lufar");
        row("a cashier who approves", "approved", "\"role\":\"manager\"", "\"role\":\"cashier\"");
        row("an action that is none", "approved", "refund", "steal");
        row("shift 0", "shift_opened", "14", "0");
        row("a number in quotes", "shift_opened", "14", "\"14\"");
        row("half a shift", "shift_opened", "14", "14.5");
        row("an open Z", "shift_closed", "\"closed\":true", "\"closed\":false");
        row("a tiyin more", "shift_closed", "4451400000", "4451400001");
        row("a payment fewer", "shift_closed", "\"accepted\":61", "\"accepted\":60");
        row("money below zero", "shift_closed", "4451400000", "-4451400000");
        row("an hour too late", "shift_closed", "\"key\":17", "\"key\":24");
        row("a method that is none", "shift_closed", "uzcard", "cash");
        row("a short chain head", "shift_closed", "07c2", "07c");
        row("more answers than questions", "shift_closed", "\"agreed\":60", "\"agreed\":61");
        row("no digest", "people_changed", "dddd", "");
        row("a walk-in without a name", "walk_in", "Oʻktam Yusupov", "");
        row("a walk-in without a number", "walk_in", "W02-00001", "W");
        row("unpaid without a reason", "checked_in unpaid", "mehmon", "");
    }
    void whatNoDeskWritesIsRefused() {
        QFETCH(QString, kind);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto samples = samples::deskEntries();
        const auto found = samples.find(kind.toStdString());
        const auto name =
            found == samples.end() ? kind.toStdString() : std::string(nameOf(found->second));
        QString json = found == samples.end() ? QStringLiteral("{}")
                                              : QString::fromStdString(encodeEntry(found->second));
        if (!from.isEmpty()) {
            QVERIFY(json.contains(from));
            json.replace(from, to);
        }
        const auto back = decodeEntry(name, json.toStdString());
        QVERIFY(!back.has_value());
        QVERIFY(!back.error().what.empty());
    }

    void bytesThatAreNoTextDoNotStopARow() {
        const DeskEntry entry = entry::Note{"topic", "\xff\xfe broken"};
        QVERIFY(decodeEntry(nameOf(entry), encodeEntry(entry)).has_value());
    }

    void aLongTextIsCutBetweenTwoLetters() {
        std::string text(longestText - 1, 'a');
        text += "ʻʻ";
        const auto cut = clipped(text);
        QCOMPARE(cut, std::string(longestText - 1, 'a'));
        QCOMPARE(clipped("qisqa"), std::string("qisqa"));
        QCOMPARE(clipped("9860 0901 0101 4364 edi"), std::string("986009******4364 edi"));
    }

    void whoIsSignedIn() {
        const auto in = entry::SignedIn{samples::cashier()};
        QCOMPARE(stateOf({rowOf(1, in)}).signedIn, std::optional(samples::cashier()));
        QVERIFY(!stateOf({rowOf(1, in), rowOf(2, entry::Locked{samples::cashier()})}).signedIn);
        // Another program wrote the second row: nobody had signed in there.
        QVERIFY(!stateOf({rowOf(1, in), rowOf(2, entry::Note{"t", ""}, 2)}).signedIn);
        auto renamed = samples::cashier();
        renamed.name = "Nilufar Karimova";
        const std::string digest(64, 'a');
        using What = entry::PeopleChanged::What;
        QCOMPARE(stateOf({rowOf(1, in),
                          rowOf(2, entry::PeopleChanged{What::Changed, renamed, false, digest})})
                     .signedIn,
                 std::optional(renamed));
        QVERIFY(!stateOf({rowOf(1, in),
                          rowOf(2, entry::PeopleChanged{What::Removed, renamed, false, digest})})
                     .signedIn);
    }

    void shiftsFollowEachOther() {
        auto state = stateOf({rowOf(5, entry::ShiftOpened{1, samples::cashier()})});
        QCOMPARE(state.shift->number, 1);
        QCOMPARE(state.shiftFrom, 5); // the first one begins with its opening
        QCOMPARE(state.nextShift, 2);
        QVERIFY(!state.lastShift);
        state = after(std::move(state), rowOf(9, closing(1)));
        QVERIFY(!state.shift);
        QCOMPARE(state.lastShift->number, 1);
        QCOMPARE(state.lastShift->unresolved, 1);
        QCOMPARE(state.nextShift, 2);
        state = after(std::move(state), rowOf(20, entry::ShiftOpened{2, samples::cashier()}));
        QCOMPARE(state.shift->number, 2);
        QCOMPARE(state.shiftFrom, 9); // what settled between the two is not lost
    }

    void wrongPinsCountUntilARightOne() {
        const entry::PinRefused refused{samples::manager(), std::nullopt};
        auto state = stateOf({rowOf(1, refused), rowOf(2, refused, 2)});
        QCOMPARE(state.wrongInRow[samples::manager().id], 2); // a restart forgets nothing
        state = after(std::move(state), rowOf(3, entry::SignedIn{samples::cashier()}, 2));
        QCOMPARE(state.wrongInRow[samples::manager().id], 2); // of somebody else
        QVERIFY(stateOf({rowOf(1, refused), rowOf(2, entry::SignedIn{samples::manager()})})
                    .wrongInRow.empty());
        QVERIFY(
            stateOf({rowOf(1, refused), rowOf(2, entry::Approved{Action::Refund, samples::cashier(),
                                                                 samples::manager(), ""})})
                .wrongInRow.empty());
    }

    void copiesAndCheckInsAreRemembered() {
        const auto state = stateOf({rowOf(1, entry::Printed{"receipt", "P1", 0}),
                                    rowOf(2, entry::Printed{"receipt", "P1", 1}),
                                    rowOf(3, entry::Printed{"badge", "P1", 0}),
                                    rowOf(4, entry::CheckedIn{"2600417", "INV", true, ""})});
        QCOMPARE(state.printed.at(printKey("receipt", "P1")), 2);
        QCOMPARE(state.printed.at(printKey("badge", "P1")), 1);
        QCOMPARE(state.attendance.arrivals.size(), 1U);
        QVERIFY(state.attendance.arrival("2600417") != nullptr);
        QCOMPARE(state.seq, 4);
    }
};

QTEST_GUILESS_MAIN(DeskEntries)
#include "tst_desk_entries.moc"
