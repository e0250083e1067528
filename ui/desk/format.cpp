#include "ui/desk/format.h"

#include "ui/widgets/chip.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Format)
};

QDateTime inTashkent(Timestamp at) {
    constexpr int utcPlusFive = 5 * 3600; // all year
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone(utcPlusFive));
}

QString monthName(unsigned month) {
    switch (month) {
    case 1:
        return Words::tr("January");
    case 2:
        return Words::tr("February");
    case 3:
        return Words::tr("March");
    case 4:
        return Words::tr("April");
    case 5:
        return Words::tr("May");
    case 6:
        return Words::tr("June");
    case 7:
        return Words::tr("July");
    case 8:
        return Words::tr("August");
    case 9:
        return Words::tr("September");
    case 10:
        return Words::tr("October");
    case 11:
        return Words::tr("November");
    default:
        return Words::tr("December");
    }
}

QString number(kassa::desk::Day day) {
    return QString::number(static_cast<unsigned>(day.day()));
}

} // namespace

QString countText(qint64 count) {
    QString digits = QString::number(count);
    for (qsizetype place = digits.size() - 3; place > (count < 0 ? 1 : 0); place -= 3) {
        digits.insert(place, QChar::Nbsp);
    }
    return digits;
}

QString grouped(QString text, int count) {
    return count < 1000 ? text : text.replace(QString::number(count), countText(count));
}

QString fromUtf8(const std::string& text) {
    return QString::fromStdString(text);
}

QString somUnit() {
    return Words::tr("soʻm", "currency");
}

QString somText(Tiyin amount) {
    return fromUtf8(formatSom(amount)) + u'\u00A0' + somUnit();
}

QString discountText(int percent) {
    //: a discount: minus sign, figure, percent sign as written in the language
    return Words::tr("−%1%").arg(percent);
}

QString lineTitle(const SaleLine& line) {
    QString title = fromUtf8(line.title);
    const bool spaced = discountText(1).contains(QChar::Nbsp);
    if (line.discount && !spaced && title.endsWith(QStringLiteral("\u00A0%"))) {
        title.remove(title.size() - 2, 1);
    }
    return title;
}

QString hourMinute(Timestamp at) {
    return inTashkent(at).toString(QStringLiteral("HH:mm"));
}

QString clockTime(Timestamp at) {
    return inTashkent(at).toString(QStringLiteral("HH:mm:ss"));
}

QString dateOnly(Timestamp at) {
    return inTashkent(at).toString(QStringLiteral("dd.MM.yyyy"));
}

QString dateAndTime(Timestamp at) {
    return inTashkent(at).toString(QStringLiteral("dd.MM.yyyy, HH:mm:ss"));
}

QString dayAndTime(Timestamp at) {
    const QDateTime when = inTashkent(at);
    //: %1: day of the month, %2: month, %3: time
    return Words::tr("%1 %2, %3")
        .arg(QString::number(when.date().day()),
             monthName(static_cast<unsigned>(when.date().month())), hourMinute(at));
}

QString daySpan(kassa::desk::Day first, kassa::desk::Day last) {
    const QString month = monthName(static_cast<unsigned>(last.month()));
    if (first == last) {
        //: %1: day of the month, %2: month
        return Words::tr("%1 %2", "one day").arg(number(last), month);
    }
    if (first.month() == last.month()) {
        //: %1 and %2: days of the month, %3: month
        return Words::tr("%1–%2 %3").arg(number(first), number(last), month);
    }
    //: %1: first day, %2: its month, %3: last day, %4: its month
    return Words::tr("%1 %2 – %3 %4")
        .arg(number(first), monthName(static_cast<unsigned>(first.month())), number(last), month);
}

QString untilDay(kassa::desk::Day last) {
    //: last day of a discount. %1: day of the month, %2: month
    return Words::tr("until %1 %2")
        .arg(number(last), monthName(static_cast<unsigned>(last.month())));
}

QString minuteSeconds(int seconds) {
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

int secondsUntil(Instant at, Instant now) {
    using std::chrono::ceil;
    using std::chrono::seconds;
    return at <= now ? 0 : static_cast<int>(ceil<seconds>(at - now).count());
}

int secondsSince(Instant at, Instant now) {
    using std::chrono::floor;
    using std::chrono::seconds;
    return at >= now ? 0 : static_cast<int>(floor<seconds>(now - at).count());
}

QString shortCard(const MaskedCard& card) {
    const QString brand = brandName(card.brand());
    const QString end = QStringLiteral("•• ") + fromUtf8(card.lastFour);
    return brand.isEmpty() ? end : brand + u' ' + end;
}

QString maskedNumber(const MaskedCard& card) {
    return fromUtf8(card.firstSix).left(4) + QStringLiteral(" •••• •••• ") +
           fromUtf8(card.lastFour);
}

} // namespace kassa::ui
