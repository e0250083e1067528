#include "ui/desk/dialogs.h"

#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/text.h"

#include <QShortcut>

namespace kassa::ui {

namespace {

constexpr QMargins margins{36, 30, 36, 30};
constexpr int sheetWidth = 460;
constexpr std::size_t mostInColumn = 9;
constexpr int columnGap = 40;
constexpr int codeSize = 400;

Button* closeButton(const QString& text) {
    auto* button = new Button(text, ButtonKind::Standard, ButtonSize::Medium48);
    button->setKeycap(QStringLiteral("Esc"));
    named(button, "closeDialog");
    return button;
}

} // namespace

std::vector<Hint> DeskDialog::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Press the button")},
            {{QStringLiteral("Esc")}, tr("Close")}};
}

void onControlEnter(DeskDialog* dialog, const std::function<void()>& act) {
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), dialog);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        QObject::connect(shortcut, &QShortcut::activated, dialog, act);
    }
}

AskDialog::AskDialog(const Words& words, QWidget* parent) : DeskDialog(parent) {
    named(this, "askDialog");
    setFixedWidth(sheetWidth + margins.left() + margins.right());
    auto* column = columnOn(this, margins);
    addText(column, QStringLiteral("askTitle"), TextRole::Heading2)->setText(words.title);
    addSpacing(column, 8);
    addText(column, QStringLiteral("askText"), TextRole::Body, &Colours::ink2)->setText(words.text);
    addSpacing(column, 24);
    auto* row = new QHBoxLayout;
    setSpacing(row, 12);
    // Made first, so that it comes first in the order of focus.
    auto* yes = new Button(words.yes, ButtonKind::Danger, ButtonSize::Medium48, this);
    auto* no = new Button(words.no, ButtonKind::Standard, ButtonSize::Medium48, this);
    no->setKeycap(QStringLiteral("Esc"));
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    if (words.careful) {
        setTabOrder(no, yes);
        m_first = no;
    }
    named(no, "askNo");
    named(yes, "askYes");
    connect(no, &QPushButton::clicked, this, &AskDialog::closeAsked);
    connect(yes, &QPushButton::clicked, this, [this] {
        Q_EMIT closeAsked();
        Q_EMIT agreed();
    });
}

void AskDialog::takeFocus() {
    if (m_first != nullptr) {
        m_first->setFocus(Qt::OtherFocusReason);
    }
}

TellDialog::TellDialog(const QString& title, const QString& text,
                       const std::vector<FactList::Fact>& facts, QWidget* parent)
    : DeskDialog(parent) {
    named(this, "tellDialog");
    const bool twoColumns = facts.size() > mostInColumn;
    const int width = twoColumns ? 2 * sheetWidth - columnGap : sheetWidth;
    setFixedWidth(width + margins.left() + margins.right());
    auto* column = columnOn(this, margins);
    addText(column, QStringLiteral("tellTitle"), TextRole::Heading2)->setText(title);
    addSpacing(column, 8);
    addText(column, QStringLiteral("tellText"), TextRole::Body, &Colours::ink2)->setText(text);
    if (!facts.empty()) {
        addSpacing(column, 12);
        auto* lists = new QHBoxLayout;
        lists->setSpacing(columnGap);
        const auto half = facts.begin() + static_cast<std::ptrdiff_t>(
                                              twoColumns ? (facts.size() + 1) / 2 : facts.size());
        for (const auto& [from, to] :
             {std::pair(facts.begin(), half), std::pair(half, facts.end())}) {
            if (from != to) {
                auto* list = new FactList;
                list->setFacts({from, to});
                lists->addWidget(list, 1, Qt::AlignTop);
            }
        }
        column->addLayout(lists);
    }
    addSpacing(column, 20);
    auto* row = new QHBoxLayout;
    auto* close = closeButton(tr("Close"));
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &TellDialog::closeAsked);
}

CodeSheet::CodeSheet(const QString& title, const QString& text, const QString& code,
                     QWidget* parent)
    : DeskDialog(parent) {
    named(this, "codeSheet");
    auto* column = columnOn(this, {36, 24, 36, 24});
    auto* head = addText(column, QStringLiteral("sheetTitle"), TextRole::Heading2);
    head->setText(title);
    head->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    addSpacing(column, 12);
    auto* picture = new QrWidget(codeSize);
    picture->setText(code);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    addSpacing(column, 12);
    auto* sentence = addText(column, QStringLiteral("sheetText"), TextRole::Body, &Colours::ink2);
    sentence->setText(text);
    sentence->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    addSpacing(column, 12);
    auto* close = closeButton(tr("Close"));
    column->addWidget(close, 0, Qt::AlignHCenter);
    connect(close, &QPushButton::clicked, this, &CodeSheet::closeAsked);
    setFixedWidth(sheetWidth + 72);
}

std::vector<FactList::Fact> keyFacts(const std::vector<Hint>& hints) {
    std::vector<FactList::Fact> facts;
    for (const auto& hint : hints) {
        QString keys = hint.keys.join(QStringLiteral("  "));
        keys.replace(QLatin1String("Up"), QStringLiteral("↑"));
        keys.replace(QLatin1String("Down"), QStringLiteral("↓"));
        facts.push_back({hint.word, keys});
    }
    return facts;
}

} // namespace kassa::ui
