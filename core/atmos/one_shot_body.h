#pragma once

#include "core/base/secret.h"
#include "core/base/time.h"

#include <QIODevice>

namespace kassa::atmos {

/// The body of one request, which can be read once and never again.
///
/// Qt's HTTP client repeats a POST by itself when a connection ends without an answer. It has to
/// rewind the body for that, and this device refuses: such a request ends with an error instead.
/// The count of bytes taken is the proof that a call was not sent: while it is zero and the device
/// is sealed, no byte of the body can have left, nor will.
///
/// The text is wiped as soon as it has been read, unless it is to be kept for another request; it
/// cannot be read here again in any case. The network stack keeps copies of its own.
class OneShotBody final : public QIODevice {
    Q_OBJECT

public:
    /// After `notAfter` the body can no longer be taken: an order that has grown old while the
    /// machine slept must not reach the wire.
    OneShotBody(SecretBuffer text, Instant notAfter, QObject* parent = nullptr);

    void keepText() { m_keeping = true; }

    [[nodiscard]] qint64 length() const { return m_length; }
    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// From now on nothing can be taken. Gives the text back if it was kept.
    SecretBuffer seal();

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    SecretBuffer m_text;
    Instant m_notAfter;
    qint64 m_length;
    qint64 m_taken = 0;
    bool m_sealed = false;
    bool m_keeping = false;
};

} // namespace kassa::atmos
