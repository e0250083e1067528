#pragma once

#include "ui/widgets/row_list.h"

#include <vector>

namespace kassa::ui {

/// Somebody in a PersonList.
struct PersonRow {
    QString name;
    QString role; ///< under the name
    QString key;  ///< keycap at the right; empty: none
};

/// People to choose from: rows 76 high with initials, name and role; the chosen one is ticked.
class PersonList : public RowList {
    Q_OBJECT

public:
    explicit PersonList(QWidget* parent = nullptr);
    void setPeople(const std::vector<PersonRow>& people);

protected:
    void paintRow(QPainter& painter, int row, const QRect& where) const override;

private:
    std::vector<PersonRow> m_people;
};

/// "NS" of "Nilufar Saidova".
[[nodiscard]] QString initialsOf(const QString& name);

} // namespace kassa::ui
