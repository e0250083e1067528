#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

namespace kassa::ui {

class FocusRing;

enum class ButtonKind { Main, Standard, Text, Danger, DangerOutlined, OnBanner };

/// Heights; the type on the button follows: 20, 18, 16 and 15 px.
enum class ButtonSize { Main64, Large56, Medium48, Small40 };

/// A painted push button: icon, label and keycap in the middle. A label that does not fit wraps
/// to two lines. Enter presses it while it has the focus. The keycap is only a picture: who made
/// the button binds the key.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const QString& text, ButtonKind kind, ButtonSize size, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    /// "F9", "Enter", "Ctrl+P"; empty for none.
    void setKeycap(const QString& key);
    [[nodiscard]] QString keycap() const { return m_keycap; }
    void setKind(ButtonKind kind);
    /// Underlined, as what leads on from a row.
    void setLink(bool link);
    /// For a quiet button at the edge of a column: what is seen of it stands on the column's line,
    /// without the space that other buttons have inside them.
    void setFlush(bool flush);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Look;
    [[nodiscard]] Look look(const Theme& theme) const;
    [[nodiscard]] TextStyle style(const Theme& theme) const;
    [[nodiscard]] int padding() const;
    void drawContent(QPainter& painter, const QRectF& area, const Look& look) const;

    ButtonKind m_kind;
    ButtonSize m_size;
    QString m_icon;
    QString m_keycap;
    bool m_link = false;
    bool m_flush = false;
    FocusRing* m_ring = nullptr;
};

} // namespace kassa::ui
