#pragma once

#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QVBoxLayout;
QT_END_NAMESPACE

namespace kassa::ui {

/// The sections of a page, one under the other, with their icons; one is open. One stop of Tab;
/// the arrow keys open the next one.
class SectionList : public QWidget {
    Q_OBJECT

public:
    explicit SectionList(QWidget* parent = nullptr);

    int addSection(const QString& icon, const QString& title);
    [[nodiscard]] int current() const;
    /// Tells nobody.
    void setCurrent(int index);
    [[nodiscard]] int count() const;
    void takeFocus();

Q_SIGNALS:
    void opened(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_column;
};

} // namespace kassa::ui
