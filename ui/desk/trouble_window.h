#pragma once

#include <QWidget>

namespace kassa::ui {

/// What keeps a desk from opening, in one sentence: a window of its own, since nobody may be
/// looking at a terminal. Enter, Escape and its button close it, and it deletes itself.
class TroubleWindow : public QWidget {
    Q_OBJECT

public:
    explicit TroubleWindow(const QString& sentence);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
};

} // namespace kassa::ui
