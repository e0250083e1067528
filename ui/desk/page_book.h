#pragma once

#include "ui/desk/desk_page.h"

#include <functional>
#include <initializer_list>
#include <map>
#include <memory>

namespace kassa::ui {

/// The pages of a window by name. Each is made when it is first needed: a desk opens with the sale
/// alone.
class PageBook {
public:
    using Make = std::function<DeskPage*()>;
    /// Called once for every page, when it has been made.
    using Made = std::function<void(DeskPage*)>;

    explicit PageBook(Made made) : m_made(std::move(made)) {}

    /// `make` makes the widget that shows any of `pages`. Each page once.
    void add(std::initializer_list<Page> pages, Make make);
    [[nodiscard]] bool has(Page page) const { return m_entries.contains(page); }
    /// Every page must have been added.
    [[nodiscard]] DeskPage& of(Page page);
    /// Forgets every page; whoever owns the widgets has deleted them.
    void clear() { m_entries.clear(); }
    /// nullptr while it has not been needed.
    [[nodiscard]] DeskPage* madeOf(Page page) const;

private:
    struct Entry {
        Make make;
        DeskPage* widget = nullptr;
    };
    std::map<Page, std::shared_ptr<Entry>> m_entries;
    Made m_made;
};

} // namespace kassa::ui
