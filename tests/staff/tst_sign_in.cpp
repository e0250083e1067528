#include "tests/staff/staff_bench.h"

// Signing in and out, guessing, and the file of people: on a real journal.

using namespace kassa;
using namespace kassa::desk;
using namespace kassa::test;
using namespace std::chrono_literals;

class SignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstManagerIsMadeOnceAndCanSignIn() {
        StaffBench bench;
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Nobody);
        bench.staff().makeFirstManager("  ", pinOf("482913"));
        QCOMPARE(bench.run().news.problems.back(), PeopleProblem::NameMissing);
        bench.staff().makeFirstManager(" Timur Sattorov ", pinOf("482913"));
        bench.staff().makeFirstManager("Ikkinchi", pinOf("482913"));
        QCOMPARE(bench.run().news.problems.back(), PeopleProblem::NotFirst);
        bench.run().pins.answerAll();
        const auto& view = bench.run().news.view;
        QCOMPARE(view.standing, PeopleStanding::Known);
        QCOMPARE(view.people.size(), 1U);
        QCOMPARE(view.people[0].name, std::string("Timur Sattorov"));
        QVERIFY(view.people[0].role == Role::Manager);
        bench.staff().makeFirstManager("Ikkinchi", pinOf("482913"));
        QCOMPARE(bench.run().news.problems.size(), 3U);
        QVERIFY(bench.signIn(view.people[0].id.value.c_str(), "482913").answer == PinAnswer::Good);
        QCOMPARE(bench.entries<entry::PeopleChanged>().size(), 1U);
    }

    // The row comes first: people of whom the journal does not know are nobody.
    void peopleWithoutARowAreNobody() {
        StaffBench bench;
        QVERIFY(QFile::rename(bench.store().file(), bench.store().file(".gone")));
        bench.staff().makeFirstManager("Timur Sattorov", pinOf("482913"));
        bench.run().pins.answerAll();
        QVERIFY(bench.run().news.problems == std::vector{PeopleProblem::NotSaved});
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Nobody);
        QVERIFY(bench.run().news.view.people.empty());
        QCOMPARE(bench.store().names().filter(QStringLiteral("people")), QStringList());
    }

    void signingInOpensTheFirstShiftAndNamesTheRows() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        QCOMPARE(bench.run().news.view.signedIn->name, std::string("Nilufar Saidova"));
        QCOMPARE(bench.run().news.view.shift->number, 1);
        bench.sell("1001");
        bench.staff().lock();
        QVERIFY(!bench.run().news.view.signedIn);
        QVERIFY(bench.run().news.view.shift); // it goes on
        QVERIFY(bench.signIn("bobur", "111111").answer == PinAnswer::Good);
        QCOMPARE(bench.entries<entry::ShiftOpened>().size(), 1U);
        const auto rows = bench.run().journal->rowsAfter(0, 1000).value();
        for (const auto& row : rows) {
            if (row.cause == "signed_in" || row.cause == "begun" || row.cause == "shift_opened") {
                const bool bobur = row.seq == rows.back().seq;
                QCOMPARE(row.cashier, bobur ? "Bobur Aliyev" : "Nilufar Saidova");
            }
        }
        const auto report = store::verify(bench.store().path());
        QVERIFY(report.has_value());
        QVERIFY2(!report->finding, report->finding ? report->finding->detail.c_str() : "");
    }

    void aRestartSignsEverybodyOutAndKeepsTheShift() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.kill();
        QVERIFY(!bench.run().news.view.signedIn);
        QCOMPARE(bench.run().news.view.shift->number, 1);
        QCOMPARE(bench.run().news.view.shift->openedBy.id.value, std::string("nilufar"));
        QVERIFY(bench.signIn("bobur", "111111").answer == PinAnswer::Good);
        QCOMPARE(bench.entries<entry::ShiftOpened>().size(), 1U);
    }

    void aWrongPinStandsInTheJournalBeforeItIsTold() {
        StaffBench bench;
        bench.hire();
        bench.staff().signIn({"timur"}, pinOf("000000"));
        QVERIFY(bench.run().news.signIns.empty());
        QVERIFY(bench.entries<entry::PinRefused>().empty());
        bench.run().pins.answerAll();
        QCOMPARE(bench.entries<entry::PinRefused>().size(), 1U);
        QVERIFY(!bench.entries<entry::PinRefused>()[0].action);
        QVERIFY(bench.run().news.signIns.back().answer == PinAnswer::Wrong);
        QCOMPARE(bench.run().news.signIns.back().triesLeft, 4);
        QVERIFY(bench.signIn("nobody", "000000").answer == PinAnswer::Unknown);
    }

    void anAnswerThatCannotBeWrittenIsNotGiven() {
        StaffBench bench;
        bench.hire();
        // Somebody takes the journal file away: nothing can be written any more.
        QVERIFY(QFile::rename(bench.store().file(), bench.store().file(".gone")));
        QVERIFY(bench.signIn("timur", "000000").answer == PinAnswer::NotSaved);
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::NotSaved);
        QVERIFY(!bench.run().news.view.signedIn);
    }

    void fiveWrongOnesAndItPauses() {
        StaffBench bench;
        bench.hire();
        for (int left = 4; left >= 0; --left) {
            const auto verdict = bench.signIn("timur", "000000");
            QVERIFY(verdict.answer == PinAnswer::Wrong);
            QCOMPARE(verdict.triesLeft, left);
        }
        QCOMPARE(bench.run().news.signIns.back().until, bench.clock.time + 30s);
        const int evaluated = bench.run().pins.evaluated;
        QVERIFY(bench.signIn("timur", "222222").answer == PinAnswer::Throttled);
        QCOMPARE(bench.run().pins.evaluated, evaluated);                      // not even tried
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good); // somebody else
        bench.clock.time += 30s;
        QVERIFY(bench.signIn("timur", "222222").answer == PinAnswer::Good);
        QCOMPARE(bench.signIn("timur", "000000").triesLeft, 4);
    }

    // A thousand guesses by somebody who kills the program whenever they like. What is evaluated
    // and not written when the program dies tells nobody anything, and is not counted.
    void aThousandGuessesGainNothing() {
        StaffBench bench;
        bench.hire();
        std::uint32_t chance = 7;
        const auto roll = [&chance](std::uint32_t below) {
            chance = chance * 1'664'525U + 1'013'904'223U;
            return (chance >> 8U) % below;
        };
        std::vector<Instant> learned;
        for (int guess = 0; guess < 1000; ++guess) {
            const auto counted = [&bench] {
                const auto& wrong = bench.staff().state().wrongInRow;
                return wrong.contains({"timur"}) ? wrong.at({"timur"}) : 0;
            };
            const int before = counted();
            bench.staff().signIn({"timur"}, pinOf("000000"));
            if (roll(30) == 0) {
                bench.kill(); // before the answer
            } else {
                bench.run().pins.answerAll();
                if (roll(30) == 0) {
                    bench.kill(); // after it
                }
            }
            if (counted() > before) {
                learned.push_back(bench.clock.time);
            }
            bench.clock.time += std::chrono::seconds(roll(roll(10) == 0 ? 4000 : 20));
        }
        QVERIFY(learned.size() > 20);
        for (std::size_t i = 10; i < learned.size(); ++i) {
            QVERIFY(learned[i] - learned[i - 10] >= 30min);
        }
    }

    void aPeopleFileThatWasPutBackLetsNobodyIn() {
        StaffBench bench;
        bench.hire();
        const auto path = QString::fromStdString(bench.store().folder() + "/people.json");
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser |
                          QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(path), mine);
        QVERIFY(QFile::copy(path, path + QStringLiteral(".old")));
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        bench.staff().savePerson({{"bobur"}, "Bobur Aliyev", Role::Cashier}, pinOf("987654"),
                                 StaffBench::approver("timur", "222222"));
        bench.run().pins.answerAll();
        bench.kill();
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Known);
        QVERIFY(bench.signIn("bobur", "111111").answer == PinAnswer::Wrong);
        QVERIFY(bench.signIn("bobur", "987654").answer == PinAnswer::Good);

        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::copy(path + QStringLiteral(".old"), path));
        bench.kill();
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Untrusted);
        QVERIFY(bench.run().news.view.people.empty());
        QVERIFY(bench.signIn("bobur", "111111").answer == PinAnswer::Unknown);
        QVERIFY(QFile::remove(path));
        bench.kill(); // gone is not "nobody yet" either
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Untrusted);
        bench.staff().makeFirstManager("Begona", pinOf("000000"));
        QCOMPARE(bench.run().news.problems.back(), PeopleProblem::NotFirst);
    }

    void aForeignSignatureLetsNobodyIn() {
        StaffBench bench;
        StaffBench other;
        other.hire();
        const auto path = [](const StaffBench& of) {
            return QString::fromStdString(of.store().folder() + "/people.json");
        };
        QVERIFY(QFile::copy(path(other), path(bench)));
        bench.kill();
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Untrusted);
    }

    void aChangeThatACrashCutInTwoIsWhole() {
        StaffBench bench;
        bench.hire();
        auto people = bench.run().people.load(bench.staff().state().peopleDigest).value();
        people[1].person.name = "Bobur Karimov";
        // Prepared, and the row not written: forgotten.
        QVERIFY(bench.run().people.prepare(people).has_value());
        bench.kill();
        QCOMPARE(bench.run().news.view.people[1].name, std::string("Bobur Aliyev"));
        // Prepared and written, and not in force yet: completed.
        const auto digest = bench.run().people.prepare(people);
        QVERIFY(bench.staff().note(entry::PeopleChanged{entry::PeopleChanged::What::Changed,
                                                        people[1].person, false, *digest}));
        bench.kill();
        QCOMPARE(bench.run().news.view.standing, PeopleStanding::Known);
        QCOMPARE(bench.run().news.view.people[1].name, std::string("Bobur Karimov"));
    }

    void peopleThatCannotBe() {
        StaffBench bench;
        bench.hire();
        QVERIFY(bench.signIn("nilufar", "111111").answer == PinAnswer::Good);
        const auto save = [&bench](Person person, const char* pin) {
            bench.run().news.problems.clear();
            bench.staff().savePerson(std::move(person),
                                     pin == nullptr ? std::nullopt : std::optional(pinOf(pin)),
                                     StaffBench::approver("timur", "222222"));
            bench.run().pins.answerAll();
            const auto& problems = bench.run().news.problems;
            return problems.empty() ? std::nullopt : std::optional(problems.back());
        };
        QCOMPARE(save({{}, "Bobur Aliyev", Role::Cashier}, "555555"), PeopleProblem::NameTaken);
        QCOMPARE(save({{}, " ", Role::Cashier}, "555555"), PeopleProblem::NameMissing);
        QCOMPARE(save({{}, "Yangi", Role::Cashier}, nullptr), PeopleProblem::PinMissing);
        QCOMPARE(save({{"timur"}, "Timur Sattorov", Role::Cashier}, nullptr),
                 PeopleProblem::LastManager);
        QCOMPARE(save({{"ghost"}, "Arvoh", Role::Cashier}, "555555"), PeopleProblem::Unknown);
        QCOMPARE(save({{}, "Yangi", Role::Cashier}, "555555"), std::nullopt);
        QCOMPARE(bench.run().news.view.people.size(), 4U);
        QCOMPARE(save({{"bobur"}, "Bobur Karimov", Role::Cashier}, nullptr), std::nullopt);
        QCOMPARE(bench.run().news.view.people[1].name, std::string("Bobur Karimov"));
        bench.staff().removePerson({"timur"}, StaffBench::approver("timur", "222222"));
        bench.run().pins.answerAll();
        QCOMPARE(bench.run().news.problems.back(), PeopleProblem::LastManager);
        bench.staff().removePerson({"nilufar"}, StaffBench::approver("timur", "222222"));
        bench.run().pins.answerAll();
        QVERIFY(!bench.run().news.view.signedIn); // who is no more is not signed in
        QVERIFY(bench.signIn("bobur", "111111").answer == PinAnswer::Good); // the PIN stayed
    }
};

QTEST_GUILESS_MAIN(SignIn)
#include "tst_sign_in.moc"
