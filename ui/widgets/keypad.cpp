#include "ui/widgets/keypad.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include <cmath>

namespace kassa::ui {

/// One key: a digit on `surface`, or a word or picture on `sunken`.
class Keypad::Key : public QPushButton {
public:
    Key(const QString& text, bool isDigit, QWidget* parent)
        : QPushButton(text, parent), m_isDigit(isDigit) {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void setPicture(const QString& icon) { m_icon = icon; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = themeOf(this);
        const Colours& c = theme.colours;
        QPainter painter(this);
        const bool down = isDown();
        drawBox(painter, QRectF(rect()),
                {.fill = m_isDigit && !underMouse() ? c.surface : c.sunken,
                 .outline = theme.isHighContrast() ? c.control : c.line,
                 .outlineWidth = theme.isHighContrast() ? 2.0 : 1.0,
                 .bottomWidth = down ? 1.5 : 3,
                 .radius = static_cast<qreal>(radius::control)});
        if (!down) { // the glaze edge is the same under every key, and runs up into its corners
            constexpr int edge = 6;
            painter.setClipRect(QRectF(0, height() - edge, width(), edge));
            drawBox(painter, QRectF(rect()),
                    {.outline = c.control,
                     .outlineWidth = 1,
                     .bottomWidth = 3,
                     .radius = static_cast<qreal>(radius::control)});
            painter.setClipping(false);
        }
        const QRectF label = QRectF(rect()).adjusted(0, down ? 2 : 0, 0, down ? 0 : -2);
        if (!m_icon.isEmpty()) {
            constexpr int size = 26;
            drawIcon(painter, m_icon, c.ink,
                     QPointF(std::round((width() - size) / 2.0),
                             std::round(label.center().y() - size / 2.0)),
                     size);
            return;
        }
        drawLine(painter, label, Qt::AlignCenter, text(), style(theme), c.ink);
    }

private:
    [[nodiscard]] TextStyle style(const Theme& theme) const {
        TextStyle style = theme.text(m_isDigit ? TextRole::ButtonLarge : TextRole::ButtonSmall);
        if (m_isDigit) {
            constexpr int size = 26;
            style.font.setPixelSize(theme.px(size));
            style.lineHeight = theme.px(size + 6);
        }
        return style;
    }

    QString m_icon;
    bool m_isDigit;
};

Keypad::Keypad(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_clear(new Key({}, false, this))
    , m_back(new Key({}, false, this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (int digit = 0; digit <= 9; ++digit) {
        auto* key = new Key(QString::number(digit), true, this);
        key->setObjectName(QStringLiteral("key%1").arg(digit));
        connect(key, &QPushButton::pressed, this,
                [this, digit] { Q_EMIT digitPressed(static_cast<char>('0' + digit)); });
        const int row = digit == 0 ? 3 : (digit - 1) / 3;
        m_grid->addWidget(key, row, digit == 0 ? 1 : (digit - 1) % 3);
    }
    m_clear->setObjectName(QStringLiteral("keyClear"));
    m_back->setObjectName(QStringLiteral("keyBack"));
    m_back->setPicture(QStringLiteral("backspace"));
    connect(m_clear, &QPushButton::pressed, this, &Keypad::clearPressed);
    connect(m_back, &QPushButton::pressed, this, &Keypad::backPressed);
    m_grid->addWidget(m_clear, 3, 0);
    m_grid->addWidget(m_back, 3, 2);
    for (int column = 0; column < 3; ++column) {
        m_grid->setColumnStretch(column, 1);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    place();
}

void Keypad::setKeySize(int height, int gap) {
    m_height = height;
    m_gap = gap;
    place();
}

void Keypad::place() {
    m_grid->setSpacing(m_gap);
    setFixedHeight(4 * themeOf(this).px(m_height) + 3 * m_gap);
}

void Keypad::setClearLabel(const QString& label) {
    m_clear->setText(label);
}

void Keypad::setBackName(const QString& name) {
    m_back->setAccessibleName(name);
}

void Keypad::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        place();
    }
}

} // namespace kassa::ui
