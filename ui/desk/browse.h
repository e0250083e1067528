#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kassa::ui {

/// What is looked for on the disk.
enum class Browse { File, NewFile, Folder };

/// Shows the system's way to a file or folder beside the field that its path can also be typed in.
/// Returns at once; `chosen` is called later, unless nothing was chosen or `over` is gone by then.
/// `filter` as QFileDialog has it; empty for every file.
void browse(QWidget* over, Browse what, const QString& title, const QString& from,
            const QString& filter, std::function<void(const QString& path)> chosen);

} // namespace kassa::ui
