#pragma once

#include "core/desk/attendee_index.h"
#include "ui/desk/desk_flow.h"
#include "ui/desk/desk_page.h"

#include <QBoxLayout>

#include <optional>
#include <vector>

namespace kassa::ui {

class Button;
class Chip;
class ChoiceList;
class SalePanel;
class SearchField;
class TableList;
class Text;

/// Finding an attendee, choosing the ticket, and the way to pay. The search has the focus; the
/// arrow keys move through what was found without leaving it. Nothing is chosen by itself unless
/// only one attendee is left, so that F9 never charges somebody who merely came first.
class SalePage : public DeskPage {
    Q_OBJECT

public:
    /// `withPeople`: somebody is signed in, so that people may be added and let in.
    SalePage(const DeskSetup& setup, const DeskFlow& flow, bool withPeople,
             QWidget* parent = nullptr);

    /// Nothing: rows are filled when something about them changes.
    void present() override {}
    void takeFocus() override { focusSearch(); }
    /// What was searched for is of the customer before: the next letter begins anew.
    void arrive(Page before) override;
    [[nodiscard]] std::vector<Hint> hints() const override;
    [[nodiscard]] std::vector<Hint> moreKeys() const override;
    [[nodiscard]] QString help() const override;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers) override;
    /// Finds whose invoice, account, ticket code or receipt it is.
    bool takeScan(std::string_view text) override;
    /// Rows, chips and prices again: a standing, or the day, has changed.
    void presentRows();
    /// The people of the book are others now.
    void takePeople();
    /// As if it were typed into the search.
    void typeOn(const QString& text);
    /// Searches for this invoice and chooses it.
    void chooseInvoice(const QString& invoice);
    /// Empty search, nobody chosen, focus in the search.
    void startOver();
    /// Nobody has typed or chosen anything.
    [[nodiscard]] bool isUntouched() const;
    /// What stands in the panel.
    [[nodiscard]] const kassa::desk::Basket& basket() const { return m_basket; }
    /// As the button does: asks first when the price that is shown has changed.
    void pay(Way way);
    void focusSearch();
    /// The next thing typed is a scan.
    void expectScan();

Q_SIGNALS:
    void payAsked(const kassa::Sale& sale, kassa::ui::Way way);
    /// The price shown has changed since; it is shown anew.
    void priceAsked(kassa::Tiyin shown, kassa::Tiyin now, kassa::ui::Way way);
    /// Payment was asked for, but nobody is chosen, or the invoice cannot be charged.
    void payRefused(const QString& why);
    /// The customer who left the payer's page of this payment wants to pay after all.
    void payerIsBack(const kassa::PaymentId& payment);
    void touched();
    /// Somebody is on no list; `typed` is what was searched for.
    void walkInAsked(const QString& typed);
    /// A list of attendees is to be taken in.
    void importAsked();
    void detailsAsked(const kassa::desk::Attendee& attendee, const kassa::Sale& sale);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Lists of attendees can be imported here.
    [[nodiscard]] bool takesLists() const;
    void buildList();
    void buildTickets(QBoxLayout* column);
    void connectParts();
    void search(const QString& text);
    void fillRows();
    [[nodiscard]] QString countWords() const;
    void fillTickets();
    void markTicket(int wanted);
    void placeTable();
    void setWide(bool wide);
    /// A distance of the left column; a wide window is also a high one.
    void addSpace(QBoxLayout* column, int narrow, int wide);
    void choose(int row);
    void presentChoice();
    [[nodiscard]] bool takeBought(const kassa::desk::Attendee& attendee);
    /// The ticket, the goods and the code for somebody; goods alone once their ticket is paid.
    [[nodiscard]] kassa::desk::Basket basketFor(const kassa::desk::Attendee& attendee,
                                                const kassa::desk::Ticket& ticket) const;
    void openGoods();
    void askWalkIn();
    void askDetails();
    void askBeforeCharging(Way way);
    void moveInRows(int by);
    void acceptSearch();
    [[nodiscard]] std::optional<std::size_t> scannedAttendee(std::string_view text) const;
    /// One person was found, or one besides those whose names are only similar.
    [[nodiscard]] bool isOnlyOneMeant() const;
    [[nodiscard]] const kassa::desk::Attendee* attendeeAt(int row) const;
    [[nodiscard]] const kassa::desk::Ticket* chosenTicket() const;

    const DeskSetup& m_setup;
    const DeskFlow& m_flow;
    bool m_withPeople;
    kassa::desk::AttendeeIndex m_index;
    std::vector<kassa::desk::Hit> m_found;
    bool m_more = false;                          ///< than those
    std::optional<std::size_t> m_chosen;          ///< index in the book
    std::vector<kassa::desk::BasketLine> m_goods; ///< added for whoever is chosen
    std::string m_code;                           ///< that they told
    kassa::desk::Basket m_basket;
    std::optional<Sale> m_sale;
    bool m_filling = false;

    struct Space {
        QSpacerItem* item;
        int narrow;
        int wide;
    };
    std::vector<Space> m_spaces;

    QWidget* m_left;
    SearchField* m_search;
    Button* m_scan;
    Text* m_count;
    Button* m_import;
    Button* m_walkIn;
    TableList* m_table;
    Text* m_ticketsTitle;
    Chip* m_earlyBird;
    ChoiceList* m_tickets;
    SalePanel* m_panel;
};

} // namespace kassa::ui
