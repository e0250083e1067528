#include "ui/widgets/filter_chips.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <cmath>

namespace kassa::ui {

namespace {

constexpr int side = 12;

class FilterChip : public QPushButton {
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override {
        const Theme& theme = themeOf(this);
        const qreal text = textWidth(this->text(), theme.text(TextRole::CaptionStrong));
        return {static_cast<int>(std::ceil(text)) + 2 * (side + focusReach),
                theme.px(40) + 2 * focusReach};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        const Colours& c = theme.colours;
        const bool on = isChecked();
        QPainter painter(this);
        const QRectF box =
            QRectF(rect()).adjusted(focusReach, focusReach, -focusReach, -focusReach);
        drawBox(painter, box,
                {.fill = on             ? c.primaryTint
                         : underMouse() ? c.sunken
                                        : c.surface,
                 .outline = on ? c.primary : c.control,
                 .outlineWidth = on ? 2.0 : theme.controlOutline(),
                 .radius = static_cast<qreal>(radius::control)});
        drawLine(painter, box, Qt::AlignHCenter, text(), theme.text(TextRole::CaptionStrong),
                 on ? c.primaryInk : c.ink2);
        if (hasFocus()) {
            drawFocusRing(painter, box, radius::control, theme);
        }
    }
};

} // namespace

FilterChips::FilterChips(const QStringList& labels, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0); // each has the room of its focus ring
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    for (const QString& label : labels) {
        auto* chip = new FilterChip(label);
        chip->setCheckable(true);
        chip->setAttribute(Qt::WA_Hover);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(chip, static_cast<int>(m_group->buttons().size()));
        row->addWidget(chip);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            Q_EMIT changed(index);
        }
    });
}

int FilterChips::chosen() const {
    return m_group->checkedId();
}

void FilterChips::choose(int index) {
    if (auto* chip = m_group->button(index)) {
        chip->setChecked(true);
    }
}

int FilterChips::count() const {
    return static_cast<int>(m_group->buttons().size());
}

} // namespace kassa::ui
