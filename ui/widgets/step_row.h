#pragma once

#include <QStringList>
#include <QWidget>

namespace kassa::ui {

/// The steps of a sale: done ones ticked, the current one filled, the others numbered.
class StepRow : public QWidget {
    Q_OBJECT

public:
    explicit StepRow(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    /// Counted from 0; as many as there are names: all are done.
    void setCurrent(int step);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void changed();

    QStringList m_names;
    int m_current = 0;
};

} // namespace kassa::ui
