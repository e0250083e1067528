#include "tests/atmos/behaviours.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace kassa::test {

namespace {

using namespace std::chrono_literals;
using Play = std::function<void(Peer&, const std::string&)>;
using Spoil = std::function<std::string(std::string)>;

enum class After { KeepOpen, Close, Reset };

void end(Peer& peer, After after) {
    if (after == After::Close) {
        peer.finish();
    } else if (after == After::Reset) {
        peer.reset();
    }
}

/// These bytes, whatever the body would have been.
Play says(std::string bytes, After after = After::KeepOpen) {
    return [bytes = std::move(bytes), after](Peer& peer, const std::string&) {
        peer.write(bytes);
        end(peer, after);
    };
}

/// This head, a length, and the body.
Play answers(int status, std::string headers = {}, After after = After::KeepOpen) {
    return [=](Peer& peer, const std::string& body) {
        peer.write(httpAnswer(body, status, headers));
        end(peer, after);
    };
}

/// A head of its own, where "LENGTH" stands for that of the body, and the body.
Play headed(std::string head, After after = After::KeepOpen, std::string behind = {}) {
    return [=](Peer& peer, const std::string& body) {
        std::string bytes = head;
        if (const auto at = bytes.find("LENGTH"); at != std::string::npos) {
            bytes.replace(at, 6, std::to_string(body.size()));
        }
        peer.write(bytes + "\r\n\r\n" + body + behind);
        end(peer, after);
    };
}

/// The good answer up to `keep` bytes of its body (from the end when negative).
Play cut(int keep, After after) {
    return [keep, after](Peer& peer, const std::string& body) {
        const std::string whole = httpAnswer(body);
        const auto head = whole.size() - body.size();
        const auto size = static_cast<int>(body.size());
        const int kept = std::clamp(keep < 0 ? size + keep : keep, 0, size);
        peer.write(whole.substr(0, head + static_cast<std::size_t>(kept)));
        end(peer, after);
    };
}

std::string chunk(std::string_view part, std::string_view extension = {}) {
    char size[32];
    std::snprintf(size, sizeof size, "%zx", part.size());
    return size + std::string(extension) + "\r\n" + std::string(part) + "\r\n";
}

constexpr const char* chunkedHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n";

/// Two chunks, and what stands for the last one.
Play chunked(std::string ending, std::string extension = {}, After after = After::KeepOpen) {
    return [=](Peer& peer, const std::string& body) {
        const auto half = body.size() / 2;
        peer.write(chunkedHead + chunk(body.substr(0, half), extension) +
                   chunk(body.substr(half), extension) + ending);
        end(peer, after);
    };
}

Play drips(std::chrono::milliseconds pause, bool headOnly = false) {
    return [pause, headOnly](Peer& peer, const std::string& body) {
        const std::string bytes = httpAnswer(headOnly ? "" : body, 200, "X-Slow: yes\r\n");
        const std::size_t most = headOnly ? 60 : bytes.size();
        for (std::size_t at = 0; at < most && peer.open() && peer.wait(pause); ++at) {
            peer.write(bytes.substr(at, 1));
        }
        if (headOnly) {
            peer.waitForHangUp();
        }
    };
}

Play redirects(int status) {
    return answers(status, "Location: /merchant/pay/apply\r\n");
}

Spoil instead(std::string text) {
    return [text = std::move(text)](const std::string&) { return text; };
}

Spoil around(std::string before, std::string after) {
    return [=](const std::string& body) { return before + body + after; };
}

Spoil replacing(std::string what, std::string by) {
    return [=](std::string body) {
        for (auto at = body.find(what); at != std::string::npos;
             at = body.find(what, at + by.size())) {
            body.replace(at, what.size(), by);
        }
        return body;
    };
}

/// A complete answer with another body.
Behaviour content(const char* name, Spoil spoil) {
    return {name, Worth::Whole,
            [spoil](Peer& peer, const std::string& body) { peer.write(httpAnswer(spoil(body))); },
            spoil};
}

/// The connection ends, or nothing happens on it, before there is an answer.
std::vector<Behaviour> silences() {
    const auto none = Worth::Nothing;
    return {
        {"closes without an answer", none, says("", After::Close)},
        {"resets without an answer", none, says("", After::Reset)},
        {"silent", none, [](Peer& peer, const std::string&) { peer.waitForHangUp(); }},
        {"half a status line", none, says("HTTP/1.1 20", After::Close)},
        {"a status line that never ends", none, says("HTTP/1.1 200 OK")},
        {"half the headers", none, says("HTTP/1.1 200 OK\r\nContent-Ty", After::Close)},
        {"headers that never end", none, says("HTTP/1.1 200 OK\r\nContent-Type: app")},
        {"headers drip past the deadline", none, drips(20ms, true)},
        {"head, then silence", none, says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")},
        {"promises and falls silent", none,
         says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")},
        {"drips past the deadline", none, drips(20ms)},
        {"100 and nothing more", none, says("HTTP/1.1 100 Continue\r\n\r\n", After::Close)},
        {"100 for ever", none,
         [](Peer& peer, const std::string&) {
             while (peer.open() && peer.wait(10ms)) {
                 peer.write("HTTP/1.1 100 Continue\r\n\r\n");
             }
         }},
        {"garbage", none, says("\x16\x03 what\r\n\r\n", After::Close)},
        {"another protocol", none, says("SSH-2.0-OpenSSH_9.2\r\n", After::Close)},
    };
}

/// Answers cut short, or of a length that is not theirs.
std::vector<Behaviour> lengths() {
    const auto none = Worth::Nothing;
    return {
        {"cut in the body", none, cut(-20, After::Close)},
        {"cut before the last byte", none, cut(-1, After::Close)},
        {"cut after five bytes", none, cut(5, After::Close)},
        {"reset in the body", none, cut(-20, After::Reset)},
        {"no byte of the body", none, cut(0, After::Close)},
        {"a larger length", none, headed("HTTP/1.1 200 OK\r\nContent-Length: 5000", After::Close)},
        {"a smaller length", none, headed("HTTP/1.1 200 OK\r\nContent-Length: 10", After::Close)},
        {"two lengths, the larger last", none,
         headed("HTTP/1.1 200 OK\r\nContent-Length: LENGTH\r\nContent-Length: 5000", After::Close)},
        {"two lengths, the larger first", none,
         headed("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nContent-Length: LENGTH", After::Close)},
        {"a negative length", none, headed("HTTP/1.1 200 OK\r\nContent-Length: -5", After::Close)},
        {"a length that is no number", none,
         headed("HTTP/1.1 200 OK\r\nContent-Length: many", After::Close)},
        {"a length beyond all numbers", none,
         headed("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999", After::Close)},
        {"a length and chunks", Worth::Either,
         [](Peer& peer, const std::string& body) {
             peer.write(
                 "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" +
                 chunk(body) + "0\r\n\r\n");
         }},
        {"chunks cut short", none, chunked("", {}, After::Close)},
        {"chunks without an end", none, chunked("")},
        {"a chunk cut in the middle", none,
         [](Peer& peer, const std::string& body) {
             peer.write(chunkedHead + chunk(body).substr(0, 20));
             peer.finish();
         }},
        {"a chunk of no size", none,
         [](Peer& peer, const std::string& body) {
             peer.write(chunkedHead + ("zz\r\n" + body) + "\r\n0\r\n\r\n");
             peer.finish();
         }},
        {"a chunk beyond all sizes", none,
         [](Peer& peer, const std::string& body) {
             peer.write(chunkedHead + ("fffffffffffffffff\r\n" + body) + "\r\n0\r\n\r\n");
             peer.finish();
         }},
    };
}

/// Complete answers under a status that proves nothing.
std::vector<Behaviour> statuses() {
    const auto none = Worth::Nothing;
    const std::string basic = "WWW-Authenticate: Basic realm=\"WSO2\"\r\n";
    const std::string proxy = "Proxy-Authenticate: Basic realm=\"x\"\r\n";
    return {
        {"301", none, redirects(301)},
        {"302", none, redirects(302)},
        {"303", none, redirects(303)},
        {"307", none, redirects(307)},
        {"308", none, redirects(308)},
        {"302 to nowhere", none, answers(302)},
        {"304", none, says("HTTP/1.1 304 Not Modified\r\n\r\n")},
        {"400", none, answers(400)},
        {"401", none, answers(401)},
        {"401 with a challenge", none, answers(401, basic)},
        {"403", none, answers(403)},
        {"404", none, answers(404)},
        {"407", none, answers(407, proxy)},
        {"408", none, answers(408, "Connection: close\r\n", After::Close)},
        {"421", none, answers(421)},
        {"425", none, answers(425)},
        {"429", none, answers(429, "Retry-After: 0\r\n")},
        {"500", none, answers(500)},
        {"502", none, answers(502)},
        {"503", none, answers(503, "Retry-After: 0\r\n")},
        {"511", none, answers(511)},
        {"a status of four digits", none,
         headed("HTTP/1.1 2000 OK\r\nContent-Length: LENGTH", After::Close)},
        {"a status with letters", none,
         headed("HTTP/1.1 2OO OK\r\nContent-Length: LENGTH", After::Close)},
        {"101", none,
         headed("HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade", After::Close)},
        {"204", none, says("HTTP/1.1 204 No Content\r\n\r\n")},
    };
}

/// Complete answers whose content is not what it should be.
std::vector<Behaviour> contents() {
    std::string deep(20'000, '[');
    return {
        content("empty", instead("")),
        content("HTML", instead("<html><body>Bad gateway</body></html>")),
        content("null", instead("null")),
        content("a list", around("[", "]")),
        content("a text", instead("\"OK\"")),
        content("deep", instead(deep)),
        content("deep in a member", around("{\"x\":" + deep + ",\"y\":", "}")),
        content("garbage after the object", around("", "x")),
        content("another object after it", around("", "{}")),
        content("a NUL after it", around("", std::string(1, '\0'))),
        content("a byte order mark", around("\xEF\xBB\xBF", "")),
        content("UTF-16", around("\xFF\xFE", "")),
        content("not UTF-8", replacing("OK", "OK\",\"x\":\"\xC3")),
        content("a key twice",
                replacing("{\"result\"", "{\"result\":{\"code\":\"OK\"},\"result\"")),
        content("another transaction", replacing("14570001", "14570002")),
        content("another amount", replacing("73900000", "739000")),
        content("another store", replacing("\"id\":77", "\"id\":78")),
        content("numbers as texts", replacing("14570001", "\"14570001\"")),
        content("numbers as fractions", replacing("73900000", "73900000.0")),
        content("confirmed as a text", replacing("\"confirmed\":true", "\"confirmed\":\"true\"")),
        content("taken back", replacing("\"status_code\":\"0\"", "\"status_code\":\"-20\"")),
        content("an unlisted code", replacing("\"OK\"", "\"STPIMS-ERR-093\"")),
        content("closed", replacing("\"OK\"", "\"STPIMS-ERR-092\"")),
        content("no money", instead(R"({"result":{"code":"STPIMS-ERR-112","description":"x"}})")),
        content("wrong code", instead(R"({"result":{"code":"STPIMS-ERR-098","description":"x"}})")),
        content("refused, but with a debit", replacing("\"OK\"", "\"STPIMS-ERR-112\"")),
        content("huge", around(std::string(300'000, ' '), "")),
        {"endless", Worth::Nothing,
         [](Peer& peer, const std::string& body) {
             peer.write("HTTP/1.1 200 OK\r\n\r\n" + body);
             const std::string block(10'000, ' ');
             while (peer.open()) {
                 peer.write(block);
             }
         }},
    };
}

/// Good answers in every dress they may come in.
std::vector<Behaviour> dresses() {
    const auto whole = Worth::Whole;
    const std::string length = "Content-Length: LENGTH";
    return {
        {"good", whole, answers(200)},
        {"good, and closes", whole, answers(200, "Connection: close\r\n", After::Close)},
        {"good, and closes unannounced", whole, answers(200, {}, After::Close)},
        {"good, 201", whole, answers(201)},
        {"good, 202", whole, answers(202)},
        {"good, chunked", whole, chunked("0\r\n\r\n")},
        {"good, chunked, with extensions", whole, chunked("0\r\n\r\n", ";name=value")},
        {"good, chunked, with a trailer", Worth::Either, chunked("0\r\nX-Sum: 1\r\n\r\n")},
        {"good, until the end of the connection", whole,
         headed("HTTP/1.1 200 OK\r\nContent-Type: application/json", After::Close)},
        {"good, HTTP/1.0", whole, headed("HTTP/1.0 200 OK", After::Close)},
        {"good, no reason", Worth::Either, headed("HTTP/1.1 200\r\n" + length)},
        {"good, as text/html", whole,
         headed("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + length)},
        {"good, 100 first", whole,
         headed("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + length)},
        {"good, 103 first", Worth::Either,
         headed("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n" + length)},
        {"good, odd headers", whole,
         answers(200, "Refresh: 0; url=/x\r\nAlt-Svc: h2=\":443\"\r\nSet-Cookie: a=b\r\n"
                      "Strict-Transport-Security: max-age=1\r\nX-Empty:\r\n")},
        {"good, many headers", whole,
         [](Peer& peer, const std::string& body) {
             std::string headers;
             for (int i = 0; i < 60; ++i) {
                 headers += "X-Number-" + std::to_string(i) + ": " + std::string(50, 'x') + "\r\n";
             }
             peer.write(httpAnswer(body, 200, headers));
         }},
        {"good, a header without end", Worth::Either,
         [](Peer& peer, const std::string& body) {
             peer.write(httpAnswer(body, 200, "X-Long: " + std::string(200'000, 'x') + "\r\n"));
         }},
        {"good, a line that is no header", Worth::Either, answers(200, "no colon here\r\n")},
        {"good, lines ended by LF alone", Worth::Either,
         [](Peer& peer, const std::string& body) {
             peer.write("HTTP/1.1 200 OK\nContent-Length: " + std::to_string(body.size()) + "\n\n" +
                        body);
         }},
        {"good, said to be packed", Worth::Either, answers(200, "Content-Encoding: gzip\r\n")},
        {"good, twice", Worth::Either,
         [](Peer& peer, const std::string& body) {
             peer.write(httpAnswer(body) + httpAnswer(body));
         }},
        {"good, then garbage", Worth::Either,
         headed("HTTP/1.1 200 OK\r\n" + length, After::KeepOpen, "\x16\x03 what\r\n\r\n")},
        {"good, then a reset", Worth::Either, answers(200, {}, After::Reset)},
        {"good, another version", Worth::Either, headed("HTTP/2.0 200 OK\r\n" + length)},
        {"good, slow but in time", whole, drips(0ms)},
    };
}

} // namespace

const std::vector<Behaviour>& allBehaviours() {
    static const std::vector<Behaviour> all = [] {
        std::vector<Behaviour> list;
        for (auto* part : {silences, lengths, statuses, contents, dresses}) {
            for (auto& behaviour : part()) {
                list.push_back(std::move(behaviour));
            }
        }
        return list;
    }();
    return all;
}

} // namespace kassa::test
