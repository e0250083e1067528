#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

/// The outcome of a payment as a shape of its own: star, octagon, lozenge.
enum class SealKind { Approved, Declined, Unknown };

class Seal : public QWidget {
    Q_OBJECT

public:
    explicit Seal(SealKind kind, int size = 96, QWidget* parent = nullptr);
    void setKind(SealKind kind);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SealKind m_kind;
    int m_size;
};

/// An arc turning around a star while somebody else works: one turn in 1.2 s, 30 frames a second,
/// only while it can be seen. Stands still with reduced motion.
class WaitingRing : public QWidget {
    Q_OBJECT

public:
    explicit WaitingRing(int size = 104, QWidget* parent = nullptr);
    /// Fixes the arc at this many degrees, for pictures that must not differ. Negative: turns.
    void freeze(int degrees);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTimer* m_timer;
    int m_size;
    int m_angle = 0;
    bool m_frozen = false;
};

} // namespace kassa::ui
