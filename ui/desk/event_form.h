#pragma once

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

namespace kassa::ui {

class Button;
class Field;
class TextField;

/// The fields of one entry of an event: as many texts as the entry has, each under its label.
class EventForm : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t mostFields = 7;

    explicit EventForm(QWidget* parent = nullptr);

    /// One label for each text; `hints` under the fields, empty for none.
    void setFields(const QStringList& labels, const QStringList& hints,
                   const std::vector<std::string>& texts);
    [[nodiscard]] std::vector<std::string> texts() const;
    /// The field that is wrong, and why; -1: all are right.
    void setFault(int field, const QString& why);
    /// Whether general discounts hold for a ticket; shown for tickets only.
    void setDiscounts(bool shown, bool on);
    /// The first field, with its text marked.
    void takeFocus();
    void focusOn(int field);

Q_SIGNALS:
    void edited();
    void discountsToggled();

private:
    std::vector<Field*> m_fields;
    std::vector<TextField*> m_inputs;
    QStringList m_hints;
    std::size_t m_count = 0;
    Button* m_discounts;
};

} // namespace kassa::ui
