#pragma once

#include "ui/desk/desk_page.h"
#include "ui/desk/desk_setup.h"
#include "ui/import_link.h"
#include "ui/staff_link.h"

#include <QBoxLayout>

#include <array>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace kassa::ui {

class ApprovalPanel;
class Button;
class Field;
class FilterChips;
class StepRow;
class TableList;
class Text;
class TextField;

/// A list of attendees into the book: the file, its columns, what it would do, and only then done.
/// Nothing changes before the last step, which a manager approves; rows that cannot be taken are
/// saved beside first.
class ImportPage : public DeskPage {
    Q_OBJECT

public:
    struct World {
        const DeskSetup& setup;
        StaffLink& staff;
        ImportLink& lists;
    };
    /// Everything in `world` must outlive the page.
    explicit ImportPage(const World& world, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Step { File, Columns, Result };
    enum class Work { None, Looking, Reading, Saving, Taking };

    // import_page_parts.cpp
    void build();
    QWidget* buildFile();
    QWidget* buildColumns();
    QWidget* buildResult();
    void showColumns();
    void showResult();
    void presentButtons();

    void connectLists();
    void goTo(Step step);
    void begin(Work work);
    void end();
    void say(const QString& text, bool mistake);
    void browse();
    void look();
    void lookAgain();
    void changeField(int by);
    void read();
    void stepBack();
    void goOn();
    void import();
    void saveLeftOut();
    void onSaved(const QString& path);
    void takeNow();
    [[nodiscard]] bool needsApproval() const;
    [[nodiscard]] kassa::attendees::ListHow how() const;
    [[nodiscard]] QString about() const;

    World m_world;
    Step m_step = Step::File;
    Work m_work = Work::None;
    bool m_importing = false; ///< the button was pressed: what is left out is saved first
    bool m_saved = false;     ///< what is left out
    bool m_filling = false;
    kassa::attendees::ListLook m_look;
    kassa::attendees::Mapping m_mapping;
    bool m_titles = false;
    ImportSummary m_summary;

    StepRow* m_steps;
    QStackedWidget* m_stack;
    TextField* m_path;
    Field* m_pathField;
    Button* m_browse;
    FilterChips* m_encoding;
    FilterChips* m_separator;
    FilterChips* m_titlesChips;
    FilterChips* m_duplicates;
    QWidget* m_howRow;
    std::array<Text*, 2> m_firstLabels{}; ///< of the two lines of choices
    TableList* m_columns;
    Text* m_counts;
    TableList* m_bad;
    Text* m_badNote;
    Button* m_save;
    ApprovalPanel* m_approval;
    Text* m_note;
    Button* m_back;
    Button* m_next;
};

} // namespace kassa::ui
