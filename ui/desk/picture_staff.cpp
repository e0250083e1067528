#include "ui/desk/picture_staff.h"

#include <algorithm>

namespace kassa::ui {

using namespace std::chrono_literals;
using kassa::desk::Person;
using kassa::desk::PersonId;
using kassa::desk::Role;

namespace {

constexpr auto opened = Timestamp(1'778'729'460'000ms); // 14.05.2026 08:31 in Tashkent
constexpr auto closed = Timestamp(1'778'678'400'000ms); // the day before, 18:20

} // namespace

void PictureStaff::signIn(const PersonId& who, kassa::desk::Pin) {
    m_asking = who;
    note("sign_in " + who.value);
}

void PictureStaff::lock() {
    note("lock");
    m_view.signedIn.reset();
    Q_EMIT changed();
}

void PictureStaff::askShiftReport() {
    note("ask_shift_report");
}

void PictureStaff::checkGateway() {
    note("check_gateway");
}

void PictureStaff::cancelGatewayCheck() {
    note("cancel_gateway_check");
}

void PictureStaff::closeShift(std::optional<kassa::desk::Approver> approver) {
    note(approver ? "close_shift " + approver->who.value : "close_shift");
}

void PictureStaff::refund(const PaymentId& payment, const QString& reason,
                          kassa::desk::Approver approver) {
    note("refund " + payment.value + ' ' + approver.who.value + ' ' + reason.toStdString());
}

void PictureStaff::recordFinding(const PaymentId& payment, event::Found, SuccessId, const QString&,
                                 kassa::desk::Approver approver) {
    note("record_finding " + payment.value + ' ' + approver.who.value);
}

void PictureStaff::makeFirstManager(const QString& name, kassa::desk::Pin) {
    note("make_first_manager " + name.toStdString());
}

void PictureStaff::savePerson(const Person& person, std::optional<kassa::desk::Pin> pin,
                              kassa::desk::Approver approver) {
    note("save_person " + person.name + (pin ? " with a PIN " : " ") + approver.who.value);
}

void PictureStaff::removePerson(const PersonId& who, kassa::desk::Approver approver) {
    note("remove_person " + who.value + ' ' + approver.who.value);
}

void PictureStaff::approve(kassa::desk::Action action, const QString& about,
                           kassa::desk::Approver approver) {
    m_approving = {action, about};
    note("approve " + std::string(nameOf(action)) + ' ' + about.toStdString() + ' ' +
         approver.who.value);
}

void PictureStaff::answerApproval(kassa::desk::PinAnswer answer, int triesLeft) {
    if (const auto asked = std::exchange(m_approving, std::nullopt)) {
        Q_EMIT approvalAnswered(asked->first, {answer, triesLeft, {}});
        if (answer == kassa::desk::PinAnswer::Good) {
            Q_EMIT approved(asked->first, asked->second);
        }
    }
}

void PictureStaff::note(const kassa::desk::DeskEntry& entry) {
    m_notes.push_back(entry);
    take(entry, m_clock());
}

void PictureStaff::take(const kassa::desk::DeskEntry& entry, Timestamp at) {
    kassa::desk::DeskRow row;
    row.at = at;
    row.cashier = m_view.signedIn ? m_view.signedIn->name : std::string();
    row.entry = entry;
    kassa::desk::take(m_attendance, row);
    Q_EMIT attendanceChanged();
}

void PictureStaff::addWalkIn(const kassa::desk::entry::WalkIn& who) {
    m_walkIn = who;
    note("add_walk_in " + who.invoice + ' ' + who.name);
}

void PictureStaff::answerWalkIn() {
    if (m_walkIn) {
        take(*m_walkIn, m_clock());
        Q_EMIT walkInAnswered(std::exchange(m_walkIn, std::nullopt));
    }
}

void PictureStaff::checkIn(const kassa::desk::CheckIn& asked,
                           std::optional<kassa::desk::Approver> approver) {
    m_checkIn = asked;
    note("check_in " + asked.account + (approver ? ' ' + approver->who.value : std::string()) +
         (asked.paidByList ? " by_list" : "") +
         (asked.reason.empty() ? std::string() : ' ' + asked.reason));
}

void PictureStaff::answerCheckIn(kassa::desk::CheckInAnswer answer, bool paid) {
    if (m_checkIn && answer == kassa::desk::CheckInAnswer::Done) {
        take(kassa::desk::entry::CheckedIn{m_checkIn->account, m_checkIn->invoice, paid,
                                           paid ? std::string() : m_checkIn->reason},
             m_clock());
    }
    if (m_checkIn) {
        Q_EMIT checkInAnswered(QString::fromStdString(m_checkIn->account), answer);
    }
}

int PictureStaff::count(std::string_view name) const {
    return static_cast<int>(
        std::count_if(m_orders.begin(), m_orders.end(), [name](const std::string& order) {
            return order.compare(0, name.size(), name) == 0;
        }));
}

void PictureStaff::show(StaffView view) {
    m_view = std::move(view);
    Q_EMIT changed();
}

void PictureStaff::answerSignIn(kassa::desk::PinAnswer answer, int triesLeft, Instant until) {
    if (answer == kassa::desk::PinAnswer::Good) {
        const auto found =
            std::find_if(m_view.people.begin(), m_view.people.end(),
                         [this](const Person& person) { return person.id == m_asking; });
        if (found != m_view.people.end()) {
            m_view.signedIn = *found;
        }
        if (!m_view.shift && m_view.signedIn) {
            m_view.shift = kassa::desk::ShiftFacts{14, opened, *m_view.signedIn};
        }
        Q_EMIT changed();
    }
    Q_EMIT signInAnswered({answer, triesLeft, until});
}

StaffView sampleStaff() {
    StaffView view;
    view.people = {{PersonId{"nilufar"}, "Nilufar Saidova", Role::Cashier},
                   {PersonId{"bobur"}, "Bobur Aliyev", Role::Cashier},
                   {PersonId{"zarina"}, "Zarina Olimova", Role::Cashier},
                   {PersonId{"timur"}, "Timur Sattorov", Role::Manager}};
    view.lastShift = kassa::desk::ClosedShift{13, closed, 0};
    return view;
}

kassa::desk::ShiftReport sampleReport() {
    using kassa::desk::Method;
    const auto som = [](std::int64_t amount) { return Tiyin(amount * 100); };
    kassa::desk::ShiftReport report;
    report.shift = *sampleStaffAtWork().shift;
    report.until = Timestamp(1'778'764'320'000ms); // 18:12
    report.total = {61, som(44'514'000), 2, som(1'034'000)};
    report.byMethod = {{Method::UzCard, {34, som(25'358'000), 1, som(739'000)}},
                       {Method::Humo, {22, som(15'905'000), 1, som(295'000)}},
                       {Method::Phone, {5, som(3'251'000), 0, Tiyin()}}};
    report.byTicket = {{"Toʻliq ishtirok", {52, som(38'428'000), 1, som(739'000)}},
                       {"Bir kunlik", {9, som(6'086'000), 1, som(295'000)}}};
    report.byHour = {{10, {40, som(29'000'000), 0, Tiyin()}},
                     {17, {21, som(15'514'000), 2, som(1'034'000)}}};
    report.byCashier = {{"Nilufar Saidova", report.total}};
    report.declined = 7;
    report.unresolved = {{"INV-26-00371", "Otabek Rahimjonov", som(739'000), report.until}};
    report.rows = 1284;
    report.chainHead = "a91f27be5c0d43f8916a7e2b80c4d5f31e6a9b72c8d0417f5e3b6a98d1c007c2";
    report.publicKey = "3fd2b1a07c6e5984d2f10b3c7a8e9d6455f2a1b0c9e8d7f6a5b4c3d2e1f09e17";
    return report;
}

StaffView sampleStaffAtWork() {
    StaffView view = sampleStaff();
    view.signedIn = view.people.front();
    view.shift = kassa::desk::ShiftFacts{14, opened, view.people.front()};
    return view;
}

} // namespace kassa::ui
