#pragma once

#include <QPushButton>
#include <QWidget>

#include <vector>

namespace kassa::ui {

/// One place in the rail: icon over a label, 96 by 76.
class RailItem : public QPushButton {
    Q_OBJECT

public:
    RailItem(const QString& icon, const QString& label, QWidget* parent = nullptr);
    /// How many payments need a look; 0 hides the bubble.
    void setBubble(int count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    int m_bubble = 0;
};

class RailSales;

/// Navigation at the left edge of the desk: the mark, the places, the last sales, and the lock
/// at the bottom.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Returns the index of the new place, from 0.
    int addItem(const QString& icon, const QString& label);
    void setLabel(int index, const QString& label);
    void setCurrent(int index);
    void setBubble(int index, int count);
    /// Empty, as at first: there is no lock.
    void setLockLabel(const QString& label);
    [[nodiscard]] RailSales& sales() const { return *m_sales; }
    /// So much of its left edge lies under the frame of test mode.
    void setCovered(int pixels);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);
    void lockAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::vector<RailItem*> m_items;
    RailSales* m_sales;
    RailItem* m_lock;
    int m_covered = 0;
};

} // namespace kassa::ui
