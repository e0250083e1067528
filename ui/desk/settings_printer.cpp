#include "ui/desk/settings_printer.h"

#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QIntValidator>

#include <algorithm>

namespace kassa::ui {

using kassa::desk::Action;
using kassa::desk::PaperWidth;
using kassa::desk::PrinterKind;
using kassa::desk::PrinterSettings;
using kassa::desk::PrintWhen;

namespace {

// In the order of the segments.
constexpr std::array kinds{PrinterKind::System, PrinterKind::Network, PrinterKind::Device,
                           PrinterKind::Pdf, PrinterKind::None};
constexpr int longestPlace = 255;
constexpr int mostPrintersShown = 4;

int indexOf(PrinterKind kind) {
    return static_cast<int>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
}

/// For the journal: in English, like everything in it.
QString inAFewWords(const PrinterSettings& printer) {
    static constexpr std::array names{"none", "system", "device", "network", "pdf"};
    static constexpr std::array whens{"always", "ask", "never"};
    QString where = QString::fromStdString(printer.name);
    if (printer.kind == PrinterKind::Device) {
        where = QString::fromStdString(printer.device);
    } else if (printer.kind == PrinterKind::Network) {
        where = QStringLiteral("%1:%2").arg(QString::fromStdString(printer.host)).arg(printer.port);
    }
    return QStringLiteral("printer %1 %2, %3 mm, receipts %4, badges %5")
        .arg(QLatin1String(names.at(static_cast<std::size_t>(printer.kind))), where)
        .arg(printer.paper == PaperWidth::Mm58 ? 58 : 80)
        .arg(QLatin1String(whens.at(static_cast<std::size_t>(printer.when))),
             QLatin1String(whens.at(static_cast<std::size_t>(printer.badge))));
}

} // namespace

PrinterSection::PrinterSection(const SettingsWorld& world, QWidget* parent)
    : SettingsSection(world, parent)
    , m_kind(new Segments({{tr("System"), {}},
                           {tr("Network"), {}},
                           {tr("Device"), {}},
                           {tr("PDF"), {}},
                           {tr("None"), {}}}))
    , m_printers(new ChoiceList(48))
    , m_device(new TextField)
    , m_host(new TextField)
    , m_port(new TextField)
    , m_deviceField(new Field(tr("Device file"), m_device))
    , m_hostField(new Field(tr("Name or address of the printer"), m_host))
    , m_portField(new Field(tr("Port"), m_port))
    , m_paper(new Segments({{tr("80 mm"), {}}, {tr("58 mm"), {}}}))
    , m_when(new Segments({{tr("Always"), {}}, {tr("Ask"), {}}, {tr("Never"), {}}}))
    , m_badge(new Segments({{tr("Always"), {}}, {tr("Ask"), {}}, {tr("Never"), {}}}))
    , m_save(new Button(tr("Save"), ButtonKind::Main, ButtonSize::Large56))
    , m_test(new Button(tr("Test page"), ButtonKind::Standard, ButtonSize::Large56)) {
    named(this, "printerSection");
    setTitle(tr("Receipt and printer"));
    build();
    buildFoot();
    fill(m_world.link.choices().printer);
    if (m_world.setup.printers != nullptr) {
        connect(m_world.setup.printers, &PrinterLink::systemPrinters, this,
                &PrinterSection::showSystemPrinters);
    }
    connect(&m_world.link, &SettingsLink::kept, this, [this](const QString& why) {
        if (!std::exchange(m_saving, false)) {
            return;
        }
        if (why.isEmpty()) {
            Q_EMIT news(QStringLiteral("check"), tr("The printer is saved"));
        } else {
            Q_EMIT trouble(why);
        }
    });
}

void PrinterSection::build() {
    auto* where = new Panel;
    auto* column = cardOn(where);
    addText(column, {}, TextRole::Heading3)->setText(tr("Printer"));
    addText(column, {}, TextRole::Small, &Colours::ink2)
        ->setText(tr("Receipts are drawn by Kassa and sent as a picture: every letter of every "
                     "language comes out."));
    column->addSpacing(8);
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    buildWhere(column);
    cards()->addWidget(where);
    addCard(tr("Paper"), tr("Width of the roll."), m_paper);
    addCard(tr("Automatic receipts"),
            tr("When a payment has been accepted. Ctrl+P prints any "
               "receipt at any time."),
            m_when);
    if (m_world.setup.badge) {
        addCard(tr("Automatic badges"),
                tr("After a payment, or by Ctrl+B when asked. Paying, badge and check-in are three "
                   "steps otherwise."),
                m_badge);
    } else {
        m_badge->setParent(this);
        m_badge->hide();
    }
    cards()->addStretch(1);
    m_kind->setName(tr("Printer"));
    m_paper->setName(tr("Paper"));
    m_when->setName(tr("Automatic receipts"));
    m_badge->setName(tr("Automatic badges"));
    named(m_kind, "printerKind");
    named(m_paper, "printerPaper");
    named(m_when, "printerWhen");
    named(m_badge, "printerBadge");
    connect(m_kind, &Segments::picked, this, &PrinterSection::showFields);
}

void PrinterSection::buildWhere(QVBoxLayout* column) {
    column->addSpacing(12);
    column->addWidget(m_printers);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_deviceField, 1);
    row->addWidget(m_hostField, 3);
    row->addWidget(m_portField, 1);
    column->addLayout(row);
    m_remark = addText(column, QStringLiteral("printerRemark"), TextRole::Small, &Colours::ink2);
    for (TextField* field : {m_device, m_host}) {
        field->setMaxLength(longestPlace);
    }
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setMinimumWidth(120);
    for (auto [field, input] :
         {std::pair{m_deviceField, m_device}, {m_hostField, m_host}, {m_portField, m_port}}) {
        connect(input, &QLineEdit::textEdited, this, [field = field, input = input] {
            input->setState(FieldState::Idle);
            field->setHelp(FieldState::Idle, {});
        });
        connect(input, &QLineEdit::returnPressed, this, &PrinterSection::save);
    }
    named(m_printers, "systemPrinters");
    named(m_device, "printerDevice");
    named(m_host, "printerHost");
    named(m_port, "printerPort");
}

void PrinterSection::buildFoot() {
    m_save->setKeycap(QStringLiteral("Ctrl+S"));
    m_test->setIconName(QStringLiteral("printer"));
    m_test->setKeycap(QStringLiteral("F6"));
    foot()->addWidget(m_test);
    foot()->addStretch(1);
    foot()->addWidget(m_save);
    named(m_save, "savePrinter");
    named(m_test, "testPage");
    connect(m_save, &QPushButton::clicked, this, &PrinterSection::save);
    connect(m_test, &QPushButton::clicked, this, &PrinterSection::printTestPage);
}

void PrinterSection::fill(const PrinterSettings& printer) {
    m_kind->choose(indexOf(printer.kind));
    m_paper->choose(printer.paper == PaperWidth::Mm58 ? 1 : 0);
    m_when->choose(static_cast<int>(printer.when));
    m_badge->choose(static_cast<int>(printer.badge));
    m_device->setText(printer.device.empty() ? QStringLiteral("/dev/usb/lp0")
                                             : QString::fromStdString(printer.device));
    m_host->setText(QString::fromStdString(printer.host));
    m_port->setText(QString::number(printer.port));
    const QString name = QString::fromStdString(printer.name);
    m_names = name.isEmpty() ? QStringList() : QStringList(name);
    showSystemPrinters(m_names);
    showFields();
}

void PrinterSection::showFields() {
    const PrinterKind kind = kinds.at(static_cast<std::size_t>(m_kind->chosen()));
    m_printers->setVisible(kind == PrinterKind::System);
    m_deviceField->setVisible(kind == PrinterKind::Device);
    m_hostField->setVisible(kind == PrinterKind::Network);
    m_portField->setVisible(kind == PrinterKind::Network);
    m_remark->setVisible(kind == PrinterKind::Pdf || kind == PrinterKind::None);
    m_remark->setText(
        kind == PrinterKind::Pdf
            ? tr("Every receipt becomes a file in the folder of receipts.")
            : tr("Receipts are shown on the screen only, and can be saved as files."));
}

void PrinterSection::showSystemPrinters(const QStringList& names) {
    // Whatever is chosen stays, also a printer that is switched off just now.
    const int row = m_printers->currentRow();
    QString chosen = row > 0 ? m_names.value(row - 1) : QString();
    if (row < 0) {
        chosen = QString::fromStdString(m_world.link.choices().printer.name);
    }
    m_names = names;
    if (!chosen.isEmpty() && !m_names.contains(chosen)) {
        m_names.append(chosen);
    }
    std::vector<Choice> choices{{tr("The system’s default printer"), {}, {}, {}, {}, {}}};
    for (const QString& name : m_names) {
        choices.push_back({name, {}, {}, {}, {}, {}});
    }
    m_printers->setChoices(choices);
    m_printers->setCurrentRow(static_cast<int>(m_names.indexOf(chosen)) + 1);
    const int shown = std::min(static_cast<int>(choices.size()), mostPrintersShown);
    m_printers->setFixedHeight(shown * m_printers->rowHeight() + 2);
}

void PrinterSection::arrive() {
    fill(m_world.link.choices().printer);
    if (m_world.setup.printers != nullptr) {
        m_world.setup.printers->askSystemPrinters();
    }
}

void PrinterSection::present() {}

PrinterSettings PrinterSection::typed() const {
    PrinterSettings printer = m_world.link.choices().printer;
    printer.kind = kinds.at(static_cast<std::size_t>(m_kind->chosen()));
    printer.paper = m_paper->chosen() == 1 ? PaperWidth::Mm58 : PaperWidth::Mm80;
    printer.when = static_cast<PrintWhen>(m_when->chosen());
    printer.badge = static_cast<PrintWhen>(m_badge->chosen());
    if (printer.kind == PrinterKind::System) {
        printer.name = m_names.value(m_printers->currentRow() - 1).toStdString();
    } else if (printer.kind == PrinterKind::Device) {
        printer.device = m_device->text().trimmed().toStdString();
    } else if (printer.kind == PrinterKind::Network) {
        printer.host = m_host->text().trimmed().toStdString();
        printer.port = static_cast<std::uint16_t>(m_port->text().toUInt());
    }
    return printer;
}

bool PrinterSection::isWhole() {
    const auto refuse = [](Field* field, TextField* input, const QString& why) {
        input->setState(FieldState::Error);
        field->setHelp(FieldState::Error, why);
        input->setFocus(Qt::OtherFocusReason);
        return false;
    };
    const PrinterKind kind = kinds.at(static_cast<std::size_t>(m_kind->chosen()));
    if (kind == PrinterKind::Device && !m_device->text().trimmed().startsWith(u'/')) {
        return refuse(m_deviceField, m_device, tr("Type the whole path, for example /dev/usb/lp0"));
    }
    if (kind == PrinterKind::Network && m_host->text().trimmed().isEmpty()) {
        return refuse(m_hostField, m_host, tr("Type a name or an address"));
    }
    if (kind == PrinterKind::Network && !m_port->hasAcceptableInput()) {
        return refuse(m_portField, m_port, tr("1 to 65535"));
    }
    return true;
}

void PrinterSection::save() {
    if (m_saving || !isWhole()) {
        return;
    }
    const PrinterSettings printer = typed();
    if (printer == m_world.link.choices().printer) {
        Q_EMIT news(QStringLiteral("check"), tr("The printer is saved"));
        return;
    }
    withRight({Action::ChangeSettings, tr("Change the printer"),
               tr("Receipts, badges and reports come out there from now on."), tr("Change"),
               inAFewWords(printer)},
              [this, printer] {
                  auto choices = m_world.link.choices();
                  choices.printer = printer;
                  m_saving = true;
                  m_world.link.keep(choices);
              });
}

void PrinterSection::printTestPage() {
    if (typed() != m_world.link.choices().printer) {
        Q_EMIT trouble(tr("Save the printer first: the test page goes to the printer in force."));
        return;
    }
    PrintJob job;
    job.what = PrintJob::What::TestPage;
    const auto& printer = m_world.link.choices().printer;
    const QString place =
        QString::fromStdString(printer.kind == PrinterKind::Network  ? printer.host
                               : printer.kind == PrinterKind::Device ? printer.device
                                                                     : printer.name);
    job.about = place.isEmpty() ? m_kind->accessibleName() : place;
    job.file = QStringLiteral("test-page");
    job.blocks = testPageBlocks(job.about);
    if (m_world.printing.add(std::move(job))) {
        Q_EMIT news(QStringLiteral("printer"), tr("The test page is on its way"));
    }
}

bool PrinterSection::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_S && modifiers == Qt::ControlModifier) {
        save();
    } else if (key == Qt::Key_F6 && modifiers == Qt::NoModifier) {
        printTestPage();
    } else {
        return false;
    }
    return true;
}

std::vector<Hint> PrinterSection::hints() const {
    return {{{QStringLiteral("F6")}, tr("Test page")}, {{QStringLiteral("Ctrl+S")}, tr("Save")}};
}

QString PrinterSection::help() const {
    return tr("A printer in trouble never holds up a payment: receipts wait and can be printed "
              "again. Changing the printer needs a manager; the test page does not.");
}

} // namespace kassa::ui
