#include "ui/desk/browse.h"

#include <QFileDialog>

namespace kassa::ui {

void browse(QWidget* over, Browse what, const QString& title, const QString& from,
            const QString& filter, std::function<void(const QString& path)> chosen) {
    auto* dialog = new QFileDialog(over, title, {}, filter);
    dialog->setObjectName(QStringLiteral("browse"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(what == Browse::NewFile ? QFileDialog::AcceptSave
                                                  : QFileDialog::AcceptOpen);
    dialog->setFileMode(what == Browse::Folder ? QFileDialog::Directory
                        : what == Browse::File ? QFileDialog::ExistingFile
                                               : QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, what == Browse::Folder);
    const QFileInfo place(from);
    const bool isFolder = place.isDir();
    dialog->setDirectory(isFolder ? from : place.path());
    if (!isFolder && !place.fileName().isEmpty()) {
        dialog->selectFile(place.fileName());
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}

} // namespace kassa::ui
