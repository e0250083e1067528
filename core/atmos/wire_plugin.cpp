#include "core/atmos/doctor_visit.h"
#include "core/atmos/gateway.h"
#include "core/atmos/socket_probe.h"
#include "core/atmos/wire.h"

namespace kassa::atmos {

class WirePlugin final : public QObject, public Wire {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "kassa.Wire/1")
    Q_INTERFACES(kassa::atmos::Wire)

public:
    [[nodiscard]] std::unique_ptr<Gateway> gateway(Profile profile, Credentials credentials,
                                                   std::string language,
                                                   ConnectionTold told) override {
        return std::make_unique<AtmosGateway>(
            std::move(profile), std::move(credentials),
            AtmosGateway::Options{std::move(language), std::move(told), {}});
    }

    [[nodiscard]] std::unique_ptr<desk::ReachProbe> probe(const Profile& profile) override {
        return std::make_unique<SocketProbe>(profile, SocketProbe::Options{});
    }

    QObject* visit(Profile profile, Credentials credentials, VisitTold told,
                   QObject* parent) override {
        auto* doctor = new DoctorVisit(std::move(profile), std::move(credentials), {},
                                       std::move(told), parent);
        doctor->start();
        return doctor;
    }
};

} // namespace kassa::atmos

#include "wire_plugin.moc"
