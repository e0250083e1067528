#pragma once

#include <QWidget>

namespace kassa::test {

/// Every component of the kit in its states on one sheet, for looking at and for measuring.
class GallerySheet : public QWidget {
public:
    explicit GallerySheet(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addButtons(int left, int top);
    void addType(int left, int top);
    void addInputs(int left, int top);
    void addChips(int left, int top);
    void addSeals(int left, int top);
    void addBanners(int left, int top);
    void addLists(int left, int top);
    void addProgress(int left, int top);

    template <class Widget>
    Widget* put(Widget* widget, int x, int y, int width = 0, int height = 0);
};

} // namespace kassa::test
