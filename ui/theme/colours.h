#pragma once

#include <QColor>

namespace kassa::ui {

/// One theme's colours, by what they are for. Values come from resources/tokens.json.
struct Colours {
    QColor canvas, surface, sunken, line, control;
    QColor ink, ink2, ink3;
    QColor rail, railInk, railInk2, railActive;
    QColor primary, primaryHover, primaryPress, primaryEdge, onPrimary;
    QColor primaryTint, primaryLine, primaryInk;
    QColor lapis, lapisTint, lapisLine, onLapis;
    QColor ok, okTint, okLine, onOk;
    QColor warn, warnTint, warnLine, warnInk, onWarn;
    QColor err, errHover, errTint, errLine, onErr;
    QColor disabled, disabledInk;
    QColor focus, focusGap;
    QColor paper, paperInk;
    QColor turq, tile1, tile2, tile3, tile4;
    QColor scrim;
};

/// Names a colour without fixing a theme, for example `&Colours::ink2`: a widget keeps the name
/// and looks the colour up when it paints, so a change of theme needs no bookkeeping.
using Colour = QColor Colours::*;

} // namespace kassa::ui
