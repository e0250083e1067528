#pragma once

#include "core/sandbox/server.h"

#include <memory>
#include <string>

// One whole sale at the sandbox, made by different hands: a token, create, pre-apply, apply. Every
// client begins each sale without a connection and without a token.

namespace kassa::bench {

inline constexpr std::string_view cardNumber = "9860090101014364"; // a published test card
inline constexpr std::string_view cardExpiry = "2802";             // YYMM
inline constexpr std::string_view code = "111111";
inline constexpr std::int64_t storeId = 77;
inline constexpr std::int64_t amount = 73'900'000;

class Client {
public:
    virtual ~Client() = default;
    /// Returns when the sale is paid; ends the program when it is not.
    virtual void sell(int number) = 0;
};

/// Till, journal and gateway client of Kassa; the journal lies in `folder` and stays open.
std::unique_ptr<Client> kassaClient(const std::string& url, const std::string& folder);
/// QNetworkAccessManager as everybody uses it. Neither a journal nor any check of the answers.
/// `fresh`: the apply goes over a connection of its own, as money calls have to.
std::unique_ptr<Client> qtClient(const std::string& url, bool fresh);
/// The same with libcurl's easy interface; only where libcurl is installed.
std::unique_ptr<Client> curlClient(const std::string& url);

[[noreturn]] void giveUp(const std::string& why);

} // namespace kassa::bench
