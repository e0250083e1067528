// Keys of the event's page, and how its draft gets into force and into files.

#include "ui/desk/approve_dialog.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/event_page.h"
#include "ui/desk/event_words.h"
#include "ui/desk/format.h"
#include "ui/desk/path_dialog.h"
#include "ui/widgets/table_list.h"

#include <QDir>
#include <QFileInfo>

namespace kassa::ui {

namespace {

/// The number behind "/tickets/", and so on.
std::size_t indexIn(const std::string& where, std::size_t from) {
    std::size_t index = 0;
    for (; from < where.size() && where[from] >= '0' && where[from] <= '9'; ++from) {
        index = index * 10 + static_cast<std::size_t>(where[from] - '0');
    }
    return index;
}

} // namespace

std::vector<Hint> EventPage::hints() const {
    return {{{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
            {{QStringLiteral("Enter")}, tr("Edit")},
            {{QStringLiteral("F6")}, tr("Ticket")},
            {{QStringLiteral("F7")}, tr("Goods")},
            {{QStringLiteral("F8")}, tr("Price rule")},
            {{QStringLiteral("Ctrl+S")}, tr("Save")},
            {{QStringLiteral("Esc")}, tr("Back")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

QString EventPage::help() const {
    return tr("What is typed is a draft until it is saved; saving needs a manager. Ctrl+Delete "
              "removes an entry, Ctrl+O reads a file, Ctrl+E writes one. Of several rules the one "
              "that takes off most counts, never two at once.");
}

bool EventPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool control = modifiers == Qt::ControlModifier;
    const bool plain = modifiers == Qt::NoModifier;
    if (control && key == Qt::Key_S) {
        save();
    } else if (control && key == Qt::Key_O) {
        askImport();
    } else if (control && key == Qt::Key_E) {
        askExport();
    } else if (control && key == Qt::Key_Delete) {
        remove();
    } else if (plain && key == Qt::Key_F6) {
        add(Kind::Ticket);
    } else if (plain && key == Qt::Key_F7) {
        add(Kind::Good);
    } else if (plain && key == Qt::Key_F8) {
        add(Kind::Rule);
    } else if (plain && key == Qt::Key_Escape) {
        leave();
    } else {
        return false;
    }
    return true;
}

void EventPage::save() {
    if (m_fault) {
        takeFocus();
        return;
    }
    if (!isChanged()) {
        return;
    }
    auto whole = m_draft;
    whole.attendees = m_setup.book.attendees; // nobody may lose their ticket
    if (const auto problem = kassa::desk::checkBook(whole)) {
        pointAt(problem->where);
        Q_EMIT trouble(faultText(problem->fault));
        return;
    }
    if (m_flow.isBusy()) {
        Q_EMIT news(QStringLiteral("info"), tr("Finish the sale at the desk first"));
        return;
    }
    using kassa::desk::Action;
    const auto& who = m_staff.view().signedIn;
    if (!who) {
        return;
    }
    if (rightOf(who->role, Action::EditEvent) == kassa::desk::Right::Free) {
        commit();
        return;
    }
    auto* dialog = new ApproveDialog(m_staff, m_setup, Action::EditEvent,
                                     {tr("Change tickets and prices?"),
                                      tr("The desk sells at the new prices from then on."),
                                      tr("Save"), QString::fromStdString(about())});
    connect(dialog, &ApproveDialog::approved, this, &EventPage::commit);
    Q_EMIT dialogAsked(dialog);
}

/// The same words in the row of the approval and in that of the change; in English, like all.
std::string EventPage::about() const {
    return kassa::desk::clipped(kassa::desk::inAFewWords(m_draft, m_from.toStdString()));
}

void EventPage::commit() {
    const auto done = m_files.save(m_draft);
    if (!done.trouble.isEmpty()) {
        Q_EMIT trouble(done.trouble);
        return;
    }
    m_staff.note(kassa::desk::entry::EventChanged{about(), done.digest});
    Q_EMIT saved(m_draft);
}

/// The row that a mistake is in.
void EventPage::pointAt(const std::string& where) {
    std::size_t row = 0;
    const auto tickets = m_draft.tickets.size();
    const auto goods = m_draft.goods.size();
    if (where.starts_with("/tickets/")) {
        row = 1 + indexIn(where, 9);
    } else if (where.starts_with("/goods/")) {
        row = 1 + tickets + indexIn(where, 7);
    } else if (where.starts_with("/rules/")) {
        row = 1 + tickets + goods + indexIn(where, 7);
    }
    m_table->setCurrentRow(static_cast<int>(row));
}

void EventPage::askImport() {
    auto* dialog =
        new PathDialog({tr("Event from a file"),
                        tr("It is shown first; nothing changes before it is saved. "
                           "Attendees stay as they are."),
                        tr("Read"), tr("Event files (*.json);;All files (*)")},
                       Browse::File, QDir(m_files.folder).filePath(QStringLiteral("event.json")));
    connect(dialog, &PathDialog::chosen, this, &EventPage::import);
    Q_EMIT dialogAsked(dialog);
}

void EventPage::import(const QString& path) {
    auto read = m_files.read(path);
    if (!read.trouble.isEmpty()) {
        Q_EMIT trouble(read.trouble);
        return;
    }
    read.book.attendees.clear();
    m_draft = std::move(read.book);
    m_from = QFileInfo(path).fileName();
    m_fault.reset();
    m_row = 0;
    fillRows();
    showForm();
}

void EventPage::askExport() {
    auto* dialog = new PathDialog({tr("Event to a file"),
                                   tr("Tickets, goods and price rules as they stand here, without "
                                      "attendees."),
                                   tr("Write"), tr("Event files (*.json);;All files (*)")},
                                  Browse::NewFile,
                                  QDir(m_files.folder).filePath(QStringLiteral("event.json")));
    connect(dialog, &PathDialog::chosen, this, [this](const QString& path) {
        const auto wrong = m_files.write(path, m_draft);
        if (wrong.isEmpty()) {
            Q_EMIT news(QStringLiteral("check"), tr("Saved: %1").arg(path));
        } else {
            Q_EMIT trouble(wrong);
        }
    });
    Q_EMIT dialogAsked(dialog);
}

void EventPage::leave() {
    if (!isChanged()) {
        Q_EMIT pageAsked(Page::Settings);
        return;
    }
    auto* dialog =
        new AskDialog({tr("Leave without saving?"), tr("What was changed here will be as it was."),
                       tr("Stay"), tr("Leave")});
    connect(dialog, &AskDialog::agreed, this, [this] {
        startOver();
        Q_EMIT pageAsked(Page::Settings);
    });
    Q_EMIT dialogAsked(dialog);
}

} // namespace kassa::ui
