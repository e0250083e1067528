#include "ui/desk/goods_dialog.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

#include <QKeyEvent>

#include <algorithm>

namespace kassa::ui {

namespace {

using kassa::desk::CodeAnswer;
using kassa::desk::mostPieces;

constexpr QMargins margins{32, 24, 32, 24};
constexpr int sheetWidth = 704;
constexpr int mostRowsShown = 5;
constexpr int longestCode = 40;

} // namespace

GoodsDialog::GoodsDialog(const DeskSetup& setup, const DeskFlow& flow, kassa::desk::Basket basket,
                         QWidget* parent)
    : DeskDialog(parent)
    , m_setup(setup)
    , m_flow(flow)
    , m_base(std::move(basket))
    , m_pieces(setup.book.goods.size(), 0)
    , m_table(new TableList)
    , m_less(new Button(QStringLiteral("−"), ButtonKind::Standard, ButtonSize::Small40))
    , m_more(new Button(QStringLiteral("+"), ButtonKind::Standard, ButtonSize::Small40))
    , m_code(new TextField)
    , m_codeField(new Field(tr("Discount code"), m_code))
    , m_total(new AmountLabel(TextRole::AmountS)) {
    named(this, "goodsDialog");
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const auto line =
            std::find_if(m_base.lines.begin(), m_base.lines.end(),
                         [&](const auto& each) { return each.item == m_setup.book.goods[i].id; });
        if (line != m_base.lines.end()) {
            m_pieces[i] = line->quantity;
            m_base.lines.erase(line);
        }
    }
    m_code->setText(fromUtf8(std::exchange(m_base.code, {})));
    build();
    fill();
    m_table->setCurrentRow(m_pieces.empty() ? -1 : 0);
}

void GoodsDialog::build() {
    setFixedWidth(sheetWidth + margins.left() + margins.right());
    auto* column = columnOn(this, margins);
    auto* heads = new QHBoxLayout;
    auto* title = addText(heads, QStringLiteral("goodsTitle"), TextRole::Heading2);
    title->setText(tr("Goods and code"));
    heads->addStretch(1);
    heads->addWidget(m_less);
    heads->addSpacing(8);
    heads->addWidget(m_more);
    column->addLayout(heads);
    column->addSpacing(12);
    m_table->setColumns(
        {{tr("What"), 300, false}, {tr("Price"), 150, true}, {tr("Pieces"), 100, true}});
    column->addWidget(m_table);
    column->addSpacing(16);
    m_code->setMaxLength(longestCode);
    column->addWidget(m_codeField);
    column->addSpacing(16);
    auto* foot = new QHBoxLayout;
    addText(foot, QStringLiteral("goodsTotalLabel"), TextRole::Label, &Colours::ink2)
        ->setText(tr("Total"));
    foot->addSpacing(12);
    foot->addWidget(m_total);
    foot->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), ButtonKind::Standard, ButtonSize::Medium48);
    cancel->setKeycap(QStringLiteral("Esc"));
    auto* done = new Button(tr("Add to the sale"), ButtonKind::Main, ButtonSize::Medium48);
    done->setKeycap(QStringLiteral("Enter"));
    foot->addWidget(cancel);
    foot->addSpacing(12);
    foot->addWidget(done);
    column->addLayout(foot);
    m_total->setUnit(somUnit());
    m_less->setAccessibleName(tr("One piece less"));
    m_more->setAccessibleName(tr("One piece more"));
    const bool goods = !m_pieces.empty();
    m_table->setVisible(goods);
    m_less->setVisible(goods);
    m_more->setVisible(goods);

    named(m_table->list(), "goods");
    named(m_less, "goodsLess");
    named(m_more, "goodsMore");
    named(m_code, "goodsCode");
    named(m_total, "goodsTotal");
    named(cancel, "goodsCancel");
    named(done, "goodsDone");
    m_table->list()->installEventFilter(this);
    setTabOrder(m_table->list(), m_code);
    setTabOrder(m_code, done);
    setTabOrder(done, cancel);
    setTabOrder(cancel, m_less);
    setTabOrder(m_less, m_more);
    connect(m_less, &QPushButton::clicked, this, [this] { change(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] { change(1); });
    connect(m_table, &TableList::rowActivated, this, &GoodsDialog::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &GoodsDialog::submit);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_codeField->setHelp(FieldState::Idle, {});
        fill();
    });
    connect(done, &QPushButton::clicked, this, &GoodsDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &GoodsDialog::closeAsked);
}

void GoodsDialog::takeFocus() {
    if (m_pieces.empty()) {
        m_code->setFocus(Qt::OtherFocusReason);
    } else {
        m_table->list()->setFocus(Qt::OtherFocusReason);
    }
}

kassa::desk::Basket GoodsDialog::basket() const {
    kassa::desk::Basket basket = m_base;
    basket.code = kassa::desk::tidyCode(m_code->text().toStdString());
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i] > 0) {
            basket.lines.push_back({m_setup.book.goods[i].id, m_pieces[i]});
        }
    }
    return basket;
}

void GoodsDialog::fill() {
    const auto whole = basket();
    const auto terms = m_flow.terms(whole.category, whole.code);
    std::vector<TableRow> rows;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const auto& item = m_setup.book.goods[i];
        const auto price = priceOf(m_setup.book, item, terms);
        TableRow row;
        row.cells = {{fromUtf8(item.title), fromUtf8(item.note), true, {}},
                     {somText(price.due), {}, false, {}},
                     {m_pieces[i] == 0 ? QStringLiteral("–") : QString::number(m_pieces[i]),
                      {},
                      m_pieces[i] > 0,
                      {}}};
        rows.push_back(std::move(row));
    }
    const int current = m_table->currentRow();
    m_table->setRows(rows);
    m_table->setCurrentRow(current);
    fitTable();
    const auto sale = saleOf(m_setup.book, whole, terms);
    m_total->setAmount(sale ? sale->amount : Tiyin());
}

void GoodsDialog::fitTable() {
    const int hidden = qMax(0, m_table->list()->rowCount() - mostRowsShown);
    m_table->setFixedHeight(m_table->sizeHint().height() - hidden * m_table->list()->rowHeight());
}

void GoodsDialog::resizeEvent(QResizeEvent* event) {
    DeskDialog::resizeEvent(event);
    fitTable();
}

void GoodsDialog::setPieces(int pieces) {
    const int row = m_table->currentRow();
    if (row >= 0) {
        m_pieces[static_cast<std::size_t>(row)] = qBound(0, pieces, mostPieces);
        fill();
    }
}

void GoodsDialog::change(int by) {
    const int row = m_table->currentRow();
    m_typedRow = -1;
    if (row >= 0) {
        setPieces(m_pieces[static_cast<std::size_t>(row)] + by);
    }
}

void GoodsDialog::typeDigit(int digit) {
    const int row = m_table->currentRow();
    if (row < 0) {
        return;
    }
    const int before = m_typedRow == row ? m_pieces[static_cast<std::size_t>(row)] : 0;
    m_typedRow = row;
    setPieces(before < 10 ? before * 10 + digit : digit);
}

void GoodsDialog::submit() {
    const auto whole = basket();
    QString why;
    switch (codeAnswer(m_setup.book, whole, m_flow.terms(whole.category, whole.code))) {
    case CodeAnswer::None:
    case CodeAnswer::Good:
        break;
    case CodeAnswer::Unknown:
        why = tr("There is no such code.");
        break;
    case CodeAnswer::Ended:
        why = tr("This code has ended.");
        break;
    case CodeAnswer::NotHere:
        why = tr("This code is for something else, or for others.");
        break;
    }
    if (!why.isEmpty()) {
        m_codeField->setHelp(FieldState::Error, why);
        m_code->setFocus(Qt::OtherFocusReason);
        m_code->selectAll();
        return;
    }
    Q_EMIT closeAsked();
    Q_EMIT chosen(whole);
}

bool GoodsDialog::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        submit();
        return true;
    }
    return false;
}

bool GoodsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return DeskDialog::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Right || key == Qt::Key_Plus || key == Qt::Key_Equal ||
        key == Qt::Key_Space) {
        change(1);
    } else if (key == Qt::Key_Left || key == Qt::Key_Minus) {
        change(-1);
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        m_typedRow = -1;
        setPieces(0);
    } else if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        typeDigit(key - Qt::Key_0);
    } else {
        return DeskDialog::eventFilter(watched, event);
    }
    return true;
}

std::vector<Hint> GoodsDialog::hints() const {
    std::vector<Hint> hints;
    if (!m_pieces.empty()) {
        hints = {{{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
                 {{QStringLiteral("+"), QStringLiteral("−")}, tr("Pieces")},
                 {{QStringLiteral("Tab")}, tr("Code")}};
    }
    hints.push_back({{QStringLiteral("Enter")}, tr("Add to the sale")});
    hints.push_back({{QStringLiteral("Esc")}, tr("Cancel")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

QString GoodsDialog::help() const {
    return tr("The arrow keys choose; plus, minus or a figure say how many. A code counts with the "
              "best discount it gives; discounts are never added up.");
}

} // namespace kassa::ui
