#pragma once

#include "core/base/secret.h"
#include "core/base/time.h"
#include "core/desk/desk_choices.h"
#include "core/desk/doctor.h"
#include "core/desk/merchant_keys.h"

#include <QObject>
#include <QString>

#include <optional>

namespace kassa::ui {

/// The gateway this desk works with. Does not change while the program runs.
struct GatewayFacts {
    enum class Money { Live, Test, Demo };
    QString profile; ///< "apigw", "legacy", "sandbox"
    QString address; ///< "https://apigw.atmos.uz"
    Money money = Money::Demo;
    int callbackPort = 0; ///< where the gateway's callback is listened for; 0: nowhere
    /// Settings can change it between live and test; false for a gateway on this machine.
    bool mayChangeMoney = false;
};

/// The merchant's keys: which of them are kept, never what they are.
struct KeyFacts {
    enum class Place {
        Unknown, ///< not looked yet
        Keychain,
        Machine, ///< no keychain: the sandbox's own, for a gateway on this machine
    };
    Place place = Place::Unknown;
    bool consumerKey = false;
    bool consumerSecret = false;
    bool storeNumber = false;
    bool callbackKey = false;              ///< may be missing
    std::optional<kassa::Timestamp> since; ///< they were entered; none: nobody wrote it down
    QString trouble; ///< what is wrong with the keychain and what to do; empty: nothing
};

/// How a copy of the journal was made, or an older one looked at.
struct CopyReport {
    enum class Outcome {
        Good,       ///< every row, every hash and every signature was proved
        Damaged,    ///< it was changed; `row` is the first bad one
        OtherKey,   ///< a whole journal, but of another desk
        NotJournal, ///< some other file, or none
        NotWritable,
        NoRoom,
        NotReadable, ///< the disk reports an error
        Cancelled,   ///< nothing is left of it
    };
    Outcome outcome = Outcome::NotReadable;
    QString path; ///< of the copy
    qint64 rows = 0;
    qint64 row = 0;
    // Of a good one:
    QString head;                         ///< hash of the last row, 64 hexadecimal digits
    std::optional<kassa::Timestamp> from; ///< of the first row
    std::optional<kassa::Timestamp> to;   ///< of the last
};

/// What the windows know of the desk's settings. Like TillLink: orders return at once, every
/// answer is a signal, later, on the thread of the windows. Who may give which order is not
/// decided here: whoever gives one that needs a manager has asked StaffLink::approve() before.
class SettingsLink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const kassa::desk::DeskChoices& choices() const = 0;
    [[nodiscard]] virtual const GatewayFacts& gateway() const = 0;
    /// Written down, then in force: `kept` follows, and choices() is what is in force.
    virtual void keep(const kassa::desk::DeskChoices& choices) = 0;

    /// Which keys are kept: `keysTold` follows. The keychain may ask for a password meanwhile.
    virtual void lookAtKeys() = 0;
    /// Another one in the place of one key, read back from the keychain: `keyReplaced` follows. The
    /// gateway is told the new one from the next start on.
    virtual void replaceKey(kassa::desk::MerchantKey key, kassa::SecretBuffer secret) = 0;
    /// The next start works with the keys and the journal of live money, or of the test store:
    /// `moneyAnswered` follows.
    virtual void changeMoney(GatewayFacts::Money money) = 0;

    /// Looks at the way to the gateway: `doctorTold` follows for every step, or `doctorRefused`.
    /// Moves no money. Nothing while one is under way.
    virtual void startDoctor() = 0;
    virtual void cancelDoctor() = 0; ///< no answer follows any more

    /// A copy of the journal and of what belongs to it in a new folder inside `folder`, proved from
    /// its first row to its last: `copyMoved` and `copyEnded` follow. Nothing while one is under
    /// way.
    virtual void backUp(const QString& folder) = 0;
    /// Proves a copy that lies there, and changes nothing. The same answers.
    virtual void proveCopy(const QString& path) = 0;
    virtual void cancelCopy() = 0; ///< `copyEnded` follows, with Cancelled

Q_SIGNALS:
    /// Empty: done. Otherwise nothing has changed, and this is why.
    void kept(const QString& trouble);
    void keysTold(const kassa::ui::KeyFacts& keys);
    /// Empty: it is kept. Otherwise the old one is, and this is why.
    void keyReplaced(const QString& trouble);
    /// Empty: from the next start on. Otherwise nothing has changed, and this is why.
    void moneyAnswered(const QString& trouble);
    void doctorTold(const kassa::desk::DoctorReport& report, bool over);
    void doctorRefused(const QString& why);
    /// `of` is 0 while nobody can tell yet.
    void copyMoved(qint64 rows, qint64 of);
    void copyEnded(const kassa::ui::CopyReport& report);
};

} // namespace kassa::ui
