#include "app/arguments.h"

#include "core/base/card.h"

#include <algorithm>

namespace kassa::app {

QString languageOf(const QStringList& arguments) {
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const bool apart = arguments.at(i) == QLatin1String("--lang");
        if (apart || arguments.at(i).startsWith(QLatin1String("--lang="))) {
            const auto name = apart ? arguments.value(i + 1) : arguments.at(i).mid(7);
            return name == QLatin1String("en") ? name : QStringLiteral("uz");
        }
    }
    return QStringLiteral("uz");
}

bool holdCardNumber(const QStringList& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [](const QString& argument) {
        // Alone, or as --option=VALUE; a time in a file's name is no card.
        const auto value = argument.section(QLatin1Char('='), -1).toStdString();
        const auto card = CardNumber::parse(value);
        return card && luhnValid(card->reveal()) && brandOf(card->reveal()) != CardBrand::Unknown;
    });
}

} // namespace kassa::app
