#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/payment/debit_question.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

namespace kassa::callback {

/// Where the gateway's questions come in, on this machine only: what stands in front and is seen
/// from outside (a reverse proxy with a certificate) passes them on.
inline constexpr const char* path = "/callback";

struct ReceiverOptions {
    std::uint16_t port = 0; ///< 0: any free one
    std::int64_t storeId = 0;
    SecretBuffer apiKey;
    /// Decides from what is known here, without asking the gateway, which is waiting. Called from
    /// threads of the receiver, several at a time.
    std::function<DebitWord(const DebitQuestion&)> ask;
    std::chrono::milliseconds headTime{5'000};   ///< for a request's head to be there
    std::chrono::milliseconds wholeTime{10'000}; ///< for all of it, answer included
};

enum class ReceiverError { PortTaken, PortForbidden, NoSocket };

/// Listens for the callback of the gateway. At most 16 connections, 8 KiB of body, one request
/// each; whoever is slower or longer is cut off.
class Receiver {
public:
    Receiver() = default;
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;
    virtual ~Receiver() = default; ///< cuts off whoever is connected; nobody is asked any more

    /// Call once; the port it listens at.
    [[nodiscard]] virtual Expected<std::uint16_t, ReceiverError> start(ReceiverOptions options) = 0;
};

} // namespace kassa::callback
