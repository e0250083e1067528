#pragma once

#include <QWidget>

namespace kassa::ui {

/// What is left of a stretch of time, as a bar, 8 high. The seconds stand beside it in words.
class CountdownBar : public QWidget {
    Q_OBJECT

public:
    explicit CountdownBar(QWidget* parent = nullptr);
    /// Both in seconds; moves without easing.
    void setLeft(int left, int whole);

    [[nodiscard]] QSize sizeHint() const override { return {200, 8}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_leftSeconds = 0;
    int m_wholeSeconds = 1;
};

} // namespace kassa::ui
