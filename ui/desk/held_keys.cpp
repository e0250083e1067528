#include "ui/desk/held_keys.h"

#include "core/base/check.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace kassa::ui {

namespace {

struct Record {
    quint64 time;
    int key;
    int modifiers;
    quint32 scanCode;
    quint32 virtualKey;
    quint32 nativeModifiers;
    char16_t character; ///< 0: types nothing
    bool release;
    bool repeat;
};

/// The text of a digit is one of ten constants: none is left in memory that was given back.
QString textOf(char16_t character) {
    static const std::array<QString, 10> digits{
        QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
        QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7"),
        QStringLiteral("8"), QStringLiteral("9")};
    if (character >= u'0' && character <= u'9') {
        return digits.at(static_cast<std::size_t>(character - u'0'));
    }
    return character == 0 ? QString() : QString(QChar(character));
}

} // namespace

HeldKeys::HeldKeys() : m_keys(most * sizeof(Record)) {}

bool HeldKeys::keep(const QKeyEvent& event) {
    const QString text = event.text();
    if (text.size() > 1) {
        return false;
    }
    Record record{};
    record.time = event.timestamp();
    record.release = event.type() == QEvent::KeyRelease;
    record.key = event.key();
    record.modifiers = static_cast<int>(event.modifiers());
    record.scanCode = event.nativeScanCode();
    record.virtualKey = event.nativeVirtualKey();
    record.nativeModifiers = event.nativeModifiers();
    record.character = text.isEmpty() ? u'\0' : text.front().unicode();
    record.repeat = event.isAutoRepeat();
    std::array<char, sizeof(Record)> bytes{};
    std::memcpy(bytes.data(), &record, sizeof record);
    const bool kept = m_keys.append({bytes.data(), bytes.size()});
    wipe(&record, sizeof record);
    wipe(bytes.data(), bytes.size());
    return kept;
}

std::size_t HeldKeys::size() const {
    return m_keys.size() / sizeof(Record);
}

void HeldKeys::send(std::size_t index, QObject* to) const {
    KASSA_CHECK(index < size());
    Record record{};
    std::memcpy(&record, m_keys.reveal().data() + index * sizeof record, sizeof record);
    QKeyEvent event(record.release ? QEvent::KeyRelease : QEvent::KeyPress, record.key,
                    Qt::KeyboardModifiers(record.modifiers), record.scanCode, record.virtualKey,
                    record.nativeModifiers, textOf(record.character), record.repeat);
    event.setTimestamp(record.time);
    wipe(&record, sizeof record);
    QCoreApplication::sendEvent(to, &event);
}

} // namespace kassa::ui
