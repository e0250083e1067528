#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace kassa::ui {

/// The application's style: carries the theme to every widget and dresses the few standard
/// widgets that are used (scroll bars, line edits, tool tips, print dialogs).
class ThemeStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;

private:
    Theme m_theme;
};

} // namespace kassa::ui
