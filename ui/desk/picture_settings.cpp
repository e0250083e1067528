#include "ui/desk/picture_settings.h"

#include <algorithm>

namespace kassa::ui {

using namespace std::chrono_literals;
using kassa::desk::DoctorAnswer;
using kassa::desk::DoctorCall;
using kassa::desk::DoctorFindings;
using kassa::desk::DoctorProbe;
using kassa::desk::DoctorTrouble;

namespace {

constexpr Timestamp secondOfMay{std::chrono::milliseconds(1'777'708'800'000)};

} // namespace

PictureSettings::PictureSettings(QObject* parent) : SettingsLink(parent) {
    m_gateway.profile = QStringLiteral("apigw");
    m_gateway.address = QStringLiteral("https://apigw.atmos.uz");
    m_gateway.money = GatewayFacts::Money::Test;
    m_gateway.mayChangeMoney = true;
    m_keys.place = KeyFacts::Place::Keychain;
    m_keys.consumerKey = m_keys.consumerSecret = m_keys.storeNumber = true;
    m_keys.since = secondOfMay;
}

void PictureSettings::keep(const kassa::desk::DeskChoices& choices) {
    m_orders.emplace_back("keep");
    if (m_refusal.isEmpty()) {
        m_choices = choices;
    }
    Q_EMIT kept(m_refusal);
}

void PictureSettings::lookAtKeys() {
    m_orders.emplace_back("look_at_keys");
    Q_EMIT keysTold(m_keys);
}

/// Which key and how long it was, never what it was.
void PictureSettings::replaceKey(kassa::desk::MerchantKey key, SecretBuffer secret) {
    m_orders.push_back("replace_key " + std::string(nameOf(key)) + ' ' +
                       std::to_string(secret.size()));
}

void PictureSettings::changeMoney(GatewayFacts::Money money) {
    m_orders.emplace_back(money == GatewayFacts::Money::Live ? "change_money live"
                                                             : "change_money test");
}

void PictureSettings::startDoctor() {
    m_orders.emplace_back("start_doctor");
}

void PictureSettings::cancelDoctor() {
    m_orders.emplace_back("cancel_doctor");
}

void PictureSettings::backUp(const QString& folder) {
    m_orders.push_back("back_up " + folder.toStdString());
}

void PictureSettings::proveCopy(const QString& path) {
    m_orders.push_back("prove_copy " + path.toStdString());
}

void PictureSettings::cancelCopy() {
    m_orders.emplace_back("cancel_copy");
}

int PictureSettings::count(std::string_view name) const {
    return static_cast<int>(
        std::count_if(m_orders.begin(), m_orders.end(),
                      [name](const std::string& order) { return order.starts_with(name); }));
}

DoctorFindings sampleGoodFindings() {
    DoctorFindings findings;
    findings.name = DoctorProbe{4ms, std::nullopt};
    findings.route = DoctorProbe{11ms, std::nullopt};
    findings.tls = DoctorProbe{38ms, std::nullopt};
    findings.certificateDays = 214;
    findings.ahead = 1s;
    findings.token = DoctorCall{312ms, DoctorAnswer::Good};
    findings.store = DoctorCall{146ms, DoctorAnswer::Good};
    return findings;
}

DoctorFindings sampleSilentFindings() {
    DoctorFindings findings;
    findings.name = DoctorProbe{4ms, std::nullopt};
    findings.route = DoctorProbe{10'000ms, DoctorTrouble::RouteSilent};
    return findings;
}

} // namespace kassa::ui
