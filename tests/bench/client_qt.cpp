#include "tests/bench/client.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace kassa::bench {

namespace {

QString words(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class QtClient final : public Client {
public:
    QtClient(const std::string& url, bool fresh)
        : m_url(QString::fromStdString(url)), m_fresh(fresh) {}

    void sell(int number) override {
        QNetworkAccessManager manager;
        m_manager = &manager;
        m_authorization = "Basic " + QByteArray("bench-key:bench-secret").toBase64();
        m_type = "application/x-www-form-urlencoded";
        const auto token = ask(u"/token", "grant_type=client_credentials");
        m_authorization =
            "Bearer " + token.value(QLatin1String("access_token")).toString().toLatin1();
        m_type = "application/json";
        const QJsonValue store(static_cast<qint64>(storeId));
        const auto draft =
            ask(u"/merchant/pay/create", {{QStringLiteral("amount"), static_cast<qint64>(amount)},
                                          {QStringLiteral("account"), QString::number(number)},
                                          {QStringLiteral("store_id"), store},
                                          {QStringLiteral("lang"), QStringLiteral("uz")}});
        const auto transaction = draft.value(QLatin1String("transaction_id"));
        ask(u"/merchant/pay/pre-apply", {{QStringLiteral("transaction_id"), transaction},
                                         {QStringLiteral("store_id"), store},
                                         {QStringLiteral("card_number"), words(cardNumber)},
                                         {QStringLiteral("expiry"), words(cardExpiry)},
                                         {QStringLiteral("lang"), QStringLiteral("uz")}});
        QNetworkAccessManager another;
        m_manager = m_fresh ? &another : &manager;
        const auto paid =
            ask(u"/merchant/pay/apply", {{QStringLiteral("transaction_id"), transaction},
                                         {QStringLiteral("otp"), words(code).toInt()},
                                         {QStringLiteral("store_id"), store}});
        if (!paid.value(QLatin1String("store_transaction")).isObject()) {
            giveUp("the sale of the bare Qt client is not paid");
        }
    }

private:
    QJsonObject ask(QStringView path, const QJsonObject& body) {
        return ask(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    QJsonObject ask(QStringView path, const QByteArray& body) {
        QNetworkRequest request(QUrl(m_url + path.toString()));
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_type);
        request.setRawHeader("Authorization", m_authorization);
        const std::unique_ptr<QNetworkReply> reply(m_manager->post(request, body));
        QObject::connect(reply.get(), &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
        m_loop.exec();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    QString m_url;
    bool m_fresh;
    QNetworkAccessManager* m_manager = nullptr;
    QByteArray m_authorization;
    QByteArray m_type;
    QEventLoop m_loop;
};

} // namespace

std::unique_ptr<Client> qtClient(const std::string& url, bool fresh) {
    return std::make_unique<QtClient>(url, fresh);
}

} // namespace kassa::bench
