#pragma once

#include "ui/desk/browse.h"
#include "ui/desk/settings_section.h"

#include <QLayout>

namespace kassa::ui {

class Button;
class CountdownBar;
class FactList;
class Note;
class Text;
class TextField;

/// The journal: proving it, copying it to another place, and proving that a copy is good.
class CopiesSection : public SettingsSection {
    Q_OBJECT

public:
    explicit CopiesSection(const SettingsWorld& world, QWidget* parent = nullptr);

    void present() override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;

private:
    enum class Work { None, Copying, Proving };

    void build();
    QLayout* pathRow(TextField* input, const QString& label, Button* button, Browse what);
    void askBackUp();
    void prove();
    void begin(Work work);
    void showProgress(qint64 rows, qint64 of);
    void showReport(const CopyReport& report);
    void showGood(const CopyReport& report, Work work);

    TextField* m_folder;
    TextField* m_copy;
    Button* m_backUp;
    Button* m_prove;
    Button* m_cancel;
    CountdownBar* m_progress;
    Text* m_doing = nullptr;
    Panel* m_working;
    Note* m_result;
    FactList* m_facts;
    Work m_work = Work::None;
};

} // namespace kassa::ui
