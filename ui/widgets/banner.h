#pragma once

#include <QWidget>

namespace kassa::ui {

class Button;

/// "TEST MODE": striped saffron, 44 high. Cannot be pressed, focused or closed.
class TestBanner : public QWidget {
    Q_OBJECT

public:
    explicit TestBanner(const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

/// "No internet": pomegranate, 52 high, with one button.
class OfflineBanner : public QWidget {
    Q_OBJECT

public:
    explicit OfflineBanner(QWidget* parent = nullptr);
    void setText(const QString& title, const QString& detail);
    /// The button asks to look again; `key` is its keycap.
    void setAction(const QString& text, const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void retryAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_detail;
    Button* m_button;
};

/// Something that has to be read once: saffron, 52 high, with the button that says it was.
class NoticeBanner : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBanner(QWidget* parent = nullptr);
    void setText(const QString& text, const QString& button);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void read();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Button* m_button;
};

} // namespace kassa::ui
