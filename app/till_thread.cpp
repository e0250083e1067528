#include "app/till_thread.h"

#include "app/payment_recall.h"

#include <QLoggingCategory>

namespace kassa::app {

namespace {

Q_LOGGING_CATEGORY(tillLog, "kassa.till", QtInfoMsg)

constexpr int paymentsOnPage = 100;

ui::TillLink::Proof proofOf(JournalProof::Outcome outcome) {
    switch (outcome) {
    case JournalProof::Outcome::Intact:
        return ui::TillLink::Proof::Intact;
    case JournalProof::Outcome::Damaged:
        return ui::TillLink::Proof::Damaged;
    case JournalProof::Outcome::NotReadable:
        return ui::TillLink::Proof::NotReadable;
    }
    return ui::TillLink::Proof::NotReadable;
}

} // namespace

/// The half on the till's thread.
class TillWorker : public QObject, public TillObserver {
public:
    TillWorker(TillThread& link, staff::StaffObserver& staffObserver, Place place, Keys keys,
               std::string& lastLine)
        : m_link(link)
        , m_staffObserver(staffObserver)
        , m_place(std::move(place))
        , m_keys(std::move(keys))
        , m_lastLine(lastLine) {
        connect(&m_minute, &QTimer::timeout, this, &TillWorker::tellEnd);
    }
    ~TillWorker() override {
        if (m_station) {
            m_lastLine = m_station->journal().remembered();
        }
    }

    void open() {
        auto station = Station::open(m_place, std::move(*m_keys), *this,
                                     [this](bool reachable, std::chrono::milliseconds took) {
                                         connection(reachable, static_cast<int>(took.count()));
                                     });
        m_keys.reset();
        if (!station) {
            fail(station.error());
            return;
        }
        m_station = std::move(station).value();
        makeRecall();
        // Before the window is shown, which then knows whether somebody has to sign in.
        const auto staff = m_station->addStaff(m_staffObserver);
        if (!staff) {
            fail(staff.error());
            return;
        }
        m_staff = *staff;
        tellStandings();
        m_station->watchClock([this](std::chrono::milliseconds back) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(back).count();
            toWindows([seconds](TillThread& link) { Q_EMIT link.clockSetBack(seconds); });
        });
        tellEnd();
        m_minute.start(std::chrono::minutes(1));
        if (m_station->hasUnfinished()) {
            start(); // the window shows that before anything else
        }
    }

    /// What speaks to the gateway is loaded, and what is unfinished taken up.
    void start() {
        if (!m_station || std::exchange(m_started, true)) {
            return;
        }
        if (const auto started = m_station->start(); !started) {
            fail(started.error());
        }
    }

    void painted() {
        start();
        if (m_recall) {
            m_recall->goOn();
        }
    }

    void begin(const Sale& sale) {
        if (!m_station) {
            refuse(sale, BeginError::Halted);
            return;
        }
        start();
        if (const auto id = m_station->till().begin(sale); !id) {
            refuse(sale, id.error());
        }
    }

    void withStaff(const StaffThread::Work& work) {
        if (m_staff != nullptr) {
            work(*m_staff);
        }
    }

    void gatewayIsBack() {
        if (m_station) {
            m_station->till().gatewayIsBack();
        }
    }

    void post(const PaymentId& payment, Event event) {
        if (std::holds_alternative<event::ReverseAsked>(event) ||
            std::holds_alternative<event::FindingRecorded>(event)) {
            qCWarning(tillLog, "a window asked for what needs a manager, without one");
            return;
        }
        if (m_station) {
            m_station->till().post(payment, std::move(event));
        }
    }

    void list(const desk::PaymentQuestion& question) {
        m_question = question;
        m_page = {};
        m_page.ask = question.ask;
        lookFurther(question.ask);
    }

    void recall() {
        if (m_recall) {
            m_recall->begin();
        } else { // the journal is not open, and whoever waits is told that nothing is known
            toWindows([](TillThread& link) { Q_EMIT link.recalled({}); });
        }
    }

    void tellSteps(const PaymentId& payment) {
        std::vector<desk::PaymentStep> steps;
        if (m_station) {
            if (auto found = m_station->journal().stepsOf(payment)) {
                steps = std::move(found).value();
            }
        }
        toWindows([payment, steps](TillThread& link) { Q_EMIT link.stepsTold(payment, steps); });
    }

    void paymentChanged(const Payment& payment) override {
        toWindows([payment](TillThread& link) {
            if (payment.steps == 1) {
                Q_EMIT link.begun(payment);
            } else {
                Q_EMIT link.paymentChanged(payment);
            }
            Q_EMIT link.standingChanged(QString::fromStdString(payment.sale.account),
                                        standingOf(payment));
        });
    }

    void tillHalted(JournalError error, const Payment& unsaved) override {
        toWindows([error, unsaved](TillThread& link) { Q_EMIT link.halted(error, unsaved); });
    }

private:
    void makeRecall() {
        m_recall = std::make_unique<PaymentRecall>(
            [&journal = m_station->journal()](const desk::PaymentQuestion& question, int limit) {
                return journal.paymentStretch(question, limit);
            },
            PaymentRecall::News{
                [this](const std::vector<desk::ListedPayment>& payments) {
                    toWindows([payments](TillThread& link) { Q_EMIT link.recalled(payments); });
                },
                [this](const std::vector<Payment>& payments) {
                    toWindows([payments](TillThread& link) { Q_EMIT link.salesTold(payments); });
                }});
    }

    /// One stretch of the journal at a time: what the till has to do comes in between.
    void lookFurther(int ask) {
        if (ask != m_question.ask) {
            return; // another question was asked since
        }
        const int wanted = paymentsOnPage - static_cast<int>(m_page.payments.size());
        auto found = m_station ? m_station->journal().paymentStretch(m_question, wanted)
                               : Unexpected(JournalError::Broken);
        m_page.readable = found.has_value();
        m_page.next.reset();
        if (found) {
            m_page.next = found->next;
            std::move(found->payments.begin(), found->payments.end(),
                      std::back_inserter(m_page.payments));
        }
        if (m_page.next && static_cast<int>(m_page.payments.size()) < paymentsOnPage) {
            m_question.before = *m_page.next;
            QMetaObject::invokeMethod(
                this, [this, ask] { lookFurther(ask); }, Qt::QueuedConnection);
            return;
        }
        toWindows(
            [page = std::exchange(m_page, {})](TillThread& link) { Q_EMIT link.listed(page); });
    }

    static ui::TillLink::Standing standingOf(const Payment& payment) {
        using Standing = ui::TillLink::Standing;
        if (std::holds_alternative<state::Paid>(payment.state)) {
            return Standing::Paid;
        }
        if (isUnresolved(payment)) {
            return Standing::Unresolved;
        }
        return isFinal(payment) ? Standing::Unpaid : Standing::UnderWay;
    }

    void tellStandings() {
        auto standings = m_station->journal().standings();
        std::vector<store::PaymentRecord> records;
        if (standings) {
            records = std::move(standings).value();
        }
        desk::SoldTally sold;
        if (auto told = m_station->journal().soldByRules()) {
            sold = std::move(told).value();
        } else {
            qCWarning(tillLog, "what price rules have sold cannot be read");
        }
        toWindows([sold](TillThread& link) { Q_EMIT link.soldBefore(sold); });
        toWindows([records](TillThread& link) { Q_EMIT link.opened(records); });
    }

    void tellEnd() {
        const auto line = m_station->journal().remembered();
        if (line != m_toldLine) {
            m_toldLine = line;
            toWindows([line](TillThread& link) { Q_EMIT link.journalGrew(line); });
        }
    }

    void fail(const Trouble& trouble) {
        toWindows([trouble](TillThread& link) { Q_EMIT link.failed(trouble); });
    }

    void refuse(const Sale& sale, BeginError why) {
        toWindows([sale, why](TillThread& link) { Q_EMIT link.beginRefused(sale, why); });
    }

    void connection(bool reachable, int milliseconds) {
        using Connection = ui::TillLink::Connection;
        toWindows([reachable, milliseconds](TillThread& link) {
            Q_EMIT link.connectionChanged(reachable ? Connection::Good : Connection::Bad,
                                          milliseconds);
        });
    }

    template <class News>
    void toWindows(News news) {
        QMetaObject::invokeMethod(
            &m_link, [&link = m_link, news = std::move(news)] { news(link); },
            Qt::QueuedConnection);
    }

    TillThread& m_link;
    staff::StaffObserver& m_staffObserver;
    Place m_place;
    std::optional<Keys> m_keys;
    std::unique_ptr<Station> m_station;
    std::unique_ptr<PaymentRecall> m_recall; ///< of the station's journal
    bool m_started = false;
    staff::Staff* m_staff = nullptr; ///< the station's
    QTimer m_minute{this};
    desk::PaymentQuestion m_question;
    desk::PaymentPage m_page; ///< the answer so far
    std::string m_toldLine;
    std::string& m_lastLine; ///< whoever waits for the thread's end reads it
};

TillThread::TillThread(Place place, Keys keys, QObject* parent)
    : ui::TillLink(parent)
    , m_proof(place.journalPath)
    , m_reach(place.profile)
    , m_staff([this](StaffThread::Work work) {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, work = std::move(work)] { worker->withStaff(work); });
    })
    , m_worker(new TillWorker(*this, m_staff.observer(), std::move(place), std::move(keys),
                              m_lastLine)) {
    connect(&m_proof, &JournalProof::proved, this,
            [this](JournalProof::Outcome outcome, qint64 rows) {
                Q_EMIT journalProved(proofOf(outcome), rows);
            });
    connect(&m_reach, &ReachThread::changed, this, &TillThread::tellReach);
    connect(this, &ui::TillLink::connectionChanged, this, [this](Connection state, int took) {
        if (!m_telling) { // what a call of the till showed, and no look
            m_reach.heard({state == Connection::Good, std::chrono::milliseconds(took)});
        }
    });
    m_thread.setObjectName(QStringLiteral("till"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

TillThread::~TillThread() {
    close();
}

std::string TillThread::close() {
    m_thread.quit();
    m_thread.wait();
    return m_lastLine;
}

/// The windows show the milliseconds of whatever was answered last.
void TillThread::tellReach(const desk::Reach& reach) {
    Q_EMIT reachChanged(reach);
    if (reach.standing != desk::Reach::Standing::Unknown) {
        m_telling = true;
        const bool there = reach.standing == desk::Reach::Standing::There;
        Q_EMIT connectionChanged(there ? Connection::Good : Connection::Bad,
                                 static_cast<int>(reach.took.count()));
        m_telling = false;
        if (std::exchange(m_away, !there) && there) {
            QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->gatewayIsBack(); });
        }
    }
}

void TillThread::start() {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->open(); });
}

void TillThread::startCalls() {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->painted(); });
    m_reach.start();
}

void TillThread::begin(const Sale& sale) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, sale] { worker->begin(sale); });
}

void TillThread::post(const PaymentId& payment, Event event) {
    // The event may hold a secret and cannot be copied; the holder dies with the call.
    auto holder = std::make_shared<Event>(std::move(event));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, payment, holder] {
        worker->post(payment, std::move(*holder));
    });
}

void TillThread::list(const desk::PaymentQuestion& question) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question] { worker->list(question); });
}

void TillThread::recall() {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->recall(); });
}

void TillThread::askSteps(const PaymentId& payment) {
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, payment] { worker->tellSteps(payment); });
}

void TillThread::proveJournal() {
    m_proof.start();
    Q_EMIT journalProved(Proof::Checking, 0);
}

} // namespace kassa::app
