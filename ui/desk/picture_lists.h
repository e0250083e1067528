#pragma once

#include "ui/import_link.h"

#include <string>
#include <vector>

namespace kassa::ui {

/// Lists that are what a script says: for pictures of the screens and for tests of the windows.
/// Remembers every order.
class PictureLists : public ImportLink {
    Q_OBJECT

public:
    using ImportLink::ImportLink;

    void look(const QString& path, const kassa::attendees::ListHow& how) override;
    void read(const kassa::attendees::ListHow& how,
              const kassa::attendees::Importer::Choices& choices,
              const kassa::desk::EventBook& event) override;
    void cancel() override;
    void saveLeftOut(const QString& path) override;
    void take(const kassa::desk::EventBook& event) override;

    [[nodiscard]] const std::vector<std::string>& orders() const { return m_orders; }
    [[nodiscard]] const kassa::attendees::ListHow& how() const { return m_how; }
    [[nodiscard]] const kassa::attendees::Importer::Choices& choices() const { return m_choices; }

private:
    std::vector<std::string> m_orders;
    kassa::attendees::ListHow m_how;
    kassa::attendees::Importer::Choices m_choices;
};

/// Five columns with titles, a semicolon between them.
[[nodiscard]] kassa::attendees::ListLook sampleLook();
/// What became of it: most were added, some left out.
[[nodiscard]] ImportSummary sampleSummary();

} // namespace kassa::ui
