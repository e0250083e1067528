#include "app/device_settings.h"

#include "app/place.h"

#include <array>
#include <cmath>
#include <utility>

namespace kassa::app {

namespace {

using desk::PaperWidth;
using desk::PrinterKind;
using desk::PrintWhen;

template <class Value, std::size_t count>
using Names = std::array<std::pair<Value, const char*>, count>;

constexpr Names<PrinterKind, 5> kinds{{{PrinterKind::None, "none"},
                                       {PrinterKind::System, "system"},
                                       {PrinterKind::Device, "device"},
                                       {PrinterKind::Network, "network"},
                                       {PrinterKind::Pdf, "pdf"}}};
constexpr Names<desk::Language, 2> languages{
    {{desk::Language::Uzbek, "uz"}, {desk::Language::English, "en"}}};
constexpr Names<desk::Look, 3> looks{{{desk::Look::Light, "light"},
                                      {desk::Look::Dark, "dark"},
                                      {desk::Look::HighContrast, "high-contrast"}}};
constexpr Names<PrintWhen, 3> whens{
    {{PrintWhen::Always, "always"}, {PrintWhen::Ask, "ask"}, {PrintWhen::Never, "never"}}};

template <class Value, std::size_t count>
QString nameIn(const Names<Value, count>& names, Value value) {
    for (const auto& [one, name] : names) {
        if (one == value) {
            return QLatin1String(name);
        }
    }
    return {};
}

/// The fields of one object; isRight() in the end tells whether all of them were.
class Fields {
public:
    explicit Fields(const QJsonValue& json) : m_object(json.toObject()) {
        m_right = json.isObject() || json.isUndefined();
    }

    template <class Value, std::size_t count>
    void choose(const char* field, const Names<Value, count>& names, std::optional<Value>& value) {
        if (m_object.contains(QLatin1String(field))) {
            Value chosen{};
            choose(field, names, chosen);
            value = chosen;
        }
    }
    template <class Value, std::size_t count>
    void choose(const char* field, const Names<Value, count>& names, Value& value) {
        const QJsonValue found = take(field);
        if (found.isUndefined()) {
            return;
        }
        for (const auto& [one, name] : names) {
            if (found == QJsonValue(QLatin1String(name))) {
                value = one;
                return;
            }
        }
        m_right = false;
    }
    void text(const char* field, std::string& value) {
        const QJsonValue found = take(field);
        if (found.isUndefined()) {
            return;
        }
        m_right = m_right && found.isString() && found.toString().size() <= longest;
        value = found.toString().toStdString();
    }
    /// A whole number; none when it is not there.
    std::optional<int> number(const char* field, int least, int most) {
        const QJsonValue found = take(field);
        const int value = found.toInt(least - 1); // a number that is not whole is not one
        if (!found.isUndefined() && (value < least || value > most)) {
            m_right = false;
        }
        return found.isUndefined() ? std::nullopt : std::optional(value);
    }
    void fail() { m_right = false; }
    [[nodiscard]] bool isRight() const { return m_right && m_object.isEmpty(); }

private:
    static constexpr int longest = 255;
    QJsonValue take(const char* field) { return m_object.take(QLatin1String(field)); }

    QJsonObject m_object; ///< what nobody has asked for yet
    bool m_right = true;
};

template <class Value, std::size_t count>
std::optional<Value> valueIn(const Names<Value, count>& names, const QString& wanted) {
    for (const auto& [one, name] : names) {
        if (wanted == QLatin1String(name)) {
            return one;
        }
    }
    return std::nullopt;
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

std::optional<desk::PrinterSettings> printerOf(const QJsonValue& json) {
    Fields fields(json);
    desk::PrinterSettings printer;
    fields.choose("kind", kinds, printer.kind);
    fields.choose("when", whens, printer.when);
    fields.choose("badge", whens, printer.badge);
    if (const auto paper = fields.number("paper", 58, 80)) {
        printer.paper = *paper == 58 ? PaperWidth::Mm58 : PaperWidth::Mm80;
        if (*paper != 58 && *paper != 80) {
            fields.fail();
        }
    }
    fields.text("name", printer.name);
    fields.text("device", printer.device);
    fields.text("host", printer.host);
    if (const auto port = fields.number("port", 1, 65535)) {
        printer.port = static_cast<std::uint16_t>(*port);
    }
    const bool nowhere = (printer.kind == PrinterKind::Device && printer.device.empty()) ||
                         (printer.kind == PrinterKind::Network && printer.host.empty());
    return fields.isRight() && !nowhere ? std::optional(printer) : std::nullopt;
}

QJsonObject jsonOf(const desk::PrinterSettings& printer) {
    return {{QStringLiteral("kind"), nameIn(kinds, printer.kind)},
            {QStringLiteral("when"), nameIn(whens, printer.when)},
            {QStringLiteral("badge"), nameIn(whens, printer.badge)},
            {QStringLiteral("paper"), printer.paper == PaperWidth::Mm58 ? 58 : 80},
            {QStringLiteral("name"), text(printer.name)},
            {QStringLiteral("device"), text(printer.device)},
            {QStringLiteral("host"), text(printer.host)},
            {QStringLiteral("port"), printer.port}};
}

std::optional<desk::ScanRules> scannerOf(const QJsonValue& json) {
    Fields fields(json);
    desk::ScanRules scanner;
    fields.text("prefix", scanner.prefix);
    fields.text("suffix", scanner.suffix);
    return fields.isRight() ? std::optional(scanner) : std::nullopt;
}

QJsonObject jsonOf(const desk::ScanRules& scanner) {
    return {{QStringLiteral("prefix"), text(scanner.prefix)},
            {QStringLiteral("suffix"), text(scanner.suffix)}};
}

QString nameOf(desk::Language language) {
    return nameIn(languages, language);
}

std::optional<desk::Language> languageNamed(const QString& name) {
    return valueIn(languages, name);
}

QString nameOf(desk::Look look) {
    return nameIn(looks, look);
}

std::optional<desk::Look> lookNamed(const QString& name) {
    return valueIn(looks, name);
}

bool readDesk(const QJsonValue& json, Settings& settings) {
    Fields fields(json);
    fields.choose("language", languages, settings.language);
    fields.choose("theme", looks, settings.look);
    const int longest = static_cast<int>(desk::longestIdleLock.count());
    if (const auto minutes = fields.number("idle_lock", 0, longest)) {
        settings.idleLock = std::chrono::minutes(*minutes);
    }
    return fields.isRight();
}

QJsonObject deskOf(const Settings& settings) {
    QJsonObject json{{QStringLiteral("idle_lock"), static_cast<qint64>(settings.idleLock.count())}};
    if (settings.language) {
        json.insert(QStringLiteral("language"), nameOf(*settings.language));
    }
    if (settings.look) {
        json.insert(QStringLiteral("theme"), nameOf(*settings.look));
    }
    return json;
}

} // namespace kassa::app
