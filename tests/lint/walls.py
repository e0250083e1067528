"""The walls: who may include whom. The same arrows are drawn by the link lines in CMake."""

import re

from source import folder_of

VALUES = {"core/base", "core/payment", "core/till", "core/desk", "core/attendees"}
ADAPTERS = {"core/atmos", "core/store", "core/vault", "core/sandbox", "core/callback",
            "core/printer", "core/book"}
STAFF = {"core/desk", "core/staff"}

# folder → what it may include beside itself. A folder that is not here is told to say its place.
ARROWS = {
    "core/base": set(),
    "core/payment": {"core/base"},
    "core/till": {"core/base", "core/payment"},
    "core/desk": {"core/base", "core/payment"},
    "core/attendees": {"core/base", "core/payment", "core/desk"},
    "core/staff": VALUES,
    **{adapter: {"core/base", "core/payment", "core/till"} for adapter in ADAPTERS},
    # What the gateway's doctor finds is judged where the desk's other decisions are.
    "core/atmos": {"core/base", "core/payment", "core/till", "core/desk"},
    # The journal has rows about the desk as well, and is one of the ports of the staff.
    "core/store": {"core/base", "core/payment", "core/till"} | STAFF,
    "core/sandbox": {"core/base"},
    "core/book": {"core/base", "core/payment", "core/desk", "core/attendees"},
    "core/printer": {"core/base", "core/desk"},
    "ui": VALUES,
    "ui/theme": VALUES,
    "ui/widgets": VALUES | {"ui/theme"},
    "ui/print": VALUES | {"ui/theme", "ui/widgets"},
    "ui/desk": VALUES | {"ui", "ui/theme", "ui/widgets", "ui/print"},
    "ui/kiosk": VALUES | {"ui", "ui/theme", "ui/widgets", "ui/print"},
    "ui/review": VALUES | {"ui", "ui/theme", "ui/widgets", "ui/print"},
}

# What must stay free of Qt: text in a QString cannot be wiped, and a simulator needs speed.
QT_FREE = re.compile(
    r"^core/(base|payment|till|desk|attendees|staff|sandbox|printer)/"
    r"|^core/atmos/(profile|json|codes|requests|answers|token|credentials)\.(h|cpp)$"
    r"|^core/callback/(?!receiver_maker\.h|callback_plugin\.cpp)"
    r"|^core/vault/env_\w+\.(h|cpp)$")
QT_HEADER = re.compile(r"^(Qt|Q[A-Z]\w*|q[a-z]+\.h|Qt\w*/.*|qt6?keychain/.*)$")

# The only places of app/ that name concrete adapters: app's composition, one line per part.
COMPOSE = {
    "place": "resolves profile and journal file of a run",
    "station": "puts gateway, journal and till together",
    "callback_listener": "loads the receiver of the gateway's callback and has the till answer",
    "proof_thread": "has the journal's file verified beside the till",
    "keys": "fetches credentials and signing key from the keychain or from variables",
    "journal_memory": "remembers where a journal ends, in the keychain or in a file",
    "accept_journal": "takes a journal as it is, whatever is remembered",
    "vault_words": "puts the keychain's troubles into words",
    "doctor_command": "probes the way to the gateway",
    "setup_command": "stores credentials in the keychain",
    "demo_gateway": "makes the socket that the demo's sandbox takes over",
    "sandbox_main": "is the sandbox's own program",
    "event_of": "reads the event and the book of attendees",
    "attendees_command": "reads lists of attendees into their book",
    "import_thread": "reads lists of attendees beside the window",
    "log_commands": "reads and verifies the journal file, without a till",
    "copy_work": "copies a journal and proves the copy",
    "journal_proof": "goes through the journal file while a till has it open",
    "reach_thread": "reaches for the gateway and hangs up",
    "wire": "loads what speaks to the gateway",
    "settings_host": "asks the keychain and has the way to the gateway looked at",
    "settings_keys": "puts another of the merchant's keys into the keychain",
    "log_restore": "puts a proved copy into the place of the journal",
    "restore_work": "looks at the journal that a copy is to replace",
    "printer_thread": "gives pages to the printer",
    "status": "reads the journal's records",
}

EXCEPTIONS = {
    "walls-arrows": {
        "core/vault/env_file.h core/atmos/credentials.h":
            "the vault keeps exactly what the gateway client needs; a struct of values, no code",
        "core/vault/vault.h core/atmos/credentials.h":
            "the vault keeps exactly what the gateway client needs; a struct of values, no code",
    },
}


def allowed(tree, rule, place):
    """True for an exception with a reason, which is marked as needed."""
    if place in EXCEPTIONS.get(rule, {}):
        tree.used.add((rule, place))
        return True
    return False


def qt_free(tree):
    """The lower half of core/, the gateway's protocol, the sandbox, the .env reader: no Qt."""
    for path in tree.code("core/"):
        if not QT_FREE.match(path):
            continue
        for line, name, ours in tree.includes(path):
            if not ours and QT_HEADER.match(name):
                yield f"{path}:{line}: includes <{name}>, but this part is free of Qt"
            elif ours and name in tree.files and not QT_FREE.match(name):
                yield f"{path}:{line}: includes {name}, which is not free of Qt"


def arrows(tree):
    """Includes follow the arrows: ui/ and the adapters do not know each other, nothing looks up."""
    for path in tree.code("core/", "ui/"):
        folder = folder_of(path)
        for line, name, ours in tree.includes(path):
            target = folder_of(name)
            if not ours or target == folder or not target.startswith(("core/", "ui")):
                continue
            if folder not in ARROWS:
                yield f"{path}:{line}: say in tests/lint/walls.py what {folder} may include"
            elif target not in ARROWS[folder] and not allowed(tree, "walls-arrows",
                                                               f"{path} {name}"):
                yield f"{path}:{line}: {folder} may not include {name}"


def upward(tree):
    """Only app/ and tests/ include app/, only tests/ include tests/."""
    for path in tree.code():
        top = path.split("/")[0]
        for line, name, ours in tree.includes(path):
            if not ours:
                continue
            if name.startswith("app/") and top not in ("app", "tests"):
                yield f"{path}:{line}: includes {name} from above"
            if name.startswith("tests/") and top != "tests":
                yield f"{path}:{line}: includes {name}, which is only for tests"


def compose(tree):
    """Only app/'s composition, listed in tests/lint/walls.py, names a concrete adapter."""
    for path in tree.code("app/"):
        stem = path.split("/")[-1].split(".")[0]
        for line, name, ours in tree.includes(path):
            if ours and folder_of(name) in ADAPTERS and stem not in COMPOSE \
                    and name != "core/atmos/credentials.h":
                yield f"{path}:{line}: names the adapter {name}; that is for app's composition"


def from_root(tree):
    """Includes of ours are written from the root, so that every arrow can be read."""
    for path in tree.code("core/", "ui/", "app/"):
        for line, name, ours in tree.includes(path):
            if ours and name not in tree.files and not name.endswith(".moc"):
                yield f"{path}:{line}: there is no {name}; write the path from the root"


def cycles(tree):
    """Neither folders nor files include each other in a circle."""
    by_folder, by_file = {}, {}
    for path in tree.code("core/", "ui/", "app/"):
        targets = [name for _, name, ours in tree.includes(path) if ours and name in tree.files]
        by_file[path] = set(targets)
        by_folder.setdefault(folder_of(path), set()).update(
            folder_of(name) for name in targets if folder_of(name) != folder_of(path))
    for graph in (by_folder, by_file):
        circle = circle_in(graph)
        if circle:
            yield f"{circle[0]}:1: a circle of includes: {' → '.join(circle)}"


def circle_in(graph):
    done = set()
    for start in sorted(graph):
        trail, todo = [], [(start, iter(sorted(graph[start])))]
        while todo and start not in done:
            node, rest = todo[-1]
            if node not in trail:
                trail.append(node)
            following = next((n for n in rest if n not in done), None)
            if following is None:
                done.add(trail.pop())
                todo.pop()
            elif following in trail:
                return trail[trail.index(following):] + [following]
            else:
                todo.append((following, iter(sorted(graph.get(following, ())))))
    return []


RULES = {
    "walls-qt-free": qt_free,
    "walls-arrows": arrows,
    "walls-upward": upward,
    "walls-compose": compose,
    "walls-from-root": from_root,
    "walls-cycles": cycles,
}
