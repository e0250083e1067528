#pragma once

#include "ui/widgets/hint_bar.h"
#include "ui/widgets/panel.h"

#include <QWidget>

#include <vector>

namespace kassa::ui {

class Button;

/// A question with a safe answer and another one.
class AskDialog : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString text;
        QString no;  ///< the safe answer; Escape
        QString yes; ///< has the focus
    };
    explicit AskDialog(const Words& words, QWidget* parent = nullptr);

Q_SIGNALS:
    void answered(bool yes);
};

/// A title, a text, name and value rows, and a button that closes.
class TellDialog : public QWidget {
    Q_OBJECT

public:
    TellDialog(const QString& title, const QString& text, const std::vector<FactList::Fact>& facts,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void closeAsked();
};

/// A QR code as large as the screen allows, for a customer's camera.
class CodeSheet : public QWidget {
    Q_OBJECT

public:
    CodeSheet(const QString& title, const QString& text, const QString& code,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void closeAsked();
};

/// The keys of a hint bar as rows of a dialog.
[[nodiscard]] std::vector<FactList::Fact> keyFacts(const std::vector<Hint>& hints);

} // namespace kassa::ui
