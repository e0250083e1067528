#include "ui/desk/standing_words.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Standing)
};

} // namespace

ChipLook standingChip(TillLink::Standing standing, bool paidByList) {
    switch (standing) {
    case TillLink::Standing::Unpaid:
        return paidByList
                   ? ChipLook{Words::tr("Paid elsewhere"), QStringLiteral("list"), ChipKind::Info}
                   : ChipLook{Words::tr("Unpaid"), QStringLiteral("card"), ChipKind::Mute};
    case TillLink::Standing::UnderWay:
        return {Words::tr("Payment under way"), QStringLiteral("clock"), ChipKind::Info};
    case TillLink::Standing::Unresolved:
        return {Words::tr("Checking the result"), QStringLiteral("unknown"), ChipKind::Warn};
    case TillLink::Standing::Paid:
        return {Words::tr("Paid"), QStringLiteral("check-circle"), ChipKind::Ok};
    }
    return {};
}

} // namespace kassa::ui
