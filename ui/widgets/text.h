#pragma once

#include "ui/theme/paint.h"

#include <QWidget>

namespace kassa::ui {

/// A label in one of the roles of type, on the design's own line height. Wraps by default;
/// height follows width. Plain text only.
class Text : public QWidget {
    Q_OBJECT

public:
    explicit Text(TextRole role = TextRole::Body, QWidget* parent = nullptr);
    Text(const QString& text, TextRole role, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setRole(TextRole role);
    /// Default: ink; ink3 for captions.
    void setColour(Colour colour);
    void setAlignment(Qt::Alignment alignment);
    void setWrap(bool wrap);
    /// On one line, and what has no room there ends in an ellipsis; the tooltip has the whole. For
    /// data alone: a name, a title.
    void setElide();
    /// Shows this part of the text (its first occurrence) in 600 and ink.
    void setEmphasis(const QString& part);
    /// An icon before the text, as tall as its first line.
    void setIcon(const QString& name, int size = 18, int gap = 10);
    void setIconColour(Colour colour);
    /// A line through the text: an old price.
    void setStruck(bool struck);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wrap; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int indent() const;
    [[nodiscard]] QString shown() const;
    [[nodiscard]] Passage passage() const;
    void drawStrike(QPainter& painter, const QRectF& area, const QColor& ink) const;
    void changed();

    QString m_text;
    QString m_emphasis;
    QString m_icon;
    TextRole m_role;
    Colour m_colour = &Colours::ink;
    Colour m_iconColour = nullptr;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    int m_iconSize = 18;
    int m_iconGap = 10;
    bool m_wrap = true;
    bool m_elide = false;
    bool m_struck = false;
};

} // namespace kassa::ui
