#pragma once

#include <QPushButton>

namespace kassa::ui {

/// A chip that can be pressed: an icon, a word and a chevron. 30 high to look at, 40 to hit.
class ChipButton : public QPushButton {
    Q_OBJECT

public:
    ChipButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

} // namespace kassa::ui
