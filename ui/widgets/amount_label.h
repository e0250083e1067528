#pragma once

#include "core/base/tiyin.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace kassa::ui {

/// An amount of money as the largest thing around: figures, then the unit at 46 % of their size.
class AmountLabel : public QWidget {
    Q_OBJECT

public:
    /// `role` is one of the Amount roles.
    explicit AmountLabel(TextRole role, QWidget* parent = nullptr);

    void setAmount(Tiyin amount);
    [[nodiscard]] Tiyin amount() const { return m_amount; }
    /// The translated "so'm"; empty for none.
    void setUnit(const QString& unit);
    void setRole(TextRole role);
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] TextRole fittingRole() const;
    [[nodiscard]] qreal widthIn(TextRole role) const;
    void changed();

    Tiyin m_amount;
    QString m_figures;
    QString m_unit;
    TextRole m_role;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

/// Money as text for a screen: "739 000", groups parted by no-break spaces.
[[nodiscard]] QString amountText(Tiyin amount);

} // namespace kassa::ui
