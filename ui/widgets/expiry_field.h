#pragma once

#include "core/base/card.h"
#include "ui/widgets/digit_field.h"

#include <optional>

namespace kassa::ui {

/// The card's expiry date as MM/YY: four digits, the slash comes by itself. A first digit from 2
/// to 9 is taken as a month with its zero.
class ExpiryField : public DigitField {
    Q_OBJECT

public:
    /// `today` decides what is past.
    explicit ExpiryField(YearMonth today, QWidget* parent = nullptr);

    void setToday(YearMonth today);
    /// The letters in the place of what is not typed yet, two for the month and two for the year.
    void setPlaceholder(const QString& month, const QString& year);

    /// Nothing while the date is incomplete and its month may still become right.
    [[nodiscard]] std::optional<CardExpiryError> problem() const;
    /// The date as it may be said in a sentence: "03/25". Empty while incomplete.
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] Expected<CardExpiry, CardExpiryError> date() const;
    /// The same, and wipes the field; it shows dots from then on.
    [[nodiscard]] Expected<CardExpiry, CardExpiryError> take();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] qreal caretX(int position) const override;
    void typeDigit(char digit) override;
    void typeOther(char character) override;
    void forget() override;

private:
    [[nodiscard]] qreal cellX(int index) const;
    void drawDate(QPainter& painter) const;
    void drawHint(QPainter& painter) const;

    YearMonth m_today;
    QString m_monthHint;
    QString m_yearHint;
    bool m_taken = false;
};

} // namespace kassa::ui
