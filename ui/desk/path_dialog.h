#pragma once

#include "ui/desk/desk_dialog.h"

namespace kassa::ui {

class TextField;

/// Asks for the path of a file, typed or pasted; closes with either answer.
class PathDialog : public DeskDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
        QString yes;
    };
    PathDialog(const Words& words, const QString& path, QWidget* parent = nullptr);

    void takeFocus() override;

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void submit();

    TextField* m_path;
};

} // namespace kassa::ui
