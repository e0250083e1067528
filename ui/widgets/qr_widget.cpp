#include "ui/widgets/qr_widget.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <cmath>
#include <optional>
#include <qrcodegen.hpp>
#include <stdexcept>

namespace kassa::ui {

namespace {

std::optional<qrcodegen::QrCode> encode(const QString& text) {
    try {
        return qrcodegen::QrCode::encodeText(text.toUtf8().constData(),
                                             qrcodegen::QrCode::Ecc::MEDIUM);
    } catch (const std::length_error&) {
        return std::nullopt; // the library's only way to say "too long"
    }
}

/// Modules on whole device pixels where the size allows it, so that no grey seams appear.
void drawModules(QPainter& painter, const QRectF& where, const qrcodegen::QrCode& code,
                 const QColor& ink) {
    const int count = code.getSize();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto edge = [&](int i, qreal origin, qreal length) {
        return origin + length * i / count;
    };
    for (int y = 0; y < count; ++y) {
        for (int x = 0; x < count; ++x) {
            if (code.getModule(x, y)) {
                const QPointF from(edge(x, where.left(), where.width()),
                                   edge(y, where.top(), where.height()));
                const QPointF to(edge(x + 1, where.left(), where.width()),
                                 edge(y + 1, where.top(), where.height()));
                painter.fillRect(QRectF(from, to), ink);
            }
        }
    }
    painter.restore();
}

} // namespace

struct QrWidget::Modules {
    qrcodegen::QrCode code;
};

QrWidget::QrWidget(int size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QrWidget::~QrWidget() = default;

void QrWidget::setSide(int side) {
    m_size = side;
    updateGeometry();
}

void QrWidget::setText(const QString& text) {
    m_modules.reset();
    if (!text.isEmpty()) {
        if (std::optional<qrcodegen::QrCode> code = encode(text)) {
            m_modules = std::make_unique<Modules>(Modules{std::move(*code)});
        }
    }
    setAccessibleDescription(text);
    update();
}

void QrWidget::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    // A window may be too low for all of it; a code that is not square is read by nobody.
    const int side = qMin(width(), height());
    const QRectF square((width() - side) / 2, (height() - side) / 2, side, side);
    drawBox(painter, square,
            {.fill = theme.colours.paper,
             .outline = theme.colours.line,
             .outlineWidth = 1,
             .radius = 14});
    if (m_modules == nullptr) {
        return;
    }
    const qreal quiet = std::round(17.0 * side / 186);
    drawModules(painter, square.adjusted(quiet, quiet, -quiet, -quiet), m_modules->code,
                theme.colours.paperInk);
}

bool drawQr(QPainter& painter, const QRectF& where, const QString& text, const QColor& ink) {
    const std::optional<qrcodegen::QrCode> code = encode(text);
    if (!code.has_value()) {
        return false;
    }
    drawModules(painter, where, *code, ink);
    return true;
}

} // namespace kassa::ui
