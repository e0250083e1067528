#pragma once

#include "core/sandbox/gateway_model.h"

#include <memory>
#include <mutex>
#include <set>

namespace httplib {
class Client;
}

// Asks the merchant over HTTP whether a debit may go ahead. Any thread.

namespace kassa::sandbox {

class CallbackClient {
public:
    /// Blocks for at most the question's timeout each time it is asked. True: the last answer was
    /// 200 with {"status": 1}.
    [[nodiscard]] bool ask(const CallbackQuestion& question);
    /// Breaks off whatever is under way; nobody is asked any more.
    void stop();

private:
    std::mutex m_mutex;
    std::set<httplib::Client*> m_busy;
    bool m_ending = false;
};

} // namespace kassa::sandbox
