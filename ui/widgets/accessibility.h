#pragma once

namespace kassa::ui {

/// Teaches Qt what the painted widgets are to a screen reader: labels, pictures, alerts, dialogs.
/// Their names are set by the widgets themselves or by the pages. Later calls do nothing.
void installAccessibility();

} // namespace kassa::ui
