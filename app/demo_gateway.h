#pragma once

#include "app/station.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace kassa::app {

/// The sandbox and everything a till needs to sell at it: a throw-away folder, a demo journal,
/// keys of no worth. All of it is gone when this dies; keep it longer than the till.
class DemoGateway {
public:
    /// The gateway's address is there when this returns, and connections to it are let in; they
    /// are answered from begin() on.
    [[nodiscard]] static Expected<std::unique_ptr<DemoGateway>, Trouble>
    make(const CommonOptions& options);
    ~DemoGateway();
    DemoGateway(const DemoGateway&) = delete;
    DemoGateway& operator=(const DemoGateway&) = delete;

    [[nodiscard]] const Place& place() const { return m_place; }
    [[nodiscard]] Keys keys() const; ///< of no worth outside this sandbox

    /// Starts the sandbox's own program. It ends with this object, and with this program however
    /// that may end.
    void begin();
    /// A script as in `kassa sandbox --script`, in one line: its faults replace those before.
    void tell(const QByteArray& script);

private:
    DemoGateway();

    QTemporaryDir m_folder;
    QString m_program;
    int m_listener = -1; ///< ours until begin()
    QProcess m_sandbox;
    Place m_place;
};

} // namespace kassa::app
