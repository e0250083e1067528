#include "ui/print/report_blocks.h"

#include <QCoreApplication>

namespace kassa::ui {

using kassa::desk::Method;
using kassa::desk::ShiftReport;
using kassa::desk::Takings;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Report)
};

using Kind = ReceiptBlock::Kind;
using Blocks = std::vector<ReceiptBlock>;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString som(Tiyin amount) {
    return text(formatSom(amount));
}

QString times(const QString& what, std::int64_t count) {
    return QStringLiteral("%1 × %2").arg(what).arg(count);
}

/// Money given back is written with its minus.
QString givenBack(const Takings& takings) {
    return som(Tiyin(-takings.refundedAmount.count()));
}

Tiyin netOf(const Takings& takings) {
    return Tiyin(takings.acceptedAmount.count() - takings.refundedAmount.count());
}

void addRule(Blocks& blocks) {
    blocks.push_back({Kind::Rule, {}, {}, {}});
}

void addHead(Blocks& blocks, const ShiftReport& report, const std::string& merchant,
             const kassa::desk::DeskFacts& desk) {
    blocks.push_back({Kind::Mark, {}, {}, {}});
    blocks.push_back({Kind::Heading, text(merchant), {}, {}});
    blocks.push_back({Kind::Centre,
                      Words::tr("desk %1 · shift %2").arg(desk.desk).arg(report.shift.number),
                      {},
                      {}});
    blocks.push_back({Kind::Heading, reportTitle(report), {}, {}});
    addRule(blocks);
    blocks.push_back({Kind::Fact, Words::tr("Opened"), receiptTime(report.shift.openedAt), {}});
    blocks.push_back({Kind::Fact,
                      report.closed ? Words::tr("Closed") : Words::tr("As of"),
                      receiptTime(report.until),
                      {}});
    blocks.push_back({Kind::Fact, Words::tr("Opened by"), text(report.shift.openedBy.name), {}});
    if (report.closed) {
        blocks.push_back({Kind::Fact, Words::tr("Closed by"), text(report.closedBy), {}});
    }
    if (!report.approver.empty()) {
        blocks.push_back({Kind::Fact, Words::tr("Approved by"), text(report.approver), {}});
    }
}

/// One line for what was taken, a second one for what was given back.
void addTakings(Blocks& blocks, const QString& name, const Takings& takings) {
    blocks.push_back({Kind::Item, times(name, takings.accepted), som(takings.acceptedAmount), {}});
    if (takings.refunded > 0) {
        blocks.push_back(
            {Kind::Item, times(Words::tr("refunded"), takings.refunded), givenBack(takings), {}});
    }
}

template <class Rows, class Name>
void addSection(Blocks& blocks, const QString& title, const Rows& rows, Name name) {
    if (rows.empty()) {
        return;
    }
    addRule(blocks);
    blocks.push_back({Kind::Centre, title, {}, {}});
    for (const auto& row : rows) {
        addTakings(blocks, name(row.key), row.takings);
    }
}

void addTotals(Blocks& blocks, const ShiftReport& report) {
    addRule(blocks);
    const Takings& total = report.total;
    blocks.push_back(
        {Kind::Fact, times(Words::tr("Accepted"), total.accepted), som(total.acceptedAmount), {}});
    blocks.push_back(
        {Kind::Fact, times(Words::tr("Refunded"), total.refunded), givenBack(total), {}});
    blocks.push_back(
        {Kind::Fact, times(Words::tr("Declined"), report.declined), som(Tiyin(0)), {}});
    Tiyin unknown;
    for (const auto& line : report.unresolved) {
        unknown = Tiyin(unknown.count() + line.amount.count());
    }
    blocks.push_back(
        {Kind::Fact,
         times(Words::tr("Unknown"), static_cast<std::int64_t>(report.unresolved.size())),
         som(unknown),
         {}});
    addRule(blocks);
    blocks.push_back(
        {Kind::Total, Words::tr("NET"), som(netOf(total)), Words::tr("soʻm", "currency")});
}

void addOpenEnds(Blocks& blocks, const ShiftReport& report) {
    if (!report.unresolved.empty()) {
        addRule(blocks);
        blocks.push_back({Kind::Centre, Words::tr("Without a result"), {}, {}});
        for (const auto& line : report.unresolved) {
            blocks.push_back({Kind::Item, text(line.invoice), som(line.amount), {}});
            if (!line.customer.empty()) {
                blocks.push_back({Kind::Item, text(line.customer), {}, {}});
            }
        }
    }
    addRule(blocks);
    if (!report.gateway) {
        blocks.push_back({Kind::Fact, Words::tr("Compared with Atmos"), Words::tr("no"), {}});
        return;
    }
    blocks.push_back(
        {Kind::Fact,
         Words::tr("Compared with Atmos"),
         Words::tr("%1 of %2 agree").arg(report.gateway->agreed).arg(report.gateway->held),
         {}});
    for (const auto& difference : report.gateway->differences) {
        blocks.push_back({Kind::Item, text(difference.invoice), som(difference.amount), {}});
        blocks.push_back({Kind::Item, differenceWords(difference.what), {}, {}});
    }
}

void addProof(Blocks& blocks, const ShiftReport& report, const kassa::desk::DeskFacts& desk) {
    addRule(blocks);
    blocks.push_back(
        {Kind::Fact, Words::tr("Rows of the journal"), QString::number(report.rows), {}});
    blocks.push_back(
        {Kind::Fact, Words::tr("End of the chain"), shortDigest(report.chainHead), {}});
    blocks.push_back({Kind::Fact, Words::tr("Key"), shortDigest(report.publicKey), {}});
    blocks.push_back({Kind::Code,
                      reportCode(report, desk),
                      Words::tr("Keep this paper: the code proves the journal up to here."),
                      {}});
}

} // namespace

QString methodName(Method method) {
    switch (method) {
    case Method::UzCard:
        return QStringLiteral("UZCARD");
    case Method::Humo:
        return QStringLiteral("HUMO");
    case Method::OtherCard:
        return Words::tr("Other card");
    case Method::Phone:
        return Words::tr("QR, customer’s phone");
    }
    return {};
}

QString differenceWords(const std::string& what) {
    if (what == "reversed_elsewhere") {
        return Words::tr("refunded elsewhere");
    }
    if (what == "not_captured") {
        return Words::tr("Atmos says: not paid");
    }
    return text(what);
}

QString shortDigest(const std::string& digest) {
    return digest.size() < 8
               ? text(digest)
               : text(digest.substr(0, 4)) + u'·' + text(digest.substr(digest.size() - 4));
}

QString reportTitle(const ShiftReport& report) {
    return report.closed ? Words::tr("Z report No. %1").arg(report.shift.number)
                         : Words::tr("X report");
}

QString reportCode(const ShiftReport& report, const kassa::desk::DeskFacts& desk) {
    QStringList lines;
    if (desk.test) {
        lines << QStringLiteral("TEST");
    }
    lines << QStringLiteral("Kassa %1 %2 desk %3")
                 .arg(report.closed ? u'Z' : u'X')
                 .arg(report.shift.number)
                 .arg(desk.desk)
          << receiptTime(report.until) << som(netOf(report.total)) + QStringLiteral(" UZS")
          << QStringLiteral("rows %1").arg(report.rows)
          << QStringLiteral("head ") + text(report.chainHead)
          << QStringLiteral("key ") + text(report.publicKey);
    return lines.join(u'\n');
}

std::vector<ReceiptBlock> reportBlocks(const ShiftReport& report, const std::string& merchant,
                                       const kassa::desk::DeskFacts& desk) {
    Blocks blocks;
    const ReceiptBlock test{Kind::TestLine, Words::tr("TEST — no real money"), {}, {}};
    if (desk.test) {
        blocks.push_back(test);
    }
    addHead(blocks, report, merchant, desk);
    if (!report.byMethod.empty()) {
        addRule(blocks);
    }
    for (const auto& row : report.byMethod) {
        addTakings(blocks, methodName(row.key), row.takings);
    }
    addTotals(blocks, report);
    addSection(blocks, Words::tr("By ticket"), report.byTicket, text);
    addSection(blocks, Words::tr("By hour"), report.byHour,
               [](int hour) { return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')); });
    addSection(blocks, Words::tr("By cashier"), report.byCashier, text);
    addOpenEnds(blocks, report);
    addProof(blocks, report, desk);
    if (desk.test) {
        blocks.push_back(test);
    }
    return blocks;
}

} // namespace kassa::ui
