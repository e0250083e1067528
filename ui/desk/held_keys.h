#pragma once

#include "core/base/secret.h"

#include <QKeyEvent>

namespace kassa::ui {

/// Keys that wait until it is known who typed them. They may be somebody's card number, so no
/// QKeyEvent is kept, whose text lies anywhere: what is needed to make it again lies in locked
/// memory and is wiped when it has gone on its way.
class HeldKeys {
public:
    HeldKeys();

    /// False, and nothing kept, when there is no more room or the key types more than one
    /// character.
    [[nodiscard]] bool keep(const QKeyEvent& event);
    [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
    [[nodiscard]] std::size_t size() const;
    /// Sends one of them, counted from 0, as it came.
    void send(std::size_t index, QObject* to) const;
    void clear() { m_keys.clear(); }

    static constexpr std::size_t most = 512; ///< presses and releases

private:
    SecretBuffer m_keys;
};

} // namespace kassa::ui
