#pragma once

#include "app/copy_work.h"
#include "app/place.h"
#include "app/work_thread.h"
#include "core/atmos/credentials.h"
#include "core/vault/vault.h"
#include "ui/settings_link.h"

#include <QPointer>

#include <atomic>
#include <memory>

namespace kassa::app {

/// The settings of a desk at work: the file beside the journal, the keychain, and two threads, one
/// for the connection doctor and one for copies. Lives on the main thread, as the keychain does.
class SettingsHost final : public ui::SettingsLink {
    Q_OBJECT

public:
    /// `inForce`: what the desk was started with, from the file and from the command line.
    SettingsHost(Place place, const store::PublicKey& key, const desk::DeskChoices& inForce,
                 QObject* parent = nullptr);
    ~SettingsHost() override;

    [[nodiscard]] const desk::DeskChoices& choices() const override { return m_choices; }
    [[nodiscard]] const ui::GatewayFacts& gateway() const override { return m_gateway; }
    void keep(const desk::DeskChoices& choices) override;
    void lookAtKeys() override;
    void replaceKey(desk::MerchantKey key, SecretBuffer secret) override;
    void changeMoney(ui::GatewayFacts::Money money) override;
    void startDoctor() override;
    void cancelDoctor() override;
    void backUp(const QString& folder) override;
    void proveCopy(const QString& path) override;
    void cancelCopy() override;

private:
    void later(std::function<void()> told);
    void visit(atmos::Credentials credentials);
    void keysFound(const atmos::Credentials& credentials);
    void keysNotFound(vault::VaultError error);
    void setMoney(bool live);
    // settings_keys.cpp
    void writeKeys(const atmos::Credentials& next, atmos::Credentials before);
    void keysWritten();
    void keysRefused(vault::VaultError error, atmos::Credentials before);
    void answerReplacement(const QString& trouble);
    void work(std::function<ui::CopyReport(const CopyProgress&)> job);

    Place m_place;
    store::PublicKey m_key;
    desk::DeskChoices m_choices;
    ui::GatewayFacts m_gateway;
    std::unique_ptr<vault::Vault> m_vault; ///< of the question under way
    bool m_visiting = false;
    int m_visit = 0; ///< number of the doctor's visit: answers of an older one are nobody's
    bool m_copying = false;
    std::atomic<bool> m_stopCopy = false;
    QPointer<QObject> m_doctor; ///< lives on its thread; touched there only
    // Last: they end first, while everything that their work touches is still there.
    WorkThread m_doctorThread;
    WorkThread m_copyThread;
};

} // namespace kassa::app
