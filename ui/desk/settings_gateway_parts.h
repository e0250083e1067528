#pragma once

#include "ui/settings_link.h"

#include <QWidget>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace kassa::ui {

class Button;
class Chip;
class Text;

/// The merchant's keys, a row each: kept or not, since when, and the way to another one. Shows
/// nothing of what they are.
class KeyTable : public QWidget {
    Q_OBJECT

public:
    explicit KeyTable(QWidget* parent = nullptr);
    void setKeys(const KeyFacts& keys);

Q_SIGNALS:
    /// Of one row, in the order of desk::MerchantKey.
    void replaceAsked(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row {
        Chip* chip;
        Text* since;
        Button* replace;
    };
    QGridLayout* m_grid;
    Row m_rows[kassa::desk::merchantKeyCount];
};

/// The steps of the connection doctor, each with how it went.
class DoctorSteps : public QWidget {
    Q_OBJECT

public:
    explicit DoctorSteps(QWidget* parent = nullptr);
    void setReport(const kassa::desk::DoctorReport& report, bool over);

private:
    std::array<Text*, kassa::desk::doctorSteps> m_steps{};
};

} // namespace kassa::ui
