#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QVariantAnimation;
QT_END_NAMESPACE

namespace kassa::ui {

/// A dialog inside the window: a scrim over the host, the content centred on it. Takes the focus,
/// keeps Tab inside, and gives the focus back to where it was. Never runs an event loop.
class DialogOverlay : public QWidget {
    Q_OBJECT

public:
    /// Covers `host` and follows its size. Dialogs are centred above the lowest `bottomMargin`
    /// pixels, where the owner may raise a bar that stays bright.
    explicit DialogOverlay(QWidget* host, int bottomMargin = 0);

    /// Shows `content` (takes ownership) on a dialog panel as large as the content wants to be.
    /// A dialog that is already open is hidden until this one is closed.
    void open(QWidget* content);
    /// Closes the dialog that is shown, and shows the one under it. Deletes the content later.
    /// Nothing happens when none is open.
    void close();
    void closeAll();
    [[nodiscard]] bool isOpen() const { return !m_layers.empty(); }
    /// Of the dialog that is shown; nullptr when none is.
    [[nodiscard]] QWidget* content() const;
    /// The scrim is on its way to its full darkness.
    [[nodiscard]] bool isFading() const;
    /// The panel is placed this far above the middle; default: exactly in the middle.
    void setLift(int pixels);
    void setBottomMargin(int pixels);

Q_SIGNALS:
    /// The overlay has just come to lie above everything in its host.
    void opened();
    /// No dialog is open any more.
    void closed();
    /// Escape was pressed and the content did not want it. The owner decides.
    void escapePressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// One dialog: its panel, what is on it, and where the focus was before.
    struct Layer {
        QPointer<QWidget> panel;
        QPointer<QWidget> content;
        QPointer<QWidget> before;
    };
    void place();
    [[nodiscard]] QWidget* panel() const;
    [[nodiscard]] QList<QWidget*> tabStops() const;

    QWidget* m_host;
    std::vector<Layer> m_layers; ///< the last one is shown
    QVariantAnimation* m_fade;
    int m_bottomMargin;
    int m_lift = 0;
};

} // namespace kassa::ui
