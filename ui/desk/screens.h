#pragma once

#include "core/desk/amount_words.h"
#include "core/desk/event.h"
#include "core/desk/reach.h"
#include "core/desk/shift.h"
#include "core/payment/payment.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QSize>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace kassa::ui {

class DeskWindow;
class PictureLink;
class PictureSettings;
class PictureLists;
class PictureStaff;

/// Which pictures to make.
struct ScreenRequest {
    QString folder; ///< must exist; empty: every screen is shown, none is written
    QString suffix; ///< of every file name, for example "-dark"
    ThemeName theme = ThemeName::Light;
    kassa::desk::Language words = kassa::desk::Language::Uzbek; ///< of amounts in words
    QSize size{1366, 768};
    bool test = false;      ///< with the banner and the frame of test mode
    bool longNames = false; ///< as long as names, titles and amounts may become
};

/// Drives a desk window through every screen of a sale without any gateway, and writes a PNG of
/// each: for looking at, and for finding text that does not fit. The language is the program's.
/// Works step by step in the event loop.
class ScreenWriter : public QObject {
    Q_OBJECT

public:
    explicit ScreenWriter(ScreenRequest request, QObject* parent = nullptr);
    ~ScreenWriter() override;

    void start();
    /// The window, between two pictures: for looking at its widgets.
    [[nodiscard]] DeskWindow* window() const { return m_window.get(); }

Q_SIGNALS:
    /// `name` without suffix and ending; the window shows it until this returns.
    void shown(const QString& name);
    void finished(const QStringList& files);

private:
    struct Step {
        QString name; ///< empty: no picture
        std::function<void()> act;
    };

    void plan();
    void planSignIn();
    void planSale();
    void planPeople(); // screens_people.cpp
    void planImport(); // screens_people.cpp
    void planCard();
    void planPhone();
    void planCode();
    void planOutcomes();
    void planRest();
    void planRefund(); // screens_refund.cpp
    void planRefundDialog();
    void planRefundOutcomes();
    void planShift();
    void planEvent();    // screens_event.cpp
    void planSettings(); // screens_settings.cpp
    void planStaff();
    void planCopies();
    void planEnds();
    void add(const char* name, std::function<void()> act);
    void next();
    void take(const QString& name);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char* text);
    void beginSale();
    /// Somebody is signed in; with long names there is a second manager to choose.
    [[nodiscard]] kassa::desk::StaffView staffAtWork() const;
    /// No connection; it is looked for again in `next`.
    [[nodiscard]] kassa::desk::Reach awayFor(std::chrono::seconds next) const;
    /// The first payment of the list takes a step into `state`.
    void tellListed(State state);

    ScreenRequest m_request;
    kassa::desk::EventBook m_book;
    std::unique_ptr<PictureLink> m_link;
    std::unique_ptr<PictureStaff> m_staff;
    std::unique_ptr<PictureSettings> m_settings;
    std::unique_ptr<PictureLists> m_lists;
    std::unique_ptr<DeskWindow> m_window;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    QStringList m_files;
    qint64 m_wall;
    std::int64_t m_listedSteps = 100;
    qint64 m_boot = 1'000'000;
};

} // namespace kassa::ui
