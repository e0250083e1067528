#include "ui/desk/picture_lists.h"

namespace kassa::ui {

using kassa::attendees::BadRow;
using kassa::attendees::RowFault;
using kassa::attendees::TableFault;

void PictureLists::look(const QString& path, const kassa::attendees::ListHow& how) {
    m_how = how;
    m_orders.push_back("look " + path.toStdString());
}

void PictureLists::read(const kassa::attendees::ListHow& how,
                        const kassa::attendees::Importer::Choices& choices,
                        const kassa::desk::EventBook&) {
    m_how = how;
    m_choices = choices;
    m_orders.emplace_back("read");
}

void PictureLists::cancel() {
    m_orders.emplace_back("cancel");
}

void PictureLists::saveLeftOut(const QString& path) {
    m_orders.push_back("save " + path.toStdString());
}

void PictureLists::take(const kassa::desk::EventBook&) {
    m_orders.emplace_back("take");
}

kassa::attendees::ListLook sampleLook() {
    kassa::attendees::ListLook look;
    look.separator = ';';
    look.encoding = kassa::attendees::Encoding::Windows1251;
    const auto row = [&look](std::vector<std::string> fields) {
        kassa::attendees::TableRow made;
        made.line = static_cast<std::int64_t>(look.rows.size()) + 1;
        made.fields = std::move(fields);
        look.rows.push_back(std::move(made));
    };
    row({"Familiya, ism", "Telefon", "Invoys", "Chipta", "Izoh"});
    row({"Rahimova Kamola", "90 123-45-67", "INV-26-00417", "Toʻliq ishtirok", "vegetarian"});
    row({"Rahimov Jasur", "+998 93 000 00 12", "INV-26-00388", "Bir kunlik", ""});
    row({"Yusupov Oʻktam", "", "INV-26-00421", "Talaba", "hamrohi bilan"});
    kassa::attendees::guessColumns(look);
    return look;
}

ImportSummary sampleSummary() {
    ImportSummary summary;
    summary.rows = 1284;
    summary.added = 1102;
    summary.updated = 96;
    summary.same = 81;
    const auto bad = [&summary](std::int64_t line, RowFault fault, std::vector<std::string> fields,
                                std::optional<TableFault> table = {}, std::string raw = {}) {
        summary.first.push_back({line, {fault, 1}, table, std::move(fields), std::move(raw)});
    };
    bad(18, RowFault::BadPhone, {"Karimov Aziz", "12-34", "INV-26-00510"});
    bad(203, RowFault::Formula, {"=HYPERLINK(\"http://…\")", "901112233", "INV-26-00611"});
    bad(204, RowFault::NotReadable, {}, TableFault::NulInside, "Olimova Zarina;90");
    bad(777, RowFault::UnknownTicket, {"Umarov Sardor", "", "INV-26-00702", "Gala"});
    bad(1280, RowFault::NoName, {"", "998901234567"});
    summary.leftOut = static_cast<std::int64_t>(summary.first.size());
    return summary;
}

} // namespace kassa::ui
