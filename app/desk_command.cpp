#include "app/desk_command.h"

#include "app/demo_gateway.h"
#include "app/desk_host.h"
#include "app/device_settings.h"
#include "app/journal_memory.h"
#include "app/stop_signals.h"
#include "app/terminal.h"
#include "app/tour.h"
#include "ui/desk/trouble_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>

namespace kassa::app {

namespace {

struct DeskCommandWords {
    Q_DECLARE_TR_FUNCTIONS(DeskCommand)
};

desk::Look lookOf(const CommonOptions& common) {
    return lookNamed(common.theme).value_or(desk::Look::Light);
}

void applyLook(const CommonOptions& common, QSize size) {
    ui::applyTheme(ui::themeFor(themeOf(lookOf(common)), size));
}

/// What keeps a desk from opening is told in a window: nobody may be looking at a terminal.
void tellInWindow(const Trouble& trouble) {
    complain(trouble.sentence);
    auto* window = new ui::TroubleWindow(trouble.sentence); // deletes itself
    QObject::connect(window, &ui::TroubleWindow::closed, window,
                     [exit = trouble.exit] { QCoreApplication::exit(code(exit)); });
    window->show();
}

} // namespace

bool displayIsThere(const Command& command) {
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const bool display =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (chosen || display) {
        return true;
    }
    if (std::holds_alternative<TourCommand>(command)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
    complain(DeskCommandWords::tr(
        "There is no display here. Start Kassa on a desktop, or see kassa sell for "
        "a terminal."));
    return false;
}

Exit runDesk(const CommonOptions& common) {
    const auto place = resolvePlace(common);
    if (!place) {
        return endWith(place.error());
    }
    applyLook(common, deskSize());
    std::unique_ptr<DeskHost> host;
    JournalMemory memory(*place);
    QObject::connect(&memory, &JournalMemory::failed, &memory, complain);
    QObject context;
    const StopSignals stops([&host] {
        if (!host || host->closeWindow()) { // asks first while money may be moving
            QCoreApplication::quit();
        }
    });
    const auto open = [&](Expected<Keys, Trouble> keys) {
        if (!keys) {
            tellInWindow(keys.error());
            return;
        }
        auto setup = deskSetupFor(*place, keys->credentials.storeId);
        if (!setup) {
            tellInWindow(setup.error());
            return;
        }
        host = std::make_unique<DeskHost>(*place, std::move(keys).value(), std::move(setup).value(),
                                          lookOf(common));
        QObject::connect(host.get(), &DeskHost::failed, &context, tellInWindow);
        QObject::connect(host.get(), &DeskHost::journalGrew, &memory, &JournalMemory::remember);
        host->start(deskSize());
    };
    QMetaObject::invokeMethod(
        &context, [&] { fetchKeys(*place, &context, open); }, Qt::QueuedConnection);
    const auto exit = static_cast<Exit>(QApplication::exec());
    if (host) {
        memory.remember(host->close());
        memory.finish();
    }
    return exit;
}

Exit runDemo(const CommonOptions& common) {
    auto demo = DemoGateway::make(common);
    if (!demo) {
        return endWith(demo.error());
    }
    const Place& place = (*demo)->place();
    auto keys = (*demo)->keys();
    auto setup = deskSetupFor(place, keys.credentials.storeId);
    if (!setup) {
        return endWith(setup.error());
    }
    // Nothing here is worth a question. Before the till's thread, which must not see the signals.
    const StopSignals stops([] { QCoreApplication::quit(); });
    DeskHost host(place, std::move(keys), std::move(setup).value(), lookOf(common));
    applyLook(common, deskSize()); // reads the fonts while the till opens
    QObject::connect(&host, &DeskHost::failed, &host, tellInWindow);
    // Until a card is sent, the gateway has nothing to do.
    QObject::connect(&host, &DeskHost::ready, &host, [&demo] { (*demo)->begin(); });
    host.start(deskSize());
    return static_cast<Exit>(QApplication::exec());
}

Exit runTour(const CommonOptions& common, const TourCommand& command) {
    const auto parts = command.size.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 1024 || size.height() < 600 || size.width() > 8192 ||
        size.height() > 8192) {
        return endWith({Exit::BadInput,
                        DeskCommandWords::tr("--size must be like 1366x768, at least 1024x600.")});
    }
    if (!QDir().mkpath(command.folder)) {
        return endWith({Exit::Environment,
                        DeskCommandWords::tr("The folder %1 cannot be made.").arg(command.folder)});
    }
    auto demo = DemoGateway::make(common);
    if (!demo) {
        return endWith(demo.error());
    }
    applyLook(common, size);
    auto keys = (*demo)->keys();
    auto setup = deskSetupFor((*demo)->place(), keys.credentials.storeId);
    if (!setup) {
        return endWith(setup.error());
    }
    DeskHost host((*demo)->place(), std::move(keys), std::move(setup).value(), lookOf(common));
    Tour tour(**demo, host, command.folder);
    (*demo)->begin();
    QObject::connect(&host, &DeskHost::ready, &tour, &Tour::start);
    QObject::connect(&host, &DeskHost::failed, &tour, [](const Trouble& trouble) {
        complain(trouble.sentence);
        QCoreApplication::exit(code(trouble.exit));
    });
    QObject::connect(&tour, &Tour::receipt, &tour, [](const QString& text) { say(text.toUtf8()); });
    QObject::connect(&tour, &Tour::finished, &tour, [&](int pictures, const QString& trouble) {
        if (!trouble.isEmpty()) {
            complain(trouble);
            QCoreApplication::exit(code(Exit::NotPaid));
            return;
        }
        say(DeskCommandWords::tr("%n picture(s) are in %1", nullptr, pictures)
                .arg(QDir(command.folder).absolutePath())
                .toUtf8() +
            '\n');
        QCoreApplication::quit();
    });
    host.start(size);
    return static_cast<Exit>(QApplication::exec());
}

} // namespace kassa::app
