#pragma once

#include "core/desk/shift.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

#include <QPushButton>

#include <vector>

namespace kassa::ui {

class AmountLabel;
class Text;

/// A figure of the shift in a card: what, how much, of how many.
class FigureCard : public Panel {
    Q_OBJECT

public:
    FigureCard(const QString& title, const QString& icon, TextRole role, QWidget* parent = nullptr);
    /// The net figure: tinted, the largest of all.
    void setLeading();
    void setTitleColour(Colour colour);
    void setFigure(Tiyin amount, const QString& caption);

private:
    Text* m_title;
    AmountLabel* m_amount;
    Text* m_caption;
};

/// Takings by method: count, accepted, returned, net, and the total under them.
class TakingsTable : public QWidget {
    Q_OBJECT

public:
    explicit TakingsTable(QWidget* parent = nullptr);
    void setTakings(const std::vector<kassa::desk::TakingsOf<kassa::desk::Method>>& rows,
                    const kassa::desk::Takings& total);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawRow(QPainter& painter, const QRectF& where, const kassa::desk::Takings& takings,
                 bool isTotal) const;
    void drawHead(QPainter& painter, const QRectF& where) const;
    void drawMethod(QPainter& painter, const QRectF& where, kassa::desk::Method method) const;

    std::vector<kassa::desk::TakingsOf<kassa::desk::Method>> m_rows;
    kassa::desk::Takings m_total;
};

enum class CheckKind { Good, Open, Bad };

/// One thing that is looked at before a shift is closed: how it stands, and the way to it.
class CheckRow : public QPushButton {
    Q_OBJECT

public:
    explicit CheckRow(QWidget* parent = nullptr);
    /// An empty `action` can be read only.
    void setCheck(CheckKind kind, const QString& title, const QString& detail,
                  const QString& action = {});
    /// At the upper or lower end of its card, whose corners it keeps.
    void setEnds(bool first, bool last);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    CheckKind m_kind = CheckKind::Good;
    QString m_title;
    QString m_detail;
    QString m_action;
    bool m_first = false;
    bool m_last = false;
};

} // namespace kassa::ui
