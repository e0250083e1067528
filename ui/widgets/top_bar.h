#pragma once

#include "ui/widgets/chip.h"

#include <QWidget>

namespace kassa::ui {

/// Name, event, connection, shift, person and clock, along the top of the desk.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setEvent(const QString& name, const QString& detail);
    void setConnection(const ChipLook& chip);
    /// An empty text hides the chip.
    void setShift(const ChipLook& chip);
    /// The initials are made here. An empty name hides the person.
    void setPerson(const QString& name, const QString& role);
    void setClock(const QString& time);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] qreal drawRight(QPainter& painter) const;
    [[nodiscard]] qreal drawPerson(QPainter& painter, qreal right) const;
    void describe();

    QString m_event;
    QString m_detail;
    ChipLook m_connection;
    ChipLook m_shift;
    QString m_person;
    QString m_role;
    QString m_clock;
};

} // namespace kassa::ui
