#include "ui/widgets/section_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kassa::ui {

namespace {

constexpr int rowHeight = 52;
constexpr int rowGap = 4;
constexpr int picture = 22;
constexpr int textLeft = 50;

class SectionItem : public QPushButton {
public:
    SectionItem(const QString& icon, const QString& title) : QPushButton(title), m_icon(icon) {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {160, themeOf(this).px(rowHeight)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        const Colours& c = theme.colours;
        QPainter painter(this);
        const bool on = isChecked();
        const QRectF box = rect();
        if (on || underMouse()) {
            drawBox(painter, box,
                    {.fill = on ? c.primaryTint : c.sunken,
                     .outline = on && theme.isHighContrast() ? c.control : QColor(),
                     .outlineWidth = theme.controlOutline(),
                     .radius = static_cast<qreal>(radius::control)});
        }
        const QColor ink = on ? c.primaryInk : c.ink2;
        drawIcon(painter, m_icon, ink, QPointF(15, (height() - picture) / 2.0), picture);
        TextStyle style = theme.text(TextRole::Body);
        style.font.setWeight(on ? QFont::DemiBold : QFont::Medium);
        drawPassage(painter, box.adjusted(textLeft, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                    {text(), style}, ink, ink);
        if (hasFocus()) {
            drawBox(painter, box,
                    {.outline = c.focus,
                     .outlineWidth = focusRing,
                     .radius = static_cast<qreal>(radius::control)});
        }
    }

private:
    QString m_icon;
};

} // namespace

SectionList::SectionList(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this)) {
    m_group->setExclusive(true);
    m_column->setContentsMargins(12, 20, 13, 12);
    m_column->setSpacing(rowGap);
    m_column->addStretch(1);
}

int SectionList::addSection(const QString& icon, const QString& title) {
    const int index = count();
    auto* item = new SectionItem(icon, title);
    item->setObjectName(QStringLiteral("section%1").arg(index));
    m_group->addButton(item, index);
    m_column->insertWidget(index, item);
    connect(item, &QPushButton::clicked, this, [this, index] { Q_EMIT opened(index); });
    return index;
}

int SectionList::current() const {
    return m_group->checkedId();
}

void SectionList::setCurrent(int index) {
    if (auto* item = m_group->button(index)) {
        item->setChecked(true);
    }
}

int SectionList::count() const {
    return static_cast<int>(m_group->buttons().size());
}

void SectionList::takeFocus() {
    if (auto* item = m_group->checkedButton()) {
        item->setFocus(Qt::OtherFocusReason);
    }
}

void SectionList::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colours.surface);
    painter.fillRect(QRect(width() - theme.hairline(), 0, theme.hairline(), height()),
                     theme.colours.line);
}

} // namespace kassa::ui
