#pragma once

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace kassa::ui {

/// A row of chips above a list, of which one is chosen: 40 high. One stop of Tab; the arrow keys
/// choose.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(const QStringList& labels, QWidget* parent = nullptr);

    [[nodiscard]] int chosen() const;
    void choose(int index);
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void changed(int index);

private:
    QButtonGroup* m_group;
};

} // namespace kassa::ui
