#include "ui/desk/page_for.h"

namespace kassa::ui {

namespace {

struct PageOf {
    Page operator()(const state::Opening&) const { return Page::Card; }
    Page operator()(const state::AwaitingCard& waiting) const {
        // A number the bank does not know is mended in the field; any other refusal is an outcome.
        return waiting.refusal && *waiting.refusal != Reason::WrongCard ? Page::Declined
                                                                        : Page::Card;
    }
    Page operator()(const state::SendingCard&) const { return Page::Card; }
    Page operator()(const state::AwaitingCode&) const { return Page::Code; }
    Page operator()(const state::Confirming&) const { return Page::Progress; }
    Page operator()(const state::AwaitingPhone&) const { return Page::Card; }
    Page operator()(const state::Checking&) const { return Page::Unknown; }
    Page operator()(const state::Reversing&) const { return Page::Progress; }
    Page operator()(const state::ReverseChecking&) const { return Page::Unknown; }
    Page operator()(const state::ForPerson&) const { return Page::Unknown; }
    Page operator()(const state::Paid&) const { return Page::Approved; }
    Page operator()(const state::NotPaid& ended) const {
        return ended.why == Reason::Cancelled ? Page::Sale : Page::Declined;
    }
    Page operator()(const state::Reversed&) const { return Page::Returned; }
};

} // namespace

Page pageFor(const Payment& payment) {
    return std::visit(PageOf{}, payment.state);
}

bool isOutcome(Page page) {
    switch (page) {
    case Page::Approved:
    case Page::Declined:
    case Page::Unknown:
    case Page::Returned:
    case Page::RefundRefused:
        return true;
    case Page::Sale:
    case Page::Card:
    case Page::Code:
    case Page::Progress:
    case Page::Payments:
    case Page::Unresolved:
    case Page::Service:
    case Page::Shift:
    case Page::Settings:
    case Page::Event:
    case Page::Import:
        return false;
    }
    return false;
}

} // namespace kassa::ui
