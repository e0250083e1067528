#pragma once

#include <QRectF>
#include <QString>

#include <vector>

class QWidget;

namespace kassa::test {

/// One piece of text that a widget painted.
struct PaintedText {
    QString text;
    QRectF ink;           ///< where its letters are, in the coordinates of the probed widget
    QRectF visible;       ///< what the painting widget may paint on
    qreal size = 0;       ///< of its type, in pixels as painted
    bool covered = false; ///< something opaque was painted over the middle of it later
    QString owner;        ///< class and object name of the widget that lies there

    [[nodiscard]] bool isClipped() const;
};

/// Everything that `widget` and the widgets inside it paint as text, in painting order. Works for
/// labels of Qt's own too, because it listens to the paint engine.
[[nodiscard]] std::vector<PaintedText> paintedTexts(QWidget& widget);

/// A widget and what it paints as text. It is painted once, however many of the looks below are
/// taken at it; it must live and stay as it is meanwhile.
struct PaintedWidget {
    PaintedWidget(QWidget& painted) : widget(painted), texts(paintedTexts(painted)) {}

    QWidget& widget;
    std::vector<PaintedText> texts;
};

/// The texts among them that do not fit where they stand, each with the name of its widget.
/// Rows at the edge of a scroll area may be cut from above or below.
[[nodiscard]] QStringList findClippedText(const PaintedWidget& painted);

/// The texts among them whose type is smaller than `pixels`, each with its size and its widget.
[[nodiscard]] QStringList findSmallText(const PaintedWidget& painted, int pixels);

/// Texts that lie under something opaque. Ask only when no dialog and no toast is open.
[[nodiscard]] QStringList findCoveredText(const PaintedWidget& painted);

/// Widgets whose text breaks into lines and that are lower than the lines they need.
[[nodiscard]] QStringList findSqueezedText(const QWidget& widget);

/// Texts that are painted one over the other. What a dialog or a toast lies on is painted under
/// it: ask only when nothing lies over anything.
[[nodiscard]] QStringList findOverlappingText(const PaintedWidget& painted);

/// Widgets that their layouts have placed one over the other: too little room for both. A ring of
/// focus may reach a little into its neighbour.
[[nodiscard]] QStringList findOverlappingWidgets(const QWidget& widget);

} // namespace kassa::test
