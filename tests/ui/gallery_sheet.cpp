#include "tests/ui/gallery_sheet.h"

#include "ui/theme/theme.h"
#include "ui/widgets/amount_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card_field.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/expiry_field.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/note.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/qr_widget.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/step_row.h"
#include "ui/widgets/table_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

#include <QPainter>
#include <QTest>

using namespace kassa::ui;

namespace kassa::test {

namespace {

/// A published test card.
constexpr auto testCard = "8600490744313347";

void type(QWidget& field, const char* digits) {
    for (const char* digit = digits; *digit != '\0'; ++digit) {
        QTest::keyClick(&field, *digit);
    }
}

} // namespace

template <class Widget>
Widget* GallerySheet::put(Widget* widget, int x, int y, int width, int height) {
    const QSize natural = widget->sizeHint();
    const int wide = width > 0 ? width : natural.width();
    const int tall = height > 0                    ? height
                     : widget->hasHeightForWidth() ? widget->heightForWidth(wide)
                                                   : natural.height();
    widget->setGeometry(x, y, wide, tall);
    return widget;
}

GallerySheet::GallerySheet(QWidget* parent) : QWidget(parent) {
    resize(1760, 1440);
    addType(48, 48);
    addButtons(48, 480);
    addInputs(614, 48);
    addChips(614, 620);
    addSeals(614, 800);
    addBanners(614, 960);
    addLists(1200, 48);
    addProgress(1200, 660);
}

void GallerySheet::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colours.canvas);
}

void GallerySheet::addType(int left, int top) {
    auto* amount = new AmountLabel(TextRole::AmountL, this);
    amount->setAmount(Tiyin(std::int64_t{73'900'000}));
    amount->setUnit(QStringLiteral("soʻm"));
    put(amount, left, top);
    top += 84;
    struct Sample {
        TextRole role;
        QString text;
    };
    const Sample samples[] = {
        {TextRole::Outcome, QStringLiteral("Toʻlov qabul qilindi")},
        {TextRole::Heading1, QStringLiteral("Bank javobini kutyapmiz")},
        {TextRole::Heading2, QStringLiteral("Karta maʼlumotlari")},
        {TextRole::Heading3, QStringLiteral("Yopishdan oldin tekshiruv")},
        {TextRole::Label, QStringLiteral("Karta raqami")},
        {TextRole::Body, QStringLiteral("Kod kartaga bogʻlangan raqamga boradi.")},
        {TextRole::Small, QStringLiteral("Ўзбекча, русский, English: ў қ ғ ҳ ʻ ʼ")},
        {TextRole::Help, QStringLiteral("Muddatni toʻliq kiriting: oy va yil")},
        {TextRole::Caption, QStringLiteral("+998 90 ••• •• 47")},
    };
    for (const Sample& sample : samples) {
        auto* text = put(new Text(sample.text, sample.role, this), left, top, 520);
        top += text->height() + 8;
    }
}

void GallerySheet::addButtons(int left, int top) {
    struct State {
        QString name;
        bool hover;
        bool down;
        bool focus;
        bool enabled;
    };
    const State states[] = {{QStringLiteral("idle"), false, false, false, true},
                            {QStringLiteral("hover"), true, false, false, true},
                            {QStringLiteral("pressed"), true, true, false, true},
                            {QStringLiteral("focus"), false, false, true, true},
                            {QStringLiteral("disabled"), false, false, false, false}};
    const ButtonKind kinds[] = {ButtonKind::Main, ButtonKind::Standard, ButtonKind::Text,
                                ButtonKind::Danger, ButtonKind::DangerOutlined};
    for (const State& state : states) {
        put(new Text(state.name, TextRole::Caption, this), left, top + 14, 70);
        int x = left + 76;
        for (const ButtonKind kind : kinds) {
            auto* button = new Button(QStringLiteral("Chop"), kind, ButtonSize::Medium48, this);
            button->setIconName(QStringLiteral("printer"));
            button->setEnabled(state.enabled);
            button->setDown(state.down);
            button->setAttribute(Qt::WA_UnderMouse, state.hover);
            put(button, x, top, 82);
            if (state.focus) {
                (new FocusRing(button, 10))->setWidget(button);
            }
            x += 96;
        }
        top += 60;
    }
    auto* main = new Button(QStringLiteral("Karta bilan toʻlash"), ButtonKind::Main,
                            ButtonSize::Main64, this);
    main->setIconName(QStringLiteral("card"));
    main->setKeycap(QStringLiteral("F9"));
    put(main, left, top, 340);
    put(new Button(QStringLiteral("56 px"), ButtonKind::Standard, ButtonSize::Large56, this),
        left + 354, top);
    put(new Button(QStringLiteral("40 px"), ButtonKind::Standard, ButtonSize::Small40, this),
        left + 460, top);
    // Longer than its place: two lines, nothing lost.
    auto* narrow = new Button(QStringLiteral("Отправить код ещё раз через минуту"),
                              ButtonKind::Standard, ButtonSize::Large56, this);
    put(narrow, left, top + 80, 260);
    put(new Keycap(QStringLiteral("Ctrl+Enter"), this), left + 280, top + 96);
    put(new Keycap(QStringLiteral("Up"), this), left + 390, top + 96);
}

void GallerySheet::addInputs(int left, int top) {
    auto* idle = new CardField(this);
    put(new Field(QStringLiteral("Karta raqami"), idle, this), left, top, 560, 130);
    auto* valid = new CardField(this);
    type(*valid, testCard);
    valid->setState(FieldState::Valid);
    auto* field = new Field(QStringLiteral("Karta raqami"), valid, this);
    field->setHelp(FieldState::Valid, QStringLiteral("UZCARD kartasi, raqam toʻgʻri"));
    put(field, left, top + 120, 560, 130);
    auto* expiry = new ExpiryField({2026, 5}, this);
    type(*expiry, "0325");
    expiry->setState(FieldState::Error);
    auto* late = new Field(QStringLiteral("Amal qilish muddati"), expiry, this);
    late->setHelp(FieldState::Error, QStringLiteral("Muddati 03/25 da tugagan."));
    put(late, left, top + 260, 260, 130);
    auto* masked = new CardField(this);
    type(*masked, testCard);
    masked->setMasked(true);
    put(masked, 48, 1180, 560);
    auto* code = new CodeField(this);
    type(*code, "481");
    put(code, left, top + 410, 506);
    auto* search = new SearchField(this);
    search->setKeycap(QStringLiteral("F2"));
    search->setPlaceholder(QStringLiteral("Ism, telefon yoki invoys"));
    put(search, left, top + 500, 530);
}

void GallerySheet::addChips(int left, int top) {
    struct Sample {
        QString text;
        QString icon;
        ChipKind kind;
    };
    const Sample samples[] = {
        {QStringLiteral("Qabul qilindi"), QStringLiteral("check-circle"), ChipKind::Ok},
        {QStringLiteral("Rad etildi"), QStringLiteral("declined"), ChipKind::Err},
        {QStringLiteral("Natija aniqlanmoqda"), QStringLiteral("unknown"), ChipKind::Warn},
        {QStringLiteral("Kod yuborilgan"), QStringLiteral("sms"), ChipKind::Info},
        {QStringLiteral("Toʻlanmagan"), QStringLiteral("card"), ChipKind::Mute},
        {QStringLiteral("Tanlandi"), QStringLiteral("check"), ChipKind::Selected},
        {QStringLiteral("−50 %"), {}, ChipKind::Warn},
    };
    int x = left;
    for (const Sample& sample : samples) {
        auto* chip = new Chip(sample.text, sample.kind, sample.icon, this);
        if (x + chip->sizeHint().width() > left + 530) {
            x = left;
            top += 40;
        }
        put(chip, x, top);
        x += chip->width() + 10;
    }
    put(new Chip(CardBrand::UzCard, this), left, top + 40);
    put(new Chip(CardBrand::Humo, this), left + 100, top + 40);
}

void GallerySheet::addSeals(int left, int top) {
    put(new Seal(SealKind::Approved, 96, this), left, top);
    put(new Seal(SealKind::Declined, 96, this), left + 130, top);
    put(new Seal(SealKind::Unknown, 96, this), left + 260, top);
    auto* ring = new WaitingRing(96, this);
    ring->freeze(0);
    put(ring, left + 390, top);
}

void GallerySheet::addBanners(int left, int top) {
    put(new TestBanner(QStringLiteral("TEST REJIMI — haqiqiy pul yechilmaydi"), this), left, top,
        530);
    auto* offline = new OfflineBanner(this);
    offline->setText(QStringLiteral("Internet yoʻq"), QStringLiteral("18 soniya"));
    offline->setAction(QStringLiteral("Hozir tekshirish"), QStringLiteral("F5"));
    put(offline, left, top + 56, 530);
    const NoteKind kinds[] = {NoteKind::Ok, NoteKind::Info, NoteKind::Warn, NoteKind::Err,
                              NoteKind::Neutral};
    top += 120;
    int x = left;
    for (const NoteKind kind : kinds) {
        put(new Note(kind, QStringLiteral("info"), QStringLiteral("Tasdiqlash boshlandi"),
                     QStringLiteral("Endi toʻxtatib boʻlmaydi."), this),
            x, top, 260);
        x = x == left ? left + 270 : left;
        top += x == left ? 84 : 0;
    }
    put(new AttentionBar(QStringLiteral("card-off"), QStringLiteral("Qayta toʻlov oʻtkazmang"),
                         QStringLiteral("Natija aniqlanguncha bu invoys qulflangan"), this),
        left - 566, top + 240, 700);
}

void GallerySheet::addLists(int left, int top) {
    auto* table = new TableList(this);
    table->setColumns({{QStringLiteral("Ishtirokchi"), 4, false},
                       {QStringLiteral("Holati"), 3, false},
                       {QStringLiteral("Summa"), 3, true}});
    const auto row = [](const QString& name, const ChipLook& chip, bool attention) {
        return TableRow{{{name, QStringLiteral("+998 90 ••• •• 47"), true, {}},
                         {{}, {}, false, chip},
                         {QStringLiteral("739 000"), {}, true, {}}},
                        attention};
    };
    table->setRows(
        {row(QStringLiteral("Jasur Rahimov"),
             {QStringLiteral("Toʻlangan"), QStringLiteral("check-circle"), ChipKind::Ok}, false),
         row(QStringLiteral("Kamola Rahimova"),
             {QStringLiteral("Toʻlanmagan"), QStringLiteral("card"), ChipKind::Mute}, false),
         row(QStringLiteral("Otabek Rahimjonov"),
             {QStringLiteral("Aniqlanmoqda"), QStringLiteral("unknown"), ChipKind::Warn}, true)});
    table->setCurrentRow(1);
    put(table, left, top, 531);
    auto* card = put(new Panel(this), left, top + 220, 531, 170);
    auto* choices = new ChoiceList(56, card);
    choices->setChoices({{QStringLiteral("Toʻliq ishtirok"),
                          QStringLiteral("3 kun"),
                          QStringLiteral("1 478 000"),
                          QStringLiteral("−50 %"),
                          QStringLiteral("739 000 soʻm"),
                          {}},
                         {QStringLiteral("Bir kunlik"),
                          {},
                          QStringLiteral("590 000"),
                          QStringLiteral("−50 %"),
                          QStringLiteral("295 000 soʻm"),
                          {}},
                         {QStringLiteral("VIP"),
                          {},
                          {},
                          {},
                          QStringLiteral("3 200 000 soʻm"),
                          QStringLiteral("chegirmasiz")}});
    choices->setCurrentRow(0);
    choices->setGeometry(1, 1, 529, 168);
    auto* facts = new FactList(40, true, this);
    facts->setFacts({{QStringLiteral("Karta"), QStringLiteral("HUMO •• 4364")},
                     {QStringLiteral("Vaqt"), QStringLiteral("14.05.2026, 10:44:02")}});
    put(facts, left, top + 410, 531);
}

void GallerySheet::addProgress(int left, int top) {
    auto* steps = new StepRow(this);
    steps->setSteps({QStringLiteral("Savat"), QStringLiteral("Karta"), QStringLiteral("SMS-kod"),
                     QStringLiteral("Chek")});
    steps->setCurrent(1);
    put(steps, left, top - 100);
    using Mark = Timeline::Mark;
    auto* large = new Timeline(Timeline::Size::Large, this);
    large->setEntries({{Mark::Done, QStringLiteral("SMS-kod yuborildi"),
                        QStringLiteral("+998 90 ••• •• 47"), QStringLiteral("10:43:09"), false},
                       {Mark::Current,
                        QStringLiteral("Tasdiqlanmoqda…"),
                        QStringLiteral("Javob kutilmoqda — 4 soniya"),
                        {},
                        false}});
    put(large, left, top, 531);
    auto* compact = new Timeline(Timeline::Size::Compact, this);
    compact->setEntries(
        {{Mark::Done,
          QStringLiteral("Tasdiqlash yuborildi"),
          {},
          QStringLiteral("10:43:48"),
          false},
         {Mark::Waiting,
          QStringLiteral("30 soniya javob kelmadi"),
          {},
          QStringLiteral("10:44:18"),
          false},
         {Mark::Failed, QStringLiteral("Rad etildi"), {}, QStringLiteral("10:44:20"), false},
         {Mark::Current,
          QStringLiteral("3-soʻrov"),
          {},
          QStringLiteral("12 soniyadan soʻng"),
          true}});
    put(compact, left, top + 150, 531);
    auto* bar = new CountdownBar(this);
    bar->setLeft(57, 100);
    put(bar, left, top + 350, 531);
    auto* qr = new QrWidget(186, this);
    qr->setText(QStringLiteral("https://example.org/pay/1001"));
    put(qr, left, top + 380);
}

} // namespace kassa::test
