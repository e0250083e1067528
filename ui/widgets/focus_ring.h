#pragma once

#include <QFocusFrame>

namespace kassa::ui {

/// Draws the focus ring around a widget whose own rectangle is exactly what is seen of it. It
/// lies beside the widget, under the same parent, and follows it: the parent must leave
/// `focusReach` pixels free around the widget.
class FocusRing : public QFocusFrame {
    Q_OBJECT

public:
    /// Belongs to `owner` and shows itself while `owner` has the focus.
    FocusRing(QWidget* owner, int radius);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_owner;
    int m_radius;
};

} // namespace kassa::ui
