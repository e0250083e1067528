#pragma once

#include "ui/desk/desk_dialog.h"
#include "ui/widgets/panel.h"

#include <vector>

namespace kassa::ui {

class Button;

/// A question with a safe answer and another one; closes with either.
class AskDialog : public DeskDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
        QString no;  ///< the safe answer; Escape
        QString yes; ///< has the focus
        /// The safe answer has it instead: what cannot be undone takes two keys.
        bool careful = false;
    };
    explicit AskDialog(const Words& words, QWidget* parent = nullptr);

    void takeFocus() override;

Q_SIGNALS:
    void agreed();

private:
    Button* m_first = nullptr; ///< none: the first stop of Tab
};

/// A title, a text, name and value rows, and a button that closes.
class TellDialog : public DeskDialog {
    Q_OBJECT

public:
    TellDialog(const QString& title, const QString& text, const std::vector<FactList::Fact>& facts,
               QWidget* parent = nullptr);
};

/// A QR code as large as the screen allows, for a customer's camera.
class CodeSheet : public DeskDialog {
    Q_OBJECT

public:
    CodeSheet(const QString& title, const QString& text, const QString& code,
              QWidget* parent = nullptr);
};

/// The keys of a hint bar as rows of a dialog.
[[nodiscard]] std::vector<FactList::Fact> keyFacts(const std::vector<Hint>& hints);

} // namespace kassa::ui
