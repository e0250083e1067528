#include "ui/desk/screens.h"

#include "ui/desk/desk_frame.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_link.h"
#include "ui/desk/picture_lists.h"
#include "ui/desk/picture_settings.h"
#include "ui/desk/picture_staff.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPixmap>
#include <QTimer>

namespace kassa::ui {

namespace {

using namespace std::chrono_literals;

constexpr qint64 tenFortyTwo = 1'778'737'320'000; // 14.05.2026 10:42 in Tashkent
constexpr int deepest = 8;                        // layouts in layouts
constexpr int settle = 15;                        // ms for the window to become active

/// Sixty letters in a name and in a title, eleven digits in an amount.
kassa::desk::EventBook withLongNames(kassa::desk::EventBook book) {
    for (auto& attendee : book.attendees) {
        attendee.name += "-Abdurahmonova-Mirzaabdullayeva-Xolmatjonova qizi";
    }
    for (auto& ticket : book.tickets) {
        ticket.title += " va kechki ziyofat, mehmonlar uchun alohida joylar";
    }
    constexpr std::int64_t most = 9'999'999'999'900; // 99 999 999 999 soʻm
    book.tickets.front().price = Tiyin(most);
    return book;
}

} // namespace

ScreenWriter::ScreenWriter(ScreenRequest request, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_book(m_request.longNames ? withLongNames(sampleEvent()) : sampleEvent())
    , m_link(std::make_unique<PictureLink>())
    , m_staff(std::make_unique<PictureStaff>())
    , m_settings(std::make_unique<PictureSettings>())
    , m_lists(std::make_unique<PictureLists>())
    , m_wall(tenFortyTwo) {
    Theme look = themeFor(m_request.theme, m_request.size);
    look.reducedMotion = true; // a picture shows how it ends
    applyTheme(look);
    m_staff->show(sampleStaff());
    m_staff->setClock([this] { return Timestamp(std::chrono::milliseconds(m_wall)); });
    kassa::desk::DeskChoices choices; // the settings show what the picture is made in
    choices.language = m_request.words;
    choices.look = static_cast<kassa::desk::Look>(m_request.theme);
    m_settings->keep(choices);
    DeskSetup setup;
    setup.book = m_book;
    setup.facts = sampleDesk(m_request.test);
    setup.words = m_request.words;
    setup.badge = sampleBadge();
    setup.lists = m_lists.get();
    setup.wallClock = [this] { return Timestamp(std::chrono::milliseconds(m_wall)); };
    setup.bootClock = [this] { return Instant(std::chrono::milliseconds(m_boot)); };
    setup.payerPage = [](TransactionId id) {
        return QStringLiteral("https://checkout.pays.uz/invoice/get?storeId=1234&transactionId=%1")
            .arg(id.value);
    };
    setup.receiptFolder = m_request.folder;
    setup.outcomeHold = 0ms;
    setup.eventFiles.folder = QStringLiteral("/home/kassa");
    setup.eventFiles.save = [](const kassa::desk::EventBook&) { return EventFiles::Saved{}; };
    setup.settings = m_settings.get();
    m_window = std::make_unique<DeskWindow>(*m_link, std::move(setup), m_staff.get());
    m_window->resize(m_request.size);
    m_window->freeze();
    plan();
}

ScreenWriter::~ScreenWriter() = default;

void ScreenWriter::add(const char* name, std::function<void()> act) {
    m_steps.push_back({QLatin1String(name), std::move(act)});
}

void ScreenWriter::start() {
    m_window->show();
    m_window->activateWindow();
    QTimer::singleShot(settle, this, &ScreenWriter::next);
}

void ScreenWriter::next() {
    if (m_at == m_steps.size()) {
        Q_EMIT finished(m_files);
        return;
    }
    const Step& step = m_steps[m_at++];
    step.act();
    QTimer::singleShot(0, this, [this, name = step.name] {
        if (!name.isEmpty()) {
            take(name);
        }
        next();
    });
}

void ScreenWriter::take(const QString& name) {
    for (int level = 0; level < deepest; ++level) { // what has changed settles from inside out
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    const QString file = name + m_request.suffix + QStringLiteral(".png");
    const QString path = QDir(m_request.folder).filePath(file);
    if (!m_request.folder.isEmpty() && m_window->grab().save(path)) {
        m_files << path;
    }
    Q_EMIT shown(name);
}

void ScreenWriter::press(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* to = m_window->focusWidget() != nullptr ? m_window->focusWidget() : m_window.get();
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(to, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(to, &up);
}

void ScreenWriter::type(const char* text) {
    for (const char* c = text; *c != '\0'; ++c) {
        QWidget* to = m_window->focusWidget() != nullptr ? m_window->focusWidget() : m_window.get();
        const int key = *c >= 'a' && *c <= 'z' ? Qt::Key_A + (*c - 'a') : *c;
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, QString(QLatin1Char(*c)));
        QApplication::sendEvent(to, &down);
    }
}

kassa::desk::Reach ScreenWriter::awayFor(std::chrono::seconds next) const {
    kassa::desk::Reach reach;
    reach.standing = kassa::desk::Reach::Standing::Away;
    reach.nextLook = Instant(std::chrono::milliseconds(m_boot)) + next;
    return reach;
}

kassa::desk::StaffView ScreenWriter::staffAtWork() const {
    auto view = sampleStaffAtWork();
    if (m_request.longNames) {
        for (auto& person : view.people) {
            person.name += " Mirzaabdullayev Xolmatjon oʻgʻli";
        }
        view.people[1].role = kassa::desk::Role::Manager;
    }
    return view;
}

void ScreenWriter::beginSale() {
    press(Qt::Key_F9);
    m_link->answerBegun();
    m_wall += 2'000;
    m_link->moveTo(state::AwaitingCard{Instant::max(), {}},
                   [](Payment& payment) { payment.transaction = TransactionId{953151540}; });
}

} // namespace kassa::ui
