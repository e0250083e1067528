#include "ui/theme/theme.h"

#include "core/base/check.h"
#include "ui/theme/theme_style.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

#include <array>
#include <cmath>

// A resource in a static library is only linked in when somebody asks for it by name.
static void initResources() {
    Q_INIT_RESOURCE(kassa);
}

namespace kassa::ui {

namespace {

struct Named {
    QLatin1String token;
    Colour colour;
};

#define KASSA_TOKEN(name)                                                                          \
    Named {                                                                                        \
        QLatin1String(#name), &Colours::name                                                       \
    }
constexpr std::array tokens{
    KASSA_TOKEN(canvas),      KASSA_TOKEN(surface),      KASSA_TOKEN(sunken),
    KASSA_TOKEN(line),        KASSA_TOKEN(control),      KASSA_TOKEN(ink),
    KASSA_TOKEN(ink2),        KASSA_TOKEN(ink3),         KASSA_TOKEN(rail),
    KASSA_TOKEN(railInk),     KASSA_TOKEN(railInk2),     KASSA_TOKEN(railActive),
    KASSA_TOKEN(primary),     KASSA_TOKEN(primaryHover), KASSA_TOKEN(primaryPress),
    KASSA_TOKEN(primaryEdge), KASSA_TOKEN(onPrimary),    KASSA_TOKEN(primaryTint),
    KASSA_TOKEN(primaryLine), KASSA_TOKEN(primaryInk),   KASSA_TOKEN(lapis),
    KASSA_TOKEN(lapisTint),   KASSA_TOKEN(lapisLine),    KASSA_TOKEN(onLapis),
    KASSA_TOKEN(ok),          KASSA_TOKEN(okTint),       KASSA_TOKEN(okLine),
    KASSA_TOKEN(onOk),        KASSA_TOKEN(warn),         KASSA_TOKEN(warnTint),
    KASSA_TOKEN(warnLine),    KASSA_TOKEN(warnInk),      KASSA_TOKEN(onWarn),
    KASSA_TOKEN(err),         KASSA_TOKEN(errHover),     KASSA_TOKEN(errTint),
    KASSA_TOKEN(errLine),     KASSA_TOKEN(onErr),        KASSA_TOKEN(disabled),
    KASSA_TOKEN(disabledInk), KASSA_TOKEN(focus),        KASSA_TOKEN(focusGap),
    KASSA_TOKEN(paper),       KASSA_TOKEN(paperInk),     KASSA_TOKEN(turq),
    KASSA_TOKEN(tile1),       KASSA_TOKEN(tile2),        KASSA_TOKEN(tile3),
    KASSA_TOKEN(tile4),       KASSA_TOKEN(scrim),
};
#undef KASSA_TOKEN
static_assert(tokens.size() * sizeof(QColor) == sizeof(Colours), "a colour without a token");

QString tokenName(ThemeName name) {
    switch (name) {
    case ThemeName::Light:
        return QStringLiteral("light");
    case ThemeName::Dark:
        return QStringLiteral("dark");
    case ThemeName::HighContrast:
        return QStringLiteral("high-contrast");
    }
    KASSA_CHECK(false);
}

/// "#0E1F21", or "rgba(8,26,29,0.62)" for the scrim.
QColor parseColour(const QString& text) {
    if (!text.startsWith(QLatin1String("rgba("))) {
        return QColor(text);
    }
    const QStringList parts = text.mid(5).chopped(1).split(QLatin1Char(','));
    if (parts.size() != 4) {
        return {};
    }
    return QColor(parts[0].toInt(), parts[1].toInt(), parts[2].toInt(),
                  qRound(parts[3].toDouble() * 255));
}

const Theme& lightTheme() {
    static const Theme theme = Theme::load(ThemeName::Light);
    return theme;
}

} // namespace

Theme Theme::load(ThemeName name) {
    initResources();
    QFile file(QStringLiteral(":/kassa/tokens.json"));
    KASSA_CHECK(file.open(QIODevice::ReadOnly));
    const QJsonObject values = QJsonDocument::fromJson(file.readAll())
                                   .object()[QLatin1String("themes")]
                                   .toObject()[tokenName(name)]
                                   .toObject();
    Theme theme;
    theme.name = name;
    for (const Named& token : tokens) {
        const QColor colour = parseColour(values[token.token].toString());
        KASSA_CHECK(colour.isValid());
        theme.colours.*token.colour = colour;
    }
    return theme;
}

int Theme::px(int length) const {
    return static_cast<int>(std::lround(length * textScale));
}

int Theme::room(int length) const {
    return textScale < 1 ? px(length) : length;
}

QPalette Theme::palette() const {
    const Colours& c = colours;
    QPalette palette;
    palette.setColor(QPalette::Window, c.canvas);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.sunken);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.ink3);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::BrightText, c.surface);
    palette.setColor(QPalette::Highlight, c.primary);
    palette.setColor(QPalette::HighlightedText, c.onPrimary);
    palette.setColor(QPalette::Link, c.primaryInk);
    palette.setColor(QPalette::ToolTipBase, c.ink);
    palette.setColor(QPalette::ToolTipText, c.surface);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.sunken);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.control);
    palette.setColor(QPalette::Shadow, c.ink3);
    palette.setColor(QPalette::Disabled, QPalette::Text, c.disabledInk);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, c.disabledInk);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, c.disabledInk);
    return palette;
}

double textScaleFor(QSize window) {
    constexpr QSize whole(1280, 700);
    return window.width() < whole.width() || window.height() < whole.height() ? 0.8 : 1.0;
}

Theme themeFor(ThemeName name, QSize window) {
    Theme theme = Theme::load(name);
    theme.textScale = textScaleFor(window);
    return theme;
}

void applyTheme(const Theme& theme) {
    initResources();
    loadFonts();
    QApplication::setFont(theme.text(TextRole::Body).font);
    QApplication::setPalette(theme.palette());
    QApplication::setStyle(new ThemeStyle(theme)); // the application owns its style
}

const Theme& themeOf(const QWidget* widget) {
    // Without a widget: the program's own.
    const QStyle* worn = widget != nullptr ? widget->style() : QApplication::style();
    const auto* style = qobject_cast<const ThemeStyle*>(worn);
    return style == nullptr ? lightTheme() : style->theme();
}

} // namespace kassa::ui
