#pragma once

#include "core/callback/receiver.h"

#include <QtPlugin>

namespace kassa::callback {

/// Most tills never listen, so the HTTP library and what it brings along are a library of their
/// own, loaded where they are needed.
class ReceiverMaker {
public:
    ReceiverMaker() = default;
    ReceiverMaker(const ReceiverMaker&) = delete;
    ReceiverMaker& operator=(const ReceiverMaker&) = delete;
    virtual ~ReceiverMaker() = default;

    [[nodiscard]] virtual std::unique_ptr<Receiver> make() = 0;
};

} // namespace kassa::callback

Q_DECLARE_INTERFACE(kassa::callback::ReceiverMaker, "kassa.Callback/1")
