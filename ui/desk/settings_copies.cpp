#include "ui/desk/settings_copies.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QDir>

#include <algorithm>

namespace kassa::ui {

using kassa::desk::Action;
using Outcome = CopyReport::Outcome;

namespace {

constexpr int longestPath = 1000;
constexpr int barParts = 1000;

/// "9F3A 21C0 …": the beginning of a hash, as people compare it.
QString shortHead(const QString& head) {
    QString shown;
    for (int i = 0; i < 16 && i < head.size(); i += 4) {
        shown += head.mid(i, 4).toUpper() + u' ';
    }
    return shown.trimmed();
}

/// One word of a command line, whatever is in it.
QString inShell(QString path) {
    path.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + path + u'\'';
}

} // namespace

CopiesSection::CopiesSection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    , m_folder(new TextField)
    , m_copy(new TextField)
    , m_backUp(new Button(tr("Back up"), ButtonKind::Main, ButtonSize::Large56))
    , m_prove(new Button(tr("Verify a copy"), ButtonKind::Standard, ButtonSize::Large56))
    , m_cancel(new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Small40))
    , m_progress(new CountdownBar)
    , m_working(new Panel)
    , m_result(new Note(NoteKind::Ok))
    , m_facts(new FactList(40)) {
    named(this, "copiesSection");
    setTitle(tr("Journal and backup"));
    build();
    connect(&m_world.link, &SettingsLink::copyMoved, this, &CopiesSection::showProgress);
    connect(&m_world.link, &SettingsLink::copyEnded, this, &CopiesSection::showReport);
    connect(m_backUp, &QPushButton::clicked, this, &CopiesSection::askBackUp);
    connect(m_prove, &QPushButton::clicked, this, &CopiesSection::prove);
    connect(m_cancel, &QPushButton::clicked, &m_world.link, &SettingsLink::cancelCopy);
    connect(m_folder, &QLineEdit::returnPressed, this, &CopiesSection::askBackUp);
    connect(m_copy, &QLineEdit::returnPressed, this, &CopiesSection::prove);
}

/// A path that is typed, pasted or looked for, and what is done with it.
QLayout* CopiesSection::pathRow(TextField* input, const QString& label, Button* button,
                                Browse what) {
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    input->setMaxLength(longestPath);
    row->addWidget(new Field(label, input), 1);
    auto* choose = new Button(tr("Choose…"), ButtonKind::Standard, ButtonSize::Large56);
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    connect(choose, &QPushButton::clicked, this, [this, input, label, what] {
        browse(this, what, label, QDir::fromNativeSeparators(input->text().trimmed()), {},
               [input](const QString& path) {
                   input->setText(QDir::toNativeSeparators(path));
                   input->setFocus(Qt::OtherFocusReason);
               });
    });
    named(choose, input == m_folder ? "browseFolder" : "browseCopy");
    for (Button* each : {choose, button}) {
        auto* beside = new QVBoxLayout; // in one line with the field, under its label
        addSpacing(beside, labelLine, 8);
        beside->addWidget(each);
        beside->addStretch(1);
        row->addLayout(beside);
    }
    return row;
}

void CopiesSection::build() {
    const auto card = [this](const QString& title, const QString& text, QLayout* row) {
        auto* panel = new Panel;
        auto* column = cardOn(panel);
        addText(column, {}, TextRole::Heading3)->setText(title);
        addText(column, {}, TextRole::Small, &Colours::ink2)->setText(text);
        column->addSpacing(10);
        column->addLayout(row);
        cards()->addWidget(panel);
    };
    card(tr("Backup"),
         tr("The journal and what belongs to it, in a new folder. The copy is verified row by row "
            "before it counts as good."),
         pathRow(m_folder, tr("Folder, for example on a USB stick"), m_backUp, Browse::Folder));
    card(tr("Restore"),
         tr("The copy’s chain and every signature are looked at; the journal here is not touched. "
            "Then it is told how the copy is put in its place."),
         pathRow(m_copy, tr("The copy’s folder"), m_prove, Browse::Folder));
    auto* working = rowOn(m_working, {24, 14, 20, 14}, 16);
    auto* words = new QVBoxLayout;
    m_doing = addText(words, QStringLiteral("copyDoing"), TextRole::BodyStrong);
    words->addSpacing(6);
    words->addWidget(m_progress);
    working->addLayout(words, 1);
    working->addWidget(m_cancel);
    cards()->addWidget(m_working);
    cards()->addWidget(m_result);
    cards()->addWidget(m_facts);
    cards()->addStretch(1);
    m_working->hide();
    m_result->hide();
    m_facts->hide();
    m_folder->setText(QDir::toNativeSeparators(m_world.setup.receiptFolder));
    named(m_folder, "backupFolder");
    named(m_copy, "copyPath");
    named(m_backUp, "backUp");
    named(m_prove, "proveCopy");
    named(m_cancel, "cancelCopy");
    named(m_result, "copyResult");
    named(m_facts, "copyFacts");
    named(m_progress, "copyProgress");
}

void CopiesSection::present() {
    m_backUp->setEnabled(m_work == Work::None);
    m_prove->setEnabled(m_work == Work::None);
}

void CopiesSection::begin(Work work) {
    m_work = work;
    m_result->hide();
    m_facts->hide();
    m_working->show();
    m_progress->setLeft(0, barParts);
    m_doing->setText(work == Work::Copying ? tr("Copying the journal…")
                                           : tr("Verifying the copy…"));
    m_cancel->setFocus(Qt::OtherFocusReason);
    present();
    Q_EMIT hintsChanged();
}

void CopiesSection::askBackUp() {
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (m_work != Work::None) {
        return;
    }
    if (!QDir::isAbsolutePath(folder)) {
        m_folder->setState(FieldState::Error);
        m_folder->setFocus(Qt::OtherFocusReason);
        Q_EMIT trouble(tr("Type the whole path of a folder."));
        return;
    }
    m_folder->setState(FieldState::Idle);
    withRight({Action::BackUp, tr("Back up the journal"),
               tr("The copy names attendees and payments. Keep it where only the organiser can "
                  "read it."),
               tr("Back up"), QStringLiteral("to %1").arg(folder)},
              [this, folder] {
                  begin(Work::Copying);
                  m_world.link.backUp(folder);
              });
}

void CopiesSection::prove() {
    const QString path = QDir::fromNativeSeparators(m_copy->text().trimmed());
    if (m_work != Work::None) {
        return;
    }
    if (!QDir::isAbsolutePath(path)) {
        m_copy->setState(FieldState::Error);
        m_copy->setFocus(Qt::OtherFocusReason);
        Q_EMIT trouble(tr("Type the whole path of a copy."));
        return;
    }
    m_copy->setState(FieldState::Idle);
    begin(Work::Proving);
    m_world.link.proveCopy(path);
}

void CopiesSection::showProgress(qint64 rows, qint64 of) {
    if (m_work == Work::None) {
        return;
    }
    const auto part = of > 0 ? std::min<qint64>(barParts, rows * barParts / of) : 0;
    m_progress->setLeft(static_cast<int>(part), barParts);
    if (of > 0) {
        m_doing->setText(tr("Verified: %1 of %2 rows").arg(rows).arg(of));
    }
}

void CopiesSection::showReport(const CopyReport& report) {
    const Work work = std::exchange(m_work, Work::None);
    const bool hadFocus = m_cancel->hasFocus();
    m_working->hide();
    const bool good = report.outcome == Outcome::Good;
    m_result->setKind(good                                   ? NoteKind::Ok
                      : report.outcome == Outcome::Cancelled ? NoteKind::Neutral
                                                             : NoteKind::Err);
    QString title;
    QString text;
    switch (report.outcome) {
    case Outcome::Good:
        break; // see showGood()
    case Outcome::Damaged:
        title = tr("The copy is not good");
        text = report.row > 0
                   ? tr("It was changed or damaged; the first bad row is %1. Do not restore it.")
                         .arg(report.row)
                   : tr("It was changed or damaged. Do not restore it.");
        break;
    case Outcome::OtherKey:
        title = tr("A copy of another desk");
        text = tr("It is signed with another key than this desk’s journal.");
        break;
    case Outcome::NotJournal:
        title = tr("There is no copy there");
        text = tr("The folder or file holds no journal of Kassa.");
        break;
    case Outcome::NotWritable:
        title = tr("No copy was made");
        text = tr("The folder cannot be written to. Choose another one.");
        break;
    case Outcome::NoRoom:
        title = tr("No copy was made");
        text = tr("There is not enough room there. Nothing was left behind.");
        break;
    case Outcome::NotReadable:
        title = work == Work::Copying ? tr("No copy was made") : tr("The copy cannot be read");
        text = tr("The disk reports an error. Try another place.");
        break;
    case Outcome::Cancelled:
        title = tr("Cancelled");
        text = work == Work::Copying ? tr("Nothing was left behind.") : QString();
        break;
    }
    m_result->setNote(QStringLiteral("alert"), title, text);
    if (good) {
        showGood(report, work);
    }
    m_result->show();
    m_facts->setVisible(good);
    reveal(good ? static_cast<QWidget*>(m_facts) : m_result);
    present();
    if (hadFocus) {
        (work == Work::Copying ? m_backUp : m_prove)->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT hintsChanged();
}

void CopiesSection::showGood(const CopyReport& report, Work work) {
    const bool made = work == Work::Copying;
    const QString path = QDir::toNativeSeparators(report.path);
    const QString rows = countText(report.rows);
    const QString mark = shortHead(report.head);
    const QString span =
        report.from && report.to
            ? tr("%1 rows from %2 to %3, the last one’s mark is %4; each is as it was written.")
                  .arg(rows, dateAndTime(*report.from), dateAndTime(*report.to), mark)
            : tr("%1 rows, the last one’s mark is %2; each is as it was written.").arg(rows, mark);
    const QString command = QStringLiteral("kassa log restore ") + inShell(path);
    m_result->setNote(
        QStringLiteral("shield"),
        made ? tr("The copy is made and verified") : tr("The copy is good"),
        made ? span
             : span + u' ' +
                   tr("To put it in the place of the journal, close Kassa and run in a terminal: "
                      "%1 — what lies there now is kept beside it.")
                       .arg(command));
    m_facts->setFacts({{tr("Copy"), path}, {tr("Last row’s mark"), mark}});
    m_copy->setText(path);
}

bool CopiesSection::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Escape && modifiers == Qt::NoModifier && m_work != Work::None) {
        m_world.link.cancelCopy();
        return true;
    }
    return false;
}

std::vector<Hint> CopiesSection::hints() const {
    return {{{QStringLiteral("Enter")}, m_work == Work::None ? tr("Begin") : tr("Cancel")}};
}

QString CopiesSection::help() const {
    return tr("A backup holds the journal, the list of people, the event and the attendees. A copy "
              "is put back with kassa log restore while Kassa is closed; when it is older than the "
              "journal that was used here last, a manager takes it with kassa setup "
              "--accept-journal.");
}

} // namespace kassa::ui
