#pragma once

#include "core/desk/event_edit.h"
#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"
#include "ui/event_files.h"
#include "ui/staff_link.h"

#include <QBoxLayout>

#include <optional>

namespace kassa::ui {

class Button;
class EventForm;
class TableList;
class Text;

/// The event: its tickets, goods and price rules, each with what it costs today. What is typed
/// changes a draft; Ctrl+S puts it into force, with a manager's right, whole or not at all.
class EventPage : public DeskPage {
    Q_OBJECT

public:
    /// All four must outlive the page.
    EventPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow,
              const EventFiles& files, QWidget* parent = nullptr);

    void present() override {}
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;

Q_SIGNALS:
    /// It is in force and in the journal: the desk sells this from now on. Without people.
    void saved(const kassa::desk::EventBook& book);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Kind { Event, Ticket, Good, Rule };
    struct Entry {
        Kind kind = Kind::Event;
        std::size_t index = 0;
    };

    void build();
    void buildFoot(QBoxLayout* column);
    void startOver();
    void fillRows();
    void show(int row);
    void showForm();
    [[nodiscard]] bool apply();
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] Entry current() const;
    [[nodiscard]] kassa::desk::Item& item(const Entry& entry);
    void add(Kind kind);
    void remove();
    void toggleDiscounts();
    [[nodiscard]] bool isChanged() const;

    // event_page_files.cpp
    void save();
    void commit();
    [[nodiscard]] std::string about() const;
    void pointAt(const std::string& where);
    void askImport();
    void import(const QString& path);
    void askExport();
    void leave();

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    const EventFiles& m_files;
    kassa::desk::EventBook m_before; ///< what is sold, without people
    kassa::desk::EventBook m_draft;  ///< the same as it is to be
    QString m_from;                  ///< the file that the draft was read from; empty: none
    int m_row = 0;
    bool m_filling = false;
    std::optional<kassa::desk::FieldFault> m_fault; ///< of the entry that is shown

    TableList* m_table;
    QWidget* m_right;
    EventForm* m_form;
    Text* m_state = nullptr;
    Button* m_save;
    Button* m_remove;
};

} // namespace kassa::ui
