#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace kassa::ui {

/// A flat area: by default a card, `surface` with a hairline and rounded corners. Holds a layout
/// like any widget.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

    void setFill(Colour fill);
    /// nullptr: no outline. Width 0: the theme's hairline.
    void setOutline(Colour outline, int width = 0);
    void setRadius(int radius);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colour m_fill = &Colours::surface;
    Colour m_outline = &Colours::line;
    int m_outlineWidth = 0;
    int m_radius;
};

/// A card of two halves parted by a hairline: left on `surface`, right on `canvas` or `surface`.
/// Put layouts on left() and right().
class SplitPanel : public QWidget {
    Q_OBJECT

public:
    explicit SplitPanel(QWidget* parent = nullptr);

    [[nodiscard]] QWidget* left() const { return m_left; }
    [[nodiscard]] QWidget* right() const { return m_right; }
    /// Width of the right half, its hairline and outline included; 0: both are equally wide.
    void setRightWidth(int width);
    void setRightFill(Colour fill);
    void setOutline(Colour outline, int width = 0);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int split() const;
    void place();

    QWidget* m_left;
    QWidget* m_right;
    int m_rightWidth = 0;
    Colour m_rightFill = &Colours::surface;
    Colour m_outline = &Colours::line;
    int m_outlineWidth = 0;
};

/// A horizontal hairline.
class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Name and value rows parted by hairlines: "Card  HUMO .. 2170".
class FactList : public QWidget {
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value;
    };

    /// `lineAfterLast`: the last row has its hairline too.
    explicit FactList(int rowHeight = 40, bool lineAfterLast = false, QWidget* parent = nullptr);
    void setFacts(const std::vector<Fact>& facts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What of a value has room; a tooltip has the whole of one that has not.
    [[nodiscard]] QString shownValue(const Fact& fact) const;
    [[nodiscard]] int widthFor(int longestValue) const;

    std::vector<Fact> m_facts;
    int m_rowHeight;
    bool m_lineAfterLast;
};

} // namespace kassa::ui
