#pragma once

#include "core/base/card.h"
#include "ui/widgets/digit_field.h"

#include <array>

namespace kassa::ui {

/// The card number: 16 digits shown as xxxx xxxx xxxx xxxx, 72 high, the brand at the right end
/// from the fourth digit on. A wrong check digit or an unknown beginning is only told, never
/// refused: the gateway decides.
class CardField : public DigitField {
    Q_OBJECT

public:
    explicit CardField(QWidget* parent = nullptr);

    enum class Check { Incomplete, Good, UnknownBrand, WrongCheckDigit };
    [[nodiscard]] Check check() const;
    [[nodiscard]] CardBrand brand() const { return m_brand; }

    /// The number for the gateway; the field keeps its own copy until clear().
    [[nodiscard]] Expected<CardNumber, CardNumberError> number() const;
    /// The number for the gateway; the field is wiped down to the first and last four digits,
    /// which it shows masked from then on.
    [[nodiscard]] Expected<CardNumber, CardNumberError> take();

    /// Shows "9860 .... .... 2170" and takes no keys; false shows the digits again, if they are
    /// still there. clear() ends it.
    void setMasked(bool masked);
    [[nodiscard]] bool isMasked() const { return m_masked; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void brandChanged(kassa::CardBrand brand);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] qreal caretX(int position) const override;
    void digitsChanged() override;
    void forget() override;

private:
    [[nodiscard]] qreal cellX(int index) const;
    void setBrand(CardBrand brand);
    void drawPlaceholder(QPainter& painter) const;
    void drawDigits(QPainter& painter) const;
    void drawMasked(QPainter& painter) const;
    void drawEnd(QPainter& painter) const;

    CardBrand m_brand = CardBrand::Unknown;
    bool m_masked = false;
    /// First and last four, all that is left once the number has been taken; zeros: not taken.
    std::array<char, 8> m_rest{};
};

} // namespace kassa::ui
