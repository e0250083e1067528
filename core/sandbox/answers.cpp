#include "core/sandbox/answers.h"

#include <algorithm>
#include <array>

namespace kassa::sandbox {

namespace {

struct Text {
    std::string_view code;
    std::string_view ru;
    std::string_view uz;
    std::string_view en;
};

// The texts of OK, 001, 009, 092 and 112 in Russian are the gateway's own; the others are ours.
constexpr std::array texts{
    Text{"OK", "Нет ошибок", "Xatolik yoʻq", "No errors"},
    Text{"001", "Внутренняя ошибка", "Ichki xatolik", "Internal error"},
    Text{"009", "Неправильные параметры", "Parametrlar notoʻgʻri", "Wrong parameters"},
    Text{"061", "Транзакция не найдена", "Tranzaksiya topilmadi", "Transaction not found"},
    Text{"067", "Неправильная карта", "Karta notoʻgʻri", "Wrong card"},
    Text{"092", "Транзакция закрыта", "Tranzaksiya yopilgan", "Transaction closed"},
    Text{"093", "Ошибка в системе биллинга", "Billing tizimida xatolik", "Billing system error"},
    Text{"098", "Неверный код подтверждения", "Tasdiqlash kodi notoʻgʻri", "Wrong code"},
    Text{"112", "Недостаточно средств на балансе карты для проведения платежа",
         "Toʻlov uchun kartada mablagʻ yetarli emas", "Not enough money on the card"},
    Text{"201", "Код уже отправлен", "Kod yuborilgan", "The code has been sent"},
    Text{"301", "К карте не подключено SMS-информирование", "Kartaga SMS-xabarnoma ulanmagan",
         "SMS service is off for this card"},
    Text{"302", "Карта заблокирована", "Karta bloklangan", "Card blocked"},
    Text{"303", "Срок действия карты истёк", "Karta muddati tugagan", "Card expired"},
    Text{"304", "Превышен лимит", "Limitdan oshib ketdi", "Limit exceeded"},
    Text{"305", "Срок действия кода истёк", "Kod muddati tugadi", "Code expired"},
    Text{"306", "Слишком много кодов", "Kodlar soni oshib ketdi", "Too many codes"},
    Text{"307", "Отказ банка", "Bank rad etdi", "Refused by the bank"},
    Text{"308", "Операция отклонена", "Amaliyot rad etildi", "Operation declined"},
    Text{"309", "Сумма возврата слишком велика", "Qaytarish summasi juda katta",
         "Amount too large to reverse"},
    Text{"310", "Срок возврата истёк", "Qaytarish muddati tugagan", "Too late to reverse"},
};

} // namespace

std::string_view describe(std::string_view code, std::string_view language) {
    const auto found = std::ranges::find(texts, code, &Text::code);
    if (found == texts.end())
        return language == "en" ? "Error" : language == "uz" ? "Xatolik" : "Ошибка";
    return language == "en" ? found->en : language == "uz" ? found->uz : found->ru;
}

Json envelope(std::string_view code, std::string_view language) {
    Json result;
    result["code"] = code == "OK" ? std::string(code) : "STPIMS-ERR-" + std::string(code);
    result["description"] = describe(code, language);
    Json body;
    body["result"] = std::move(result);
    return body;
}

Response jsonResponse(const Json& body, int status) {
    Response response;
    response.status = status;
    response.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    return response;
}

Response faultResponse(int status, std::string_view code, std::string_view message,
                       std::string_view description, FaultForm form) {
    switch (form) {
    case FaultForm::Json: {
        Json body;
        body["code"] = code;
        body["message"] = message;
        body["description"] = description;
        return jsonResponse(body, status);
    }
    case FaultForm::Xml: {
        Response response{status, xmlType, {}, {}, {}, false};
        response.body = "<ams:fault xmlns:ams=\"http://wso2.org/apimanager/security\"><ams:code>" +
                        std::string(code) + "</ams:code><ams:message>" + escapeHtml(message) +
                        "</ams:message><ams:description>" + escapeHtml(description) +
                        "</ams:description></ams:fault>";
        return response;
    }
    case FaultForm::Html:
        return htmlPage(status);
    }
    checkFailed("fault form is one of its values", __FILE__, __LINE__);
}

Response unauthorized(FaultForm form) {
    return faultResponse(401, "900901", "Invalid Credentials",
                         "Access failure for API: /merchant, version: 2.0.1. Make sure you have "
                         "provided the correct security credentials",
                         form);
}

Response htmlPage(int status) {
    Response response{status, htmlType, {}, {}, {}, false};
    response.body = "<!DOCTYPE html>\n<html><head><title>Sorry</title></head><body>"
                    "<h1>The page you are looking for is temporarily unavailable.</h1>"
                    "<p>Please try again later.</p></body></html>\n";
    return response;
}

Response xmlFault() {
    Response response{500, xmlType, {}, {}, {}, false};
    response.body = "<am:fault xmlns:am=\"http://wso2.org/apimanager\"><am:code>101503</am:code>"
                    "<am:type>Status report</am:type><am:message>Runtime Error</am:message>"
                    "<am:description>Error connecting to the back end</am:description></am:fault>";
    return response;
}

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else if (c == '"')
            escaped += "&quot;";
        else if (c == '\'')
            escaped += "&#39;";
        else
            escaped += c;
    }
    return escaped;
}

} // namespace kassa::sandbox
