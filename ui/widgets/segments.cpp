#include "ui/widgets/segments.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int picture = 20;
constexpr int pictureGap = 10;

struct Measures {
    int height;
    int side;
    TextRole role;
};
constexpr Measures ordinary{48, 18, TextRole::ButtonSmall};
constexpr Measures tall{60, 24, TextRole::ButtonMedium};

class SegmentButton : public QPushButton {
public:
    SegmentButton(const Segments::Segment& segment, bool first, bool last)
        : QPushButton(segment.text)
        , m_icon(segment.icon)
        , m_attention(segment.attention)
        , m_first(first)
        , m_last(last) {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    [[nodiscard]] QSize sizeHint() const override {
        const Theme& theme = themeOf(this);
        const qreal text = textWidth(this->text(), theme.text(m_measures.role));
        return {static_cast<int>(std::ceil(text)) + 2 * m_measures.side + iconRoom(),
                theme.px(m_measures.height)};
    }
    void setMeasures(const Measures& measures) {
        m_measures = measures;
        updateGeometry();
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// Qt would click the neighbour first and give it the focus then, over whatever the click has
    /// opened.
    void keyPressEvent(QKeyEvent* event) override {
        const int key = event->key();
        const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
        if (!back && key != Qt::Key_Right && key != Qt::Key_Down) {
            QPushButton::keyPressEvent(event);
            return;
        }
        const auto all = group()->buttons();
        const qsizetype to = all.indexOf(this) + (back ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            all[to]->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
            all[to]->click();
        }
    }
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        const Colours& c = theme.colours;
        QPainter painter(this);
        // All segments are parts of one box that reaches beyond the middle ones.
        constexpr int beyond = 40;
        const QRectF part = rect();
        const QRectF whole = part.adjusted(m_first ? 0 : -beyond, 0, m_last ? 0 : beyond, 0);
        const bool on = isChecked();
        QColor fill = c.surface;
        QColor ink = isEnabled() ? c.ink : c.disabledInk;
        if (on) {
            fill = m_attention ? c.warn : c.primaryTint;
            ink = m_attention ? c.onWarn : c.primaryInk;
        } else if (!isEnabled()) {
            fill = c.disabled;
        } else if (underMouse()) {
            fill = c.sunken;
        }
        painter.save();
        painter.setClipRect(part);
        drawBox(painter, whole,
                {.fill = fill,
                 .outline = c.control,
                 .outlineWidth = theme.controlOutline(),
                 .radius = static_cast<qreal>(radius::controlLarge)});
        if (!m_first) {
            painter.fillRect(QRectF(part.left(), part.top(), theme.hairline(), part.height()),
                             c.control);
        }
        painter.restore();
        drawContent(painter, part, theme, ink);
        if (hasFocus()) {
            const QRectF inner = part.adjusted(4, 4, -4, -4);
            if (on && m_attention) { // the ring may be as yellow as the ground: a gap around it
                drawBox(painter, inner.adjusted(-focusGap, -focusGap, focusGap, focusGap),
                        {.outline = c.focusGap,
                         .outlineWidth = focusRing + 2.0 * focusGap,
                         .radius = radius::chip + focusGap});
            }
            drawBox(painter, inner,
                    {.outline = c.focus, .outlineWidth = focusRing, .radius = radius::chip});
        }
    }

private:
    [[nodiscard]] int iconRoom() const { return m_icon.isEmpty() ? 0 : picture + pictureGap; }
    void drawContent(QPainter& painter, const QRectF& part, const Theme& theme,
                     const QColor& ink) const {
        const TextStyle style = theme.text(m_measures.role);
        const qreal wide = std::ceil(textWidth(text(), style)) + iconRoom();
        const qreal left = std::round(part.center().x() - wide / 2);
        if (!m_icon.isEmpty()) {
            drawIcon(painter, m_icon, ink,
                     QPointF(left, std::round(part.center().y() - picture / 2.0)), picture);
        }
        drawLine(painter, QRectF(left + iconRoom(), part.top(), wide, part.height()), Qt::AlignLeft,
                 text(), style, ink);
    }

    Measures m_measures = ordinary;
    QString m_icon;
    bool m_attention;
    bool m_first;
    bool m_last;
};

} // namespace

Segments::Segments(const std::vector<Segment>& segments, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto* button = new SegmentButton(segments[i], i == 0, i + 1 == segments.size());
        m_group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
        // Clicked as well by the arrow keys, which check and click the neighbour in the group.
        connect(button, &QPushButton::clicked, this,
                [this, index = static_cast<int>(i)] { Q_EMIT picked(index); });
    }
}

void Segments::setTall() {
    for (QAbstractButton* button : m_group->buttons()) {
        static_cast<SegmentButton*>(button)->setMeasures(tall);
    }
}

int Segments::chosen() const {
    return m_group->checkedId();
}

void Segments::choose(int index) {
    if (auto* button = m_group->button(index)) {
        button->setChecked(true);
    }
}

void Segments::takeFocus() {
    if (auto* button = m_group->checkedButton()) {
        button->setFocus(Qt::OtherFocusReason);
    }
}

void Segments::setName(const QString& name) {
    setAccessibleName(name);
    for (QAbstractButton* button : m_group->buttons()) {
        button->setAccessibleName(name + QStringLiteral(": ") + button->text());
    }
}

} // namespace kassa::ui
