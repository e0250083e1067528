#include "app/desk_host.h"

#include "app/event_of.h"
#include "app/first_frame.h"
#include "ui/desk/language.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QStandardPaths>
#include <QUrl>

namespace kassa::app {

namespace {

struct DeskHostWords {
    Q_DECLARE_TR_FUNCTIONS(DeskHost)
};

ui::TillLink::Standing standingOf(const store::PaymentRecord& record) {
    using Standing = ui::TillLink::Standing;
    if (record.state == "paid") {
        return Standing::Paid;
    }
    if (record.state == "not_paid" || record.state == "reversed") {
        return Standing::Unpaid;
    }
    // What was on the way when the last run ended may have been confirmed: being checked.
    return Standing::Unresolved;
}

desk::DeskChoices choicesOf(const ui::DeskSetup& setup, desk::Look look) {
    desk::DeskChoices choices;
    choices.language = setup.words;
    choices.look = look;
    choices.idleLock = std::chrono::duration_cast<std::chrono::minutes>(setup.idleLock);
    choices.printer = setup.printer;
    return choices;
}

} // namespace

ui::ThemeName themeOf(desk::Look look) {
    switch (look) {
    case desk::Look::Light:
        return ui::ThemeName::Light;
    case desk::Look::Dark:
        return ui::ThemeName::Dark;
    case desk::Look::HighContrast:
        return ui::ThemeName::HighContrast;
    }
    checkFailed("look is one of its values", __FILE__, __LINE__);
}

Expected<ui::DeskSetup, Trouble> deskSetupFor(const Place& place, std::int64_t storeId) {
    auto book = eventOf(place);
    if (!book) {
        return Unexpected(book.error());
    }
    const auto settings = readSettings(place.dataFolder);
    if (!settings) {
        return Unexpected(settings.error());
    }
    const auto badge = badgeOf(place);
    if (!badge) {
        return Unexpected(badge.error());
    }
    ui::DeskSetup setup;
    setup.badge = *badge;
    setup.printer = settings->printer;
    setup.idleLock = settings->idleLock;
    setup.scanner = settings->scanner;
    setup.book = std::move(book).value();
    setup.eventFiles = eventFilesOf(place);
    setup.facts = ui::sampleDesk(!place.profile.live);
    if (place.mark != store::Mark::Demo) {
        setup.facts.cashier = qEnvironmentVariable("USER").toStdString();
        setup.facts.desk = place.desk.toInt();
        setup.facts.shift = 1;
    }
    setup.words =
        place.language == QLatin1String("en") ? desk::Language::English : desk::Language::Uzbek;
    const auto page = QString::fromStdString(place.profile.payerPageUrl);
    setup.payerPage = [page, storeId](TransactionId transaction) {
        return QStringLiteral("%1?storeId=%2&transactionId=%3")
            .arg(page)
            .arg(storeId)
            .arg(transaction.value);
    };
    setup.receiptFolder = place.mark == store::Mark::Demo
                              ? place.dataFolder
                              : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return setup;
}

QSize deskSize() {
    constexpr QSize design(1366, 768);
    // Nobody looks at the offscreen platform's own screen.
    const QScreen* screen = QGuiApplication::platformName() == u"offscreen"
                                ? nullptr
                                : QGuiApplication::primaryScreen();
    return screen == nullptr ? design : screen->availableSize().boundedTo(design);
}

DeskHost::DeskHost(const Place& place, Keys keys, ui::DeskSetup setup, desk::Look look)
    : m_setup(std::move(setup))
    , m_settings(place, keys.signingKey.publicKey(), choicesOf(m_setup, look))
    , m_lists(place.dataFolder, place.desk.toInt())
    , m_link(place, std::move(keys)) {
    m_setup.printers = &m_printers;
    m_setup.lists = &m_lists;
    m_setup.settings = &m_settings;
    connect(&m_settings, &ui::SettingsLink::kept, this, &DeskHost::takeChoices);
    m_setup.openUrl = [](const QUrl& url) { return QDesktopServices::openUrl(url); };
    connect(&m_link, &TillThread::opened, this, &DeskHost::show);
    connect(&m_link, &TillThread::failed, this, &DeskHost::failed);
    connect(&m_link, &TillThread::journalGrew, this, &DeskHost::journalGrew);
    m_link.start();
}

DeskHost::~DeskHost() = default;

std::string DeskHost::close() {
    m_window.reset();
    return m_link.close();
}

void DeskHost::start(QSize size) {
    m_window = std::make_unique<ui::DeskWindow>(m_link, m_setup, &m_link.staff());
    m_window->resize(size);
    connect(m_window.get(), &ui::DeskWindow::languageAsked, this, [this](desk::Language language) {
        auto choices = m_settings.choices();
        choices.language = language;
        m_settings.keep(choices);
        useLanguage(language); // also when it cannot be kept
    });
}

/// What was chosen in the settings is written down: now it is in force.
void DeskHost::takeChoices(const QString& trouble) {
    const auto& choices = m_settings.choices();
    if (!trouble.isEmpty() || !m_window) {
        return;
    }
    if (const auto theme = themeOf(choices.look); theme != ui::themeOf(nullptr).name) {
        ui::applyTheme(ui::themeFor(theme, m_window->size()));
    }
    if (choices.language != m_setup.words) {
        useLanguage(choices.language);
    }
}

void DeskHost::useLanguage(desk::Language language) {
    if (language == m_setup.words) {
        return; // the window would be built anew for nothing
    }
    m_setup.words = language;
    m_window->setWords(language);
    // The texts lie in the program: one that has no texts of a language it offers is broken.
    KASSA_CHECK(ui::useLanguage(m_words, language));
}

void DeskHost::show(const std::vector<store::PaymentRecord>& standings) {
    for (const auto& record : standings) {
        Q_EMIT m_link.standingChanged(QString::fromStdString(record.account), standingOf(record));
    }
    new FirstFrame(*m_window, [this] {
        m_link.startCalls(); // for a network it is early enough
        Q_EMIT ready();
    });
    m_window->show();
    m_window->activateWindow();
}

} // namespace kassa::app
