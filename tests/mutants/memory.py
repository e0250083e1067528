"""Planted bugs: what is remembered of a journal beside its file, and the room it has left."""

from table import Mutant, TILL

WITNESS = "core/store/witness.cpp"
FILE = "core/store/journal_file.cpp"
OPENING = "core/store/sqlite_journal.cpp"
WRITING = "core/store/journal_writing.cpp"
KEPT = "app/journal_memory.cpp"
KEYS = "app/keys.cpp"
CORE_TILL = "core/till/till.cpp"
PUT_BACK = ("tst_witness", "tst_put_back")
ROOM = ("tst_sqlite_journal", "tst_small_disk")

THE_MEMORY = [
    # which journal it is
    Mutant("another-journal-fits", "another journal takes no cards", WITNESS,
           "    if (found.journal != witness.journal) {", "    if (found.epoch < 0) {", PUT_BACK),
    Mutant("older-opening-fits", "a journal put back takes no cards", WITNESS,
           "    if (found.epoch < witness.epoch || found.seq < witness.head.seq) {",
           "    if (found.seq < witness.head.seq) {", PUT_BACK),
    Mutant("fewer-rows-fit", "a journal put back is said to be older", WITNESS,
           "    if (found.epoch < witness.epoch || found.seq < witness.head.seq) {",
           "    if (found.epoch < witness.epoch) {", PUT_BACK),
    Mutant("any-past-fits", "a journal has one past", WITNESS,
           "    return found.row == witness.head.hash ? Recognition::Fits : Recognition::Other;",
           "    return Recognition::Fits;", PUT_BACK),
    Mutant("memory-of-any-form", "what is remembered has one form", WITNESS,
           "    return good && textOf(witness) == text ? std::optional(witness) : std::nullopt;",
           "    return good ? std::optional(witness) : std::nullopt;", PUT_BACK),
    Mutant("emptied-memory-is-none", "a memory that was emptied is no first start", WITNESS,
           "    return text.empty() ? \"?\" : text;", "    return text;", PUT_BACK),
    Mutant("unreadable-memory-is-none", "a memory that cannot be read is no first start", WITNESS,
           "        return errno == ENOENT ? std::optional<std::string>(\"\") : std::nullopt;",
           "        return std::string();", PUT_BACK),
    Mutant("memory-for-everybody", "others may not write the memory", WITNESS,
           "::fchmod(file.number(), 0600) == 0", "::fchmod(file.number(), 0666) == 0", PUT_BACK),
    Mutant("memory-is-half-written", "the memory is a whole line, whatever happens", WITNESS,
           "    std::string beginning = path + \".XXXXXX\";\n"
           "    const Descriptor file(::mkostemp(beginning.data(), O_CLOEXEC));",
           "    std::string beginning = path;\n"
           "    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));",
           PUT_BACK + ("tst_journal_sweeps",)),
    Mutant("unknown-memory-fits", "what nobody understands is no match", FILE,
           "    if (!witness) {\n        return Unexpected(\n            OpenFailure{OpenError::"
           "Replaced, \"what is remembered of it cannot be understood\"});\n    }",
           "    if (!witness) {\n        return {};\n    }", PUT_BACK),
    Mutant("memory-is-not-asked", "a journal put back takes no cards", FILE,
           "    if (!options.remembered.empty() && !options.acceptAsIs) {\n        const",
           "    if (!options.remembered.empty() && options.acceptAsIs) {\n        const", PUT_BACK),
    Mutant("row-of-the-memory-unread", "a journal has one past", FILE,
           "            found.row = rows->front().hash;",
           "            found.row = witness->head.hash;",
           PUT_BACK),
    Mutant("lost-journal-is-made-anew", "a journal that is gone takes no cards", OPENING,
           "    if (!*header && !options.remembered.empty() && !options.acceptAsIs) {",
           "    if (!*header && options.path.empty()) {", PUT_BACK),
    Mutant("acceptance-is-unheard", "a manager may go on with what is left", OPENING,
           "    if (!*header && !options.remembered.empty() && !options.acceptAsIs) {",
           "    if (!*header && !options.remembered.empty()) {", PUT_BACK),
    Mutant("memory-of-the-start", "the memory is of the last row", OPENING,
           "textOf(Witness{hashOf(m_inside->meta), m_inside->epoch, m_inside->head})",
           "textOf(Witness{hashOf(m_inside->meta), m_inside->epoch, {}})", PUT_BACK),
    Mutant("nothing-is-remembered", "the end of a journal is noted", KEPT,
           "    m_newest = line;\n    if (!m_writing) {", "    if (!m_writing) {",
           ("tst_put_back",)),
    Mutant("test-journal-is-forgotten", "a test journal is remembered beside its key", KEPT,
           "             : place.loopback                ? Kept::Beside",
           "             : place.loopback                ? Kept::Nowhere", ("tst_put_back",)),
    # the key of a first start
    Mutant("two-first-keys-beside", "of two that start together one makes the key", KEYS,
           "    if (notMadeYet()) {", "    if (false) {", ("tst_first_key",)),
    Mutant("two-first-keys-in-the-keychain", "of two that start together one makes the key", KEYS,
           "        if (!m_firstStart) {", "        if (false) {", ("tst_first_key",)),
    # room on the disk
    Mutant("cards-without-room", "no card without room for its rows", CORE_TILL,
           "    if (!m_journal.hasRoom()) {", "    if (m_halted) {", TILL),
    Mutant("room-is-everywhere", "no card without room for its rows", OPENING,
           "return roomBeside(m_inside->options.path) >= m_inside->options.roomForCards;",
           "return roomBeside(m_inside->options.path) > 0;", ROOM),
    Mutant("unknown-room-is-room", "what nobody can tell is no room", "core/store/file.cpp",
           "               ? std::uint64_t{room.f_bavail} * room.f_frsize\n               : 0;",
           "               ? std::uint64_t{room.f_bavail} * room.f_frsize\n"
           "               : UINT64_MAX;", ("tst_journal_sweeps",)),
]
