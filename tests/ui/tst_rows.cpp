// Rows of tables and lists, and lines of text: what does not fit is shortened on the screen and
// nowhere else, and what is shown is said.

#include "tests/support/text_probe.h"
#include "ui/theme/paint.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/dialog_overlay.h"
#include "ui/widgets/line_breaks.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/rail_sales.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text_field.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScopeGuard>
#include <QTest>
#include <QToolTip>

using namespace kassa;
using namespace kassa::ui;

namespace {

const QString longName =
    QStringLiteral("Abdurahmonjon Abdurahimovich Mirzaabdullayev-Xolmatjonov oʻgʻli");

TableRow row(const QString& name, const QString& invoice, const QString& amount,
             const QString& rule = {}) {
    return {{{name, invoice, true, {}},
             {{}, {}, false, ChipLook{QStringLiteral("Toʻlanmagan"), {}, ChipKind::Mute}},
             {amount, rule, true, {}}}};
}

std::vector<TableColumn> columns() {
    return {{QStringLiteral("Ishtirokchi"), 3, false},
            {QStringLiteral("Holati"), 2, false},
            {QStringLiteral("Summa"), 2, true}};
}

const test::PaintedText* painted(const std::vector<test::PaintedText>& texts, const QString& what) {
    const auto found = std::find_if(texts.begin(), texts.end(), [&what](const auto& text) {
        return text.text.startsWith(what);
    });
    return found == texts.end() ? nullptr : &*found;
}

QString tooltipOf(RowList& list, int row) {
    const QPoint at = list.visualRect(list.model()->index(row, 0)).center();
    QHelpEvent event(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
    QApplication::sendEvent(list.viewport(), &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

} // namespace

class TestRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::load(ThemeName::Light)); }

    void whatARowShowsIsSpoken() {
        TableList table;
        table.setColumns(columns());
        table.setRows({row(QStringLiteral("Kamola Rahimova"), QStringLiteral("INV-26-00417"),
                           QStringLiteral("739 000"), QStringLiteral("Erta roʻyxat"))});
        QCOMPARE(table.list()->model()->index(0, 0).data(Qt::DisplayRole).toString(),
                 QStringLiteral("Kamola Rahimova, INV-26-00417, Toʻlanmagan, 739 000, "
                                "Erta roʻyxat"));
    }

    void bothLinesOfARightColumnEndAtItsEdge() {
        TableList table;
        table.resize(700, 200);
        table.setColumns(columns());
        table.setRows({row(QStringLiteral("Kamola"), {}, QStringLiteral("— soʻm"),
                           QStringLiteral("Erta roʻyxat"))});
        table.show();
        const auto texts = test::paintedTexts(table);
        const auto* amount = painted(texts, QStringLiteral("— soʻm"));
        const auto* rule = painted(texts, QStringLiteral("Erta"));
        QVERIFY(amount != nullptr && rule != nullptr);
        QVERIFY(qAbs(amount->ink.right() - rule->ink.right()) < 4);
    }

    void whatDoesNotFitIsShortenedAndStandsInTheTooltip() {
        TableList table;
        table.resize(500, 300);
        table.setColumns(columns());
        table.setRows({row(longName, QStringLiteral("INV-26-00417"), QStringLiteral("739 000")),
                       row(QStringLiteral("Jasur"), {}, QStringLiteral("295 000"))});
        table.show();
        const auto texts = test::paintedTexts(table);
        const auto* name = painted(texts, QStringLiteral("Abdurahmonjon"));
        const auto* chip = painted(texts, QStringLiteral("Toʻlanmagan"));
        QVERIFY(name != nullptr && chip != nullptr);
        QVERIFY(name->text.endsWith(u'…'));
        QVERIFY(name->ink.right() < chip->ink.left());
        QCOMPARE(tooltipOf(*table.list(), 1), QString()); // everything is there to be read
        QVERIFY(tooltipOf(*table.list(), 0).startsWith(longName));
    }

    void anAmountOfATableIsNeverShortened_data() {
        QTest::addColumn<int>("width");
        QTest::newRow("enough") << 700;
        QTest::newRow("the names give room") << 540;
        QTest::newRow("and it is set smaller") << 430;
    }
    void anAmountOfATableIsNeverShortened() {
        QFETCH(int, width);
        const QString most = amountText(Tiyin(std::int64_t{4'999'999'999'950})) + QChar::Nbsp +
                             QStringLiteral("soʻm");
        TableList table;
        table.resize(width, 200);
        table.setColumns(columns());
        table.setRows({row(longName, {}, most), row(QStringLiteral("Jasur"), {}, most)});
        table.show();
        QString shown;
        qreal right = 0;
        for (const auto& text : test::paintedTexts(table)) {
            if (text.ink.top() > 40 && text.ink.bottom() < 93 && text.ink.left() > right - 3) {
                shown += text.text;
                right = text.ink.right();
            }
        }
        QString figures = most; // spaces are not painted
        figures.remove(QChar::Nbsp);
        QVERIFY2(shown.remove(QChar::Nbsp).remove(u' ').contains(figures), qPrintable(shown));
        QVERIFY(shown.startsWith(QStringLiteral("Abd")));
        QCOMPARE(test::findClippedText(table), QStringList());
        QCOMPARE(test::findOverlappingText(table), QStringList());
        QCOMPARE(test::findSmallText(table, 14), QStringList());
    }

    void aTableThatScrollsShowsWholeRows() {
        TableList table;
        table.setColumns(columns());
        std::vector<TableRow> rows(8, row(QStringLiteral("Jasur"), {}, QStringLiteral("295 000")));
        table.setRows(rows);
        const int high = table.list()->rowHeight();
        table.resize(500, 40 + 2 + 3 * high + high / 2);
        table.show();
        QCOMPARE(table.list()->height(), 3 * high);
        table.list()->setRowHeight(44);
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(table.list()->height() % table.list()->rowHeight(), 0);
        rows.resize(2);
        table.setRows(rows);
        QVERIFY(table.list()->height() >
                3 * high); // nothing scrolls: the card is as high as it was
    }

    /// In a low window the first name stands whole, with the initial where that has room too.
    void aNameOfTheRailKeepsItsFirstName_data() {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("shown");
        QTest::newRow("room beside the amount") << amountText(Tiyin(73'900'000)) << "Shahnoza R.";
        QTest::newRow("none") << amountText(Tiyin(320'000'000)) << "Shahnoza";
    }
    void aNameOfTheRailKeepsItsFirstName() {
        QFETCH(QString, amount);
        QFETCH(QString, shown);
        RailSales sales;
        sales.setSales({{QStringLiteral("Shahnoza R."),
                         amount,
                         QStringLiteral("10:44"),
                         {{}, QStringLiteral("clock"), ChipKind::Mute}}},
                       {});
        sales.resize(96, 5 * 42); // two lines each
        sales.show();
        const auto texts = test::paintedTexts(sales);
        const auto* name = painted(texts, QStringLiteral("Shahnoza"));
        QVERIFY(name != nullptr);
        QCOMPARE(name->text, shown);
        QCOMPARE(test::findClippedText(sales), QStringList());
        QCOMPARE(test::findOverlappingText(sales), QStringList());
    }
    /// What is broken into lines does not end in a line of one short word.
    void aLastLineIsNotOneShortWord_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::newRow("a word alone") << "Nothing changes before the file has been saved." << 2;
        QTest::newRow("two paragraphs")
            << "One line\nNothing changes before the file has been saved." << 3;
        QTest::newRow("long enough")
            << "Nothing changes before the file has been saved to the disk." << 2;
        QTest::newRow("one line") << "Nothing changes." << 1;
    }
    void aLastLineIsNotOneShortWord() {
        QFETCH(QString, text);
        QFETCH(int, lines);
        constexpr qreal width = 320;
        const TextStyle style = themeOf(nullptr).text(TextRole::Small);
        const Passage plain{text, style};
        const Passage kept = withoutStragglers(plain, width);
        const std::vector<TextLine> broken = breakLines(kept, width);
        QCOMPARE(broken.size(), breakLines(plain, width).size());
        QCOMPARE(static_cast<int>(broken.size()), lines);
        QVERIFY(broken.back().width >= std::min(width, textWidth(text, style)) / 3);
        QCOMPARE(QString(kept.text).replace(QChar::Nbsp, u' '), text);
    }
    void noLineEndsInADot() {
        const TextStyle style = themeOf(nullptr).text(TextRole::Small);
        const QString text = QStringLiteral("INV-26-00417 · •• 8807 · Atmos\u00A0№\u00A0953151540");
        int broken = 0;
        for (int width = 150; width < 500; width += 5) {
            const Passage kept = withoutStragglers({text, style}, width);
            for (const TextLine& line : breakLines(kept, width)) {
                const QString shown = kept.text.mid(line.start, line.length).trimmed();
                QVERIFY2(!shown.startsWith(u'·') && !shown.endsWith(u'·'), qPrintable(shown));
                ++broken;
            }
            QCOMPARE(
                QString(kept.text).replace(u'\n', QStringLiteral(" · ")).replace(QChar::Nbsp, u' '),
                QString(text).replace(QChar::Nbsp, u' '));
        }
        QVERIFY(broken > 100);
        QCOMPARE(withoutStragglers({text, style}, 1000).text, text);
    }
    void anEmphasisIsStillFoundInBrokenText() {
        const TextStyle style = themeOf(nullptr).text(TextRole::Small);
        const QString strong = QStringLiteral("has been saved.");
        const Passage passage{QStringLiteral("Nothing changes before the file has been saved."),
                              style, strong};
        QVERIFY(withoutStragglers(passage, 320).text.contains(strong));
    }
    void anAmountOfTheRailIsNeverShortened() {
        RailSales sales;
        const QString most = amountText(Tiyin(std::int64_t{4'999'999'999'950}));
        sales.setSales({{QStringLiteral("Kamola R."),
                         most,
                         QStringLiteral("10:44"),
                         {{}, QStringLiteral("clock"), ChipKind::Mute}}},
                       {});
        for (const int height : {5 * 64, 5 * 42}) { // three lines each, two lines each
            sales.resize(96, height);
            sales.show();
            QString digits;
            for (const auto& text : test::paintedTexts(sales)) {
                for (const QChar c : text.text) {
                    digits += c.isDigit() ? QString(c) : QString();
                }
            }
            QCOMPARE(digits, QStringLiteral("4999999999950"));
            QCOMPARE(test::findClippedText(sales), QStringList());
            QCOMPARE(test::findOverlappingText(sales), QStringList());
        }
    }

    void aTitleWithoutAPriceHasTheWholeRow() {
        ChoiceList tickets(48);
        const QString title = QStringLiteral("Toʻliq ishtirok");
        const QString longer = QStringLiteral("Toʻliq ishtirok va kechki ziyofat, mehmonlar");
        tickets.setChoices({{title, {}, {}, {}, {}, {}}, {longer, {}, {}, {}, {}, {}}});
        tickets.resize(240, 96);
        tickets.show();
        const auto texts = test::paintedTexts(tickets);
        QVERIFY(painted(texts, title) != nullptr);
        QCOMPARE(painted(texts, title)->text, title);
        const auto* second = painted(texts, QStringLiteral("kechki")); // goes on in a second line
        QVERIFY(second != nullptr);
        QVERIFY(second->text.endsWith(u'…'));
        QCOMPARE(tooltipOf(tickets, 0), QString());
        QVERIFY(tooltipOf(tickets, 1).startsWith(longer));
        QCOMPARE(test::findOverlappingText(tickets), QStringList());
    }

    void nothingIsTooSmallToBeRead() {
        for (const double scale : {0.8, 1.0, 1.15, 1.3}) {
            Theme theme = Theme::load(ThemeName::Light);
            theme.textScale = scale;
            for (int role = 0; role <= static_cast<int>(TextRole::Clock); ++role) {
                const TextStyle style = theme.text(static_cast<TextRole>(role));
                QVERIFY(style.font.pixelSize() >= smallestText);
                QVERIFY(style.lineHeight > style.font.pixelSize());
            }
        }
    }

    void shorteningKeepsWhatFits() {
        const TextStyle style = themeOf(nullptr).text(TextRole::Body);
        QCOMPARE(elided(longName, style, 10'000), longName);
        for (const int room : {40, 100, 137, 250}) {
            const QString cut = elided(longName, style, room);
            QVERIFY(cut.endsWith(u'…'));
            QVERIFY(textWidth(cut, style) <= room);
            QVERIFY(textWidth(longName.left(cut.size() + 2) + u'…', style) > room);
        }
    }

    void aWordIsBrokenOnlyWhereALineIsTooShortForIt() {
        const TextStyle style = themeOf(nullptr).text(TextRole::Body);
        const QString word = QStringLiteral("Mirzaabdullayeva-Xolmatjonova");
        const Passage passage{QStringLiteral("Kamola ") + word + QStringLiteral(" qizi"), style};
        const auto wide = breakLines(passage, textWidth(word, style) + 1);
        QCOMPARE(wide.size(), std::size_t{3}); // at its spaces alone
        const auto narrow = breakLines(passage, textWidth(word, style) - 20);
        QCOMPARE(passage.text.mid(narrow[1].start, narrow[1].length),
                 QStringLiteral("Mirzaabdullayeva-"));
        for (const int room : {30, 60, 90, 150}) {
            QString all;
            for (const TextLine& line : breakLines(passage, room)) {
                QVERIFY(line.width <= room);
                all += passage.text.mid(line.start, line.length);
            }
            QCOMPARE(all.remove(u' '), QString(passage.text).remove(u' ')); // nothing is lost
        }
    }

    void anAmountThatIsTooLongIsSetSmallerAndNeverCut() {
        AmountLabel label(TextRole::AmountL);
        label.setUnit(QStringLiteral("soʻm"));
        label.setAmount(Tiyin(std::int64_t{9'999'999'999'950}));
        const int natural = label.sizeHint().width();
        QVERIFY(label.minimumSizeHint().width() < natural);
        for (const int width : {natural, 400, 300}) {
            label.resize(width, 72);
            label.show();
            QCOMPARE(test::findClippedText(label), QStringList());
            QVERIFY(!test::paintedTexts(label).empty());
        }
        QCOMPARE(label.accessibleName().replace(QChar::Nbsp, u' '),
                 QStringLiteral("99 999 999 999,50 soʻm"));
        label.setAmount(Tiyin(std::int64_t{73'900'000}));
        QCOMPARE(label.minimumSizeHint().width(),
                 label.sizeHint().width()); // what is ordinary keeps
    }

    void aCodeIsSquareWhateverRoomThereIs() {
        QrWidget code(186);
        code.setText(QStringLiteral("https://pay.example/1"));
        code.resize(186, 120);
        const QImage picture = code.grab().toImage();
        const QRgb ink = themeOf(&code).colours.paperInk.rgb();
        QRect inked;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == ink) {
                    inked |= QRect(x, y, 1, 1);
                }
            }
        }
        QVERIFY(inked.height() > 80);
        QCOMPARE(inked.width(), inked.height());
    }

    void nothingLiesOnTheOutlineOfADialog() {
        applyTheme(Theme::load(ThemeName::HighContrast));
        const auto light = qScopeGuard([] { applyTheme(Theme::load(ThemeName::Light)); });
        QWidget page;
        page.resize(400, 300);
        DialogOverlay overlay(&page, 0);
        page.show();
        auto* content = new QWidget;
        content->setFixedSize(200, 100);
        content->setAutoFillBackground(true); // to its very edge
        overlay.open(content);
        const QWidget& panel = *content->parentWidget();
        const QImage picture = page.grab().toImage();
        const QRect frame(panel.mapTo(&page, QPoint()), panel.size());
        for (int inside = 0; inside < 3; ++inside) {
            const QRgb line = themeOf(&page).colours.line.rgb();
            QCOMPARE(picture.pixel(frame.left() + inside, frame.center().y()), line);
            QCOMPARE(picture.pixel(frame.right() - inside, frame.center().y()), line);
            QCOMPARE(picture.pixel(frame.center().x(), frame.bottom() - inside), line);
        }
    }

    void theCaretIsSeen() {
        QWidget page;
        page.resize(400, 140);
        auto* field = new TextField(&page);
        auto* other = new TextField(&page);
        field->setGeometry(20, 10, 300, 56);
        other->setGeometry(20, 74, 300, 56);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto inked = [field] {
            const QImage picture = field->grab(QRect(8, 10, 40, 36)).toImage();
            const QRgb ink = themeOf(field).colours.ink.rgb();
            int count = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    count += picture.pixel(x, y) == ink ? 1 : 0;
                }
            }
            return count;
        };
        other->setFocus();
        QCOMPARE(inked(), 0);
        field->setFocus();
        QVERIFY(inked() > 40);
    }
};

QTEST_MAIN(TestRows)
#include "tst_rows.moc"
