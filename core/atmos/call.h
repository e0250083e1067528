#pragma once

#include "core/atmos/requests.h"
#include "core/atmos/token_source.h"

namespace kassa::atmos {

/// One order of the till on its way: a token first, then the request, then the judgement of the
/// answer. Replies exactly once and deletes itself; deleting it earlier cancels without a word.
///
/// A call that moves money goes over a connection of its own and is never repeated. The others
/// are repeated once when the gateway refused the token, and an opening or a status question also
/// when the connection broke without an answer.
class Call final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Reply)>;

    Call(const Way& way, TokenSource& tokens, Request request, Done done, QObject* parent);

    void start();

private:
    void transmit();
    void take(Incoming incoming);
    [[nodiscard]] bool mayRepeat(const Incoming& incoming) const;
    void askForToken();
    void conclude(Reply reply);

    const Way& m_way;
    TokenSource& m_tokens;
    Request m_request;
    Done m_done;
    Instant m_deadline;
    QTimer m_waiting; ///< for a token, no longer than the whole call may take
    int m_tokenUsed = 0;
    bool m_repeated = false;
};

} // namespace kassa::atmos
