#pragma once

#include "core/desk/event.h"
#include "ui/theme/theme.h"
#include "ui/till_link.h"
#include "ui/widgets/chip.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace kassa::ui {

class StepRow;
class Text;

/// A length between things under the theme that is applied: Theme::room().
[[nodiscard]] int room(int length);

// What is placed by these follows the size of type: remeasure() places it anew.

/// Margins and spacing as the design has them, at a text scale of 1.
void setMargins(QLayout* layout, const QMargins& margins);
void setSpacing(QBoxLayout* layout, int spacing);
/// A distance in the direction of the layout: `scaled`, and `fixed` pixels more. Without those it
/// gives way in a low window.
void addSpacing(QBoxLayout* to, int scaled, int fixed = 0);
inline constexpr int labelLine = 20; ///< the height of a label above its field
/// Everything inside `window` by the measures of the theme that is applied now.
void remeasure(const QWidget& window);

/// A vertical layout on `on` without spacing of its own: pages place by their own measures.
QVBoxLayout* columnOn(QWidget* on, const QMargins& margins = {});
QHBoxLayout* rowOn(QWidget* on, const QMargins& margins = {}, int spacing = 0);

/// What scrolls up and down where the window is too low for it; the page's ground shows through.
/// The bar lies over the rightmost `scrollBarRoom` pixels, which `inside` must leave empty.
QScrollArea* scrolling(QWidget* inside);
/// Page up and down, Home and End move what lies in `area`; false for any other key.
bool scrollByKey(const QScrollArea& area, int key);
inline constexpr int scrollBarRoom = 12;

/// Adds a widget that keeps the room of its focus ring inside its own rectangle: what is seen of
/// it stands on the layout's lines, the ring reaches beyond them. `to` must be under `on`.
void addReaching(QBoxLayout* to, QWidget* widget, QWidget* on, Qt::Alignment alignment = {});

/// A text added to a layout, with the name tests find it by.
Text* addText(QBoxLayout* to, const QString& objectName, TextRole role,
              Colour colour = &Colours::ink);

/// Whether the window `widget` stands in is too narrow for two things side by side: then what is
/// said stands one under the other.
[[nodiscard]] bool inNarrowWindow(const QWidget& widget);

/// "Connected", with the milliseconds of the last answer where there is room for them (0: none).
[[nodiscard]] ChipLook connectionChip(TillLink::Connection connection, int milliseconds);

/// The name by which tests find a widget.
void named(QWidget* widget, const char* objectName);

/// "Basket, card, SMS code, receipt" and whose payment it is: the row above a payment's pages.
class PaymentHead : public QWidget {
    Q_OBJECT

public:
    explicit PaymentHead(QWidget* parent = nullptr);
    /// `step` from 0; `whose`: attendee and invoice.
    void present(int step, const Sale& sale);

private:
    StepRow* m_steps;
    Text* m_whose;
};

/// What is being paid for: titles at the left, amounts at the right, discounts in saffron.
class SaleLines : public QWidget {
    Q_OBJECT

public:
    explicit SaleLines(QWidget* parent = nullptr);
    void setLines(const std::vector<SaleLine>& lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(QPainter& painter, const QRectF& row, const SaleLine& line) const;

    std::vector<SaleLine> m_lines;
};

/// Sentences with their numbers on small plates: what to say, in order.
class AdviceList : public QWidget {
    Q_OBJECT

public:
    explicit AdviceList(QWidget* parent = nullptr);
    void setAdvice(const QStringList& sentences);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_sentences;
};

} // namespace kassa::ui
