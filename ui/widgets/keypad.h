#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace kassa::ui {

/// Ten digits, "clear" and a back key, for a mouse or a finger. Never takes the focus: that stays
/// in the field that is typed into.
class Keypad : public QWidget {
    Q_OBJECT

public:
    explicit Keypad(QWidget* parent = nullptr);

    /// Height of a key at a text scale of 1, and the gap between keys; 56 and 10 at first.
    void setKeySize(int height, int gap);
    void setClearLabel(const QString& label);
    /// What a screen reader says of the back key.
    void setBackName(const QString& name);

Q_SIGNALS:
    void digitPressed(char digit);
    void clearPressed();
    void backPressed();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Key;
    void place();

    QGridLayout* m_grid;
    Key* m_clear;
    Key* m_back;
    int m_height = 56;
    int m_gap = 10;
};

} // namespace kassa::ui
