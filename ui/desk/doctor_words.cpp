#include "ui/desk/doctor_words.h"

#include "core/base/check.h"

#include <QCoreApplication>

#include <cstdlib>

namespace kassa::ui {

using kassa::desk::DoctorReport;
using kassa::desk::DoctorStep;
using kassa::desk::DoctorTrouble;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kassa::ui::Doctor)
};

QString clockSentence(const DoctorReport& report) {
    const auto seconds = report.ahead ? report.ahead->count() : 0;
    const auto minutes = static_cast<int>((std::llabs(seconds) + 59) / 60);
    return seconds > 0
               ? Words::tr("The clock of this computer is %n minute(s) fast. Set it by the network "
                           "time.",
                           nullptr, minutes)
               : Words::tr("The clock of this computer is %n minute(s) slow. Set it by the network "
                           "time.",
                           nullptr, minutes);
}

} // namespace

QString doctorStepName(DoctorStep step) {
    switch (step) {
    case DoctorStep::Name:
        return Words::tr("Address found");
    case DoctorStep::Route:
        return Words::tr("Way to Atmos");
    case DoctorStep::Tls:
        return Words::tr("Secure connection");
    case DoctorStep::Clock:
        return Words::tr("Clock");
    case DoctorStep::Key:
        return Words::tr("Keys");
    case DoctorStep::Store:
        return Words::tr("Store number");
    case DoctorStep::AllowList:
        return Words::tr("Allowed address");
    }
    checkFailed("step is one of its values", __FILE__, __LINE__);
}

QString doctorSentence(DoctorTrouble trouble, const DoctorReport& report) {
    switch (trouble) {
    case DoctorTrouble::NameUnknown:
        return Words::tr("The gateway's address is not found. Look at the cable or Wi-Fi and at "
                         "the network's DNS.");
    case DoctorTrouble::NameSilent:
        return Words::tr("Nobody answers the question for the gateway's address. Look at the cable "
                         "or Wi-Fi and at the network's DNS.");
    case DoctorTrouble::RouteRefused:
        return Words::tr("There is no way to the gateway from this network. Look at the cable, the "
                         "router and its firewall.");
    case DoctorTrouble::RouteSilent:
        return Words::tr("The gateway does not answer. Atmos answers only to allowed addresses: "
                         "ask Atmos to allow the address of this network, or use the network that "
                         "is allowed.");
    case DoctorTrouble::CertificateOutOfDate:
        return Words::tr("The gateway's certificate is not valid today. Look at the date of this "
                         "computer first; if it is right, call Atmos.");
    case DoctorTrouble::CertificateOfAnother:
        return Words::tr("The certificate belongs to another server. Somebody may stand between: "
                         "take no cards on this network.");
    case DoctorTrouble::CertificateUntrusted:
        return Words::tr("Nobody vouches for the gateway's certificate. Somebody may stand "
                         "between: take no cards on this network.");
    case DoctorTrouble::TlsBroken:
        return Words::tr("The secure connection breaks off. Look at the firewall or proxy of this "
                         "network.");
    case DoctorTrouble::TlsSilent:
        return Words::tr("The secure connection gets no answer. Look at the firewall or proxy of "
                         "this network.");
    case DoctorTrouble::ClockOff:
        return clockSentence(report);
    case DoctorTrouble::KeyRefused:
        return Words::tr("Atmos does not accept the keys. Enter Consumer key and Consumer secret "
                         "again with kassa setup.");
    case DoctorTrouble::StoreUnknown:
        return Words::tr("Atmos does not know this store number with these keys. Compare store_id "
                         "with the contract and enter it again with kassa setup.");
    case DoctorTrouble::AddressRefused:
        return Words::tr("Atmos turns this computer away: its address is not allowed, or the "
                         "service is not switched on. Ask Atmos for both.");
    case DoctorTrouble::NotTheGateway:
        return Words::tr("Something else answers in the gateway's place, perhaps a sign-in page of "
                         "this network. Open a browser and sign in, or use another network.");
    case DoctorTrouble::GatewayTrouble:
        return Words::tr("Atmos is reached but answers with an error of its own. Try again in a "
                         "few minutes; if it stays, call Atmos.");
    case DoctorTrouble::NoAnswer:
        return Words::tr("The connection stands, but Atmos does not answer. Try again in a few "
                         "minutes; if it stays, call Atmos.");
    }
    checkFailed("trouble is one of its values", __FILE__, __LINE__);
}

QString doctorGoodNews(const DoctorReport& report) {
    const auto took = static_cast<int>(report.of(DoctorStep::Key).took.count());
    QString news = Words::tr("The keys work · %1 ms").arg(took);
    if (report.certificateDays) {
        news += QStringLiteral(" · ") + Words::tr("the certificate is good for %n day(s)", nullptr,
                                                  *report.certificateDays);
    }
    return news;
}

} // namespace kassa::ui
