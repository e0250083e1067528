#pragma once

#include "core/payment/messages.h"
#include "core/payment/step.h"

#include <functional>
#include <string>
#include <vector>

// What the till needs of the world. Each port has one contract test in tests/, run on every
// implementation and fake. All of it lives on one thread, the till's.

namespace kassa {

/// The way to the payment gateway.
///
/// Exactly one reply per send, delivered later and never from inside send(). At most one request
/// on the wire per send for calls that move money: no retry, no redirect, no replay. NotSent only
/// with proof that no byte of the body left. Nothing of a body or header is ever logged.
class Gateway {
public:
    using ReplyHandler = std::function<void(const PaymentId&, CallId, Reply)>;

    virtual ~Gateway() = default;
    virtual void onReply(ReplyHandler handler) = 0; ///< set once, before the first send
    virtual void send(const PaymentId& payment, Effect effect) = 0;
};

enum class JournalError {
    SaleOccupied, ///< another payment holds this sale; nothing was written
    Full,         ///< the disk is full
    ReadOnly,
    Fenced, ///< another program took the journal over
    Broken, ///< an input/output error; the journal is not used again in this run
};

/// The append-only record of every step of every payment.
///
/// append() returns after the row is durable, or with an error after which nothing was written
/// (except that after Broken it is unknown until the next start; and that a row which says what
/// the gateway has proved about money may be there at the next start). It only ever adds.
class Journal {
public:
    virtual ~Journal() = default;

    /// One more row: `payment` as it is from now on. `cause` is the stable name of the event.
    [[nodiscard]] virtual Expected<void, JournalError> append(const Payment& payment,
                                                              std::string_view cause) = 0;

    /// The latest row of every payment that is not final or is still being watched.
    [[nodiscard]] virtual Expected<std::vector<Payment>, JournalError> unfinished() = 0;

    /// The latest row of one payment, finished or not; none when there is no such payment.
    [[nodiscard]] virtual Expected<std::optional<Payment>, JournalError>
    find(const PaymentId& id) = 0;

    /// There is room for the rows of many more payments. A card is not taken without, so that the
    /// disk is not found full when money has moved.
    [[nodiscard]] virtual bool hasRoom() const { return true; }
};

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual PaymentId next() = 0;
};

} // namespace kassa
