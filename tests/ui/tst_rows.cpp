// Rows of tables and lists, and lines of text: what does not fit is shortened on the screen and
// nowhere else, and what is shown is said.

#include "tests/support/text_probe.h"
#include "ui/theme/paint.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text_field.h"

#include <QApplication>
#include <QHelpEvent>
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
