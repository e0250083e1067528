#include "app/till_thread.h"

#include <QLoggingCategory>

namespace kassa::app {

namespace {

Q_LOGGING_CATEGORY(tillLog, "kassa.till", QtInfoMsg)

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
        tellStandings();
        const auto staff = m_station->addStaff(m_staffObserver);
        if (!staff) {
            fail(staff.error());
            return;
        }
        m_staff = *staff;
        tellEnd();
        m_minute.start(std::chrono::minutes(1));
        if (const auto started = m_station->start(); !started) {
            fail(started.error());
        }
    }

    void begin(const Sale& sale) {
        if (!m_station) {
            refuse(sale, BeginError::Halted);
            return;
        }
        if (const auto id = m_station->till().begin(sale); !id) {
            refuse(sale, id.error());
        }
    }

    void withStaff(const StaffThread::Work& work) {
        if (m_staff != nullptr) {
            work(*m_staff);
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
    staff::Staff* m_staff = nullptr; ///< the station's
    QTimer m_minute{this};
    std::string m_toldLine;
    std::string& m_lastLine; ///< whoever waits for the thread's end reads it
};

TillThread::TillThread(Place place, Keys keys, QObject* parent)
    : ui::TillLink(parent)
    , m_staff([this](StaffThread::Work work) {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, work = std::move(work)] { worker->withStaff(work); });
    })
    , m_worker(new TillWorker(*this, m_staff.observer(), std::move(place), std::move(keys),
                              m_lastLine)) {
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

void TillThread::start() {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->open(); });
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

} // namespace kassa::app
