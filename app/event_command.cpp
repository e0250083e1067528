#include "app/event_command.h"

#include "app/event_of.h"
#include "app/journal_note.h"
#include "app/terminal.h"
#include "core/desk/event_edit.h"
#include "core/desk/event_file.h"
#include "ui/desk/event_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace kassa::app {

namespace {

struct EventCommandWords {
    Q_DECLARE_TR_FUNCTIONS(EventCommand)
};

bool hasTaxCode(const desk::Item& item) {
    return !item.fiscal.ikpu.empty();
}

/// Everything or nothing: a receipt with half its lines is none.
QString taxSentence(const desk::EventBook& book) {
    const auto count = [](const std::vector<desk::Item>& list) {
        return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), hasTaxCode));
    };
    const auto with = count(book.tickets) + count(book.goods);
    if (with == 0) {
        return EventCommandWords::tr("Nothing has an IKPU: no fiscal lines are sent.");
    }
    if (with < book.tickets.size() + book.goods.size()) {
        return EventCommandWords::tr(
            "Something has no IKPU: no fiscal lines are sent of a sale with it.");
    }
    return EventCommandWords::tr("Everything has an IKPU.");
}

void tell(const desk::EventBook& book, bool asJson) {
    if (asJson) {
        const nlohmann::ordered_json all{{"good", true},
                                         {"tickets", book.tickets.size()},
                                         {"goods", book.goods.size()},
                                         {"rules", book.rules.size()},
                                         {"attendees", book.attendees.size()}};
        say(QByteArray::fromStdString(all.dump()) + '\n');
        return;
    }
    const auto text =
        EventCommandWords::tr("%1: %2 tickets, %3 goods, %4 price rules, %5 attendees. %6")
            .arg(QString::fromStdString(book.name))
            .arg(book.tickets.size())
            .arg(book.goods.size())
            .arg(book.rules.size())
            .arg(book.attendees.size())
            .arg(taxSentence(book));
    say(text.toUtf8() + '\n');
}

/// For scripts the mistake is on standard output, too.
Exit refuse(const EventMistake& mistake, bool asJson) {
    if (asJson && mistake.error) {
        const nlohmann::ordered_json all{
            {"good", false},
            {"line", mistake.error->line},
            {"where", mistake.error->where},
            {"sentence", ui::faultText(mistake.error->fault).toStdString()}};
        say(QByteArray::fromStdString(all.dump()) + '\n');
    }
    return endWith(mistake.trouble);
}

Exit check(const QString& file, bool asJson) {
    const auto book = readEventFile(file);
    if (!book) {
        return refuse(book.error(), asJson);
    }
    tell(*book, asJson);
    return Exit::Paid;
}

/// People have a file of their own, see kassa attendees.
Exit exportTo(const Place& place, const QString& file) {
    auto book = eventOf(place);
    if (!book) {
        return endWith(book.error());
    }
    book->attendees.clear();
    if (!writeWhole(file, desk::writeEventFile(*book))) {
        return endWith(
            {Exit::Environment,
             EventCommandWords::tr("%1 cannot be written. Nothing has changed.").arg(file)});
    }
    return Exit::Paid;
}

Exit import(const Place& place, const QString& file, bool asJson) {
    const auto book = readEventFile(file);
    if (!book) {
        return refuse(book.error(), asJson);
    }
    auto note = JournalNote::open(place);
    if (!note) {
        return endWith(note.error());
    }
    const auto saved = saveEvent(place, *book);
    if (!saved) {
        return endWith(saved.error());
    }
    const auto name = QFileInfo(file).fileName().toStdString();
    const desk::entry::EventChanged row{desk::clipped(desk::inAFewWords(*book, name)), *saved};
    if (const auto written = note->write(row); !written) {
        return endWith(written.error());
    }
    tell(*book, asJson);
    return Exit::Paid;
}

} // namespace

Exit runEvent(const CommonOptions& common, const EventCommand& command) {
    if (command.what == EventCommand::What::Check) {
        return check(command.file, common.json);
    }
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    return command.what == EventCommand::What::Export ? exportTo(*place, command.file)
                                                      : import(*place, command.file, common.json);
}

} // namespace kassa::app
