// Distances of the pages, which follow the size of type: at once, without building anything anew.

#include "ui/desk/parts.h"

#include <QApplication>
#include <QResizeEvent>

namespace kassa::ui {

int room(int length) {
    return themeOf(nullptr).room(length);
}

namespace {

// What a layout was given, on the layout itself: it lives as long.
constexpr const char* ownMargins = "kassaMargins";
constexpr const char* ownSpacing = "kassaSpacing";
constexpr const char* lastMargins = "kassaLastMargins"; ///< what was made of them

void applyMargins(QLayout* layout) {
    const auto given = layout->property(ownMargins).value<QMargins>();
    const QMargins scaled{room(given.left()), room(given.top()), room(given.right()),
                          room(given.bottom())};
    layout->setContentsMargins(scaled);
    layout->setProperty(lastMargins, QVariant::fromValue(scaled));
}

/// Still as they were given: nobody has set others since, by the size of a page or for a ring.
bool hasOwnMargins(const QLayout& layout) {
    return layout.property(ownMargins).isValid() &&
           layout.property(lastMargins).value<QMargins>() == layout.contentsMargins();
}

/// A distance that knows what it was before it was scaled.
class Distance : public QSpacerItem {
public:
    Distance(bool vertical, int scaled, int fixed, QSizePolicy::Policy policy)
        : QSpacerItem(0, 0)
        , m_vertical(vertical)
        , m_scaled(scaled)
        , m_fixed(fixed)
        , m_policy(policy) {
        apply();
    }
    void apply() {
        const int length = room(m_scaled) + m_fixed;
        if (m_vertical) {
            changeSize(0, length, QSizePolicy::Minimum, m_policy);
        } else {
            changeSize(length, 0, m_policy, QSizePolicy::Minimum);
        }
    }

private:
    bool m_vertical;
    int m_scaled;
    int m_fixed;
    QSizePolicy::Policy m_policy;
};

bool isVertical(const QBoxLayout& layout) {
    return layout.direction() == QBoxLayout::TopToBottom ||
           layout.direction() == QBoxLayout::BottomToTop;
}

} // namespace

void setMargins(QLayout* layout, const QMargins& margins) {
    layout->setProperty(ownMargins, QVariant::fromValue(margins));
    applyMargins(layout);
}

void setSpacing(QBoxLayout* layout, int spacing) {
    layout->setProperty(ownSpacing, spacing);
    layout->setSpacing(room(spacing));
}

void addSpacing(QBoxLayout* to, int scaled, int fixed) {
    const bool givesWay = isVertical(*to) && fixed == 0;
    to->addItem(new Distance(isVertical(*to), scaled, fixed,
                             givesWay ? QSizePolicy::Maximum : QSizePolicy::Fixed));
}

void remeasure(const QWidget& window) {
    for (QLayout* layout : window.findChildren<QLayout*>()) {
        if (hasOwnMargins(*layout)) {
            applyMargins(layout);
        }
        if (layout->property(ownSpacing).isValid()) {
            layout->setSpacing(room(layout->property(ownSpacing).toInt()));
        }
        for (int i = 0; i < layout->count(); ++i) {
            if (auto* distance = dynamic_cast<Distance*>(layout->itemAt(i))) {
                distance->apply();
            }
        }
        layout->invalidate();
    }
    // And what measures itself when it is resized.
    for (QWidget* each : window.findChildren<QWidget*>()) {
        QResizeEvent again(each->size(), each->size());
        QApplication::sendEvent(each, &again);
    }
}

QVBoxLayout* columnOn(QWidget* on, const QMargins& margins) {
    auto* layout = new QVBoxLayout(on);
    setMargins(layout, margins);
    layout->setSpacing(0);
    return layout;
}

QHBoxLayout* rowOn(QWidget* on, const QMargins& margins, int spacing) {
    auto* layout = new QHBoxLayout(on);
    setMargins(layout, margins);
    setSpacing(layout, spacing);
    return layout;
}

} // namespace kassa::ui
