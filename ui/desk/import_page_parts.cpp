// What the import of a list shows: its file, its columns, and what it would do.

#include "ui/desk/import_page.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/format.h"
#include "ui/desk/import_words.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/step_row.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QStackedWidget>

namespace kassa::ui {

using kassa::attendees::Encoding;
using ListField = kassa::attendees::Field;
using kassa::desk::Action;

namespace {

constexpr qsizetype sampleLetters = 60; // of a cell: enough to know it again
constexpr qsizetype rowLetters = 240;   // of a row; the column cuts it where it has to
constexpr int previewRows = 3;
constexpr QMargins pageMargins(focusReach, focusReach, focusReach, focusReach);

QString shortened(const QString& text, qsizetype most) {
    return text.size() > most ? text.left(most) + u'…' : text;
}

QString shortened(const std::string& text) {
    QString shown = QString::fromStdString(text).simplified();
    shown.remove(QChar::Null);
    return shortened(shown, sampleLetters);
}

int chipOf(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf8:
        return 0;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return 1;
    case Encoding::Windows1251:
        return 2;
    case Encoding::Cp866:
        return 3;
    }
    return 0;
}

} // namespace

ImportPage::ImportPage(const World& world, QWidget* parent)
    : DeskPage(parent)
    , m_world(world)
    , m_steps(new StepRow)
    , m_stack(new QStackedWidget)
    , m_path(new TextField)
    , m_pathField(new kassa::ui::Field(tr("File (CSV or XLSX)"), m_path))
    , m_browse(new Button(tr("Choose…"), ButtonKind::Standard, ButtonSize::Large56))
    , m_encoding(new FilterChips(encodingNames()))
    , m_separator(new FilterChips(separatorNames()))
    , m_titlesChips(new FilterChips({tr("Titles first"), tr("No titles")}))
    , m_duplicates(new FilterChips({tr("Skip"), tr("Update"), tr("Keep both")}))
    , m_howRow(new QWidget)
    , m_columns(new TableList)
    , m_counts(new Text(TextRole::BodyStrong))
    , m_bad(new TableList)
    , m_badNote(new Text(TextRole::Body))
    , m_save(new Button(tr("Save the rows left out"), ButtonKind::Standard, ButtonSize::Medium48))
    , m_approval(new ApprovalPanel(world.staff, world.setup, kassa::desk::Action::ImportAttendees))
    , m_note(new Text(TextRole::Help))
    , m_back(new Button(tr("Back"), ButtonKind::Standard, ButtonSize::Large56))
    , m_next(new Button(tr("Go on"), ButtonKind::Main, ButtonSize::Large56)) {
    named(this, "importPage");
    setFocusPolicy(Qt::ClickFocus);
    build();
    connectLists();
    presentButtons();
}

void ImportPage::build() {
    auto* column = columnOn(this, {32, 20, 32, 16});
    m_steps->setSteps({tr("File"), tr("Columns"), tr("Result")});
    column->addWidget(m_steps);
    addSpacing(column, 14);
    m_stack->addWidget(buildFile());
    m_stack->addWidget(buildColumns());
    m_stack->addWidget(buildResult());
    addReaching(column, m_stack, this); // the rings of what stands at its edges are not cut
    column->setStretch(column->count() - 1, 1);
    addSpacing(column, 8);
    m_note->setMinimumHeight(22);
    column->addWidget(m_note);
    m_note->hide();
    addSpacing(column, 8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_back->setKeycap(QStringLiteral("Esc"));
    m_next->setKeycap(QStringLiteral("Enter"));
    row->addWidget(m_back, 1);
    row->addWidget(m_next, 2);
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::stepBack);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
    named(m_note, "importNote");
    named(m_back, "importBack");
    named(m_next, "importNext");
}

QWidget* ImportPage::buildFile() {
    auto* page = new QWidget;
    auto* column = columnOn(page);
    column->setContentsMargins(pageMargins);
    addText(column, QStringLiteral("importTitle"), TextRole::PageTitle)
        ->setText(tr("A list of attendees"));
    column->addSpacing(4);
    addText(column, QStringLiteral("importSentence"), TextRole::Body, &Colours::ink2)
        ->setText(
            tr("A table from a spreadsheet or another program. It is looked at first; nothing "
               "changes before the last step."));
    addSpacing(column, 16);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_pathField, 1);
    m_browse->setKeycap(QStringLiteral("Ctrl+O"));
    auto* beside = new QVBoxLayout; // in one line with the field, under its label
    addSpacing(beside, labelLine, 8);
    beside->addWidget(m_browse);
    beside->addStretch(1);
    row->addLayout(beside);
    column->addLayout(row);
    column->addStretch(1);
    named(m_path, "importPath");
    named(m_browse, "importBrowse");
    connect(m_browse, &QPushButton::clicked, this, &ImportPage::browse);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_path->setState(FieldState::Idle);
        m_pathField->setHelp(FieldState::Idle, {});
    });
    return page;
}

QWidget* ImportPage::buildColumns() {
    auto* page = new QWidget;
    auto* column = columnOn(page);
    column->setContentsMargins(pageMargins);
    const auto title = [](QBoxLayout* to, const QString& text) {
        auto* label = addText(to, {}, TextRole::Label);
        label->setText(text);
        label->setWrap(false);
        return label;
    };
    auto* how = rowOn(m_howRow, {}, 12);
    how->setContentsMargins(focusReach, 0, focusReach, room(10));
    m_firstLabels[0] = title(how, tr("Encoding"));
    how->addWidget(m_encoding);
    how->addSpacing(8);
    title(how, tr("Separator"));
    how->addWidget(m_separator);
    how->addStretch(1);
    addReaching(column, m_howRow, page);
    auto* second = new QHBoxLayout;
    second->setSpacing(12);
    m_firstLabels[1] = title(second, tr("First row"));
    addReaching(second, m_titlesChips, page);
    second->addStretch(1);
    title(second, tr("Already on the list"));
    addReaching(second, m_duplicates, page);
    column->addLayout(second);
    addSpacing(column, 12);
    m_columns->setColumns({{tr("Column"), 200, false},
                           {tr("First rows"), 420, false},
                           {tr("What it is"), 200, false}});
    column->addWidget(m_columns, 1);
    m_encoding->setAccessibleName(tr("Encoding"));
    m_separator->setAccessibleName(tr("Separator"));
    m_titlesChips->setAccessibleName(tr("First row"));
    m_duplicates->setAccessibleName(tr("Already on the list"));
    named(m_encoding, "importEncoding");
    named(m_separator, "importSeparator");
    named(m_titlesChips, "importTitles");
    named(m_duplicates, "importDuplicates");
    named(m_columns, "importColumns");
    named(m_columns->list(), "importColumnList");
    m_columns->list()->installEventFilter(this);
    connect(m_encoding, &FilterChips::changed, this, &ImportPage::lookAgain);
    connect(m_separator, &FilterChips::changed, this, &ImportPage::lookAgain);
    connect(m_titlesChips, &FilterChips::changed, this, [this](int chip) {
        m_titles = chip == 0;
        showColumns();
    });
    return page;
}

QWidget* ImportPage::buildResult() {
    auto* page = new QWidget;
    auto* column = columnOn(page);
    column->setContentsMargins(pageMargins);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_counts, 1);
    m_save->setKeycap(QStringLiteral("Ctrl+S"));
    head->addWidget(m_save);
    column->addLayout(head);
    addSpacing(column, 8);
    m_badNote->setColour(&Colours::ink2);
    column->addWidget(m_badNote);
    addSpacing(column, 6);
    m_bad->setColumns(
        {{tr("Line"), 90, false}, {tr("Why it is left out"), 330, false}, {tr("Row"), 420, false}});
    column->addWidget(m_bad, 1);
    column->addStretch(0);
    addSpacing(column, 8);
    column->addWidget(m_approval);
    named(m_counts, "importCounts");
    named(m_badNote, "importBadNote");
    named(m_bad, "importBad");
    named(m_save, "importSave");
    connect(m_save, &QPushButton::clicked, this, &ImportPage::saveLeftOut);
    connect(m_approval, &ApprovalPanel::submitted, this, &ImportPage::import);
    return page;
}

void ImportPage::showColumns() {
    m_filling = true;
    m_encoding->choose(chipOf(m_look.encoding));
    m_separator->choose(m_look.separator == ';' ? 1 : m_look.separator == '\t' ? 2 : 0);
    m_titlesChips->choose(m_titles ? 0 : 1);
    m_filling = false;
    m_howRow->setVisible(!m_look.workbook);
    // What is chosen from begins at one edge in both lines.
    const int labelWidth =
        std::max(m_firstLabels[0]->sizeHint().width(), m_firstLabels[1]->sizeHint().width());
    for (Text* label : m_firstLabels) {
        label->setMinimumWidth(m_look.workbook ? 0 : labelWidth);
    }
    std::vector<const std::vector<std::string>*> good;
    for (const auto& row : m_look.rows) {
        if (!row.fault) {
            good.push_back(&row.fields);
        }
    }
    std::vector<TableRow> rows;
    for (std::size_t column = 0; column < m_mapping.size(); ++column) {
        QStringList samples;
        QString title = tr("Column %1").arg(column + 1);
        for (std::size_t i = 0; i < good.size() && samples.size() < previewRows; ++i) {
            const QString cell =
                column < good[i]->size() ? shortened((*good[i])[column]) : QString();
            if (i == 0 && m_titles) {
                title = shortened(cell, 24);
            } else {
                samples << (cell.isEmpty() ? QStringLiteral("–") : cell);
            }
        }
        const ListField field = m_mapping[column];
        TableRow row;
        row.cells.resize(3);
        row.cells[0] = {title, {}, true, {}};
        row.cells[1] = {shortened(samples.value(0), 40),
                        shortened(QStringList(samples.mid(1)).join(QStringLiteral(" · ")), 60),
                        false,
                        {}};
        row.cells[2].chip = ChipLook{
            nameOf(field),
            field == ListField::Ignored ? QStringLiteral("cross") : QStringLiteral("check"),
            field == ListField::Ignored ? ChipKind::Mute : ChipKind::Selected};
        row.cells[2].text = row.cells[2].chip->text;
        rows.push_back(std::move(row));
    }
    const int current = m_columns->currentRow();
    m_columns->setRows(rows);
    m_columns->setCurrentRow(rows.empty() ? -1 : std::max(0, current));
}

void ImportPage::showResult() {
    m_counts->setText(tr("%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out")
                          .arg(countText(m_summary.rows), countText(m_summary.added),
                               countText(m_summary.updated), countText(m_summary.same),
                               countText(m_summary.leftOut)));
    std::vector<TableRow> rows;
    for (const auto& bad : m_summary.first) {
        QStringList texts;
        for (const auto& field : bad.fields) {
            if (const QString text = shortened(field); !text.isEmpty()) {
                texts << text;
            }
        }
        if (texts.isEmpty()) {
            texts << shortened(bad.raw.substr(0, 400));
        }
        TableRow row;
        row.cells.resize(3);
        row.cells[0] = {countText(bad.line), {}, false, {}};
        row.cells[1] = {wordsFor(bad), {}, true, {}};
        row.cells[2] = {shortened(texts.join(QStringLiteral(" · ")), rowLetters), {}, false, {}};
        rows.push_back(std::move(row));
    }
    m_bad->setRows(rows);
    m_bad->setVisible(!rows.empty());
    const auto shown = static_cast<std::int64_t>(m_summary.first.size());
    const auto leftOutWords =
        m_summary.leftOut == 0 ? tr("Every row can be taken.")
        : m_summary.leftOut > shown
            ? tr("The first %1 of the rows that are left out:").arg(countText(shown))
            : tr("These rows are left out:");
    m_badNote->setText(m_summary.differing == 0
                           ? leftOutWords
                           : wordsForDiffering(m_summary.differing, m_summary.firstDiffering) +
                                 u' ' + leftOutWords);
    m_save->setVisible(m_summary.leftOut > 0);
    m_approval->setVisible(needsApproval());
}

void ImportPage::present() {
    m_approval->present();
    presentButtons();
}

void ImportPage::presentButtons() {
    const bool busy = m_work != Work::None || m_importing;
    const bool stoppable = m_work == Work::Looking || m_work == Work::Reading;
    m_steps->setCurrent(static_cast<int>(m_step));
    m_next->setText(m_step == Step::Result ? tr("Import") : tr("Go on"));
    m_next->setEnabled(!busy);
    m_back->setText(stoppable ? tr("Stop") : tr("Back"));
    m_back->setEnabled(!busy || stoppable);
    m_save->setEnabled(!busy);
}

void ImportPage::connectLists() {
    auto& lists = m_world.lists;
    connect(&lists, &ImportLink::looked, this, [this](const kassa::attendees::ListLook& look) {
        end();
        m_look = look;
        m_mapping = look.mapping;
        m_titles = look.titles;
        goTo(Step::Columns);
    });
    connect(&lists, &ImportLink::failed, this, [this](ImportLink::Problem problem) {
        const bool looking = m_work == Work::Looking;
        m_importing = false;
        end();
        goTo(looking ? Step::File : Step::Columns);
        say(wordsFor(problem), problem != ImportLink::Problem::Cancelled);
    });
    connect(&lists, &ImportLink::progressed, this, [this](int permille, qint64 rows) {
        if (m_work == Work::Reading) {
            say(tr("Reading: %1%, %2 rows. Esc stops it.").arg(permille / 10).arg(countText(rows)),
                false);
        }
    });
    connect(&lists, &ImportLink::done, this, [this](const ImportSummary& summary) {
        end();
        m_summary = summary;
        m_saved = false;
        goTo(Step::Result);
    });
    connect(&lists, &ImportLink::leftOutSaved, this, &ImportPage::onSaved);
    connect(&lists, &ImportLink::taken, this, [this] {
        end();
        m_importing = false;
        m_world.staff.note(kassa::desk::entry::Note{"attendees_imported", about().toStdString()});
        Q_EMIT news(QStringLiteral("check"),
                    tr("In the book: %1 added, %2 updated")
                        .arg(countText(m_summary.added), countText(m_summary.updated)));
        goTo(Step::File);
        Q_EMIT pageAsked(Page::Sale);
    });
    connect(&lists, &ImportLink::notTaken, this, [this] {
        end();
        m_importing = false;
        say(tr("The book cannot be written. Nothing has changed."), true);
    });
    connect(&m_world.staff, &StaffLink::approved, this, [this](Action action, const QString&) {
        if (action == Action::ImportAttendees && m_importing) {
            takeNow();
        }
    });
    connect(m_approval, &ApprovalPanel::refused, this, [this] { m_importing = false; });
}

void ImportPage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    const bool high = height() >= 560 || themeOf(this).textScale < 1; // two lines need as much
    m_columns->list()->setRowHeight(high ? 52 : 48);
    m_bad->list()->setRowHeight(44);
}

} // namespace kassa::ui
