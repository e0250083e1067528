#include "tests/support/text_probe.h"

#include <QAbstractScrollArea>
#include <QFontMetricsF>
#include <QLayout>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QStackedLayout>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace kassa::test {

namespace {

/// Paints nothing and remembers every piece of text.
class ProbeEngine : public QPaintEngine {
public:
    ProbeEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& /*state*/) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
    }
    void drawPath(const QPainterPath& path) override {
        const QBrush brush = painter()->brush();
        if (brush.style() != Qt::SolidPattern || brush.color().alpha() < 255) {
            return;
        }
        const QPainterPath filled = painter()->deviceTransform().map(path);
        QRectF visible(systemClip().boundingRect());
        if (painter()->hasClipping()) {
            visible &= painter()->deviceTransform().mapRect(painter()->clipBoundingRect());
        }
        const QRectF painted = visible & filled.controlPointRect();
        for (PaintedText& text : texts) {
            const QRectF seen = text.ink & text.visible;
            if (text.covered || !seen.intersects(painted)) {
                continue;
            }
            const auto hidden = [&](qreal x, qreal y) {
                const QPointF at(seen.left() + x * seen.width(), seen.top() + y * seen.height());
                return visible.contains(at) && filled.contains(at);
            };
            for (const qreal x : {0.05, 0.3, 0.5, 0.7, 0.95}) { // a line strikes out, no more
                text.covered = text.covered || (hidden(x, 0.3) && hidden(x, 0.7));
            }
        }
    }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    [[nodiscard]] Type type() const override { return User; }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text());
        const QTransform onto = painter()->deviceTransform();
        QRectF visible(systemClip().boundingRect());
        if (painter()->hasClipping()) {
            visible &= onto.mapRect(painter()->clipBoundingRect());
        }
        if (!item.text().trimmed().isEmpty()) {
            texts.push_back({item.text(),
                             onto.mapRect(ink.translated(at)),
                             visible,
                             item.font().pixelSize() * onto.m22(),
                             false,
                             {}});
        }
    }

    std::vector<PaintedText> texts;
};

class ProbeDevice : public QPaintDevice {
public:
    explicit ProbeDevice(QSize size) : m_size(size) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] std::vector<PaintedText>& texts() { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return 1 << 24;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmWidthMM:
            return m_size.width() / 4;
        case PdmHeightMM:
            return m_size.height() / 4;
        }
        return 0;
    }

private:
    QSize m_size;
    mutable ProbeEngine m_engine;
};

QString nameOf(const QWidget* widget) {
    return QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName();
}

bool scrolls(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) {
            return true;
        }
    }
    return false;
}

/// Where things scroll in `widget`: a text that such a viewport bounds can be brought into sight.
std::vector<QRectF> viewportsIn(const QWidget& widget) {
    std::vector<QRectF> viewports;
    for (const auto* area : widget.findChildren<QAbstractScrollArea*>()) {
        const QWidget* port = area->viewport();
        if (port->isVisible()) {
            viewports.push_back(
                QRectF(QRect(port->mapTo(&widget, QPoint()), port->size())).adjusted(-1, -1, 1, 1));
        }
    }
    return viewports;
}

} // namespace

bool PaintedText::isClipped() const {
    // Antialiasing spills a little over the edge without anybody seeing it.
    constexpr qreal tolerance = 1.5;
    return !visible.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(ink);
}

std::vector<PaintedText> paintedTexts(QWidget& widget) {
    ProbeDevice device(widget.size());
    widget.render(&device, QPoint(), QRegion(), QWidget::DrawChildren | QWidget::IgnoreMask);
    for (PaintedText& text : device.texts()) {
        QWidget* at = widget.childAt(text.ink.center().toPoint());
        text.owner = nameOf(at == nullptr ? &widget : at);
    }
    return std::move(device.texts());
}

QStringList findClippedText(const PaintedWidget& painted) {
    QStringList clipped;
    const std::vector<QRectF> viewports = viewportsIn(painted.widget);
    for (PaintedText text : painted.texts) {
        const QWidget* at = painted.widget.childAt(text.ink.center().toPoint());
        const bool bound = std::any_of(viewports.begin(), viewports.end(), [&](const QRectF& port) {
            return port.contains(text.visible);
        });
        if (bound || scrolls(at)) {
            text.visible.setTop(-1e6);
            text.visible.setBottom(1e6);
        }
        const auto* edit = qobject_cast<const QLineEdit*>(at);
        const bool scrolled = edit != nullptr && !edit->text().isEmpty(); // with the caret
        if (text.isClipped() && !scrolled) {
            clipped.append(text.text + QStringLiteral(" in ") + text.owner);
        }
    }
    return clipped;
}

QStringList findSmallText(const PaintedWidget& painted, int pixels) {
    constexpr qreal rounding = 0.1;
    QStringList found;
    for (const PaintedText& text : painted.texts) {
        if (text.size < pixels - rounding) {
            found.append(
                QStringLiteral("%1 (%2 px) in %3").arg(text.text).arg(text.size).arg(text.owner));
        }
    }
    return found;
}

QStringList findCoveredText(const PaintedWidget& painted) {
    QStringList found;
    for (const PaintedText& text : painted.texts) {
        if (text.covered) {
            found.append(text.text + QStringLiteral(" is covered by ") + text.owner);
        }
    }
    return found;
}

QStringList findSqueezedText(const QWidget& widget) {
    QStringList found;
    for (const QWidget* each : widget.findChildren<QWidget*>()) {
        const int needed = each->heightForWidth(each->width());
        if (each->isVisible() && each->sizePolicy().hasHeightForWidth() &&
            needed > each->height()) {
            found.append(QStringLiteral("%1 has %2 of %3 pixels: %4")
                             .arg(nameOf(each))
                             .arg(each->height())
                             .arg(needed)
                             .arg(each->accessibleName()));
        }
    }
    return found;
}

QStringList findOverlappingText(const PaintedWidget& painted) {
    constexpr qreal touch = 2.5; // letters lean over the end of their own width
    const std::vector<PaintedText>& texts = painted.texts;
    QStringList found;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF common = texts[i].ink & texts[i].visible & texts[j].ink & texts[j].visible;
            const bool same = texts[i].text == texts[j].text && texts[i].ink == texts[j].ink;
            if (!same && common.width() > touch && common.height() > touch) {
                found.append(texts[j].text + QStringLiteral(" under ") + texts[i].text);
            }
        }
    }
    return found;
}

namespace {

void collectPlaced(const QLayout& layout, std::vector<const QWidget*>& placed) {
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem* item = layout.itemAt(i);
        if (const QLayout* inner = const_cast<QLayoutItem*>(item)->layout()) {
            collectPlaced(*inner, placed);
        } else if (const QWidget* each = const_cast<QLayoutItem*>(item)->widget();
                   each != nullptr && each->isVisible()) {
            placed.push_back(each);
        }
    }
}

} // namespace

QStringList findOverlappingWidgets(const QWidget& widget) {
    constexpr int reach = 6; // of a ring of focus
    QStringList found;
    auto all = widget.findChildren<const QWidget*>();
    all.prepend(&widget);
    for (const QWidget* each : all) {
        std::vector<const QWidget*> placed;
        if (each->isVisible() && each->layout() != nullptr &&
            qobject_cast<const QStackedLayout*>(each->layout()) == nullptr) {
            collectPlaced(*each->layout(), placed);
        }
        for (std::size_t i = 0; i < placed.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const QRect common = placed[i]->geometry() & placed[j]->geometry();
                if (common.width() > reach && common.height() > reach) {
                    found.append(nameOf(placed[i]) + QStringLiteral(" lies on ") +
                                 nameOf(placed[j]));
                }
            }
        }
    }
    return found;
}

} // namespace kassa::test
