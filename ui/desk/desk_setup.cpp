#include "ui/desk/desk_setup.h"

#include "core/base/check.h"
#include "core/desk/event_file.h"

#include <QFile>

// The resource lies in a static library: naming it keeps the linker from leaving it out.
static void initialiseEventResource() {
    Q_INIT_RESOURCE(event);
}

namespace kassa::ui {

kassa::desk::EventBook sampleEvent() {
    initialiseEventResource();
    QFile file(QStringLiteral(":/event/sample_event.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    KASSA_CHECK(opened);
    const QByteArray json = file.readAll();
    auto book =
        kassa::desk::parseEventFile({json.constData(), static_cast<std::size_t>(json.size())});
    KASSA_CHECK(book.has_value());
    return *std::move(book);
}

kassa::desk::DeskFacts sampleDesk(bool test) {
    return {"Nilufar S.", 2, 14, test};
}

} // namespace kassa::ui
