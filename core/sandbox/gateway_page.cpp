#include "core/sandbox/gateway_model.h"

#include <utility>

// The payer's page: what a customer opens from a QR code. Plain HTML, no script; only the cards of
// the sandbox are accepted here as everywhere.

namespace kassa::sandbox {

namespace {

/// Only an ordinary web address is ever offered to the browser.
bool isWebAddress(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://");
}

Response page(int status, std::string_view content) {
    Response response{status, htmlType, {}, {}, {}, false};
    response.body =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Test payment</title>"
        "<style>body{font:16px sans-serif;max-width:24em;margin:2em auto;padding:0 1em}"
        "label{display:block;margin:1em 0}input{font:inherit;width:100%;padding:.5em;"
        "box-sizing:border-box}button{font:inherit;padding:.6em 2em}"
        ".note{color:#666}</style></head><body>\n"
        "<p class=\"note\">Test gateway: no real money.</p>\n" +
        std::string(content) + "</body></html>\n";
    return response;
}

/// MM/YY or MMYY to YYMM; empty when it is neither.
std::string yearMonthOf(std::string text) {
    std::erase(text, '/');
    std::erase(text, ' ');
    return text.size() == 4 && isNumber(text) ? text.substr(2) + text.substr(0, 2) : std::string();
}

std::string amountLine(const Transaction& transaction) {
    return "<h1>" + escapeHtml(formatSom(transaction.amount)) + " so'm</h1><p>" +
           escapeHtml(transaction.account) + "</p>\n";
}

std::string formFor(const Transaction& transaction, std::string_view complaint) {
    std::string form = amountLine(transaction);
    if (!complaint.empty())
        form += "<p role=\"alert\"><b>" + escapeHtml(complaint) + "</b></p>\n";
    // The address stays the page's own, so that its query comes back with the form.
    form += "<form method=\"post\" autocomplete=\"off\">"
            "<label>Card number<input name=\"card_number\" inputmode=\"numeric\" required></label>"
            "<label>MM/YY<input name=\"expiry\" inputmode=\"numeric\" required></label>"
            "<label>Code from the SMS (111111)<input name=\"otp\" inputmode=\"numeric\" required>"
            "</label><button>Pay</button></form>\n";
    return form;
}

std::string backLink(const std::string& redirect) {
    return isWebAddress(redirect)
               ? "<p><a href=\"" + escapeHtml(redirect) + "\">Back to the shop</a></p>\n"
               : std::string();
}

} // namespace

Answer GatewayModel::payerPage(const Request& request, Timestamp now) {
    if (request.method != "GET" && request.method != "POST")
        return {page(405, "<p>Open this page with a browser.</p>\n"), {}};
    const auto store = parseDigits(request.parameter("storeId"));
    const auto id = parseDigits(request.parameter("transactionId"));
    const auto found = id ? m_transactions.find(TransactionId{*id}) : m_transactions.end();
    if (found == m_transactions.end() || store != found->second.storeId)
        return {page(404, "<p>There is no such payment.</p>\n"), {}};
    Transaction& transaction = found->second;
    settle(transaction, now);
    transaction.redirect = request.parameter("redirectLink");
    switch (transaction.state) {
    case TransactionState::Confirmed:
    case TransactionState::Reversed:
        return {page(200, amountLine(transaction) + "<p>This payment is made.</p>\n" +
                              backLink(transaction.redirect)),
                {}};
    case TransactionState::Closed:
    case TransactionState::Asking:
        return {page(200, amountLine(transaction) + "<p>This payment is closed.</p>\n" +
                              backLink(transaction.redirect)),
                {}};
    case TransactionState::Draft:
    case TransactionState::CodeSent:
        break;
    }
    if (request.method == "GET")
        return {page(200, formFor(transaction, {})), {}};
    return payFromPage(transaction, request, now);
}

/// Card and code in one go. A code that was sent to a till's customer stays good for the till.
Answer GatewayModel::payFromPage(Transaction& transaction, const Request& request, Timestamp now) {
    std::string number = request.parameter("card_number");
    std::erase(number, ' ');
    transaction.fromPage = true;
    transaction.language = "en";
    Verdict verdict = takeCard(transaction, number, yearMonthOf(request.parameter("expiry")), now);
    if (verdict.code == "OK" || verdict.code == "201")
        verdict = takeCode(transaction, request.parameter("otp"), now);
    else
        record(LedgerKind::Refused, transaction, now, "page", verdict.code);
    Answer answer{pageResponse(verdict, transaction), std::move(verdict.question)};
    return answer;
}

Response GatewayModel::pageResponse(const Verdict& verdict, const Transaction& transaction) const {
    Response response;
    if (verdict.instead) {
        response = *verdict.instead;
    } else if (verdict.code == "OK") {
        response = page(200, amountLine(transaction) + "<p><b>Paid.</b></p>\n" +
                                 backLink(transaction.redirect));
        if (isWebAddress(transaction.redirect) && !verdict.question) {
            response.status = 303;
            response.location = transaction.redirect;
        }
    } else {
        response = page(200, formFor(transaction, describe(verdict.code, "en")));
    }
    response.delay = verdict.delay;
    response.lost = verdict.lost;
    return response;
}

} // namespace kassa::sandbox
