#include "app/log_commands.h"

#include "app/place.h"
#include "app/terminal.h"
#include "app/words.h"
#include "core/store/journal_reader.h"
#include "core/store/verify.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <nlohmann/json.hpp>

namespace kassa::app {

namespace {

struct LogCommandsWords {
    Q_DECLARE_TR_FUNCTIONS(LogCommands)
};

/// The named file, or every journal that lies in the data folder.
QStringList journalsFor(const CommonOptions& common, const QString& file) {
    if (!file.isEmpty()) {
        return {file};
    }
    QStringList found;
    for (const auto mark : {store::Mark::Live, store::Mark::Test}) {
        const auto path = dataFolderOf(common) + QLatin1Char('/') + journalName(mark);
        if (QFile::exists(path)) {
            found << path;
        }
    }
    return found;
}

Exit noJournal(const CommonOptions& common) {
    complain(LogCommandsWords::tr("There is no journal in %1 yet.").arg(dataFolderOf(common)));
    return Exit::Environment;
}

QString timeText(Timestamp at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
        .toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
}

QByteArray dumped(const nlohmann::ordered_json& json) {
    return QByteArray::fromStdString(
               json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)) +
           '\n';
}

void listRow(const store::JournalRow& row, bool asJson) {
    const auto body = nlohmann::ordered_json::parse(row.body, nullptr, false);
    if (asJson) {
        say(dumped({{"seq", row.seq},
                    {"at_ms", row.at.time_since_epoch().count()},
                    {"payment", row.payment.value},
                    {"step", row.step},
                    {"cause", row.cause},
                    {"cashier", row.cashier},
                    {"desk", row.desk},
                    {"body", body},
                    {"hash", store::toHex(row.hash)}}));
        return;
    }
    if (row.payment.value.empty()) { // about the desk itself
        constexpr int widest = 160;
        say(QStringLiteral("%1  %2  %3 %4\n")
                .arg(row.seq, 6)
                .arg(timeText(row.at))
                .arg(QString::fromStdString(row.cause), -31)
                .arg(QString::fromStdString(row.body).left(widest))
                .toUtf8());
        return;
    }
    const auto state = body.is_object() ? body.value("state", std::string("?")) : "?";
    say(QStringLiteral("%1  %2  %3  %4 %5 → %6\n")
            .arg(row.seq, 6)
            .arg(timeText(row.at), QString::fromStdString(row.payment.value))
            .arg(row.step, 3)
            .arg(QString::fromStdString(row.cause), -13)
            .arg(QString::fromStdString(state))
            .toUtf8());
}

QString faultSentence(store::Fault fault) {
    switch (fault) {
    case store::Fault::MetaChanged:
        return LogCommandsWords::tr("what the journal says of itself was changed");
    case store::Fault::OtherKey:
        return LogCommandsWords::tr("it was signed with another key");
    case store::Fault::RowMissing:
        return LogCommandsWords::tr("a row is missing");
    case store::Fault::RowUnreadable:
        return LogCommandsWords::tr("the row cannot be read");
    case store::Fault::HashDiffers:
        return LogCommandsWords::tr("the row was changed");
    case store::Fault::SignatureBad:
        return LogCommandsWords::tr("the row is not signed with this journal's key");
    case store::Fault::BodyBad:
        return LogCommandsWords::tr("the row is signed but cannot be understood");
    case store::Fault::StepOutOfOrder:
        return LogCommandsWords::tr("the steps of the payment are out of order");
    case store::Fault::OpeningBad:
        return LogCommandsWords::tr("the list of programs that used the journal was changed");
    case store::Fault::TableDiffers:
        return LogCommandsWords::tr("a table does not say what the rows say");
    case store::Fault::FileDamaged:
        return LogCommandsWords::tr("the file is damaged outside the rows");
    }
    checkFailed("fault is one of its values", __FILE__, __LINE__);
}

void tellReport(const QString& path, const store::VerifyReport& report, bool asJson) {
    if (asJson) {
        nlohmann::ordered_json json{{"file", path.toStdString()},
                                    {"intact", report.intact()},
                                    {"rows", report.rows},
                                    {"payments", report.payments},
                                    {"mark", store::nameOf(report.meta.mark)},
                                    {"head", store::toHex(report.head.hash)},
                                    {"public_key", store::toHex(report.meta.publicKey)}};
        if (report.finding) {
            json["first_bad_row"] = report.finding->seq;
            json["fault"] = store::nameOf(report.finding->fault);
        }
        say(dumped(json));
        return;
    }
    if (report.intact()) {
        //: file, rows, payments, head
        say(LogCommandsWords::tr("%1: log intact, nothing altered. %2 rows, %3 payments, head %4")
                .arg(path)
                .arg(report.rows)
                .arg(report.payments)
                .arg(QString::fromStdString(store::toHex(report.head.hash)).left(16))
                .toUtf8() +
            '\n');
        return;
    }
    const auto what =
        faultSentence(report.finding ? report.finding->fault : store::Fault::FileDamaged);
    const auto seq = report.finding ? report.finding->seq : 0;
    say((seq > 0 ? LogCommandsWords::tr("%1: altered. The first bad row is %2: %3.")
                       .arg(path)
                       .arg(seq)
                       .arg(what)
                 : LogCommandsWords::tr("%1: altered. %2 good rows, then: %3.")
                       .arg(path)
                       .arg(report.rows)
                       .arg(what))
            .toUtf8() +
        '\n');
}

} // namespace

Exit runLogList(const CommonOptions& common, const LogListCommand& command) {
    const auto files = journalsFor(common, command.file);
    if (files.isEmpty()) {
        return noJournal(common);
    }
    for (const auto& file : files) {
        const auto reader = store::JournalReader::open(file.toStdString());
        if (!reader) {
            const auto trouble = troubleOf(reader.error(), file);
            return endWith(trouble);
        }
        const auto head = reader->head();
        const auto from = head ? std::max<std::int64_t>(0, head->seq - command.limit) : 0;
        const auto rows = reader->rowsAfter(from, command.limit);
        if (!rows) {
            const auto trouble = troubleOf(rows.error(), file);
            return endWith(trouble);
        }
        if (!common.json) {
            //: file, kind of money, key
            say(LogCommandsWords::tr("%1 (%2), key %3")
                    .arg(file, QString::fromUtf8(store::nameOf(reader->meta().mark).data()),
                         QString::fromStdString(store::toHex(reader->meta().publicKey)))
                    .toUtf8() +
                '\n');
        }
        for (const auto& row : *rows) {
            listRow(row, common.json);
        }
    }
    return Exit::Paid;
}

Exit runLogVerify(const CommonOptions& common, const LogVerifyCommand& command) {
    const auto files = journalsFor(common, command.file);
    if (files.isEmpty()) {
        return noJournal(common);
    }
    store::VerifyOptions options;
    if (!command.publicKey.isEmpty()) {
        store::PublicKey key{};
        KASSA_CHECK(store::fromHex(command.publicKey.toStdString(), key));
        options.publicKey = key;
    }
    Exit exit = Exit::Paid;
    for (const auto& file : files) {
        const auto report = store::verify(file.toStdString(), options);
        if (!report) {
            complain(troubleOf(report.error(), file).sentence);
            exit = report.error().error == store::OpenError::Damaged ? Exit::NotPaid
                                                                     : Exit::Environment;
            continue;
        }
        tellReport(file, *report, common.json);
        exit = report->intact() ? exit : Exit::NotPaid;
    }
    return exit;
}

} // namespace kassa::app
