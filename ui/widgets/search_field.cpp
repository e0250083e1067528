#include "ui/widgets/search_field.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/caret_edit.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace kassa::ui {

SearchField::SearchField(QWidget* parent) : QWidget(parent), m_edit(new CaretEdit(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setFrame(false);
    m_edit->setObjectName(QStringLiteral("searchEdit"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchField::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchField::returnPressed);
    place();
}

void SearchField::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
}

void SearchField::setKeycap(const QString& key) {
    m_keycap = key;
    place();
    update();
}

void SearchField::setName(const QString& name) {
    m_edit->setAccessibleName(name);
}

QString SearchField::text() const {
    return m_edit->text();
}

void SearchField::setText(const QString& text) {
    m_edit->setText(text);
}

void SearchField::selectAll() {
    m_edit->selectAll();
}

QSize SearchField::sizeHint() const {
    return {320, themeOf(this).px(56)};
}

QSize SearchField::minimumSizeHint() const {
    return {200, themeOf(this).px(56)};
}

void SearchField::place() {
    const Theme& theme = themeOf(this);
    TextStyle style = theme.text(TextRole::Body);
    style.font.setPixelSize(theme.px(20));
    style.font.setWeight(QFont::Medium);
    m_edit->setFont(style.font);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(palette);
    const int right = m_keycap.isEmpty() ? 16 : 28 + qRound(keycapSize(m_keycap, theme).width());
    // Two pixels less than the text's own place: a line edit keeps a margin of two.
    m_edit->setGeometry(51, 6, width() - 51 - right, height() - 12);
}

void SearchField::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void SearchField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        place();
    }
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            event->ignore(); // the list below moves while the caret stays here
            return QWidget::eventFilter(watched, event);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchField::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    const Colours& c = theme.colours;
    const bool focused = m_edit->hasFocus();
    QPainter painter(this);
    drawBox(painter, QRectF(rect()),
            {.fill = c.surface,
             .outline = focused ? c.focus : c.control,
             .outlineWidth = focused ? 3.0 : theme.controlOutline(),
             .radius = static_cast<qreal>(radius::control)});
    drawIcon(painter, QStringLiteral("search"), c.ink2, QPointF(18, (height() - 24) / 2.0), 24, 2);
    if (!m_keycap.isEmpty()) {
        const QSizeF cap = keycapSize(m_keycap, theme);
        drawKeycap(painter,
                   QPointF(width() - 17 - cap.width(), std::round((height() - cap.height()) / 2)),
                   m_keycap, theme, plainKeycap(theme));
    }
}

} // namespace kassa::ui
