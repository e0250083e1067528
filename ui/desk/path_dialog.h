#pragma once

#include "ui/desk/browse.h"
#include "ui/desk/desk_dialog.h"

namespace kassa::ui {

class TextField;

/// Asks for the path of a file: typed, pasted or looked for. Closes with either answer.
class PathDialog : public DeskDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
        QString yes;
        QString filter; ///< of the files that are looked for; empty: all
    };
    PathDialog(Words words, Browse what, const QString& path, QWidget* parent = nullptr);

    void takeFocus() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::vector<Hint> hints() const override;

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void submit();
    void look();

    Words m_words;
    Browse m_what;
    TextField* m_path;
};

} // namespace kassa::ui
