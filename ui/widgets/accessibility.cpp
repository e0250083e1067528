#include "ui/widgets/accessibility.h"

#include "ui/widgets/digit_field.h"
#include "ui/widgets/digit_field_accessible.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <array>

namespace kassa::ui {

namespace {

struct Known {
    QLatin1String name; ///< of the class
    QAccessible::Role role;
};

const std::array knownRoles{
    Known{QLatin1String("kassa::ui::Text"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::AmountLabel"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::Chip"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::Keycap"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::Note"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::FactList"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::StepRow"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::Timeline"), QAccessible::StaticText},
    Known{QLatin1String("kassa::ui::AttentionBar"), QAccessible::AlertMessage},
    Known{QLatin1String("kassa::ui::TestBanner"), QAccessible::AlertMessage},
    Known{QLatin1String("kassa::ui::OfflineBanner"), QAccessible::AlertMessage},
    Known{QLatin1String("kassa::ui::Toast"), QAccessible::AlertMessage},
    Known{QLatin1String("kassa::ui::Seal"), QAccessible::Graphic},
    Known{QLatin1String("kassa::ui::WaitingRing"), QAccessible::Animation},
    Known{QLatin1String("kassa::ui::QrWidget"), QAccessible::Graphic},
    Known{QLatin1String("kassa::ui::CountdownBar"), QAccessible::ProgressBar},
    Known{QLatin1String("kassa::ui::HintBar"), QAccessible::StatusBar},
    Known{QLatin1String("kassa::ui::TopBar"), QAccessible::TitleBar},
    Known{QLatin1String("kassa::ui::Rail"), QAccessible::ToolBar},
    Known{QLatin1String("kassa::ui::DialogOverlay"), QAccessible::Dialog},
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (auto* field = qobject_cast<DigitField*>(object)) {
        return new DigitFieldAccessible(field); // Qt owns what a factory makes
    }
    const auto known = std::find_if(knownRoles.begin(), knownRoles.end(),
                                    [&](const Known& one) { return one.name == className; });
    auto* widget = qobject_cast<QWidget*>(object);
    if (known == knownRoles.end() || widget == nullptr) {
        return nullptr;
    }
    return new QAccessibleWidget(widget, known->role);
}

} // namespace

void installAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace kassa::ui
