#pragma once

#include "core/base/tiyin.h"
#include "ui/desk/desk_dialog.h"

#include <QElapsedTimer>

#include <chrono>

namespace kassa::ui {

/// "The price has changed": what was shown and what it is now. Nothing has been sent, and nothing
/// is until the new price is agreed to. Closes with either answer.
class PriceDialog : public DeskDialog {
    Q_OBJECT

public:
    /// Enter that was meant for the page below is not an answer: for `hold` none is taken.
    PriceDialog(Tiyin shown, Tiyin now, std::chrono::milliseconds hold, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<Hint> hints() const override;
    void escape() override;

Q_SIGNALS:
    void agreed(kassa::Tiyin price);
    void refused();

private:
    void agree();

    Tiyin m_now;
    std::chrono::milliseconds m_hold;
    QElapsedTimer m_since;
};

} // namespace kassa::ui
