#include "ui/desk/key_dialog.h"

#include "ui/desk/approval_panel.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace kassa::ui {

using kassa::desk::Action;
using kassa::desk::KeyFault;
using kassa::desk::MerchantKey;

namespace {

constexpr int dialogWidth = 640;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyDialog)
};

} // namespace

QString keyName(MerchantKey key) {
    switch (key) {
    case MerchantKey::ConsumerKey:
        return Words::tr("Consumer key");
    case MerchantKey::ConsumerSecret:
        return Words::tr("Consumer secret");
    case MerchantKey::StoreNumber:
        return Words::tr("Store number (store_id)");
    case MerchantKey::CallbackKey:
        return Words::tr("Callback key");
    }
    return {};
}

KeyDialog::KeyDialog(StaffLink& staff, SettingsLink& settings, const DeskSetup& setup,
                     MerchantKey key, QWidget* parent)
    : DeskDialog(parent)
    , m_staff(staff)
    , m_settings(settings)
    , m_key(key)
    , m_about(QString::fromUtf8(nameOf(key).data(), static_cast<qsizetype>(nameOf(key).size())))
    , m_secret(new SecretField(static_cast<int>(kassa::desk::longestMerchantKey)))
    , m_field(new Field(tr("New value"), m_secret))
    , m_approval(new ApprovalPanel(staff, setup, Action::ChangeKeys))
    , m_yes(new Button(tr("Replace"), ButtonKind::Main, ButtonSize::Medium48))
    , m_no(new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48)) {
    named(this, "keyDialog");
    build();
    connect(m_yes, &QPushButton::clicked, this, &KeyDialog::submit);
    connect(m_no, &QPushButton::clicked, this, &KeyDialog::escape);
    connect(m_secret, &DigitField::returnPressed, m_approval, &ApprovalPanel::takeFocus);
    connect(m_secret, &DigitField::edited, this,
            [this] { m_field->setHelp(FieldState::Idle, {}); });
    connect(m_secret, &SecretField::pasteRefused, this, [this] {
        m_field->setHelp(FieldState::Error,
                         tr("There is no key in the clipboard. Copy it once more."));
    });
    connect(m_approval, &ApprovalPanel::submitted, this, &KeyDialog::submit);
    connect(m_approval, &ApprovalPanel::refused, this, [this] {
        m_order = Order::None;
        present();
    });
    connect(&m_staff, &StaffLink::approved, this, &KeyDialog::onApproved);
    connect(&m_settings, &SettingsLink::keyReplaced, this, &KeyDialog::onReplaced);
    onControlEnter(this, [this] { submit(); });
}

void KeyDialog::build() {
    setFixedWidth(dialogWidth);
    auto* column = columnOn(this, {36, 26, 36, 26});
    addText(column, QStringLiteral("keyTitle"), TextRole::Heading2)->setText(keyName(m_key));
    column->addSpacing(6);
    addText(column, QStringLiteral("keyText"), TextRole::Body, &Colours::ink2)
        ->setText(tr("Type or paste it. It goes into the system’s keychain in place of the old "
                     "one, is never shown, and counts from the next start."));
    addSpacing(column, 14);
    column->addWidget(m_field);
    addSpacing(column, 12);
    column->addWidget(m_approval);
    addSpacing(column, 12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_no->setKeycap(QStringLiteral("Esc"));
    m_yes->setKeycap(QStringLiteral("Ctrl+Enter"));
    row->addStretch(1);
    row->addWidget(m_no);
    row->addWidget(m_yes);
    column->addLayout(row);
    named(m_secret, "keySecret");
    named(m_yes, "keyReplace");
    named(m_no, "keyCancel");
}

QString KeyDialog::faultText(KeyFault fault) const {
    switch (fault) {
    case KeyFault::Empty:
        return tr("Type or paste the new value");
    case KeyFault::NotDigits:
        return tr("A store’s number is digits and nothing else");
    case KeyFault::TooLong:
        return tr("That is too long for a key");
    case KeyFault::BadLetter:
        return tr("No key has such a letter");
    }
    return {};
}

void KeyDialog::submit() {
    if (m_order != Order::None) {
        return;
    }
    if (const auto fault = faultOf(m_key, m_secret->reveal())) {
        m_field->setHelp(FieldState::Error, faultText(*fault));
        m_secret->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto approver = m_approval->take()) {
        m_order = Order::Asked;
        m_staff.approve(Action::ChangeKeys, m_about, std::move(*approver));
        present();
    }
}

void KeyDialog::onApproved(Action action, const QString& about) {
    if (m_order == Order::Asked && action == Action::ChangeKeys && about == m_about) {
        m_order = Order::Writing; // one approval, one key
        m_settings.replaceKey(m_key, m_secret->take());
        present();
    }
}

void KeyDialog::onReplaced(const QString& trouble) {
    if (m_order != Order::Writing) {
        return;
    }
    m_order = Order::None;
    if (trouble.isEmpty()) {
        Q_EMIT closeAsked();
        Q_EMIT replaced();
        return;
    }
    present();
    m_field->setHelp(FieldState::Error, trouble);
    m_secret->setFocus(Qt::OtherFocusReason);
}

void KeyDialog::present() {
    m_approval->present();
    const bool free = m_order == Order::None;
    m_secret->setPaused(!free);
    m_yes->setEnabled(free);
    m_no->setEnabled(free);
}

void KeyDialog::takeFocus() {
    m_secret->setFocus(Qt::OtherFocusReason);
}

void KeyDialog::escape() {
    if (m_order == Order::None) { // an order that is out is not taken back by looking away
        Q_EMIT closeAsked();
    }
}

std::vector<Hint> KeyDialog::hints() const {
    return {{{QStringLiteral("Ctrl+V")}, tr("Paste")},
            {{QStringLiteral("Tab")}, tr("Next field")},
            {{QStringLiteral("Ctrl+Enter")}, tr("Replace")},
            {{QStringLiteral("Esc")}, tr("Cancel")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

QString KeyDialog::help() const {
    return tr("The key is kept in memory that is wiped, goes into the keychain and is read back "
              "from there. What was pasted is taken out of the clipboard. When the keychain "
              "refuses, the old key stays.");
}

} // namespace kassa::ui
