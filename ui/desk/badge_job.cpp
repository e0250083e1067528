#include "ui/desk/badge_job.h"

#include "core/base/check.h"
#include "ui/print/badge_painter.h"

#include <QCoreApplication>

namespace kassa::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BadgeJob)
};

} // namespace

PrintJob badgeJob(const DeskSetup& setup, const kassa::desk::Attendee& attendee, int before) {
    KASSA_CHECK(setup.badge.has_value());
    kassa::desk::Badge badge;
    badge.name = attendee.name;
    badge.category = attendee.category;
    badge.event = setup.book.name;
    badge.code = attendee.code.empty() ? attendee.invoice : attendee.code;
    badge.mark = before > 0 ? Words::tr("COPY %1").arg(before).toStdString() : std::string();
    PrintJob job;
    job.what = PrintJob::What::Badge;
    job.about = QString::fromStdString(kassa::desk::accountOf(attendee.invoice));
    job.file = QStringLiteral("badge-%1").arg(job.about);
    job.copy = before;
    job.picture = rasterOf(*setup.badge, badge);
    return job;
}

} // namespace kassa::ui
