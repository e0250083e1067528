#include "app/sell.h"

#include "app/payment_json.h"
#include "app/words.h"

#include <QSocketNotifier>

namespace kassa::app {

namespace {

/// Runs `parse` on lines of input until one is good; from a pipe the first bad one ends it.
template <class Parse>
auto readUntilGood(SecretLines& input, const QString& prompt, const Parse& parse)
    -> Expected<typename decltype(parse(std::string_view()))::value_type, UsageError> {
    while (true) {
        const auto line = input.read(prompt);
        if (!line) {
            return Unexpected(UsageError{words::inputEnded()});
        }
        auto parsed = parse(line->reveal());
        if (parsed) {
            return std::move(parsed).value();
        }
        if (!input.isTerminal()) {
            return Unexpected(UsageError{words::sentence(parsed.error())});
        }
        complain(words::sentence(parsed.error()));
    }
}

} // namespace

Expected<Typed, UsageError> readCard(SecretLines& input, YearMonth today) {
    Typed typed;
    auto number = readUntilGood(input, words::askCard(),
                                [](std::string_view text) { return CardNumber::parse(text); });
    if (!number) {
        return Unexpected(number.error());
    }
    auto expiry = readUntilGood(input, words::askExpiry(), [today](std::string_view text) {
        return CardExpiry::parse(text, today);
    });
    if (!expiry) {
        return Unexpected(expiry.error());
    }
    typed.number = std::move(number).value();
    typed.expiry = std::move(expiry).value();
    if (!input.isTerminal() && input.ready() && !input.atEnd()) {
        auto code =
            readUntilGood(input, {}, [](std::string_view text) { return Code::parse(text); });
        if (!code) {
            return Unexpected(code.error());
        }
        typed.code = std::move(code).value();
    }
    return typed;
}

Exit exitOf(const Payment& payment) {
    if (std::holds_alternative<state::Paid>(payment.state)) {
        return Exit::Paid;
    }
    if (std::holds_alternative<state::Reversed>(payment.state)) {
        return Exit::NotPaid;
    }
    const auto* notPaid = std::get_if<state::NotPaid>(&payment.state);
    if (notPaid == nullptr) {
        return Exit::Unknown;
    }
    // Before the gateway had even opened a transaction, it is the surroundings that refuse.
    const bool surroundings =
        notPaid->why == Reason::Unreachable || notPaid->why == Reason::TlsFailed ||
        notPaid->why == Reason::CredentialsRefused || notPaid->why == Reason::AccessDenied;
    return surroundings && !payment.transaction ? Exit::Environment : Exit::NotPaid;
}

SellSession::SellSession(SellCommand command, bool json, Typed typed, SecretLines& input)
    : m_command(std::move(command)), m_json(json), m_typed(std::move(typed)), m_input(input) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_latest) {
            complain(words::stillUnknown(*m_latest));
        }
        finish(Exit::Unknown);
    });
}

SellSession::~SellSession() = default;

void SellSession::run(Till& till, std::function<void(Exit)> finished) {
    m_till = &till;
    m_finished = std::move(finished);
    Sale sale;
    sale.account = m_command.account.toStdString();
    sale.invoice = m_command.invoice.toStdString();
    sale.customer = m_command.customer.toStdString();
    sale.amount = m_command.amount;
    const auto id = till.begin(std::move(sale));
    if (!id) {
        complain(words::sentence(id.error()));
        finish(id.error() == BeginError::Halted ? Exit::Environment : Exit::BadInput);
    }
}

void SellSession::post(Event event) {
    m_till->post(*m_id, std::move(event));
}

void SellSession::paymentChanged(const Payment& payment) {
    if (m_id && payment.id != *m_id) {
        return; // another payment, taken up from the journal
    }
    if (!m_id) {
        if (payment.sale.account != m_command.account.toStdString() || payment.steps != 1) {
            return;
        }
        m_id = payment.id;
    }
    if (m_json) {
        say(jsonLine(payment));
    } else {
        tellPerson(payment);
    }
    m_latest = payment;
    act(payment);
}

void SellSession::act(const Payment& payment) {
    if (const auto* waiting = std::get_if<state::AwaitingCard>(&payment.state)) {
        if (waiting->refusal || !m_typed.number) {
            post(event::Cancelled{});
        } else {
            event::CardEntered entered{std::move(*m_typed.number), std::move(*m_typed.expiry)};
            m_typed.number.reset();
            m_typed.expiry.reset();
            post(std::move(entered));
        }
    } else if (std::holds_alternative<state::AwaitingCode>(payment.state)) {
        nextCode(payment);
    } else if (isUnresolved(payment)) {
        if (!m_patience.isActive()) {
            m_patience.start(m_command.wait);
        }
    } else if (isFinal(payment)) {
        finish(m_badInput ? Exit::BadInput : exitOf(payment));
    }
}

void SellSession::nextCode(const Payment& payment) {
    const auto& waiting = std::get<state::AwaitingCode>(payment.state);
    if (waiting.call) {
        return; // a question or a resend is under way; its end brings us back here
    }
    if (m_typed.code) {
        Code code = std::move(*m_typed.code);
        m_typed.code.reset();
        post(event::CodeEntered{std::move(code)});
        return;
    }
    if (m_input.isTerminal()) {
        // The till waits for a person here; nothing else is under way in this program but its
        // clock, and the idle limit is looked at when the line has come.
        useCodeLine(m_input.read(words::askCode()));
        return;
    }
    if (m_input.ready()) {
        useCodeLine(m_input.read({}));
        return;
    }
    if (!m_codeArrives) {
        m_codeArrives = std::make_unique<QSocketNotifier>(0, QSocketNotifier::Read);
        connect(m_codeArrives.get(), &QSocketNotifier::activated, this,
                &SellSession::codeLineArrived);
    }
    m_codeArrives->setEnabled(true);
}

void SellSession::codeLineArrived() {
    if (!m_input.ready()) {
        return;
    }
    m_codeArrives->setEnabled(false);
    if (m_latest && std::holds_alternative<state::AwaitingCode>(m_latest->state)) {
        useCodeLine(m_input.read({}));
    }
}

void SellSession::useCodeLine(std::optional<SecretBuffer> line) {
    if (!line) {
        complain(words::inputEnded());
        post(event::Cancelled{});
        return;
    }
    auto code = Code::parse(line->reveal());
    if (code) {
        post(event::CodeEntered{std::move(code).value()});
        return;
    }
    complain(words::sentence(code.error()));
    if (m_input.isTerminal()) {
        useCodeLine(m_input.read(words::askCode()));
    } else {
        m_badInput = true;
        post(event::Cancelled{});
    }
}

void SellSession::tellPerson(const Payment& payment) {
    const auto line = words::progress(payment);
    if (!line.isEmpty()) {
        say(line.toUtf8() + '\n');
    }
}

void SellSession::stopAsked() {
    if (m_latest && (moneyMayMove(*m_latest) || isUnresolved(*m_latest))) {
        complain(words::cannotStopNow());
    } else if (m_id) {
        post(event::Cancelled{});
    } else {
        finish(Exit::NotPaid);
    }
}

void SellSession::tillHalted(JournalError error, const Payment& unsaved) {
    complain(words::halted(error, unsaved));
    const bool moneyOut = m_latest && moneyMayMove(*m_latest);
    finish(moneyOut || isUnresolved(unsaved) ? Exit::Unknown : Exit::Environment);
}

void SellSession::finish(Exit exit) {
    m_patience.stop();
    m_codeArrives.reset();
    if (m_finished) {
        std::exchange(m_finished, nullptr)(exit);
    }
}

} // namespace kassa::app
