#include "ui/desk/language.h"

#include <QCoreApplication>
#include <QTranslator>

// The resource lies in a static library: naming it keeps the linker from leaving it out.
static void initialiseTranslations() {
    Q_INIT_RESOURCE(kassa_i18n);
}

namespace kassa::ui {

bool useLanguage(QTranslator& translator, kassa::desk::Language language) {
    initialiseTranslations();
    QCoreApplication::removeTranslator(&translator);
    const bool loaded = translator.load(language == kassa::desk::Language::Uzbek
                                            ? QStringLiteral(":/i18n/kassa_uz.qm")
                                            : QStringLiteral(":/i18n/kassa_en.qm"));
    return loaded && QCoreApplication::installTranslator(&translator);
}

} // namespace kassa::ui
