#pragma once

#include <QWidget>

namespace kassa::ui {

/// The threshold of the desk: majolica tilework, an arch, in it the mark and where one is.
class TilePanel : public QWidget {
    Q_OBJECT

public:
    explicit TilePanel(QWidget* parent = nullptr);

    /// Name of the event, its place and days, and which desk this is.
    void setTexts(const QString& event, const QString& detail, const QString& desk);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawTiles(QPainter& painter) const;
    void drawArch(QPainter& painter, qreal scale) const;
    void drawWords(QPainter& painter, qreal scale) const;

    QString m_event;
    QString m_detail;
    QString m_desk;
};

} // namespace kassa::ui
