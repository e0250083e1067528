"""What must not be written, and where."""

import re

from source import line_of

PRODUCT = ("app/", "core/", "ui/")
# The one file that puts a request on the wire.
TRANSPORT = "core/atmos/exchange.cpp"

EXCEPTIONS = {
    # place → reason; a place is "path count", so that one more in the same file is noticed
    "switch-default": {
        "core/vault/env_lines.cpp 1": "over a character",
        "core/store/journal_writing.cpp 1": "over SQLite's numbers",
        "core/store/tables.cpp 1": "over SQLite's numbers",
        "core/atmos/exchange.cpp 1": "over Qt's network errors, which grow with Qt",
        "ui/desk/sale_page_keys.cpp 2": "over the keys of a keyboard",
        "ui/desk/format.cpp 1": "over Qt's languages",
        "ui/widgets/digit_field.cpp 1": "over the keys of a keyboard",
    },
}


def matches(tree, pattern, paths, sentence):
    """One finding for each match in the code, without comments and quoted text."""
    for path in paths:
        for match in re.finditer(pattern, tree.bare(path)):
            yield f"{path}:{line_of(tree.bare(path), match.start())}: {sentence % match[0].strip()}"


def tls(tree):
    """A certificate that is not trusted is never accepted, not even in a test."""
    return matches(tree, r"\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b", tree.code(),
                   "%s lets an untrusted server in")


def keychain(tree):
    """Secrets go into the keychain or nowhere: QtKeychain's fallback to a plain file stays off."""
    return matches(tree, r"\bsetInsecureFallback\s*\(\s*(?!false)\w+", tree.code(), "%s)")


def logging(tree):
    """Log lines have a category: qCInfo and its kin, so that they can be switched."""
    return matches(tree, r"\bq(Debug|Info|Warning|Critical|Fatal)\s*\(", tree.code(*PRODUCT),
                   "%s without a category")


def string_connects(tree):
    """Connections are made with function pointers; a slot does not ask who called it."""
    return matches(tree, r"\b(SIGNAL|SLOT|sender)\s*\(", tree.code(), "%s")


def nested_loops(tree):
    """No nested event loops: money may move while one runs. A test may turn its own."""
    for path in tree.code(*PRODUCT):
        pattern = r"\bQEventLoop\b|\bprocessEvents\b"
        if not path.startswith("core/store/"):  # there exec() runs a statement of SQL
            pattern += r"|(?<!Application::)\bexec\s*\("
        if not path.startswith("app/"):
            pattern += r"|Application::exec\s*\("
        yield from matches(tree, pattern, [path], "%s turns an event loop inside another")


def one_transport(tree):
    """A request goes out in one file only, where it is made sure that it goes out once."""
    network = r"\bQNetworkAccessManager\b"
    sending = r"(\.|->)\s*(post|put|sendCustomRequest|deleteResource)\s*\("
    for path in tree.code(*PRODUCT):
        if not path.startswith("core/atmos/"):
            yield from matches(tree, network, [path], "%s belongs to core/atmos")
        elif path != TRANSPORT:
            yield from matches(tree, sending, [path], f"%s outside {TRANSPORT}")


def money(tree):
    """Money is whole tiyin: no floating point where amounts are made, kept or compared."""
    paths = tree.code("core/base/tiyin", "core/payment/", "core/desk/", "core/till/")
    return matches(tree, r"\b(double|float|strtod|stod|stof|atof)\b", paths, "%s near money")


def singletons(tree):
    """Nothing is fetched from a global place: main builds, constructors receive."""
    # loader.instance() is what a plugin's loader made, not a thing that everybody shares.
    return matches(tree, r"(?<!\bloader\.)\binstance\s*\(\s*\)|\bqApp\b|\bQ_GLOBAL_STATIC\b",
                   tree.code(*PRODUCT), "%s")


def switch_default(tree):
    """No default over our own enums: a new case must be thought through everywhere."""
    for path in tree.code():
        found = [line_of(tree.bare(path), match.start())
                 for match in re.finditer(r"\bdefault\s*:(?!:)", tree.bare(path))]
        place = f"{path} {len(found)}"
        if found and place in EXCEPTIONS["switch-default"]:
            tree.used.add(("switch-default", place))
        elif found:
            yield (f"{path}:{found[-1]}: default in a switch; name the cases, or tell the reason "
                   "and the number of them in tests/lint/banned.py")


def translation(tree):
    """Below ui/ and app/ nothing is put into words for a person."""
    return matches(tree, r"\b(tr|trUtf8|translate|QT_TR_NOOP|Q_DECLARE_TR_FUNCTIONS)\s*\(",
                   tree.code("core/"), "%s below ui/ and app/")


def words(tree):
    """The files speak of the product alone, and nothing is left for later in a comment."""
    later = "|".join(("TO" "DO", "FIX" "ME", "XX" "X"))
    private = "|".join((r"(?<![\w.])/wo" "rk/", r"\.\./sha" "red", r"(?i:clau" "de)",
                        r"(?i:anthro" "pic)"))
    for path in tree.files:
        for match in re.finditer(rf"\b({later})\b|{private}", tree.text(path)):
            yield f"{path}:{line_of(tree.text(path), match.start())}: {match[0]}"


RULES = {
    "banned-tls": tls,
    "banned-keychain": keychain,
    "banned-logging": logging,
    "banned-string-connects": string_connects,
    "banned-nested-loops": nested_loops,
    "banned-transport": one_transport,
    "banned-floating-money": money,
    "banned-singletons": singletons,
    "switch-default": switch_default,
    "translation-above": translation,
    "words": words,
}
