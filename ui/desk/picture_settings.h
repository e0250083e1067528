#pragma once

#include "ui/settings_link.h"

#include <string>
#include <vector>

namespace kassa::ui {

/// Settings that do what a script says: for pictures of the screens and for tests of the windows.
/// Remembers every order; what is kept is in force at once.
class PictureSettings : public SettingsLink {
    Q_OBJECT

public:
    explicit PictureSettings(QObject* parent = nullptr);

    [[nodiscard]] const kassa::desk::DeskChoices& choices() const override { return m_choices; }
    [[nodiscard]] const GatewayFacts& gateway() const override { return m_gateway; }
    void keep(const kassa::desk::DeskChoices& choices) override;
    void lookAtKeys() override;
    void replaceKey(kassa::desk::MerchantKey key, kassa::SecretBuffer secret) override;
    void changeMoney(GatewayFacts::Money money) override;
    void startDoctor() override;
    void cancelDoctor() override;
    void backUp(const QString& folder) override;
    void proveCopy(const QString& path) override;
    void cancelCopy() override;

    // What the windows asked for.
    /// "keep", "start_doctor", "back_up /media/usb", …, in order.
    [[nodiscard]] const std::vector<std::string>& orders() const { return m_orders; }
    /// How many of them begin with `name`.
    [[nodiscard]] int count(std::string_view name) const;

    // What the desk answers.
    void setGateway(const GatewayFacts& gateway) { m_gateway = gateway; }
    /// keep() is refused with this sentence from now on; empty: it is not.
    void refuseToKeep(const QString& why) { m_refusal = why; }
    /// lookAtKeys() tells these.
    void setKeys(const KeyFacts& keys) { m_keys = keys; }

private:
    kassa::desk::DeskChoices m_choices;
    GatewayFacts m_gateway;
    KeyFacts m_keys;
    QString m_refusal;
    std::vector<std::string> m_orders;
};

/// A way to the gateway that is good, and one that ends at the allow-list's firewall.
[[nodiscard]] kassa::desk::DoctorFindings sampleGoodFindings();
[[nodiscard]] kassa::desk::DoctorFindings sampleSilentFindings();

} // namespace kassa::ui
