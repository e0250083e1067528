#pragma once

#include <QWidget>

namespace kassa::ui {

/// A key to press, drawn as a key.
class Keycap : public QWidget {
    Q_OBJECT

public:
    explicit Keycap(const QString& key, QWidget* parent = nullptr);
    void setKey(const QString& key);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace kassa::ui
