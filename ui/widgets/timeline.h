#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace kassa::ui {

/// What happened so far, one mark under the other.
class Timeline : public QWidget {
    Q_OBJECT

public:
    enum class Mark { Done, Waiting, Current, Failed };
    enum class Size {
        Large,   ///< heading and detail, 74 px an entry
        Compact, ///< one line and its time, 46 px an entry
    };
    struct Entry {
        Mark mark = Mark::Done;
        QString text;
        QString detail;      ///< second line; Large only
        QString time;        ///< at the right edge, tabular
        bool strong = false; ///< the time is news, not a record: 600, lapis
    };

    explicit Timeline(Size size, QWidget* parent = nullptr);
    void setEntries(const std::vector<Entry>& entries);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawEntry(QPainter& painter, const Entry& entry, int top, bool last) const;

    std::vector<Entry> m_entries;
    Size m_size;
};

} // namespace kassa::ui
