#include "ui/desk/event_words.h"

#include "ui/desk/format.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

using Fault = kassa::desk::EventFault;

/// Of the file as a file.
QString formText(Fault fault) {
    if (fault == Fault::NotJson) {
        return Words::tr("This is not JSON: a comma, a bracket or a quotation mark is missing or "
                         "too many.");
    }
    if (fault == Fault::TooLarge) {
        return Words::tr("The file is larger than 64 MB.");
    }
    if (fault == Fault::TooDeep) {
        return Words::tr("Too many brackets stand in each other.");
    }
    if (fault == Fault::DuplicateKey) {
        return Words::tr("This field stands there twice.");
    }
    if (fault == Fault::UnknownField) {
        return Words::tr("There is no such field.");
    }
    if (fault == Fault::MissingField) {
        return Words::tr("This field is missing.");
    }
    return Words::tr("A text, a number or a list stands where another of them should.");
}

/// Of numbers and texts that anybody could type.
QString valueText(Fault fault) {
    if (fault == Fault::EmptyText) {
        return Words::tr("Nothing is written here.");
    }
    if (fault == Fault::BadAmount) {
        return Words::tr("This is no amount in soʻm, such as 1 478 000.");
    }
    if (fault == Fault::BadDate) {
        return Words::tr("There is no such day, or the last day is before the first.");
    }
    if (fault == Fault::BadPercent) {
        return Words::tr("A percentage is a whole number from 1 to 99.");
    }
    if (fault == Fault::BadPhone) {
        return Words::tr("A phone number is twelve digits that begin with 998.");
    }
    if (fault == Fault::BadInvoice) {
        return Words::tr("An invoice number needs a digit, and at most twenty of them.");
    }
    if (fault == Fault::BadId) {
        return Words::tr("An id has at most 64 letters.");
    }
    if (fault == Fault::BadQuota) {
        return Words::tr("A quota is a whole number from 1 to 1 000 000.");
    }
    return Words::tr("A code is 1 to 32 capital letters, digits and hyphens.");
}

/// Of one thing that does not fit another.
QString senseText(Fault fault) {
    if (fault == Fault::NoTickets) {
        return Words::tr("An event sells at least one ticket.");
    }
    if (fault == Fault::UnknownTicket) {
        return Words::tr("An attendee asks for this ticket, but it is not sold.");
    }
    if (fault == Fault::NotUnique) {
        return Words::tr("Another one has this already.");
    }
    if (fault == Fault::UnknownItem) {
        return Words::tr("The rule is for something that is not sold.");
    }
    if (fault == Fault::NothingToPay) {
        return Words::tr("The rule leaves nothing to pay for something it is for.");
    }
    return Words::tr("A rule takes off either a percentage or an amount.");
}

/// Of what the tax service asks for.
QString taxText(Fault fault) {
    if (fault == Fault::BadIkpu) {
        return Words::tr("An IKPU is seventeen digits; without it there is no package, VAT or "
                         "TIN.");
    }
    if (fault == Fault::BadPackageCode) {
        return Words::tr("A package code is at most 20 digits.");
    }
    if (fault == Fault::BadVat) {
        return Words::tr("VAT is a whole number from 0 to 99.");
    }
    return Words::tr("A TIN is nine or fourteen digits.");
}

} // namespace

QString offText(const kassa::desk::PriceRule& rule) {
    if (const auto* percent = std::get_if<kassa::desk::PercentOff>(&rule.off)) {
        return discountText(percent->percent);
    }
    const auto amount = std::get<kassa::desk::AmountOff>(rule.off).amount;
    return fromUtf8(formatSom(Tiyin(-amount.count())));
}

QString ruleText(const kassa::desk::PriceRule& rule, const kassa::desk::RuleUse& used) {
    QString text = fromUtf8(rule.title) + u' ' + offText(rule);
    if (rule.lastDay) {
        text += QStringLiteral(" · ") + untilDay(*rule.lastDay);
    }
    if (rule.quota) {
        const auto found = used.find(rule.id);
        const auto left = *rule.quota - (found == used.end() ? 0 : found->second);
        //: pieces that are still sold at the lower price
        text += QStringLiteral(" · ") + Words::tr("%1 left").arg(qMax<qint64>(0, left));
    }
    return text;
}

QString faultText(Fault fault) {
    switch (fault) {
    case Fault::NotJson:
    case Fault::TooLarge:
    case Fault::TooDeep:
    case Fault::DuplicateKey:
    case Fault::UnknownField:
    case Fault::MissingField:
    case Fault::WrongType:
        return formText(fault);
    case Fault::EmptyText:
    case Fault::BadAmount:
    case Fault::BadDate:
    case Fault::BadPercent:
    case Fault::BadPhone:
    case Fault::BadInvoice:
    case Fault::BadId:
    case Fault::BadQuota:
    case Fault::BadCode:
        return valueText(fault);
    case Fault::NoTickets:
    case Fault::UnknownTicket:
    case Fault::NotUnique:
    case Fault::UnknownItem:
    case Fault::NothingToPay:
    case Fault::NoDiscount:
        return senseText(fault);
    case Fault::BadIkpu:
    case Fault::BadPackageCode:
    case Fault::BadVat:
    case Fault::BadTin:
        return taxText(fault);
    }
    return {};
}

} // namespace kassa::ui
