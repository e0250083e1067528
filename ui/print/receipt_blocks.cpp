#include "ui/print/receipt_blocks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Receipt)
};

using Kind = ReceiptBlock::Kind;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString som(Tiyin amount) {
    return text(formatSom(amount));
}

/// Facts without a value are left out.
void addFact(std::vector<ReceiptBlock>& blocks, const QString& name, const QString& value) {
    if (!value.isEmpty()) {
        blocks.push_back({Kind::Fact, name, value, {}});
    }
}

void addHead(std::vector<ReceiptBlock>& blocks, const kassa::desk::Receipt& receipt) {
    blocks.push_back({Kind::Mark, {}, {}, {}});
    blocks.push_back({Kind::Heading, text(receipt.merchant), {}, {}});
    const QString event = text(receipt.event);
    if (!event.isEmpty()) {
        const QString place = text(receipt.place);
        blocks.push_back(
            {Kind::Centre, place.isEmpty() ? event : event + QStringLiteral(", ") + place, {}, {}});
    }
    if (receipt.refund) {
        blocks.push_back({Kind::Heading, Words::tr("Refund", "receipt"), {}, {}});
    }
    blocks.push_back({Kind::Rule, {}, {}, {}});
    addFact(blocks, Words::tr("Date", "receipt"), receiptTime(receipt.at));
    const QString desk = Words::tr("desk %1").arg(receipt.desk);
    addFact(blocks, Words::tr("Cashier"),
            receipt.cashier.empty() ? desk : text(receipt.cashier) + QStringLiteral(" · ") + desk);
    addFact(blocks, Words::tr("Invoice"), text(receipt.invoice));
    addFact(blocks, Words::tr("Attendee"), text(receipt.customer));
}

void addItems(std::vector<ReceiptBlock>& blocks, const kassa::desk::Receipt& receipt) {
    if (receipt.lines.empty()) {
        return;
    }
    blocks.push_back({Kind::Rule, {}, {}, {}});
    for (const auto& line : receipt.lines) {
        const QString title = text(line.title);
        blocks.push_back(
            {Kind::Item,
             line.discount ? title : title + QStringLiteral(" × ") + QString::number(line.quantity),
             som(line.amount),
             {}});
    }
}

void addProof(std::vector<ReceiptBlock>& blocks, const kassa::desk::Receipt& receipt) {
    blocks.push_back({Kind::Rule, {}, {}, {}});
    if (receipt.refund) {
        addFact(blocks, Words::tr("First receipt"),
                Words::tr("Atmos No.") + u'\u00A0' + QString::number(receipt.transaction.value));
    }
    if (receipt.card) {
        const QString brand = receipt.card->brand() == CardBrand::UzCard ? QStringLiteral("UZCARD")
                              : receipt.card->brand() == CardBrand::Humo ? QStringLiteral("HUMO")
                                                                         : Words::tr("Card");
        addFact(blocks, brand, QStringLiteral("•••• ") + text(receipt.card->lastFour));
    } else {
        addFact(blocks, Words::tr("Paid"), Words::tr("on the phone, by QR"));
    }
    if (receipt.refund) {
        return;
    }
    addFact(blocks, Words::tr("Atmos No."), QString::number(receipt.transaction.value));
    addFact(blocks, Words::tr("Debit No."), QString::number(receipt.success.value));
}

} // namespace

QString receiptTime(Timestamp at) {
    constexpr int tashkent = 5 * 3600; // all year
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone(tashkent))
        .toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

QString receiptCode(const kassa::desk::Receipt& receipt) {
    if (!receipt.fiscalUrl.empty()) {
        return text(receipt.fiscalUrl);
    }
    QStringList lines;
    if (receipt.test) {
        lines << Words::tr("TEST — not a real payment");
    }
    if (receipt.refund) {
        lines << Words::tr("Refund", "receipt");
    }
    lines
        << text(receipt.merchant) << text(receipt.invoice)
        << som(receipt.total) + QStringLiteral(" UZS") << receiptTime(receipt.at)
        << QStringLiteral("Atmos %1/%2").arg(receipt.transaction.value).arg(receipt.success.value);
    return lines.join(u'\n');
}

std::vector<ReceiptBlock> receiptBlocks(const kassa::desk::Receipt& receipt) {
    std::vector<ReceiptBlock> blocks;
    const ReceiptBlock test{Kind::TestLine, Words::tr("TEST — not a real payment"), {}, {}};
    if (receipt.test) {
        blocks.push_back(test);
    }
    if (receipt.copy > 0) {
        blocks.push_back({Kind::CopyLine, Words::tr("COPY %1").arg(receipt.copy), {}, {}});
    }
    addHead(blocks, receipt);
    addItems(blocks, receipt);
    blocks.push_back({Kind::Rule, {}, {}, {}});
    blocks.push_back({Kind::Total, receipt.refund ? Words::tr("RETURNED") : Words::tr("TOTAL"),
                      som(receipt.total), Words::tr("soʻm", "currency")});
    addProof(blocks, receipt);
    blocks.push_back({Kind::Code,
                      receiptCode(receipt),
                      receipt.refund ? Words::tr("The money was returned.\nNot a fiscal receipt.")
                      : receipt.fiscalUrl.empty()
                          ? Words::tr("Proof of payment.\nNot a fiscal receipt.")
                          : Words::tr("Proof of payment.\nThe code opens the fiscal receipt."),
                      {}});
    if (receipt.test) {
        blocks.push_back(test);
    }
    return blocks;
}

std::vector<ReceiptBlock> testPageBlocks(const QString& printer) {
    // Every letter that must come out; not a text, and the same in every language.
    return {
        {Kind::Mark, {}, {}, {}},
        {Kind::Heading, Words::tr("Test page"), {}, {}},
        {Kind::Centre, printer, {}, {}},
        {Kind::Rule, {}, {}, {}},
        {Kind::Centre, QStringLiteral("Oʻ oʻ  Gʻ gʻ  maʼlumot  Sh Ch Ng"), {}, {}},
        {Kind::Centre, QStringLiteral("Ў ў  Қ қ  Ғ ғ  Ҳ ҳ"), {}, {}},
        {Kind::Centre, QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVXYZ"), {}, {}},
        {Kind::Centre, QStringLiteral("abcdefghijklmnopqrstuvxyz"), {}, {}},
        {Kind::Centre, QStringLiteral("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"), {}, {}},
        {Kind::Centre, QStringLiteral("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"), {}, {}},
        {Kind::Centre, QStringLiteral("0123456789  − × % № • , . « »"), {}, {}},
        {Kind::Rule, {}, {}, {}},
        {Kind::Fact, Words::tr("Left edge"), Words::tr("right edge"), {}},
        {Kind::Total, Words::tr("TOTAL"), som(Tiyin(147'800'000)), Words::tr("soʻm", "currency")},
        {Kind::Code,
         QStringLiteral("https://kassa.example/test"),
         Words::tr("No payment.\nA telephone must read the code."),
         {}}};
}

} // namespace kassa::ui
