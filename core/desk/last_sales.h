#pragma once

#include "core/desk/payment_list.h"

#include <vector>

namespace kassa::desk {

/// The sales that were begun last at a desk, for the question "did the last one go through?".
/// A sale that was tried several times is one line, that of its latest payment; one that was given
/// up before anything could come of it is none. A fold: what the journal tells and what happens
/// while the program runs may come in any order.
class LastSales {
public:
    static constexpr std::size_t most = 5;

    /// A payment as the journal has it.
    void recall(const ListedPayment& listed);
    /// One was begun just now.
    void begun(const Payment& payment, Timestamp at);
    /// It took a step. One that is not known here was begun long ago and changes nothing.
    void changed(const Payment& payment, Timestamp at);

    /// At most `most`, the one that was begun last first. Their `updated` is when they became what
    /// they are.
    [[nodiscard]] std::vector<ListedPayment> lines() const;

private:
    void keep(ListedPayment listed);

    std::vector<ListedPayment> m_known; ///< begun last first; a few more than are shown
};

} // namespace kassa::desk
