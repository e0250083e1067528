// The bytes of an HTTP answer, as they come from a connection. In whatever pieces they come, the
// reader says the same; a second reader, which takes only the plainest form, is never contradicted;
// and memory is not spent on what is too large.
//
// Bytes: how the rest is cut into pieces, whether the connection ends, and the answer.

#include "core/atmos/http_answer.h"
#include "core/atmos/json.h"
#include "core/base/check.h"
#include "tests/fuzz/allocations.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <optional>
#include <string>

using namespace kassa;
using namespace kassa::atmos;

namespace {

using State = HttpAnswer::State;

struct Read {
    State state;
    int status;
    bool keeps;
    std::string body;
    bool operator==(const Read&) const = default;
};

Read readIn(std::string_view bytes, std::size_t piece, bool ends) {
    HttpAnswer answer;
    while (!bytes.empty() && answer.state() == State::Reading) {
        answer.take(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
    if (ends && answer.state() == State::Reading) {
        answer.end();
        KASSA_CHECK(answer.state() != State::Reading);
    }
    const State state = answer.state();
    const int status = answer.status();
    const bool keeps = answer.keepsConnection();
    return {state, status, keeps, answer.takeBody()};
}

/// The plainest answer there is: a status line of the strict form, fields without blanks in odd
/// places, one Content-Length of at most five digits. None for anything else, which may be right.
std::optional<Read> plainly(std::string_view bytes) {
    const auto headEnd = bytes.find("\r\n\r\n");
    if (!bytes.starts_with("HTTP/1.1 200 OK\r\n") || headEnd == std::string_view::npos) {
        return std::nullopt;
    }
    constexpr std::string_view only = "HTTP/1.1 200 OK\r\nContent-Length: ";
    const auto digits = bytes.starts_with(only) ? bytes.substr(only.size(), headEnd - only.size())
                                                : std::string_view();
    if (digits.empty() || digits.size() > 5 || (digits.size() > 1 && digits[0] == '0') ||
        digits.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(std::stoi(std::string(digits)));
    const auto body = bytes.substr(headEnd + 4);
    if (length > largestAnswer || body.size() < length) {
        return std::nullopt;
    }
    return Read{State::Whole, 200, body.size() == length, std::string(body.substr(0, length))};
}

void checkPromises(const Read& read, std::string_view bytes, bool ends) {
    KASSA_CHECK(read.body.size() <= largestAnswer);
    KASSA_CHECK(read.status == 0 || (read.status >= 100 && read.status <= 999));
    KASSA_CHECK(read.state != State::Whole || read.status != 0);
    KASSA_CHECK(read.state != State::NoAnswer || read.status == 0);
    KASSA_CHECK(!read.keeps || read.state == State::Whole);
    KASSA_CHECK(!(ends && read.state == State::Reading));
    // What is in the body was in the bytes: nothing is made up, and nothing is reordered.
    auto rest = bytes.begin();
    for (const char c : read.body) {
        rest = std::find(rest, bytes.end(), c);
        KASSA_CHECK(rest != bytes.end());
        ++rest;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::size_t piece = 1 + input.below(64);
    const bool ends = input.below(2) == 1;
    const std::string_view bytes = input.rest();
    static_cast<void>(fuzz::allocatedSinceLastCall());
    const Read whole = readIn(bytes, std::max<std::size_t>(bytes.size(), 1), ends);
    KASSA_CHECK(fuzz::allocatedSinceLastCall() <= 64 * 1024 + 64 * bytes.size());
    checkPromises(whole, bytes, ends);
    const Read inPieces = readIn(bytes, piece, ends);
    KASSA_CHECK(inPieces.state == whole.state && inPieces.status == whole.status);
    KASSA_CHECK(whole.state != State::Whole || inPieces.body == whole.body);
    if (const auto plain = plainly(bytes)) {
        KASSA_CHECK(whole.state == plain->state && whole.status == plain->status &&
                    whole.body == plain->body);
        KASSA_CHECK(!whole.keeps || plain->keeps);
    }
    return 0;
}
