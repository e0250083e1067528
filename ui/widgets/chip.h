#pragma once

#include "core/base/card.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace kassa::ui {

enum class ChipKind { Mute, Info, Ok, Warn, Err, Selected, Brand };

/// What a chip shows; also painted inside table rows.
struct ChipLook {
    QString text;
    QString icon; ///< empty: none
    ChipKind kind = ChipKind::Mute;
};

struct ChipColours {
    Colour fill;
    Colour outline;
    Colour ink;
};
[[nodiscard]] ChipColours chipColours(ChipKind kind);

/// 30 high (scaled), as wide as its content.
[[nodiscard]] QSize chipSize(const ChipLook& chip, const Theme& theme);
void drawChip(QPainter& painter, const QPointF& topLeft, const ChipLook& chip, const Theme& theme);

/// "UZCARD", "HUMO"; empty for an unknown brand. Names of networks are never translated.
[[nodiscard]] QString brandName(CardBrand brand);

class Chip : public QWidget {
    Q_OBJECT

public:
    Chip(const QString& text, ChipKind kind, const QString& icon = {}, QWidget* parent = nullptr);
    explicit Chip(CardBrand brand, QWidget* parent = nullptr);

    void setChip(const ChipLook& look);
    [[nodiscard]] const ChipLook& chip() const { return m_look; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipLook m_look;
};

} // namespace kassa::ui
