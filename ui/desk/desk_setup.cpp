#include "ui/desk/desk_setup.h"

#include "core/base/check.h"
#include "core/desk/event_file.h"

#include <QFile>

// The resource lies in a static library: naming it keeps the linker from leaving it out.
static void initialiseEventResource() {
    Q_INIT_RESOURCE(event);
}

namespace kassa::ui {

namespace {

std::string contentOf(const QString& resource) {
    initialiseEventResource();
    QFile file(resource);
    const bool opened = file.open(QIODevice::ReadOnly);
    KASSA_CHECK(opened);
    return file.readAll().toStdString();
}

} // namespace

kassa::desk::EventBook sampleEvent() {
    auto book = kassa::desk::parseEventFile(contentOf(QStringLiteral(":/event/sample_event.json")));
    KASSA_CHECK(book.has_value());
    return *std::move(book);
}

kassa::desk::BadgeTemplate sampleBadge() {
    auto badge =
        kassa::desk::parseBadgeFile(contentOf(QStringLiteral(":/event/sample_badge.json")));
    KASSA_CHECK(badge.has_value());
    return *std::move(badge);
}

kassa::desk::DeskFacts sampleDesk(bool test) {
    return {"Nilufar S.", 2, 14, test};
}

} // namespace kassa::ui
