#pragma once

#include "core/desk/badge.h"
#include "core/desk/escpos.h"

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace kassa::ui {

/// Paints a badge from (0, 0), one unit of the painter a tenth of a millimetre, black, no
/// background. A text that is too long takes two lines, then smaller letters; only what letters of
/// half the size cannot hold is broken within words, and at last ends in "…".
void paintBadge(QPainter& painter, const kassa::desk::BadgeTemplate& how,
                const kassa::desk::Badge& badge);

/// As dots, 203 to an inch.
[[nodiscard]] kassa::desk::Raster rasterOf(const kassa::desk::BadgeTemplate& how,
                                           const kassa::desk::Badge& badge);

} // namespace kassa::ui
