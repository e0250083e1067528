// The keys of the sale page. Typing anywhere goes to the search; a keyboard-type scanner is a very
// quick typist that ends with Enter, and its Enter chooses an attendee and never pays.

#include "ui/desk/sale_page.h"

#include "ui/desk/dialogs.h"
#include "ui/desk/format.h"
#include "ui/desk/goods_dialog.h"
#include "ui/desk/parts.h"
#include "ui/desk/sale_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_list.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace kassa::ui {

namespace {

bool isText(const QKeyEvent& event) {
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    return plain && !event.text().isEmpty() && event.text().front().isPrint() &&
           event.key() != Qt::Key_Space;
}

} // namespace

void SalePage::focusSearch() {
    m_search->edit()->setFocus(Qt::OtherFocusReason);
}

void SalePage::arrive(Page /*before*/) {
    m_search->selectAll();
}

void SalePage::expectScan() {
    m_search->setText({});
    focusSearch();
}

bool SalePage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers == Qt::ControlModifier && key == Qt::Key_O && takesLists()) {
        Q_EMIT importAsked();
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_N) {
        startOver();
        return true;
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (key) {
    case Qt::Key_F2:
        focusSearch();
        m_search->selectAll();
        return true;
    case Qt::Key_F3:
        expectScan();
        return true;
    case Qt::Key_F4:
        openGoods();
        return true;
    case Qt::Key_F6:
        askWalkIn();
        return m_withPeople;
    case Qt::Key_F8:
        if (m_setup.payerPage) {
            pay(Way::Phone);
        }
        return true;
    case Qt::Key_F9:
        pay(Way::Card);
        return true;
    case Qt::Key_Escape:
        startOver();
        return true;
    default:
        return false;
    }
}

QString SalePage::help() const {
    return tr("Type a part of a name, of a phone number or of an invoice. The arrow keys choose; "
              "a scanner chooses by itself. Paid and locked invoices cannot be charged.");
}

std::vector<Hint> SalePage::hints() const {
    std::vector<Hint> hints{
        {{QStringLiteral("F2")}, tr("Search")},
        {{QStringLiteral("Up"), QStringLiteral("Down")}, tr("Choose")},
    };
    if (!inNarrowWindow(*this)) { // a list says by itself what Tab and Space do
        hints.push_back({{QStringLiteral("Tab")}, tr("Tickets")});
        hints.push_back({{QStringLiteral("Space")}, tr("Mark")});
    }
    hints.push_back({{QStringLiteral("F9")}, tr("Card")});
    if (m_setup.payerPage) {
        hints.push_back({{QStringLiteral("F8")}, tr("QR")});
    }
    if (m_panel->sellsMore()) {
        hints.push_back({{QStringLiteral("F4")}, tr("Goods")});
    }
    if (m_withPeople) {
        hints.push_back({{QStringLiteral("Enter")}, tr("Details")});
        hints.push_back({{QStringLiteral("F6")}, tr("New")});
    }
    hints.push_back({{QStringLiteral("Esc")}, tr("Back")});
    hints.push_back({{QStringLiteral("F1")}, tr("Help")});
    return hints;
}

std::vector<Hint> SalePage::moreKeys() const {
    std::vector<Hint> keys{{{QStringLiteral("F3")}, tr("Scan QR")},
                           {{QStringLiteral("Ctrl+N")}, tr("New sale")}};
    if (takesLists()) {
        keys.push_back({{QStringLiteral("Ctrl+O")}, tr("Import a list")});
    }
    return keys;
}

/// What is sold beside the ticket, and codes; nothing where the event has neither.
void SalePage::openGoods() {
    if (!m_panel->sellsMore()) {
        return;
    }
    if (!m_sale) {
        Q_EMIT payRefused(tr("Choose an attendee first"));
        focusSearch();
        return;
    }
    auto* dialog = new GoodsDialog(m_setup, m_flow, m_basket);
    connect(dialog, &GoodsDialog::chosen, this, [this](const kassa::desk::Basket& basket) {
        m_goods = basket.lines;
        std::erase_if(m_goods, [this](const auto& line) {
            return m_setup.book.ticket(line.item) != nullptr;
        });
        m_code = basket.code;
        presentRows();
    });
    Q_EMIT dialogAsked(dialog);
}

void SalePage::pay(Way way) {
    if (!m_sale) {
        Q_EMIT payRefused(tr("Choose an attendee first"));
        focusSearch();
        return;
    }
    if (const Payment* left = m_flow.pageLeftFor(m_sale->account)) {
        Q_EMIT payerIsBack(left->id);
        return;
    }
    switch (m_flow.standing(m_sale->account)) {
    case TillLink::Standing::Unpaid: {
        const Tiyin shown = m_sale->amount;
        presentRows();
        if (m_sale->amount != shown) {
            Q_EMIT priceAsked(shown, m_sale->amount, way);
        } else if (m_chosen && m_setup.book.attendees[*m_chosen].paidBefore) {
            askBeforeCharging(way);
        } else {
            Q_EMIT payAsked(*m_sale, way);
        }
        break;
    }
    case TillLink::Standing::Paid:
        Q_EMIT payRefused(tr("This invoice is already paid"));
        break;
    case TillLink::Standing::UnderWay:
        Q_EMIT payRefused(tr("A payment of this invoice is under way"));
        break;
    case TillLink::Standing::Unresolved:
        Q_EMIT payRefused(tr("Do not charge again: the result is being checked"));
        break;
    }
}

/// The organiser's list is no proof, but somebody may have paid twice before anybody looked.
void SalePage::askBeforeCharging(Way way) {
    AskDialog::Words words;
    words.title = tr("Paid elsewhere, according to the list");
    words.text =
        tr("The journal of this desk knows of no payment of this invoice. Charge it anyway?");
    words.no = tr("Do not charge");
    words.yes = tr("Charge");
    words.careful = true;
    auto* dialog = new AskDialog(words);
    connect(dialog, &AskDialog::agreed, this, [this, way, sale = *m_sale] {
        if (m_flow.standing(sale.account) == TillLink::Standing::Unpaid) {
            Q_EMIT payAsked(sale, way);
        }
    });
    Q_EMIT dialogAsked(dialog);
}

void SalePage::askWalkIn() {
    if (m_withPeople) {
        Q_EMIT walkInAsked(m_found.empty() ? m_search->text() : QString());
    }
}

void SalePage::askDetails() {
    if (m_withPeople && m_chosen && m_sale) {
        Q_EMIT detailsAsked(m_setup.book.attendees[*m_chosen], *m_sale);
    }
}

void SalePage::typeOn(const QString& text) {
    focusSearch();
    m_search->edit()->insert(text);
}

void SalePage::chooseInvoice(const QString& invoice) {
    static_cast<void>(takeScan(invoice.toStdString()));
}

void SalePage::moveInRows(int by) {
    if (m_found.empty()) {
        return;
    }
    const int last = static_cast<int>(m_found.size()) - 1;
    const int row = m_table->currentRow();
    m_table->setCurrentRow(row < 0 ? (by > 0 ? 0 : last) : qBound(0, row + by, last));
}

bool SalePage::isOnlyOneMeant() const {
    const auto similar = [this](std::size_t row) {
        return m_found[row].kind == kassa::desk::HitKind::Similar;
    };
    return !m_found.empty() && !similar(0) && (m_found.size() == 1 || similar(1));
}

void SalePage::acceptSearch() {
    if (m_table->currentRow() < 0 && !m_search->text().trimmed().isEmpty()) {
        // A scanned code is exact; of several people found by a name none is meant.
        const auto exact = m_index.exactly(m_search->text().toStdString());
        const auto row = std::find_if(m_found.begin(), m_found.end(), [&](const auto& hit) {
            return exact && hit.attendee == *exact;
        });
        if (row != m_found.end()) {
            m_table->setCurrentRow(static_cast<int>(row - m_found.begin()));
        } else if (isOnlyOneMeant()) {
            m_table->setCurrentRow(0);
        }
    }
    m_search->selectAll();
}

/// A ticket is one line. Our own receipt has several, and one of them is the invoice; where there
/// is a fiscal receipt it holds that one's address instead, which the payments know.
std::optional<std::size_t> SalePage::scannedAttendee(std::string_view text) const {
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (const auto found = m_index.exactly(rest.substr(0, end))) {
            return found;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const Payment* payment : m_flow.payments()) {
        if (payment->capture && !text.empty() && payment->capture->fiscalUrl == text) {
            return m_index.exactly(payment->sale.invoice);
        }
    }
    return std::nullopt;
}

bool SalePage::takeScan(std::string_view text) {
    const auto attendee = scannedAttendee(text);
    if (!attendee) {
        Q_EMIT news(QStringLiteral("scan"), tr("The scanned code is nobody’s here."));
        return true;
    }
    m_search->setText(fromUtf8(m_setup.book.attendees[*attendee].invoice));
    const auto row = std::find_if(m_found.begin(), m_found.end(),
                                  [&](const auto& hit) { return hit.attendee == *attendee; });
    if (row != m_found.end()) {
        m_table->setCurrentRow(static_cast<int>(row - m_found.begin()));
    }
    focusSearch();
    m_search->selectAll();
    return true;
}

bool SalePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_left && event->type() == QEvent::LayoutRequest) {
        placeTable(); // what stands around the table has grown or shrunk
    }
    if (event->type() != QEvent::KeyPress) {
        return DeskPage::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    // Taken here: a field lets Enter go on to its window, and to the dialog that it has opened.
    const bool list = watched == m_search->edit() || watched == m_table->list();
    if (list && isEnter(key->key()) && m_withPeople && m_chosen && m_sale) {
        if (!key->isAutoRepeat()) {
            askDetails();
        }
        return true;
    }
    if (watched != m_search->edit()) {
        if (isText(*key)) {
            typeOn(key->text());
            return true;
        }
        return DeskPage::eventFilter(watched, event);
    }
    const int page = qMax(1, m_table->list()->height() / qMax(1, m_table->list()->rowHeight()));
    switch (key->key()) {
    case Qt::Key_Up:
        moveInRows(-1);
        return true;
    case Qt::Key_Down:
        moveInRows(1);
        return true;
    case Qt::Key_PageUp:
        moveInRows(-page);
        return true;
    case Qt::Key_PageDown:
        moveInRows(page);
        return true;
    default:
        return DeskPage::eventFilter(watched, event);
    }
}

void SalePage::resizeEvent(QResizeEvent* event) {
    DeskPage::resizeEvent(event);
    setWide(window()->width() >= desk::wideFrom);
    m_import->setText(inNarrowWindow(*this) ? QString()
                                            : tr("Import a list")); // its name is spoken
    placeTable();
}

void SalePage::setWide(bool wide) {
    m_panel->setWide(wide);
    m_left->layout()->setContentsMargins(wide ? 40 : 24, wide ? 32 : 20, wide ? 40 : 24, 16);
    for (const auto& [item, narrow, broad] : m_spaces) {
        item->changeSize(0, wide ? broad : narrow, QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    m_table->list()->setRowHeight(wide ? 64 : 52);
    m_tickets->setRowHeight(wide ? 68 : 56);
    m_tickets->setFixedHeight(m_tickets->sizeHint().height());
    m_left->layout()->invalidate();
}

/// As many whole rows as there is room for: half a row looks like a mistake.
void SalePage::placeTable() {
    const int row = m_table->list()->rowHeight();
    const int whole = m_table->sizeHint().height();
    const int others = m_left->layout()->minimumSize().height() - m_table->minimumHeight();
    const int room = m_left->height() - others;
    const int missing = qMax(0, whole - room);
    const int rows = qMax(1, m_table->rowCount() - (missing + row - 1) / row);
    m_table->setFixedHeight(whole - (m_table->rowCount() - rows) * row);
}

} // namespace kassa::ui
