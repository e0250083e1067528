#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace kassa::ui {

/// A QR code, always dark on light whatever the theme, in a framed square with a quiet zone.
class QrWidget : public QWidget {
    Q_OBJECT

public:
    /// `size`: of the whole square, frame included.
    explicit QrWidget(int size = 186, QWidget* parent = nullptr);
    ~QrWidget() override;
    /// An address or another public text; empty shows an empty frame.
    void setText(const QString& text);
    void setSide(int side);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Modules;
    std::unique_ptr<Modules> m_modules;
    int m_size;
};

/// Paints the modules of `text` as a QR code filling `where`, without a quiet zone. False when the
/// text is too long for a QR code.
bool drawQr(QPainter& painter, const QRectF& where, const QString& text, const QColor& ink);

} // namespace kassa::ui
