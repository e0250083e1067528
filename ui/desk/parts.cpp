#include "ui/desk/parts.h"

#include "ui/desk/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/line_breaks.h"
#include "ui/widgets/step_row.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QWindow>

namespace kassa::ui {

namespace {

/// Wherever Tab comes from, and whatever takes the focus by itself, the whole of it is seen, and
/// what is written above and below it: Qt alone would show no more than its caret.
class FollowingScroll : public QScrollArea {
public:
    FollowingScroll() = default;
    // The focus leaves what is inside while the base class ends: it must find nobody here then.
    ~FollowingScroll() override { disconnect(m_watch); }

protected:
    void showEvent(QShowEvent* event) override {
        QScrollArea::showEvent(event);
        disconnect(m_watch);
        if (const QWindow* host = window()->windowHandle()) {
            m_watch = connect(host, &QWindow::focusObjectChanged, this,
                              [this](QObject* now) { follow(qobject_cast<QWidget*>(now)); });
        }
    }

private:
    void follow(const QWidget* now) {
        if (now != nullptr && widget()->isAncestorOf(now)) {
            constexpr int words = 34;
            const QPoint middle = now->mapTo(widget(), now->rect().center());
            ensureVisible(middle.x(), middle.y(), 0, now->height() / 2 + words);
        }
    }

    QMetaObject::Connection m_watch;
};

} // namespace

QScrollArea* scrolling(QWidget* inside) {
    auto* scroll = new FollowingScroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return scroll;
}

bool scrollByKey(const QScrollArea& area, int key) {
    const auto action = key == Qt::Key_PageDown ? QAbstractSlider::SliderPageStepAdd
                        : key == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub
                        : key == Qt::Key_Home   ? QAbstractSlider::SliderToMinimum
                        : key == Qt::Key_End    ? QAbstractSlider::SliderToMaximum
                                                : QAbstractSlider::SliderNoAction;
    area.verticalScrollBar()->triggerAction(action);
    return action != QAbstractSlider::SliderNoAction;
}

namespace {

class ReachingItem : public QWidgetItem {
public:
    using QWidgetItem::QWidgetItem;
    void setGeometry(const QRect& cell) override {
        const QRect whole = cell.adjusted(-focusReach, -focusReach, focusReach, focusReach);
        QSize size = whole.size().boundedTo(QWidgetItem::maximumSize());
        Qt::Alignment place = alignment();
        if (place.testFlag(Qt::AlignVCenter)) {
            size.setHeight(qMin(size.height(), widget()->sizeHint().height()));
        }
        place |= place & Qt::AlignHorizontal_Mask ? Qt::AlignmentFlag() : Qt::AlignLeft;
        place |= place & Qt::AlignVertical_Mask ? Qt::AlignmentFlag() : Qt::AlignVCenter;
        widget()->setGeometry(QStyle::alignedRect(widget()->layoutDirection(), place, size, whole));
    }
    [[nodiscard]] QSize sizeHint() const override { return seen(QWidgetItem::sizeHint()); }
    [[nodiscard]] QSize minimumSize() const override { return seen(QWidgetItem::minimumSize()); }
    [[nodiscard]] QSize maximumSize() const override { return seen(QWidgetItem::maximumSize()); }
    [[nodiscard]] int heightForWidth(int width) const override {
        const int whole = QWidgetItem::heightForWidth(width + 2 * focusReach);
        return whole < 0 ? whole : whole - 2 * focusReach;
    }

private:
    /// One that is hidden takes no room, and gives none back.
    [[nodiscard]] QSize seen(const QSize& whole) const {
        return isEmpty() ? whole : whole - 2 * QSize(focusReach, focusReach);
    }
};

} // namespace

void addReaching(QBoxLayout* to, QWidget* widget, QWidget* on, Qt::Alignment alignment) {
    widget->setParent(on);
    auto* item = new ReachingItem(widget); // the layout owns it
    item->setAlignment(alignment);
    to->addItem(item);
}

Text* addText(QBoxLayout* to, const QString& objectName, TextRole role, Colour colour) {
    auto* text = new Text(role);
    text->setObjectName(objectName);
    text->setColour(colour);
    to->addWidget(text);
    return text;
}

void named(QWidget* widget, const char* objectName) {
    widget->setObjectName(QLatin1String(objectName));
}

bool inNarrowWindow(const QWidget& widget) {
    constexpr int narrowWindow = 1200;
    return widget.window()->width() < narrowWindow;
}

ChipLook connectionChip(TillLink::Connection connection, int milliseconds) {
    switch (connection) {
    case TillLink::Connection::Unknown:
        return {PaymentHead::tr("Not asked yet"), QStringLiteral("cloud"), ChipKind::Mute};
    case TillLink::Connection::Bad:
        return {PaymentHead::tr("No connection"), QStringLiteral("cloud-off"), ChipKind::Err};
    case TillLink::Connection::Good:
        break;
    }
    const QString word = PaymentHead::tr("Connected");
    //: %1: "Connected", %2: milliseconds
    return {milliseconds > 0 ? PaymentHead::tr("%1 · %2 ms").arg(word).arg(milliseconds) : word,
            QStringLiteral("cloud"), ChipKind::Ok};
}

// --- PaymentHead

PaymentHead::PaymentHead(QWidget* parent)
    : QWidget(parent), m_steps(new StepRow), m_whose(new Text(TextRole::Small)) {
    setFixedHeight(40);
    m_steps->setSteps({tr("Basket"), tr("Card"), tr("SMS code"), tr("Receipt")});
    m_whose->setColour(&Colours::ink2);
    m_whose->setElide();
    m_whose->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    named(m_whose, "whosePayment");
    auto* row = rowOn(this, {}, 12);
    row->addWidget(m_steps);
    row->addStretch(1);
    row->addWidget(m_whose);
}

void PaymentHead::present(int step, const Sale& sale) {
    m_steps->setCurrent(step);
    const QString invoice = fromUtf8(sale.invoice.empty() ? sale.account : sale.invoice);
    m_whose->setText(sale.customer.empty()
                         ? invoice
                         : fromUtf8(sale.customer) + QStringLiteral(" · ") + invoice);
}

// --- SaleLines

namespace {

constexpr int lineRow = 34;
constexpr int linesEnd = 12;
constexpr int iconSize = 20;
constexpr int iconColumn = 28;
constexpr int fewestRows = 2; ///< of many, when there is no room for more

} // namespace

SaleLines::SaleLines(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SaleLines::setLines(const std::vector<SaleLine>& lines) {
    m_lines = lines;
    QStringList spoken;
    for (const auto& line : lines) {
        spoken << lineTitle(line) + u' ' + somText(line.amount);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setVisible(!lines.empty());
    updateGeometry();
    update();
}

QSize SaleLines::sizeHint() const {
    const int rows = static_cast<int>(m_lines.size()) * themeOf(this).px(lineRow);
    return {280, m_lines.empty() ? 0 : rows + 2 * room(linesEnd)};
}

QSize SaleLines::minimumSizeHint() const {
    const int rows = qMin(fewestRows, static_cast<int>(m_lines.size()));
    return {200, m_lines.empty() ? 0 : rows * themeOf(this).px(lineRow) + 2 * room(linesEnd)};
}

/// Where not all lines have room the last row says how many more there are, and what they cost.
void SaleLines::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int rowHeight = theme.px(lineRow);
    const auto all = m_lines.size();
    const int end = room(linesEnd);
    const auto fit = static_cast<std::size_t>(qMax(1, (height() - 2 * end) / rowHeight));
    const auto shown = all <= fit ? all : fit - 1;
    QRectF row(0, end, width(), rowHeight);
    for (std::size_t i = 0; i < shown; ++i) {
        paintLine(painter, row, m_lines[i]);
        row.translate(0, rowHeight);
    }
    if (shown < all) {
        std::int64_t rest = 0;
        for (std::size_t i = shown; i < all; ++i) {
            rest += m_lines[i].amount.count();
        }
        const TextStyle plain = theme.text(TextRole::Body);
        const int count = static_cast<int>(all - shown);
        drawLine(painter, row, Qt::AlignLeft, tr("and %n line(s) more", nullptr, count), plain,
                 theme.colours.ink2);
        drawLine(painter, row, Qt::AlignRight, fromUtf8(formatSom(Tiyin(rest))), plain,
                 theme.colours.ink);
    }
}

void SaleLines::paintLine(QPainter& painter, const QRectF& row, const SaleLine& line) const {
    const Theme& theme = themeOf(this);
    const TextStyle strong = theme.text(TextRole::BodyStrong);
    const TextStyle plain = theme.text(TextRole::Body);
    const TextStyle small = theme.text(TextRole::Caption);
    const QString amount = fromUtf8(formatSom(line.amount));
    const QString times = !line.discount || line.quantity != 1
                              ? QStringLiteral("× %1").arg(line.quantity)
                              : QString();
    const qreal taken = textWidth(amount, line.discount ? strong : plain) + 16 +
                        (times.isEmpty() ? 0 : 6 + textWidth(times, small)) +
                        (line.discount ? iconColumn : 0);
    const QString title = elided(lineTitle(line), strong, row.width() - taken);
    const auto colour = line.discount ? theme.colours.warnInk : theme.colours.ink;
    const QRectF text = row.adjusted(line.discount ? iconColumn : 0, 0, 0, 0);
    if (line.discount) {
        drawIcon(painter, QStringLiteral("calendar"), colour,
                 QPointF(0, row.top() + (row.height() - iconSize) / 2.0), iconSize);
    }
    drawLine(painter, text, Qt::AlignLeft, title, strong, colour);
    drawLine(painter, text.adjusted(textWidth(title, strong) + 6, 1, 0, 0), Qt::AlignLeft, times,
             small, line.discount ? colour : theme.colours.ink3);
    drawLine(painter, row, Qt::AlignRight, amount, line.discount ? strong : plain, colour);
}

// --- AdviceList

namespace {

constexpr int plate = 28;
constexpr int adviceGap = 10;
constexpr int adviceLeft = 40;

int adviceHeight(const Passage& sentence, int width) {
    return qMax(plate, passageHeight(sentence, width));
}

} // namespace

AdviceList::AdviceList(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AdviceList::setAdvice(const QStringList& sentences) {
    m_sentences = sentences;
    setAccessibleName(sentences.join(u' '));
    updateGeometry();
    update();
}

QSize AdviceList::sizeHint() const {
    return {500, heightForWidth(qMax(500, width()))};
}

QSize AdviceList::minimumSizeHint() const {
    return {300, heightForWidth(qMax(300, width()))};
}

int AdviceList::heightForWidth(int width) const {
    const TextStyle style = themeOf(this).text(TextRole::Body);
    int height = 0;
    for (const QString& sentence : m_sentences) {
        height += adviceHeight({sentence, style}, width - adviceLeft) + adviceGap;
    }
    return qMax(0, height - adviceGap);
}

void AdviceList::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    const TextStyle style = theme.text(TextRole::Body);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (qsizetype i = 0; i < m_sentences.size(); ++i) {
        const Passage sentence = withoutStragglers({m_sentences[i], style}, width() - adviceLeft);
        const int height = adviceHeight(sentence, width() - adviceLeft);
        const QRectF box(0, top, plate, plate);
        drawBox(painter, box, {.fill = theme.colours.sunken, .radius = radius::chip});
        drawLine(painter, box, Qt::AlignCenter, QString::number(i + 1),
                 theme.text(TextRole::CaptionStrong), theme.colours.ink);
        drawPassage(painter, QRectF(adviceLeft, top, width() - adviceLeft, height),
                    Qt::AlignLeft | Qt::AlignVCenter, sentence, theme.colours.ink,
                    theme.colours.ink);
        top += height + adviceGap;
    }
}

} // namespace kassa::ui
