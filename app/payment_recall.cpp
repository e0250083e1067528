#include "app/payment_recall.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>

namespace kassa::app {

namespace {

Q_LOGGING_CATEGORY(recallLog, "kassa.till", QtInfoMsg)

constexpr int newestTold = 50;
constexpr int mostStretches = 10; ///< at first: the window is waiting to be shown
constexpr int olderAtOnce = 300;

} // namespace

PaymentRecall::PaymentRecall(Read read, News news)
    : m_read(std::move(read)), m_news(std::move(news)) {}

void PaymentRecall::begin() {
    ++m_round;
    m_next = desk::PaymentQuestion();
    std::vector<desk::ListedPayment> newest;
    for (int stretch = 0; m_next && stretch < mostStretches; ++stretch) {
        const int missing = newestTold - static_cast<int>(newest.size());
        if (missing == 0) {
            break;
        }
        auto found = m_read(*m_next, missing);
        if (!found) {
            m_next.reset(); // the page of payments says so when it is looked at
            break;
        }
        std::move(found->payments.begin(), found->payments.end(), std::back_inserter(newest));
        if (found->next) {
            m_next->before = *found->next;
        } else {
            m_next.reset();
        }
    }
    m_news.newest(newest);
    if (m_painted) {
        older(m_round);
    }
}

void PaymentRecall::goOn() {
    if (!std::exchange(m_painted, true)) {
        older(m_round);
    }
}

void PaymentRecall::older(int round) {
    if (round != m_round || !m_next) {
        return;
    }
    const auto found = m_read(*m_next, olderAtOnce);
    if (!found) {
        qCWarning(recallLog, "what was sold earlier cannot be read");
        m_next.reset();
        return;
    }
    std::vector<Payment> sales;
    for (const auto& listed : found->payments) {
        if (holdsSale(listed.payment)) {
            sales.push_back(listed.payment);
        }
    }
    if (!sales.empty()) {
        m_news.older(sales);
    }
    if (!found->next) {
        m_next.reset();
        return;
    }
    m_next->before = *found->next;
    QMetaObject::invokeMethod(
        this, [this, round] { older(round); }, Qt::QueuedConnection);
}

} // namespace kassa::app
