#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace kassa::ui {

/// Keys that work now and the one word for what they do.
struct Hint {
    QStringList keys;
    QString word;
};

class HintBar : public QWidget {
    Q_OBJECT

public:
    explicit HintBar(QWidget* parent = nullptr);
    void setHints(const std::vector<Hint>& hints);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] qreal wordGap() const;

    std::vector<Hint> m_hints;
};

} // namespace kassa::ui
