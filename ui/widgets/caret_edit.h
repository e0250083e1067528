#pragma once

#include <QLineEdit>
#include <QTimer>

namespace kassa::ui {

/// A line edit whose caret is ours: three pixels in ink. Qt's own inverts what is under it.
class CaretEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CaretEdit(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showCaret();

    QTimer m_blink;
    bool m_caretOn = true;
};

} // namespace kassa::ui
