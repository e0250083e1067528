#include "ui/desk/trouble_window.h"

#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>
#include <QPainter>

namespace kassa::ui {

TroubleWindow::TroubleWindow(const QString& sentence) {
    named(this, "troubleWindow");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Kassa"));
    setFixedWidth(room(620));
    auto* column = columnOn(this, {32, 28, 32, 24});
    auto* head = new QHBoxLayout;
    setSpacing(head, 24);
    head->addWidget(new Seal(SealKind::Declined, 64), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    addText(words, QStringLiteral("troubleTitle"), TextRole::Heading2)
        ->setText(tr("Kassa cannot open"));
    addSpacing(words, 8);
    addText(words, QStringLiteral("troubleSentence"), TextRole::Lead, &Colours::ink2)
        ->setText(sentence);
    head->addLayout(words, 1);
    column->addLayout(head);
    addSpacing(column, 24);
    auto* close = new Button(tr("Close"), ButtonKind::Main, ButtonSize::Medium48);
    named(close, "troubleClose");
    close->setKeycap(QStringLiteral("Enter"));
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    close->setFocus(Qt::OtherFocusReason);
    // A window of its own does not ask how many lines its texts take in this width.
    setFixedHeight(column->totalHeightForWidth(width()));
}

void TroubleWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TroubleWindow::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(this).colours.canvas);
}

void TroubleWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace kassa::ui
