#include "ui/print/badge_painter.h"

#include "ui/print/receipt_painter.h"
#include "ui/theme/type.h"
#include "ui/widgets/qr_widget.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace kassa::ui {

namespace {

using What = kassa::desk::BadgeField::What;

constexpr qreal dotsPerTenth = 0.8;
constexpr int mostLines = 2;

/// A text broken into lines of some size of letters.
struct Lines {
    QFont font;
    QStringList lines;
    qreal height = 0; ///< of one
};

QFont badgeFont(qreal size, bool bold) {
    loadFonts();
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qMax(1, qRound(size)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Lines brokenAt(const QString& text, const kassa::desk::BadgeField& field, qreal size,
               QTextOption::WrapMode wrap) {
    Lines broken{badgeFont(size, field.bold), {}, size * 1.2};
    QTextLayout layout(text, broken.font);
    QTextOption option;
    option.setWrapMode(wrap);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(field.width);
        broken.lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return broken;
}

bool fits(const Lines& broken, const kassa::desk::BadgeField& field) {
    const QFontMetricsF metrics(broken.font);
    for (const QString& line : broken.lines) {
        if (metrics.horizontalAdvance(line) > field.width) {
            return false;
        }
    }
    return broken.lines.size() <= mostLines &&
           static_cast<qreal>(broken.lines.size()) * broken.height <= field.height;
}

/// The largest letters with which the text fits, whole words before anything else.
Lines shrunk(const QString& text, const kassa::desk::BadgeField& field) {
    for (qreal size = field.size; size >= field.size / 2.0; size -= 1) {
        Lines broken = brokenAt(text, field, size, QTextOption::WordWrap);
        if (fits(broken, field)) {
            return broken;
        }
    }
    Lines broken =
        brokenAt(text, field, field.size / 2.0, QTextOption::WrapAtWordBoundaryOrAnywhere);
    const auto room = qMax(1, static_cast<int>(field.height / broken.height));
    if (broken.lines.size() > room) {
        broken.lines = broken.lines.mid(0, room);
        broken.lines.last() = QFontMetricsF(broken.font)
                                  .elidedText(broken.lines.last() + QStringLiteral("……"),
                                              Qt::ElideRight, field.width);
    }
    return broken;
}

QString textOf(What what, const kassa::desk::Badge& badge) {
    switch (what) {
    case What::Name:
        return QString::fromStdString(badge.name);
    case What::Company:
        return QString::fromStdString(badge.company);
    case What::Category:
        return QString::fromStdString(badge.category);
    case What::Event:
        return QString::fromStdString(badge.event);
    case What::Code:
        return QString::fromStdString(badge.code);
    }
    return {};
}

/// Over whatever the template has there: a copy must never look like the first one.
void paintMark(QPainter& painter, const kassa::desk::BadgeTemplate& how, const std::string& mark) {
    if (mark.empty()) {
        return;
    }
    constexpr int high = 42;
    constexpr int margin = 8;
    kassa::desk::BadgeField field;
    field.left = margin + 8;
    field.top = how.height - margin - high;
    field.width = how.width / 2;
    field.height = high;
    field.size = 30;
    field.bold = true;
    const Lines lines = shrunk(QString::fromStdString(mark), field);
    const QString& text = lines.lines.front();
    painter.setFont(lines.font);
    const qreal wide = QFontMetricsF(lines.font).horizontalAdvance(text);
    const QRectF box(margin, field.top, wide + 16, high);
    painter.fillRect(box, Qt::black);
    painter.save();
    painter.setPen(Qt::white);
    painter.drawText(box, static_cast<int>(Qt::AlignCenter | Qt::TextDontClip), text);
    painter.restore();
}

} // namespace

void paintBadge(QPainter& painter, const kassa::desk::BadgeTemplate& how,
                const kassa::desk::Badge& badge) {
    for (const auto& field : how.fields) {
        const QString text = textOf(field.what, badge).simplified();
        if (text.isEmpty()) {
            continue;
        }
        const QRectF where(field.left, field.top, field.width, field.height);
        if (field.what == What::Code) {
            const qreal side = qMin(where.width(), where.height());
            drawQr(painter, QRectF(where.topLeft(), QSizeF(side, side)), text, Qt::black);
            continue;
        }
        const Lines lines = shrunk(text, field);
        qreal y = where.top();
        painter.setFont(lines.font);
        for (const QString& line : lines.lines) {
            painter.drawText(QRectF(where.left(), y, where.width(), lines.height),
                             static_cast<int>(field.centred ? Qt::AlignHCenter : Qt::AlignLeft) |
                                 Qt::AlignVCenter | Qt::TextDontClip,
                             line);
            y += lines.height;
        }
    }
    paintMark(painter, how, badge.mark);
}

kassa::desk::Raster rasterOf(const kassa::desk::BadgeTemplate& how,
                             const kassa::desk::Badge& badge) {
    QImage picture(qRound(how.width * dotsPerTenth), qRound(how.height * dotsPerTenth),
                   QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    {
        QPainter painter(&picture);
        painter.scale(dotsPerTenth, dotsPerTenth);
        painter.setPen(Qt::black);
        paintBadge(painter, how, badge);
    }
    return rasterOf(picture);
}

} // namespace kassa::ui
