#include "ui/desk/unknown_page.h"

#include "ui/desk/format.h"
#include "ui/desk/parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace kassa::ui {

namespace {

constexpr std::size_t shownQuestions = 2; ///< the latest ones; there may be hundreds

} // namespace

UnknownPage::UnknownPage(const DeskSetup& setup, const DeskFlow& flow, QWidget* parent)
    : OutcomePage(flow, parent)
    , m_setup(setup)
    , m_attention(new AttentionBar(QStringLiteral("card-off"), tr("Do not charge again"),
                                   tr("This invoice is locked\nuntil the result is known")))
    , m_say(new Note(NoteKind::Neutral))
    , m_next(new Button(tr("Go to the next customer"), ButtonKind::Main, ButtonSize::Main64))
    , m_check(new Button(tr("Ask now"), ButtonKind::Standard, ButtonSize::Large56))
    , m_manager(new Button(tr("Call the manager"), ButtonKind::Standard, ButtonSize::Large56))
    , m_brand(new Chip(CardBrand::Unknown))
    , m_timeline(new Timeline(Timeline::Size::Compact)) {
    named(this, "unknownPage");
    card().setOutline(&Colours::warnLine, 2);
    buildLeft();
    buildRight();
}

void UnknownPage::buildLeft() {
    auto* column = columnOn(card().left(), {40, 20, 40, 18});
    auto* head = new QHBoxLayout;
    setSpacing(head, 24);
    head->addWidget(new Seal(SealKind::Unknown, 104));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    m_title = addText(words, QStringLiteral("unknownTitle"), TextRole::OutcomeSmall);
    m_sentence = addText(words, QStringLiteral("unknownSentence"), TextRole::Lead, &Colours::ink2);
    words->addStretch(1);
    head->addLayout(words, 1);
    addSpacing(column, 12);
    column->addLayout(head);
    addSpacing(column, 24);
    column->addWidget(m_attention);
    addSpacing(column, 16);
    m_say->setRoles(TextRole::BodyStrong, TextRole::Body);
    column->addWidget(m_say);
    column->addStretch(1);
    addSpacing(column, 12);
    addButtons(column);
    addSpacing(column, 10);
    named(m_attention, "doNotCharge");
    named(m_say, "sayToCustomer");
}

void UnknownPage::addButtons(QBoxLayout* column) {
    m_next->setIconName(QStringLiteral("arrow-right"));
    m_next->setKeycap(QStringLiteral("Enter"));
    m_check->setIconName(QStringLiteral("refresh"));
    m_check->setKeycap(QStringLiteral("F5"));
    m_manager->setIconName(QStringLiteral("user"));
    m_manager->setKeycap(QStringLiteral("F7"));
    column->addWidget(m_next);
    addSpacing(column, 9);
    auto* promise =
        addText(column, QStringLiteral("unknownPromise"), TextRole::Help, &Colours::ink2);
    promise->setIcon(QStringLiteral("info"));
    promise->setText(tr("This payment stays in the queue; we tell you when the result is in."));
    addSpacing(column, 13);
    auto* row = new QHBoxLayout;
    setSpacing(row, 12);
    row->addWidget(m_check, 1);
    row->addWidget(m_manager, 1);
    column->addLayout(row);
    named(m_next, "nextCustomerUnknown");
    named(m_check, "askNow");
    named(m_manager, "callManager");
    connect(m_next, &QPushButton::clicked, this, &UnknownPage::nextAsked);
    connect(m_check, &QPushButton::clicked, this, &UnknownPage::checkAsked);
    connect(m_manager, &QPushButton::clicked, this, &UnknownPage::managerAsked);
}

void UnknownPage::buildRight() {
    auto* column = beginRight({32, 20, 32, 18}, 12, "unknownCaption", "unknownAmount");
    addSpacing(column, 16);
    auto* row = new QHBoxLayout;
    setSpacing(row, 8);
    m_number = new Text(TextRole::Body);
    m_number->setColour(&Colours::ink2);
    row->addWidget(m_brand);
    row->addWidget(m_number, 1); // a long number goes to a line of its own
    column->addLayout(row);
    addSpacing(column, 20);
    column->addWidget(new Hairline);
    addSpacing(column, 20);
    addText(column, QStringLiteral("unknownSteps"), TextRole::Heading3)
        ->setText(tr("We are asking Atmos"));
    addSpacing(column, 18);
    column->addWidget(m_timeline);
    addSpacing(column, 4);
    column->addStretch(1);
    m_remark = addText(column, QStringLiteral("unknownRemark"), TextRole::Caption, &Colours::ink3);
    addSpacing(column, 14);
    named(m_timeline, "unknownTimeline");
}

void UnknownPage::presentPromise(const Payment& payment, bool person) {
    const bool back = isReversal(payment);
    m_attention->setTexts(back ? tr("Do not return the money by hand") : tr("Do not charge again"),
                          back ? tr("Until it is known\nwhether it went back")
                               : tr("This invoice is locked\nuntil the result is known"));
    m_say->setNote(QStringLiteral("user"), tr("Tell the customer"),
                   back ? tr("“Your refund was sent to the bank. We are checking that it "
                             "arrived.”")
                        : tr("“We are checking your payment with the bank. You will not be "
                             "charged twice.”"));
    m_manager->setText(person ? tr("What was found out") : tr("Call the manager"));
}

void UnknownPage::presentWords(const Payment& payment) {
    const bool person = std::holds_alternative<state::ForPerson>(payment.state);
    presentPromise(payment, person);
    m_title->setText(person ? tr("The result is not known") : tr("Checking the result"));
    if (isReversal(payment)) {
        m_sentence->setText(tr("The return was sent; the bank has not answered yet."));
    } else if (payment.lateCapture) {
        m_sentence->setText(tr("The bank took the money late. The manager decides what is next."));
    } else if (person) {
        m_sentence->setText(tr("The bank gave no clear answer for a day. The manager has to ask."));
    } else if (payment.confirms == 0) {
        m_sentence->setText(tr("The payment page was shown. It may have been paid."));
    } else {
        m_sentence->setText(tr("The bank did not answer. The money may already have been taken."));
    }
    m_remark->setText(person ? tr("Questions go out only when somebody asks for them.")
                             : tr("Questions go on for up to 24 hours, also after the program was "
                                  "closed."));
}

Timeline::Entry UnknownPage::nextEntry(const Payment& payment, const Story& story) const {
    const auto number = static_cast<int>(story.questions.size());
    const auto* inquiry = inquiryOf(payment);
    if (inquiry == nullptr) {
        return {Timeline::Mark::Current, tr("Waiting for the answer"), {}, {}, false};
    }
    if (inquiry->query) {
        return {Timeline::Mark::Current,
                tr("Question %1").arg(qMax(1, number)),
                {},
                tr("asking now"),
                true};
    }
    const bool scheduled = inquiry->nextQueryAt != Instant::max();
    const int left = scheduled ? secondsUntil(inquiry->nextQueryAt, m_setup.bootClock()) : 0;
    const QString when = !scheduled  ? tr("when asked")
                         : left > 99 ? tr("in %1").arg(minuteSeconds(left))
                                     : tr("in %n second(s)", nullptr, left);
    return {Timeline::Mark::Current, tr("Question %1").arg(number + 1), {}, when, true};
}

std::vector<Timeline::Entry> UnknownPage::entries(const Payment& payment,
                                                  const Story& story) const {
    std::vector<Timeline::Entry> list;
    if (isReversal(payment)) {
        if (story.reverseSentAt) {
            list.push_back({Timeline::Mark::Done,
                            tr("Return sent"),
                            {},
                            clockTime(*story.reverseSentAt),
                            false});
        }
    } else if (story.confirmSentAt) {
        list.push_back({Timeline::Mark::Done,
                        tr("Confirmation sent"),
                        {},
                        clockTime(*story.confirmSentAt),
                        false});
    }
    if (story.silentAt) {
        QString silent = tr("No answer came");
        if (payment.confirms == 0 && !isReversal(payment)) {
            silent = tr("The page was closed");
        } else if (story.confirmSentAt && !isReversal(payment)) {
            const auto waited =
                std::chrono::floor<std::chrono::seconds>(*story.silentAt - *story.confirmSentAt);
            if (waited.count() > 1) { // a connection that broke did not keep anybody waiting
                silent =
                    tr("No answer for %n second(s)", nullptr, static_cast<int>(waited.count()));
            }
        }
        list.push_back({Timeline::Mark::Waiting, silent, {}, clockTime(*story.silentAt), false});
    }
    std::size_t answered = story.questions.size();
    if (answered > 0 && !story.questions.back().answered) {
        --answered;
    }
    for (std::size_t i = answered > shownQuestions ? answered - shownQuestions : 0; i < answered;
         ++i) {
        const auto& question = story.questions[i];
        list.push_back({Timeline::Mark::Waiting,
                        question.negative ? tr("Question %1: not taken so far").arg(i + 1)
                                          : tr("Question %1: no word yet").arg(i + 1),
                        {},
                        clockTime(question.askedAt),
                        false});
    }
    list.push_back(nextEntry(payment, story));
    return list;
}

void UnknownPage::presentPayment(const Payment& payment, const Story& story) {
    presentSale(2, tr("Payment amount"), payment.sale);
    presentWords(payment);
    const bool card = payment.card && payment.confirms > 0;
    const CardBrand brand = card ? payment.card->brand() : CardBrand::Unknown;
    m_brand->setVisible(brand != CardBrand::Unknown);
    m_brand->setChip({brandName(brand), {}, ChipKind::Brand});
    QStringList number;
    if (card) {
        number << QStringLiteral("•• ") + fromUtf8(payment.card->lastFour);
    }
    if (payment.transaction) {
        number << tr("Atmos %1").arg(payment.transaction->value).replace(u' ', u'\u00A0');
    }
    m_number->setText(number.join(QStringLiteral(" · ")));
    m_timeline->setEntries(entries(payment, story));
}

void UnknownPage::takeFocus() {
    m_next->setFocus(Qt::OtherFocusReason);
}

bool UnknownPage::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    if (isEnter(key)) {
        Q_EMIT nextAsked();
    } else if (key == Qt::Key_F5) {
        Q_EMIT checkAsked();
    } else if (key == Qt::Key_F7) {
        Q_EMIT managerAsked();
    } else {
        return false;
    }
    return true;
}

QString UnknownPage::help() const {
    return tr("Whether money was taken is not known yet. Do not charge again: Atmos is being "
              "asked, and the answer appears by itself. Other customers can be served.");
}

std::vector<Hint> UnknownPage::hints() const {
    return {{{QStringLiteral("Enter")}, tr("Next customer")},
            {{QStringLiteral("F5")}, tr("Ask now")},
            {{QStringLiteral("F7")}, tr("Manager")},
            {{QStringLiteral("F1")}, tr("Help")}};
}

} // namespace kassa::ui
