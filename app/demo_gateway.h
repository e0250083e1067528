#pragma once

#include "app/station.h"
#include "core/sandbox/server.h"

#include <QTemporaryDir>
#include <memory>

namespace kassa::app {

/// The embedded sandbox and everything a till needs to sell at it: a throw-away folder, a demo
/// journal, keys of no worth. All of it is gone when this dies; keep it longer than the till.
class DemoGateway {
public:
    [[nodiscard]] static Expected<std::unique_ptr<DemoGateway>, Trouble>
    start(const CommonOptions& options, sandbox::Settings settings = {});

    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] Keys keys() const; ///< of no worth outside this sandbox
    [[nodiscard]] sandbox::Server& server() { return m_server; }

private:
    DemoGateway();

    QTemporaryDir m_folder;
    sandbox::Server m_server;
    Place m_place;
};

} // namespace kassa::app
