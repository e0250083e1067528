#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/type.h"

#include <QPalette>
#include <QSize>
#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kassa::ui {

enum class ThemeName { Light, Dark, HighContrast };

/// The look of the whole program: a value. Give it to applyTheme(); widgets ask themeOf(this).
struct Theme {
    ThemeName name = ThemeName::Light;
    Colours colours;
    double textScale = 1.0;     ///< 0.8 in a small window, 1.0, 1.15 or 1.3; of type and boxes
    bool reducedMotion = false; ///< every duration is 0 and the waiting ring stands still

    /// Reads the tokens that are compiled into the program.
    [[nodiscard]] static Theme load(ThemeName name);

    [[nodiscard]] bool isHighContrast() const { return name == ThemeName::HighContrast; }
    /// Font and line height of a role, scaled.
    [[nodiscard]] TextStyle text(TextRole role) const;
    /// Size of type, scaled; never so small that it cannot be read at arm's length.
    [[nodiscard]] int pixelSize(int size) const;
    /// A length that grows with the text: heights of rows, buttons and fields.
    [[nodiscard]] int px(int length) const;
    /// A length between things: it shrinks with the text on a small screen and never grows.
    [[nodiscard]] int room(int length) const;
    /// Width of a decorative line: 1, or 2 in high contrast.
    [[nodiscard]] int hairline() const { return isHighContrast() ? 2 : 1; }
    /// Width of the outline of whatever can be pressed or typed into.
    [[nodiscard]] qreal controlOutline() const { return isHighContrast() ? 2.0 : 1.5; }
    /// The ring of focus on the rail: the light theme's own is for light ground, and dark as it is.
    [[nodiscard]] QColor focusOnRail() const {
        return name == ThemeName::Light ? colours.railInk : colours.focus;
    }
    /// A duration in milliseconds, or 0 with reduced motion.
    [[nodiscard]] int duration(int milliseconds) const { return reducedMotion ? 0 : milliseconds; }
    [[nodiscard]] QPalette palette() const;
};

/// The theme at the size that fits a window of so many logical pixels: the design is drawn for
/// 1366 × 768 and keeps its size down to 1280 × 700; below that, text and boxes are smaller.
[[nodiscard]] Theme themeFor(ThemeName name, QSize window);
[[nodiscard]] double textScaleFor(QSize window);

/// Makes this the look of the running program: loads the fonts the first time, sets the
/// application's style, palette and font. May be called again at any time. GUI thread only.
void applyTheme(const Theme& theme);

/// The theme that is applied, also without a widget; the light one before the first applyTheme().
[[nodiscard]] const Theme& themeOf(const QWidget* widget);

} // namespace kassa::ui
