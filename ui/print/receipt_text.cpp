#include "ui/print/receipt_text.h"

#include "ui/print/receipt_blocks.h"

#include <QStringList>

namespace kassa::ui {

namespace {

using Kind = ReceiptBlock::Kind;

/// Broken between words where that is possible; a longer word is cut.
QStringList broken(const QString& text, int columns) {
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        QString line;
        for (QString word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > columns) {
                lines << line;
                line.clear();
            }
            while (word.size() > columns) {
                lines << word.left(columns);
                word.remove(0, columns);
            }
            line += line.isEmpty() ? word : QStringLiteral(" ") + word;
        }
        lines << line;
    }
    return lines;
}

QStringList centred(const QString& text) {
    QStringList lines;
    for (const QString& line : broken(text, receiptColumns)) {
        lines << QString((receiptColumns - line.size()) / 2, u' ') + line;
    }
    return lines;
}

/// The two on one line when they fit, otherwise the right one below, at the right edge.
QStringList apart(const QString& left, const QString& right) {
    if (left.size() + 2 + right.size() <= receiptColumns) {
        return {left + QString(receiptColumns - left.size() - right.size(), u' ') + right};
    }
    QStringList lines = broken(left, receiptColumns);
    for (const QString& line : broken(right, receiptColumns)) {
        lines << line.rightJustified(receiptColumns);
    }
    return lines;
}

QStringList linesOf(const ReceiptBlock& block) {
    switch (block.kind) {
    case Kind::TestLine:
    case Kind::CopyLine:
        return centred(QStringLiteral("*** %1 ***").arg(block.left));
    case Kind::Mark:
        return {};
    case Kind::Heading:
    case Kind::Centre:
        return centred(block.left);
    case Kind::Rule:
        return {QString(receiptColumns, u'-')};
    case Kind::Fact:
    case Kind::Item:
        return apart(block.left, block.right);
    case Kind::Total:
        return apart(block.left, block.right + u'\u00A0' + block.unit);
    case Kind::Code: {
        QStringList lines{QString(receiptColumns, u'-')};
        lines << broken(block.right, receiptColumns);
        if (block.left.startsWith(QLatin1String("http"))) {
            lines << broken(block.left, receiptColumns);
        }
        return lines;
    }
    }
    return {};
}

} // namespace

QString receiptText(const kassa::desk::Receipt& receipt) {
    return blocksText(receiptBlocks(receipt));
}

QString blocksText(const std::vector<ReceiptBlock>& blocks) {
    QString text;
    for (const auto& block : blocks) {
        for (const QString& line : linesOf(block)) {
            text += line + u'\n';
        }
    }
    return text;
}

} // namespace kassa::ui
