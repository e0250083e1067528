#include "app/help.h"

#include <QCoreApplication>

namespace kassa::app {

QString helpText() {
    return QCoreApplication::translate(
        "CommandLine",
        "Kassa takes UzCard and Humo payments through the Atmos gateway.\n"
        "\n"
        "kassa [desk]                   the cashier's window\n"
        "kassa demo [desk]              the same with an embedded sandbox, test cards, nothing "
        "kept\n"
        "kassa tour FOLDER              a whole demo sale through the real windows, as pictures\n"
        "kassa sell --account N --amount SOM [--invoice TEXT] [--customer TEXT] [--wait SECONDS]\n"
        "kassa status [PAYMENT] [--wait SECONDS]\n"
        "kassa refund PAYMENT --reason TEXT [--approver NAME] [--wait SECONDS]\n"
        "kassa log list [FILE] [--limit N]\n"
        "kassa log verify [FILE] [--key HEX]\n"
        "kassa log restore FOLDER       a proved backup in the place of the journal\n"
        "kassa attendees import FILE [--duplicates skip|update|keep] [--rejects FILE]\n"
        "kassa attendees export FILE\n"
        "kassa event check FILE         is this an event that can be sold? names the line\n"
        "kassa event export FILE        tickets, goods and price rules into a file\n"
        "kassa event import FILE        the same into the event that is sold\n"
        "kassa setup [--env-file FILE | --from-env | --accept-journal | --first-manager |\n"
        "             --callback-port PORT|off]\n"
        "kassa doctor [--json]           what is wrong with the way to the gateway?\n"
        "kassa sandbox [--port N] [--ledger FILE] [--script FILE]\n"
        "\n"
        "Common options: --data FOLDER, --profile apigw|legacy|sandbox, --gateway URL, --lang "
        "uz|en,\n"
        "--theme light|dark|high-contrast, --json\n"
        "Card number, expiry and SMS code are typed at the prompt or given as three lines on "
        "standard\n"
        "input, never on the command line.\n"
        "Exit status: 0 paid, 1 not paid, 2 bad input, 3 outcome unknown, 4 the environment "
        "refuses.\n");
}

} // namespace kassa::app
