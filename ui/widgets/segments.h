#pragma once

#include <QString>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace kassa::ui {

/// Two to five alternatives side by side in one outline, of which one is chosen. One stop of Tab;
/// the arrow keys choose.
class Segments : public QWidget {
    Q_OBJECT

public:
    struct Segment {
        QString text;
        QString icon;           ///< empty: none
        bool attention = false; ///< saffron when it is chosen: test mode
    };
    explicit Segments(const std::vector<Segment>& segments, QWidget* parent = nullptr);
    /// 60 high instead of 48: for the choice that a page is about.
    void setTall();

    [[nodiscard]] int chosen() const;
    /// Tells nobody.
    void choose(int index);
    /// The widget that takes the focus: the chosen segment.
    void takeFocus();
    /// For screen readers: what is chosen here.
    void setName(const QString& name);

Q_SIGNALS:
    /// A person has chosen another one.
    void picked(int index);

private:
    QButtonGroup* m_group;
};

} // namespace kassa::ui
