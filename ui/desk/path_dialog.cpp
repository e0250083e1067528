#include "ui/desk/path_dialog.h"

#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace kassa::ui {

namespace {

constexpr QMargins margins{36, 30, 36, 30};
constexpr int sheetWidth = 560;

} // namespace

PathDialog::PathDialog(Words words, Browse what, const QString& path, QWidget* parent)
    : DeskDialog(parent), m_words(std::move(words)), m_what(what), m_path(new TextField) {
    named(this, "pathDialog");
    setFixedWidth(sheetWidth + margins.left() + margins.right());
    auto* column = columnOn(this, margins);
    addText(column, QStringLiteral("pathTitle"), TextRole::Heading2)->setText(m_words.title);
    column->addSpacing(8);
    addText(column, QStringLiteral("pathText"), TextRole::Body, &Colours::ink2)
        ->setText(m_words.text);
    column->addSpacing(12);
    column->addWidget(new Field(tr("File"), m_path));
    column->addSpacing(20);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* cancel = new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48);
    cancel->setKeycap(QStringLiteral("Esc"));
    auto* choose = new Button(tr("Choose…"), ButtonKind::Standard, ButtonSize::Medium48);
    choose->setKeycap(QStringLiteral("Ctrl+O"));
    auto* yes = new Button(m_words.yes, ButtonKind::Main, ButtonSize::Medium48);
    yes->setKeycap(QStringLiteral("Enter"));
    row->addWidget(choose);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(yes);
    column->addLayout(row);
    m_path->setText(path);
    m_path->setAccessibleName(tr("File"));
    named(m_path, "path");
    named(choose, "pathBrowse");
    named(cancel, "pathCancel");
    named(yes, "pathYes");
    connect(m_path, &QLineEdit::returnPressed, this, &PathDialog::submit);
    connect(yes, &QPushButton::clicked, this, &PathDialog::submit);
    connect(choose, &QPushButton::clicked, this, &PathDialog::look);
    connect(cancel, &QPushButton::clicked, this, &PathDialog::closeAsked);
}

void PathDialog::takeFocus() {
    m_path->setFocus(Qt::OtherFocusReason);
    m_path->selectAll();
}

void PathDialog::look() {
    ui::browse(this, m_what, m_words.title, m_path->text().trimmed(), m_words.filter,
               [this](const QString& path) {
                   m_path->setText(path);
                   takeFocus();
               });
}

bool PathDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_O && modifiers == Qt::ControlModifier) {
        look();
        return true;
    }
    return false;
}

std::vector<Hint> PathDialog::hints() const {
    return {{{QStringLiteral("Enter")}, m_words.yes},
            {{QStringLiteral("Ctrl+O")}, tr("Choose a file")},
            {{QStringLiteral("Esc")}, tr("Cancel")}};
}

void PathDialog::submit() {
    const QString path = m_path->text().trimmed();
    if (!path.isEmpty()) {
        Q_EMIT closeAsked();
        Q_EMIT chosen(path);
    }
}

} // namespace kassa::ui
