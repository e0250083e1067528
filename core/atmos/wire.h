#pragma once

#include "core/atmos/credentials.h"
#include "core/atmos/profile.h"
#include "core/desk/doctor.h"
#include "core/desk/reach.h"
#include "core/till/ports.h"

#include <QtPlugin>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace kassa::atmos {

/// Whatever speaks to the gateway over a network. It is a library of its own, with Qt's network
/// library and what that brings along: a window is painted before either is needed.
class Wire {
public:
    using ConnectionTold = std::function<void(bool reachable, std::chrono::milliseconds took)>;
    using VisitTold = std::function<void(const desk::DoctorFindings& findings, bool over)>;

    Wire() = default;
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    virtual ~Wire() = default;

    /// See AtmosGateway.
    [[nodiscard]] virtual std::unique_ptr<Gateway> gateway(Profile profile, Credentials credentials,
                                                           std::string language,
                                                           ConnectionTold told) = 0;
    /// See SocketProbe.
    [[nodiscard]] virtual std::unique_ptr<desk::ReachProbe> probe(const Profile& profile) = 0;
    /// A DoctorVisit that has begun, a child of `parent`.
    virtual QObject* visit(Profile profile, Credentials credentials, VisitTold told,
                           QObject* parent) = 0;
};

} // namespace kassa::atmos

Q_DECLARE_INTERFACE(kassa::atmos::Wire, "kassa.Wire/1")
