#include "ui/desk/settings_section.h"

#include "ui/desk/approve_dialog.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QScrollArea>

namespace kassa::ui {

namespace {

constexpr int wideSides = 32;
constexpr int narrowSides = 20;
constexpr int narrowBelow = 900; ///< width of the section

} // namespace

QVBoxLayout* cardOn(Panel* card) {
    return columnOn(card, {24, 20, 24, 20});
}

SettingsSection::SettingsSection(const SettingsWorld& world, QWidget* parent)
    : QWidget(parent)
    , m_world(world)
    , m_column(columnOn(this))
    , m_head(new QHBoxLayout)
    , m_cards(nullptr)
    , m_foot(new QHBoxLayout)
    , m_scroll(scrolling(new QWidget)) {
    m_title = addText(m_head, QStringLiteral("sectionTitle"), TextRole::PageTitle);
    m_title->setWrap(false);
    m_head->addStretch(1);
    m_column->addLayout(m_head);
    addSpacing(m_column, 17);
    m_cards = columnOn(m_scroll->widget());
    m_cards->setSpacing(12);
    m_column->addWidget(m_scroll, 1);
    m_foot->setSpacing(12);
    m_column->addLayout(m_foot);
}

void SettingsSection::setTitle(const QString& title) {
    m_title->setText(title);
}

Text* SettingsSection::addCard(const QString& title, const QString& text, QWidget* control) {
    auto* card = new Panel;
    auto* row = rowOn(card, {24, 18, 24, 18}, 24);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    addText(words, {}, TextRole::Heading3)->setText(title);
    Text* sentence = addText(words, {}, TextRole::Small, &Colours::ink2);
    sentence->setText(text);
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    m_cards->addWidget(card);
    return sentence;
}

void SettingsSection::reveal(QWidget* widget) {
    QWidget* inside = m_scroll->widget();
    inside->layout()->activate(); // it may just have grown
    inside->resize(inside->width(), inside->layout()->heightForWidth(inside->width()) > 0
                                        ? inside->layout()->heightForWidth(inside->width())
                                        : inside->sizeHint().height());
    m_scroll->ensureWidgetVisible(widget, 0, 0);
}

void SettingsSection::withRight(const Ask& ask, std::function<void()> then) {
    const auto& who = m_world.staff.view().signedIn;
    if (!who) {
        return;
    }
    if (rightOf(who->role, ask.action) == kassa::desk::Right::Free) {
        m_world.staff.note(kassa::desk::entry::Note{std::string(nameOf(ask.action)),
                                                    kassa::desk::clipped(ask.about.toStdString())});
        then();
        return;
    }
    auto* dialog = new ApproveDialog(m_world.staff, m_world.setup, ask.action,
                                     {ask.title, ask.text, ask.yes, ask.about});
    connect(dialog, &ApproveDialog::approved, this, std::move(then));
    Q_EMIT dialogAsked(dialog);
}

void SettingsSection::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.canvas);
}

void SettingsSection::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int side = width() < narrowBelow ? narrowSides : wideSides;
    m_column->setContentsMargins(side, room(22), 0, room(20));
    // The scroll bar stands in the margin at the right.
    m_head->setContentsMargins(0, 0, side, 0);
    m_cards->setContentsMargins(0, 0, side, 0);
    m_foot->setContentsMargins(0, m_foot->count() > 0 ? 16 : 0, side, 0);
}

} // namespace kassa::ui
