#pragma once

#include "app/demo_gateway.h"
#include "app/desk_host.h"

#include <QTimer>
#include <functional>
#include <vector>

namespace kassa::app {

/// A tour is made where there is no desktop. What Qt says about that is expected and helps nobody;
/// every other message goes on to where it went. Before the application is made.
void silenceMissingDesktop();

/// Drives the desk as a person would, by keys alone, and takes a picture of every screen: a sale
/// to its receipt, one that is declined, one whose outcome is unknown and then settles.
class Tour : public QObject {
    Q_OBJECT

public:
    Tour(DemoGateway& demo, DeskHost& host, QString folder);

    void start();

Q_SIGNALS:
    /// The first payment's receipt, for a terminal.
    void receipt(const QString& text);
    /// `trouble` is empty when every picture is there.
    void finished(int pictures, const QString& trouble);

private:
    struct Step {
        QString what;               ///< for the sentence when it does not come true
        std::function<bool()> when; ///< goes on once this holds
        std::function<void()> action;
    };

    void plan();
    void planSale();
    void planDeclined();
    void planUnknown();
    void planShift();
    void planSignIn();

    // words of the plan
    void waitFor(ui::Page page);
    void waitUntil(const QString& what, std::function<bool()> when);
    void type(const QString& keys);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void picture(const QString& name);
    void wait(std::chrono::milliseconds time);
    void then(std::function<void()> action);

    void proceed();
    void end(const QString& trouble);

    DemoGateway& m_demo;
    DeskHost& m_host;
    QString m_folder;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    int m_pictures = 0;
    Instant m_stepSince;
    QTimer m_timer;
};

} // namespace kassa::app
