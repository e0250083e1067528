#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace kassa::ui {

/// A text field, 56 high, with a looking glass at the left and a keycap at the right. For names
/// and invoice numbers; never for secrets. Up, Down, Page Up and Page Down are left to the page.
class SearchField : public QWidget {
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    void setPlaceholder(const QString& text);
    void setKeycap(const QString& key);
    /// What a screen reader says.
    void setName(const QString& name);
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void selectAll();
    /// The line edit inside, for tests and event filters.
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString& text);
    void returnPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QLineEdit* m_edit;
    QString m_keycap;
};

} // namespace kassa::ui
