#include "tests/bench/client.h"

#include "core/atmos/gateway.h"
#include "core/base/check.h"
#include "core/store/sqlite_journal.h"
#include "core/till/till.h"

#include <QEventLoop>

namespace kassa::bench {

namespace {

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return systemInstant(); }
};

class NumberedIds final : public IdSource {
public:
    [[nodiscard]] PaymentId next() override { return {"BENCH" + std::to_string(++m_last)}; }

private:
    int m_last = 0;
};

/// The person at the desk: types as soon as there is something to type.
class Person final : public TillObserver {
public:
    void sell(Till& till, Sale sale) {
        m_till = &till;
        if (!till.begin(std::move(sale))) {
            giveUp("the sale cannot begin");
        }
        m_loop.exec();
    }

    void paymentChanged(const Payment& payment) override {
        if (std::holds_alternative<state::AwaitingCard>(payment.state)) {
            auto number = CardNumber::parse(cardNumber);
            auto expiry = CardExpiry::parse("02/28", {2026, 1});
            m_till->post(payment.id,
                         event::CardEntered{std::move(number).value(), std::move(expiry).value()});
        } else if (std::holds_alternative<state::AwaitingCode>(payment.state)) {
            m_till->post(payment.id, event::CodeEntered{Code::parse(code).value()});
        } else if (std::holds_alternative<state::Paid>(payment.state)) {
            m_loop.quit();
        } else if (isFinal(payment) || isUnresolved(payment)) {
            giveUp("the sale is not paid but " + std::string(nameOf(payment.state)));
        }
    }

    void tillHalted(JournalError, const Payment&) override { giveUp("the till has halted"); }

private:
    Till* m_till = nullptr;
    QEventLoop m_loop;
};

class KassaClient final : public Client {
public:
    KassaClient(const std::string& url, const std::string& folder) {
        auto profile = atmos::builtinProfile("sandbox");
        KASSA_CHECK(profile.has_value());
        m_profile = atmos::pointedAt(std::move(*profile), url);
        store::OpenOptions options;
        options.path = folder + "/bench.journal";
        options.desk = "1";
        auto journal =
            store::SqliteJournal::open(std::move(options), store::SigningKey::generate());
        if (!journal) {
            giveUp("the journal cannot be opened: " + journal.error().detail);
        }
        m_journal = std::move(journal).value();
    }

    void sell(int number) override {
        atmos::Credentials credentials;
        credentials.storeId = storeId;
        credentials.consumerKey = SecretBuffer::of("bench-key");
        credentials.consumerSecret = SecretBuffer::of("bench-secret");
        atmos::AtmosGateway gateway(m_profile, std::move(credentials), {"uz", {}, {}});
        Person person;
        Till till(gateway, *m_journal, m_clock, m_ids, person);
        const auto text = std::to_string(number);
        person.sell(till, {text, text, "", {}, Tiyin(amount)});
    }

private:
    atmos::Profile m_profile;
    SystemClock m_clock;
    NumberedIds m_ids;
    std::unique_ptr<store::SqliteJournal> m_journal;
};

} // namespace

std::unique_ptr<Client> kassaClient(const std::string& url, const std::string& folder) {
    return std::make_unique<KassaClient>(url, folder);
}

} // namespace kassa::bench
