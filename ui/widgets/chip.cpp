#include "ui/widgets/chip.h"

#include "core/base/check.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int iconSize = 18;
constexpr int iconGap = 6;

/// Space at the left and right end, border included. An icon needs less than a letter.
int leftPadding(const ChipLook& chip) {
    return chip.kind == ChipKind::Brand ? 10 : chip.icon.isEmpty() ? 11 : 9;
}

bool hasThickOutline(const ChipLook& chip, const Theme& theme) {
    return theme.isHighContrast() && chip.kind != ChipKind::Brand;
}

int rightPadding(const ChipLook& chip) {
    return chip.kind == ChipKind::Brand ? 10 : 11;
}

TextStyle styleOf(const ChipLook& chip, const Theme& theme) {
    TextStyle style = theme.text(TextRole::CaptionStrong);
    if (chip.kind == ChipKind::Brand) {
        style.font.setWeight(QFont::Bold);
        style.font.setLetterSpacing(QFont::AbsoluteSpacing, style.font.pixelSize() * 0.06);
    }
    return style;
}

} // namespace

ChipColours chipColours(ChipKind kind) {
    switch (kind) {
    case ChipKind::Mute:
        return {&Colours::sunken, &Colours::line, &Colours::ink2};
    case ChipKind::Info:
        return {&Colours::lapisTint, &Colours::lapisLine, &Colours::lapis};
    case ChipKind::Ok:
        return {&Colours::okTint, &Colours::okLine, &Colours::ok};
    case ChipKind::Warn:
        return {&Colours::warnTint, &Colours::warnLine, &Colours::warnInk};
    case ChipKind::Err:
        return {&Colours::errTint, &Colours::errLine, &Colours::err};
    case ChipKind::Selected:
        return {&Colours::primaryTint, &Colours::primaryLine, &Colours::primaryInk};
    case ChipKind::Brand:
        return {&Colours::surface, &Colours::ink2, &Colours::ink};
    }
    KASSA_CHECK(false);
}

QSize chipSize(const ChipLook& chip, const Theme& theme) {
    qreal width =
        leftPadding(chip) + rightPadding(chip) + textWidth(chip.text, styleOf(chip, theme));
    if (!chip.icon.isEmpty()) {
        width += iconSize + iconGap;
    }
    // A thicker outline takes its room outside of the padding.
    const int outlines = hasThickOutline(chip, theme) ? 2 : 0;
    return {static_cast<int>(std::lround(width)) + outlines, theme.px(30)};
}

void drawChip(QPainter& painter, const QPointF& topLeft, const ChipLook& chip, const Theme& theme) {
    const ChipColours colours = chipColours(chip.kind);
    const QRectF where(topLeft, QSizeF(chipSize(chip, theme)));
    drawBox(painter, where,
            {.fill = theme.colours.*colours.fill,
             .outline = theme.colours.*colours.outline,
             .outlineWidth = hasThickOutline(chip, theme)   ? 2.0
                             : chip.kind == ChipKind::Brand ? 1.5
                                                            : 1.0,
             .radius = static_cast<qreal>(radius::chip)});
    qreal x = where.left() + leftPadding(chip) + (hasThickOutline(chip, theme) ? 1 : 0);
    const QColor ink = theme.colours.*colours.ink;
    if (!chip.icon.isEmpty()) {
        drawIcon(painter, chip.icon, ink,
                 QPointF(x, where.top() + std::floor((where.height() - iconSize) / 2)), iconSize,
                 2);
        x += iconSize + iconGap;
    }
    drawLine(painter, QRectF(x, where.top(), where.right() - x, where.height()), Qt::AlignLeft,
             chip.text, styleOf(chip, theme), ink);
}

QString brandName(CardBrand brand) {
    switch (brand) {
    case CardBrand::UzCard:
        return QStringLiteral("UZCARD");
    case CardBrand::Humo:
        return QStringLiteral("HUMO");
    case CardBrand::Unknown:
        return {};
    }
    KASSA_CHECK(false);
}

Chip::Chip(const QString& text, ChipKind kind, const QString& icon, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChip({text, icon, kind});
}

Chip::Chip(CardBrand brand, QWidget* parent)
    : Chip(brandName(brand), ChipKind::Brand, {}, parent) {}

void Chip::setChip(const ChipLook& look) {
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    return chipSize(m_look, themeOf(this));
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    drawChip(painter, QPointF(0, 0), m_look, themeOf(this));
}

} // namespace kassa::ui
