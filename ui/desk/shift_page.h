#pragma once

#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"
#include "ui/print/receipt_blocks.h"
#include "ui/staff_link.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace kassa::ui {

class Button;
class CheckRow;
class FigureCard;
class PrintQueue;
class ReceiptPreview;
class TakingsTable;
class Text;

/// The shift: its figures so far, what is looked at before closing, X report, closing, and then
/// the Z report on its paper.
class ShiftPage : public DeskPage {
    Q_OBJECT

public:
    /// All four must outlive the page.
    ShiftPage(StaffLink& staff, const DeskSetup& setup, const DeskFlow& flow, PrintQueue& printing,
              QWidget* parent = nullptr);

    void present() override;
    void takeFocus() override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] std::vector<Hint> moreKeys() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    void arrive(Page before) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLeft();
    void buildFigures(QVBoxLayout* column);
    void buildChecks(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    void buildRight();
    void show(const kassa::desk::ShiftReport& report);
    void showChecks(const kassa::desk::ShiftReport& report);
    void onClosed(const kassa::desk::ShiftReport& report);
    void ask();
    [[nodiscard]] QString fileName() const;
    void printReport(bool unasked);
    void savePdf(bool quietly);
    void closeShift();
    [[nodiscard]] std::vector<ReceiptBlock> blocks() const;
    [[nodiscard]] bool isClosed() const { return m_report && m_report->closed; }

    StaffLink& m_staff;
    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    PrintQueue& m_printing;
    std::optional<kassa::desk::ShiftReport> m_report;

    QWidget* m_left;
    QWidget* m_right;
    QHBoxLayout* m_paperHead; ///< above the paper, in m_right
    QScrollArea* m_middle = nullptr;
    QScrollArea* m_paperArea = nullptr;
    Text* m_title = nullptr;
    Text* m_when = nullptr;
    FigureCard* m_net = nullptr;
    FigureCard* m_accepted = nullptr;
    FigureCard* m_returned = nullptr;
    TakingsTable* m_table;
    CheckRow* m_journal;
    CheckRow* m_unresolved;
    CheckRow* m_declined;
    CheckRow* m_gateway;
    Button* m_x;
    Button* m_pdf;
    Button* m_close;
    Text* m_paperTitle = nullptr;
    Text* m_paperState = nullptr;
    ReceiptPreview* m_paper;
};

} // namespace kassa::ui
