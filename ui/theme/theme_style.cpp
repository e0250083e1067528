#include "ui/theme/theme_style.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionSlider>

namespace kassa::ui {

using desk::testFrame;

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("fusion")), m_theme(theme) {}

/// Of a scroll bar only the handle is painted: what lies below it shows through.
void ThemeStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const {
    // Only some of Qt's metrics are ours, so the others fall through to Fusion.
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin) {
        return focusReach;
    }
    if (metric == PM_ScrollBarExtent) {
        return 12;
    }
    if (metric == PM_ScrollView_ScrollBarOverlap) {
        return pixelMetric(PM_ScrollBarExtent, option, widget); // it moves nothing when it appears
    }
    if (metric == PM_TextCursorWidth) {
        return 0; // line edits paint their own
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    if (hint == SH_FocusFrame_Mask || hint == SH_FocusFrame_AboveWidget ||
        hint == SH_EtchDisabledText || hint == SH_ItemView_ActivateItemOnSingleClick) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || slider == nullptr) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const QRect handle = subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(slider->activeSubControls != SC_None ? m_theme.colours.ink3
                                                           : m_theme.colours.control);
    // Clear of the window's edge, where the frame of test mode lies.
    painter->drawRoundedRect(QRectF(handle).adjusted(0, 3, -testFrame, -3), 3, 3);
}

} // namespace kassa::ui
