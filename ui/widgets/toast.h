#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTimer;
QT_END_NAMESPACE

namespace kassa::ui {

/// One line of news at the lower left of its host. A new text replaces the old one. Goes after
/// four seconds; an error stays until it is clicked or replaced.
class Toast : public QWidget {
    Q_OBJECT

public:
    /// Keeps `bottomMargin` and `leftMargin` from the host's edges.
    Toast(QWidget* host, int leftMargin, int bottomMargin);
    void setMargins(int left, int bottom);

    void showNews(const QString& icon, const QString& text);
    void showError(const QString& icon, const QString& text);
    void dismiss();
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void present(const QString& icon, const QString& text);
    void place();

    QWidget* m_host;
    QTimer* m_timer;
    QString m_icon;
    QString m_text;
    int m_left;
    int m_bottom;
};

} // namespace kassa::ui
