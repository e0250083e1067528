#include "core/atmos/one_shot_body.h"

#include <algorithm>
#include <cstring>

namespace kassa::atmos {

OneShotBody::OneShotBody(SecretBuffer text, Instant notAfter, QObject* parent)
    : QIODevice(parent)
    , m_text(std::move(text))
    , m_notAfter(notAfter)
    , m_length(static_cast<qint64>(m_text.size())) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // a read-ahead would be one more copy
}

SecretBuffer OneShotBody::seal() {
    m_sealed = true;
    SecretBuffer text = std::move(m_text);
    return m_keeping ? std::move(text) : SecretBuffer();
}

qint64 OneShotBody::bytesAvailable() const {
    return m_sealed ? 0 : m_length - m_taken;
}

bool OneShotBody::atEnd() const {
    return bytesAvailable() == 0;
}

qint64 OneShotBody::readData(char* data, qint64 maxSize) {
    if (!m_sealed && m_taken == 0 && systemInstant() >= m_notAfter) {
        m_sealed = true;
    }
    const qint64 count = std::min(bytesAvailable(), maxSize);
    if (count <= 0) {
        return -1;
    }
    std::memcpy(data, m_text.reveal().data() + m_taken, static_cast<std::size_t>(count));
    m_taken += count;
    if (m_taken == m_length && !m_keeping) {
        m_text = SecretBuffer();
    }
    return count;
}

} // namespace kassa::atmos
