<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AcceptJournal</name>
    <message>
        <source>something that cannot be understood</source>
        <translation>something that cannot be understood</translation>
    </message>
    <message>
        <source>%1 rows, opened %2 times, head %3</source>
        <extracomment>number of rows, number of times the journal was opened, the first digits of a hash</extracomment>
        <translation>%1 rows, opened %2 times, head %3</translation>
    </message>
    <message>
        <source>The journal %1 is the one that was used here; there is nothing to accept.
</source>
        <translation>The journal %1 is the one that was used here; there is nothing to accept.
</translation>
    </message>
    <message>
        <source>The journal was not accepted: its end could not be noted beside its key. Check the keychain and try again.</source>
        <translation>The journal was not accepted: its end could not be noted beside its key. Check the keychain and try again.</translation>
    </message>
    <message>
        <source>Accepted: %1.
Given up: %2.
Compare the payments of these days with the gateway&apos;s cabinet.
</source>
        <translation>Accepted: %1.
Given up: %2.
Compare the payments of these days with the gateway&apos;s cabinet.
</translation>
    </message>
</context>
<context>
    <name>AttendeesCommand</name>
    <message>
        <source>The list %1 cannot be read.</source>
        <translation>The list %1 cannot be read.</translation>
    </message>
    <message>
        <source>The list %1 is too large, or unpacks to too much.</source>
        <translation>The list %1 is too large, or unpacks to too much.</translation>
    </message>
    <message>
        <source>The list %1 is no workbook, or a damaged one.</source>
        <translation>The list %1 is no workbook, or a damaged one.</translation>
    </message>
    <message>
        <source>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out.</source>
        <translation>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>No column of %1 is a name. Give the columns titles, such as Name, Phone, Invoice.</source>
        <translation>No column of %1 is a name. Give the columns titles, such as Name, Phone, Invoice.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 cannot be written. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>BadgeJob</name>
    <message>
        <source>COPY %1</source>
        <translation>COPY %1</translation>
    </message>
</context>
<context>
    <name>CallbackListener</name>
    <message>
        <source>Another program has port %1, at which the gateway&apos;s callback is to come in. Close it, or choose another port with kassa setup --callback-port.</source>
        <translation>Another program has port %1, at which the gateway&apos;s callback is to come in. Close it, or choose another port with kassa setup --callback-port.</translation>
    </message>
    <message>
        <source>This user may not listen at port %1. Choose one above 1023 with kassa setup --callback-port.</source>
        <translation>This user may not listen at port %1. Choose one above 1023 with kassa setup --callback-port.</translation>
    </message>
    <message>
        <source>Port %1 cannot be listened at. Choose another one with kassa setup --callback-port.</source>
        <translation>Port %1 cannot be listened at. Choose another one with kassa setup --callback-port.</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is to be listened for, but its API key is missing. Run kassa setup, or kassa setup --callback-port off.</source>
        <translation>The gateway&apos;s callback is to be listened for, but its API key is missing. Run kassa setup, or kassa setup --callback-port off.</translation>
    </message>
    <message>
        <source>%1, which listens for the gateway&apos;s callback, is missing or damaged. Install Kassa again, or run kassa setup --callback-port off.</source>
        <translation>%1, which listens for the gateway&apos;s callback, is missing or damaged. Install Kassa again, or run kassa setup --callback-port off.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>An option needs a value. See kassa --help.</source>
        <translation>An option needs a value. See kassa --help.</translation>
    </message>
    <message>
        <source>There is no option --%1 here. See kassa --help.</source>
        <translation>There is no option --%1 here. See kassa --help.</translation>
    </message>
    <message>
        <source>Give --%1 only once.</source>
        <translation>Give --%1 only once.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3.</source>
        <translation>--%1 must be a whole number from %2 to %3.</translation>
    </message>
    <message>
        <source>“%1” is too much here. See kassa --help.</source>
        <translation>“%1” is too much here. See kassa --help.</translation>
    </message>
    <message>
        <source>--lang must be uz or en.</source>
        <translation>--lang must be uz or en.</translation>
    </message>
    <message>
        <source>--theme must be light, dark or high-contrast.</source>
        <translation>--theme must be light, dark or high-contrast.</translation>
    </message>
    <message>
        <source>--%1 must not be empty.</source>
        <translation>--%1 must not be empty.</translation>
    </message>
    <message>
        <source>Give the sale&apos;s number with --account, for example --account 1001.</source>
        <translation>Give the sale&apos;s number with --account, for example --account 1001.</translation>
    </message>
    <message>
        <source>--account must be 1 to 20 digits and nothing else.</source>
        <translation>--account must be 1 to 20 digits and nothing else.</translation>
    </message>
    <message>
        <source>--key must be 64 hexadecimal digits, as printed by log list.</source>
        <translation>--key must be 64 hexadecimal digits, as printed by log list.</translation>
    </message>
    <message>
        <source>Say where the pictures shall go: kassa tour FOLDER.</source>
        <translation>Say where the pictures shall go: kassa tour FOLDER.</translation>
    </message>
    <message>
        <source>There is no command “%1”. See kassa --help.</source>
        <translation>There is no command “%1”. See kassa --help.</translation>
    </message>
    <message>
        <source>Say kassa attendees import FILE or kassa attendees export FILE.</source>
        <translation>Say kassa attendees import FILE or kassa attendees export FILE.</translation>
    </message>
    <message>
        <source>--duplicates must be skip, update or keep.</source>
        <translation>--duplicates must be skip, update or keep.</translation>
    </message>
    <message>
        <source>Say which payment and why: kassa refund PAYMENT --reason TEXT.</source>
        <translation>Say which payment and why: kassa refund PAYMENT --reason TEXT.</translation>
    </message>
    <message>
        <source>Say kassa event check FILE, kassa event export FILE or kassa event import FILE.</source>
        <translation>Say kassa event check FILE, kassa event export FILE or kassa event import FILE.</translation>
    </message>
    <message>
        <source>A card number stands on the command line. Begin again without it: Kassa asks for the card by itself.</source>
        <translation>A card number stands on the command line. Begin again without it: Kassa asks for the card by itself.</translation>
    </message>
    <message>
        <source>Say kassa log list, kassa log verify or kassa log restore FOLDER.</source>
        <translation>Say kassa log list, kassa log verify or kassa log restore FOLDER.</translation>
    </message>
    <message>
        <source>Give one of --env-file, --from-env, --accept-journal, --first-manager and --callback-port, not two.</source>
        <translation>Give one of --env-file, --from-env, --accept-journal, --first-manager and --callback-port, not two.</translation>
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
        <translation>Kassa takes UzCard and Humo payments through the Atmos gateway.

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
</translation>
    </message>
</context>
<context>
    <name>DemoGateway</name>
    <message>
        <source>No temporary folder can be made. Check the disk.</source>
        <translation>No temporary folder can be made. Check the disk.</translation>
    </message>
    <message>
        <source>The embedded sandbox cannot serve on this machine. Check that loopback connections are allowed.</source>
        <translation>The embedded sandbox cannot serve on this machine. Check that loopback connections are allowed.</translation>
    </message>
</context>
<context>
    <name>DeskCommand</name>
    <message>
        <source>There is no display here. Start Kassa on a desktop, or see kassa sell for a terminal.</source>
        <translation>There is no display here. Start Kassa on a desktop, or see kassa sell for a terminal.</translation>
    </message>
    <message>
        <source>--size must be like 1366x768, at least 1024x600.</source>
        <translation>--size must be like 1366x768, at least 1024x600.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>The folder %1 cannot be made.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in %1</source>
        <translation>
            <numerusform>%n picture is in %1</numerusform>
            <numerusform>%n pictures are in %1</numerusform>
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
        <translation>– %1: not looked at</translation>
    </message>
    <message numerus="yes">
        <source>The gateway&apos;s certificate ends in %n day(s). Tell Atmos.</source>
        <translation>
            <numerusform>The gateway&apos;s certificate ends in %n day. Tell Atmos.</numerusform>
            <numerusform>The gateway&apos;s certificate ends in %n days. Tell Atmos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventCommand</name>
    <message>
        <source>Nothing has an IKPU: no fiscal lines are sent.</source>
        <translation>Nothing has an IKPU: no fiscal lines are sent.</translation>
    </message>
    <message>
        <source>Something has no IKPU: no fiscal lines are sent of a sale with it.</source>
        <translation>Something has no IKPU: no fiscal lines are sent of a sale with it.</translation>
    </message>
    <message>
        <source>Everything has an IKPU.</source>
        <translation>Everything has an IKPU.</translation>
    </message>
    <message>
        <source>%1: %2 tickets, %3 goods, %4 price rules, %5 attendees. %6</source>
        <translation>%1: %2 tickets, %3 goods, %4 price rules, %5 attendees. %6</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 cannot be written. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>EventOf</name>
    <message>
        <source>%1 has the ticket “%2” in %3, but the event sells no such ticket.</source>
        <translation>%1 has the ticket “%2” in %3, but the event sells no such ticket.</translation>
    </message>
    <message>
        <source>The book of attendees %1 cannot be read.</source>
        <translation>The book of attendees %1 cannot be read.</translation>
    </message>
    <message>
        <source>The book of attendees %1 cannot be written. Nothing has changed.</source>
        <translation>The book of attendees %1 cannot be written. Nothing has changed.</translation>
    </message>
    <message>
        <source>The book of attendees %1 has a mistake in line %2 and was left as it is.</source>
        <translation>The book of attendees %1 has a mistake in line %2 and was left as it is.</translation>
    </message>
    <message>
        <source>There is no event yet. Put its file into %1; README.md tells its form.</source>
        <translation>There is no event yet. Put its file into %1; README.md tells its form.</translation>
    </message>
    <message>
        <source>The event file %1 cannot be read.</source>
        <translation>The event file %1 cannot be read.</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake. %2</source>
        <translation>The event file %1 has a mistake. %2</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake in line %2. %3</source>
        <translation>The event file %1 has a mistake in line %2. %3</translation>
    </message>
    <message>
        <source>The event file %1 has a mistake in line %2, at %3. %4</source>
        <translation>The event file %1 has a mistake in line %2, at %3. %4</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 cannot be written. Nothing has changed.</translation>
    </message>
    <message>
        <source>The badge file %1 cannot be read.</source>
        <translation>The badge file %1 cannot be read.</translation>
    </message>
    <message>
        <source>The badge file %1 has a mistake at %2.</source>
        <translation>The badge file %1 has a mistake at %2.</translation>
    </message>
    <message>
        <source>Another Kassa is changing the book of attendees %1. Try again.</source>
        <translation>Another Kassa is changing the book of attendees %1. Try again.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>This is not JSON: a comma, a bracket or a quotation mark is missing or too many.</source>
        <translation>This is not JSON: a comma, a bracket or a quotation mark is missing or too many.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>The file is larger than 64 MB.</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other.</source>
        <translation>Too many brackets stand in each other.</translation>
    </message>
    <message>
        <source>This field stands there twice.</source>
        <translation>This field stands there twice.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>There is no such field.</translation>
    </message>
    <message>
        <source>This field is missing.</source>
        <translation>This field is missing.</translation>
    </message>
    <message>
        <source>A text, a number or a list stands where another of them should.</source>
        <translation>A text, a number or a list stands where another of them should.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Nothing is written here.</translation>
    </message>
    <message>
        <source>This is no amount in soʻm, such as 1 478 000.</source>
        <translation>This is no amount in soʻm, such as 1 478 000.</translation>
    </message>
    <message>
        <source>There is no such day, or the last day is before the first.</source>
        <translation>There is no such day, or the last day is before the first.</translation>
    </message>
    <message>
        <source>A percentage is a whole number from 1 to 99.</source>
        <translation>A percentage is a whole number from 1 to 99.</translation>
    </message>
    <message>
        <source>A phone number is twelve digits that begin with 998.</source>
        <translation>A phone number is twelve digits that begin with 998.</translation>
    </message>
    <message>
        <source>An invoice number needs a digit, and at most twenty of them.</source>
        <translation>An invoice number needs a digit, and at most twenty of them.</translation>
    </message>
    <message>
        <source>An id has at most 64 letters.</source>
        <translation>An id has at most 64 letters.</translation>
    </message>
    <message>
        <source>A quota is a whole number from 1 to 1 000 000.</source>
        <translation>A quota is a whole number from 1 to 1 000 000.</translation>
    </message>
    <message>
        <source>A code is 1 to 32 capital letters, digits and hyphens.</source>
        <translation>A code is 1 to 32 capital letters, digits and hyphens.</translation>
    </message>
    <message>
        <source>An event sells at least one ticket.</source>
        <translation>An event sells at least one ticket.</translation>
    </message>
    <message>
        <source>An attendee asks for this ticket, but it is not sold.</source>
        <translation>An attendee asks for this ticket, but it is not sold.</translation>
    </message>
    <message>
        <source>Another one has this already.</source>
        <translation>Another one has this already.</translation>
    </message>
    <message>
        <source>The rule is for something that is not sold.</source>
        <translation>The rule is for something that is not sold.</translation>
    </message>
    <message>
        <source>The rule leaves nothing to pay for something it is for.</source>
        <translation>The rule leaves nothing to pay for something it is for.</translation>
    </message>
    <message>
        <source>A rule takes off either a percentage or an amount.</source>
        <translation>A rule takes off either a percentage or an amount.</translation>
    </message>
    <message>
        <source>An IKPU is seventeen digits; without it there is no package, VAT or TIN.</source>
        <translation>An IKPU is seventeen digits; without it there is no package, VAT or TIN.</translation>
    </message>
    <message>
        <source>A package code is at most 20 digits.</source>
        <translation>A package code is at most 20 digits.</translation>
    </message>
    <message>
        <source>VAT is a whole number from 0 to 99.</source>
        <translation>VAT is a whole number from 0 to 99.</translation>
    </message>
    <message>
        <source>A TIN is nine or fourteen digits.</source>
        <translation>A TIN is nine or fourteen digits.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>pieces that are still sold at the lower price</extracomment>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>FirstManager</name>
    <message>
        <source>Name and surname of the first manager:</source>
        <translation>Name and surname of the first manager:</translation>
    </message>
    <message>
        <source>A manager needs a name. Nobody was made.</source>
        <translation>A manager needs a name. Nobody was made.</translation>
    </message>
    <message>
        <source>PIN, 6 digits:</source>
        <translation>PIN, 6 digits:</translation>
    </message>
    <message>
        <source>The same PIN once more:</source>
        <translation>The same PIN once more:</translation>
    </message>
    <message>
        <source>A PIN is six digits. Nobody was made.</source>
        <translation>A PIN is six digits. Nobody was made.</translation>
    </message>
    <message>
        <source>The two PINs differ. Nobody was made.</source>
        <translation>The two PINs differ. Nobody was made.</translation>
    </message>
    <message>
        <source>This desk has its people: a manager makes the next ones in the window.</source>
        <translation>This desk has its people: a manager makes the next ones in the window.</translation>
    </message>
    <message>
        <source>The list of people was changed by somebody else. Put it back from a copy.</source>
        <translation>The list of people was changed by somebody else. Put it back from a copy.</translation>
    </message>
    <message>
        <source>%1 can sign in at this desk now.
</source>
        <translation>%1 can sign in at this desk now.
</translation>
    </message>
</context>
<context>
    <name>JournalMemory</name>
    <message>
        <source>%1 cannot be read. Allow it for this user.</source>
        <translation>%1 cannot be read. Allow it for this user.</translation>
    </message>
    <message>
        <source>The end of the journal could not be noted beside its key. If an older copy of the journal is put back, Kassa may not notice.</source>
        <translation>The end of the journal could not be noted beside its key. If an older copy of the journal is put back, Kassa may not notice.</translation>
    </message>
</context>
<context>
    <name>JournalNote</name>
    <message>
        <source>It is done and stands in the journal, but the journal’s end could not be noted beside its key. Check the keychain.</source>
        <translation>It is done and stands in the journal, but the journal’s end could not be noted beside its key. Check the keychain.</translation>
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
        <translation>Store number (store_id)</translation>
    </message>
    <message>
        <source>Callback key</source>
        <translation>Callback key</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The journal&apos;s key %1 is missing. Put it back from a copy, or choose another folder with --data.</source>
        <translation>The journal&apos;s key %1 is missing. Put it back from a copy, or choose another folder with --data.</translation>
    </message>
    <message>
        <source>Others may read the journal&apos;s key %1. Take that right away (chmod 600) or choose another folder with --data.</source>
        <translation>Others may read the journal&apos;s key %1. Take that right away (chmod 600) or choose another folder with --data.</translation>
    </message>
    <message>
        <source>%1 is not a key. Choose another folder with --data.</source>
        <translation>%1 is not a key. Choose another folder with --data.</translation>
    </message>
    <message>
        <source>The journal&apos;s key %1 cannot be read. Allow it for this user.</source>
        <translation>The journal&apos;s key %1 cannot be read. Allow it for this user.</translation>
    </message>
    <message>
        <source>The journal&apos;s key cannot be written to %1. Choose another folder with --data.</source>
        <translation>The journal&apos;s key cannot be written to %1. Choose another folder with --data.</translation>
    </message>
</context>
<context>
    <name>LogCommands</name>
    <message>
        <source>There is no journal in %1 yet.</source>
        <translation>There is no journal in %1 yet.</translation>
    </message>
    <message>
        <source>what the journal says of itself was changed</source>
        <translation>what the journal says of itself was changed</translation>
    </message>
    <message>
        <source>it was signed with another key</source>
        <translation>it was signed with another key</translation>
    </message>
    <message>
        <source>a row is missing</source>
        <translation>a row is missing</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>the row cannot be read</translation>
    </message>
    <message>
        <source>the row was changed</source>
        <translation>the row was changed</translation>
    </message>
    <message>
        <source>the row is not signed with this journal&apos;s key</source>
        <translation>the row is not signed with this journal&apos;s key</translation>
    </message>
    <message>
        <source>the row is signed but cannot be understood</source>
        <translation>the row is signed but cannot be understood</translation>
    </message>
    <message>
        <source>the steps of the payment are out of order</source>
        <translation>the steps of the payment are out of order</translation>
    </message>
    <message>
        <source>the list of programs that used the journal was changed</source>
        <translation>the list of programs that used the journal was changed</translation>
    </message>
    <message>
        <source>a table does not say what the rows say</source>
        <translation>a table does not say what the rows say</translation>
    </message>
    <message>
        <source>the file is damaged outside the rows</source>
        <translation>the file is damaged outside the rows</translation>
    </message>
    <message>
        <source>%1: log intact, nothing altered. %2 rows, %3 payments, head %4</source>
        <extracomment>file, rows, payments, head</extracomment>
        <translation>%1: log intact, nothing altered. %2 rows, %3 payments, head %4</translation>
    </message>
    <message>
        <source>%1: altered. The first bad row is %2: %3.</source>
        <translation>%1: altered. The first bad row is %2: %3.</translation>
    </message>
    <message>
        <source>%1: altered. %2 good rows, then: %3.</source>
        <translation>%1: altered. %2 good rows, then: %3.</translation>
    </message>
    <message>
        <source>%1 (%2), key %3</source>
        <extracomment>file, kind of money, key</extracomment>
        <translation>%1 (%2), key %3</translation>
    </message>
</context>
<context>
    <name>LogRestore</name>
    <message>
        <source>The copy was changed or damaged; the first bad row is %1. Nothing has changed.</source>
        <translation>The copy was changed or damaged; the first bad row is %1. Nothing has changed.</translation>
    </message>
    <message>
        <source>The copy is signed with another key than this desk’s journal. Nothing has changed.</source>
        <translation>The copy is signed with another key than this desk’s journal. Nothing has changed.</translation>
    </message>
    <message>
        <source>There is no copy in %1.</source>
        <translation>There is no copy in %1.</translation>
    </message>
    <message>
        <source>The copy %1 cannot be read.</source>
        <translation>The copy %1 cannot be read.</translation>
    </message>
    <message>
        <source>The copy is of other money than %1: live and test never share a journal. Nothing has changed.</source>
        <translation>The copy is of other money than %1: live and test never share a journal. Nothing has changed.</translation>
    </message>
    <message>
        <source>The journal %1 is whole and newer: %2 rows, the copy has %3. Nothing has changed.</source>
        <translation>The journal %1 is whole and newer: %2 rows, the copy has %3. Nothing has changed.</translation>
    </message>
    <message>
        <source>The journal %1 is whole and has another history than the copy. Nothing has changed; move it away yourself if it has to go.</source>
        <translation>The journal %1 is whole and has another history than the copy. Nothing has changed; move it away yourself if it has to go.</translation>
    </message>
    <message>
        <source>The journal %1 names payments without a result that the copy does not know: %2. Write them down, ask Atmos about them, and move the journal away yourself.</source>
        <translation>The journal %1 names payments without a result that the copy does not know: %2. Write them down, ask Atmos about them, and move the journal away yourself.</translation>
    </message>
    <message>
        <source>Restored: %1 rows from %2 to %3, head %4.</source>
        <translation>Restored: %1 rows from %2 to %3, head %4.</translation>
    </message>
    <message>
        <source>What lay there is kept: %1</source>
        <translation>What lay there is kept: %1</translation>
    </message>
    <message>
        <source>Left as they are, because they are there: %1</source>
        <translation>Left as they are, because they are there: %1</translation>
    </message>
    <message>
        <source>It is older than the journal that was used here last. A manager takes it as it is with kassa setup --accept-journal.</source>
        <translation>It is older than the journal that was used here last. A manager takes it as it is with kassa setup --accept-journal.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing has changed.</source>
        <translation>%1 cannot be written. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The data folder %1 is a file. Choose another with --data.</source>
        <translation>The data folder %1 is a file. Choose another with --data.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made. Choose another with --data.</source>
        <translation>The data folder %1 cannot be made. Choose another with --data.</translation>
    </message>
    <message>
        <source>The data folder %1 may not be read. Allow it or choose another with --data.</source>
        <translation>The data folder %1 may not be read. Allow it or choose another with --data.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; choose apigw, legacy or sandbox.</source>
        <translation>There is no profile “%1”; choose apigw, legacy or sandbox.</translation>
    </message>
    <message>
        <source>“%1” is not an address; write it like https://apigw.atmos.uz.</source>
        <translation>“%1” is not an address; write it like https://apigw.atmos.uz.</translation>
    </message>
    <message>
        <source>Plain http is only for a gateway on this machine; use https for any other.</source>
        <translation>Plain http is only for a gateway on this machine; use https for any other.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address must not contain a user or password; keys belong into the keychain.</source>
        <translation>The gateway&apos;s address must not contain a user or password; keys belong into the keychain.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address must not contain ? or #; give only host, port and path.</source>
        <translation>The gateway&apos;s address must not contain ? or #; give only host, port and path.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be understood. Run kassa setup again.</source>
        <translation>The settings file %1 cannot be understood. Run kassa setup again.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1.</source>
        <translation>The settings cannot be written to %1.</translation>
    </message>
    <message>
        <source>The folder of the journal %1 does not exist.</source>
        <translation>The folder of the journal %1 does not exist.</translation>
    </message>
    <message>
        <source>The journal %1 may not be read. Allow it for this user.</source>
        <translation>The journal %1 may not be read. Allow it for this user.</translation>
    </message>
    <message>
        <source>The journal %1 may not be written. Allow it for this user.</source>
        <translation>The journal %1 may not be written. Allow it for this user.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another folder with --data.</source>
        <translation>%1 is not a file. Choose another folder with --data.</translation>
    </message>
    <message>
        <source>The journal %1 is not on a local disk. Choose a local folder with --data.</source>
        <translation>The journal %1 is not on a local disk. Choose a local folder with --data.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the journal %1. Make room.</source>
        <translation>There is no room on the disk for the journal %1. Make room.</translation>
    </message>
    <message>
        <source>Another Kassa is using the journal %1. Close it first.</source>
        <translation>Another Kassa is using the journal %1. Close it first.</translation>
    </message>
    <message>
        <source>There is no journal %1 yet.</source>
        <translation>There is no journal %1 yet.</translation>
    </message>
    <message>
        <source>%1 is not a journal of Kassa. It was left as it is.</source>
        <translation>%1 is not a journal of Kassa. It was left as it is.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer Kassa. Update this one.</source>
        <translation>The journal %1 was written by a newer Kassa. Update this one.</translation>
    </message>
    <message>
        <source>The journal %1 holds another kind of money (live, test or demo). Choose another folder with --data.</source>
        <translation>The journal %1 holds another kind of money (live, test or demo). Choose another folder with --data.</translation>
    </message>
    <message>
        <source>The journal %1 was signed with another key than the one kept here.</source>
        <translation>The journal %1 was signed with another key than the one kept here.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. It was left as it is; see kassa log verify.</source>
        <translation>The journal %1 is damaged. It was left as it is; see kassa log verify.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed. Install the package libqt6sql6-sqlite.</source>
        <translation>Qt&apos;s SQLite driver is not installed. Install the package libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used: the disk reports an error.</source>
        <translation>The journal %1 cannot be used: the disk reports an error.</translation>
    </message>
    <message>
        <source>The journal %1 is an older copy: later rows are missing, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</source>
        <translation>The journal %1 is an older copy: later rows are missing, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</translation>
    </message>
    <message>
        <source>The journal %1 is not the one that was used here, so no cards are taken. Put the right one back, or have a manager run kassa setup --accept-journal.</source>
        <translation>The journal %1 is not the one that was used here, so no cards are taken. Put the right one back, or have a manager run kassa setup --accept-journal.</translation>
    </message>
    <message>
        <source>The journal %1 is gone, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</source>
        <translation>The journal %1 is gone, so no cards are taken. Put the newest copy back, or have a manager run kassa setup --accept-journal.</translation>
    </message>
    <message>
        <source>The settings file %1 says something about the printer, the scanner or the desk that means nothing. README.md tells its form.</source>
        <translation>The settings file %1 says something about the printer, the scanner or the desk that means nothing. README.md tells its form.</translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>The PIN is wrong. No money moved.</source>
        <translation>The PIN is wrong. No money moved.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait and try again; no money moved.</source>
        <translation>Too many wrong PINs. Wait and try again; no money moved.</translation>
    </message>
    <message>
        <source>Only a manager may give money back. Name one with --approver.</source>
        <translation>Only a manager may give money back. Name one with --approver.</translation>
    </message>
    <message>
        <source>The journal takes no rows, so no money moved. See kassa log verify.</source>
        <translation>The journal takes no rows, so no money moved. See kassa log verify.</translation>
    </message>
    <message>
        <source>There is no manager yet. Open the desk and make the first one.</source>
        <translation>There is no manager yet. Open the desk and make the first one.</translation>
    </message>
    <message>
        <source>The list of people was changed by somebody else. Put it back from a copy.</source>
        <translation>The list of people was changed by somebody else. Put it back from a copy.</translation>
    </message>
    <message>
        <source>PIN of %1, to give back %2:</source>
        <extracomment>name, amount</extracomment>
        <translation>PIN of %1, to give back %2:</translation>
    </message>
    <message>
        <source>A PIN is six digits. No money moved.</source>
        <translation>A PIN is six digits. No money moved.</translation>
    </message>
    <message>
        <source>Stopped. No money moved.</source>
        <translation>Stopped. No money moved.</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>The sandbox serves at %1. No real money moves. Stop it with Ctrl+C.</source>
        <translation>The sandbox serves at %1. No real money moves. Stop it with Ctrl+C.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s program %1 is missing. Install Kassa again.</source>
        <translation>The sandbox&apos;s program %1 is missing. Install Kassa again.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s program %1 cannot be started.</source>
        <translation>The sandbox&apos;s program %1 cannot be started.</translation>
    </message>
</context>
<context>
    <name>SettingsHost</name>
    <message>
        <source>This cannot be changed now.</source>
        <translation>This cannot be changed now.</translation>
    </message>
    <message>
        <source>That is not such a key. The old one is kept.</source>
        <translation>That is not such a key. The old one is kept.</translation>
    </message>
    <message>
        <source>The old key is kept. %1</source>
        <translation>The old key is kept. %1</translation>
    </message>
    <message>
        <source>The keychain did not say which key it keeps now. Enter the keys again with kassa setup. %1</source>
        <translation>The keychain did not say which key it keeps now. Enter the keys again with kassa setup. %1</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>The input ended before all keys were given. Nothing was stored.</source>
        <translation>The input ended before all keys were given. Nothing was stored.</translation>
    </message>
    <message>
        <source>Store number (store_id):</source>
        <translation>Store number (store_id):</translation>
    </message>
    <message>
        <source>Terminal number, empty if there is only one:</source>
        <translation>Terminal number, empty if there is only one:</translation>
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
        <translation>Callback API key, empty if there is none:</translation>
    </message>
    <message>
        <source>Is this a test store without real money? Type test or live:</source>
        <translation>Is this a test store without real money? Type test or live:</translation>
    </message>
    <message>
        <source>Type test or live as the last answer. Nothing was stored.</source>
        <translation>Type test or live as the last answer. Nothing was stored.</translation>
    </message>
    <message>
        <source>There is no profile “%1”; choose apigw, legacy or sandbox.</source>
        <translation>There is no profile “%1”; choose apigw, legacy or sandbox.</translation>
    </message>
    <message>
        <source>The keys of the test store are in the keychain of this user. No real money will move.
</source>
        <translation>The keys of the test store are in the keychain of this user. No real money will move.
</translation>
    </message>
    <message>
        <source>The keys are in the keychain of this user. Kassa takes real money now.
</source>
        <translation>The keys are in the keychain of this user. Kassa takes real money now.
</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is no longer listened for.
</source>
        <translation>The gateway&apos;s callback is no longer listened for.
</translation>
    </message>
    <message>
        <source>The gateway&apos;s callback is listened for at http://127.0.0.1:%1%2 from the next start on.
</source>
        <translation>The gateway&apos;s callback is listened for at http://127.0.0.1:%1%2 from the next start on.
</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>Too many wrong PINs. Try again in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left.</source>
        <translation>
            <numerusform>Wrong PIN. %n attempt left.</numerusform>
            <numerusform>Wrong PIN. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the PIN again</source>
        <translation>Enter the PIN again</translation>
    </message>
    <message>
        <source>The PIN of a manager is needed here.</source>
        <translation>The PIN of a manager is needed here.</translation>
    </message>
    <message>
        <source>Another manager has to approve this.</source>
        <translation>Another manager has to approve this.</translation>
    </message>
    <message>
        <source>This person is not at this desk any more.</source>
        <translation>This person is not at this desk any more.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was done.</source>
        <translation>The journal cannot be written, so nothing was done.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Type the name</translation>
    </message>
    <message>
        <source>There is somebody of this name already</source>
        <translation>There is somebody of this name already</translation>
    </message>
    <message>
        <source>A new person needs a PIN</source>
        <translation>A new person needs a PIN</translation>
    </message>
    <message>
        <source>This is the last manager: without one nothing could be approved</source>
        <translation>This is the last manager: without one nothing could be approved</translation>
    </message>
    <message>
        <source>There are people at this desk already. A manager makes the next one.</source>
        <translation>There are people at this desk already. A manager makes the next one.</translation>
    </message>
    <message>
        <source>It could not be saved. Nothing has changed.</source>
        <translation>It could not be saved. Nothing has changed.</translation>
    </message>
    <message>
        <source>Shift %1 closed today at %2.</source>
        <translation>Shift %1 closed today at %2.</translation>
    </message>
    <message>
        <source>Shift %1 closed yesterday at %2.</source>
        <translation>Shift %1 closed yesterday at %2.</translation>
    </message>
    <message>
        <source>Shift %1 closed on %2 at %3.</source>
        <translation>Shift %1 closed on %2 at %3.</translation>
    </message>
    <message>
        <source>No unresolved payments left.</source>
        <translation>No unresolved payments left.</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved payment(s) left.</source>
        <translation>
            <numerusform>%n unresolved payment left.</numerusform>
            <numerusform>%n unresolved payments left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>The picture %1 cannot be written.</translation>
    </message>
    <message>
        <source>The tour got stuck at step %1 (%2).</source>
        <translation>The tour got stuck at step %1 (%2).</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The keychain is locked. Unlock it by signing in to the desktop, then try again.</source>
        <translation>The keychain is locked. Unlock it by signing in to the desktop, then try again.</translation>
    </message>
    <message>
        <source>There are no keys in the keychain yet. Store them with kassa setup.</source>
        <translation>There are no keys in the keychain yet. Store them with kassa setup.</translation>
    </message>
    <message>
        <source>The keychain denied access. Allow it for Kassa, then try again.</source>
        <translation>The keychain denied access. Allow it for Kassa, then try again.</translation>
    </message>
    <message>
        <source>There is no keyring yet. Sign in to the desktop once, or create one, then run kassa setup.</source>
        <translation>There is no keyring yet. Sign in to the desktop once, or create one, then run kassa setup.</translation>
    </message>
    <message>
        <source>There is no session bus, so the keychain cannot be reached. Start Kassa inside a desktop session or with dbus-run-session.</source>
        <translation>There is no session bus, so the keychain cannot be reached. Start Kassa inside a desktop session or with dbus-run-session.</translation>
    </message>
    <message>
        <source>No keychain is running. Install and start gnome-keyring or KWallet.</source>
        <translation>No keychain is running. Install and start gnome-keyring or KWallet.</translation>
    </message>
    <message>
        <source>The keychain does not answer. Look for a window that asks for its password, then try again.</source>
        <translation>The keychain does not answer. Look for a window that asks for its password, then try again.</translation>
    </message>
    <message>
        <source>The keychain holds something else under Kassa&apos;s name. Run kassa setup again.</source>
        <translation>The keychain holds something else under Kassa&apos;s name. Run kassa setup again.</translation>
    </message>
    <message>
        <source>The keychain already holds a signing key; it is never overwritten.</source>
        <translation>The keychain already holds a signing key; it is never overwritten.</translation>
    </message>
    <message>
        <source>The keychain cannot be used. Check that it is running and unlocked.</source>
        <translation>The keychain cannot be used. Check that it is running and unlocked.</translation>
    </message>
    <message>
        <source>The file with the keys cannot be read. Check its name and rights.</source>
        <translation>The file with the keys cannot be read. Check its name and rights.</translation>
    </message>
    <message>
        <source>The file with the keys is too large to be one.</source>
        <translation>The file with the keys is too large to be one.</translation>
    </message>
    <message>
        <source>The file with the keys is not plain text.</source>
        <translation>The file with the keys is not plain text.</translation>
    </message>
    <message>
        <source>This line is not of the form NAME=value.</source>
        <translation>This line is not of the form NAME=value.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>A quote is not closed.</translation>
    </message>
    <message>
        <source>There is something after the closing quote.</source>
        <translation>There is something after the closing quote.</translation>
    </message>
    <message>
        <source>The value of %1 goes on in the next line.</source>
        <translation>The value of %1 goes on in the next line.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 stands there twice.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>The store&apos;s number must be digits only.</source>
        <translation>The store&apos;s number must be digits only.</translation>
    </message>
    <message>
        <source>The store&apos;s number must be more than zero; a minus sign in front of it is a common mistake.</source>
        <translation>The store&apos;s number must be more than zero; a minus sign in front of it is a common mistake.</translation>
    </message>
    <message>
        <source>The store&apos;s number is too large.</source>
        <translation>The store&apos;s number is too large.</translation>
    </message>
    <message>
        <source>ATMOS_ENV must be production or test.</source>
        <translation>ATMOS_ENV must be production or test.</translation>
    </message>
    <message>
        <source>ATMOS_IS_TEST_MODE must be true or false.</source>
        <translation>ATMOS_IS_TEST_MODE must be true or false.</translation>
    </message>
    <message>
        <source>ATMOS_ENV and ATMOS_IS_TEST_MODE contradict each other.</source>
        <translation>ATMOS_ENV and ATMOS_IS_TEST_MODE contradict each other.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>The signing key of the journal %1 is not in the keychain. Put it back from a copy of the keychain; another one cannot be made for this journal.</source>
        <translation>The signing key of the journal %1 is not in the keychain. Put it back from a copy of the keychain; another one cannot be made for this journal.</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>%1, which speaks to the gateway, is missing or damaged. Install Kassa again.</source>
        <translation>%1, which speaks to the gateway, is missing or damaged. Install Kassa again.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Give the amount in soʻm with --amount, for example --amount 739000.</source>
        <translation>Give the amount in soʻm with --amount, for example --amount 739000.</translation>
    </message>
    <message>
        <source>The amount must be digits only, for example 739000 or 739000,50.</source>
        <translation>The amount must be digits only, for example 739000 or 739000,50.</translation>
    </message>
    <message>
        <source>A dot or comma in the amount must be followed by exactly two digits of tiyin, for example 739000,50.</source>
        <translation>A dot or comma in the amount must be followed by exactly two digits of tiyin, for example 739000,50.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>The amount must be more than zero.</translation>
    </message>
    <message>
        <source>The amount is too large; at most a trillion soʻm can be charged.</source>
        <translation>The amount is too large; at most a trillion soʻm can be charged.</translation>
    </message>
    <message>
        <source>The card number must be 16 digits and nothing else.</source>
        <translation>The card number must be 16 digits and nothing else.</translation>
    </message>
    <message>
        <source>The card number must have 16 digits. Compare it with the card.</source>
        <translation>The card number must have 16 digits. Compare it with the card.</translation>
    </message>
    <message>
        <source>Type the expiry date as month and year, for example 02/28.</source>
        <translation>Type the expiry date as month and year, for example 02/28.</translation>
    </message>
    <message>
        <source>The month of the expiry date must be 01 to 12.</source>
        <translation>The month of the expiry date must be 01 to 12.</translation>
    </message>
    <message>
        <source>This card has expired. Ask for another card.</source>
        <translation>This card has expired. Ask for another card.</translation>
    </message>
    <message>
        <source>The SMS code must be 6 digits and nothing else.</source>
        <translation>The SMS code must be 6 digits and nothing else.</translation>
    </message>
    <message>
        <source>The SMS code must have 6 digits. Compare it with the message.</source>
        <translation>The SMS code must have 6 digits. Compare it with the message.</translation>
    </message>
    <message>
        <source>This sale cannot be charged. Check its number and amount.</source>
        <translation>This sale cannot be charged. Check its number and amount.</translation>
    </message>
    <message>
        <source>This sale is already paid, or its payment is still being checked. Look at it with kassa status before anything else.</source>
        <translation>This sale is already paid, or its payment is still being checked. Look at it with kassa status before anything else.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was sent. Check the disk and start again.</source>
        <translation>The journal cannot be written, so nothing was sent. Check the disk and start again.</translation>
    </message>
    <message>
        <source>This sale already has a payment.</source>
        <translation>This sale already has a payment.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and start again.</source>
        <translation>The disk is full. Make room and start again.</translation>
    </message>
    <message>
        <source>The journal may not be written. Allow writing to it and start again.</source>
        <translation>The journal may not be written. Allow writing to it and start again.</translation>
    </message>
    <message>
        <source>Another Kassa has taken this journal over. Close one of the two.</source>
        <translation>Another Kassa has taken this journal over. Close one of the two.</translation>
    </message>
    <message>
        <source>The journal cannot be written. Check the disk and start again.</source>
        <translation>The journal cannot be written. Check the disk and start again.</translation>
    </message>
    <message>
        <source>Not enough money on the card.</source>
        <translation>Not enough money on the card.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>The card has expired.</translation>
    </message>
    <message>
        <source>The bank has blocked the card.</source>
        <translation>The bank has blocked the card.</translation>
    </message>
    <message>
        <source>SMS notifications are off for this card.</source>
        <translation>SMS notifications are off for this card.</translation>
    </message>
    <message>
        <source>The bank does not know this card. Compare the number and the date.</source>
        <translation>The bank does not know this card. Compare the number and the date.</translation>
    </message>
    <message>
        <source>The card limit is exceeded.</source>
        <translation>The card limit is exceeded.</translation>
    </message>
    <message>
        <source>The bank declined the payment.</source>
        <translation>The bank declined the payment.</translation>
    </message>
    <message>
        <source>Wrong code.</source>
        <translation>Wrong code.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>The code has expired.</translation>
    </message>
    <message>
        <source>The code was wrong too many times.</source>
        <translation>The code was wrong too many times.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>Nothing was typed for too long.</source>
        <translation>Nothing was typed for too long.</translation>
    </message>
    <message>
        <source>The program was closed before the payment was confirmed.</source>
        <translation>The program was closed before the payment was confirmed.</translation>
    </message>
    <message>
        <source>The gateway says that nothing was charged.</source>
        <translation>The gateway says that nothing was charged.</translation>
    </message>
    <message>
        <source>The payment service cannot be reached. Check the network, and that this address is on the allow-list.</source>
        <translation>The payment service cannot be reached. Check the network, and that this address is on the allow-list.</translation>
    </message>
    <message>
        <source>The payment service could not prove who it is. Check the date of this machine and the network.</source>
        <translation>The payment service could not prove who it is. Check the date of this machine and the network.</translation>
    </message>
    <message>
        <source>The payment service refuses the keys. Replace them with kassa setup.</source>
        <translation>The payment service refuses the keys. Replace them with kassa setup.</translation>
    </message>
    <message>
        <source>The payment service denies access. Ask Atmos to allow this address.</source>
        <translation>The payment service denies access. Ask Atmos to allow this address.</translation>
    </message>
    <message>
        <source>The keychain cannot be read.</source>
        <translation>The keychain cannot be read.</translation>
    </message>
    <message>
        <source>The payment service has trouble and gave no usable answer.</source>
        <translation>The payment service has trouble and gave no usable answer.</translation>
    </message>
    <message>
        <source>The payment service did not answer in time.</source>
        <translation>The payment service did not answer in time.</translation>
    </message>
    <message>
        <source>The refund was refused.</source>
        <translation>The refund was refused.</translation>
    </message>
    <message>
        <source>Card number:</source>
        <translation>Card number:</translation>
    </message>
    <message>
        <source>Expiry date (MM/YY):</source>
        <translation>Expiry date (MM/YY):</translation>
    </message>
    <message>
        <source>Code from the customer’s SMS:</source>
        <translation>Code from the customer’s SMS:</translation>
    </message>
    <message>
        <source>The input ended before the payment was confirmed.</source>
        <translation>The input ended before the payment was confirmed.</translation>
    </message>
    <message>
        <source>The confirmation is on its way and cannot be stopped. Wait for the result.</source>
        <translation>The confirmation is on its way and cannot be stopped. Wait for the result.</translation>
    </message>
    <message>
        <source>Payment %1 of %2: asking the payment service…</source>
        <translation>Payment %1 of %2: asking the payment service…</translation>
    </message>
    <message>
        <source>Card %1: asking the bank to send the code…</source>
        <translation>Card %1: asking the bank to send the code…</translation>
    </message>
    <message>
        <source>The answer was lost; the code may come all the same.</source>
        <translation>The answer was lost; the code may come all the same.</translation>
    </message>
    <message>
        <source>The code was sent to the phone tied to this card.</source>
        <translation>The code was sent to the phone tied to this card.</translation>
    </message>
    <message>
        <source>Confirming. Money may be moving: do not stop the program…</source>
        <translation>Confirming. Money may be moving: do not stop the program…</translation>
    </message>
    <message>
        <source>Waiting for the customer to pay on the phone…</source>
        <translation>Waiting for the customer to pay on the phone…</translation>
    </message>
    <message>
        <source>Result unknown. Do not charge again; asking the payment service…</source>
        <translation>Result unknown. Do not charge again; asking the payment service…</translation>
    </message>
    <message>
        <source>Returning the money…</source>
        <translation>Returning the money…</translation>
    </message>
    <message>
        <source>It is not known yet whether the money went back; asking…</source>
        <translation>It is not known yet whether the money went back; asking…</translation>
    </message>
    <message>
        <source>The payment service gave no usable word. Call it and note what it says.</source>
        <translation>The payment service gave no usable word. Call it and note what it says.</translation>
    </message>
    <message>
        <source>Paid: %1.</source>
        <translation>Paid: %1.</translation>
    </message>
    <message>
        <source>Not paid. %1 No money was taken.</source>
        <translation>Not paid. %1 No money was taken.</translation>
    </message>
    <message>
        <source>The money was returned to the card.</source>
        <translation>The money was returned to the card.</translation>
    </message>
    <message>
        <source>Result unknown; being checked. Do not charge again.</source>
        <translation>Result unknown; being checked. Do not charge again.</translation>
    </message>
    <message>
        <source>Not finished; no money was taken.</source>
        <translation>Not finished; no money was taken.</translation>
    </message>
    <message>
        <source>%1  sale %2  %3  %4</source>
        <extracomment>payment id, sale number, amount, result</extracomment>
        <translation>%1  sale %2  %3  %4</translation>
    </message>
    <message>
        <source>There are no payments yet.</source>
        <translation>There are no payments yet.</translation>
    </message>
    <message>
        <source>There is no payment %1 in this journal.</source>
        <translation>There is no payment %1 in this journal.</translation>
    </message>
    <message>
        <source>The result is still unknown; the money may have been taken. Do not charge again. Ask later with: kassa status %1</source>
        <translation>The result is still unknown; the money may have been taken. Do not charge again. Ask later with: kassa status %1</translation>
    </message>
    <message>
        <source>Paid, but not saved yet: do not charge again. %1</source>
        <translation>Paid, but not saved yet: do not charge again. %1</translation>
    </message>
    <message>
        <source>%1 soʻm</source>
        <extracomment>an amount of money and its unit</extracomment>
        <translation>%1 soʻm</translation>
    </message>
    <message>
        <source>Too many payments have no result yet, or one has had none for a day, so no card is charged. Have a manager look at them; see kassa status.</source>
        <translation>Too many payments have no result yet, or one has had none for a day, so no card is charged. Have a manager look at them; see kassa status.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the journal (64 MiB are needed), so no card is charged. Make room.</source>
        <translation>There is too little room on the disk for the journal (64 MiB are needed), so no card is charged. Make room.</translation>
    </message>
    <message>
        <source>The money was taken late, after the payment had been given up. A manager decides: give it back with kassa refund %1, or keep it.</source>
        <translation>The money was taken late, after the payment had been given up. A manager decides: give it back with kassa refund %1, or keep it.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the payment service; this takes up to %n second(s).</source>
        <translation>
            <numerusform>Asking the payment service; this takes up to %n second.</numerusform>
            <numerusform>Asking the payment service; this takes up to %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is still unknown whether the money went back. Do not return it by hand. Ask later with: kassa status %1</source>
        <translation>It is still unknown whether the money went back. Do not return it by hand. Ask later with: kassa status %1</translation>
    </message>
    <message>
        <source>The refund is on its way and cannot be stopped. Wait for the result.</source>
        <translation>The refund is on its way and cannot be stopped. Wait for the result.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::AlarmRow</name>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>The bank took money late</source>
        <translation>The bank took money late</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApprovalPanel</name>
    <message>
        <source>Manager PIN</source>
        <translation>Manager PIN</translation>
    </message>
    <message>
        <source>nobody at this desk</source>
        <translation>nobody at this desk</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>%n more digit needed</numerusform>
            <numerusform>%n more digits needed</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN is being checked…</source>
        <translation>The PIN is being checked…</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>The cashier’s own PIN does not work here.</source>
        <translation>The cashier’s own PIN does not work here.</translation>
    </message>
    <message>
        <source>Another manager</source>
        <translation>Another manager</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApproveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>A manager types a PIN for this one action. Both names stand in the journal. Esc closes and changes nothing.</source>
        <translation>A manager types a PIN for this one action. Both names stand in the journal. Esc closes and changes nothing.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ApprovedPage</name>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Payment accepted</translation>
    </message>
    <message>
        <source>The money was taken; the receipt is ready.</source>
        <translation>The money was taken; the receipt is ready.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Receipt · 80 mm</source>
        <translation>Receipt · 80 mm</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>paid on the phone, by QR</source>
        <translation>paid on the phone, by QR</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>The receipt could not be saved to %1. The payment is saved.</source>
        <translation>The receipt could not be saved to %1. The payment is saved.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>QR code of the receipt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>The customer’s camera reads the receipt from this code.</source>
        <translation>The customer’s camera reads the receipt from this code.</translation>
    </message>
    <message>
        <source>In the print queue</source>
        <translation>In the print queue</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>There is no program for mail here. The receipt can be saved as PDF.</source>
        <translation>There is no program for mail here. The receipt can be saved as PDF.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The bank has taken the money. The receipt can be given; Ctrl+B prints the badge. Whoever types a name goes on with the next customer.</source>
        <translation>The bank has taken the money. The receipt can be given; Ctrl+B prints the badge. Whoever types a name goes on with the next customer.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
</context>
<context>
    <name>kassa::ui::AttendeeDialog</name>
    <message>
        <source>Print badge</source>
        <translation>Print badge</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Why let somebody in who has not paid?</source>
        <translation>Why let somebody in who has not paid?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Write down the reason.</source>
        <translation>Write down the reason.</translation>
    </message>
    <message>
        <source>The journal did not take it. Nobody was let in.</source>
        <translation>The journal did not take it. Nobody was let in.</translation>
    </message>
    <message>
        <source>Paying, the badge and letting in are three steps, each by itself. Whether somebody has paid is what the journal says. Who has not paid is let in for a reason only, and by a manager.</source>
        <translation>Paying, the badge and letting in are three steps, each by itself. Whether somebody has paid is what the journal says. Who has not paid is let in for a reason only, and by a manager.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Let in unpaid</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Badges printed</source>
        <translation>Badges printed</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>There is a badge already</source>
        <translation>There is a badge already</translation>
    </message>
    <message>
        <source>Print another one? It is marked as a copy.</source>
        <translation>Print another one? It is marked as a copy.</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Paid elsewhere, according to the list</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment. Ask before you charge.</source>
        <translation>The journal of this desk knows of no payment. Ask before you charge.</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>Do not charge again</translation>
    </message>
    <message>
        <source>The result of a payment is being checked. Until it is known, this invoice is locked.</source>
        <translation>The result of a payment is being checked. Until it is known, this invoice is locked.</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Print a copy</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>not named in the payment</source>
        <translation>not named in the payment</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CardForm</name>
    <message>
        <source>Card number</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Expiry date</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Back to the basket</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Send the code</translation>
    </message>
    <message>
        <source>Card details</source>
        <translation>Card details</translation>
    </message>
    <message>
        <source>The card number is not stored. Only its last 4 digits stay on the receipt.</source>
        <translation>The card number is not stored. Only its last 4 digits stay on the receipt.</translation>
    </message>
    <message>
        <source>MM</source>
        <extracomment>letters in place of the month and year of a card&apos;s expiry date, two each</extracomment>
        <translation>MM</translation>
    </message>
    <message>
        <source>YY</source>
        <translation>YY</translation>
    </message>
    <message>
        <source>SMS notifications must be turned on</source>
        <translation>SMS notifications must be turned on</translation>
    </message>
    <message>
        <source>The 6-digit code goes to the phone tied to the card.</source>
        <translation>The 6-digit code goes to the phone tied to the card.</translation>
    </message>
    <message>
        <source>The number has a mistake. Compare it with the card.</source>
        <translation>The number has a mistake. Compare it with the card.</translation>
    </message>
    <message>
        <source>%1 card, the number is correct</source>
        <translation>%1 card, the number is correct</translation>
    </message>
    <message>
        <source>UZCARD and HUMO only. Press Enter again to send it anyway.</source>
        <translation>UZCARD and HUMO only. Press Enter again to send it anyway.</translation>
    </message>
    <message>
        <source>UZCARD and HUMO only. Check the number.</source>
        <translation>UZCARD and HUMO only. Check the number.</translation>
    </message>
    <message>
        <source>The number looks wrong. Press Enter again to send it anyway.</source>
        <translation>The number looks wrong. Press Enter again to send it anyway.</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>%n more digit needed</numerusform>
            <numerusform>%n more digits needed</numerusform>
        </translation>
    </message>
    <message>
        <source>UZCARD 8600 or 5614, HUMO 9860</source>
        <translation>UZCARD 8600 or 5614, HUMO 9860</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s)</source>
        <translation>
            <numerusform>%n more digit</numerusform>
            <numerusform>%n more digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 card. %n more digit(s).</source>
        <translation>
            <numerusform>%1 card. %n more digit.</numerusform>
            <numerusform>%1 card. %n more digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired in %1. Ask for another card.</source>
        <translation>Expired in %1. Ask for another card.</translation>
    </message>
    <message>
        <source>There is no such month</source>
        <translation>There is no such month</translation>
    </message>
    <message>
        <source>The date is valid</source>
        <translation>The date is valid</translation>
    </message>
    <message>
        <source>Type the whole date: month and year</source>
        <translation>Type the whole date: month and year</translation>
    </message>
    <message numerus="yes">
        <source>The bank is sending the code — %n second(s)</source>
        <translation>
            <numerusform>The bank is sending the code — %n second</numerusform>
            <numerusform>The bank is sending the code — %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is with the bank. No money moves before the code.</source>
        <translation>The card is with the bank. No money moves before the code.</translation>
    </message>
    <message>
        <source>Still waiting. Money has not moved; the payment can be cancelled.</source>
        <translation>Still waiting. Money has not moved; the payment can be cancelled.</translation>
    </message>
    <message numerus="yes">
        <source>Making the payment at Atmos — %n second(s)</source>
        <translation>
            <numerusform>Making the payment at Atmos — %n second</numerusform>
            <numerusform>Making the payment at Atmos — %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>The card goes out as soon as the payment has its number.</source>
        <translation>The card goes out as soon as the payment has its number.</translation>
    </message>
    <message>
        <source>The card can be typed meanwhile.</source>
        <translation>The card can be typed meanwhile.</translation>
    </message>
    <message>
        <source>Sending the code…</source>
        <translation>Sending the code…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The bank does not know this card. Compare the number and the date.</source>
        <translation>The bank does not know this card. Compare the number and the date.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CardPage</name>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Send the code</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Back to the basket</translation>
    </message>
    <message>
        <source>Pay on the phone</source>
        <translation>Pay on the phone</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Point the phone’s camera at the QR code — the payment page opens.</translation>
    </message>
    <message>
        <source>Cancel the sale?</source>
        <translation>Cancel the sale?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Cancel the sale</translation>
    </message>
    <message>
        <source>Leave this payment?</source>
        <translation>Leave this payment?</translation>
    </message>
    <message>
        <source>The payment page was shown and may have been paid. We ask Atmos until that is certain; until then the invoice is locked.</source>
        <translation>The payment page was shown and may have been paid. We ask Atmos until that is certain; until then the invoice is locked.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>No money was taken. What was typed will be erased.</source>
        <translation>No money was taken. What was typed will be erased.</translation>
    </message>
    <message>
        <source>The customer reads the number and the date from the card. Nothing of it is stored. No money moves before the SMS code is confirmed.</source>
        <translation>The customer reads the number and the date from the card. Nothing of it is stored. No money moves before the SMS code is confirmed.</translation>
    </message>
    <message>
        <source>The customer has paid</source>
        <translation>The customer has paid</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CloseDialog</name>
    <message>
        <source>Do not ask the rest</source>
        <translation>Do not ask the rest</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Atmos is asked about every payment: %1 of %2.</source>
        <translation>Atmos is asked about every payment: %1 of %2.</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Do not close</translation>
    </message>
    <message>
        <source>Closing the shift</source>
        <translation>Closing the shift</translation>
    </message>
    <message>
        <source>Atmos is asked about every payment.</source>
        <translation>Atmos is asked about every payment.</translation>
    </message>
    <message>
        <source>The journal is being verified and the last payments are asked about. One moment.</source>
        <translation>The journal is being verified and the last payments are asked about. One moment.</translation>
    </message>
    <message>
        <source>The shift cannot be closed yet</source>
        <translation>The shift cannot be closed yet</translation>
    </message>
    <message>
        <source>Settle this first. A manager may close anyway; the report says so.</source>
        <translation>Settle this first. A manager may close anyway; the report says so.</translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation>Settle this first.</translation>
    </message>
    <message>
        <source>It is being closed already, or nobody is signed in. Try again.</source>
        <translation>It is being closed already, or nobody is signed in. Try again.</translation>
    </message>
    <message>
        <source>A payment is under way</source>
        <translation>A payment is under way</translation>
    </message>
    <message>
        <source>finish or cancel it</source>
        <translation>finish or cancel it</translation>
    </message>
    <message>
        <source>To the sale</source>
        <translation>To the sale</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a result</source>
        <translation>
            <numerusform>%n payment without a result</numerusform>
            <numerusform>%n payments without a result</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Atmos says something else</source>
        <translation>Atmos says something else</translation>
    </message>
    <message>
        <source>listed in the report</source>
        <translation>listed in the report</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>The journal is damaged</translation>
    </message>
    <message>
        <source>call the manager</source>
        <translation>call the manager</translation>
    </message>
    <message>
        <source>Verify it again</source>
        <translation>Verify it again</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Before a shift is closed, the journal is verified and Atmos is asked about every payment of it. The closed shift’s report never changes.</source>
        <translation>Before a shift is closed, the journal is verified and Atmos is asked about every payment of it. The closed shift’s report never changes.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CodeDialog</name>
    <message>
        <source>Confirm the payment</source>
        <translation>Confirm the payment</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Change the card</source>
        <translation>Change the card</translation>
    </message>
    <message>
        <source>Enter the SMS code</source>
        <translation>Enter the SMS code</translation>
    </message>
    <message>
        <source>No code? Check that SMS notifications are on for the card.</source>
        <translation>No code? Check that SMS notifications are on for the card.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>%n more digit needed</numerusform>
            <numerusform>%n more digits needed</numerusform>
        </translation>
    </message>
    <message>
        <source>No more codes can be sent for this payment</source>
        <translation>No more codes can be sent for this payment</translation>
    </message>
    <message>
        <source>A new code can be asked for in %1</source>
        <translation>A new code can be asked for in %1</translation>
    </message>
    <message>
        <source>A new code can be asked for now</source>
        <translation>A new code can be asked for now</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code. %n attempt(s) left.</source>
        <translation>
            <numerusform>Wrong code. %n attempt left.</numerusform>
            <numerusform>Wrong code. %n attempts left.</numerusform>
        </translation>
    </message>
    <message>
        <source>The code has expired. Ask for a new one.</source>
        <translation>The code has expired. Ask for a new one.</translation>
    </message>
    <message>
        <source>%1. Money was not taken.</source>
        <translation>%1. Money was not taken.</translation>
    </message>
    <message>
        <source>The code may not have gone out. It may still arrive.</source>
        <translation>The code may not have gone out. It may still arrive.</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n time(s)</source>
        <translation>
            <numerusform>Sent once</numerusform>
            <numerusform>Sent %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again · %1</source>
        <translation>Send again · %1</translation>
    </message>
    <message>
        <source>A new code is being sent to the phone tied to this card.
One moment.</source>
        <translation>A new code is being sent to the phone tied to this card.
One moment.</translation>
    </message>
    <message>
        <source>A 6-digit code was sent to the phone tied to this card.
Ask the customer for it.</source>
        <translation>A 6-digit code was sent to the phone tied to this card.
Ask the customer for it.</translation>
    </message>
    <message>
        <source>Cancel the sale?</source>
        <translation>Cancel the sale?</translation>
    </message>
    <message>
        <source>No money was taken. The code that was sent no longer works.</source>
        <translation>No money was taken. The code that was sent no longer works.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Cancel the sale</translation>
    </message>
    <message>
        <source>The code came by SMS to the customer’s phone. Three codes can be sent and three can be tried for one payment.</source>
        <translation>The code came by SMS to the customer’s phone. Three codes can be sent and three can be tried for one payment.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CopiesSection</name>
    <message>
        <source>Back up</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Verify a copy</source>
        <translation>Verify a copy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Journal and backup</source>
        <translation>Journal and backup</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>The journal and what belongs to it, in a new folder. The copy is verified row by row before it counts as good.</source>
        <translation>The journal and what belongs to it, in a new folder. The copy is verified row by row before it counts as good.</translation>
    </message>
    <message>
        <source>Folder, for example on a USB stick</source>
        <translation>Folder, for example on a USB stick</translation>
    </message>
    <message>
        <source>Copying the journal…</source>
        <translation>Copying the journal…</translation>
    </message>
    <message>
        <source>Verifying the copy…</source>
        <translation>Verifying the copy…</translation>
    </message>
    <message>
        <source>Type the whole path of a folder.</source>
        <translation>Type the whole path of a folder.</translation>
    </message>
    <message>
        <source>Back up the journal</source>
        <translation>Back up the journal</translation>
    </message>
    <message>
        <source>The copy names attendees and payments. Keep it where only the organiser can read it.</source>
        <translation>The copy names attendees and payments. Keep it where only the organiser can read it.</translation>
    </message>
    <message>
        <source>Type the whole path of a copy.</source>
        <translation>Type the whole path of a copy.</translation>
    </message>
    <message>
        <source>Verified: %1 of %2 rows</source>
        <translation>Verified: %1 of %2 rows</translation>
    </message>
    <message>
        <source>The copy is made and verified</source>
        <translation>The copy is made and verified</translation>
    </message>
    <message>
        <source>The copy is good</source>
        <translation>The copy is good</translation>
    </message>
    <message>
        <source>The copy is not good</source>
        <translation>The copy is not good</translation>
    </message>
    <message>
        <source>It was changed or damaged; the first bad row is %1. Do not restore it.</source>
        <translation>It was changed or damaged; the first bad row is %1. Do not restore it.</translation>
    </message>
    <message>
        <source>It was changed or damaged. Do not restore it.</source>
        <translation>It was changed or damaged. Do not restore it.</translation>
    </message>
    <message>
        <source>A copy of another desk</source>
        <translation>A copy of another desk</translation>
    </message>
    <message>
        <source>It is signed with another key than this desk’s journal.</source>
        <translation>It is signed with another key than this desk’s journal.</translation>
    </message>
    <message>
        <source>There is no copy there</source>
        <translation>There is no copy there</translation>
    </message>
    <message>
        <source>The folder or file holds no journal of Kassa.</source>
        <translation>The folder or file holds no journal of Kassa.</translation>
    </message>
    <message>
        <source>No copy was made</source>
        <translation>No copy was made</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Choose another one.</source>
        <translation>The folder cannot be written to. Choose another one.</translation>
    </message>
    <message>
        <source>There is not enough room there. Nothing was left behind.</source>
        <translation>There is not enough room there. Nothing was left behind.</translation>
    </message>
    <message>
        <source>The copy cannot be read</source>
        <translation>The copy cannot be read</translation>
    </message>
    <message>
        <source>The disk reports an error. Try another place.</source>
        <translation>The disk reports an error. Try another place.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Nothing was left behind.</source>
        <translation>Nothing was left behind.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Last row’s mark</source>
        <translation>Last row’s mark</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>The copy’s chain and every signature are looked at; the journal here is not touched. Then it is told how the copy is put in its place.</source>
        <translation>The copy’s chain and every signature are looked at; the journal here is not touched. Then it is told how the copy is put in its place.</translation>
    </message>
    <message>
        <source>The copy’s folder</source>
        <translation>The copy’s folder</translation>
    </message>
    <message>
        <source>A backup holds the journal, the list of people, the event and the attendees. A copy is put back with kassa log restore while Kassa is closed; when it is older than the journal that was used here last, a manager takes it with kassa setup --accept-journal.</source>
        <translation>A backup holds the journal, the list of people, the event and the attendees. A copy is put back with kassa log restore while Kassa is closed; when it is older than the journal that was used here last, a manager takes it with kassa setup --accept-journal.</translation>
    </message>
    <message>
        <source>To put it in the place of the journal, close Kassa and run in a terminal: %1 — what lies there now is kept beside it.</source>
        <translation>To put it in the place of the journal, close Kassa and run in a terminal: %1 — what lies there now is kept beside it.</translation>
    </message>
    <message>
        <source>%1 rows from %2 to %3, the last one’s mark is %4; each is as it was written.</source>
        <translation>%1 rows from %2 to %3, the last one’s mark is %4; each is as it was written.</translation>
    </message>
    <message>
        <source>%1 rows, the last one’s mark is %2; each is as it was written.</source>
        <translation>%1 rows, the last one’s mark is %2; each is as it was written.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::CustomerScreen</name>
    <message>
        <source>TEST MODE — no real money moves</source>
        <translation>TEST MODE — no real money moves</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Point the phone’s camera at the QR code — the payment page opens.</translation>
    </message>
    <message>
        <source>The page can be paid for %1 more</source>
        <translation>The page can be paid for %1 more</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeclinedPage</name>
    <message>
        <source>Other card</source>
        <translation>Other card</translation>
    </message>
    <message>
        <source>Same card</source>
        <translation>Same card</translation>
    </message>
    <message>
        <source>Pay by QR</source>
        <translation>Pay by QR</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Cancel the sale</translation>
    </message>
    <message>
        <source>No money was taken from the card.</source>
        <translation>No money was taken from the card.</translation>
    </message>
    <message>
        <source>No digit of a card is kept: the number has to be typed again.</source>
        <translation>No digit of a card is kept: the number has to be typed again.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Every step is in the list of payments.</source>
        <translation>Every step is in the list of payments.</translation>
    </message>
    <message>
        <source>The payment did not go through</source>
        <translation>The payment did not go through</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>No money was taken. The sale is kept and can be tried again.</source>
        <translation>No money was taken. The sale is kept and can be tried again.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeskDialog</name>
    <message>
        <source>Press the button</source>
        <translation>Press the button</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kassa::ui::DeskWindow</name>
    <message>
        <source>Sale</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <translation>Shift %1</translation>
    </message>
    <message>
        <source>TEST MODE — no real money moves</source>
        <translation>TEST MODE — no real money moves</translation>
    </message>
    <message>
        <source>TEST — %1</source>
        <translation>TEST — %1</translation>
    </message>
    <message>
        <source>This invoice is paid, or a payment of it is under way or being checked.</source>
        <translation>This invoice is paid, or a payment of it is under way or being checked.</translation>
    </message>
    <message>
        <source>This sale cannot be charged.</source>
        <translation>This sale cannot be charged.</translation>
    </message>
    <message>
        <source>No payments until Kassa is started again.</source>
        <translation>No payments until Kassa is started again.</translation>
    </message>
    <message>
        <source>%1: payment accepted, %2</source>
        <translation>%1: payment accepted, %2</translation>
    </message>
    <message>
        <source>%1: the money went back to the card</source>
        <translation>%1: the money went back to the card</translation>
    </message>
    <message>
        <source>%1: not paid, no money was taken</source>
        <translation>%1: not paid, no money was taken</translation>
    </message>
    <message>
        <source>Cancelled. No money was taken.</source>
        <translation>Cancelled. No money was taken.</translation>
    </message>
    <message>
        <source>Money may be moving. Please wait for the answer.</source>
        <translation>Money may be moving. Please wait for the answer.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Confirmation sent</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Call the manager</translation>
    </message>
    <message>
        <source>With these numbers the manager can ask Atmos or the bank what became of the payment.</source>
        <translation>With these numbers the manager can ask Atmos or the bank what became of the payment.</translation>
    </message>
    <message>
        <source>Finish the sale at the desk first</source>
        <translation>Finish the sale at the desk first</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>The code was read and not used: a payment is under way.</source>
        <translation>The code was read and not used: a payment is under way.</translation>
    </message>
    <message>
        <source>The code was read and not used: close the dialog first.</source>
        <translation>The code was read and not used: close the dialog first.</translation>
    </message>
    <message>
        <source>The code was read. On the sale page it finds the attendee.</source>
        <translation>The code was read. On the sale page it finds the attendee.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Too many payments have no result yet, or one has had none for a day. The manager has to look at them first.</source>
        <translation>Too many payments have no result yet, or one has had none for a day. The manager has to look at them first.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the journal. No cards until there is more.</source>
        <translation>There is too little room on the disk for the journal. No cards until there is more.</translation>
    </message>
    <message>
        <source>This payment was returned already</source>
        <translation>This payment was returned already</translation>
    </message>
    <message>
        <source>Only a payment that was accepted can be returned</source>
        <translation>Only a payment that was accepted can be returned</translation>
    </message>
    <message>
        <source>There is a receipt only of an accepted payment</source>
        <translation>There is a receipt only of an accepted payment</translation>
    </message>
    <message>
        <source>In the print queue</source>
        <translation>In the print queue</translation>
    </message>
    <message>
        <source>Last sales</source>
        <translation>Last sales</translation>
    </message>
    <message>
        <source>No internet. No money was taken. Cards and QR work again by themselves when the connection is back.</source>
        <translation>No internet. No money was taken. Cards and QR work again by themselves when the connection is back.</translation>
    </message>
    <message>
        <source>No internet — card and QR payments are paused.</source>
        <translation>No internet — card and QR payments are paused.</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Next try in %1 s</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Trying now</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer was set back by %n minute(s). Look at date and time; the journal keeps its order.</source>
        <translation>
            <numerusform>The clock of this computer was set back by %n minute. Look at date and time; the journal keeps its order.</numerusform>
            <numerusform>The clock of this computer was set back by %n minutes. Look at date and time; the journal keeps its order.</numerusform>
        </translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Saved. The desk sells at these prices.</source>
        <translation>Saved. The desk sells at these prices.</translation>
    </message>
    <message>
        <source>The connection is back: cards and QR work again.</source>
        <translation>The connection is back: cards and QR work again.</translation>
    </message>
    <message>
        <source>Other pages</source>
        <translation>Other pages</translation>
    </message>
    <message>
        <source>Tickets and prices</source>
        <translation>Tickets and prices</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Doctor</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast. Set it by the network time.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute fast. Set it by the network time.</numerusform>
            <numerusform>The clock of this computer is %n minutes fast. Set it by the network time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow. Set it by the network time.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute slow. Set it by the network time.</numerusform>
            <numerusform>The clock of this computer is %n minutes slow. Set it by the network time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address found</source>
        <translation>Address found</translation>
    </message>
    <message>
        <source>Way to Atmos</source>
        <translation>Way to Atmos</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Secure connection</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Store number</source>
        <translation>Store number</translation>
    </message>
    <message>
        <source>Allowed address</source>
        <translation>Allowed address</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is not found. Look at the cable or Wi-Fi and at the network&apos;s DNS.</source>
        <translation>The gateway&apos;s address is not found. Look at the cable or Wi-Fi and at the network&apos;s DNS.</translation>
    </message>
    <message>
        <source>Nobody answers the question for the gateway&apos;s address. Look at the cable or Wi-Fi and at the network&apos;s DNS.</source>
        <translation>Nobody answers the question for the gateway&apos;s address. Look at the cable or Wi-Fi and at the network&apos;s DNS.</translation>
    </message>
    <message>
        <source>There is no way to the gateway from this network. Look at the cable, the router and its firewall.</source>
        <translation>There is no way to the gateway from this network. Look at the cable, the router and its firewall.</translation>
    </message>
    <message>
        <source>The gateway does not answer. Atmos answers only to allowed addresses: ask Atmos to allow the address of this network, or use the network that is allowed.</source>
        <translation>The gateway does not answer. Atmos answers only to allowed addresses: ask Atmos to allow the address of this network, or use the network that is allowed.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not valid today. Look at the date of this computer first; if it is right, call Atmos.</source>
        <translation>The gateway&apos;s certificate is not valid today. Look at the date of this computer first; if it is right, call Atmos.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Somebody may stand between: take no cards on this network.</source>
        <translation>The certificate belongs to another server. Somebody may stand between: take no cards on this network.</translation>
    </message>
    <message>
        <source>Nobody vouches for the gateway&apos;s certificate. Somebody may stand between: take no cards on this network.</source>
        <translation>Nobody vouches for the gateway&apos;s certificate. Somebody may stand between: take no cards on this network.</translation>
    </message>
    <message>
        <source>The secure connection breaks off. Look at the firewall or proxy of this network.</source>
        <translation>The secure connection breaks off. Look at the firewall or proxy of this network.</translation>
    </message>
    <message>
        <source>The secure connection gets no answer. Look at the firewall or proxy of this network.</source>
        <translation>The secure connection gets no answer. Look at the firewall or proxy of this network.</translation>
    </message>
    <message>
        <source>Atmos does not accept the keys. Enter Consumer key and Consumer secret again with kassa setup.</source>
        <translation>Atmos does not accept the keys. Enter Consumer key and Consumer secret again with kassa setup.</translation>
    </message>
    <message>
        <source>Atmos does not know this store number with these keys. Compare store_id with the contract and enter it again with kassa setup.</source>
        <translation>Atmos does not know this store number with these keys. Compare store_id with the contract and enter it again with kassa setup.</translation>
    </message>
    <message>
        <source>Atmos turns this computer away: its address is not allowed, or the service is not switched on. Ask Atmos for both.</source>
        <translation>Atmos turns this computer away: its address is not allowed, or the service is not switched on. Ask Atmos for both.</translation>
    </message>
    <message>
        <source>Something else answers in the gateway&apos;s place, perhaps a sign-in page of this network. Open a browser and sign in, or use another network.</source>
        <translation>Something else answers in the gateway&apos;s place, perhaps a sign-in page of this network. Open a browser and sign in, or use another network.</translation>
    </message>
    <message>
        <source>Atmos is reached but answers with an error of its own. Try again in a few minutes; if it stays, call Atmos.</source>
        <translation>Atmos is reached but answers with an error of its own. Try again in a few minutes; if it stays, call Atmos.</translation>
    </message>
    <message>
        <source>The connection stands, but Atmos does not answer. Try again in a few minutes; if it stays, call Atmos.</source>
        <translation>The connection stands, but Atmos does not answer. Try again in a few minutes; if it stays, call Atmos.</translation>
    </message>
    <message>
        <source>The keys work · %1 ms</source>
        <translation>The keys work · %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>the certificate is good for %n day(s)</source>
        <translation>
            <numerusform>the certificate is good for %n day</numerusform>
            <numerusform>the certificate is good for %n days</numerusform>
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
        <translation>%1: this is where it fails</translation>
    </message>
    <message>
        <source>%1: not looked at</source>
        <translation>%1: not looked at</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EndedPage</name>
    <message>
        <source>What to tell the customer</source>
        <translation>What to tell the customer</translation>
    </message>
    <message>
        <source>Open the payments</source>
        <translation>Open the payments</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventForm</name>
    <message>
        <source>General discounts apply</source>
        <translation>General discounts apply</translation>
    </message>
    <message>
        <source>General discounts do not apply</source>
        <translation>General discounts do not apply</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventPage</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tickets and prices</source>
        <translation>Tickets and prices</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Price rule</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>has ended</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Who gets the money</source>
        <translation>Who gets the money</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Stands on every receipt</source>
        <translation>Stands on every receipt</translation>
    </message>
    <message>
        <source>For example 11.06.2026</source>
        <translation>For example 11.06.2026</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Only for</translation>
    </message>
    <message>
        <source>50% or 100 000</source>
        <translation>50% or 100 000</translation>
    </message>
    <message>
        <source>The day is included; empty: always</source>
        <translation>The day is included; empty: always</translation>
    </message>
    <message>
        <source>Pieces sold; empty: any number</source>
        <translation>Pieces sold; empty: any number</translation>
    </message>
    <message>
        <source>Separated by commas; empty: everybody</source>
        <translation>Separated by commas; empty: everybody</translation>
    </message>
    <message>
        <source>Empty: no code is needed</source>
        <translation>Empty: no code is needed</translation>
    </message>
    <message>
        <source>Ids of tickets and goods; empty: every ticket</source>
        <translation>Ids of tickets and goods; empty: every ticket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Price, soʻm</source>
        <translation>Price, soʻm</translation>
    </message>
    <message>
        <source>IKPU</source>
        <translation>IKPU</translation>
    </message>
    <message>
        <source>Package code</source>
        <translation>Package code</translation>
    </message>
    <message>
        <source>VAT, %</source>
        <translation>VAT, %</translation>
    </message>
    <message>
        <source>TIN</source>
        <translation>TIN</translation>
    </message>
    <message>
        <source>17 digits, for the fiscal receipt</source>
        <translation>17 digits, for the fiscal receipt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>What is typed is a draft until it is saved; saving needs a manager. Ctrl+Delete removes an entry, Ctrl+O reads a file, Ctrl+E writes one. Of several rules the one that takes off most counts, never two at once.</source>
        <translation>What is typed is a draft until it is saved; saving needs a manager. Ctrl+Delete removes an entry, Ctrl+O reads a file, Ctrl+E writes one. Of several rules the one that takes off most counts, never two at once.</translation>
    </message>
    <message>
        <source>Finish the sale at the desk first</source>
        <translation>Finish the sale at the desk first</translation>
    </message>
    <message>
        <source>Change tickets and prices?</source>
        <translation>Change tickets and prices?</translation>
    </message>
    <message>
        <source>The desk sells at the new prices from then on.</source>
        <translation>The desk sells at the new prices from then on.</translation>
    </message>
    <message>
        <source>Event from a file</source>
        <translation>Event from a file</translation>
    </message>
    <message>
        <source>It is shown first; nothing changes before it is saved. Attendees stay as they are.</source>
        <translation>It is shown first; nothing changes before it is saved. Attendees stay as they are.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Event to a file</source>
        <translation>Event to a file</translation>
    </message>
    <message>
        <source>Tickets, goods and price rules as they stand here, without attendees.</source>
        <translation>Tickets, goods and price rules as they stand here, without attendees.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>What was changed here will be as it was.</source>
        <translation>What was changed here will be as it was.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Event files (*.json);;All files (*)</source>
        <translation>Event files (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
</context>
<context>
    <name>kassa::ui::EventSection</name>
    <message>
        <source>Tickets and prices</source>
        <translation>Tickets and prices</translation>
    </message>
    <message>
        <source>Event and prices</source>
        <translation>Event and prices</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Kinds of tickets</source>
        <translation>Kinds of tickets</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>Attendees</translation>
    </message>
    <message>
        <source>The event, its tickets and its prices come from the event’s file. Changing them needs a manager.</source>
        <translation>The event, its tickets and its prices come from the event’s file. Changing them needs a manager.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::FindingDialog</name>
    <message>
        <source>Write it down</source>
        <translation>Write it down</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What was found out?</source>
        <translation>What was found out?</translation>
    </message>
    <message>
        <source>Atmos No. %1</source>
        <translation>Atmos No. %1</translation>
    </message>
    <message>
        <source>The money was not returned: the payment stands</source>
        <translation>The money was not returned: the payment stands</translation>
    </message>
    <message>
        <source>The money was taken: it is paid</source>
        <translation>The money was taken: it is paid</translation>
    </message>
    <message>
        <source>No money was taken: it may be paid again</source>
        <translation>No money was taken: it may be paid again</translation>
    </message>
    <message>
        <source>The money was taken and given back</source>
        <translation>The money was taken and given back</translation>
    </message>
    <message>
        <source>Number of the debit at the bank (success number)</source>
        <translation>Number of the debit at the bank (success number)</translation>
    </message>
    <message>
        <source>Who was asked, and what was said</source>
        <translation>Who was asked, and what was said</translation>
    </message>
    <message>
        <source>The gateway has answered meanwhile.</source>
        <translation>The gateway has answered meanwhile.</translation>
    </message>
    <message>
        <source>Choose what was found out.</source>
        <translation>Choose what was found out.</translation>
    </message>
    <message>
        <source>Without the number of the debit nobody could give it back.</source>
        <translation>Without the number of the debit nobody could give it back.</translation>
    </message>
    <message>
        <source>Write down who was asked.</source>
        <translation>Write down who was asked.</translation>
    </message>
    <message>
        <source>Only for payments on which Atmos gave no clear word for a day. Ask Atmos or the bank with the numbers of the payment; what they say is written into the journal with the manager’s name. Nothing is sent.</source>
        <translation>Only for payments on which Atmos gave no clear word for a day. Ask Atmos or the bank with the numbers of the payment; what they say is written into the journal with the manager’s name. Nothing is sent.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>kassa::ui::FirstManagerForm</name>
    <message>
        <source>Name and surname</source>
        <translation>Name and surname</translation>
    </message>
    <message>
        <source>PIN, 6 digits</source>
        <translation>PIN, 6 digits</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>The same PIN once more</translation>
    </message>
    <message>
        <source>Create the manager</source>
        <translation>Create the manager</translation>
    </message>
    <message>
        <source>Only its owner knows it; it cannot be read again.</source>
        <translation>Only its owner knows it; it cannot be read again.</translation>
    </message>
    <message>
        <source>Type all 6 digits</source>
        <translation>Type all 6 digits</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them again.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Format</name>
    <message>
        <source>January</source>
        <translation>January</translation>
    </message>
    <message>
        <source>February</source>
        <translation>February</translation>
    </message>
    <message>
        <source>March</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>June</source>
        <translation>June</translation>
    </message>
    <message>
        <source>July</source>
        <translation>July</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>December</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>−%1%</source>
        <extracomment>a discount: minus sign, figure, percent sign as written in the language</extracomment>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one day</comment>
        <extracomment>%1: day of the month, %2: month</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>%1 and %2: days of the month, %3: month</extracomment>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <extracomment>%1: first day, %2: its month, %3: last day, %4: its month</extracomment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>until %1 %2</source>
        <extracomment>last day of a discount. %1: day of the month, %2: month</extracomment>
        <translation>until %1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>%1: day of the month, %2: month, %3: time</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>kassa::ui::GatewaySection</name>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Payment gateway: Atmos</source>
        <translation>Payment gateway: Atmos</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Access keys · live</source>
        <translation>Access keys · live</translation>
    </message>
    <message>
        <source>Access keys · test</source>
        <translation>Access keys · test</translation>
    </message>
    <message>
        <source>A key that is kept is never shown again; it can only be replaced.</source>
        <translation>A key that is kept is never shown again; it can only be replaced.</translation>
    </message>
    <message>
        <source>The way to Atmos</source>
        <translation>The way to Atmos</translation>
    </message>
    <message>
        <source>%1 · profile %2</source>
        <translation>%1 · profile %2</translation>
    </message>
    <message>
        <source>The keys cannot be read</source>
        <translation>The keys cannot be read</translation>
    </message>
    <message>
        <source>Close Kassa and start it again: from then on it works in the other environment.</source>
        <translation>Close Kassa and start it again: from then on it works in the other environment.</translation>
    </message>
    <message>
        <source>Go live…</source>
        <translation>Go live…</translation>
    </message>
    <message>
        <source>Back to test…</source>
        <translation>Back to test…</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Stop checking</translation>
    </message>
    <message>
        <source>Checking. No money moves.</source>
        <translation>Checking. No money moves.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>The connection works · %1</source>
        <translation>The connection works · %1</translation>
    </message>
    <message>
        <source>The connection fails · %1</source>
        <translation>The connection fails · %1</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Asking the keychain…</translation>
    </message>
    <message>
        <source>The keychain does not open</source>
        <translation>The keychain does not open</translation>
    </message>
    <message>
        <source>In the system’s keychain, encrypted</source>
        <translation>In the system’s keychain, encrypted</translation>
    </message>
    <message>
        <source>The sandbox’s own, on this machine</source>
        <translation>The sandbox’s own, on this machine</translation>
    </message>
    <message>
        <source>The keychain</source>
        <translation>The keychain</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Not while a payment is under way or has no result yet.</source>
        <translation>Not while a payment is under way or has no result yet.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Go live</translation>
    </message>
    <message>
        <source>Back to test</source>
        <translation>Back to test</translation>
    </message>
    <message>
        <source>From the next start on Kassa takes real money, with the keys and the journal of the live store.</source>
        <translation>From the next start on Kassa takes real money, with the keys and the journal of the live store.</translation>
    </message>
    <message>
        <source>From the next start on no real money moves: Kassa works with the keys and the journal of the test store.</source>
        <translation>From the next start on no real money moves: Kassa works with the keys and the journal of the test store.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Enter the keys</source>
        <translation>Enter the keys</translation>
    </message>
    <message>
        <source>Not all keys are there yet. Close Kassa, open a terminal as the same user and run the command below; it asks for each key and puts it into the keychain.</source>
        <translation>Not all keys are there yet. Close Kassa, open a terminal as the same user and run the command below; it asks for each key and puts it into the keychain.</translation>
    </message>
    <message>
        <source>F5 looks at the way to Atmos step by step, with the keys of this desk; no money moves. The first step that fails says what to do. Keys are never shown; a manager may put another one in the place of each.</source>
        <translation>F5 looks at the way to Atmos step by step, with the keys of this desk; no money moves. The first step that fails says what to do. Keys are never shown; a manager may put another one in the place of each.</translation>
    </message>
    <message>
        <source>In test no money leaves anybody’s card.
A manager’s PIN is needed for the other one.</source>
        <translation>In test no money leaves anybody’s card.
A manager’s PIN is needed for the other one.</translation>
    </message>
    <message>
        <source>The new key is kept, and F5 checks the connection with it. Payments use it when Kassa has been closed and started again.</source>
        <translation>The new key is kept, and F5 checks the connection with it. Payments use it when Kassa has been closed and started again.</translation>
    </message>
    <message>
        <source>%1 · profile %2 · callback at port %3</source>
        <translation>%1 · profile %2 · callback at port %3</translation>
    </message>
</context>
<context>
    <name>kassa::ui::GoodsDialog</name>
    <message>
        <source>Discount code</source>
        <translation>Discount code</translation>
    </message>
    <message>
        <source>Goods and code</source>
        <translation>Goods and code</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Add to the sale</source>
        <translation>Add to the sale</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>One piece less</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>One piece more</translation>
    </message>
    <message>
        <source>There is no such code.</source>
        <translation>There is no such code.</translation>
    </message>
    <message>
        <source>This code has ended.</source>
        <translation>This code has ended.</translation>
    </message>
    <message>
        <source>This code is for something else, or for others.</source>
        <translation>This code is for something else, or for others.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The arrow keys choose; plus, minus or a figure say how many. A code counts with the best discount it gives; discounts are never added up.</source>
        <translation>The arrow keys choose; plus, minus or a figure say how many. A code counts with the best discount it gives; discounts are never added up.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Import</name>
    <message>
        <source>A zero byte: this is no text, or the file is damaged</source>
        <translation>A zero byte: this is no text, or the file is damaged</translation>
    </message>
    <message>
        <source>Too many columns</source>
        <translation>Too many columns</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Too long</translation>
    </message>
    <message>
        <source>A quotation mark that is never closed</source>
        <translation>A quotation mark that is never closed</translation>
    </message>
    <message>
        <source>Text behind a closing quotation mark</source>
        <translation>Text behind a closing quotation mark</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>The file is too large, or unpacks to too much.</source>
        <translation>The file is too large, or unpacks to too much.</translation>
    </message>
    <message>
        <source>This is not a workbook, or a damaged one.</source>
        <translation>This is not a workbook, or a damaged one.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Not a phone number</translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation>Not an e-mail address</translation>
    </message>
    <message>
        <source>Not an invoice number</source>
        <translation>Not an invoice number</translation>
    </message>
    <message>
        <source>No such ticket</source>
        <translation>No such ticket</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Neither yes nor no</translation>
    </message>
    <message>
        <source>Letters that cannot be read: another encoding?</source>
        <translation>Letters that cannot be read: another encoding?</translation>
    </message>
    <message>
        <source>Begins like a formula</source>
        <translation>Begins like a formula</translation>
    </message>
    <message>
        <source>The invoice is there already</source>
        <translation>The invoice is there already</translation>
    </message>
    <message>
        <source>The book is full</source>
        <translation>The book is full</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Ticket code</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The book of attendees cannot be read. Nothing has changed.</source>
        <translation>The book of attendees cannot be read. Nothing has changed.</translation>
    </message>
    <message>
        <source>Somebody was added to the book meanwhile. Nothing was imported: go through the list again.</source>
        <translation>Somebody was added to the book meanwhile. Nothing was imported: go through the list again.</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged row(s) say something else than the book (lines: %1).</source>
        <translation>
            <numerusform>%n unchanged row says something else than the book (line %1).</numerusform>
            <numerusform>%n unchanged rows say something else than the book (lines %1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::ImportPage</name>
    <message>
        <source>A list of attendees</source>
        <translation>A list of attendees</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choose a file first.</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Looking at the file…</translation>
    </message>
    <message>
        <source>No row of this file can be read: %1.</source>
        <translation>No row of this file can be read: %1.</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>there is none</translation>
    </message>
    <message>
        <source>Say which column is the name.</source>
        <translation>Say which column is the name.</translation>
    </message>
    <message>
        <source>There is nothing new in this list.</source>
        <translation>There is nothing new in this list.</translation>
    </message>
    <message>
        <source>What was left out cannot be saved to %1, so nothing was imported.</source>
        <translation>What was left out cannot be saved to %1, so nothing was imported.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Being written…</source>
        <translation>Being written…</translation>
    </message>
    <message>
        <source>Takes a list of attendees (CSV or XLSX) into the book of this desk. Nothing changes before the last step. Rows that cannot be taken are saved with their reason, so that they can be mended and imported again.</source>
        <translation>Takes a list of attendees (CSV or XLSX) into the book of this desk. Nothing changes before the last step. Rows that cannot be taken are saved with their reason, so that they can be mended and imported again.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Encoding, duplicates</source>
        <translation>Encoding, duplicates</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Save the rows left out</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>File (CSV or XLSX)</source>
        <translation>File (CSV or XLSX)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Titles first</source>
        <translation>Titles first</translation>
    </message>
    <message>
        <source>No titles</source>
        <translation>No titles</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>A table from a spreadsheet or another program. It is looked at first; nothing changes before the last step.</source>
        <translation>A table from a spreadsheet or another program. It is looked at first; nothing changes before the last step.</translation>
    </message>
    <message>
        <source>Already on the list</source>
        <translation>Already on the list</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>First row</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Why it is left out</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out</source>
        <translation>%1 rows: %2 added, %3 updated, %4 unchanged, %5 left out</translation>
    </message>
    <message>
        <source>Every row can be taken.</source>
        <translation>Every row can be taken.</translation>
    </message>
    <message>
        <source>The first %1 of the rows that are left out:</source>
        <translation>The first %1 of the rows that are left out:</translation>
    </message>
    <message>
        <source>These rows are left out:</source>
        <translation>These rows are left out:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Reading: %1%, %2 rows. Esc stops it.</source>
        <translation>Reading: %1%, %2 rows. Esc stops it.</translation>
    </message>
    <message>
        <source>In the book: %1 added, %2 updated</source>
        <translation>In the book: %1 added, %2 updated</translation>
    </message>
    <message>
        <source>The book cannot be written. Nothing has changed.</source>
        <translation>The book cannot be written. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::KeyDialog</name>
    <message>
        <source>New value</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>There is no key in the clipboard. Copy it once more.</source>
        <translation>There is no key in the clipboard. Copy it once more.</translation>
    </message>
    <message>
        <source>Type or paste it. It goes into the system’s keychain in place of the old one, is never shown, and counts from the next start.</source>
        <translation>Type or paste it. It goes into the system’s keychain in place of the old one, is never shown, and counts from the next start.</translation>
    </message>
    <message>
        <source>Type or paste the new value</source>
        <translation>Type or paste the new value</translation>
    </message>
    <message>
        <source>A store’s number is digits and nothing else</source>
        <translation>A store’s number is digits and nothing else</translation>
    </message>
    <message>
        <source>That is too long for a key</source>
        <translation>That is too long for a key</translation>
    </message>
    <message>
        <source>No key has such a letter</source>
        <translation>No key has such a letter</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The key is kept in memory that is wiped, goes into the keychain and is read back from there. What was pasted is taken out of the clipboard. When the keychain refuses, the old key stays.</source>
        <translation>The key is kept in memory that is wiped, goes into the keychain and is read back from there. What was pasted is taken out of the clipboard. When the keychain refuses, the old key stays.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::KeyTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>kassa::ui::LeftoverCard</name>
    <message>
        <source>Ask now</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>The payment page was shown. %1</source>
        <translation>The payment page was shown. %1</translation>
    </message>
    <message>
        <source>The code was confirmed, the answer was not received. %1</source>
        <translation>The code was confirmed, the answer was not received. %1</translation>
    </message>
    <message>
        <source>Found out at %1</source>
        <translation>Found out at %1</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>Open the sale</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>no card typed</source>
        <translation>no card typed</translation>
    </message>
    <message>
        <source>Awaiting connection</source>
        <translation>Awaiting connection</translation>
    </message>
    <message>
        <source>Code sent, not confirmed</source>
        <translation>Code sent, not confirmed</translation>
    </message>
    <message>
        <source>Only created</source>
        <translation>Only created</translation>
    </message>
    <message>
        <source>A code was sent, and never entered.</source>
        <translation>A code was sent, and never entered.</translation>
    </message>
    <message>
        <source>The payment was made and went no further.</source>
        <translation>The payment was made and went no further.</translation>
    </message>
    <message>
        <source>No money was taken. It can be begun again.</source>
        <translation>No money was taken. It can be begun again.</translation>
    </message>
    <message>
        <source>No money was taken. The sale can go on.</source>
        <translation>No money was taken. The sale can go on.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Begin again</translation>
    </message>
</context>
<context>
    <name>kassa::ui::LookSection</name>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Of this window, and of amounts in words on receipts.</source>
        <translation>Of this window, and of amounts in words on receipts.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Dark for dim halls; contrast for eyes that need it.</source>
        <translation>Dark for dim halls; contrast for eyes that need it.</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>After this long without a touch; never while a payment is under way.</source>
        <translation>After this long without a touch; never while a payment is under way.</translation>
    </message>
    <message numerus="yes">
        <source>The desk locks itself after %n minute(s).</source>
        <translation>
            <numerusform>The desk locks itself after %n minute.</numerusform>
            <numerusform>The desk locks itself after %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk never locks itself.</source>
        <translation>The desk never locks itself.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Language and theme are free for everybody and are kept between runs. After how long the desk locks itself is a manager’s choice.</source>
        <translation>Language and theme are free for everybody and are kept between runs. After how long the desk locks itself is a manager’s choice.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PathDialog</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentActions</name>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Receipt copy</source>
        <translation>Receipt copy</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentHead</name>
    <message>
        <source>Basket</source>
        <translation>Basket</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>SMS code</source>
        <translation>SMS code</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
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
        <translation>Begun</translation>
    </message>
    <message>
        <source>Created at Atmos</source>
        <translation>Created at Atmos</translation>
    </message>
    <message>
        <source>Card sent</source>
        <translation>Card sent</translation>
    </message>
    <message>
        <source>SMS code sent</source>
        <translation>SMS code sent</translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Confirmation sent</translation>
    </message>
    <message>
        <source>Payment page shown</source>
        <translation>Payment page shown</translation>
    </message>
    <message>
        <source>No answer: asking Atmos</source>
        <translation>No answer: asking Atmos</translation>
    </message>
    <message>
        <source>Page left: asking Atmos</source>
        <translation>Page left: asking Atmos</translation>
    </message>
    <message>
        <source>Refund sent</source>
        <translation>Refund sent</translation>
    </message>
    <message>
        <source>No answer to the refund</source>
        <translation>No answer to the refund</translation>
    </message>
    <message>
        <source>Money taken late</source>
        <translation>Money taken late</translation>
    </message>
    <message>
        <source>Left to the manager</source>
        <translation>Left to the manager</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Not returned</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Payment accepted</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Money returned</source>
        <translation>Money returned</translation>
    </message>
    <message>
        <source>Returned elsewhere</source>
        <translation>Returned elsewhere</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>on the phone, by QR</source>
        <translation>on the phone, by QR</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Refund approved by %1: %2</source>
        <translation>Refund approved by %1: %2</translation>
    </message>
    <message>
        <source>Found out by %1: %2</source>
        <translation>Found out by %1: %2</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentState</name>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Code sent</source>
        <translation>Code sent</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Confirming</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>Waiting for the phone</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Returning</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>The bank took the money late. The manager decides what is next.</source>
        <translation>The bank took the money late. The manager decides what is next.</translation>
    </message>
    <message>
        <source>Do not charge again. We are asking Atmos.</source>
        <translation>Do not charge again. We are asking Atmos.</translation>
    </message>
    <message>
        <source>Money may be moving right now.</source>
        <translation>Money may be moving right now.</translation>
    </message>
    <message>
        <source>The money was taken.</source>
        <translation>The money was taken.</translation>
    </message>
    <message>
        <source>The money went back to the card.</source>
        <translation>The money went back to the card.</translation>
    </message>
    <message>
        <source>The payment page was shown and can be paid.</source>
        <translation>The payment page was shown and can be paid.</translation>
    </message>
    <message>
        <source>No money was taken.</source>
        <translation>No money was taken.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>No payments yet</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>Checking the log</translation>
    </message>
    <message>
        <source>Log intact</source>
        <translation>Log intact</translation>
    </message>
    <message>
        <source>The log was altered</source>
        <translation>The log was altered</translation>
    </message>
    <message>
        <source>The log was not checked</source>
        <translation>The log was not checked</translation>
    </message>
    <message>
        <source>The journal cannot be read just now. Payments of this run are shown.</source>
        <translation>The journal cannot be read just now. Payments of this run are shown.</translation>
    </message>
    <message>
        <source>Looking through the journal…</source>
        <translation>Looking through the journal…</translation>
    </message>
    <message>
        <source>No payment fits. Esc shows all.</source>
        <translation>No payment fits. Esc shows all.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) shown; older ones follow</source>
        <translation>
            <numerusform>%n payment shown; older ones follow</numerusform>
            <numerusform>%n payments shown; older ones follow</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Name, invoice, last four digits or amount</source>
        <translation>Name, invoice, last four digits or amount</translation>
    </message>
    <message>
        <source>Search the payments</source>
        <translation>Search the payments</translation>
    </message>
    <message>
        <source>Every payment of this desk, the newest first. Type a part of a name or an invoice, the last four digits of the card, or the amount. A refund begins here, from the payment itself.</source>
        <translation>Every payment of this desk, the newest first. Type a part of a name or an invoice, the last four digits of the card, or the amount. A refund begins here, from the payment itself.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Ask Atmos</source>
        <translation>Ask Atmos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PeopleSection</name>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>People and PINs</source>
        <translation>People and PINs</translation>
    </message>
    <message>
        <source>A PIN is known to its owner alone: it is kept as a hash, can be replaced and never read. Every change needs a manager’s PIN.</source>
        <translation>A PIN is known to its owner alone: it is kept as a hash, can be replaced and never read. Every change needs a manager’s PIN.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Choose somebody and press Enter to change the role, give a new PIN or retire them. The last manager cannot be retired. Rows of the journal keep the names of those who have left.</source>
        <translation>Choose somebody and press Enter to change the role, give a new PIN or retire them. The last manager cannot be retired. Rows of the journal keep the names of those who have left.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PersonDialog</name>
    <message>
        <source>Name and surname</source>
        <translation>Name and surname</translation>
    </message>
    <message>
        <source>New PIN (empty: as before)</source>
        <translation>New PIN (empty: as before)</translation>
    </message>
    <message>
        <source>PIN, 6 digits</source>
        <translation>PIN, 6 digits</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>The same PIN once more</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Change a person</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>%1 no longer works at this desk</source>
        <translation>%1 no longer works at this desk</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 is changed</translation>
    </message>
    <message>
        <source>%1 can sign in now</source>
        <translation>%1 can sign in now</translation>
    </message>
    <message>
        <source>Type all 6 digits</source>
        <translation>Type all 6 digits</translation>
    </message>
    <message>
        <source>The two PINs differ. Type them again.</source>
        <translation>The two PINs differ. Type them again.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The new PIN is typed by the person it belongs to, twice. Then a manager types theirs: for this one change. Both names stand in the journal.</source>
        <translation>The new PIN is typed by the person it belongs to, twice. Then a manager types theirs: for this one change. Both names stand in the journal.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PhonePanel</name>
    <message>
        <source>Or on the customer’s own phone</source>
        <translation>Or on the customer’s own phone</translation>
    </message>
    <message>
        <source>Show the QR code</source>
        <translation>Show the QR code</translation>
    </message>
    <message>
        <source>The QR code opens the payment page on the customer’s phone. It is shown only when the button is pressed: from then on the page can be paid, also after a card was chosen instead.</source>
        <translation>The QR code opens the payment page on the customer’s phone. It is shown only when the button is pressed: from then on the page can be paid, also after a card was chosen instead.</translation>
    </message>
    <message>
        <source>Point the phone’s camera at the QR code — the payment page opens.</source>
        <translation>Point the phone’s camera at the QR code — the payment page opens.</translation>
    </message>
    <message>
        <source>The page can still be paid</source>
        <translation>The page can still be paid</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>The customer says that it is paid: Atmos is asked at once.</source>
        <translation>The customer says that it is paid: Atmos is asked at once.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Asked: no payment yet, %1 left</source>
        <translation>Asked: no payment yet, %1 left</translation>
    </message>
    <message>
        <source>Waiting for the payment, %1 left</source>
        <translation>Waiting for the payment, %1 left</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PriceDialog</name>
    <message>
        <source>The price has changed</source>
        <translation>The price has changed</translation>
    </message>
    <message>
        <source>The discount has ended. Nothing was sent, and no money was taken. Ask the customer before you go on.</source>
        <translation>The discount has ended. Nothing was sent, and no money was taken. Ask the customer before you go on.</translation>
    </message>
    <message>
        <source>It costs less now. Nothing was sent, and no money was taken.</source>
        <translation>It costs less now. Nothing was sent, and no money was taken.</translation>
    </message>
    <message>
        <source>Price so far</source>
        <translation>Price so far</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Cancel the sale</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Go on with %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PrintQueue</name>
    <message>
        <source>Too many pages wait for the printer. This one is dropped; it can be printed again later.</source>
        <translation>Too many pages wait for the printer. This one is dropped; it can be printed again later.</translation>
    </message>
    <message>
        <source>No printer is set up.</source>
        <translation>No printer is set up.</translation>
    </message>
    <message>
        <source>The printer cannot be reached: is it on and connected? Printing is tried again.</source>
        <translation>The printer cannot be reached: is it on and connected? Printing is tried again.</translation>
    </message>
    <message>
        <source>Printer is out of paper.</source>
        <translation>Printer is out of paper.</translation>
    </message>
    <message>
        <source>The printer takes nothing: is its cover closed? Printing is tried again.</source>
        <translation>The printer takes nothing: is its cover closed? Printing is tried again.</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. The whole page is printed again.</source>
        <translation>The printer stopped in the middle. The whole page is printed again.</translation>
    </message>
    <message>
        <source>The page can be saved as PDF.</source>
        <translation>The page can be saved as PDF.</translation>
    </message>
    <message>
        <source>The payment is saved.</source>
        <translation>The payment is saved.</translation>
    </message>
    <message>
        <source>The refund is saved.</source>
        <translation>The refund is saved.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::PrinterSection</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Device file</source>
        <translation>Device file</translation>
    </message>
    <message>
        <source>Name or address of the printer</source>
        <translation>Name or address of the printer</translation>
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
        <translation>Always</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Receipt and printer</source>
        <translation>Receipt and printer</translation>
    </message>
    <message>
        <source>The printer is saved</source>
        <translation>The printer is saved</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Receipts are drawn by Kassa and sent as a picture: every letter of every language comes out.</source>
        <translation>Receipts are drawn by Kassa and sent as a picture: every letter of every language comes out.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Width of the roll.</source>
        <translation>Width of the roll.</translation>
    </message>
    <message>
        <source>Automatic receipts</source>
        <translation>Automatic receipts</translation>
    </message>
    <message>
        <source>When a payment has been accepted. Ctrl+P prints any receipt at any time.</source>
        <translation>When a payment has been accepted. Ctrl+P prints any receipt at any time.</translation>
    </message>
    <message>
        <source>Every receipt becomes a file in the folder of receipts.</source>
        <translation>Every receipt becomes a file in the folder of receipts.</translation>
    </message>
    <message>
        <source>Receipts are shown on the screen only, and can be saved as files.</source>
        <translation>Receipts are shown on the screen only, and can be saved as files.</translation>
    </message>
    <message>
        <source>The system’s default printer</source>
        <translation>The system’s default printer</translation>
    </message>
    <message>
        <source>Type the whole path, for example /dev/usb/lp0</source>
        <translation>Type the whole path, for example /dev/usb/lp0</translation>
    </message>
    <message>
        <source>Type a name or an address</source>
        <translation>Type a name or an address</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 to 65535</translation>
    </message>
    <message>
        <source>Change the printer</source>
        <translation>Change the printer</translation>
    </message>
    <message>
        <source>Receipts, badges and reports come out there from now on.</source>
        <translation>Receipts, badges and reports come out there from now on.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Save the printer first: the test page goes to the printer in force.</source>
        <translation>Save the printer first: the test page goes to the printer in force.</translation>
    </message>
    <message>
        <source>The test page is on its way</source>
        <translation>The test page is on its way</translation>
    </message>
    <message>
        <source>A printer in trouble never holds up a payment: receipts wait and can be printed again. Changing the printer needs a manager; the test page does not.</source>
        <translation>A printer in trouble never holds up a payment: receipts wait and can be printed again. Changing the printer needs a manager; the test page does not.</translation>
    </message>
    <message>
        <source>Automatic badges</source>
        <translation>Automatic badges</translation>
    </message>
    <message>
        <source>After a payment, or by Ctrl+B when asked. Paying, badge and check-in are three steps otherwise.</source>
        <translation>After a payment, or by Ctrl+B when asked. Paying, badge and check-in are three steps otherwise.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ProgressPage</name>
    <message>
        <source>Waiting for the bank</source>
        <translation>Waiting for the bank</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Payment amount</translation>
    </message>
    <message>
        <source>Steps of the payment</source>
        <translation>Steps of the payment</translation>
    </message>
    <message>
        <source>Confirmation has started and cannot be stopped</source>
        <translation>Confirmation has started and cannot be stopped</translation>
    </message>
    <message>
        <source>If no answer comes, we ask Atmos for the result ourselves. Money is never taken twice.</source>
        <translation>If no answer comes, we ask Atmos for the result ourselves. Money is never taken twice.</translation>
    </message>
    <message>
        <source>Usually 5–10 seconds. Whether money was taken is not known yet.</source>
        <translation>Usually 5–10 seconds. Whether money was taken is not known yet.</translation>
    </message>
    <message>
        <source>The bank is slow. Do not take another payment for this invoice.</source>
        <translation>The bank is slow. Do not take another payment for this invoice.</translation>
    </message>
    <message>
        <source>Payment created</source>
        <translation>Payment created</translation>
    </message>
    <message>
        <source>Atmos No. %1</source>
        <translation>Atmos No. %1</translation>
    </message>
    <message>
        <source>SMS code sent</source>
        <translation>SMS code sent</translation>
    </message>
    <message>
        <source>To the phone tied to the card</source>
        <translation>To the phone tied to the card</translation>
    </message>
    <message>
        <source>Code entered</source>
        <translation>Code entered</translation>
    </message>
    <message>
        <source>The request to confirm went to Atmos</source>
        <translation>The request to confirm went to Atmos</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>Confirming…</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the answer — %n second(s)</source>
        <translation>
            <numerusform>Waiting for the answer — %n second</numerusform>
            <numerusform>Waiting for the answer — %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The bank is checking the code and taking the money in one step. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</source>
        <translation>The bank is checking the code and taking the money in one step. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</translation>
    </message>
    <message>
        <source>Returning the money</source>
        <translation>Returning the money</translation>
    </message>
    <message>
        <source>Usually 5–10 seconds. Whether the money went back is not known yet.</source>
        <translation>Usually 5–10 seconds. Whether the money went back is not known yet.</translation>
    </message>
    <message>
        <source>The return was sent and cannot be stopped</source>
        <translation>The return was sent and cannot be stopped</translation>
    </message>
    <message>
        <source>If no answer comes, we ask Atmos for the result ourselves. Money is never returned twice.</source>
        <translation>If no answer comes, we ask Atmos for the result ourselves. Money is never returned twice.</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Payment accepted</translation>
    </message>
    <message>
        <source>Approved by the manager</source>
        <translation>Approved by the manager</translation>
    </message>
    <message>
        <source>Returning…</source>
        <translation>Returning…</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Waiting for the answer</translation>
    </message>
    <message>
        <source>The money is on its way back. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</source>
        <translation>The money is on its way back. It cannot be stopped; if no answer comes, Atmos is asked what became of it.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RailSales</name>
    <message>
        <source>Last sales</source>
        <translation>Last sales</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Reason</name>
    <message>
        <source>Or pay with another UZCARD or HUMO card.</source>
        <translation>Or pay with another UZCARD or HUMO card.</translation>
    </message>
    <message>
        <source>Or pay on the phone by QR code.</source>
        <translation>Or pay on the phone by QR code.</translation>
    </message>
    <message>
        <source>The amount and the ticket are kept; nothing has to be chosen again.</source>
        <translation>The amount and the ticket are kept; nothing has to be chosen again.</translation>
    </message>
    <message>
        <source>Not enough money on the card</source>
        <translation>Not enough money on the card</translation>
    </message>
    <message>
        <source>Top up the card and try again — the amount and the ticket are kept.</source>
        <translation>Top up the card and try again — the amount and the ticket are kept.</translation>
    </message>
    <message>
        <source>The card has expired</source>
        <translation>The card has expired</translation>
    </message>
    <message>
        <source>Ask for a card that is still valid.</source>
        <translation>Ask for a card that is still valid.</translation>
    </message>
    <message>
        <source>The bank has blocked the card</source>
        <translation>The bank has blocked the card</translation>
    </message>
    <message>
        <source>The bank that issued the card can unblock it.</source>
        <translation>The bank that issued the card can unblock it.</translation>
    </message>
    <message>
        <source>SMS notifications are off for this card</source>
        <translation>SMS notifications are off for this card</translation>
    </message>
    <message>
        <source>UZCARD: they can be switched on at an ATM. HUMO: at the bank.</source>
        <translation>UZCARD: they can be switched on at an ATM. HUMO: at the bank.</translation>
    </message>
    <message>
        <source>The number has a mistake. Compare it with the card.</source>
        <translation>The number has a mistake. Compare it with the card.</translation>
    </message>
    <message>
        <source>Type the number and the date again.</source>
        <translation>Type the number and the date again.</translation>
    </message>
    <message>
        <source>The card limit is exceeded</source>
        <translation>The card limit is exceeded</translation>
    </message>
    <message>
        <source>The limit can be raised in the app of the bank.</source>
        <translation>The limit can be raised in the app of the bank.</translation>
    </message>
    <message>
        <source>The bank declined the payment</source>
        <translation>The bank declined the payment</translation>
    </message>
    <message>
        <source>The bank gave no reason; the customer can ask it.</source>
        <translation>The bank gave no reason; the customer can ask it.</translation>
    </message>
    <message>
        <source>The code was wrong too many times</source>
        <translation>The code was wrong too many times</translation>
    </message>
    <message>
        <source>Start again: a new code will be sent.</source>
        <translation>Start again: a new code will be sent.</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>The code has expired</translation>
    </message>
    <message>
        <source>The payment was cancelled</source>
        <translation>The payment was cancelled</translation>
    </message>
    <message>
        <source>Nobody typed the card or the code in time</source>
        <translation>Nobody typed the card or the code in time</translation>
    </message>
    <message>
        <source>Start again when the customer is ready: a new code will be sent.</source>
        <translation>Start again when the customer is ready: a new code will be sent.</translation>
    </message>
    <message>
        <source>The program was closed before anything was confirmed</source>
        <translation>The program was closed before anything was confirmed</translation>
    </message>
    <message>
        <source>The sale can be started again.</source>
        <translation>The sale can be started again.</translation>
    </message>
    <message>
        <source>The gateway has said for certain that nothing was taken</source>
        <translation>The gateway has said for certain that nothing was taken</translation>
    </message>
    <message>
        <source>The payment can be started again.</source>
        <translation>The payment can be started again.</translation>
    </message>
    <message>
        <source>There is no connection to the payment service</source>
        <translation>There is no connection to the payment service</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Check the network and try again.</translation>
    </message>
    <message>
        <source>The payment service could not prove who it is</source>
        <translation>The payment service could not prove who it is</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then call the manager.</source>
        <translation>Check the date and time of this computer, then call the manager.</translation>
    </message>
    <message>
        <source>The payment service does not accept the keys of the desk</source>
        <translation>The payment service does not accept the keys of the desk</translation>
    </message>
    <message>
        <source>Call the manager: the keys have to be entered anew.</source>
        <translation>Call the manager: the keys have to be entered anew.</translation>
    </message>
    <message>
        <source>The payment service does not let this desk in</source>
        <translation>The payment service does not let this desk in</translation>
    </message>
    <message>
        <source>Call the manager: the address of this computer is not allowed yet.</source>
        <translation>Call the manager: the address of this computer is not allowed yet.</translation>
    </message>
    <message>
        <source>The keys of the desk cannot be read</source>
        <translation>The keys of the desk cannot be read</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer and try again.</source>
        <translation>Unlock the keychain of this computer and try again.</translation>
    </message>
    <message>
        <source>The payment service gave an answer that cannot be used</source>
        <translation>The payment service gave an answer that cannot be used</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Try again in a minute.</translation>
    </message>
    <message>
        <source>The bank is not responding</source>
        <translation>The bank is not responding</translation>
    </message>
    <message>
        <source>The bank declined to return the money</source>
        <translation>The bank declined to return the money</translation>
    </message>
    <message>
        <source>Call the manager.</source>
        <translation>Call the manager.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Receipt</name>
    <message>
        <source>Date</source>
        <comment>receipt</comment>
        <translation>Date</translation>
    </message>
    <message>
        <source>desk %1</source>
        <translation>desk %1</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>on the phone, by QR</source>
        <translation>on the phone, by QR</translation>
    </message>
    <message>
        <source>Atmos No.</source>
        <translation>Atmos No.</translation>
    </message>
    <message>
        <source>Debit No.</source>
        <translation>Debit No.</translation>
    </message>
    <message>
        <source>TEST — not a real payment</source>
        <translation>TEST — not a real payment</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>Proof of payment.
Not a fiscal receipt.</source>
        <translation>Proof of payment.
Not a fiscal receipt.</translation>
    </message>
    <message>
        <source>Proof of payment.
The code opens the fiscal receipt.</source>
        <translation>Proof of payment.
The code opens the fiscal receipt.</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>receipt</comment>
        <translation>Refund</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>First receipt</translation>
    </message>
    <message>
        <source>COPY %1</source>
        <translation>COPY %1</translation>
    </message>
    <message>
        <source>RETURNED</source>
        <translation>RETURNED</translation>
    </message>
    <message>
        <source>The money was returned.
Not a fiscal receipt.</source>
        <translation>The money was returned.
Not a fiscal receipt.</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Left edge</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>right edge</translation>
    </message>
    <message>
        <source>No payment.
A telephone must read the code.</source>
        <translation>No payment.
A telephone must read the code.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ReceiptPreview</name>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RefundDialog</name>
    <message>
        <source>The customer’s wish</source>
        <translation>The customer’s wish</translation>
    </message>
    <message>
        <source>The wrong ticket was chosen</source>
        <translation>The wrong ticket was chosen</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Close, do not refund</source>
        <translation>Close, do not refund</translation>
    </message>
    <message>
        <source>Refund the payment</source>
        <translation>Refund the payment</translation>
    </message>
    <message>
        <source>All of the money goes back to the same card. The ticket is no longer paid.</source>
        <translation>All of the money goes back to the same card. The ticket is no longer paid.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Another reason…</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In a few words</translation>
    </message>
    <message>
        <source>Amount to refund</source>
        <translation>Amount to refund</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Refund · %1</source>
        <translation>Refund · %1</translation>
    </message>
    <message>
        <source>The bank shows the money on the card in its own time.</source>
        <translation>The bank shows the money on the card in its own time.</translation>
    </message>
    <message>
        <source>This payment can no longer be returned.</source>
        <translation>This payment can no longer be returned.</translation>
    </message>
    <message>
        <source>The whole amount goes back to the card it came from. A manager approves this one refund with a PIN; both names stand in the journal. Ctrl+Enter sends it, Esc closes and returns nothing.</source>
        <translation>The whole amount goes back to the card it came from. A manager approves this one refund with a PIN; both names stand in the journal. Ctrl+Enter sends it, Esc closes and returns nothing.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>kassa::ui::RefundPage</name>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Payment amount</translation>
    </message>
    <message>
        <source>The money went back to the card</source>
        <translation>The money went back to the card</translation>
    </message>
    <message>
        <source>It was returned elsewhere, not at this desk</source>
        <translation>It was returned elsewhere, not at this desk</translation>
    </message>
    <message>
        <source>The payment was returned</source>
        <translation>The payment was returned</translation>
    </message>
    <message>
        <source>The invoice is not paid.</source>
        <translation>The invoice is not paid.</translation>
    </message>
    <message>
        <source>The bank shows the return on the card within a few days.</source>
        <translation>The bank shows the return on the card within a few days.</translation>
    </message>
    <message>
        <source>It goes back to the card that was used on the phone.</source>
        <translation>It goes back to the card that was used on the phone.</translation>
    </message>
    <message>
        <source>Print the refund receipt</source>
        <translation>Print the refund receipt</translation>
    </message>
    <message>
        <source>The money was not returned</source>
        <translation>The money was not returned</translation>
    </message>
    <message>
        <source>The bank declined the refund</source>
        <translation>The bank declined the refund</translation>
    </message>
    <message>
        <source>The payment stands; the invoice is paid.</source>
        <translation>The payment stands; the invoice is paid.</translation>
    </message>
    <message>
        <source>The money is still with the organiser; nothing was lost.</source>
        <translation>The money is still with the organiser; nothing was lost.</translation>
    </message>
    <message>
        <source>The manager can try again, or return it at Atmos.</source>
        <translation>The manager can try again, or return it at Atmos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>The money went back to the card.</source>
        <translation>The money went back to the card.</translation>
    </message>
    <message>
        <source>The money was not returned. The payment is as it was.</source>
        <translation>The money was not returned. The payment is as it was.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Report</name>
    <message>
        <source>desk %1 · shift %2</source>
        <translation>desk %1 · shift %2</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Opened by</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>refunded</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>NET</source>
        <translation>NET</translation>
    </message>
    <message>
        <source>soʻm</source>
        <comment>currency</comment>
        <translation>soʻm</translation>
    </message>
    <message>
        <source>Without a result</source>
        <translation>Without a result</translation>
    </message>
    <message>
        <source>Compared with Atmos</source>
        <translation>Compared with Atmos</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%1 of %2 agree</translation>
    </message>
    <message>
        <source>Rows of the journal</source>
        <translation>Rows of the journal</translation>
    </message>
    <message>
        <source>End of the chain</source>
        <translation>End of the chain</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Keep this paper: the code proves the journal up to here.</source>
        <translation>Keep this paper: the code proves the journal up to here.</translation>
    </message>
    <message>
        <source>Other card</source>
        <translation>Other card</translation>
    </message>
    <message>
        <source>QR, customer’s phone</source>
        <translation>QR, customer’s phone</translation>
    </message>
    <message>
        <source>Atmos says: not paid</source>
        <translation>Atmos says: not paid</translation>
    </message>
    <message>
        <source>Z report No. %1</source>
        <translation>Z report No. %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>TEST — no real money</source>
        <translation>TEST — no real money</translation>
    </message>
    <message>
        <source>By ticket</source>
        <translation>By ticket</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>By cashier</source>
        <translation>By cashier</translation>
    </message>
    <message>
        <source>refunded elsewhere</source>
        <translation>refunded elsewhere</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SaleLines</name>
    <message numerus="yes">
        <source>and %n line(s) more</source>
        <translation>
            <numerusform>and %n line more</numerusform>
            <numerusform>and %n lines more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::SalePage</name>
    <message>
        <source>Scan QR</source>
        <translation>Scan QR</translation>
    </message>
    <message>
        <source>Search attendees by name, phone or invoice</source>
        <translation>Search attendees by name, phone or invoice</translation>
    </message>
    <message>
        <source>Name, phone or invoice</source>
        <translation>Name, phone or invoice</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Attendee not found</source>
        <translation>Attendee not found</translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s)</source>
        <translation>
            <numerusform>%n attendee</numerusform>
            <numerusform>%n attendees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s) found</source>
        <translation>
            <numerusform>%n attendee found</numerusform>
            <numerusform>%n attendees found</numerusform>
        </translation>
    </message>
    <message>
        <source>no discount</source>
        <translation>no discount</translation>
    </message>
    <message>
        <source>Ticket for %1</source>
        <translation>Ticket for %1</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Choose an attendee first</source>
        <translation>Choose an attendee first</translation>
    </message>
    <message>
        <source>This invoice is already paid</source>
        <translation>This invoice is already paid</translation>
    </message>
    <message>
        <source>A payment of this invoice is under way</source>
        <translation>A payment of this invoice is under way</translation>
    </message>
    <message>
        <source>Do not charge again: the result is being checked</source>
        <translation>Do not charge again: the result is being checked</translation>
    </message>
    <message>
        <source>Type a part of a name, of a phone number or of an invoice. The arrow keys choose; a scanner chooses by itself. Paid and locked invoices cannot be charged.</source>
        <translation>Type a part of a name, of a phone number or of an invoice. The arrow keys choose; a scanner chooses by itself. Paid and locked invoices cannot be charged.</translation>
    </message>
    <message>
        <source>The scanned code is nobody’s here.</source>
        <translation>The scanned code is nobody’s here.</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Paid elsewhere, according to the list</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment of this invoice. Charge it anyway?</source>
        <translation>The journal of this desk knows of no payment of this invoice. Charge it anyway?</translation>
    </message>
    <message>
        <source>Do not charge</source>
        <translation>Do not charge</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>This is more than can be charged at once. The goods were taken out.</source>
        <translation>This is more than can be charged at once. The goods were taken out.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>New sale</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>No list yet</translation>
    </message>
    <message numerus="yes">
        <source>More than %n attendee(s) found</source>
        <translation>
            <numerusform>More than %n attendee found</numerusform>
            <numerusform>More than %n attendees found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kassa::ui::SalePanel</name>
    <message>
        <source>Pay by card</source>
        <translation>Pay by card</translation>
    </message>
    <message>
        <source>Pay by QR</source>
        <translation>Pay by QR</translation>
    </message>
    <message>
        <source>Ctrl+N — new sale</source>
        <translation>Ctrl+N — new sale</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>New sale</translation>
    </message>
    <message>
        <source>Choose an attendee</source>
        <translation>Choose an attendee</translation>
    </message>
    <message>
        <source>Type a name, the last digits of a phone, or an invoice number.</source>
        <translation>Type a name, the last digits of a phone, or an invoice number.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>This invoice is already paid</source>
        <translation>This invoice is already paid</translation>
    </message>
    <message>
        <source>It cannot be charged again.</source>
        <translation>It cannot be charged again.</translation>
    </message>
    <message>
        <source>A payment of this invoice is under way</source>
        <translation>A payment of this invoice is under way</translation>
    </message>
    <message>
        <source>It can be charged again only when that payment is over.</source>
        <translation>It can be charged again only when that payment is over.</translation>
    </message>
    <message>
        <source>Do not charge again</source>
        <translation>Do not charge again</translation>
    </message>
    <message>
        <source>The result of a payment is being checked. Until it is known, this invoice is locked.</source>
        <translation>The result of a payment is being checked. Until it is known, this invoice is locked.</translation>
    </message>
    <message>
        <source>The payment page was left</source>
        <translation>The payment page was left</translation>
    </message>
    <message>
        <source>It may have been paid; Atmos is being asked. If the customer wants to pay after all, the same page is shown again.</source>
        <translation>It may have been paid; Atmos is being asked. If the customer wants to pay after all, the same page is shown again.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Paid elsewhere, according to the list</source>
        <translation>Paid elsewhere, according to the list</translation>
    </message>
    <message>
        <source>The journal of this desk knows of no payment. Ask before you charge.</source>
        <translation>The journal of this desk knows of no payment. Ask before you charge.</translation>
    </message>
    <message>
        <source>Goods and code</source>
        <translation>Goods and code</translation>
    </message>
    <message>
        <source>No list of attendees yet</source>
        <translation>No list of attendees yet</translation>
    </message>
    <message>
        <source>Import one and open the desk again.</source>
        <translation>Import one and open the desk again.</translation>
    </message>
    <message>
        <source>Ctrl+O imports one, F6 adds somebody who is on none.</source>
        <translation>Ctrl+O imports one, F6 adds somebody who is on none.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ServicePage</name>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>The journal may only be read.</source>
        <translation>The journal may only be read.</translation>
    </message>
    <message>
        <source>Another Kassa has taken the journal over.</source>
        <translation>Another Kassa has taken the journal over.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>The disk reported an error.</translation>
    </message>
    <message>
        <source>Call the manager. When the disk is in order, start Kassa again: it asks Atmos about every open payment by itself.</source>
        <translation>Call the manager. When the disk is in order, start Kassa again: it asks Atmos about every open payment by itself.</translation>
    </message>
    <message>
        <source>The invoice stays locked
until Kassa is started again</source>
        <translation>The invoice stays locked
until Kassa is started again</translation>
    </message>
    <message>
        <source>Paid, not yet saved</source>
        <translation>Paid, not yet saved</translation>
    </message>
    <message>
        <source>Do not repeat this payment</source>
        <translation>Do not repeat this payment</translation>
    </message>
    <message>
        <source>The customer has paid.</source>
        <translation>The customer has paid.</translation>
    </message>
    <message>
        <source>The bank took the money, and only our own record is missing. The receipt can be printed after the restart.</source>
        <translation>The bank took the money, and only our own record is missing. The receipt can be printed after the restart.</translation>
    </message>
    <message>
        <source>Kassa cannot write its journal</source>
        <translation>Kassa cannot write its journal</translation>
    </message>
    <message>
        <source>Whether money was taken is not known.</source>
        <translation>Whether money was taken is not known.</translation>
    </message>
    <message>
        <source>Kassa asks Atmos as soon as it is started again.</source>
        <translation>Kassa asks Atmos as soon as it is started again.</translation>
    </message>
    <message>
        <source>No payments until Kassa is started again</source>
        <translation>No payments until Kassa is started again</translation>
    </message>
    <message>
        <source>No money was taken from the card.</source>
        <translation>No money was taken from the card.</translation>
    </message>
    <message>
        <source>The last step was not sent because it could not be recorded.</source>
        <translation>The last step was not sent because it could not be recorded.</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Attendee</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Atmos number</source>
        <translation>Atmos number</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The journal cannot be written, so no payment can be taken.</source>
        <translation>The journal cannot be written, so no payment can be taken.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SettingsPage</name>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>Payment gateway</source>
        <translation>Payment gateway</translation>
    </message>
    <message>
        <source>Receipt and printer</source>
        <translation>Receipt and printer</translation>
    </message>
    <message>
        <source>People and PINs</source>
        <translation>People and PINs</translation>
    </message>
    <message>
        <source>Event and prices</source>
        <translation>Event and prices</translation>
    </message>
    <message>
        <source>Journal and backup</source>
        <translation>Journal and backup</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>kassa::ui::ShiftPage</name>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Close the shift, Z report</source>
        <translation>Close the shift, Z report</translation>
    </message>
    <message>
        <source>Net takings</source>
        <translation>Net takings</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Checked before closing</source>
        <translation>Checked before closing</translation>
    </message>
    <message>
        <source>accepted − refunded</source>
        <translation>accepted − refunded</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · 80 mm</source>
        <translation>%1 · 80 mm</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Journal intact</source>
        <translation>Journal intact</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), the chain is whole</source>
        <translation>
            <numerusform>%n row, the chain is whole</numerusform>
            <numerusform>%n rows, the chain is whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s); verified when the shift is closed</source>
        <translation>
            <numerusform>%n row; verified when the shift is closed</numerusform>
            <numerusform>%n rows; verified when the shift is closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) without a result</source>
        <translation>
            <numerusform>%n payment without a result</numerusform>
            <numerusform>%n payments without a result</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · a manager’s PIN is needed</source>
        <translation>%1 · a manager’s PIN is needed</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Every payment has a result</source>
        <translation>Every payment has a result</translation>
    </message>
    <message>
        <source>Declined payments are closed</source>
        <translation>Declined payments are closed</translation>
    </message>
    <message numerus="yes">
        <source>%n, no money was taken</source>
        <translation>
            <numerusform>%n, no money was taken</numerusform>
            <numerusform>%n, no money was taken</numerusform>
        </translation>
    </message>
    <message>
        <source>Atmos says something else</source>
        <translation>Atmos says something else</translation>
    </message>
    <message>
        <source>Compared with Atmos</source>
        <translation>Compared with Atmos</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%1 of %2 agree</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>The shift is closed</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Shift %1 · %2, %3–%4</source>
        <translation>Shift %1 · %2, %3–%4</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>The report could not be saved to %1.</source>
        <translation>The report could not be saved to %1.</translation>
    </message>
    <message>
        <source>Shift %1 is closed</source>
        <translation>Shift %1 is closed</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>An X report shows the figures so far and changes nothing. Closing makes the Z report: numbered, never changed, saved as PDF and printed. Payments without a result need a manager’s PIN and stand in it by name.</source>
        <translation>An X report shows the figures so far and changes nothing. Closing makes the Z report: numbered, never changed, saved as PDF and printed. Payments without a result need a manager’s PIN and stand in it by name.</translation>
    </message>
    <message>
        <source>Move the report</source>
        <translation>Move the report</translation>
    </message>
</context>
<context>
    <name>kassa::ui::SignInPage</name>
    <message>
        <source>English</source>
        <comment>this language&apos;s own name</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Language: %1</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Erase the last digit</translation>
    </message>
    <message numerus="yes">
        <source>%n more digit(s) needed</source>
        <translation>
            <numerusform>%n more digit needed</numerusform>
            <numerusform>%n more digits needed</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>Checking the PIN…</translation>
    </message>
    <message>
        <source>After 5 wrong PINs there is a pause.</source>
        <translation>After 5 wrong PINs there is a pause.</translation>
    </message>
    <message>
        <source>Shift %1 is open since %2.</source>
        <translation>Shift %1 is open since %2.</translation>
    </message>
    <message>
        <source>This desk’s first shift begins now.</source>
        <translation>This desk’s first shift begins now.</translation>
    </message>
    <message>
        <source>Kassa is locked</source>
        <translation>Kassa is locked</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Start the shift</translation>
    </message>
    <message>
        <source>Choose your name and enter the PIN.</source>
        <translation>Choose your name and enter the PIN.</translation>
    </message>
    <message>
        <source>The first manager</source>
        <translation>The first manager</translation>
    </message>
    <message>
        <source>Nobody works at this desk yet. The first person is a manager, who adds the others in the settings.</source>
        <translation>Nobody works at this desk yet. The first person is a manager, who adds the others in the settings.</translation>
    </message>
    <message>
        <source>Nobody can sign in</source>
        <translation>Nobody can sign in</translation>
    </message>
    <message>
        <source>The file of people is not the one Kassa wrote last.</source>
        <translation>The file of people is not the one Kassa wrote last.</translation>
    </message>
    <message>
        <source>It is missing or was changed from outside. Put it back from the latest backup copy and start Kassa again. Payments under way go on meanwhile.</source>
        <translation>It is missing or was changed from outside. Put it back from the latest backup copy and start Kassa again. Payments under way go on meanwhile.</translation>
    </message>
</context>
<context>
    <name>kassa::ui::Standing</name>
    <message>
        <source>Paid elsewhere</source>
        <translation>Paid elsewhere</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unpaid</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>Payment under way</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation>Checking the result</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TakingsTable</name>
    <message>
        <source>Total: %1, %2</source>
        <translation>Total: %1, %2</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Net, %1</source>
        <translation>Net, %1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TellDialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kassa::ui::TroubleWindow</name>
    <message>
        <source>Kassa cannot open</source>
        <translation>Kassa cannot open</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>kassa::ui::UnknownPage</name>
    <message>
        <source>Do not charge again</source>
        <translation>Do not charge again</translation>
    </message>
    <message>
        <source>This invoice is locked
until the result is known</source>
        <translation>This invoice is locked
until the result is known</translation>
    </message>
    <message>
        <source>Go to the next customer</source>
        <translation>Go to the next customer</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Call the manager</source>
        <translation>Call the manager</translation>
    </message>
    <message>
        <source>This payment stays in the queue; we tell you when the result is in.</source>
        <translation>This payment stays in the queue; we tell you when the result is in.</translation>
    </message>
    <message>
        <source>Payment amount</source>
        <translation>Payment amount</translation>
    </message>
    <message>
        <source>We are asking Atmos</source>
        <translation>We are asking Atmos</translation>
    </message>
    <message>
        <source>The result is not known</source>
        <translation>The result is not known</translation>
    </message>
    <message>
        <source>Checking the result</source>
        <translation>Checking the result</translation>
    </message>
    <message>
        <source>The return was sent; the bank has not answered yet.</source>
        <translation>The return was sent; the bank has not answered yet.</translation>
    </message>
    <message>
        <source>The bank took the money late. The manager decides what is next.</source>
        <translation>The bank took the money late. The manager decides what is next.</translation>
    </message>
    <message>
        <source>The bank gave no clear answer for a day. The manager has to ask.</source>
        <translation>The bank gave no clear answer for a day. The manager has to ask.</translation>
    </message>
    <message>
        <source>The payment page was shown. It may have been paid.</source>
        <translation>The payment page was shown. It may have been paid.</translation>
    </message>
    <message>
        <source>The bank did not answer. The money may already have been taken.</source>
        <translation>The bank did not answer. The money may already have been taken.</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Tell the customer</translation>
    </message>
    <message>
        <source>“We are checking your payment with the bank. You will not be charged twice.”</source>
        <translation>“We are checking your payment with the bank. You will not be charged twice.”</translation>
    </message>
    <message>
        <source>Questions go out only when somebody asks for them.</source>
        <translation>Questions go out only when somebody asks for them.</translation>
    </message>
    <message>
        <source>Questions go on for up to 24 hours, also after the program was closed.</source>
        <translation>Questions go on for up to 24 hours, also after the program was closed.</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Waiting for the answer</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>asking now</source>
        <translation>asking now</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>when asked</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmation sent</source>
        <translation>Confirmation sent</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>No answer came</translation>
    </message>
    <message>
        <source>The page was closed</source>
        <translation>The page was closed</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %n second(s)</source>
        <translation>
            <numerusform>No answer for %n second</numerusform>
            <numerusform>No answer for %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Question %1: not taken so far</source>
        <translation>Question %1: not taken so far</translation>
    </message>
    <message>
        <source>Question %1: no word yet</source>
        <translation>Question %1: no word yet</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Whether money was taken is not known yet. Do not charge again: Atmos is being asked, and the answer appears by itself. Other customers can be served.</source>
        <translation>Whether money was taken is not known yet. Do not charge again: Atmos is being asked, and the answer appears by itself. Other customers can be served.</translation>
    </message>
    <message>
        <source>Do not return the money by hand</source>
        <translation>Do not return the money by hand</translation>
    </message>
    <message>
        <source>Until it is known
whether it went back</source>
        <translation>Until it is known
whether it went back</translation>
    </message>
    <message>
        <source>“Your refund was sent to the bank. We are checking that it arrived.”</source>
        <translation>“Your refund was sent to the bank. We are checking that it arrived.”</translation>
    </message>
    <message>
        <source>What was found out</source>
        <translation>What was found out</translation>
    </message>
    <message>
        <source>Return sent</source>
        <translation>Return sent</translation>
    </message>
    <message>
        <source>Atmos %1</source>
        <translation>Atmos %1</translation>
    </message>
</context>
<context>
    <name>kassa::ui::UnresolvedPage</name>
    <message>
        <source>Go to the sale</source>
        <translation>Go to the sale</translation>
    </message>
    <message>
        <source>We are asking Atmos.</source>
        <translation>We are asking Atmos.</translation>
    </message>
    <message>
        <source>We go on asking Atmos.</source>
        <translation>We go on asking Atmos.</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved payment(s)</source>
        <translation>
            <numerusform>%n unresolved payment</numerusform>
            <numerusform>%n unresolved payments</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is resolved</source>
        <translation>Everything is resolved</translation>
    </message>
    <message>
        <source>Kassa was closed before the result was known. Nothing is lost: the last state of every payment is below.</source>
        <translation>Kassa was closed before the result was known. Nothing is lost: the last state of every payment is below.</translation>
    </message>
    <message>
        <source>Ask Atmos now</source>
        <translation>Ask Atmos now</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>These payments were open when the program ended.</source>
        <translation>These payments were open when the program ended.</translation>
    </message>
    <message>
        <source>The journal is being checked.</source>
        <translation>The journal is being checked.</translation>
    </message>
    <message>
        <source>The journal is intact.</source>
        <translation>The journal is intact.</translation>
    </message>
    <message>
        <source>%1 rows were checked, the chain is whole.</source>
        <translation>%1 rows were checked, the chain is whole.</translation>
    </message>
    <message>
        <source>The journal was altered.</source>
        <translation>The journal was altered.</translation>
    </message>
    <message>
        <source>%1 rows are good, the next one is not. Call the manager.</source>
        <translation>%1 rows are good, the next one is not. Call the manager.</translation>
    </message>
    <message>
        <source>The journal could not be checked.</source>
        <translation>The journal could not be checked.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Check the connection</translation>
    </message>
</context>
<context>
    <name>kassa::ui::WalkInDialog</name>
    <message>
        <source>Name and surname</source>
        <translation>Name and surname</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Phone (optional)</translation>
    </message>
    <message>
        <source>Add and go on</source>
        <translation>Add and go on</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Will be added as %1 and written to the journal before anything is sold.</source>
        <translation>Will be added as %1 and written to the journal before anything is sold.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>A name is needed.</translation>
    </message>
    <message>
        <source>Nine digits, or 998 and nine more.</source>
        <translation>Nine digits, or 998 and nine more.</translation>
    </message>
    <message>
        <source>The journal did not take it, so nobody was added. Try again.</source>
        <translation>The journal did not take it, so nobody was added. Try again.</translation>
    </message>
    <message>
        <source>For people who are on no list. They get an invoice number of this desk’s own series and are found by the search from then on, also after a restart.</source>
        <translation>For people who are on no list. They get an invoice number of this desk’s own series and are found by the search from then on, also after a restart.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
</TS>
