#include "ui/desk/page_book.h"

#include "core/base/check.h"

namespace kassa::ui {

void PageBook::add(std::initializer_list<Page> pages, Make make) {
    const auto entry = std::make_shared<Entry>(Entry{std::move(make)});
    for (const Page page : pages) {
        const bool isNew = m_entries.emplace(page, entry).second;
        KASSA_CHECK(isNew);
    }
}

DeskPage& PageBook::of(Page page) {
    const auto found = m_entries.find(page);
    KASSA_CHECK(found != m_entries.end());
    Entry& entry = *found->second;
    if (entry.widget == nullptr) {
        entry.widget = entry.make();
        m_made(entry.widget);
    }
    return *entry.widget;
}

DeskPage* PageBook::madeOf(Page page) const {
    const auto found = m_entries.find(page);
    return found == m_entries.end() ? nullptr : found->second->widget;
}

} // namespace kassa::ui
