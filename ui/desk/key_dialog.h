#pragma once

#include "core/desk/merchant_keys.h"
#include "ui/desk/desk_dialog.h"
#include "ui/desk/desk_setup.h"
#include "ui/settings_link.h"
#include "ui/staff_link.h"

namespace kassa::ui {

class ApprovalPanel;
class Button;
class Field;
class SecretField;

/// "Consumer key", …: as the settings call it.
[[nodiscard]] QString keyName(kassa::desk::MerchantKey key);

/// Another one of the merchant's keys into the keychain: the new value in a field that shows
/// nothing, and a manager's PIN for this one key. Stays open until the keychain has answered, and
/// when it has refused.
class KeyDialog : public DeskDialog {
    Q_OBJECT

public:
    /// All three must outlive the dialog.
    KeyDialog(StaffLink& staff, SettingsLink& settings, const DeskSetup& setup,
              kassa::desk::MerchantKey key, QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] QString help() const override;
    void escape() override;

Q_SIGNALS:
    /// It is kept; the old one is gone.
    void replaced();

private:
    enum class Order { None, Asked, Writing };

    void build();
    void submit();
    void onApproved(kassa::desk::Action action, const QString& about);
    void onReplaced(const QString& trouble);
    [[nodiscard]] QString faultText(kassa::desk::KeyFault fault) const;

    StaffLink& m_staff;
    SettingsLink& m_settings;
    kassa::desk::MerchantKey m_key;
    QString m_about; ///< for the journal
    SecretField* m_secret;
    Field* m_field;
    ApprovalPanel* m_approval;
    Button* m_yes;
    Button* m_no;
    Order m_order = Order::None;
};

} // namespace kassa::ui
