#pragma once

#include "core/till/ports.h"

#include <map>

namespace kassa::staff {

/// A gateway that lets somebody hear the answers to status questions: the machine needs to know
/// only what changes a payment, closing a shift also what agreed.
class ListeningGateway final : public Gateway {
public:
    using Listener = std::function<void(const PaymentId&, const Evidence&)>;

    explicit ListeningGateway(Gateway& gateway) : m_gateway(gateway) {}

    /// Called after the till has dealt with the answer.
    void onAnswer(Listener listener) { m_listener = std::move(listener); }

    void onReply(ReplyHandler handler) override {
        m_gateway.onReply(
            [this, handler = std::move(handler)](const PaymentId& id, CallId call, Reply reply) {
                const auto asked = m_questions.find(id);
                const bool isAnswer = asked != m_questions.end() && asked->second == call;
                const auto* status = std::get_if<reply::Status>(&reply);
                const Evidence word =
                    status != nullptr ? status->evidence : Evidence(evidence::Indeterminate{});
                if (isAnswer) {
                    m_questions.erase(asked);
                }
                handler(id, call, std::move(reply));
                if (isAnswer && m_listener) {
                    m_listener(id, word);
                }
            });
    }
    void send(const PaymentId& payment, Effect effect) override {
        if (const auto* query = std::get_if<effect::Query>(&effect)) {
            m_questions.insert_or_assign(payment, query->call);
        }
        m_gateway.send(payment, std::move(effect));
    }

private:
    Gateway& m_gateway;
    Listener m_listener;
    std::map<PaymentId, CallId> m_questions; ///< one a payment at a time
};

} // namespace kassa::staff
