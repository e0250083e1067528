"""Planted bugs: every guard of one call on the wire."""

from table import Mutant, WIRE

EXCHANGE = "core/atmos/exchange.cpp"
BODY = "core/atmos/one_shot_body.cpp"
ZOO = WIRE + ("tst_atmos_zoo",)  # slow: asked last

THE_WIRE = [
    Mutant("body-of-a-dead-call", "W3: a call that is over sends nothing", BODY,
           "    m_sealed = true;\n    SecretBuffer text", "    SecretBuffer text", WIRE),
    Mutant("sealed-body-has-bytes", "W3: a call that is over sends nothing", BODY,
           "return m_sealed ? 0 : m_length - m_taken;", "return m_length - m_taken;", WIRE),
    Mutant("sent-after-its-time", "W9: nothing leaves after its deadline", BODY,
           "    if (!m_sealed && m_taken == 0 && systemInstant() >= m_notAfter) {\n"
           "        m_sealed = true;\n    }\n", "", WIRE),
    Mutant("body-stays-in-memory", "a code is wiped when it has left", BODY,
           "    if (m_taken == m_length && !m_keeping) {\n        m_text = SecretBuffer();\n    "
           "}\n",
           "", WIRE),
    Mutant("kept-alive-at-money", "a call about money has its own connection", EXCHANGE,
           "    , m_own(outgoing.freshConnection ? std::make_unique<QNetworkAccessManager>() : "
           "nullptr)", "    , m_own(nullptr)", WIRE),
    Mutant("connection-is-kept", "a call about money has its own connection", EXCHANGE,
           "        request.setRawHeader(\"Connection\", \"close\");\n",
           "        (void)outgoing;\n",
           WIRE),
    Mutant("any-size-is-read", "an answer has its limits", EXCHANGE,
           "    if (m_incoming.body.size() > largestAnswer) {",
           "    if (m_incoming.body.size() > largestAnswer * 1000) {", WIRE),
    Mutant("slow-connection-waits-on", "a connection has its time", EXCHANGE,
           "    m_connecting.start(std::min(m_outgoing.connectWithin, left));\n", "", WIRE),
    Mutant("sent-is-given-up-as-unsent", "NOT_SENT is proved by the body", EXCHANGE,
           "    if (m_body->taken() == 0) { // else there is a connection, and it was found "
           "trustworthy\n", "    {\n", WIRE),
    Mutant("unsent-counts-as-sent", "what was not sent can be sent", EXCHANGE,
           "m_incoming.end = m_body->taken() == 0 ? Incoming::End::NotSent : end;",
           "m_incoming.end = end;", WIRE),
    Mutant("broken-chunks-are-whole", "a truncated body is a question", EXCHANGE,
           "    if (m_reply->hasRawHeader(\"Transfer-Encoding\")) {\n"
           "        return isStatusError(m_reply->error());",
           "    if (m_reply->hasRawHeader(\"Transfer-Encoding\")) {\n        return true;", ZOO),
    Mutant("broken-length-is-whole", "a truncated body is a question", EXCHANGE,
           "    return isStatusError(m_reply->error()) &&\n           isWhole(",
           "    return isWhole(", ZOO),
    Mutant("odd-length-is-whole", "a truncated body is a question", EXCHANGE,
           "isNumber && length == arrived;", "!isNumber || length == arrived;", WIRE),
    Mutant("no-status-is-an-answer", "an answer has a status", EXCHANGE,
           "    conclude(status != 0 ? Incoming::End::Answered : Incoming::End::Broken,",
           "    conclude(Incoming::End::Answered,", WIRE),
    Mutant("proxy-is-asked", "nobody stands between till and gateway", EXCHANGE,
           "    manager.setProxy(QNetworkProxy::NoProxy);\n", "", WIRE),
    Mutant("old-tls", "TLS 1.2 at least", EXCHANGE,
           "    trust.setProtocol(QSsl::TlsV1_2OrLater);\n",
           "    trust.setProtocol(QSsl::AnyProtocol);\n", ZOO),
    Mutant("bad-certificate-is-no-network", "a certificate that is refused is said to be one",
           EXCHANGE, "? Reason::TlsFailed\n", "? Reason::Unreachable\n", WIRE),
]
