#include "ui/theme/type.h"

#include "core/base/check.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QResource>

#include <algorithm>
#include <array>
#include <cmath>

namespace kassa::ui {

namespace {

struct Spec {
    bool display;
    int size;
    int line;
    QFont::Weight weight;
    double spacing; ///< percent of the size
};

constexpr auto regular = QFont::Normal;
constexpr auto medium = QFont::Medium;
constexpr auto semiBold = QFont::DemiBold;

Spec specOf(TextRole role) {
    switch (role) {
    case TextRole::AmountXL:
        return {true, 80, 88, semiBold, -1.5};
    case TextRole::AmountL:
        return {true, 64, 72, semiBold, -1.5};
    case TextRole::AmountM:
        return {true, 56, 64, semiBold, -1.5};
    case TextRole::AmountS:
        return {true, 32, 40, semiBold, -1.5};
    case TextRole::AmountXS:
        return {true, 24, 32, semiBold, -1.5};
    case TextRole::Outcome:
        return {true, 40, 48, semiBold, -1};
    case TextRole::OutcomeSmall:
        return {true, 38, 46, semiBold, -1};
    case TextRole::DialogTitle:
        return {true, 30, 38, semiBold, -1};
    case TextRole::PageTitle:
        return {true, 28, 36, semiBold, -1};
    case TextRole::Heading1:
        return {true, 32, 40, semiBold, -1};
    case TextRole::Heading2:
        return {true, 24, 32, semiBold, -0.5};
    case TextRole::Heading3:
        return {false, 18, 26, semiBold, 0};
    case TextRole::Label:
        return {false, 15, 20, semiBold, 0};
    case TextRole::Body:
        return {false, 16, 24, regular, 0};
    case TextRole::BodyStrong:
        return {false, 16, 24, semiBold, 0};
    case TextRole::Lead:
        return {false, 18, 26, regular, 0};
    case TextRole::Small:
        return {false, 15, 22, regular, 0};
    case TextRole::SmallStrong:
        return {false, 15, 22, semiBold, 0};
    case TextRole::Help:
        return {false, 15, 22, medium, 0};
    case TextRole::Caption:
        return {false, 14, 20, medium, 0};
    case TextRole::CaptionStrong:
        return {false, 14, 20, semiBold, 0};
    case TextRole::ButtonLarge:
        return {false, 20, 26, semiBold, 0};
    case TextRole::ButtonMedium:
        return {false, 18, 24, semiBold, 0};
    case TextRole::ButtonSmall:
        return {false, 16, 22, semiBold, 0};
    case TextRole::ButtonTiny:
        return {false, 15, 20, semiBold, 0};
    case TextRole::CardNumber:
        return {true, 32, 40, semiBold, 1};
    case TextRole::Code:
        return {true, 36, 44, semiBold, 0};
    case TextRole::Clock:
        return {false, 18, 26, semiBold, 0};
    }
    KASSA_CHECK(false);
}

} // namespace

int Theme::pixelSize(int size) const {
    return std::max(px(size), smallestText);
}

TextStyle Theme::text(TextRole role) const {
    const Spec spec = specOf(role);
    QFont font(spec.display ? QStringLiteral("Inter Display") : QStringLiteral("Inter"));
    font.setPixelSize(pixelSize(spec.size));
    font.setWeight(spec.weight);
    // Unhinted outlines keep the design's spacing at every size and scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    if (spec.spacing != 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, spec.size * textScale * spec.spacing / 100);
    }
    return {font, px(spec.line)};
}

void loadFonts() {
    static bool done = false;
    if (done) {
        return;
    }
    done = true;
    findSystemFonts();
    constexpr std::array files{"Inter-Regular", "Inter-Medium",          "Inter-SemiBold",
                               "Inter-Bold",    "InterDisplay-SemiBold", "InterDisplay-Bold"};
    for (const char* const file : files) {
        const QResource resource(QStringLiteral(":/kassa/fonts/%1.ttf").arg(QLatin1String(file)));
        KASSA_CHECK(resource.isValid());
        KASSA_CHECK(resource.compressionAlgorithm() == QResource::NoCompression);
        // The font engine reads the program's own pages: nothing is copied.
        const auto size = static_cast<qsizetype>(resource.size());
        const auto* data = reinterpret_cast<const char*>(resource.data());
        KASSA_CHECK(
            QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(data, size)) >= 0);
    }
}

} // namespace kassa::ui
