#pragma once

#include "app/import_thread.h"
#include "app/printer_thread.h"
#include "app/settings_host.h"
#include "app/till_thread.h"
#include "ui/desk/desk_window.h"
#include "ui/theme/theme.h"

#include <QTranslator>
#include <memory>

namespace kassa::app {

/// The size of the desk's window on this screen: that of the design, or less on a small one.
[[nodiscard]] QSize deskSize();

/// A desk at work: the till on its thread and the window before it.
class DeskHost : public QObject {
    Q_OBJECT

public:
    /// The till begins to open at once, on its own thread. `look` is what the theme is, or will be
    /// before start().
    DeskHost(const Place& place, Keys keys, ui::DeskSetup setup, desk::Look look);
    ~DeskHost() override;

    /// Builds the window while the till opens: `ready` with the window painted, or `failed`.
    void start(QSize size);
    [[nodiscard]] ui::DeskWindow& window() { return *m_window; }
    [[nodiscard]] const ui::StaffLink& staff() { return m_link.staff(); }
    /// Ends window and till; the line to be remembered of the journal.
    std::string close();
    /// True when there is no window, or it agreed to close.
    [[nodiscard]] bool closeWindow() { return !m_window || m_window->close(); }
    [[nodiscard]] const ui::DeskSetup& setup() const { return m_setup; }

Q_SIGNALS:
    void ready();
    void failed(const kassa::app::Trouble& trouble);
    /// As TillThread says it.
    void journalGrew(const std::string& remembered);

private:
    void show(const std::vector<store::PaymentRecord>& standings);
    void useLanguage(desk::Language language);
    void takeChoices(const QString& trouble);

    ui::DeskSetup m_setup;
    SettingsHost m_settings;
    QTranslator m_words; ///< over the program's own, once another language was asked for
    PrinterThread m_printers;
    ImportThread m_lists;
    TillThread m_link; // dies after the window that speaks to it
    std::unique_ptr<ui::DeskWindow> m_window;
};

[[nodiscard]] ui::ThemeName themeOf(desk::Look look);

/// What the desk of this place is told: the sample event in a demo and in a test, else the event
/// in the data folder; the words of the language.
[[nodiscard]] Expected<ui::DeskSetup, Trouble> deskSetupFor(const Place& place,
                                                            std::int64_t storeId);

} // namespace kassa::app
