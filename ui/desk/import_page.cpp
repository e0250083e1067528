#include "ui/desk/import_page.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/browse.h"
#include "ui/desk/format.h"
#include "ui/desk/import_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStackedWidget>

#include <array>

namespace kassa::ui {

using kassa::attendees::Encoding;
using kassa::attendees::RowFault;
using ListField = kassa::attendees::Field;
using kassa::desk::Action;

namespace {

constexpr std::array fields{
    ListField::Ignored, ListField::Name, ListField::Family, ListField::Phone,    ListField::Email,
    ListField::Invoice, ListField::Code, ListField::Ticket, ListField::Category, ListField::Paid};

} // namespace

// --- steps

void ImportPage::begin(Work work) {
    m_work = work;
    takeFocus();
    if (m_next->hasFocus()) {
        setFocus(Qt::OtherFocusReason); // a button that is disabled would hand it to the rail
    }
    presentButtons();
}

void ImportPage::end() {
    m_work = Work::None;
    presentButtons();
    if (hasFocus()) {
        takeFocus();
    }
}

void ImportPage::arrive(Page /*before*/) {
    if (m_work == Work::None && m_step == Step::File) {
        say({}, false);
    }
}

void ImportPage::goTo(Step step) {
    m_step = step;
    say({}, false);
    if (step == Step::Columns) {
        showColumns();
    } else if (step == Step::Result) {
        showResult();
    }
    m_stack->setCurrentIndex(static_cast<int>(step));
    presentButtons();
    if (isVisible()) {
        takeFocus();
    }
    Q_EMIT hintsChanged();
}

void ImportPage::say(const QString& text, bool mistake) {
    m_note->setText(text);
    m_note->setIcon(mistake ? QStringLiteral("declined") : QStringLiteral("info"));
    m_note->setColour(mistake ? &Colours::err : &Colours::ink2);
    m_note->setVisible(!text.isEmpty());
}

void ImportPage::browse() {
    ui::browse(this, Browse::File, tr("A list of attendees"), m_path->text(),
               tr("Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)"), [this](const QString& path) {
                   m_path->setText(path);
                   look();
               });
}

void ImportPage::look() {
    const QString path = m_path->text().trimmed();
    if (m_work != Work::None) {
        return;
    }
    if (path.isEmpty()) {
        m_path->setState(FieldState::Error);
        m_pathField->setHelp(FieldState::Error, tr("Choose a file first."));
        m_path->setFocus(Qt::OtherFocusReason);
        return;
    }
    begin(Work::Looking);
    say(tr("Looking at the file…"), false);
    m_world.lists.look(path, {});
}

/// In another encoding, or with another separator.
void ImportPage::lookAgain() {
    if (m_filling || m_work != Work::None) {
        return;
    }
    begin(Work::Looking);
    m_world.lists.look(m_path->text().trimmed(), how());
}

kassa::attendees::ListHow ImportPage::how() const {
    const auto utf16 = m_look.encoding == Encoding::Utf16Be ? Encoding::Utf16Be : Encoding::Utf16Le;
    const std::array encodings{Encoding::Utf8, utf16, Encoding::Windows1251, Encoding::Cp866};
    kassa::attendees::ListHow how;
    how.encoding = encodings.at(static_cast<std::size_t>(std::max(0, m_encoding->chosen())));
    constexpr std::string_view separators = ",;\t";
    how.separator = separators[static_cast<std::size_t>(std::max(0, m_separator->chosen()))];
    return how;
}

void ImportPage::changeField(int by) {
    const int row = m_columns->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_mapping.size()) {
        return;
    }
    ListField& field = m_mapping[static_cast<std::size_t>(row)];
    const auto place = std::find(fields.begin(), fields.end(), field) - fields.begin();
    const auto count = static_cast<std::ptrdiff_t>(fields.size());
    field = fields.at(static_cast<std::size_t>((place + by + count) % count));
    for (std::size_t other = 0; other < m_mapping.size(); ++other) {
        if (other != static_cast<std::size_t>(row) && m_mapping[other] == field) {
            m_mapping[other] = ListField::Ignored; // a field stands for one column only
        }
    }
    showColumns();
}

void ImportPage::read() {
    if (!hasName(m_mapping)) {
        say(m_mapping.empty()
                ? tr("No row of this file can be read: %1.")
                      .arg(m_look.rows.empty()
                               ? tr("there is none")
                               : wordsFor(kassa::attendees::BadRow{0,
                                                                   {RowFault::NotReadable, 0},
                                                                   m_look.rows.front().fault,
                                                                   {},
                                                                   {}}))
                : tr("Say which column is the name."),
            true);
        takeFocus();
        return;
    }
    using kassa::attendees::OnDuplicate;
    constexpr std::array duplicates{OnDuplicate::Skip, OnDuplicate::Update, OnDuplicate::Keep};
    kassa::attendees::Importer::Choices choices;
    choices.mapping = m_mapping;
    choices.titles = m_titlesChips->chosen() == 0;
    choices.onDuplicate =
        duplicates.at(static_cast<std::size_t>(std::max(0, m_duplicates->chosen())));
    begin(Work::Reading);
    m_world.lists.read(m_look.workbook ? kassa::attendees::ListHow() : how(), choices,
                       m_world.setup.book);
}

void ImportPage::goOn() {
    switch (m_step) {
    case Step::File:
        look();
        break;
    case Step::Columns:
        if (m_work == Work::None) {
            read();
        }
        break;
    case Step::Result:
        import();
        break;
    }
}

void ImportPage::stepBack() {
    if (m_work == Work::Looking || m_work == Work::Reading) {
        m_world.lists.cancel();
        return;
    }
    if (m_work != Work::None || m_importing) {
        return; // it is being written
    }
    if (m_step == Step::File) {
        Q_EMIT pageAsked(Page::Sale);
    } else {
        goTo(m_step == Step::Result ? Step::Columns : Step::File);
    }
}

// --- the result

bool ImportPage::needsApproval() const {
    const auto& who = m_world.staff.view().signedIn;
    return !who ||
           kassa::desk::rightOf(who->role, Action::ImportAttendees) == kassa::desk::Right::Approval;
}

QString ImportPage::about() const {
    return QStringLiteral("%1: %2 rows, %3 added, %4 updated, %5 left out")
        .arg(QFileInfo(m_path->text()).fileName())
        .arg(m_summary.rows)
        .arg(m_summary.added)
        .arg(m_summary.updated)
        .arg(m_summary.leftOut);
}

/// What is left out is safe before the book is another.
void ImportPage::import() {
    if (m_importing || m_work != Work::None) {
        return;
    }
    if (m_summary.added + m_summary.updated == 0) {
        say(tr("There is nothing new in this list."), true);
        return;
    }
    m_importing = true;
    if (m_summary.leftOut > 0 && !m_saved) {
        saveLeftOut();
    } else {
        onSaved(QStringLiteral("-"));
    }
}

void ImportPage::saveLeftOut() {
    begin(Work::Saving);
    const QString name = QFileInfo(m_path->text()).completeBaseName();
    m_world.lists.saveLeftOut(
        QDir(m_world.setup.receiptFolder).filePath(QStringLiteral("%1-left-out.csv").arg(name)));
}

void ImportPage::onSaved(const QString& path) {
    end();
    if (path.isEmpty()) {
        m_importing = false;
        say(tr("What was left out cannot be saved to %1, so nothing was imported.")
                .arg(QDir::toNativeSeparators(m_world.setup.receiptFolder)),
            true);
        return;
    }
    if (path != QLatin1String("-")) {
        m_saved = true;
        Q_EMIT news(QStringLiteral("check"), tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    }
    if (!m_importing) {
        return;
    }
    if (!needsApproval()) {
        takeNow();
        return;
    }
    auto approver = m_approval->take();
    if (!approver) {
        m_importing = false; // the panel says what is missing
        return;
    }
    m_world.staff.approve(Action::ImportAttendees, about(), std::move(*approver));
    presentButtons();
}

void ImportPage::takeNow() {
    begin(Work::Taking);
    say(tr("Being written…"), false);
    m_world.lists.take(m_world.setup.book);
}

// --- keys

void ImportPage::takeFocus() {
    switch (m_step) {
    case Step::File:
        m_path->setFocus(Qt::OtherFocusReason);
        break;
    case Step::Columns:
        if (m_mapping.empty()) {
            m_next->setFocus(Qt::OtherFocusReason);
        } else {
            m_columns->list()->setFocus(Qt::OtherFocusReason);
        }
        break;
    case Step::Result:
        if (needsApproval()) {
            m_approval->takeFocus();
        } else {
            m_next->setFocus(Qt::OtherFocusReason);
        }
        break;
    }
}

bool ImportPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_O && m_step == Step::File) {
        browse();
    } else if (modifiers == Qt::ControlModifier && key == Qt::Key_S && m_step == Step::Result) {
        if (m_work == Work::None && m_summary.leftOut > 0) {
            saveLeftOut();
        }
    } else if (isEnter(key) && (modifiers == Qt::ControlModifier || modifiers == Qt::NoModifier)) {
        goOn();
    } else if (modifiers == Qt::NoModifier && key == Qt::Key_Escape) {
        stepBack();
    } else {
        return false;
    }
    return true;
}

bool ImportPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && watched == m_columns->list()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left) {
            changeField(-1);
            return true;
        }
        if (key == Qt::Key_Right || key == Qt::Key_Space) {
            changeField(1);
            return true;
        }
        if (isEnter(key)) {
            goOn();
            return true;
        }
    }
    return DeskPage::eventFilter(watched, event);
}

QString ImportPage::help() const {
    return tr(
        "Takes a list of attendees (CSV or XLSX) into the book of this desk. Nothing changes "
        "before the last step. Rows that cannot be taken are saved with their reason, so that "
        "they can be mended and imported again.");
}

std::vector<Hint> ImportPage::hints() const {
    std::vector<Hint> hints;
    if (m_step == Step::File) {
        hints.push_back({{QStringLiteral("Ctrl+O")}, tr("Choose a file")});
    } else if (m_step == Step::Columns) {
        hints.push_back({{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Column")});
        hints.push_back({{QStringLiteral("Space")}, tr("What it is")});
        hints.push_back({{QStringLiteral("Tab")}, tr("Encoding, duplicates")});
    } else {
        hints.push_back({{QStringLiteral("Ctrl+S")}, tr("Save the rows left out")});
    }
    hints.push_back({{QStringLiteral("Enter")}, tr("Go on")});
    hints.push_back({{QStringLiteral("Esc")}, tr("Back")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

} // namespace kassa::ui
