#include "app/sell.h"

#include "app/payment_json.h"
#include "app/words.h"

namespace kassa::app {

namespace {

template <class Value, class Problem>
Expected<Value, UsageError> inWords(Expected<Value, Problem> parsed) {
    if (!parsed) {
        return Unexpected(UsageError{words::sentence(parsed.error())});
    }
    return std::move(parsed).value();
}

/// The next line of a pipe, as `parse` understands it.
template <class Parse>
auto nextLine(SecretLines& input, const Parse& parse) -> decltype(inWords(parse({}))) {
    const auto line = input.read({});
    if (!line) {
        return Unexpected(UsageError{words::inputEnded()});
    }
    return inWords(parse(line->reveal()));
}

} // namespace

Expected<Typed, UsageError> readCard(SecretLines& input, YearMonth today) {
    Typed typed;
    auto number = nextLine(input, CardNumber::parse);
    if (!number) {
        return Unexpected(number.error());
    }
    auto expiry =
        nextLine(input, [today](std::string_view text) { return CardExpiry::parse(text, today); });
    if (!expiry) {
        return Unexpected(expiry.error());
    }
    typed.number = std::move(number).value();
    typed.expiry = std::move(expiry).value();
    if (input.ready() && !input.atEnd()) {
        auto code = nextLine(input, Code::parse);
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

SellSession::SellSession(SellCommand command, bool json, Typed typed, SecretLines& input,
                         YearMonth today)
    : m_command(std::move(command))
    , m_json(json)
    , m_typed(std::move(typed))
    , m_input(input)
    , m_today(today) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_latest) {
            complain(words::stillUnknown(*m_latest));
        }
        finish(Exit::Unknown);
    });
    m_lineArrives.setEnabled(false);
    connect(&m_lineArrives, &QSocketNotifier::activated, this, &SellSession::lineArrived);
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
        const bool tillTrouble =
            id.error() != BeginError::BadSale && id.error() != BeginError::SaleOccupied;
        finish(tillTrouble ? Exit::Environment : Exit::BadInput);
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
    tell(payment);
    m_latest = payment;
    act(payment);
}

void SellSession::act(const Payment& payment) {
    if (const auto* waiting = std::get_if<state::AwaitingCard>(&payment.state)) {
        nextCard(waiting->refusal.has_value());
    } else if (const auto* asked = std::get_if<state::AwaitingCode>(&payment.state)) {
        // While a question or a resend is under way nobody is asked; its end brings us back here.
        if (!asked->call) {
            nextCode();
        }
    } else {
        stopAsking();
    }
    if (isUnresolved(payment) && !m_patience.isActive()) {
        m_patience.start(m_command.wait);
    } else if (isFinal(payment)) {
        finish(m_badInput ? Exit::BadInput : exitOf(payment));
    }
}

void SellSession::nextCard(bool refused) {
    if (m_typed.number) {
        event::CardEntered entered{std::move(*m_typed.number), std::move(*m_typed.expiry)};
        m_typed = {std::nullopt, std::nullopt, std::move(m_typed.code)};
        post(std::move(entered));
    } else if (m_input.isTerminal()) {
        ask(Asked::Number);
    } else {
        KASSA_CHECK(refused); // a pipe's card was read before the payment began
        post(event::Cancelled{});
    }
}

void SellSession::nextCode() {
    if (m_typed.code) {
        event::CodeEntered entered{std::move(*m_typed.code)};
        m_typed.code.reset();
        post(std::move(entered));
    } else {
        ask(Asked::Code);
    }
}

void SellSession::ask(Asked what) {
    if (m_asked == what) {
        return; // the same question stands already, perhaps half answered
    }
    m_input.abandon();
    m_asked = what;
    m_input.ask(what == Asked::Number   ? words::askCard()
                : what == Asked::Expiry ? words::askExpiry()
                                        : words::askCode());
    // Through the event loop also when the line is already there: the till may be telling us.
    m_lineArrives.setEnabled(true);
    QMetaObject::invokeMethod(this, &SellSession::lineArrived, Qt::QueuedConnection);
}

void SellSession::stopAsking() {
    m_lineArrives.setEnabled(false);
    m_asked.reset();
    m_input.abandon();
}

void SellSession::lineArrived() {
    if (!m_asked || !m_input.ready()) {
        return;
    }
    const auto asked = *m_asked;
    const auto line = m_input.take();
    m_lineArrives.setEnabled(false);
    m_asked.reset();
    if (!line) {
        complain(words::inputEnded());
        post(event::Cancelled{});
        return;
    }
    if (const auto used = useLine(asked, line->reveal()); !used) {
        complain(used.error().sentence);
        if (m_input.isTerminal()) {
            ask(asked);
        } else {
            m_badInput = true;
            post(event::Cancelled{});
        }
    }
}

Expected<void, UsageError> SellSession::useLine(Asked asked, std::string_view text) {
    if (asked == Asked::Number) {
        auto number = inWords(CardNumber::parse(text));
        if (!number) {
            return Unexpected(number.error());
        }
        m_typed.number = std::move(number).value();
        ask(Asked::Expiry);
    } else if (asked == Asked::Expiry) {
        auto expiry = inWords(CardExpiry::parse(text, m_today));
        if (!expiry) {
            return Unexpected(expiry.error());
        }
        m_typed.expiry = std::move(expiry).value();
        nextCard(false);
    } else {
        auto code = inWords(Code::parse(text));
        if (!code) {
            return Unexpected(code.error());
        }
        post(event::CodeEntered{std::move(code).value()});
    }
    return {};
}

void SellSession::tell(const Payment& payment) {
    QByteArray line;
    if (m_json) {
        line = jsonLine(payment);
    } else if (!std::holds_alternative<state::AwaitingCard>(payment.state) ||
               m_input.isTerminal()) { // without one the end says the same once more
        line = words::progress(payment).toUtf8() + '\n';
    }
    if (line.size() > 1 && line != m_told) { // a step that changes nothing that is told
        say(line);
        m_told = std::move(line);
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
    stopAsking();
    if (m_finished) {
        std::exchange(m_finished, nullptr)(exit);
    }
}

} // namespace kassa::app
