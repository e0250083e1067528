<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uz_UZ" sourcelanguage="en">
<context>
    <name>AcceptJournal</name>
    <message>
        <source>something that cannot be understood</source>
        <translation>tushunib boʻlmaydigan yozuv</translation>
    </message>
    <message>
        <source>%1 rows, opened %2 times, head %3</source>
        <extracomment>number of rows, number of times the journal was opened, the first digits of a hash</extracomment>
        <translation>yozuvlar: %1, ochilgan: %2 marta, oxirgi belgi %3</translation>
    </message>
    <message>
        <source>The journal %1 is the one that was used here; there is nothing to accept.
</source>
        <translation>%1 — shu yerda ishlatilgan jurnal; qabul qilinadigan narsa yoʻq.
</translation>
    </message>
    <message>
        <source>The journal was not accepted: its end could not be noted beside its key. Check the keychain and try again.</source>
        <translation>Jurnal qabul qilinmadi: uning oxirini kaliti yoniga yozib boʻlmadi. Kalitlar omborini tekshiring va qayta urinib koʻring.</translation>
    </message>
    <message>
        <source>Accepted: %1.
Given up: %2.
Compare the payments of these days with the gateway&apos;s cabinet.
</source>
        <translation>Qabul qilindi: %1.
Voz kechildi: %2.
Shu kunlardagi toʻlovlarni Atmos kabineti bilan solishtiring.
</translation>
    </message>
</context>
<context>
    <name>AttendeesCommand</name>
    <message>
        <source>The list %1 cannot be read.</source>
        <translation>%1 roʻyxati oʻqilmadi.</translation>
    </message>
    <message>
        <source>The list %1 is too large, or unpacks to too much.</source>
        <translation>%1 roʻyxati juda katta yoki ochilganda juda kattalashadi.</translation>
    </message>
    <message>
        <source>The list %1 is no workbook, or a damaged one.</source>
        <translation>%1 Excel kitobi emas yoki buzilgan.</translation>
    </message>
    <message>
        <source>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out.</source>
        <translation>Satrlar: %1. Qoʻshildi: %2, yangilandi: %3, oʻzgarmadi: %4, olinmadi: %5.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1-satr: %2</translation>
    </message>
    <message>
        <source>No column of %1 is a name. Give the columns titles, such as Name, Phone, Invoice.</source>
        <translation>%1 da ism ustuni topilmadi. Ustunlarga sarlavha qoʻying, masalan: Ism, Telefon, Invoys.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
</context>
<context>
    <name>BadgeJob</name>
    <message>
        <source>COPY %1</source>
        <translation>NUSXA %1</translation>
    </message>
</context>
<context>
    <name>CallbackListener</name>
    <message>
        <source>Another program has port %1, at which the gateway&apos;s callback is to come in. Close it, or choose another port with kassa setup --callback-port.</source>
        <translation>%1-portni boshqa dastur band qilgan, shlyuzning soʻrovi (callback) esa shu portga keladi. Oʻsha dasturni yoping yoki kassa setup --callback-port bilan boshqa portni tanlang.</translation>
    </message>
    <message>
        <source>This user may not listen at port %1. Choose one above 1023 with kassa setup --callback-port.</source>
        <translation>Bu foydalanuvchiga %1-portni tinglash mumkin emas. kassa setup --callback-port bilan 1023 dan katta portni tanlang.</translation>
    </message>
    <message>
        <source>Port %1 cannot be listened at. Choose another one with kassa setup --callback-port.</source>
        <translation>%1-portni tinglab boʻlmadi. kassa setup --callback-port bilan boshqasini tanlang.</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is to be listened for, but its API key is missing. Run kassa setup, or kassa setup --callback-port off.</source>
        <translation>Shlyuzning soʻrovi (callback) tinglanishi kerak, lekin uning API kaliti yoʻq. kassa setup yoki kassa setup --callback-port off buyrugʻini bering.</translation>
    </message>
    <message>
        <source>%1, which listens for the gateway&apos;s callback, is missing or damaged. Install Kassa again, or run kassa setup --callback-port off.</source>
        <translation>Shlyuzning soʻrovini (callback) tinglaydigan %1 yoʻq yoki buzilgan. Kassani qayta oʻrnating yoki kassa setup --callback-port off buyrugʻini bering.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An option needs a value. See kassa --help.</source>
        <translation>Parametrga qiymat kerak. kassa --help ga qarang.</translation>
    </message>
    <message>
        <source>There is no option --%1 here. See kassa --help.</source>
        <translation>Bu yerda --%1 parametri yoʻq. kassa --help ga qarang.</translation>
    </message>
    <message>
        <source>Give --%1 only once.</source>
        <translation>--%1 ni faqat bir marta bering.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3.</source>
        <translation>--%1 %2 dan %3 gacha butun son boʻlishi kerak.</translation>
    </message>
    <message>
        <source>“%1” is too much here. See kassa --help.</source>
        <translation>«%1» bu yerda ortiqcha. kassa --help ga qarang.</translation>
    </message>
    <message>
        <source>--lang must be uz or en.</source>
        <translation>--lang uz yoki en boʻlishi kerak.</translation>
    </message>
    <message>
        <source>--theme must be light, dark or high-contrast.</source>
        <translation>--theme light, dark yoki high-contrast boʻlishi kerak.</translation>
    </message>
    <message>
        <source>--%1 must not be empty.</source>
        <translation>--%1 boʻsh boʻlmasligi kerak.</translation>
    </message>
    <message>
        <source>Give the sale&apos;s number with --account, for example --account 1001.</source>
        <translation>Savdo raqamini --account bilan bering, masalan: --account 1001.</translation>
    </message>
    <message>
        <source>--account must be 1 to 20 digits and nothing else.</source>
        <translation>--account 1 tadan 20 tagacha raqamdan iborat boʻlishi kerak.</translation>
    </message>
    <message>
        <source>--key must be 64 hexadecimal digits, as printed by log list.</source>
        <translation>--key log list koʻrsatgan 64 ta oʻn oltilik raqam boʻlishi kerak.</translation>
    </message>
    <message>
        <source>Say where the pictures shall go: kassa tour FOLDER.</source>
        <translation>Rasmlar qayerga yozilishini ayting: kassa tour PAPKA.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See kassa --help.</source>
        <translation>«%1» buyrugʻi yoʻq. kassa --help ga qarang.</translation>
    </message>
    <message>
        <source>Say kassa attendees import FILE or kassa attendees export FILE.</source>
        <translation>kassa attendees import FAYL yoki kassa attendees export FAYL deb yozing.</translation>
    </message>
    <message>
        <source>--duplicates must be skip, update or keep.</source>
        <translation>--duplicates qiymati skip, update yoki keep boʻlishi kerak.</translation>
    </message>
    <message>
        <source>Say which payment and why: kassa refund PAYMENT --reason TEXT.</source>
        <translation>Qaysi toʻlov va nima uchun ekanini ayting: kassa refund PAYMENT --reason TEXT.</translation>
    </message>
    <message>
        <source>Say kassa event check FILE, kassa event export FILE or kassa event import FILE.</source>
        <translation>kassa event check FAYL, kassa event export FAYL yoki kassa event import FAYL deb yozing.</translation>
    </message>
    <message>
        <source>A card number stands on the command line. Begin again without it: Kassa asks for the card by itself.</source>
        <translation>Buyruq satrida karta raqami bor. Usiz qaytadan boshlang: Kassa kartani oʻzi soʻraydi.</translation>
    </message>
    <message>
        <source>Say kassa log list, kassa log verify or kassa log restore FOLDER.</source>
        <translation>kassa log list, kassa log verify yoki kassa log restore PAPKA deb yozing.</translation>
    </message>
    <message>
        <source>Give one of --env-file, --from-env, --accept-journal, --first-manager and --callback-port, not two.</source>
        <translation>--env-file, --from-env, --accept-journal, --first-manager va --callback-port dan ikkitasini emas, bittasini bering.</translation>
    </message>
    <message>
        <source>Kassa takes UzCard and Humo payments through the Atmos gateway.

kassa [desk]                   the cashier&apos;s window
kassa demo [desk]              the same with an embedded sandbox, test cards, nothing kept
kassa tour FOLDER              a whole demo sale through the real windows, as pictures
kassa sell --account N --amount SOM [--invoice TEXT] [--customer TEXT] [--wait SECONDS]
kassa status [PAYMENT] [--wait SECONDS]
kassa refund PAYMENT --reason TEXT [--approver NAME] [--wait SECONDS]
kassa log list [FILE] [--limit N]
kassa log verify [FILE] [--key HEX]
kassa log restore FOLDER       a proved backup in the place of the journal
kassa attendees import FILE [--duplicates skip|update|keep] [--rejects FILE]
kassa attendees export FILE
kassa event check FILE         is this an event that can be sold? names the line
kassa event export FILE        tickets, goods and price rules into a file
kassa event import FILE        the same into the event that is sold
kassa setup [--env-file FILE | --from-env | --accept-journal | --first-manager |
             --callback-port PORT|off]
kassa doctor [--json]           what is wrong with the way to the gateway?
kassa sandbox [--port N] [--ledger FILE] [--script FILE]

Common options: --data FOLDER, --profile apigw|legacy|sandbox, --gateway URL, --lang uz|en,
--theme light|dark|high-contrast, --json
Card number, expiry and SMS code are typed at the prompt or given as three lines on standard
input, never on the command line.
Exit status: 0 paid, 1 not paid, 2 bad input, 3 outcome unknown, 4 the environment refuses.
</source>
        <translation>Kassa UzCard va Humo toʻlovlarini Atmos shlyuzi orqali qabul qiladi.

kassa [desk]                   kassir oynasi
kassa demo [desk]              xuddi shu, ichki sinov shlyuzi va sinov kartalari bilan, hech narsa saqlanmaydi
kassa tour PAPKA               haqiqiy oynalarda butun demo savdo, rasmlar koʻrinishida
kassa sell --account N --amount SOʻM [--invoice MATN] [--customer MATN] [--wait SONIYA]
kassa status [TOʻLOV] [--wait SONIYA]
kassa refund TOʻLOV --reason MATN [--approver ISM] [--wait SONIYA]
kassa log list [FAYL] [--limit N]
kassa log verify [FAYL] [--key HEX]
kassa log restore PAPKA        tekshirilgan zaxira jurnal oʻrniga
kassa attendees import FAYL [--duplicates skip|update|keep] [--rejects FAYL]
kassa attendees export FAYL
kassa event check FAYL         shu tadbirni sotsa boʻladimi? qatorini aytadi
kassa event export FAYL        chiptalar, tovarlar va narx qoidalari faylga
kassa event import FAYL        oʻshalarning oʻzi sotilayotgan tadbirga
kassa setup [--env-file FAYL | --from-env | --accept-journal | --first-manager |
             --callback-port PORT|off]
kassa doctor [--json]           shlyuzga yoʻlda nima notoʻgʻri?
kassa sandbox [--port N] [--ledger FAYL] [--script FAYL]

Umumiy parametrlar: --data PAPKA, --profile apigw|legacy|sandbox, --gateway MANZIL, --lang uz|en,
--theme light|dark|high-contrast, --json
Karta raqami, muddati va SMS-kod soʻralganda teriladi yoki standart kirishdan uch satr bilan beriladi,
hech qachon buyruq satrida emas.
Chiqish holati: 0 toʻlandi, 1 toʻlanmadi, 2 kiritishda xato, 3 natija nomaʼlum, 4 muhit imkon bermadi.
</translation>
    </message>
</context>
<context>
    <name>DemoGateway</name>
    <message>
        <source>No temporary folder can be made. Check the disk.</source>
        <translation>Vaqtinchalik papka ochib boʻlmadi. Diskni tekshiring.</translation>
    </message>
    <message>
        <source>The embedded sandbox cannot serve on this machine. Check that loopback connections are allowed.</source>
        <translation>Ichki sinov serveri ishga tushmadi. Kompyuter ichidagi (loopback) ulanishlarga ruxsat borligini tekshiring.</translation>
    </message>
</context>
<context>
    <name>DeskCommand</name>
    <message>
        <source>There is no display here. Start Kassa on a desktop, or see kassa sell for a terminal.</source>
        <translation>Bu yerda ekran yoʻq. Kassani ish stolida oching yoki terminal uchun kassa sell dan foydalaning.</translation>
    </message>
    <message>
        <source>--size must be like 1366x768, at least 1024x600.</source>
        <translation>--size 1366x768 koʻrinishida, kamida 1024x600 boʻlishi kerak.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 papkasini ochib boʻlmadi.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in %1</source>
        <translation>
            <numerusform>%n ta rasm %1 papkasida</numerusform>
            <numerusform>%n ta rasm %1 papkasida</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>✓ %1, %2 ms</source>
        <translation>✓ %1, %2 ms</translation>
    </message>
    <message>
        <source>– %1: not looked at</source>
        <translation>– %1: tekshirilmadi</translation>
    </message>
    <message numerus="yes">
        <source>The gateway&apos;s certificate ends in %n day(s). Tell Atmos.</source>
        <translation>
            <numerusform>Shlyuz sertifikati %n kundan keyin tugaydi. Atmosga xabar bering.</numerusform>
            <numerusform>Shlyuz sertifikati %n kundan keyin tugaydi. Atmosga xabar bering.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventCommand</name>
    <message>
        <source>Nothing has an IKPU: no fiscal lines are sent.</source>
        <translation>Hech narsada MXIK yoʻq: fiskal qatorlar yuborilmaydi.</translation>
    </message>
    <message>
        <source>Something has no IKPU: no fiscal lines are sent of a sale with it.</source>
        <translation>Baʼzilarida MXIK yoʻq: ular bor savdoning fiskal qatorlari yuborilmaydi.</translation>
    </message>
    <message>
        <source>Everything has an IKPU.</source>
        <translation>Hammasida MXIK bor.</translation>
    </message>
    <message>
        <source>%1: %2 tickets, %3 goods, %4 price rules, %5 attendees. %6</source>
        <translation>%1: chiptalar %2, tovarlar %3, narx qoidalari %4, ishtirokchilar %5. %6</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
</context>
<context>
    <name>EventOf</name>
    <message>
        <source>%1 has the ticket “%2” in %3, but the event sells no such ticket.</source>
        <translation>%3 faylida %1 uchun “%2” chiptasi koʻrsatilgan, lekin tadbirda bunday chipta yoʻq.</translation>
    </message>
    <message>
        <source>The book of attendees %1 cannot be read.</source>
        <translation>%1 ishtirokchilar daftari oʻqilmadi.</translation>
    </message>
    <message>
        <source>The book of attendees %1 cannot be written. Nothing has changed.</source>
        <translation>%1 ishtirokchilar daftari yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>The book of attendees %1 has a mistake in line %2 and was left as it is.</source>
        <translation>%1 ishtirokchilar daftarining %2-satrida xato bor; fayl oʻz holicha qoldirildi.</translation>
    </message>
    <message>
        <source>There is no event yet. Put its file into %1; README.md tells its form.</source>
        <translation>Tadbir hali kiritilmagan. Uning faylini %1 ga qoʻying; koʻrinishi README.md da yozilgan.</translation>
    </message>
    <message>
        <source>The event file %1 cannot be read.</source>
        <translation>Tadbir fayli %1 oʻqilmadi.</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake. %2</source>
        <translation>Tadbir fayli %1 da xato bor. %2</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake in line %2. %3</source>
        <translation>Tadbir fayli %1 ning %2-qatorida xato bor. %3</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake in line %2, at %3. %4</source>
        <translation>Tadbir fayli %1 ning %2-qatorida xato bor, joyi: %3. %4</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>The badge file %1 cannot be read.</source>
        <translation>Nishon fayli %1 oʻqilmadi.</translation>
    </message>
    <message>
        <source>The badge file %1 has a mistake at %2.</source>
        <translation>Nishon fayli %1 da xato bor: %2.</translation>
    </message>
    <message>
        <source>Another Kassa is changing the book of attendees %1. Try again.</source>
        <translation>%1 ishtirokchilar daftarini boshqa Kassa oʻzgartirmoqda. Yana urinib koʻring.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>This is not JSON: a comma, a bracket or a quotation mark is missing or too many.</source>
        <translation>Bu JSON emas: vergul, qavs yoki qoʻshtirnoq yetishmaydi yoki ortiqcha.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>Fayl 64 MB dan katta.</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other.</source>
        <translation>Ichma-ich qavslar juda koʻp.</translation>
    </message>
    <message>
        <source>This field stands there twice.</source>
        <translation>Bu maydon ikki marta yozilgan.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Bunday maydon yoʻq.</translation>
    </message>
    <message>
        <source>This field is missing.</source>
        <translation>Bu maydon yoʻq.</translation>
    </message>
    <message>
        <source>A text, a number or a list stands where another of them should.</source>
        <translation>Matn, son yoki roʻyxat oʻrnida boshqasi turibdi.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Bu yerga hech narsa yozilmagan.</translation>
    </message>
    <message>
        <source>This is no amount in soʻm, such as 1 478 000.</source>
        <translation>Bu soʻmdagi summa emas. Masalan: 1 478 000.</translation>
    </message>
    <message>
        <source>There is no such day, or the last day is before the first.</source>
        <translation>Bunday kun yoʻq yoki oxirgi kun birinchisidan oldin.</translation>
    </message>
    <message>
        <source>A percentage is a whole number from 1 to 99.</source>
        <translation>Foiz 1 dan 99 gacha butun son.</translation>
    </message>
    <message>
        <source>A phone number is twelve digits that begin with 998.</source>
        <translation>Telefon raqami 998 bilan boshlanadigan oʻn ikki raqam.</translation>
    </message>
    <message>
        <source>An invoice number needs a digit, and at most twenty of them.</source>
        <translation>Invoys raqamida kamida bitta, koʻpi bilan yigirmata raqam boʻladi.</translation>
    </message>
    <message>
        <source>An id has at most 64 letters.</source>
        <translation>Id koʻpi bilan 64 harf.</translation>
    </message>
    <message>
        <source>A quota is a whole number from 1 to 1 000 000.</source>
        <translation>Kvota 1 dan 1 000 000 gacha butun son.</translation>
    </message>
    <message>
        <source>A code is 1 to 32 capital letters, digits and hyphens.</source>
        <translation>Kod 1 tadan 32 tagacha bosh harf, raqam va chiziqchadan iborat.</translation>
    </message>
    <message>
        <source>An event sells at least one ticket.</source>
        <translation>Tadbirda kamida bitta chipta sotiladi.</translation>
    </message>
    <message>
        <source>An attendee asks for this ticket, but it is not sold.</source>
        <translation>Ishtirokchida shu chipta bor, lekin u sotilmaydi.</translation>
    </message>
    <message>
        <source>Another one has this already.</source>
        <translation>Bu boshqasida bor.</translation>
    </message>
    <message>
        <source>The rule is for something that is not sold.</source>
        <translation>Qoida sotilmaydigan narsaga berilgan.</translation>
    </message>
    <message>
        <source>The rule leaves nothing to pay for something it is for.</source>
        <translation>Qoida narxdan hech narsa qoldirmaydi.</translation>
    </message>
    <message>
        <source>A rule takes off either a percentage or an amount.</source>
        <translation>Qoida yo foiz, yo summa kamaytiradi.</translation>
    </message>
    <message>
        <source>An IKPU is seventeen digits; without it there is no package, VAT or TIN.</source>
        <translation>MXIK oʻn yetti raqam; usiz qadoq kodi, QQS va STIR boʻlmaydi.</translation>
    </message>
    <message>
        <source>A package code is at most 20 digits.</source>
        <translation>Qadoq kodi koʻpi bilan 20 raqam.</translation>
    </message>
    <message>
        <source>VAT is a whole number from 0 to 99.</source>
        <translation>QQS 0 dan 99 gacha butun son.</translation>
    </message>
    <message>
        <source>A TIN is nine or fourteen digits.</source>
        <translation>STIR toʻqqiz yoki oʻn toʻrt raqam.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>pieces that are still sold at the lower price</extracomment>
        <translation>%1 ta qoldi</translation>
    </message>
</context>
<context>
    <name>FirstManager</name>
    <message>
        <source>Name and surname of the first manager:</source>
        <translation>Birinchi menejerning ismi va familiyasi:</translation>
    </message>
    <message>
        <source>A manager needs a name. Nobody was made.</source>
        <translation>Menejerning ismi kerak. Hech kim qoʻshilmadi.</translation>
    </message>
    <message>
        <source>PIN, 6 digits:</source>
        <translation>PIN, 6 ta raqam:</translation>
    </message>
    <message>
        <source>The same PIN once more:</source>
        <translation>Oʻsha PIN yana bir marta:</translation>
    </message>
    <message>
        <source>A PIN is six digits. Nobody was made.</source>
        <translation>PIN-kod olti raqamdan iborat. Hech kim qoʻshilmadi.</translation>
    </message>
    <message>
        <source>The two PINs differ. Nobody was made.</source>
        <translation>Ikki PIN bir xil emas. Hech kim qoʻshilmadi.</translation>
    </message>
    <message>
        <source>This desk has its people: a manager makes the next ones in the window.</source>
        <translation>Bu stolda xodimlar bor: keyingilarini menejer oynada qoʻshadi.</translation>
    </message>
    <message>
        <source>The list of people was changed by somebody else. Put it back from a copy.</source>
        <translation>Xodimlar roʻyxatini boshqa birov oʻzgartirgan. Uni nusxadan qaytaring.</translation>
    </message>
    <message>
        <source>%1 can sign in at this desk now.
</source>
        <translation>%1 endi bu stolda kira oladi.
</translation>
    </message>
</context>
<context>
    <name>JournalMemory</name>
    <message>
        <source>%1 cannot be read. Allow it for this user.</source>
        <translation>%1 oʻqilmadi. Shu foydalanuvchiga ruxsat bering.</translation>
    </message>
    <message>
        <source>The end of the journal could not be noted beside its key. If an older copy of the journal is put back, Kassa may not notice.</source>
        <translation>Jurnal oxirini kaliti yoniga yozib boʻlmadi. Jurnalning eski nusxasi qaytarilsa, Kassa buni sezmasligi mumkin.</translation>
    </message>
</context>
<context>
    <name>JournalNote</name>
    <message>
        <source>It is done and stands in the journal, but the journal’s end could not be noted beside its key. Check the keychain.</source>
        <translation>Bajarildi va jurnalga yozildi, lekin jurnal oxirini kaliti yoniga yozib boʻlmadi. Kalitlar omborini tekshiring.</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret</translation>
    </message>
    <message>
        <source>Store number (store_id)</source>
        <translation>Doʻkon raqami (store_id)</translation>
    </message>
    <message>
        <source>Callback key</source>
        <translation>Callback imzo kaliti</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The journal&apos;s key %1 is missing. Put it back from a copy, or choose another folder with --data.</source>
        <translation>Jurnal kaliti %1 yoʻq. Uni nusxadan tiklang yoki --data bilan boshqa papka tanlang.</translation>
    </message>
    <message>
        <source>Others may read the journal&apos;s key %1. Take that right away (chmod 600) or choose another folder with --data.</source>
        <translation>Jurnal kaliti %1 ni boshqalar ham oʻqiy oladi. Bu huquqni oling (chmod 600) yoki --data bilan boshqa papka tanlang.</translation>
    </message>
    <message>
        <source>%1 is not a key. Choose another folder with --data.</source>
        <translation>%1 kalit emas. --data bilan boshqa papka tanlang.</translation>
    </message>
    <message>
        <source>The journal&apos;s key %1 cannot be read. Allow it for this user.</source>
        <translation>Jurnal kaliti %1 oʻqilmadi. Shu foydalanuvchiga ruxsat bering.</translation>
    </message>
    <message>
        <source>The journal&apos;s key cannot be written to %1. Choose another folder with --data.</source>
        <translation>Jurnal kalitini %1 ga yozib boʻlmadi. --data bilan boshqa papka tanlang.</translation>
    </message>
</context>
<context>
    <name>LogCommands</name>
    <message>
        <source>There is no journal in %1 yet.</source>
        <translation>%1 da hali jurnal yoʻq.</translation>
    </message>
    <message>
        <source>what the journal says of itself was changed</source>
        <translation>jurnalning oʻzi haqidagi yozuvi oʻzgartirilgan</translation>
    </message>
    <message>
        <source>it was signed with another key</source>
        <translation>u boshqa kalit bilan imzolangan</translation>
    </message>
    <message>
        <source>a row is missing</source>
        <translation>yozuv yetishmaydi</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>yozuv oʻqilmaydi</translation>
    </message>
    <message>
        <source>the row was changed</source>
        <translation>yozuv oʻzgartirilgan</translation>
    </message>
    <message>
        <source>the row is not signed with this journal&apos;s key</source>
        <translation>yozuv shu jurnal kaliti bilan imzolanmagan</translation>
    </message>
    <message>
        <source>the row is signed but cannot be understood</source>
        <translation>yozuv imzolangan, lekin tushunarsiz</translation>
    </message>
    <message>
        <source>the steps of the payment are out of order</source>
        <translation>toʻlov bosqichlari tartibsiz</translation>
    </message>
    <message>
        <source>the list of programs that used the journal was changed</source>
        <translation>jurnaldan foydalangan dasturlar roʻyxati oʻzgartirilgan</translation>
    </message>
    <message>
        <source>a table does not say what the rows say</source>
        <translation>jadval yozuvlarga mos emas</translation>
    </message>
    <message>
        <source>the file is damaged outside the rows</source>
        <translation>fayl yozuvlardan tashqarida buzilgan</translation>
    </message>
    <message>
        <source>%1: log intact, nothing altered. %2 rows, %3 payments, head %4</source>
        <extracomment>file, rows, payments, head</extracomment>
        <translation>%1: jurnal butun, oʻzgartirilmagan. Yozuvlar: %2, toʻlovlar: %3, oxirgi belgi %4</translation>
    </message>
    <message>
        <source>%1: altered. The first bad row is %2: %3.</source>
        <translation>%1: oʻzgartirilgan. Birinchi buzilgan yozuv — %2: %3.</translation>
    </message>
    <message>
        <source>%1: altered. %2 good rows, then: %3.</source>
        <translation>%1: oʻzgartirilgan. %2 ta yozuv butun, keyin: %3.</translation>
    </message>
    <message>
        <source>%1 (%2), key %3</source>
        <extracomment>file, kind of money, key</extracomment>
        <translation>%1 (%2), kalit %3</translation>
    </message>
</context>
<context>
    <name>LogRestore</name>
    <message>
        <source>The copy was changed or damaged; the first bad row is %1. Nothing has changed.</source>
        <translation>Nusxa oʻzgartirilgan yoki buzilgan; birinchi yaroqsiz qator %1. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>The copy is signed with another key than this desk’s journal. Nothing has changed.</source>
        <translation>Nusxa shu kassa jurnalining kalitidan boshqa kalit bilan imzolangan. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>There is no copy in %1.</source>
        <translation>%1 ichida nusxa yoʻq.</translation>
    </message>
    <message>
        <source>The copy %1 cannot be read.</source>
        <translation>%1 nusxasi oʻqilmadi.</translation>
    </message>
    <message>
        <source>The copy is of other money than %1: live and test never share a journal. Nothing has changed.</source>
        <translation>Nusxadagi pul %1 dagidan boshqa turda: haqiqiy va sinov puli bitta jurnalda turmaydi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>The journal %1 is whole and newer: %2 rows, the copy has %3. Nothing has changed.</source>
        <translation>%1 jurnali butun va yangiroq: unda %2 qator, nusxada %3. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>The journal %1 is whole and has another history than the copy. Nothing has changed; move it away yourself if it has to go.</source>
        <translation>%1 jurnali butun, lekin tarixi nusxanikidan boshqa. Hech narsa oʻzgarmadi; kerak boʻlmasa, uni oʻzingiz boshqa joyga koʻchiring.</translation>
    </message>
    <message>
        <source>The journal %1 names payments without a result that the copy does not know: %2. Write them down, ask Atmos about them, and move the journal away yourself.</source>
        <translation>%1 jurnalida nusxa bilmaydigan, natijasi nomaʼlum toʻlovlar bor: %2. Ularni yozib oling, Atmosdan soʻrang va jurnalni oʻzingiz boshqa joyga koʻchiring.</translation>
    </message>
    <message>
        <source>Restored: %1 rows from %2 to %3, head %4.</source>
        <translation>Tiklandi: %2 dan %3 gacha %1 qator, oxirgi belgi %4.</translation>
    </message>
    <message>
        <source>What lay there is kept: %1</source>
        <translation>Oldingisi saqlandi: %1</translation>
    </message>
    <message>
        <source>Left as they are, because they are there: %1</source>
        <translation>Borligi uchun oʻzicha qoldirildi: %1</translation>
    </message>
    <message>
        <source>It is older than the journal that was used here last. A manager takes it as it is with kassa setup --accept-journal.</source>
        <translation>U bu yerda oxirgi ishlatilgan jurnaldan eskiroq. Menejer uni kassa setup --accept-journal bilan shundayligicha qabul qiladi.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The data folder %1 is a file. Choose another with --data.</source>
        <translation>Maʼlumotlar papkasi %1 — bu fayl. --data bilan boshqasini tanlang.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made. Choose another with --data.</source>
        <translation>Maʼlumotlar papkasi %1 ni ochib boʻlmadi. --data bilan boshqasini tanlang.</translation>
    </message>
    <message>
        <source>The data folder %1 may not be read. Allow it or choose another with --data.</source>
        <translation>Maʼlumotlar papkasi %1 ni oʻqishga ruxsat yoʻq. Ruxsat bering yoki --data bilan boshqasini tanlang.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; choose apigw, legacy or sandbox.</source>
        <translation>«%1» profili yoʻq; apigw, legacy yoki sandbox ni tanlang.</translation>
    </message>
    <message>
        <source>“%1” is not an address; write it like https://apigw.atmos.uz.</source>
        <translation>«%1» manzil emas; https://apigw.atmos.uz kabi yozing.</translation>
    </message>
    <message>
        <source>Plain http is only for a gateway on this machine; use https for any other.</source>
        <translation>Oddiy http faqat shu kompyuterdagi shlyuz uchun; boshqasi uchun https yozing.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address must not contain a user or password; keys belong into the keychain.</source>
        <translation>Shlyuz manzilida foydalanuvchi yoki parol boʻlmasligi kerak; kalitlar kalitlar omborida saqlanadi.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address must not contain ? or #; give only host, port and path.</source>
        <translation>Shlyuz manzilida ? yoki # boʻlmasligi kerak; faqat server, port va yoʻlni yozing.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be understood. Run kassa setup again.</source>
        <translation>Sozlamalar fayli %1 tushunarsiz. kassa setup ni qayta bajaring.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1.</source>
        <translation>Sozlamalarni %1 ga yozib boʻlmadi.</translation>
    </message>
    <message>
        <source>The folder of the journal %1 does not exist.</source>
        <translation>%1 jurnali papkasi yoʻq.</translation>
    </message>
    <message>
        <source>The journal %1 may not be read. Allow it for this user.</source>
        <translation>%1 jurnalini oʻqishga ruxsat yoʻq. Shu foydalanuvchiga ruxsat bering.</translation>
    </message>
    <message>
        <source>The journal %1 may not be written. Allow it for this user.</source>
        <translation>%1 jurnaliga yozishga ruxsat yoʻq. Shu foydalanuvchiga ruxsat bering.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another folder with --data.</source>
        <translation>%1 fayl emas. --data bilan boshqa papka tanlang.</translation>
    </message>
    <message>
        <source>The journal %1 is not on a local disk. Choose a local folder with --data.</source>
        <translation>%1 jurnali mahalliy diskda emas. --data bilan mahalliy papka tanlang.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the journal %1. Make room.</source>
        <translation>%1 jurnali uchun diskda joy yoʻq. Joy boʻshating.</translation>
    </message>
    <message>
        <source>Another Kassa is using the journal %1. Close it first.</source>
        <translation>%1 jurnalidan boshqa Kassa foydalanmoqda. Avval uni yoping.</translation>
    </message>
    <message>
        <source>There is no journal %1 yet.</source>
        <translation>%1 jurnali hali yoʻq.</translation>
    </message>
    <message>
        <source>%1 is not a journal of Kassa. It was left as it is.</source>
        <translation>%1 Kassa jurnali emas. Unga tegilmadi.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer Kassa. Update this one.</source>
        <translation>%1 jurnali yangiroq Kassada yozilgan. Bu dasturni yangilang.</translation>
    </message>
    <message>
        <source>The journal %1 holds another kind of money (live, test or demo). Choose another folder with --data.</source>
        <translation>%1 jurnali boshqa turdagi pulga tegishli (haqiqiy, sinov yoki demo). --data bilan boshqa papka tanlang.</translation>
    </message>
    <message>
        <source>The journal %1 was signed with another key than the one kept here.</source>
        <translation>%1 jurnali bu yerda saqlanganidan boshqa kalit bilan imzolangan.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. It was left as it is; see kassa log verify.</source>
        <translation>%1 jurnali buzilgan. Unga tegilmadi; kassa log verify ga qarang.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed. Install the package libqt6sql6-sqlite.</source>
        <translation>Qt uchun SQLite drayveri oʻrnatilmagan. libqt6sql6-sqlite paketini oʻrnating.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: the disk reports an error.</source>
        <translation>%1 jurnalidan foydalanib boʻlmaydi: disk xato bermoqda.</translation>
    </message>
    <message>
        <source>The journal %1 is an older copy: later rows are missing, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</source>
        <translation>%1 jurnali eski nusxa: keyingi yozuvlari yoʻq, shuning uchun karta qabul qilinmaydi. Eng yangi nusxani qaytaring yoki menejer kassa setup --accept-journal buyrugʻini bersin.</translation>
    </message>
    <message>
        <source>The journal %1 is not the one that was used here, so no cards are taken. Put the right one back, or have a manager run kassa setup --accept-journal.</source>
        <translation>%1 bu yerda ishlatilgan jurnal emas, shuning uchun karta qabul qilinmaydi. Toʻgʻri jurnalni qaytaring yoki menejer kassa setup --accept-journal buyrugʻini bersin.</translation>
    </message>
    <message>
        <source>The journal %1 is gone, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</source>
        <translation>%1 jurnali yoʻqolgan, shuning uchun karta qabul qilinmaydi. Eng yangi nusxani qaytaring yoki menejer kassa setup --accept-journal buyrugʻini bersin.</translation>
    </message>
    <message>
        <source>The settings file %1 says something about the printer, the scanner or the desk that means nothing. README.md tells its form.</source>
        <translation>%1 sozlamalar faylida printer, skaner yoki kassa haqida tushunarsiz yozuv bor. Shakli README.md da.</translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>The PIN is wrong. No money moved.</source>
        <translation>PIN-kod notoʻgʻri. Pul oʻtmadi.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait and try again; no money moved.</source>
        <translation>PIN-kod koʻp marta xato kiritildi. Kuting va qayta urining; pul oʻtmadi.</translation>
    </message>
    <message>
        <source>Only a manager may give money back. Name one with --approver.</source>
        <translation>Pulni faqat menejer qaytarishi mumkin. Uni --approver bilan ayting.</translation>
    </message>
    <message>
        <source>The journal takes no rows, so no money moved. See kassa log verify.</source>
        <translation>Jurnalga yozib boʻlmadi, shuning uchun pul oʻtmadi. kassa log verify buyrugʻiga qarang.</translation>
    </message>
    <message>
        <source>There is no manager yet. Open the desk and make the first one.</source>
        <translation>Hali menejer yoʻq. Kassani oching va birinchisini qoʻshing.</translation>
    </message>
    <message>
        <source>The list of people was changed by somebody else. Put it back from a copy.</source>
        <translation>Xodimlar roʻyxati begona tomonidan oʻzgartirilgan. Uni nusxadan tiklang.</translation>
    </message>
    <message>
        <source>PIN of %1, to give back %2:</source>
        <extracomment>name, amount</extracomment>
        <translation>%1 PIN-kodi (%2 qaytarish uchun):</translation>
    </message>
    <message>
        <source>A PIN is six digits. No money moved.</source>
        <translation>PIN-kod olti raqamdan iborat. Pul oʻtmadi.</translation>
    </message>
    <message>
        <source>Stopped. No money moved.</source>
        <translation>Toʻxtatildi. Pul koʻchirilmadi.</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>The sandbox serves at %1. No real money moves. Stop it with Ctrl+C.</source>
        <translation>Sinov shlyuzi %1 manzilida ishlamoqda. Haqiqiy pul yechilmaydi. Toʻxtatish: Ctrl+C.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s program %1 is missing. Install Kassa again.</source>
        <translation>Sinov shlyuzining %1 dasturi yoʻq. Kassani qaytadan oʻrnating.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s program %1 cannot be started.</source>
        <translation>Sinov shlyuzining %1 dasturini ishga tushirib boʻlmadi.</translation>
    </message>
</context>
<context>
    <name>SettingsHost</name>
    <message>
        <source>This cannot be changed now.</source>
        <translation>Hozir buni oʻzgartirib boʻlmaydi.</translation>
    </message>
    <message>
        <source>That is not such a key. The old one is kept.</source>
        <translation>Bu bunday kalit emas. Eskisi saqlanib qoldi.</translation>
    </message>
    <message>
        <source>The old key is kept. %1</source>
        <translation>Eski kalit saqlanib qoldi. %1</translation>
    </message>
    <message>
        <source>The keychain did not say which key it keeps now. Enter the keys again with kassa setup. %1</source>
        <translation>Kalitlar ombori hozir qaysi kalitni saqlayotganini aytmadi. Kalitlarni kassa setup bilan qayta kiriting. %1</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>The input ended before all keys were given. Nothing was stored.</source>
        <translation>Barcha kalitlar kiritilmay, kiritish tugadi. Hech narsa saqlanmadi.</translation>
    </message>
    <message>
        <source>Store number (store_id):</source>
        <translation>Doʻkon raqami (store_id):</translation>
    </message>
    <message>
        <source>Terminal number, empty if there is only one:</source>
        <translation>Terminal raqami, bitta boʻlsa boʻsh qoldiring:</translation>
    </message>
    <message>
        <source>Consumer key:</source>
        <translation>Consumer key:</translation>
    </message>
    <message>
        <source>Consumer secret:</source>
        <translation>Consumer secret:</translation>
    </message>
    <message>
        <source>Callback API key, empty if there is none:</source>
        <translation>Callback API kaliti, boʻlmasa boʻsh qoldiring:</translation>
    </message>
    <message>
        <source>Is this a test store without real money? Type test or live:</source>
        <translation>Bu haqiqiy pulsiz sinov doʻkonimi? test yoki live deb yozing:</translation>
    </message>
    <message>
        <source>Type test or live as the last answer. Nothing was stored.</source>
        <translation>Oxirgi javob test yoki live boʻlishi kerak. Hech narsa saqlanmadi.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; choose apigw, legacy or sandbox.</source>
        <translation>«%1» profili yoʻq; apigw, legacy yoki sandbox ni tanlang.</translation>
    </message>
    <message>
        <source>The keys of the test store are in the keychain of this user. No real money will move.
</source>
        <translation>Sinov doʻkoni kalitlari shu foydalanuvchining kalitlar omborida. Haqiqiy pul yechilmaydi.
</translation>
    </message>
    <message>
        <source>The keys are in the keychain of this user. Kassa takes real money now.
</source>
        <translation>Kalitlar shu foydalanuvchining kalitlar omborida. Endi Kassa haqiqiy pul qabul qiladi.
</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is no longer listened for.
</source>
        <translation>Shlyuzning soʻrovi (callback) endi tinglanmaydi.
</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is listened for at http://127.0.0.1:%1%2 from the next start on.
</source>
        <translation>Shlyuzning soʻrovi (callback) keyingi ishga tushirishdan boshlab http://127.0.0.1:%1%2 manzilida tinglanadi.
</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>PIN-kod koʻp marta xato kiritildi. %1 dan keyin qayta urining.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left.</source>
        <translation>
            <numerusform>PIN-kod notoʻgʻri. Yana %n ta urinish bor.</numerusform>
            <numerusform>PIN-kod notoʻgʻri. Yana %n ta urinish bor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the PIN again</source>
        <translation>PIN-kodni qayta kiriting</translation>
    </message>
    <message>
        <source>The PIN of a manager is needed here.</source>
        <translation>Bu yerda menejer PIN-kodi kerak.</translation>
    </message>
    <message>
        <source>Another manager has to approve this.</source>
        <translation>Buni boshqa menejer tasdiqlashi kerak.</translation>
    </message>
    <message>
        <source>This person is not at this desk any more.</source>
        <translation>Bu xodim endi bu kassada emas.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was done.</source>
        <translation>Jurnalga yozib boʻlmadi, shuning uchun hech narsa qilinmadi.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Menejer</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassir</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Ismni yozing</translation>
    </message>
    <message>
        <source>There is somebody of this name already</source>
        <translation>Bunday ismli xodim bor</translation>
    </message>
    <message>
        <source>A new person needs a PIN</source>
        <translation>Yangi xodimga PIN-kod kerak</translation>
    </message>
    <message>
        <source>This is the last manager: without one nothing could be approved</source>
        <translation>Bu oxirgi menejer: menejersiz hech narsani tasdiqlab boʻlmaydi</translation>
    </message>
    <message>
        <source>There are people at this desk already. A manager makes the next one.</source>
        <translation>Bu kassada xodimlar bor. Keyingisini menejer qoʻshadi.</translation>
    </message>
    <message>
        <source>It could not be saved. Nothing has changed.</source>
        <translation>Saqlab boʻlmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>Shift %1 closed today at %2.</source>
        <translation>%1-smena bugun %2 da yopilgan.</translation>
    </message>
    <message>
        <source>Shift %1 closed yesterday at %2.</source>
        <translation>%1-smena kecha %2 da yopilgan.</translation>
    </message>
    <message>
        <source>Shift %1 closed on %2 at %3.</source>
        <translation>%1-smena %2 kuni %3 da yopilgan.</translation>
    </message>
    <message>
        <source>No unresolved payments left.</source>
        <translation>Hal qilinmagan toʻlov qolmagan.</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved payment(s) left.</source>
        <translation>
            <numerusform>%n ta toʻlov hal qilinmay qolgan.</numerusform>
            <numerusform>%n ta toʻlov hal qilinmay qolgan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>%1 rasmini yozib boʻlmadi.</translation>
    </message>
    <message>
        <source>The tour got stuck at step %1 (%2).</source>
        <translation>Koʻrsatuv %1-bosqichda toʻxtab qoldi (%2).</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The keychain is locked. Unlock it by signing in to the desktop, then try again.</source>
        <translation>Kalitlar ombori qulflangan. Ish stoliga kirib uni oching, keyin qayta urining.</translation>
    </message>
    <message>
        <source>There are no keys in the keychain yet. Store them with kassa setup.</source>
        <translation>Kalitlar omborida hali kalit yoʻq. Ularni kassa setup bilan saqlang.</translation>
    </message>
    <message>
        <source>The keychain denied access. Allow it for Kassa, then try again.</source>
        <translation>Kalitlar ombori ruxsat bermadi. Kassaga ruxsat bering, keyin qayta urining.</translation>
    </message>
    <message>
        <source>There is no keyring yet. Sign in to the desktop once, or create one, then run kassa setup.</source>
        <translation>Kalitlar ombori hali ochilmagan. Ish stoliga bir marta kiring yoki ombor oching, keyin kassa setup ni bajaring.</translation>
    </message>
    <message>
        <source>There is no session bus, so the keychain cannot be reached. Start Kassa inside a desktop session or with dbus-run-session.</source>
        <translation>Seans shinasi yoʻq, shuning uchun kalitlar omboriga yetib boʻlmaydi. Kassani ish stoli seansida yoki dbus-run-session bilan oching.</translation>
    </message>
    <message>
        <source>No keychain is running. Install and start gnome-keyring or KWallet.</source>
        <translation>Kalitlar ombori ishlamayapti. gnome-keyring yoki KWallet ni oʻrnating va ishga tushiring.</translation>
    </message>
    <message>
        <source>The keychain does not answer. Look for a window that asks for its password, then try again.</source>
        <translation>Kalitlar ombori javob bermayapti. Parol soʻrayotgan oynani toping, keyin qayta urining.</translation>
    </message>
    <message>
        <source>The keychain holds something else under Kassa&apos;s name. Run kassa setup again.</source>
        <translation>Kalitlar omborida Kassa nomi ostida boshqa narsa bor. kassa setup ni qayta bajaring.</translation>
    </message>
    <message>
        <source>The keychain already holds a signing key; it is never overwritten.</source>
        <translation>Kalitlar omborida imzo kaliti bor; u hech qachon almashtirilmaydi.</translation>
    </message>
    <message>
        <source>The keychain cannot be used. Check that it is running and unlocked.</source>
        <translation>Kalitlar omboridan foydalanib boʻlmaydi. U ishlayotgani va ochiqligini tekshiring.</translation>
    </message>
    <message>
        <source>The file with the keys cannot be read. Check its name and rights.</source>
        <translation>Kalitlar fayli oʻqilmadi. Nomi va huquqlarini tekshiring.</translation>
    </message>
    <message>
        <source>The file with the keys is too large to be one.</source>
        <translation>Kalitlar fayli haddan tashqari katta.</translation>
    </message>
    <message>
        <source>The file with the keys is not plain text.</source>
        <translation>Kalitlar fayli oddiy matn emas.</translation>
    </message>
    <message>
        <source>This line is not of the form NAME=value.</source>
        <translation>Bu satr NOM=qiymat koʻrinishida emas.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Qoʻshtirnoq yopilmagan.</translation>
    </message>
    <message>
        <source>There is something after the closing quote.</source>
        <translation>Yopuvchi qoʻshtirnoqdan keyin ortiqcha matn bor.</translation>
    </message>
    <message>
        <source>The value of %1 goes on in the next line.</source>
        <translation>%1 qiymati keyingi satrga oʻtib ketgan.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 ikki marta yozilgan.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 yoʻq.</translation>
    </message>
    <message>
        <source>The store&apos;s number must be digits only.</source>
        <translation>Doʻkon raqami faqat raqamlardan iborat boʻlishi kerak.</translation>
    </message>
    <message>
        <source>The store&apos;s number must be more than zero; a minus sign in front of it is a common mistake.</source>
        <translation>Doʻkon raqami noldan katta boʻlishi kerak; oldidagi minus belgisi — koʻp uchraydigan xato.</translation>
    </message>
    <message>
        <source>The store&apos;s number is too large.</source>
        <translation>Doʻkon raqami haddan tashqari katta.</translation>
    </message>
    <message>
        <source>ATMOS_ENV must be production or test.</source>
        <translation>ATMOS_ENV production yoki test boʻlishi kerak.</translation>
    </message>
    <message>
        <source>ATMOS_IS_TEST_MODE must be true or false.</source>
        <translation>ATMOS_IS_TEST_MODE true yoki false boʻlishi kerak.</translation>
    </message>
    <message>
        <source>ATMOS_ENV and ATMOS_IS_TEST_MODE contradict each other.</source>
        <translation>ATMOS_ENV va ATMOS_IS_TEST_MODE bir-biriga zid.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1-satr: %2</translation>
    </message>
    <message>
        <source>The signing key of the journal %1 is not in the keychain. Put it back from a copy of the keychain; another one cannot be made for this journal.</source>
        <translation>%1 jurnalining imzo kaliti kalitlar omborida yoʻq. Uni ombor nusxasidan tiklang; bu jurnal uchun boshqasini yasab boʻlmaydi.</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>%1, which speaks to the gateway, is missing or damaged. Install Kassa again.</source>
        <translation>Shlyuz bilan gaplashadigan %1 yoʻq yoki buzilgan. Kassani qayta oʻrnating.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Give the amount in soʻm with --amount, for example --amount 739000.</source>
        <translation>Summani --amount bilan soʻmda bering, masalan: --amount 739000.</translation>
    </message>
    <message>
        <source>The amount must be digits only, for example 739000 or 739000,50.</source>
        <translation>Summa faqat raqamlardan iborat boʻlishi kerak, masalan 739000 yoki 739000,50.</translation>
    </message>
    <message>
        <source>A dot or comma in the amount must be followed by exactly two digits of tiyin, for example 739000,50.</source>
        <translation>Summadagi nuqta yoki verguldan keyin aynan ikki raqam (tiyin) boʻlishi kerak, masalan 739000,50.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Summa noldan katta boʻlishi kerak.</translation>
    </message>
    <message>
        <source>The amount is too large; at most a trillion soʻm can be charged.</source>
        <translation>Summa haddan tashqari katta; koʻpi bilan bir trillion soʻm yechish mumkin.</translation>
    </message>
    <message>
        <source>The card number must be 16 digits and nothing else.</source>
        <translation>Karta raqami 16 ta raqamdan iborat boʻlishi kerak.</translation>
    </message>
    <message>
        <source>The card number must have 16 digits. Compare it with the card.</source>
        <translation>Karta raqamida 16 ta raqam boʻlishi kerak. Kartadagi raqam bilan solishtiring.</translation>
    </message>
    <message>
        <source>Type the expiry date as month and year, for example 02/28.</source>
        <translation>Amal qilish muddatini oy va yil koʻrinishida kiriting, masalan 02/28.</translation>
    </message>
    <message>
        <source>The month of the expiry date must be 01 to 12.</source>
        <translation>Muddatdagi oy 01 dan 12 gacha boʻlishi kerak.</translation>
    </message>
    <message>
        <source>This card has expired. Ask for another card.</source>
        <translation>Karta muddati tugagan. Boshqa karta soʻrang.</translation>
    </message>
    <message>
        <source>The SMS code must be 6 digits and nothing else.</source>
        <translation>SMS-kod 6 ta raqamdan iborat boʻlishi kerak.</translation>
    </message>
    <message>
        <source>The SMS code must have 6 digits. Compare it with the message.</source>
        <translation>SMS-kodda 6 ta raqam boʻlishi kerak. Xabardagi kod bilan solishtiring.</translation>
    </message>
    <message>
        <source>This sale cannot be charged. Check its number and amount.</source>
        <translation>Bu savdo uchun pul yechib boʻlmaydi. Raqami va summasini tekshiring.</translation>
    </message>
    <message>
        <source>This sale is already paid, or its payment is still being checked. Look at it with kassa status before anything else.</source>
        <translation>Bu savdo allaqachon toʻlangan yoki toʻlovi hali tekshirilmoqda. Avval kassa status bilan qarang.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was sent. Check the disk and start again.</source>
        <translation>Jurnalga yozib boʻlmadi, shuning uchun hech narsa yuborilmadi. Diskni tekshirib, qayta boshlang.</translation>
    </message>
    <message>
        <source>This sale already has a payment.</source>
        <translation>Bu savdoning toʻlovi bor.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again.</source>
        <translation>Disk toʻlgan. Joy boʻshatib, qayta boshlang.</translation>
    </message>
    <message>
        <source>The journal may not be written. Allow writing to it and start again.</source>
        <translation>Jurnalga yozishga ruxsat yoʻq. Ruxsat berib, qayta boshlang.</translation>
    </message>
    <message>
        <source>Another Kassa has taken this journal over. Close one of the two.</source>
        <translation>Bu jurnalni boshqa Kassa egallagan. Ikkisidan birini yoping.</translation>
    </message>
    <message>
        <source>The journal cannot be written. Check the disk and start again.</source>
        <translation>Jurnalga yozib boʻlmadi. Diskni tekshirib, qayta boshlang.</translation>
    </message>
    <message>
        <source>Not enough money on the card.</source>
        <translation>Kartada mablagʻ yetarli emas.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Kartaning muddati tugagan.</translation>
    </message>
    <message>
        <source>The bank has blocked the card.</source>
        <translation>Karta bank tomonidan bloklangan.</translation>
    </message>
    <message>
        <source>SMS notifications are off for this card.</source>
        <translation>Kartaga SMS-xabarnoma ulanmagan.</translation>
    </message>
    <message>
        <source>The bank does not know this card. Compare the number and the date.</source>
        <translation>Bank bu kartani tanimadi. Raqam va muddatni solishtiring.</translation>
    </message>
    <message>
        <source>The card limit is exceeded.</source>
        <translation>Kartaning toʻlov chegarasidan oshdi.</translation>
    </message>
    <message>
        <source>The bank declined the payment.</source>
        <translation>Bank toʻlovni rad etdi.</translation>
    </message>
    <message>
        <source>Wrong code.</source>
        <translation>Kod notoʻgʻri.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>Kodning muddati tugadi.</translation>
    </message>
    <message>
        <source>The code was wrong too many times.</source>
        <translation>Kod juda koʻp marta xato kiritildi.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Bekor qilindi.</translation>
    </message>
    <message>
        <source>Nothing was typed for too long.</source>
        <translation>Uzoq vaqt hech narsa kiritilmadi.</translation>
    </message>
    <message>
        <source>The program was closed before the payment was confirmed.</source>
        <translation>Toʻlov tasdiqlanmasdan dastur yopilgan.</translation>
    </message>
    <message>
        <source>The gateway says that nothing was charged.</source>
        <translation>Shlyuz pul yechilmaganini aytdi.</translation>
    </message>
    <message>
        <source>The payment service cannot be reached. Check the network, and that this address is on the allow-list.</source>
        <translation>Toʻlov xizmatiga ulanib boʻlmadi. Tarmoqni va bu manzil ruxsat roʻyxatida borligini tekshiring.</translation>
    </message>
    <message>
        <source>The payment service could not prove who it is. Check the date of this machine and the network.</source>
        <translation>Toʻlov xizmati oʻzini tasdiqlay olmadi. Kompyuter sanasini va tarmoqni tekshiring.</translation>
    </message>
    <message>
        <source>The payment service refuses the keys. Replace them with kassa setup.</source>
        <translation>Toʻlov xizmati kalitlarni qabul qilmadi. Ularni kassa setup bilan almashtiring.</translation>
    </message>
    <message>
        <source>The payment service denies access. Ask Atmos to allow this address.</source>
        <translation>Toʻlov xizmati ruxsat bermadi. Atmosdan bu manzilga ruxsat soʻrang.</translation>
    </message>
    <message>
        <source>The keychain cannot be read.</source>
        <translation>Kalitlar ombori oʻqilmadi.</translation>
    </message>
    <message>
        <source>The payment service has trouble and gave no usable answer.</source>
        <translation>Toʻlov xizmatida nosozlik bor, yaroqli javob kelmadi.</translation>
    </message>
    <message>
        <source>The payment service did not answer in time.</source>
        <translation>Toʻlov xizmati vaqtida javob bermadi.</translation>
    </message>
    <message>
        <source>The refund was refused.</source>
        <translation>Pulni qaytarish rad etildi.</translation>
    </message>
    <message>
        <source>Card number:</source>
        <translation>Karta raqami:</translation>
    </message>
    <message>
        <source>Expiry date (MM/YY):</source>
        <translation>Amal qilish muddati (OO/YY):</translation>
    </message>
    <message>
        <source>Code from the customer’s SMS:</source>
        <translation>Mijozga kelgan SMS-kod:</translation>
    </message>
    <message>
        <source>The input ended before the payment was confirmed.</source>
        <translation>Toʻlov tasdiqlanmay, kiritish tugadi.</translation>
    </message>
    <message>
        <source>The confirmation is on its way and cannot be stopped. Wait for the result.</source>
        <translation>Tasdiqlash boshlandi, endi toʻxtatib boʻlmaydi. Natijani kuting.</translation>
    </message>
    <message>
        <source>Payment %1 of %2: asking the payment service…</source>
        <translation>%1 toʻlovi, %2: toʻlov xizmatidan soʻrayapmiz…</translation>
    </message>
    <message>
        <source>Card %1: asking the bank to send the code…</source>
        <translation>Karta %1: bankdan kod soʻrayapmiz…</translation>
    </message>
    <message>
        <source>The answer was lost; the code may come all the same.</source>
        <translation>Javob yoʻqoldi; kod baribir kelishi mumkin.</translation>
    </message>
    <message>
        <source>The code was sent to the phone tied to this card.</source>
        <translation>Kod kartaga bogʻlangan raqamga yuborildi.</translation>
    </message>
    <message>
        <source>Confirming. Money may be moving: do not stop the program…</source>
        <translation>Tasdiqlanmoqda. Pul yechilayotgan boʻlishi mumkin: dasturni toʻxtatmang…</translation>
    </message>
    <message>
        <source>Waiting for the customer to pay on the phone…</source>
        <translation>Mijoz telefonda toʻlashini kutyapmiz…</translation>
    </message>
    <message>
        <source>Result unknown. Do not charge again; asking the payment service…</source>
        <translation>Natija nomaʼlum. Qayta toʻlov oʻtkazmang; toʻlov xizmatidan soʻrayapmiz…</translation>
    </message>
    <message>
        <source>Returning the money…</source>
        <translation>Pul qaytarilmoqda…</translation>
    </message>
    <message>
        <source>It is not known yet whether the money went back; asking…</source>
        <translation>Pul qaytgani hali maʼlum emas; soʻrayapmiz…</translation>
    </message>
    <message>
        <source>The payment service gave no usable word. Call it and note what it says.</source>
        <translation>Toʻlov xizmatidan aniq javob kelmadi. Unga qoʻngʻiroq qiling va javobini yozib oling.</translation>
    </message>
    <message>
        <source>Paid: %1.</source>
        <translation>Toʻlandi: %1.</translation>
    </message>
    <message>
        <source>Not paid. %1 No money was taken.</source>
        <translation>Toʻlanmadi. %1 Pul yechilmadi.</translation>
    </message>
    <message>
        <source>The money was returned to the card.</source>
        <translation>Pul kartaga qaytarildi.</translation>
    </message>
    <message>
        <source>Result unknown; being checked. Do not charge again.</source>
        <translation>Natija nomaʼlum, tekshirilmoqda. Qayta toʻlov oʻtkazmang.</translation>
    </message>
    <message>
        <source>Not finished; no money was taken.</source>
        <translation>Tugallanmagan; pul yechilmagan.</translation>
    </message>
    <message>
        <source>%1  sale %2  %3  %4</source>
        <extracomment>payment id, sale number, amount, result</extracomment>
        <translation>%1  savdo %2  %3  %4</translation>
    </message>
    <message>
        <source>There are no payments yet.</source>
        <translation>Hali toʻlovlar yoʻq.</translation>
    </message>
    <message>
        <source>There is no payment %1 in this journal.</source>
        <translation>Bu jurnalda %1 toʻlovi yoʻq.</translation>
    </message>
    <message>
        <source>The result is still unknown; the money may have been taken. Do not charge again. Ask later with: kassa status %1</source>
        <translation>Natija hali nomaʼlum; pul yechilgan boʻlishi mumkin. Qayta toʻlov oʻtkazmang. Keyinroq soʻrang: kassa status %1</translation>
    </message>
    <message>
        <source>Paid, but not saved yet: do not charge again. %1</source>
        <translation>Toʻlandi, lekin hali saqlanmadi: qayta toʻlov oʻtkazmang. %1</translation>
    </message>
    <message>
        <source>%1 soʻm</source>
        <extracomment>an amount of money and its unit</extracomment>
        <translation>%1 soʻm</translation>
    </message>
    <message>
        <source>Too many payments have no result yet, or one has had none for a day, so no card is charged. Have a manager look at them; see kassa status.</source>
        <translation>Juda koʻp toʻlovning natijasi hali nomaʼlum yoki bittasi bir kundan beri nomaʼlum, shuning uchun kartadan pul yechilmaydi. Menejer ularni koʻrib chiqsin; kassa status ga qarang.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the journal (64 MiB are needed), so no card is charged. Make room.</source>
        <translation>Diskda jurnal uchun joy juda kam (64 MiB kerak), shuning uchun kartadan pul yechilmaydi. Joy boʻshating.</translation>
    </message>
    <message>
        <source>The money was taken late, after the payment had been given up. A manager decides: give it back with kassa refund %1, or keep it.</source>
        <translation>Pul kech yechildi, toʻlov bekor qilingandan keyin. Menejer hal qiladi: kassa refund %1 bilan qaytarish yoki qoldirish.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the payment service; this takes up to %n second(s).</source>
        <translation>
            <numerusform>Toʻlov xizmatidan soʻralmoqda; %n soniyagacha davom etadi.</numerusform>
            <numerusform>Toʻlov xizmatidan soʻralmoqda; %n soniyagacha davom etadi.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is still unknown whether the money went back. Do not return it by hand. Ask later with: kassa status %1</source>
        <translation>Pul qaytgani hali nomaʼlum. Pulni qoʻldan qaytarmang. Keyinroq soʻrang: kassa status %1</translation>
    </message>
    <message>
        <source>The refund is on its way and cannot be stopped. Wait for the result.</source>
        <translation>Qaytarish yuborilgan, uni toʻxtatib boʻlmaydi. Natijani kuting.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::AlarmRow</name>
    <message>
        <source>Refund</source>
        <translation>Pulni qaytarish</translation>
    </message>
    <message>
        <source>The bank took money late</source>
        <translation>Bank pulni kech yechdi</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>va yana %n ta</numerusform>
            <numerusform>va yana %n ta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApprovalPanel</name>
    <message>
        <source>Manager PIN</source>
        <translation>Menejer PIN-kodi</translation>
    </message>
    <message>
        <source>nobody at this desk</source>
        <translation>bu kassada yoʻq</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>Yana %n ta raqam kerak</numerusform>
            <numerusform>Yana %n ta raqam kerak</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN is being checked…</source>
        <translation>PIN-kod tekshirilmoqda…</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Tasdiqlandi</translation>
    </message>
    <message>
        <source>The cashier’s own PIN does not work here.</source>
        <translation>Kassirning oʻz PIN-kodi bu yerda ishlamaydi.</translation>
    </message>
    <message>
        <source>Another manager</source>
        <translation>Boshqa menejer</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApproveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Tasdiqlash</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>A manager types a PIN for this one action. Both names stand in the journal. Esc closes and changes nothing.</source>
        <translation>Menejer faqat shu amal uchun PIN-kod kiritadi. Ikkala ism jurnalga yoziladi. Esc yopadi va hech narsani oʻzgartirmaydi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApprovedPage</name>
    <message>
        <source>Next customer</source>
        <translation>Keyingi mijoz</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Toʻlov qabul qilindi</translation>
    </message>
    <message>
        <source>The money was taken; the receipt is ready.</source>
        <translation>Pul yechildi, chek tayyor.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chop etish</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Chek QR</translation>
    </message>
    <message>
        <source>Receipt · 80 mm</source>
        <translation>Chek · 80 mm</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>paid on the phone, by QR</source>
        <translation>telefonda, QR orqali toʻlangan</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Vaqt</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Chop etildi</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saqlandi: %1</translation>
    </message>
    <message>
        <source>The receipt could not be saved to %1. The payment is saved.</source>
        <translation>Chekni %1 ga saqlab boʻlmadi. Toʻlov saqlangan.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF saqlash</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>Chek QR-kodi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Chek</translation>
    </message>
    <message>
        <source>The customer’s camera reads the receipt from this code.</source>
        <translation>Mijoz telefon kamerasi bilan chekni shu koddan oʻqib oladi.</translation>
    </message>
    <message>
        <source>In the print queue</source>
        <translation>Chop etish navbatida</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Chek %1</translation>
    </message>
    <message>
        <source>There is no program for mail here. The receipt can be saved as PDF.</source>
        <translation>Bu yerda pochta dasturi yoʻq. Chekni PDF qilib saqlash mumkin.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pochta</translation>
    </message>
    <message>
        <source>The bank has taken the money. The receipt can be given; Ctrl+B prints the badge. Whoever types a name goes on with the next customer.</source>
        <translation>Bank pulni yechdi. Chekni berish mumkin; Ctrl+B nishonni chiqaradi. Ism yozilsa, keyingi mijozga oʻtiladi.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Nishon</translation>
    </message>
</context>
<context>
    <name>kassa::ui::AttendeeDialog</name>
    <message>
        <source>Print badge</source>
        <translation>Nishon chiqarish</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Kirgizish</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Keyingi mijoz</translation>
    </message>
    <message>
        <source>Why let somebody in who has not paid?</source>
        <translation>Toʻlamagan odam nega kirgiziladi?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
    <message>
        <source>Write down the reason.</source>
        <translation>Sababini yozing.</translation>
    </message>
    <message>
        <source>The journal did not take it. Nobody was let in.</source>
        <translation>Jurnalga yozilmadi. Hech kim kirgizilmadi.</translation>
    </message>
    <message>
        <source>Paying, the badge and letting in are three steps, each by itself. Whether somebody has paid is what the journal says. Who has not paid is let in for a reason only, and by a manager.</source>
        <translation>Toʻlov, nishon va kirgizish — uch alohida qadam. Kim toʻlaganini jurnal aytadi. Toʻlamagan odam faqat sabab bilan va menejer ruxsati bilan kirgiziladi.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Toʻlovsiz kirgizish</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Navbatdagi qadam</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Nishon</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chipta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Toʻlash uchun</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Toʻlov</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Kirgan</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>hali yoʻq</translation>
    </message>
    <message>
        <source>Badges printed</source>
        <translation>Chiqarilgan nishonlar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yoʻq</translation>
    </message>
    <message>
        <source>There is a badge already</source>
        <translation>Nishon avval chiqarilgan</translation>
    </message>
    <message>
        <source>Print another one? It is marked as a copy.</source>
        <translation>Yana chiqarilsinmi? Unga nusxa deb yoziladi.</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Roʻyxatga koʻra boshqa joyda toʻlangan</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment. Ask before you charge.</source>
        <translation>Bu kassa jurnalida toʻlov yoʻq. Pul olishdan oldin soʻrang.</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>Qayta toʻlov oʻtkazmang</translation>
    </message>
    <message>
        <source>The result of a payment is being checked. Until it is known, this invoice is locked.</source>
        <translation>Toʻlov natijasi aniqlanmoqda. Maʼlum boʻlguncha bu invoys yopiq.</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Nusxa chiqarish</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Toʻlash</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Tovarlar</translation>
    </message>
    <message>
        <source>not named in the payment</source>
        <translation>toʻlovda koʻrsatilmagan</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CardForm</name>
    <message>
        <source>Card number</source>
        <translation>Karta raqami</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Amal qilish muddati</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Savatga qaytish</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Kod yuborish</translation>
    </message>
    <message>
        <source>Card details</source>
        <translation>Karta maʼlumotlari</translation>
    </message>
    <message>
        <source>The card number is not stored. Only its last 4 digits stay on the receipt.</source>
        <translation>Karta raqami saqlanmaydi. Chekda faqat oxirgi 4 raqam qoladi.</translation>
    </message>
    <message>
        <source>MM</source>
        <extracomment>letters in place of the month and year of a card&apos;s expiry date, two each</extracomment>
        <translation>OO</translation>
    </message>
    <message>
        <source>YY</source>
        <translation>YY</translation>
    </message>
    <message>
        <source>SMS notifications must be turned on</source>
        <translation>SMS-xabarnoma ulangan boʻlishi kerak</translation>
    </message>
    <message>
        <source>The 6-digit code goes to the phone tied to the card.</source>
        <translation>6 xonali kod kartaga bogʻlangan raqamga boradi.</translation>
    </message>
    <message>
        <source>The number has a mistake. Compare it with the card.</source>
        <translation>Raqamda xato bor. Kartadagi raqam bilan solishtiring.</translation>
    </message>
    <message>
        <source>%1 card, the number is correct</source>
        <translation>%1 kartasi, raqam toʻgʻri</translation>
    </message>
    <message>
        <source>UZCARD and HUMO only. Press Enter again to send it anyway.</source>
        <translation>Faqat UZCARD va HUMO. Yana bir marta Enter bosilsa, baribir yuboriladi.</translation>
    </message>
    <message>
        <source>UZCARD and HUMO only. Check the number.</source>
        <translation>Faqat UZCARD va HUMO kartalari qabul qilinadi. Raqamni tekshiring.</translation>
    </message>
    <message>
        <source>The number looks wrong. Press Enter again to send it anyway.</source>
        <translation>Raqamni tekshiring. Yana bir marta Enter bosilsa, baribir yuboriladi.</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>Yana %n ta raqam kerak</numerusform>
            <numerusform>Yana %n ta raqam kerak</numerusform>
        </translation>
    </message>
    <message>
        <source>UZCARD 8600 or 5614, HUMO 9860</source>
        <translation>UZCARD 8600 yoki 5614, HUMO 9860</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s)</source>
        <translation>
            <numerusform>Yana %n ta raqam qoldi</numerusform>
            <numerusform>Yana %n ta raqam qoldi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 card. %n more digit(s).</source>
        <translation>
            <numerusform>%1 kartasi. Yana %n ta raqam qoldi.</numerusform>
            <numerusform>%1 kartasi. Yana %n ta raqam qoldi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired in %1. Ask for another card.</source>
        <translation>Muddati %1 da tugagan. Boshqa karta soʻrang.</translation>
    </message>
    <message>
        <source>There is no such month</source>
        <translation>Bunday oy yoʻq</translation>
    </message>
    <message>
        <source>The date is valid</source>
        <translation>Muddati yaroqli</translation>
    </message>
    <message>
        <source>Type the whole date: month and year</source>
        <translation>Muddatni toʻliq kiriting: oy va yil</translation>
    </message>
    <message numerus="yes">
        <source>The bank is sending the code — %n second(s)</source>
        <translation>
            <numerusform>Bank kod yubormoqda — %n soniya</numerusform>
            <numerusform>Bank kod yubormoqda — %n soniya</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is with the bank. No money moves before the code.</source>
        <translation>Karta bankka yuborildi. Kod kiritilmaguncha pul yechilmaydi.</translation>
    </message>
    <message>
        <source>Still waiting. Money has not moved; the payment can be cancelled.</source>
        <translation>Hali kutyapmiz. Pul yechilmagan, toʻlovni bekor qilish mumkin.</translation>
    </message>
    <message numerus="yes">
        <source>Making the payment at Atmos — %n second(s)</source>
        <translation>
            <numerusform>Atmosda toʻlov yaratilmoqda — %n soniya</numerusform>
            <numerusform>Atmosda toʻlov yaratilmoqda — %n soniya</numerusform>
        </translation>
    </message>
    <message>
        <source>The card goes out as soon as the payment has its number.</source>
        <translation>Toʻlov raqam olishi bilan karta yuboriladi.</translation>
    </message>
    <message>
        <source>The card can be typed meanwhile.</source>
        <translation>Bu orada kartani kiritish mumkin.</translation>
    </message>
    <message>
        <source>Sending the code…</source>
        <translation>Kod yuborilmoqda…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>The bank does not know this card. Compare the number and the date.</source>
        <translation>Bank bu kartani tanimadi. Raqam va muddatni solishtiring.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CardPage</name>
    <message>
        <source>To pay</source>
        <translation>Toʻlash uchun</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Kod yuborish</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-kod</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Savatga qaytish</translation>
    </message>
    <message>
        <source>Pay on the phone</source>
        <translation>Telefonda toʻlash</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Telefon kamerasini QR-kodga tuting — toʻlov sahifasi ochiladi.</translation>
    </message>
    <message>
        <source>Cancel the sale?</source>
        <translation>Savdo bekor qilinsinmi?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Yoʻq</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Savdoni bekor qilish</translation>
    </message>
    <message>
        <source>Leave this payment?</source>
        <translation>Bu toʻlovdan chiqasizmi?</translation>
    </message>
    <message>
        <source>The payment page was shown and may have been paid. We ask Atmos until that is certain; until then the invoice is locked.</source>
        <translation>Toʻlov sahifasi koʻrsatilgan, u toʻlangan boʻlishi mumkin. Aniq boʻlguncha Atmosdan soʻraymiz, shu vaqtgacha invoys qulflanadi.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Chiqish</translation>
    </message>
    <message>
        <source>No money was taken. What was typed will be erased.</source>
        <translation>Pul yechilmagan. Kiritilgan maʼlumot oʻchiriladi.</translation>
    </message>
    <message>
        <source>The customer reads the number and the date from the card. Nothing of it is stored. No money moves before the SMS code is confirmed.</source>
        <translation>Mijoz karta raqami va muddatini aytadi. Ular saqlanmaydi. SMS-kod tasdiqlanmaguncha pul yechilmaydi.</translation>
    </message>
    <message>
        <source>The customer has paid</source>
        <translation>Mijoz toʻladi</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CloseDialog</name>
    <message>
        <source>Do not ask the rest</source>
        <translation>Qolganini soʻramaslik</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Baribir yopish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Atmos is asked about every payment: %1 of %2.</source>
        <translation>Atmosdan har bir toʻlov soʻralmoqda: %1 / %2.</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Yopmaslik</translation>
    </message>
    <message>
        <source>Closing the shift</source>
        <translation>Smena yopilmoqda</translation>
    </message>
    <message>
        <source>Atmos is asked about every payment.</source>
        <translation>Atmosdan har bir toʻlov soʻralmoqda.</translation>
    </message>
    <message>
        <source>The journal is being verified and the last payments are asked about. One moment.</source>
        <translation>Jurnal tekshirilmoqda, oxirgi toʻlovlar soʻralmoqda. Bir lahza.</translation>
    </message>
    <message>
        <source>The shift cannot be closed yet</source>
        <translation>Smenani hozircha yopib boʻlmaydi</translation>
    </message>
    <message>
        <source>Settle this first. A manager may close anyway; the report says so.</source>
        <translation>Bular xalaqit beryapti. Menejer baribir yopishi mumkin; bu hisobotda koʻrsatiladi.</translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation>Bular xalaqit beryapti.</translation>
    </message>
    <message>
        <source>It is being closed already, or nobody is signed in. Try again.</source>
        <translation>Smena allaqachon yopilmoqda yoki hech kim kirmagan. Qayta urining.</translation>
    </message>
    <message>
        <source>A payment is under way</source>
        <translation>Toʻlov davom etyapti</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation>tugating yoki bekor qiling</translation>
    </message>
    <message>
        <source>To the sale</source>
        <translation>Savdoga</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a result</source>
        <translation>
            <numerusform>%n ta toʻlov natijasi aniqlanmagan</numerusform>
            <numerusform>%n ta toʻlov natijasi aniqlanmagan</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Koʻrish</translation>
    </message>
    <message>
        <source>Atmos says something else</source>
        <translation>Atmos maʼlumoti boshqacha</translation>
    </message>
    <message>
        <source>listed in the report</source>
        <translation>hisobotda koʻrsatilgan</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Jurnal buzilgan</translation>
    </message>
    <message>
        <source>call the manager</source>
        <translation>menejerni chaqiring</translation>
    </message>
    <message>
        <source>Verify it again</source>
        <translation>Qayta tekshirish</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Before a shift is closed, the journal is verified and Atmos is asked about every payment of it. The closed shift’s report never changes.</source>
        <translation>Smena yopilishidan oldin jurnal tekshiriladi va Atmosdan har bir toʻlov soʻraladi. Yopilgan smena hisoboti oʻzgarmaydi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CodeDialog</name>
    <message>
        <source>Confirm the payment</source>
        <translation>Toʻlovni tasdiqlash</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Qayta yuborish</translation>
    </message>
    <message>
        <source>Change the card</source>
        <translation>Kartani almashtirish</translation>
    </message>
    <message>
        <source>Enter the SMS code</source>
        <translation>SMS-kodni kiriting</translation>
    </message>
    <message>
        <source>No code? Check that SMS notifications are on for the card.</source>
        <translation>Kod kelmadimi? Kartaga SMS-xabarnoma ulanganini tekshiring.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Tasdiqlash</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>Yana %n ta raqam kerak</numerusform>
            <numerusform>Yana %n ta raqam kerak</numerusform>
        </translation>
    </message>
    <message>
        <source>No more codes can be sent for this payment</source>
        <translation>Bu toʻlov uchun boshqa kod yuborib boʻlmaydi</translation>
    </message>
    <message>
        <source>A new code can be asked for in %1</source>
        <translation>Yangi kodni %1 dan keyin soʻrash mumkin</translation>
    </message>
    <message>
        <source>A new code can be asked for now</source>
        <translation>Yangi kodni hozir soʻrash mumkin</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code. %n attempt(s) left.</source>
        <translation>
            <numerusform>Kod notoʻgʻri. Yana %n ta urinish bor.</numerusform>
            <numerusform>Kod notoʻgʻri. Yana %n ta urinish bor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code has expired. Ask for a new one.</source>
        <translation>Kodning muddati tugadi. Yangi kod soʻrang.</translation>
    </message>
    <message>
        <source>%1. Money was not taken.</source>
        <translation>%1. Pul yechilmadi.</translation>
    </message>
    <message>
        <source>The code may not have gone out. It may still arrive.</source>
        <translation>Bank kod yuborilganini tasdiqlamadi. Kod kelib qolishi mumkin.</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s)</source>
        <translation>
            <numerusform>%n marta yuborildi</numerusform>
            <numerusform>%n marta yuborildi</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again · %1</source>
        <translation>Qayta yuborish · %1</translation>
    </message>
    <message>
        <source>A new code is being sent to the phone tied to this card.
One moment.</source>
        <translation>Kartaga bogʻlangan raqamga yangi kod yuborilmoqda.
Biroz kuting.</translation>
    </message>
    <message>
        <source>A 6-digit code was sent to the phone tied to this card.
Ask the customer for it.</source>
        <translation>6 xonali kod kartaga bogʻlangan raqamga yuborildi.
Kodni mijozdan soʻrang.</translation>
    </message>
    <message>
        <source>Cancel the sale?</source>
        <translation>Savdo bekor qilinsinmi?</translation>
    </message>
    <message>
        <source>No money was taken. The code that was sent no longer works.</source>
        <translation>Pul yechilmagan. Yuborilgan kod endi yaramaydi.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Yoʻq</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Savdoni bekor qilish</translation>
    </message>
    <message>
        <source>The code came by SMS to the customer’s phone. Three codes can be sent and three can be tried for one payment.</source>
        <translation>Kod mijozning telefoniga SMS orqali keladi. Bitta toʻlovda uchtagacha kod yuborish va uch martagacha kiritish mumkin.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CopiesSection</name>
    <message>
        <source>Back up</source>
        <translation>Nusxa olish</translation>
    </message>
    <message>
        <source>Verify a copy</source>
        <translation>Nusxani tekshirish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Journal and backup</source>
        <translation>Jurnal va zaxira</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Zaxira nusxa</translation>
    </message>
    <message>
        <source>The journal and what belongs to it, in a new folder. The copy is verified row by row before it counts as good.</source>
        <translation>Jurnal va unga tegishli fayllar yangi papkaga olinadi. Nusxa qatorma-qator tekshirilgandan keyingina yaroqli hisoblanadi.</translation>
    </message>
    <message>
        <source>Folder, for example on a USB stick</source>
        <translation>Papka, masalan USB-fleshkada</translation>
    </message>
    <message>
        <source>Copying the journal…</source>
        <translation>Jurnaldan nusxa olinmoqda…</translation>
    </message>
    <message>
        <source>Verifying the copy…</source>
        <translation>Nusxa tekshirilmoqda…</translation>
    </message>
    <message>
        <source>Type the whole path of a folder.</source>
        <translation>Papkaning toʻliq yoʻlini yozing.</translation>
    </message>
    <message>
        <source>Back up the journal</source>
        <translation>Jurnaldan zaxira nusxa</translation>
    </message>
    <message>
        <source>The copy names attendees and payments. Keep it where only the organiser can read it.</source>
        <translation>Nusxada ishtirokchilar va toʻlovlar bor. Uni faqat tashkilotchi oʻqiy oladigan joyda saqlang.</translation>
    </message>
    <message>
        <source>Type the whole path of a copy.</source>
        <translation>Nusxaning toʻliq yoʻlini yozing.</translation>
    </message>
    <message>
        <source>Verified: %1 of %2 rows</source>
        <translation>Tekshirildi: %1 / %2 qator</translation>
    </message>
    <message>
        <source>The copy is made and verified</source>
        <translation>Nusxa olindi va tekshirildi</translation>
    </message>
    <message>
        <source>The copy is good</source>
        <translation>Nusxa yaroqli</translation>
    </message>
    <message>
        <source>The copy is not good</source>
        <translation>Nusxa yaroqsiz</translation>
    </message>
    <message>
        <source>It was changed or damaged; the first bad row is %1. Do not restore it.</source>
        <translation>U oʻzgartirilgan yoki buzilgan; birinchi yaroqsiz qator: %1. Uni tiklamang.</translation>
    </message>
    <message>
        <source>It was changed or damaged. Do not restore it.</source>
        <translation>U oʻzgartirilgan yoki buzilgan. Uni tiklamang.</translation>
    </message>
    <message>
        <source>A copy of another desk</source>
        <translation>Boshqa stolning nusxasi</translation>
    </message>
    <message>
        <source>It is signed with another key than this desk’s journal.</source>
        <translation>U shu kassa jurnalining kalitidan boshqa kalit bilan imzolangan.</translation>
    </message>
    <message>
        <source>There is no copy there</source>
        <translation>U yerda nusxa yoʻq</translation>
    </message>
    <message>
        <source>The folder or file holds no journal of Kassa.</source>
        <translation>Papka yoki faylda Kassa jurnali yoʻq.</translation>
    </message>
    <message>
        <source>No copy was made</source>
        <translation>Nusxa olinmadi</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Choose another one.</source>
        <translation>Papkaga yozib boʻlmaydi. Boshqasini tanlang.</translation>
    </message>
    <message>
        <source>There is not enough room there. Nothing was left behind.</source>
        <translation>U yerda joy yetarli emas. Hech narsa qoldirilmadi.</translation>
    </message>
    <message>
        <source>The copy cannot be read</source>
        <translation>Nusxani oʻqib boʻlmaydi</translation>
    </message>
    <message>
        <source>The disk reports an error. Try another place.</source>
        <translation>Disk xato berdi. Boshqa joyni sinab koʻring.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Bekor qilindi</translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation>Hech narsa qoldirilmadi.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nusxa</translation>
    </message>
    <message>
        <source>Last row’s mark</source>
        <translation>Oxirgi qator belgisi</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Boshlash</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Tanlash…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Tanlash: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Tiklash</translation>
    </message>
    <message>
        <source>The copy’s chain and every signature are looked at; the journal here is not touched. Then it is told how the copy is put in its place.</source>
        <translation>Nusxaning zanjiri va har bir imzosi tekshiriladi; bu yerdagi jurnalga tegilmaydi. Keyin nusxani uning oʻrniga qoʻyish yoʻli aytiladi.</translation>
    </message>
    <message>
        <source>The copy’s folder</source>
        <translation>Nusxaning papkasi</translation>
    </message>
    <message>
        <source>A backup holds the journal, the list of people, the event and the attendees. A copy is put back with kassa log restore while Kassa is closed; when it is older than the journal that was used here last, a manager takes it with kassa setup --accept-journal.</source>
        <translation>Zaxirada jurnal, xodimlar roʻyxati, tadbir va ishtirokchilar bor. Nusxa Kassa yopiqligida kassa log restore bilan qaytariladi; u bu yerda oxirgi ishlatilgan jurnaldan eskiroq boʻlsa, menejer uni kassa setup --accept-journal bilan qabul qiladi.</translation>
    </message>
    <message>
        <source>To put it in the place of the journal, close Kassa and run in a terminal: %1 — what lies there now is kept beside it.</source>
        <translation>Jurnal oʻrniga qoʻyish uchun Kassani yoping va terminalda bering: %1 — hozirgisi uning yonida saqlanib qoladi.</translation>
    </message>
    <message>
        <source>%1 rows from %2 to %3, the last one’s mark is %4; each is as it was written.</source>
        <translation>%2 dan %3 gacha %1 qator, oxirgisining belgisi %4; har biri yozilganidek turibdi.</translation>
    </message>
    <message>
        <source>%1 rows, the last one’s mark is %2; each is as it was written.</source>
        <translation>%1 qator, oxirgisining belgisi %2; har biri yozilganidek turibdi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CustomerScreen</name>
    <message>
        <source>TEST MODE — no real money moves</source>
        <translation>TEST REJIMI — haqiqiy pul yechilmaydi</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Telefon kamerasini QR-kodga tuting — toʻlov sahifasi ochiladi.</translation>
    </message>
    <message>
        <source>The page can be paid for %1 more</source>
        <translation>Sahifada yana %1 ichida toʻlash mumkin</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeclinedPage</name>
    <message>
        <source>Other card</source>
        <translation>Boshqa karta</translation>
    </message>
    <message>
        <source>Same card</source>
        <translation>Shu karta</translation>
    </message>
    <message>
        <source>Pay by QR</source>
        <translation>QR orqali toʻlash</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Savdoni bekor qilish</translation>
    </message>
    <message>
        <source>No money was taken from the card.</source>
        <translation>Kartadan pul yechilmadi.</translation>
    </message>
    <message>
        <source>No digit of a card is kept: the number has to be typed again.</source>
        <translation>Karta raqami saqlanmaydi: uni qaytadan kiritish kerak.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Toʻlash uchun</translation>
    </message>
    <message>
        <source>Every step is in the list of payments.</source>
        <translation>Barcha bosqichlar toʻlovlar roʻyxatida.</translation>
    </message>
    <message>
        <source>The payment did not go through</source>
        <translation>Toʻlov oʻtmadi</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Urinish</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Vaqt</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-kod</translation>
    </message>
    <message>
        <source>No money was taken. The sale is kept and can be tried again.</source>
        <translation>Pul yechilmadi. Savdo saqlangan, qayta urinish mumkin.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeskDialog</name>
    <message>
        <source>Press the button</source>
        <translation>Tugmani bosish</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeskWindow</name>
    <message>
        <source>Sale</source>
        <translation>Savdo</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Toʻlovlar</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Smena %1</translation>
    </message>
    <message>
        <source>TEST MODE — no real money moves</source>
        <translation>TEST REJIMI — haqiqiy pul yechilmaydi</translation>
    </message>
    <message>
        <source>TEST — %1</source>
        <translation>TEST — %1</translation>
    </message>
    <message>
        <source>This invoice is paid, or a payment of it is under way or being checked.</source>
        <translation>Bu invoys toʻlangan yoki uning toʻlovi ketmoqda yoxud tekshirilmoqda.</translation>
    </message>
    <message>
        <source>This sale cannot be charged.</source>
        <translation>Bu savdoni toʻlab boʻlmaydi.</translation>
    </message>
    <message>
        <source>No payments until Kassa is started again.</source>
        <translation>Kassa qayta ishga tushirilmaguncha toʻlov qabul qilinmaydi.</translation>
    </message>
    <message>
        <source>%1: payment accepted, %2</source>
        <translation>%1: toʻlov qabul qilindi, %2</translation>
    </message>
    <message>
        <source>%1: the money went back to the card</source>
        <translation>%1: pul kartaga qaytarildi</translation>
    </message>
    <message>
        <source>%1: not paid, no money was taken</source>
        <translation>%1: toʻlanmadi, pul yechilmagan</translation>
    </message>
    <message>
        <source>Cancelled. No money was taken.</source>
        <translation>Bekor qilindi. Pul yechilmadi.</translation>
    </message>
    <message>
        <source>Money may be moving. Please wait for the answer.</source>
        <translation>Pul yechilayotgan boʻlishi mumkin. Javobni kuting.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Tasdiqlash yuborildi</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Menejerni chaqirish</translation>
    </message>
    <message>
        <source>With these numbers the manager can ask Atmos or the bank what became of the payment.</source>
        <translation>Menejer shu raqamlar bilan toʻlov natijasini Atmos yoki bankdan soʻrashi mumkin.</translation>
    </message>
    <message>
        <source>Finish the sale at the desk first</source>
        <translation>Avval kassadagi savdoni tugating</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Smena</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Sozlamalar</translation>
    </message>
    <message>
        <source>The code was read and not used: a payment is under way.</source>
        <translation>Kod oʻqildi, lekin ishlatilmadi: toʻlov ketmoqda.</translation>
    </message>
    <message>
        <source>The code was read and not used: close the dialog first.</source>
        <translation>Kod oʻqildi, lekin ishlatilmadi: avval oynani yoping.</translation>
    </message>
    <message>
        <source>The code was read. On the sale page it finds the attendee.</source>
        <translation>Kod oʻqildi. Savdo sahifasida u ishtirokchini topadi.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Qulflash</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saqlandi: %1</translation>
    </message>
    <message>
        <source>Too many payments have no result yet, or one has had none for a day. The manager has to look at them first.</source>
        <translation>Juda koʻp toʻlovning natijasi hali nomaʼlum yoki bittasi bir kundan beri nomaʼlum. Avval menejer ularni koʻrib chiqishi kerak.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the journal. No cards until there is more.</source>
        <translation>Diskda jurnal uchun joy juda kam. Joy boʻshatilmaguncha karta qabul qilinmaydi.</translation>
    </message>
    <message>
        <source>This payment was returned already</source>
        <translation>Bu toʻlov allaqachon qaytarilgan</translation>
    </message>
    <message>
        <source>Only a payment that was accepted can be returned</source>
        <translation>Faqat qabul qilingan toʻlov qaytariladi</translation>
    </message>
    <message>
        <source>There is a receipt only of an accepted payment</source>
        <translation>Chek faqat qabul qilingan toʻlovda boʻladi</translation>
    </message>
    <message>
        <source>In the print queue</source>
        <translation>Chop etish navbatida</translation>
    </message>
    <message>
        <source>Last sales</source>
        <translation>Oxirgi savdolar</translation>
    </message>
    <message>
        <source>No internet. No money was taken. Cards and QR work again by themselves when the connection is back.</source>
        <translation>Internet yoʻq. Pul yechilmadi. Aloqa tiklangach karta va QR oʻzi ishlay boshlaydi.</translation>
    </message>
    <message>
        <source>No internet — card and QR payments are paused.</source>
        <translation>Internet yoʻq — karta va QR toʻlovlari vaqtincha toʻxtatildi.</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Keyingi urinish %1 soniyadan soʻng</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Hozir tekshirilmoqda</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Hozir tekshirish</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer was set back by %n minute(s). Look at date and time; the journal keeps its order.</source>
        <translation>
            <numerusform>Bu kompyuter soati %n daqiqa orqaga surilgan. Sana va vaqtni tekshiring; jurnal tartibi buzilmaydi.</numerusform>
            <numerusform>Bu kompyuter soati %n daqiqa orqaga surilgan. Sana va vaqtni tekshiring; jurnal tartibi buzilmaydi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Tushunarli</translation>
    </message>
    <message>
        <source>Saved. The desk sells at these prices.</source>
        <translation>Saqlandi. Kassa shu narxlarda sotadi.</translation>
    </message>
    <message>
        <source>The connection is back: cards and QR work again.</source>
        <translation>Internet qaytdi: karta va QR yana ishlaydi.</translation>
    </message>
    <message>
        <source>Other pages</source>
        <translation>Boshqa sahifalar</translation>
    </message>
    <message>
        <source>Tickets and prices</source>
        <translation>Chiptalar va narxlar</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Doctor</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast. Set it by the network time.</source>
        <translation>
            <numerusform>Kompyuter soati %n daqiqa oldinda. Uni tarmoq vaqti boʻyicha toʻgʻrilang.</numerusform>
            <numerusform>Kompyuter soati %n daqiqa oldinda. Uni tarmoq vaqti boʻyicha toʻgʻrilang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow. Set it by the network time.</source>
        <translation>
            <numerusform>Kompyuter soati %n daqiqa orqada. Uni tarmoq vaqti boʻyicha toʻgʻrilang.</numerusform>
            <numerusform>Kompyuter soati %n daqiqa orqada. Uni tarmoq vaqti boʻyicha toʻgʻrilang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address found</source>
        <translation>Manzil topildi</translation>
    </message>
    <message>
        <source>Way to Atmos</source>
        <translation>Atmosga yoʻl</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Himoyalangan aloqa</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Soat</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kalitlar</translation>
    </message>
    <message>
        <source>Store number</source>
        <translation>Doʻkon raqami</translation>
    </message>
    <message>
        <source>Allowed address</source>
        <translation>Ruxsat etilgan manzil</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not found. Look at the cable or Wi-Fi and at the network&apos;s DNS.</source>
        <translation>Shlyuz manzili topilmadi. Kabel yoki Wi-Fi va tarmoqning DNS sozlamasini tekshiring.</translation>
    </message>
    <message>
        <source>Nobody answers the question for the gateway&apos;s address. Look at the cable or Wi-Fi and at the network&apos;s DNS.</source>
        <translation>Shlyuz manzili haqidagi soʻrovga hech kim javob bermayapti. Kabel yoki Wi-Fi va tarmoqning DNS sozlamasini tekshiring.</translation>
    </message>
    <message>
        <source>There is no way to the gateway from this network. Look at the cable, the router and its firewall.</source>
        <translation>Bu tarmoqdan shlyuzga yoʻl yoʻq. Kabel, router va uning himoya devorini tekshiring.</translation>
    </message>
    <message>
        <source>The gateway does not answer. Atmos answers only to allowed addresses: ask Atmos to allow the address of this network, or use the network that is allowed.</source>
        <translation>Shlyuz javob bermayapti. Atmos faqat ruxsat etilgan manzillarga javob beradi: Atmosdan shu tarmoq manziliga ruxsat soʻrang yoki ruxsat berilgan tarmoqdan foydalaning.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not valid today. Look at the date of this computer first; if it is right, call Atmos.</source>
        <translation>Shlyuz sertifikati bugun yaroqsiz. Avval kompyuter sanasini tekshiring; u toʻgʻri boʻlsa, Atmosga qoʻngʻiroq qiling.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Somebody may stand between: take no cards on this network.</source>
        <translation>Sertifikat boshqa serverniki. Orada kimdir turgan boʻlishi mumkin: bu tarmoqda karta qabul qilmang.</translation>
    </message>
    <message>
        <source>Nobody vouches for the gateway&apos;s certificate. Somebody may stand between: take no cards on this network.</source>
        <translation>Shlyuz sertifikatini hech kim tasdiqlamaydi. Orada kimdir turgan boʻlishi mumkin: bu tarmoqda karta qabul qilmang.</translation>
    </message>
    <message>
        <source>The secure connection breaks off. Look at the firewall or proxy of this network.</source>
        <translation>Himoyalangan aloqa uzilib qoldi. Shu tarmoqning himoya devori yoki proksisini tekshiring.</translation>
    </message>
    <message>
        <source>The secure connection gets no answer. Look at the firewall or proxy of this network.</source>
        <translation>Himoyalangan aloqaga javob yoʻq. Shu tarmoqning himoya devori yoki proksisini tekshiring.</translation>
    </message>
    <message>
        <source>Atmos does not accept the keys. Enter Consumer key and Consumer secret again with kassa setup.</source>
        <translation>Atmos kalitlarni qabul qilmadi. Consumer key va Consumer secretni kassa setup bilan qayta kiriting.</translation>
    </message>
    <message>
        <source>Atmos does not know this store number with these keys. Compare store_id with the contract and enter it again with kassa setup.</source>
        <translation>Atmos bu kalitlar bilan bunday doʻkon raqamini tanimaydi. store_id ni shartnoma bilan solishtiring va kassa setup bilan qayta kiriting.</translation>
    </message>
    <message>
        <source>Atmos turns this computer away: its address is not allowed, or the service is not switched on. Ask Atmos for both.</source>
        <translation>Atmos bu kompyuterni qabul qilmadi: manziliga ruxsat yoʻq yoki xizmat yoqilmagan. Ikkalasini ham Atmosdan soʻrang.</translation>
    </message>
    <message>
        <source>Something else answers in the gateway&apos;s place, perhaps a sign-in page of this network. Open a browser and sign in, or use another network.</source>
        <translation>Shlyuz oʻrniga boshqa narsa javob beryapti, balki shu tarmoqning kirish sahifasidir. Brauzerni ochib kiring yoki boshqa tarmoqdan foydalaning.</translation>
    </message>
    <message>
        <source>Atmos is reached but answers with an error of its own. Try again in a few minutes; if it stays, call Atmos.</source>
        <translation>Atmos bilan aloqa bor, lekin u oʻz xatosi bilan javob berdi. Bir necha daqiqadan keyin qayta urining; takrorlansa, Atmosga qoʻngʻiroq qiling.</translation>
    </message>
    <message>
        <source>The connection stands, but Atmos does not answer. Try again in a few minutes; if it stays, call Atmos.</source>
        <translation>Aloqa bor, lekin Atmos javob bermayapti. Bir necha daqiqadan keyin qayta urining; takrorlansa, Atmosga qoʻngʻiroq qiling.</translation>
    </message>
    <message>
        <source>The keys work · %1 ms</source>
        <translation>Kalitlar yaroqli · %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>the certificate is good for %n day(s)</source>
        <translation>
            <numerusform>sertifikat %n kun amal qiladi</numerusform>
            <numerusform>sertifikat %n kun amal qiladi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::DoctorSteps</name>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>%1: this is where it fails</source>
        <translation>%1: shu yerda toʻxtadi</translation>
    </message>
    <message>
        <source>%1: not looked at</source>
        <translation>%1: qaralmadi</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EndedPage</name>
    <message>
        <source>What to tell the customer</source>
        <translation>Mijozga nima deyish kerak</translation>
    </message>
    <message>
        <source>Open the payments</source>
        <translation>Toʻlovlarni ochish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventForm</name>
    <message>
        <source>General discounts apply</source>
        <translation>Umumiy chegirmalar amal qiladi</translation>
    </message>
    <message>
        <source>General discounts do not apply</source>
        <translation>Umumiy chegirmalar amal qilmaydi</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventPage</name>
    <message>
        <source>Save</source>
        <translation>Saqlash</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Oʻchirish</translation>
    </message>
    <message>
        <source>Tickets and prices</source>
        <translation>Chiptalar va narxlar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nima</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Turi</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugun</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chipta</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Tovarlar</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Narx qoidasi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Fayldan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Faylga</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Tadbir</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>amalda</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>tugagan</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Hali saqlanmagan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nomi</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Joyi</translation>
    </message>
    <message>
        <source>Who gets the money</source>
        <translation>Pul oluvchi</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Birinchi kun</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Oxirgi kun</translation>
    </message>
    <message>
        <source>Stands on every receipt</source>
        <translation>Har bir chekda yoziladi</translation>
    </message>
    <message>
        <source>For example 11.06.2026</source>
        <translation>Masalan: 11.06.2026</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Nomi</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Qancha arzon</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Qachongacha</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nechtagacha</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Toifalar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Faqat shular uchun</translation>
    </message>
    <message>
        <source>50% or 100 000</source>
        <translation>50 % yoki 100 000</translation>
    </message>
    <message>
        <source>The day is included; empty: always</source>
        <translation>Shu kun ham kiradi; boʻsh boʻlsa, doim</translation>
    </message>
    <message>
        <source>Pieces sold; empty: any number</source>
        <translation>Shu qoida bilan sotiladigan soni; boʻsh boʻlsa, cheksiz</translation>
    </message>
    <message>
        <source>Separated by commas; empty: everybody</source>
        <translation>Vergul bilan; boʻsh boʻlsa, hamma uchun</translation>
    </message>
    <message>
        <source>Empty: no code is needed</source>
        <translation>Boʻsh boʻlsa, kod kerak emas</translation>
    </message>
    <message>
        <source>Ids of tickets and goods; empty: every ticket</source>
        <translation>Chipta va tovarlarning id si; boʻsh boʻlsa, hamma chiptalar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Izoh</translation>
    </message>
    <message>
        <source>Price, soʻm</source>
        <translation>Narxi, soʻm</translation>
    </message>
    <message>
        <source>IKPU</source>
        <translation>MXIK</translation>
    </message>
    <message>
        <source>Package code</source>
        <translation>Qadoq kodi</translation>
    </message>
    <message>
        <source>VAT, %</source>
        <translation>QQS, %</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>STIR</translation>
    </message>
    <message>
        <source>17 digits, for the fiscal receipt</source>
        <translation>17 raqam, fiskal chek uchun</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Tahrirlash</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>What is typed is a draft until it is saved; saving needs a manager. Ctrl+Delete removes an entry, Ctrl+O reads a file, Ctrl+E writes one. Of several rules the one that takes off most counts, never two at once.</source>
        <translation>Saqlanmaguncha yozilganlar qoralama; saqlash uchun menejer kerak. Ctrl+Delete oʻchiradi, Ctrl+O fayldan oʻqiydi, Ctrl+E faylga yozadi. Bir nechta qoidadan eng koʻp arzonlashtiradigani hisoblanadi, hech qachon ikkitasi birga emas.</translation>
    </message>
    <message>
        <source>Finish the sale at the desk first</source>
        <translation>Avval boshlangan savdoni tugating</translation>
    </message>
    <message>
        <source>Change tickets and prices?</source>
        <translation>Chiptalar va narxlar oʻzgartirilsinmi?</translation>
    </message>
    <message>
        <source>The desk sells at the new prices from then on.</source>
        <translation>Shundan keyin kassa yangi narxlarda sotadi.</translation>
    </message>
    <message>
        <source>Event from a file</source>
        <translation>Tadbirni fayldan olish</translation>
    </message>
    <message>
        <source>It is shown first; nothing changes before it is saved. Attendees stay as they are.</source>
        <translation>Avval koʻrsatiladi; saqlanmaguncha hech narsa oʻzgarmaydi. Ishtirokchilar oʻzgarmaydi.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Oʻqish</translation>
    </message>
    <message>
        <source>Event to a file</source>
        <translation>Tadbirni faylga yozish</translation>
    </message>
    <message>
        <source>Tickets, goods and price rules as they stand here, without attendees.</source>
        <translation>Shu yerdagi chiptalar, tovarlar va narx qoidalari, ishtirokchilarsiz.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Yozish</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saqlandi: %1</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Saqlamasdan chiqilsinmi?</translation>
    </message>
    <message>
        <source>What was changed here will be as it was.</source>
        <translation>Oʻzgartirilganlar avvalgi holiga qaytadi.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Qolish</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Chiqish</translation>
    </message>
    <message>
        <source>Event files (*.json);;All files (*)</source>
        <translation>Tadbir fayllari (*.json);;Barcha fayllar (*)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Qoida</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventSection</name>
    <message>
        <source>Tickets and prices</source>
        <translation>Chiptalar va narxlar</translation>
    </message>
    <message>
        <source>Event and prices</source>
        <translation>Tadbir va narxlar</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Tadbir</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Joyi</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Kunlari</translation>
    </message>
    <message>
        <source>Kinds of tickets</source>
        <translation>Chipta turlari</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Ishtirokchilar</translation>
    </message>
    <message>
        <source>The event, its tickets and its prices come from the event’s file. Changing them needs a manager.</source>
        <translation>Tadbir, chiptalar va narxlar tadbir faylidan olinadi. Ularni oʻzgartirish uchun menejer kerak.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::FindingDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Yozib qoʻyish</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
    <message>
        <source>What was found out?</source>
        <translation>Nima aniqlandi?</translation>
    </message>
    <message>
        <source>Atmos No. %1</source>
        <translation>Atmos № %1</translation>
    </message>
    <message>
        <source>The money was not returned: the payment stands</source>
        <translation>Pul qaytarilmagan: toʻlov kuchda</translation>
    </message>
    <message>
        <source>The money was taken: it is paid</source>
        <translation>Pul yechilgan: toʻlangan</translation>
    </message>
    <message>
        <source>No money was taken: it may be paid again</source>
        <translation>Pul yechilmagan: qayta toʻlash mumkin</translation>
    </message>
    <message>
        <source>The money was taken and given back</source>
        <translation>Pul yechilgan va qaytarilgan</translation>
    </message>
    <message>
        <source>Number of the debit at the bank (success number)</source>
        <translation>Bankdagi yechim raqami (muvaffaqiyat raqami)</translation>
    </message>
    <message>
        <source>Who was asked, and what was said</source>
        <translation>Kimdan soʻraldi va nima deyildi</translation>
    </message>
    <message>
        <source>The gateway has answered meanwhile.</source>
        <translation>Shu orada Atmos javob berdi.</translation>
    </message>
    <message>
        <source>Choose what was found out.</source>
        <translation>Nima aniqlanganini tanlang.</translation>
    </message>
    <message>
        <source>Without the number of the debit nobody could give it back.</source>
        <translation>Yechim raqamisiz pulni qaytarib boʻlmaydi.</translation>
    </message>
    <message>
        <source>Write down who was asked.</source>
        <translation>Kimdan soʻralganini yozing.</translation>
    </message>
    <message>
        <source>Only for payments on which Atmos gave no clear word for a day. Ask Atmos or the bank with the numbers of the payment; what they say is written into the journal with the manager’s name. Nothing is sent.</source>
        <translation>Faqat Atmos bir kun davomida aniq javob bermagan toʻlovlar uchun. Toʻlov raqamlari bilan Atmos yoki bankdan soʻrang; aytilgani menejer ismi bilan jurnalga yoziladi. Hech narsa yuborilmaydi.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
</context>
<context>
    <name>kassa::ui::FirstManagerForm</name>
    <message>
        <source>Name and surname</source>
        <translation>Ism va familiya</translation>
    </message>
    <message>
        <source>PIN, 6 digits</source>
        <translation>PIN-kod, 6 ta raqam</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>Shu PIN-kodni yana bir marta</translation>
    </message>
    <message>
        <source>Create the manager</source>
        <translation>Menejerni qoʻshish</translation>
    </message>
    <message>
        <source>Only its owner knows it; it cannot be read again.</source>
        <translation>Uni faqat egasi biladi; qayta koʻrib boʻlmaydi.</translation>
    </message>
    <message>
        <source>Type all 6 digits</source>
        <translation>6 ta raqamni toʻliq kiriting</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them again.</source>
        <translation>PIN-kodlar bir xil emas. Qayta kiriting.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Format</name>
    <message>
        <source>January</source>
        <translation>yanvar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>fevral</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mart</translation>
    </message>
    <message>
        <source>April</source>
        <translation>aprel</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>June</source>
        <translation>iyun</translation>
    </message>
    <message>
        <source>July</source>
        <translation>iyul</translation>
    </message>
    <message>
        <source>August</source>
        <translation>avgust</translation>
    </message>
    <message>
        <source>September</source>
        <translation>sentyabr</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktyabr</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noyabr</translation>
    </message>
    <message>
        <source>December</source>
        <translation>dekabr</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>−%1%</source>
        <extracomment>a discount: minus sign, figure, percent sign as written in the language</extracomment>
        <translation>−%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one day</comment>
        <extracomment>%1: day of the month, %2: month</extracomment>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>%1 and %2: days of the month, %3: month</extracomment>
        <translation>%1–%2-%3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <extracomment>%1: first day, %2: its month, %3: last day, %4: its month</extracomment>
        <translation>%1-%2 – %3-%4</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <extracomment>last day of a discount. %1: day of the month, %2: month</extracomment>
        <translation>%1-%2gacha</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>%1: day of the month, %2: month, %3: time</extracomment>
        <translation>%1-%2, %3</translation>
    </message>
</context>
<context>
    <name>kassa::ui::GatewaySection</name>
    <message>
        <source>Not checked</source>
        <translation>Tekshirilmagan</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Ish rejimi</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Ulanishni tekshirish</translation>
    </message>
    <message>
        <source>Payment gateway: Atmos</source>
        <translation>Toʻlov shlyuzi: Atmos</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Muhit</translation>
    </message>
    <message>
        <source>Access keys · live</source>
        <translation>Kirish kalitlari · ish rejimi</translation>
    </message>
    <message>
        <source>Access keys · test</source>
        <translation>Kirish kalitlari · test</translation>
    </message>
    <message>
        <source>A key that is kept is never shown again; it can only be replaced.</source>
        <translation>Saqlangan kalit hech qachon ekranga chiqarilmaydi — uni faqat almashtirish mumkin.</translation>
    </message>
    <message>
        <source>The way to Atmos</source>
        <translation>Atmosgacha boʻlgan yoʻl</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · %2 profili</translation>
    </message>
    <message>
        <source>The keys cannot be read</source>
        <translation>Kalitlarni oʻqib boʻlmaydi</translation>
    </message>
    <message>
        <source>Close Kassa and start it again: from then on it works in the other environment.</source>
        <translation>Kassani yopib, qayta ishga tushiring: shundan keyin u boshqa muhitda ishlaydi.</translation>
    </message>
    <message>
        <source>Go live…</source>
        <translation>Ish rejimiga oʻtish…</translation>
    </message>
    <message>
        <source>Back to test…</source>
        <translation>Testga qaytish…</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Toʻxtatish</translation>
    </message>
    <message>
        <source>Checking. No money moves.</source>
        <translation>Tekshirilmoqda. Pul harakatlanmaydi.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Toʻxtatildi</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Tekshirilmoqda</translation>
    </message>
    <message>
        <source>The connection works · %1</source>
        <translation>Ulanish ishlayapti · %1</translation>
    </message>
    <message>
        <source>The connection fails · %1</source>
        <translation>Ulanish ishlamayapti · %1</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Kalit ombori soʻralmoqda…</translation>
    </message>
    <message>
        <source>The keychain does not open</source>
        <translation>Kalit ombori ochilmayapti</translation>
    </message>
    <message>
        <source>In the system’s keychain, encrypted</source>
        <translation>Tizim kalit omborida, shifrlangan</translation>
    </message>
    <message>
        <source>The sandbox’s own, on this machine</source>
        <translation>Sinov shlyuziniki, shu kompyuterda</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>Kalit ombori</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Buyruq</translation>
    </message>
    <message>
        <source>Not while a payment is under way or has no result yet.</source>
        <translation>Toʻlov davom etayotganda yoki natijasi nomaʼlum boʻlganda mumkin emas.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Ish rejimiga oʻtish</translation>
    </message>
    <message>
        <source>Back to test</source>
        <translation>Testga qaytish</translation>
    </message>
    <message>
        <source>From the next start on Kassa takes real money, with the keys and the journal of the live store.</source>
        <translation>Keyingi ishga tushirishdan boshlab Kassa ish doʻkonining kalitlari va jurnali bilan haqiqiy pul qabul qiladi.</translation>
    </message>
    <message>
        <source>From the next start on no real money moves: Kassa works with the keys and the journal of the test store.</source>
        <translation>Keyingi ishga tushirishdan boshlab haqiqiy pul yechilmaydi: Kassa test doʻkonining kalitlari va jurnali bilan ishlaydi.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Toʻxtatish</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Tekshirish</translation>
    </message>
    <message>
        <source>Enter the keys</source>
        <translation>Kalitlarni kiritish</translation>
    </message>
    <message>
        <source>Not all keys are there yet. Close Kassa, open a terminal as the same user and run the command below; it asks for each key and puts it into the keychain.</source>
        <translation>Hali hamma kalit yoʻq. Kassani yoping, shu foydalanuvchi nomidan terminalni oching va quyidagi buyruqni bering: u har bir kalitni soʻrab, kalit omboriga qoʻyadi.</translation>
    </message>
    <message>
        <source>F5 looks at the way to Atmos step by step, with the keys of this desk; no money moves. The first step that fails says what to do. Keys are never shown; a manager may put another one in the place of each.</source>
        <translation>F5 shu kassa kalitlari bilan Atmosgacha boʻlgan yoʻlni qadam-baqadam tekshiradi; pul harakatlanmaydi. Birinchi toʻxtagan qadam nima qilish kerakligini aytadi. Kalitlar hech qachon koʻrsatilmaydi; menejer har birini almashtira oladi.</translation>
    </message>
    <message>
        <source>In test no money leaves anybody’s card.
A manager’s PIN is needed for the other one.</source>
        <translation>Testda hech kimning kartasidan pul yechilmaydi.
Boshqa rejimga menejer PIN-kodi bilan oʻtiladi.</translation>
    </message>
    <message>
        <source>The new key is kept, and F5 checks the connection with it. Payments use it when Kassa has been closed and started again.</source>
        <translation>Yangi kalit saqlandi, F5 aloqani u bilan tekshiradi. Toʻlovlar Kassa yopilib, qayta ishga tushirilgach undan foydalanadi.</translation>
    </message>
    <message>
        <source>%1 · profile %2 · callback at port %3</source>
        <translation>%1 · %2 profili · callback %3-portda</translation>
    </message>
</context>
<context>
    <name>kassa::ui::GoodsDialog</name>
    <message>
        <source>Discount code</source>
        <translation>Chegirma kodi</translation>
    </message>
    <message>
        <source>Goods and code</source>
        <translation>Tovarlar va kod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nima</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Narxi</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Soni</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jami</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Add to the sale</source>
        <translation>Savdoga qoʻshish</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Bittaga kamaytirish</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Bittaga koʻpaytirish</translation>
    </message>
    <message>
        <source>There is no such code.</source>
        <translation>Bunday kod yoʻq.</translation>
    </message>
    <message>
        <source>This code has ended.</source>
        <translation>Bu kodning muddati tugagan.</translation>
    </message>
    <message>
        <source>This code is for something else, or for others.</source>
        <translation>Bu kod boshqa narsaga yoki boshqalarga berilgan.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>The arrow keys choose; plus, minus or a figure say how many. A code counts with the best discount it gives; discounts are never added up.</source>
        <translation>Strelkalar tanlaydi; plyus, minus yoki raqam sonini bildiradi. Har bir narsaga eng katta chegirma beriladi; chegirmalar qoʻshilmaydi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Import</name>
    <message>
        <source>A zero byte: this is no text, or the file is damaged</source>
        <translation>Nol bayt: bu matn emas yoki fayl buzilgan</translation>
    </message>
    <message>
        <source>Too many columns</source>
        <translation>Ustunlar juda koʻp</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Juda uzun</translation>
    </message>
    <message>
        <source>A quotation mark that is never closed</source>
        <translation>Qoʻshtirnoq yopilmagan</translation>
    </message>
    <message>
        <source>Text behind a closing quotation mark</source>
        <translation>Yopilgan qoʻshtirnoqdan keyin matn bor</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Faylni oʻqib boʻlmadi.</translation>
    </message>
    <message>
        <source>The file is too large, or unpacks to too much.</source>
        <translation>Fayl juda katta yoki ochilganda juda katta boʻladi.</translation>
    </message>
    <message>
        <source>This is not a workbook, or a damaged one.</source>
        <translation>Bu XLSX emas yoki fayl buzilgan.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Toʻxtatildi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Oʻqib boʻlmadi</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ism yoʻq</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Telefon raqami emas</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>E-pochta manzili emas</translation>
    </message>
    <message>
        <source>Not an invoice number</source>
        <translation>Invoys raqami emas</translation>
    </message>
    <message>
        <source>No such ticket</source>
        <translation>Bunday chipta yoʻq</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Ha ham, yoʻq ham emas</translation>
    </message>
    <message>
        <source>Letters that cannot be read: another encoding?</source>
        <translation>Harflar oʻqilmadi: boshqa kodlashmi?</translation>
    </message>
    <message>
        <source>Begins like a formula</source>
        <translation>Formulaga oʻxshab boshlanadi</translation>
    </message>
    <message>
        <source>The invoice is there already</source>
        <translation>Bu invoys avvaldan bor</translation>
    </message>
    <message>
        <source>The book is full</source>
        <translation>Roʻyxat toʻldi</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Olinmaydi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ism</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familiya</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pochta</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Chipta kodi</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chipta</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Toifa</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The book of attendees cannot be read. Nothing has changed.</source>
        <translation>Ishtirokchilar daftarini oʻqib boʻlmaydi. Hech narsa oʻzgarmadi.</translation>
    </message>
    <message>
        <source>Somebody was added to the book meanwhile. Nothing was imported: go through the list again.</source>
        <translation>Shu orada daftarga kimdir qoʻshildi. Hech narsa kiritilmadi: roʻyxatni qaytadan koʻrib chiqing.</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged row(s) say something else than the book (lines: %1).</source>
        <translation>
            <numerusform>%n ta oʻzgarmagan qator daftardagidan boshqacha (satrlar: %1).</numerusform>
            <numerusform>%n ta oʻzgarmagan qator daftardagidan boshqacha (satrlar: %1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::ImportPage</name>
    <message>
        <source>A list of attendees</source>
        <translation>Ishtirokchilar roʻyxati</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>Roʻyxatlar (*.csv *.txt *.tsv *.xlsx);;Barcha fayllar (*)</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Avval faylni tanlang.</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Fayl koʻrilmoqda…</translation>
    </message>
    <message>
        <source>No row of this file can be read: %1.</source>
        <translation>Bu faylning birorta qatori oʻqilmadi: %1.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>qator yoʻq</translation>
    </message>
    <message>
        <source>Say which column is the name.</source>
        <translation>Qaysi ustun ism ekanini koʻrsating.</translation>
    </message>
    <message>
        <source>There is nothing new in this list.</source>
        <translation>Bu roʻyxatda yangi narsa yoʻq.</translation>
    </message>
    <message>
        <source>What was left out cannot be saved to %1, so nothing was imported.</source>
        <translation>Olinmagan qatorlar %1 ga saqlanmadi, shuning uchun hech narsa olinmadi.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saqlandi: %1</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Yozilmoqda…</translation>
    </message>
    <message>
        <source>Takes a list of attendees (CSV or XLSX) into the book of this desk. Nothing changes before the last step. Rows that cannot be taken are saved with their reason, so that they can be mended and imported again.</source>
        <translation>Ishtirokchilar roʻyxatini (CSV yoki XLSX) shu kassaga oladi. Oxirgi qadamgacha hech narsa oʻzgarmaydi. Olinmagan qatorlar sababi bilan saqlanadi: tuzatib, qayta yuklash mumkin.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Fayl tanlash</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Ustun</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Maʼnosi</translation>
    </message>
    <message>
        <source>Encoding, duplicates</source>
        <translation>Kodlash, takrorlar</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Olinmaganlarni saqlash</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Davom etish</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>File (CSV or XLSX)</source>
        <translation>Fayl (CSV yoki XLSX)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Tanlash…</translation>
    </message>
    <message>
        <source>Titles first</source>
        <translation>Sarlavhali</translation>
    </message>
    <message>
        <source>No titles</source>
        <translation>Sarlavhasiz</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Oʻtkazib yuborish</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Yangilash</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Ikkalasi qolsin</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fayl</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Ustunlar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Natija</translation>
    </message>
    <message>
        <source>A table from a spreadsheet or another program. It is looked at first; nothing changes before the last step.</source>
        <translation>Jadval dasturidan yoki boshqa dasturdan olingan jadval. Avval koʻrib chiqiladi; oxirgi qadamgacha hech narsa oʻzgarmaydi.</translation>
    </message>
    <message>
        <source>Already on the list</source>
        <translation>Avvaldan borlar</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Birinchi qatorlar</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlash</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Ajratgich</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Birinchi qator</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Qator</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Nega olinmaydi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Matn</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1-ustun</translation>
    </message>
    <message>
        <source>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out</source>
        <translation>%1 qator: %2 qoʻshiladi, %3 yangilanadi, %4 oʻzgarmaydi, %5 olinmaydi</translation>
    </message>
    <message>
        <source>Every row can be taken.</source>
        <translation>Hamma qatorni olish mumkin.</translation>
    </message>
    <message>
        <source>The first %1 of the rows that are left out:</source>
        <translation>Olinmaydigan qatorlarning birinchi %1 tasi:</translation>
    </message>
    <message>
        <source>These rows are left out:</source>
        <translation>Bu qatorlar olinmaydi:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Roʻyxatga olish</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Toʻxtatish</translation>
    </message>
    <message>
        <source>Reading: %1%, %2 rows. Esc stops it.</source>
        <translation>Oʻqilmoqda: %1 %, %2 qator. Esc toʻxtatadi.</translation>
    </message>
    <message>
        <source>In the book: %1 added, %2 updated</source>
        <translation>Roʻyxatda: %1 qoʻshildi, %2 yangilandi</translation>
    </message>
    <message>
        <source>The book cannot be written. Nothing has changed.</source>
        <translation>Roʻyxat yozilmadi. Hech narsa oʻzgarmadi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::KeyDialog</name>
    <message>
        <source>New value</source>
        <translation>Yangi qiymat</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Almashtirish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>There is no key in the clipboard. Copy it once more.</source>
        <translation>Buferda kalit yoʻq. Uni qaytadan nusxalang.</translation>
    </message>
    <message>
        <source>Type or paste it. It goes into the system’s keychain in place of the old one, is never shown, and counts from the next start.</source>
        <translation>Yozing yoki qoʻying. U tizim kalit omborida eskisining oʻrnini oladi, hech qachon koʻrsatilmaydi va keyingi ishga tushirishdan kuchga kiradi.</translation>
    </message>
    <message>
        <source>Type or paste the new value</source>
        <translation>Yangi qiymatni yozing yoki qoʻying</translation>
    </message>
    <message>
        <source>A store’s number is digits and nothing else</source>
        <translation>Doʻkon raqami faqat raqamlardan iborat</translation>
    </message>
    <message>
        <source>That is too long for a key</source>
        <translation>Bu kalit uchun juda uzun</translation>
    </message>
    <message>
        <source>No key has such a letter</source>
        <translation>Kalitda bunday harf boʻlmaydi</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Qoʻyish</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>The key is kept in memory that is wiped, goes into the keychain and is read back from there. What was pasted is taken out of the clipboard. When the keychain refuses, the old key stays.</source>
        <translation>Kalit tozalanadigan xotirada turadi, kalit omboriga yoziladi va u yerdan qayta oʻqiladi. Qoʻyilgan matn buferdan oʻchiriladi. Kalit ombori rad etsa, eski kalit qoladi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::KeyTable</name>
    <message>
        <source>Name</source>
        <translation>Nomi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Holati</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Kiritilgan</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Soʻralmoqda</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Almashtirish</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nomaʼlum</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Saqlangan</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Kiritilmagan</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Kiritish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::LeftoverCard</name>
    <message>
        <source>Ask now</source>
        <translation>Hozir soʻrash</translation>
    </message>
    <message>
        <source>The payment page was shown. %1</source>
        <translation>Toʻlov sahifasi koʻrsatilgan. %1</translation>
    </message>
    <message>
        <source>The code was confirmed, the answer was not received. %1</source>
        <translation>Kod tasdiqlashga yuborilgan, javob olinmagan. %1</translation>
    </message>
    <message>
        <source>Found out at %1</source>
        <translation>Soat %1 da aniqlandi</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>Savdoni ochish</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Yopish</translation>
    </message>
    <message>
        <source>no card typed</source>
        <translation>karta kiritilmagan</translation>
    </message>
    <message>
        <source>Awaiting connection</source>
        <translation>Aloqa kutilmoqda</translation>
    </message>
    <message>
        <source>Code sent, not confirmed</source>
        <translation>Kod yuborilgan, tasdiqlanmagan</translation>
    </message>
    <message>
        <source>Only created</source>
        <translation>Faqat yaratilgan</translation>
    </message>
    <message>
        <source>A code was sent, and never entered.</source>
        <translation>Kod yuborilgan, kiritilmagan.</translation>
    </message>
    <message>
        <source>The payment was made and went no further.</source>
        <translation>Toʻlov yaratilgan, davom etmagan.</translation>
    </message>
    <message>
        <source>No money was taken. It can be begun again.</source>
        <translation>Pul yechilmagan. Qaytadan boshlash mumkin.</translation>
    </message>
    <message>
        <source>No money was taken. The sale can go on.</source>
        <translation>Pul yechilmagan. Savdoni davom ettirish mumkin.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Qaytadan boshlash</translation>
    </message>
</context>
<context>
    <name>kassa::ui::LookSection</name>
    <message>
        <source>Light</source>
        <translation>Yorugʻ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Qorongʻi</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 daq</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Hech qachon</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Til va koʻrinish</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Of this window, and of amounts in words on receipts.</source>
        <translation>Shu oyna va chekdagi soʻz bilan yozilgan summalar tili.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Mavzu</translation>
    </message>
    <message>
        <source>Dark for dim halls; contrast for eyes that need it.</source>
        <translation>Nim qorongʻi zallar uchun qorongʻi, koʻrishi qiyin boʻlganlar uchun kontrast.</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Oʻzi qulflanishi</translation>
    </message>
    <message>
        <source>After this long without a touch; never while a payment is under way.</source>
        <translation>Kassaga shuncha vaqt hech kim tegmaganda. Toʻlov davom etayotganda hech qachon.</translation>
    </message>
    <message numerus="yes">
        <source>The desk locks itself after %n minute(s).</source>
        <translation>
            <numerusform>Kassa %n daqiqadan keyin oʻzi qulflanadi.</numerusform>
            <numerusform>Kassa %n daqiqadan keyin oʻzi qulflanadi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk never locks itself.</source>
        <translation>Kassa hech qachon oʻzi qulflanmaydi.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Oʻzgartirish</translation>
    </message>
    <message>
        <source>Language and theme are free for everybody and are kept between runs. After how long the desk locks itself is a manager’s choice.</source>
        <translation>Til va mavzuni hamma tanlashi mumkin, ular saqlanib qoladi. Kassa qancha vaqtdan keyin qulflanishini menejer belgilaydi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PathDialog</name>
    <message>
        <source>File</source>
        <translation>Fayl</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Tanlash…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Faylni tanlash</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentActions</name>
    <message>
        <source>Refund</source>
        <translation>Pulni qaytarish</translation>
    </message>
    <message>
        <source>Receipt copy</source>
        <translation>Chek nusxasi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ochish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentHead</name>
    <message>
        <source>Basket</source>
        <translation>Savat</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>SMS code</source>
        <translation>SMS-kod</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Chek</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Hali soʻralmagan</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Aloqa yoʻq</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Aloqa bor</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <extracomment>%1: &quot;Connected&quot;, %2: milliseconds</extracomment>
        <translation>%1 · %2 ms</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentHistory</name>
    <message>
        <source>Begun</source>
        <translation>Boshlandi</translation>
    </message>
    <message>
        <source>Created at Atmos</source>
        <translation>Atmosda yaratildi</translation>
    </message>
    <message>
        <source>Card sent</source>
        <translation>Karta yuborildi</translation>
    </message>
    <message>
        <source>SMS code sent</source>
        <translation>SMS-kod yuborildi</translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Tasdiqlash yuborildi</translation>
    </message>
    <message>
        <source>Payment page shown</source>
        <translation>Toʻlov sahifasi koʻrsatildi</translation>
    </message>
    <message>
        <source>No answer: asking Atmos</source>
        <translation>Javob yoʻq: Atmosdan soʻralmoqda</translation>
    </message>
    <message>
        <source>Page left: asking Atmos</source>
        <translation>Sahifa yopildi: Atmosdan soʻralmoqda</translation>
    </message>
    <message>
        <source>Refund sent</source>
        <translation>Qaytarish yuborildi</translation>
    </message>
    <message>
        <source>No answer to the refund</source>
        <translation>Qaytarishga javob yoʻq</translation>
    </message>
    <message>
        <source>Money taken late</source>
        <translation>Pul kech yechildi</translation>
    </message>
    <message>
        <source>Left to the manager</source>
        <translation>Menejerga qoldirildi</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Qaytarilmadi</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Toʻlov qabul qilindi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Bekor qilindi</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Pul qaytarildi</translation>
    </message>
    <message>
        <source>Returned elsewhere</source>
        <translation>Boshqa joyda qaytarildi</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>on the phone, by QR</source>
        <translation>telefonda, QR orqali</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Refund approved by %1: %2</source>
        <translation>Qaytarishni tasdiqladi — %1: %2</translation>
    </message>
    <message>
        <source>Found out by %1: %2</source>
        <translation>Aniqladi — %1: %2</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentState</name>
    <message>
        <source>Created</source>
        <translation>Yaratilgan</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Aniqlanmagan</translation>
    </message>
    <message>
        <source>Code sent</source>
        <translation>Kod yuborilgan</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Tasdiqlanmoqda</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>Telefon kutilmoqda</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Qaytarilmoqda</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qabul qilindi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Bekor qilindi</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rad etildi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarildi</translation>
    </message>
    <message>
        <source>The bank took the money late. The manager decides what is next.</source>
        <translation>Bank pulni kechikib yechdi. Qarorni menejer qabul qiladi.</translation>
    </message>
    <message>
        <source>Do not charge again. We are asking Atmos.</source>
        <translation>Qayta toʻlov oʻtkazmang. Atmosdan soʻrayapmiz.</translation>
    </message>
    <message>
        <source>Money may be moving right now.</source>
        <translation>Hozir pul yechilayotgan boʻlishi mumkin.</translation>
    </message>
    <message>
        <source>The money was taken.</source>
        <translation>Pul yechildi.</translation>
    </message>
    <message>
        <source>The money went back to the card.</source>
        <translation>Pul kartaga qaytarildi.</translation>
    </message>
    <message>
        <source>The payment page was shown and can be paid.</source>
        <translation>Toʻlov sahifasi koʻrsatilgan, uni toʻlash mumkin.</translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation>Pul yechilmadi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Toʻlovlar</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Hali toʻlovlar yoʻq</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Vaqt</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Holati</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ochish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>Jurnal tekshirilmoqda</translation>
    </message>
    <message>
        <source>Log intact</source>
        <translation>Jurnal butun</translation>
    </message>
    <message>
        <source>The log was altered</source>
        <translation>Jurnal oʻzgartirilgan</translation>
    </message>
    <message>
        <source>The log was not checked</source>
        <translation>Jurnal tekshirilmadi</translation>
    </message>
    <message>
        <source>The journal cannot be read just now. Payments of this run are shown.</source>
        <translation>Jurnalni hozir oʻqib boʻlmaydi. Dastur ishga tushgandan beri boʻlgan toʻlovlar koʻrsatildi.</translation>
    </message>
    <message>
        <source>Looking through the journal…</source>
        <translation>Jurnaldan qidirilmoqda…</translation>
    </message>
    <message>
        <source>No payment fits. Esc shows all.</source>
        <translation>Mos toʻlov yoʻq. Esc hammasini koʻrsatadi.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) shown; older ones follow</source>
        <translation>
            <numerusform>%n ta toʻlov koʻrsatildi; eskilari keyin</numerusform>
            <numerusform>%n ta toʻlov koʻrsatildi; eskilari keyin</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Hammasi</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qabul qilindi</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Aniqlanmagan</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rad etildi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarildi</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Jarayonda</translation>
    </message>
    <message>
        <source>Name, invoice, last four digits or amount</source>
        <translation>Ism, invoys, oxirgi toʻrt raqam yoki summa</translation>
    </message>
    <message>
        <source>Search the payments</source>
        <translation>Toʻlovlardan qidirish</translation>
    </message>
    <message>
        <source>Every payment of this desk, the newest first. Type a part of a name or an invoice, the last four digits of the card, or the amount. A refund begins here, from the payment itself.</source>
        <translation>Bu kassaning barcha toʻlovlari, eng yangisi birinchi. Ism yoki invoysning bir qismini, kartaning oxirgi toʻrt raqamini yoki summani kiriting. Pulni qaytarish shu yerda, toʻlovning oʻzidan boshlanadi.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Qidirish</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Qaytarish</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nusxa</translation>
    </message>
    <message>
        <source>Ask Atmos</source>
        <translation>Atmosdan soʻrash</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PeopleSection</name>
    <message>
        <source>Add a person</source>
        <translation>Xodim qoʻshish</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Oʻzgartirish</translation>
    </message>
    <message>
        <source>People and PINs</source>
        <translation>Kassirlar va PIN</translation>
    </message>
    <message>
        <source>A PIN is known to its owner alone: it is kept as a hash, can be replaced and never read. Every change needs a manager’s PIN.</source>
        <translation>PIN-kodni faqat egasi biladi: u xesh koʻrinishida saqlanadi, uni almashtirish mumkin, oʻqish mumkin emas. Har bir oʻzgarish uchun menejer PIN-kodi kerak.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Qoʻshish</translation>
    </message>
    <message>
        <source>Choose somebody and press Enter to change the role, give a new PIN or retire them. The last manager cannot be retired. Rows of the journal keep the names of those who have left.</source>
        <translation>Xodimni tanlab Enterni bosing: lavozimini oʻzgartirish, yangi PIN berish yoki roʻyxatdan chiqarish mumkin. Oxirgi menejerni chiqarib boʻlmaydi. Ketganlarning ismi jurnal qatorlarida qoladi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PersonDialog</name>
    <message>
        <source>Name and surname</source>
        <translation>Ism va familiya</translation>
    </message>
    <message>
        <source>New PIN (empty: as before)</source>
        <translation>Yangi PIN, almashtirilsa</translation>
    </message>
    <message>
        <source>PIN, 6 digits</source>
        <translation>PIN, 6 ta raqam</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>Oʻsha PIN yana bir marta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saqlash</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Qoʻshish</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Chiqarish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Xodimni oʻzgartirish</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Yangi xodim</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Lavozimi</translation>
    </message>
    <message>
        <source>%1 no longer works at this desk</source>
        <translation>%1 endi bu stolda ishlamaydi</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 oʻzgartirildi</translation>
    </message>
    <message>
        <source>%1 can sign in now</source>
        <translation>%1 endi kira oladi</translation>
    </message>
    <message>
        <source>Type all 6 digits</source>
        <translation>6 ta raqamning hammasini kiriting</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them again.</source>
        <translation>Ikki PIN bir xil emas. Qaytadan kiriting.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>The new PIN is typed by the person it belongs to, twice. Then a manager types theirs: for this one change. Both names stand in the journal.</source>
        <translation>Yangi PIN-kodni egasining oʻzi ikki marta kiritadi. Keyin menejer faqat shu oʻzgarish uchun oʻzinikini kiritadi. Ikkala ism jurnalga yoziladi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PhonePanel</name>
    <message>
        <source>Or on the customer’s own phone</source>
        <translation>Yoki mijoz oʻz telefonida toʻlaydi</translation>
    </message>
    <message>
        <source>Show the QR code</source>
        <translation>QR-kodni koʻrsatish</translation>
    </message>
    <message>
        <source>The QR code opens the payment page on the customer’s phone. It is shown only when the button is pressed: from then on the page can be paid, also after a card was chosen instead.</source>
        <translation>QR-kod mijozning telefonida toʻlov sahifasini ochadi. U faqat tugma bosilganda koʻrsatiladi: shundan keyin sahifani toʻlash mumkin, hatto keyin karta tanlansa ham.</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Telefon kamerasini QR-kodga tuting — toʻlov sahifasi ochiladi.</translation>
    </message>
    <message>
        <source>The page can still be paid</source>
        <translation>Sahifani hali ham toʻlash mumkin</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>The customer says that it is paid: Atmos is asked at once.</source>
        <translation>Mijoz toʻladim deydi: Atmosdan darhol soʻraladi.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Kattaroq</translation>
    </message>
    <message>
        <source>Asked: no payment yet, %1 left</source>
        <translation>Soʻraldi: hali toʻlov yoʻq, yana %1</translation>
    </message>
    <message>
        <source>Waiting for the payment, %1 left</source>
        <translation>Toʻlovni kutyapmiz, yana %1</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PriceDialog</name>
    <message>
        <source>The price has changed</source>
        <translation>Narx oʻzgardi</translation>
    </message>
    <message>
        <source>The discount has ended. Nothing was sent, and no money was taken. Ask the customer before you go on.</source>
        <translation>Chegirma tugadi. Hech narsa yuborilmadi, pul yechilmadi. Davom etishdan oldin xaridordan soʻrang.</translation>
    </message>
    <message>
        <source>It costs less now. Nothing was sent, and no money was taken.</source>
        <translation>Endi arzonroq. Hech narsa yuborilmadi, pul yechilmadi.</translation>
    </message>
    <message>
        <source>Price so far</source>
        <translation>Avvalgi narx</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Yangi narx</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Davom etish</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Savdoni bekor qilish</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>%1 bilan davom etish</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bekor qilish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PrintQueue</name>
    <message>
        <source>Too many pages wait for the printer. This one is dropped; it can be printed again later.</source>
        <translation>Printer navbatida sahifalar juda koʻp. Bu sahifa chop etilmaydi; keyin qayta chop etish mumkin.</translation>
    </message>
    <message>
        <source>No printer is set up.</source>
        <translation>Printer sozlanmagan.</translation>
    </message>
    <message>
        <source>The printer cannot be reached: is it on and connected? Printing is tried again.</source>
        <translation>Printer bilan aloqa yoʻq: u yoqilgan va ulanganmi? Chop etish yana uriniladi.</translation>
    </message>
    <message>
        <source>Printer is out of paper.</source>
        <translation>Chek qogʻozi tugadi.</translation>
    </message>
    <message>
        <source>The printer takes nothing: is its cover closed? Printing is tried again.</source>
        <translation>Printer qabul qilmayapti: qopqogʻi yopiqmi? Chop etish yana uriniladi.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. The whole page is printed again.</source>
        <translation>Printer oʻrtasida toʻxtab qoldi. Sahifa boshidan chop etiladi.</translation>
    </message>
    <message>
        <source>The page can be saved as PDF.</source>
        <translation>Sahifani PDF qilib saqlash mumkin.</translation>
    </message>
    <message>
        <source>The payment is saved.</source>
        <translation>Toʻlov saqlandi.</translation>
    </message>
    <message>
        <source>The refund is saved.</source>
        <translation>Qaytarish saqlandi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PrinterSection</name>
    <message>
        <source>System</source>
        <translation>Tizim</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Tarmoq</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Qurilma</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yoʻq</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Qurilma fayli</translation>
    </message>
    <message>
        <source>Name or address of the printer</source>
        <translation>Printer nomi yoki manzili</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Har doim</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Soʻrab</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Hech qachon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Saqlash</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Sinov sahifasi</translation>
    </message>
    <message>
        <source>Receipt and printer</source>
        <translation>Chek va printer</translation>
    </message>
    <message>
        <source>The printer is saved</source>
        <translation>Printer saqlandi</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Receipts are drawn by Kassa and sent as a picture: every letter of every language comes out.</source>
        <translation>Cheklarni Kassa chizadi va rasm qilib yuboradi: har qanday tildagi har bir harf chiqadi.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Qogʻoz</translation>
    </message>
    <message>
        <source>Width of the roll.</source>
        <translation>Rulon eni.</translation>
    </message>
    <message>
        <source>Automatic receipts</source>
        <translation>Chek oʻzi chiqsinmi</translation>
    </message>
    <message>
        <source>When a payment has been accepted. Ctrl+P prints any receipt at any time.</source>
        <translation>Toʻlov qabul qilinganda. Ctrl+P istalgan chekni istalgan vaqtda chiqaradi.</translation>
    </message>
    <message>
        <source>Every receipt becomes a file in the folder of receipts.</source>
        <translation>Har bir chek cheklar papkasida fayl boʻladi.</translation>
    </message>
    <message>
        <source>Receipts are shown on the screen only, and can be saved as files.</source>
        <translation>Cheklar faqat ekranda koʻrsatiladi, fayl qilib saqlash mumkin.</translation>
    </message>
    <message>
        <source>The system’s default printer</source>
        <translation>Tizimning asosiy printeri</translation>
    </message>
    <message>
        <source>Type the whole path, for example /dev/usb/lp0</source>
        <translation>Toʻliq yoʻlni yozing, masalan /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Type a name or an address</source>
        <translation>Nom yoki manzil yozing</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 dan 65535 gacha</translation>
    </message>
    <message>
        <source>Change the printer</source>
        <translation>Printerni almashtirish</translation>
    </message>
    <message>
        <source>Receipts, badges and reports come out there from now on.</source>
        <translation>Endi cheklar, bejlar va hisobotlar oʻsha yerdan chiqadi.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Oʻzgartirish</translation>
    </message>
    <message>
        <source>Save the printer first: the test page goes to the printer in force.</source>
        <translation>Avval printerni saqlang: sinov sahifasi amaldagi printerga yuboriladi.</translation>
    </message>
    <message>
        <source>The test page is on its way</source>
        <translation>Sinov sahifasi yuborildi</translation>
    </message>
    <message>
        <source>A printer in trouble never holds up a payment: receipts wait and can be printed again. Changing the printer needs a manager; the test page does not.</source>
        <translation>Printerdagi nosozlik toʻlovni toʻxtatmaydi: cheklar kutadi va qayta chiqarilishi mumkin. Printerni almashtirish uchun menejer kerak, sinov sahifasi uchun kerak emas.</translation>
    </message>
    <message>
        <source>Automatic badges</source>
        <translation>Nishon oʻzi chiqsinmi</translation>
    </message>
    <message>
        <source>After a payment, or by Ctrl+B when asked. Paying, badge and check-in are three steps otherwise.</source>
        <translation>Toʻlovdan keyin yoki soʻralganda Ctrl+B bilan. Aks holda toʻlov, nishon va kiritish uchta alohida qadam.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ProgressPage</name>
    <message>
        <source>Waiting for the bank</source>
        <translation>Bank javobini kutyapmiz</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Toʻlov summasi</translation>
    </message>
    <message>
        <source>Steps of the payment</source>
        <translation>Toʻlov bosqichlari</translation>
    </message>
    <message>
        <source>Confirmation has started and cannot be stopped</source>
        <translation>Tasdiqlash boshlandi — endi toʻxtatib boʻlmaydi</translation>
    </message>
    <message>
        <source>If no answer comes, we ask Atmos for the result ourselves. Money is never taken twice.</source>
        <translation>Javob kelmasa, natijani Atmosdan oʻzimiz soʻraymiz. Pul ikki marta yechilmaydi.</translation>
    </message>
    <message>
        <source>Usually 5–10 seconds. Whether money was taken is not known yet.</source>
        <translation>Odatda 5–10 soniya. Pul yechilgani hali maʼlum emas.</translation>
    </message>
    <message>
        <source>The bank is slow. Do not take another payment for this invoice.</source>
        <translation>Bank sekin javob bermoqda. Bu invoys uchun boshqa toʻlov oʻtkazmang.</translation>
    </message>
    <message>
        <source>Payment created</source>
        <translation>Toʻlov yaratildi</translation>
    </message>
    <message>
        <source>Atmos No. %1</source>
        <translation>Atmos № %1</translation>
    </message>
    <message>
        <source>SMS code sent</source>
        <translation>SMS-kod yuborildi</translation>
    </message>
    <message>
        <source>To the phone tied to the card</source>
        <translation>Kartaga bogʻlangan raqamga</translation>
    </message>
    <message>
        <source>Code entered</source>
        <translation>Kod kiritildi</translation>
    </message>
    <message>
        <source>The request to confirm went to Atmos</source>
        <translation>Tasdiqlash soʻrovi Atmosga ketdi</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>Tasdiqlanmoqda…</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer — %n second(s)</source>
        <translation>
            <numerusform>Javob kutilmoqda — %n soniya</numerusform>
            <numerusform>Javob kutilmoqda — %n soniya</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>The bank is checking the code and taking the money in one step. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</source>
        <translation>Bank kodni tekshiradi va pulni bitta amalda yechadi. Uni toʻxtatib boʻlmaydi, javob kelmasa, natija Atmosdan soʻraladi.</translation>
    </message>
    <message>
        <source>Returning the money</source>
        <translation>Pul qaytarilmoqda</translation>
    </message>
    <message>
        <source>Usually 5–10 seconds. Whether the money went back is not known yet.</source>
        <translation>Odatda 5–10 soniya. Pul qaytgani hali maʼlum emas.</translation>
    </message>
    <message>
        <source>The return was sent and cannot be stopped</source>
        <translation>Qaytarish yuborildi — endi toʻxtatib boʻlmaydi</translation>
    </message>
    <message>
        <source>If no answer comes, we ask Atmos for the result ourselves. Money is never returned twice.</source>
        <translation>Javob kelmasa, natijani Atmosdan oʻzimiz soʻraymiz. Pul hech qachon ikki marta qaytarilmaydi.</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Toʻlov qabul qilindi</translation>
    </message>
    <message>
        <source>Approved by the manager</source>
        <translation>Menejer tasdiqladi</translation>
    </message>
    <message>
        <source>Returning…</source>
        <translation>Qaytarilmoqda…</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Javob kutilmoqda</translation>
    </message>
    <message>
        <source>The money is on its way back. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</source>
        <translation>Pul qaytish yoʻlida. Uni toʻxtatib boʻlmaydi; javob kelmasa, natija Atmosdan soʻraladi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RailSales</name>
    <message>
        <source>Last sales</source>
        <translation>Oxirgi savdolar</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Reason</name>
    <message>
        <source>Or pay with another UZCARD or HUMO card.</source>
        <translation>Yoki boshqa UZCARD yoxud HUMO kartasi bilan toʻlash.</translation>
    </message>
    <message>
        <source>Or pay on the phone by QR code.</source>
        <translation>Yoki telefonda QR-kod orqali toʻlash.</translation>
    </message>
    <message>
        <source>The amount and the ticket are kept; nothing has to be chosen again.</source>
        <translation>Summa va chipta saqlangan, qaytadan tanlash shart emas.</translation>
    </message>
    <message>
        <source>Not enough money on the card</source>
        <translation>Kartada mablagʻ yetarli emas</translation>
    </message>
    <message>
        <source>Top up the card and try again — the amount and the ticket are kept.</source>
        <translation>Kartani toʻldirib, qayta urinish — summa va chipta saqlangan.</translation>
    </message>
    <message>
        <source>The card has expired</source>
        <translation>Kartaning muddati tugagan</translation>
    </message>
    <message>
        <source>Ask for a card that is still valid.</source>
        <translation>Muddati tugamagan karta soʻrang.</translation>
    </message>
    <message>
        <source>The bank has blocked the card</source>
        <translation>Karta bank tomonidan bloklangan</translation>
    </message>
    <message>
        <source>The bank that issued the card can unblock it.</source>
        <translation>Kartani uni bergan bank blokdan chiqaradi.</translation>
    </message>
    <message>
        <source>SMS notifications are off for this card</source>
        <translation>Kartaga SMS-xabarnoma ulanmagan</translation>
    </message>
    <message>
        <source>UZCARD: they can be switched on at an ATM. HUMO: at the bank.</source>
        <translation>UZCARD: bankomatda ulash mumkin. HUMO: bankda.</translation>
    </message>
    <message>
        <source>The number has a mistake. Compare it with the card.</source>
        <translation>Raqamda xato bor. Kartadagi raqam bilan solishtiring.</translation>
    </message>
    <message>
        <source>Type the number and the date again.</source>
        <translation>Raqam va muddatni qaytadan kiriting.</translation>
    </message>
    <message>
        <source>The card limit is exceeded</source>
        <translation>Kartaning toʻlov chegarasidan oshdi</translation>
    </message>
    <message>
        <source>The limit can be raised in the app of the bank.</source>
        <translation>Chegarani bank ilovasida oshirish mumkin.</translation>
    </message>
    <message>
        <source>The bank declined the payment</source>
        <translation>Bank toʻlovni rad etdi</translation>
    </message>
    <message>
        <source>The bank gave no reason; the customer can ask it.</source>
        <translation>Bank sababini aytmadi, mijoz bankdan soʻrashi mumkin.</translation>
    </message>
    <message>
        <source>The code was wrong too many times</source>
        <translation>Kod juda koʻp marta xato kiritildi</translation>
    </message>
    <message>
        <source>Start again: a new code will be sent.</source>
        <translation>Qaytadan boshlang: yangi kod yuboriladi.</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>Kodning muddati tugadi</translation>
    </message>
    <message>
        <source>The payment was cancelled</source>
        <translation>Toʻlov bekor qilindi</translation>
    </message>
    <message>
        <source>Nobody typed the card or the code in time</source>
        <translation>Karta yoki kod vaqtida kiritilmadi</translation>
    </message>
    <message>
        <source>Start again when the customer is ready: a new code will be sent.</source>
        <translation>Mijoz tayyor boʻlganda qaytadan boshlang: yangi kod yuboriladi.</translation>
    </message>
    <message>
        <source>The program was closed before anything was confirmed</source>
        <translation>Tasdiqlashdan oldin dastur yopilgan</translation>
    </message>
    <message>
        <source>The sale can be started again.</source>
        <translation>Savdoni qaytadan boshlash mumkin.</translation>
    </message>
    <message>
        <source>The gateway has said for certain that nothing was taken</source>
        <translation>Atmos pul yechilmaganini aniq aytdi</translation>
    </message>
    <message>
        <source>The payment can be started again.</source>
        <translation>Toʻlovni qaytadan boshlash mumkin.</translation>
    </message>
    <message>
        <source>There is no connection to the payment service</source>
        <translation>Toʻlov xizmati bilan aloqa yoʻq</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Tarmoqni tekshirib, qayta urining.</translation>
    </message>
    <message>
        <source>The payment service could not prove who it is</source>
        <translation>Toʻlov xizmati oʻzini tasdiqlay olmadi</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then call the manager.</source>
        <translation>Kompyuterning sana va vaqtini tekshiring, keyin menejerni chaqiring.</translation>
    </message>
    <message>
        <source>The payment service does not accept the keys of the desk</source>
        <translation>Toʻlov xizmati kassa kalitlarini qabul qilmayapti</translation>
    </message>
    <message>
        <source>Call the manager: the keys have to be entered anew.</source>
        <translation>Menejerni chaqiring: kalitlarni qaytadan kiritish kerak.</translation>
    </message>
    <message>
        <source>The payment service does not let this desk in</source>
        <translation>Toʻlov xizmati bu kassaga ruxsat bermayapti</translation>
    </message>
    <message>
        <source>Call the manager: the address of this computer is not allowed yet.</source>
        <translation>Menejerni chaqiring: bu kompyuter manziliga hali ruxsat berilmagan.</translation>
    </message>
    <message>
        <source>The keys of the desk cannot be read</source>
        <translation>Kassa kalitlarini oʻqib boʻlmayapti</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer and try again.</source>
        <translation>Kompyuterning kalitlar omborini ochib, qayta urining.</translation>
    </message>
    <message>
        <source>The payment service gave an answer that cannot be used</source>
        <translation>Toʻlov xizmati tushunarsiz javob berdi</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Bir daqiqadan keyin qayta urining.</translation>
    </message>
    <message>
        <source>The bank is not responding</source>
        <translation>Bank hozir javob bermayapti</translation>
    </message>
    <message>
        <source>The bank declined to return the money</source>
        <translation>Bank pulni qaytarishni rad etdi</translation>
    </message>
    <message>
        <source>Call the manager.</source>
        <translation>Menejerni chaqiring.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Receipt</name>
    <message>
        <source>Date</source>
        <comment>receipt</comment>
        <translation>Sana</translation>
    </message>
    <message>
        <source>desk %1</source>
        <translation>%1-kassa</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassir</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>on the phone, by QR</source>
        <translation>telefonda, QR orqali</translation>
    </message>
    <message>
        <source>Atmos No.</source>
        <translation>Atmos №</translation>
    </message>
    <message>
        <source>Debit No.</source>
        <translation>Yechim №</translation>
    </message>
    <message>
        <source>TEST — not a real payment</source>
        <translation>TEST — haqiqiy toʻlov emas</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>JAMI</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>Proof of payment.
Not a fiscal receipt.</source>
        <translation>Toʻlov tasdigʻi.
Fiskal chek emas.</translation>
    </message>
    <message>
        <source>Proof of payment.
The code opens the fiscal receipt.</source>
        <translation>Toʻlov tasdigʻi.
Kod fiskal chekni ochadi.</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>receipt</comment>
        <translation>Qaytarish</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>Birinchi chek</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>NUSXA %1</translation>
    </message>
    <message>
        <source>RETURNED</source>
        <translation>QAYTARILDI</translation>
    </message>
    <message>
        <source>The money was returned.
Not a fiscal receipt.</source>
        <translation>Pul qaytarildi.
Fiskal chek emas.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Sinov sahifasi</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Chap chet</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>oʻng chet</translation>
    </message>
    <message>
        <source>No payment.
A telephone must read the code.</source>
        <translation>Toʻlov emas.
Telefon kodni oʻqishi kerak.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ReceiptPreview</name>
    <message>
        <source>Receipt</source>
        <translation>Chek</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RefundDialog</name>
    <message>
        <source>The customer’s wish</source>
        <translation>Mijozning soʻrovi</translation>
    </message>
    <message>
        <source>The wrong ticket was chosen</source>
        <translation>Notoʻgʻri chipta tanlangan</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Ikki marta toʻlangan</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pulni qaytarish</translation>
    </message>
    <message>
        <source>Close, do not refund</source>
        <translation>Yopish, qaytarmaslik</translation>
    </message>
    <message>
        <source>Refund the payment</source>
        <translation>Toʻlovni qaytarish</translation>
    </message>
    <message>
        <source>All of the money goes back to the same card. The ticket is no longer paid.</source>
        <translation>Pul mijozning oʻsha kartasiga toʻliq qaytariladi. Chipta toʻlanmagan boʻladi.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Sababi</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Boshqa sabab…</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Boshqa sabab</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Bir necha soʻz bilan</translation>
    </message>
    <message>
        <source>Amount to refund</source>
        <translation>Qaytariladigan summa</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Refund · %1</source>
        <translation>Pulni qaytarish · %1</translation>
    </message>
    <message>
        <source>The bank shows the money on the card in its own time.</source>
        <translation>Pul kartaga bank belgilagan muddatda tushadi.</translation>
    </message>
    <message>
        <source>This payment can no longer be returned.</source>
        <translation>Bu toʻlovni endi qaytarib boʻlmaydi.</translation>
    </message>
    <message>
        <source>The whole amount goes back to the card it came from. A manager approves this one refund with a PIN; both names stand in the journal. Ctrl+Enter sends it, Esc closes and returns nothing.</source>
        <translation>Pul toʻlangan kartaga toʻliq qaytadi. Menejer aynan shu qaytarishni PIN-kod bilan tasdiqlaydi; ikkala ism jurnalga yoziladi. Ctrl+Enter yuboradi, Esc yopadi va hech narsa qaytarilmaydi.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RefundPage</name>
    <message>
        <source>Next customer</source>
        <translation>Keyingi mijoz</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Toʻlov summasi</translation>
    </message>
    <message>
        <source>The money went back to the card</source>
        <translation>Pul kartaga qaytarildi</translation>
    </message>
    <message>
        <source>It was returned elsewhere, not at this desk</source>
        <translation>U bu kassada emas, boshqa joyda qaytarilgan</translation>
    </message>
    <message>
        <source>The payment was returned</source>
        <translation>Toʻlov qaytarilgan</translation>
    </message>
    <message>
        <source>The invoice is not paid.</source>
        <translation>Invoys toʻlanmagan.</translation>
    </message>
    <message>
        <source>The bank shows the return on the card within a few days.</source>
        <translation>Qaytarilgan pul kartada bir necha kun ichida koʻrinadi.</translation>
    </message>
    <message>
        <source>It goes back to the card that was used on the phone.</source>
        <translation>Pul telefonda ishlatilgan kartaga qaytadi.</translation>
    </message>
    <message>
        <source>Print the refund receipt</source>
        <translation>Qaytarish chekini chop etish</translation>
    </message>
    <message>
        <source>The money was not returned</source>
        <translation>Pul qaytarilmadi</translation>
    </message>
    <message>
        <source>The bank declined the refund</source>
        <translation>Bank qaytarishni rad etdi</translation>
    </message>
    <message>
        <source>The payment stands; the invoice is paid.</source>
        <translation>Toʻlov kuchda; invoys toʻlangan.</translation>
    </message>
    <message>
        <source>The money is still with the organiser; nothing was lost.</source>
        <translation>Pul tashkilotchida turibdi; hech narsa yoʻqolmadi.</translation>
    </message>
    <message>
        <source>The manager can try again, or return it at Atmos.</source>
        <translation>Menejer qayta urinishi yoki Atmos orqali qaytarishi mumkin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Qayta urinish</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarilgan</translation>
    </message>
    <message>
        <source>The money went back to the card.</source>
        <translation>Pul kartaga qaytarildi.</translation>
    </message>
    <message>
        <source>The money was not returned. The payment is as it was.</source>
        <translation>Pul qaytarilmadi. Toʻlov avvalgidek.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chop etish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Report</name>
    <message>
        <source>desk %1 · shift %2</source>
        <translation>%1-kassa · %2-smena</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ochildi</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Yopildi</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Holati</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Ochdi</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Yopdi</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Tasdiqladi</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>qaytarildi</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qabul qilindi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarildi</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rad etildi</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Aniqlanmagan</translation>
    </message>
    <message>
        <source>NET</source>
        <translation>SOF</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>Without a result</source>
        <translation>Natijasi aniqlanmagan</translation>
    </message>
    <message>
        <source>Compared with Atmos</source>
        <translation>Atmos bilan solishtirildi</translation>
    </message>
    <message>
        <source>no</source>
        <translation>yoʻq</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%1 / %2 mos</translation>
    </message>
    <message>
        <source>Rows of the journal</source>
        <translation>Jurnal yozuvlari</translation>
    </message>
    <message>
        <source>End of the chain</source>
        <translation>Zanjir oxiri</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kalit</translation>
    </message>
    <message>
        <source>Keep this paper: the code proves the journal up to here.</source>
        <translation>Qogʻozni saqlang: kod jurnalning shu joygacha butunligini isbotlaydi.</translation>
    </message>
    <message>
        <source>Other card</source>
        <translation>Boshqa karta</translation>
    </message>
    <message>
        <source>QR, customer’s phone</source>
        <translation>QR, mijoz telefoni</translation>
    </message>
    <message>
        <source>Atmos says: not paid</source>
        <translation>Atmos: toʻlanmagan</translation>
    </message>
    <message>
        <source>Z report No. %1</source>
        <translation>Z-hisobot № %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-hisobot</translation>
    </message>
    <message>
        <source>TEST — no real money</source>
        <translation>TEST — haqiqiy pul emas</translation>
    </message>
    <message>
        <source>By ticket</source>
        <translation>Chiptalar boʻyicha</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Soatlar boʻyicha</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>Kassirlar boʻyicha</translation>
    </message>
    <message>
        <source>refunded elsewhere</source>
        <translation>boshqa joyda qaytarilgan</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SaleLines</name>
    <message numerus="yes">
        <source>and %n line(s) more</source>
        <translation>
            <numerusform>va yana %n qator</numerusform>
            <numerusform>va yana %n qator</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::SalePage</name>
    <message>
        <source>Scan QR</source>
        <translation>QR skanerlash</translation>
    </message>
    <message>
        <source>Search attendees by name, phone or invoice</source>
        <translation>Ishtirokchini ism, telefon yoki invoys boʻyicha qidirish</translation>
    </message>
    <message>
        <source>Name, phone or invoice</source>
        <translation>Ism, telefon yoki invoys</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Holati</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Attendee not found</source>
        <translation>Ishtirokchi topilmadi</translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s)</source>
        <translation>
            <numerusform>%n ta ishtirokchi</numerusform>
            <numerusform>%n ta ishtirokchi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s) found</source>
        <translation>
            <numerusform>%n ta ishtirokchi topildi</numerusform>
            <numerusform>%n ta ishtirokchi topildi</numerusform>
        </translation>
    </message>
    <message>
        <source>no discount</source>
        <translation>chegirmasiz</translation>
    </message>
    <message>
        <source>Ticket for %1</source>
        <translation>%1 uchun chipta</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Chiptalar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Qidirish</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Belgilash</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Choose an attendee first</source>
        <translation>Avval ishtirokchini tanlang</translation>
    </message>
    <message>
        <source>This invoice is already paid</source>
        <translation>Bu invoys allaqachon toʻlangan</translation>
    </message>
    <message>
        <source>A payment of this invoice is under way</source>
        <translation>Bu invoysning toʻlovi ketmoqda</translation>
    </message>
    <message>
        <source>Do not charge again: the result is being checked</source>
        <translation>Qayta toʻlov oʻtkazmang: natija aniqlanmoqda</translation>
    </message>
    <message>
        <source>Type a part of a name, of a phone number or of an invoice. The arrow keys choose; a scanner chooses by itself. Paid and locked invoices cannot be charged.</source>
        <translation>Ism, telefon yoki invoysning bir qismini kiriting. Strelkalar bilan tanlanadi, skaner oʻzi tanlaydi. Toʻlangan va qulflangan invoyslar qayta toʻlanmaydi.</translation>
    </message>
    <message>
        <source>The scanned code is nobody’s here.</source>
        <translation>Skanerlangan kod bu yerda hech kimniki emas.</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Roʻyxatda yoʻq</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Batafsil</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yangi</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Roʻyxatga koʻra boshqa joyda toʻlangan</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment of this invoice. Charge it anyway?</source>
        <translation>Bu kassa jurnalida ushbu invoys boʻyicha toʻlov yoʻq. Baribir pul olinsinmi?</translation>
    </message>
    <message>
        <source>Do not charge</source>
        <translation>Pul olinmasin</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Pul olish</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Roʻyxat yuklash</translation>
    </message>
    <message>
        <source>This is more than can be charged at once. The goods were taken out.</source>
        <translation>Bir marta toʻlash mumkin boʻlganidan koʻp. Tovarlar olib tashlandi.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Tovarlar</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Yangi savdo</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Roʻyxat hali yoʻq</translation>
    </message>
    <message numerus="yes">
        <source>More than %n attendee(s) found</source>
        <translation>
            <numerusform>%n tadan ortiq ishtirokchi topildi</numerusform>
            <numerusform>%n tadan ortiq ishtirokchi topildi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::SalePanel</name>
    <message>
        <source>Pay by card</source>
        <translation>Karta bilan toʻlash</translation>
    </message>
    <message>
        <source>Pay by QR</source>
        <translation>QR orqali toʻlash</translation>
    </message>
    <message>
        <source>Ctrl+N — new sale</source>
        <translation>Ctrl+N — yangi savdo</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Toʻlash uchun</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Yangi savdo</translation>
    </message>
    <message>
        <source>Choose an attendee</source>
        <translation>Ishtirokchini tanlang</translation>
    </message>
    <message>
        <source>Type a name, the last digits of a phone, or an invoice number.</source>
        <translation>Ism, telefonning oxirgi raqamlari yoki invoys raqamini kiriting.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
    <message>
        <source>This invoice is already paid</source>
        <translation>Bu invoys allaqachon toʻlangan</translation>
    </message>
    <message>
        <source>It cannot be charged again.</source>
        <translation>Uni qayta toʻlab boʻlmaydi.</translation>
    </message>
    <message>
        <source>A payment of this invoice is under way</source>
        <translation>Bu invoysning toʻlovi ketmoqda</translation>
    </message>
    <message>
        <source>It can be charged again only when that payment is over.</source>
        <translation>Uni faqat oʻsha toʻlov tugagach qayta toʻlash mumkin.</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>Qayta toʻlov oʻtkazmang</translation>
    </message>
    <message>
        <source>The result of a payment is being checked. Until it is known, this invoice is locked.</source>
        <translation>Toʻlov natijasi aniqlanmoqda. Natija aniqlanguncha bu invoys qulflangan.</translation>
    </message>
    <message>
        <source>The payment page was left</source>
        <translation>Toʻlov sahifasi yopilgan</translation>
    </message>
    <message>
        <source>It may have been paid; Atmos is being asked. If the customer wants to pay after all, the same page is shown again.</source>
        <translation>Toʻlangan boʻlishi mumkin; Atmosdan soʻralmoqda. Mijoz baribir toʻlamoqchi boʻlsa, oʻsha sahifa yana koʻrsatiladi.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Batafsil</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Roʻyxatga koʻra boshqa joyda toʻlangan</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment. Ask before you charge.</source>
        <translation>Bu kassa jurnalida toʻlov yoʻq. Pul olishdan oldin soʻrang.</translation>
    </message>
    <message>
        <source>Goods and code</source>
        <translation>Tovarlar va kod</translation>
    </message>
    <message>
        <source>No list of attendees yet</source>
        <translation>Ishtirokchilar roʻyxati hali yoʻq</translation>
    </message>
    <message>
        <source>Import one and open the desk again.</source>
        <translation>Roʻyxatni kiriting va kassani qaytadan oching.</translation>
    </message>
    <message>
        <source>Ctrl+O imports one, F6 adds somebody who is on none.</source>
        <translation>Roʻyxat Ctrl+O bilan kiritiladi; unda yoʻq odam F6 bilan qoʻshiladi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ServicePage</name>
    <message>
        <source>The disk is full.</source>
        <translation>Diskda joy qolmadi.</translation>
    </message>
    <message>
        <source>The journal may only be read.</source>
        <translation>Jurnalni faqat oʻqish mumkin.</translation>
    </message>
    <message>
        <source>Another Kassa has taken the journal over.</source>
        <translation>Jurnalni boshqa Kassa egallagan.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Diskda xato yuz berdi.</translation>
    </message>
    <message>
        <source>Call the manager. When the disk is in order, start Kassa again: it asks Atmos about every open payment by itself.</source>
        <translation>Menejerni chaqiring. Disk tuzatilgach, Kassani qayta ishga tushiring: u har bir tugallanmagan toʻlovni Atmosdan oʻzi soʻraydi.</translation>
    </message>
    <message>
        <source>The invoice stays locked
until Kassa is started again</source>
        <translation>Kassa qayta ishga tushguncha
bu invoys qulflangan</translation>
    </message>
    <message>
        <source>Paid, not yet saved</source>
        <translation>Toʻlandi, hali saqlanmadi</translation>
    </message>
    <message>
        <source>Do not repeat this payment</source>
        <translation>Bu toʻlovni takrorlamang</translation>
    </message>
    <message>
        <source>The customer has paid.</source>
        <translation>Mijoz toʻladi.</translation>
    </message>
    <message>
        <source>The bank took the money, and only our own record is missing. The receipt can be printed after the restart.</source>
        <translation>Bank pulni yechdi, faqat oʻzimizning yozuv yoʻq. Chekni qayta ishga tushirgandan keyin chop etish mumkin.</translation>
    </message>
    <message>
        <source>Kassa cannot write its journal</source>
        <translation>Kassa jurnalga yoza olmayapti</translation>
    </message>
    <message>
        <source>Whether money was taken is not known.</source>
        <translation>Pul yechilgani maʼlum emas.</translation>
    </message>
    <message>
        <source>Kassa asks Atmos as soon as it is started again.</source>
        <translation>Kassa qayta ishga tushishi bilan Atmosdan soʻraydi.</translation>
    </message>
    <message>
        <source>No payments until Kassa is started again</source>
        <translation>Kassa qayta ishga tushguncha toʻlov yoʻq</translation>
    </message>
    <message>
        <source>No money was taken from the card.</source>
        <translation>Kartadan pul yechilmadi.</translation>
    </message>
    <message>
        <source>The last step was not sent because it could not be recorded.</source>
        <translation>Oxirgi amal yozib olinmagani uchun yuborilmadi.</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Ishtirokchi</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoys</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos raqami</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>The journal cannot be written, so no payment can be taken.</source>
        <translation>Jurnalga yozib boʻlmayapti, shuning uchun toʻlov qabul qilinmaydi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SettingsPage</name>
    <message>
        <source>Language and look</source>
        <translation>Til va koʻrinish</translation>
    </message>
    <message>
        <source>Payment gateway</source>
        <translation>Toʻlov shlyuzi</translation>
    </message>
    <message>
        <source>Receipt and printer</source>
        <translation>Chek va printer</translation>
    </message>
    <message>
        <source>People and PINs</source>
        <translation>Kassirlar va PIN</translation>
    </message>
    <message>
        <source>Event and prices</source>
        <translation>Tadbir va narxlar</translation>
    </message>
    <message>
        <source>Journal and backup</source>
        <translation>Jurnal va zaxira</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Boʻlim</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Keyingi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ShiftPage</name>
    <message>
        <source>X report</source>
        <translation>X-hisobot</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Close the shift, Z report</source>
        <translation>Smenani yopish, Z-hisobot</translation>
    </message>
    <message>
        <source>Net takings</source>
        <translation>Sof tushum</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qabul qilindi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarildi</translation>
    </message>
    <message>
        <source>Checked before closing</source>
        <translation>Yopishdan oldin tekshiruv</translation>
    </message>
    <message>
        <source>accepted − refunded</source>
        <translation>qabul qilingan − qaytarilgan</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n ta toʻlov</numerusform>
            <numerusform>%n ta toʻlov</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · 80 mm</source>
        <translation>%1 · 80 mm</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>qoralama</translation>
    </message>
    <message>
        <source>Journal intact</source>
        <translation>Jurnal butun</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the chain is whole</source>
        <translation>
            <numerusform>%n yozuv, zanjir uzilmagan</numerusform>
            <numerusform>%n yozuv, zanjir uzilmagan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s); verified when the shift is closed</source>
        <translation>
            <numerusform>%n yozuv; smena yopilganda tekshiriladi</numerusform>
            <numerusform>%n yozuv; smena yopilganda tekshiriladi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a result</source>
        <translation>
            <numerusform>%n ta toʻlov natijasi aniqlanmagan</numerusform>
            <numerusform>%n ta toʻlov natijasi aniqlanmagan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · a manager’s PIN is needed</source>
        <translation>%1 · menejer PIN-kodi kerak</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Koʻrish</translation>
    </message>
    <message>
        <source>Every payment has a result</source>
        <translation>Barcha toʻlovlar natijasi aniq</translation>
    </message>
    <message>
        <source>Declined payments are closed</source>
        <translation>Rad etilgan toʻlovlar yopilgan</translation>
    </message>
    <message numerus="yes">
        <source>%n, no money was taken</source>
        <translation>
            <numerusform>%n ta, pul yechilmagan</numerusform>
            <numerusform>%n ta, pul yechilmagan</numerusform>
        </translation>
    </message>
    <message>
        <source>Atmos says something else</source>
        <translation>Atmos maʼlumoti boshqacha</translation>
    </message>
    <message>
        <source>Compared with Atmos</source>
        <translation>Atmos bilan solishtirildi</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%1 / %2 mos</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>Smena yopildi</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Smenani yopish</translation>
    </message>
    <message>
        <source>Shift %1 · %2, %3–%4</source>
        <translation>%1-smena · %2, %3–%4</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Qayta chop etish</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tayyor</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saqlandi: %1</translation>
    </message>
    <message>
        <source>The report could not be saved to %1.</source>
        <translation>Hisobotni %1 ga saqlab boʻlmadi.</translation>
    </message>
    <message>
        <source>Shift %1 is closed</source>
        <translation>%1-smena yopildi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Orqaga</translation>
    </message>
    <message>
        <source>An X report shows the figures so far and changes nothing. Closing makes the Z report: numbered, never changed, saved as PDF and printed. Payments without a result need a manager’s PIN and stand in it by name.</source>
        <translation>X-hisobot shu vaqtgacha boʻlgan raqamlarni koʻrsatadi, hech narsani oʻzgartirmaydi. Yopilganda Z-hisobot tuziladi: raqamlanadi, oʻzgarmaydi, PDF qilib saqlanadi va chop etiladi. Natijasi aniqlanmagan toʻlovlar uchun menejer PIN-kodi kerak, ular hisobotda nomi bilan koʻrsatiladi.</translation>
    </message>
    <message>
        <source>Move the report</source>
        <translation>Hisobotni surish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SignInPage</name>
    <message>
        <source>English</source>
        <comment>this language&apos;s own name</comment>
        <translation>Oʻzbekcha</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Kirish</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>%1-kassa</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Til: %1</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Kassir</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN-kod</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tozalash</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Oxirgi raqamni oʻchirish</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>Yana %n ta raqam kerak</numerusform>
            <numerusform>Yana %n ta raqam kerak</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>PIN-kod tekshirilmoqda…</translation>
    </message>
    <message>
        <source>After 5 wrong PINs there is a pause.</source>
        <translation>5 marta xato kiritilsa, kirish bir muddat toʻxtatiladi.</translation>
    </message>
    <message>
        <source>Shift %1 is open since %2.</source>
        <translation>%1-smena %2 dan beri ochiq.</translation>
    </message>
    <message>
        <source>This desk’s first shift begins now.</source>
        <translation>Bu kassaning birinchi smenasi boshlanadi.</translation>
    </message>
    <message>
        <source>Kassa is locked</source>
        <translation>Kassa qulflangan</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Smenani boshlash</translation>
    </message>
    <message>
        <source>Choose your name and enter the PIN.</source>
        <translation>Ismingizni tanlang va PIN-kodni kiriting.</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>Birinchi menejer</translation>
    </message>
    <message>
        <source>Nobody works at this desk yet. The first person is a manager, who adds the others in the settings.</source>
        <translation>Bu kassada hali hech kim yoʻq. Birinchi xodim — menejer, u boshqalarni sozlamalarda qoʻshadi.</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translation>Hech kim kira olmaydi</translation>
    </message>
    <message>
        <source>The file of people is not the one Kassa wrote last.</source>
        <translation>Xodimlar fayli Kassa oxirgi yozgan fayl emas.</translation>
    </message>
    <message>
        <source>It is missing or was changed from outside. Put it back from the latest backup copy and start Kassa again. Payments under way go on meanwhile.</source>
        <translation>U yoʻq yoki tashqaridan oʻzgartirilgan. Uni oxirgi zaxira nusxadan joyiga qoʻying va Kassani qayta ishga tushiring. Boshlangan toʻlovlar davom etadi.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Standing</name>
    <message>
        <source>Paid elsewhere</source>
        <translation>Roʻyxatda toʻlangan</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Toʻlanmagan</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>Toʻlov jarayonda</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation>Natija aniqlanmoqda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Toʻlangan</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TakingsTable</name>
    <message>
        <source>Total: %1, %2</source>
        <translation>Jami: %1, %2</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Soni</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Qabul qilindi</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Qaytarildi</translation>
    </message>
    <message>
        <source>Net, %1</source>
        <translation>Sof, %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Usul</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jami</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TellDialog</name>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TroubleWindow</name>
    <message>
        <source>Kassa cannot open</source>
        <translation>Kassa ochilmadi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::UnknownPage</name>
    <message>
        <source>Do not charge again</source>
        <translation>Qayta toʻlov oʻtkazmang</translation>
    </message>
    <message>
        <source>This invoice is locked
until the result is known</source>
        <translation>Natija aniqlanguncha
bu invoys qulflangan</translation>
    </message>
    <message>
        <source>Go to the next customer</source>
        <translation>Keyingi mijozga oʻtish</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Hozir soʻrash</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Menejerni chaqirish</translation>
    </message>
    <message>
        <source>This payment stays in the queue; we tell you when the result is in.</source>
        <translation>Bu toʻlov navbatda qoladi, natija chiqishi bilan xabar beramiz.</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Toʻlov summasi</translation>
    </message>
    <message>
        <source>We are asking Atmos</source>
        <translation>Atmosdan soʻrayapmiz</translation>
    </message>
    <message>
        <source>The result is not known</source>
        <translation>Natija maʼlum emas</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation>Natija aniqlanmoqda</translation>
    </message>
    <message>
        <source>The return was sent; the bank has not answered yet.</source>
        <translation>Qaytarish yuborilgan, bank hali javob bermadi.</translation>
    </message>
    <message>
        <source>The bank took the money late. The manager decides what is next.</source>
        <translation>Bank pulni kechikib yechdi. Qarorni menejer qabul qiladi.</translation>
    </message>
    <message>
        <source>The bank gave no clear answer for a day. The manager has to ask.</source>
        <translation>Bank bir kun davomida aniq javob bermadi. Menejer soʻrashi kerak.</translation>
    </message>
    <message>
        <source>The payment page was shown. It may have been paid.</source>
        <translation>Toʻlov sahifasi koʻrsatilgan. U toʻlangan boʻlishi mumkin.</translation>
    </message>
    <message>
        <source>The bank did not answer. The money may already have been taken.</source>
        <translation>Bankdan javob kelmadi. Pul yechilgan boʻlishi ham mumkin.</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Mijozga ayting</translation>
    </message>
    <message>
        <source>“We are checking your payment with the bank. You will not be charged twice.”</source>
        <translation>«Toʻlovingizni bankdan tekshiryapmiz. Kartangizdan ikki marta pul yechilmaydi.»</translation>
    </message>
    <message>
        <source>Questions go out only when somebody asks for them.</source>
        <translation>Soʻrov faqat kimdir soʻraganda yuboriladi.</translation>
    </message>
    <message>
        <source>Questions go on for up to 24 hours, also after the program was closed.</source>
        <translation>Soʻrovlar 24 soatgacha davom etadi, ilova yopilsa ham yoʻqolmaydi.</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Javob kutilmoqda</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>%1-soʻrov</translation>
    </message>
    <message>
        <source>asking now</source>
        <translation>hozir soʻralmoqda</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>soʻralganda</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 dan soʻng</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>%n soniyadan soʻng</numerusform>
            <numerusform>%n soniyadan soʻng</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Tasdiqlash yuborildi</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Javob kelmadi</translation>
    </message>
    <message>
        <source>The page was closed</source>
        <translation>Sahifa yopildi</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %n second(s)</source>
        <translation>
            <numerusform>%n soniya javob kelmadi</numerusform>
            <numerusform>%n soniya javob kelmadi</numerusform>
        </translation>
    </message>
    <message>
        <source>Question %1: not taken so far</source>
        <translation>%1-soʻrov: hozircha yechilmagan</translation>
    </message>
    <message>
        <source>Question %1: no word yet</source>
        <translation>%1-soʻrov: hali javob yoʻq</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Keyingi mijoz</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Menejer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>Whether money was taken is not known yet. Do not charge again: Atmos is being asked, and the answer appears by itself. Other customers can be served.</source>
        <translation>Pul yechilgani hali maʼlum emas. Qayta toʻlov oʻtkazmang: Atmosdan soʻralmoqda, javob oʻzi chiqadi. Boshqa mijozlarga xizmat koʻrsatish mumkin.</translation>
    </message>
    <message>
        <source>Do not return the money by hand</source>
        <translation>Pulni qoʻldan qaytarmang</translation>
    </message>
    <message>
        <source>Until it is known
whether it went back</source>
        <translation>Qaytgan-qaytmagani
aniqlanguncha</translation>
    </message>
    <message>
        <source>“Your refund was sent to the bank. We are checking that it arrived.”</source>
        <translation>«Pulingizni qaytarish bankka yuborildi. Yetib borganini tekshiryapmiz.»</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>Nima aniqlandi</translation>
    </message>
    <message>
        <source>Return sent</source>
        <translation>Qaytarish yuborildi</translation>
    </message>
    <message>
        <source>Atmos %1</source>
        <translation>Atmos № %1</translation>
    </message>
</context>
<context>
    <name>kassa::ui::UnresolvedPage</name>
    <message>
        <source>Go to the sale</source>
        <translation>Savdoga oʻtish</translation>
    </message>
    <message>
        <source>We are asking Atmos.</source>
        <translation>Atmosdan soʻrayapmiz.</translation>
    </message>
    <message>
        <source>We go on asking Atmos.</source>
        <translation>Atmosdan soʻrashda davom etamiz.</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved payment(s)</source>
        <translation>
            <numerusform>%n ta toʻlov hal qilinmagan</numerusform>
            <numerusform>%n ta toʻlov hal qilinmagan</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is resolved</source>
        <translation>Hammasi hal qilindi</translation>
    </message>
    <message>
        <source>Kassa was closed before the result was known. Nothing is lost: the last state of every payment is below.</source>
        <translation>Kassa natija aniqlanmasdan yopilgan. Hech narsa yoʻqolmadi — har bir toʻlovning oxirgi holati quyida.</translation>
    </message>
    <message>
        <source>Ask Atmos now</source>
        <translation>Atmosdan soʻrash</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Menejer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
    <message>
        <source>These payments were open when the program ended.</source>
        <translation>Dastur yopilganda bu toʻlovlar tugallanmagan edi.</translation>
    </message>
    <message>
        <source>The journal is being checked.</source>
        <translation>Jurnal tekshirilmoqda.</translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation>Jurnal butun.</translation>
    </message>
    <message>
        <source>%1 rows were checked, the chain is whole.</source>
        <translation>%1 yozuv tekshirildi, zanjir uzilmagan.</translation>
    </message>
    <message>
        <source>The journal was altered.</source>
        <translation>Jurnal oʻzgartirilgan.</translation>
    </message>
    <message>
        <source>%1 rows are good, the next one is not. Call the manager.</source>
        <translation>%1 yozuv butun, keyingisi emas. Menejerni chaqiring.</translation>
    </message>
    <message>
        <source>The journal could not be checked.</source>
        <translation>Jurnalni tekshirib boʻlmadi.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Aloqani tekshirish</translation>
    </message>
</context>
<context>
    <name>kassa::ui::WalkInDialog</name>
    <message>
        <source>Name and surname</source>
        <translation>Ism va familiya</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Telefon (boʻlmasa ham boʻladi)</translation>
    </message>
    <message>
        <source>Add and go on</source>
        <translation>Qoʻshish va davom etish</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Roʻyxatda yoʻq</translation>
    </message>
    <message>
        <source>Will be added as %1 and written to the journal before anything is sold.</source>
        <translation>%1 raqami bilan qoʻshiladi va savdodan oldin jurnalga yoziladi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Yopish</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chipta</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Toifa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yoʻq</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ism kerak.</translation>
    </message>
    <message>
        <source>Nine digits, or 998 and nine more.</source>
        <translation>Toʻqqiz raqam yoki 998 va toʻqqiz raqam.</translation>
    </message>
    <message>
        <source>The journal did not take it, so nobody was added. Try again.</source>
        <translation>Jurnalga yozilmadi, hech kim qoʻshilmadi. Qayta urinib koʻring.</translation>
    </message>
    <message>
        <source>For people who are on no list. They get an invoice number of this desk’s own series and are found by the search from then on, also after a restart.</source>
        <translation>Roʻyxatda yoʻq odamlar uchun. Ularga shu kassaning oʻz qatoridan invoys raqami beriladi; keyin, dastur qayta ochilganda ham, qidiruvda topiladi.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Keyingi maydon</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Tanlash</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Qoʻshish</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yordam</translation>
    </message>
</context>
</TS>
