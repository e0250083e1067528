"""Planted bugs: the journal."""

from table import JOURNAL, Mutant

WRITING = "core/store/journal_writing.cpp"
SLOT_FILE = "core/store/emergency_slot.cpp"
OPENING = "core/store/sqlite_journal.cpp"
FILE = "core/store/journal_file.cpp"
WALK = "core/store/row_check.cpp"
SLOT = ("tst_emergency_slot", "tst_journal_files")
READ = ("tst_journal_files", "tst_journal_reader", "tst_journal_sweeps")
WITNESSED = ("tst_witness",) + JOURNAL

THE_JOURNAL = [
    Mutant("no-sync", "a committed row survives the power", "core/store/journal_file.cpp",
           "Setting{\"synchronous\", 2}", "Setting{\"synchronous\", 0}", JOURNAL),
    Mutant("two-live-payments", "one live payment a sale", "core/store/tables.cpp",
           "CREATE UNIQUE INDEX payments_slot ON", "CREATE INDEX payments_slot ON", JOURNAL),
    Mutant("no-fence", "an old copy of the program writes nothing",
           "core/store/journal_writing.cpp",
           "const bool ours = writing.guard.integer(0) == epoch && writing.guard.integer(1) == "
           "head.seq;", "const bool ours = true;", JOURNAL),
    Mutant("no-lock", "one program a journal", "core/store/lock_file.cpp",
           "if (::fcntl(file.number(), F_OFD_SETLK, &whole) != 0) {",
           "if (::fcntl(file.number(), F_OFD_GETLK, &whole) != 0) {", JOURNAL),
    Mutant("signature-unread", "a row is signed", "core/store/chain.cpp",
           "return crypto_sign_verify_detached(signature.data(), hash.data(), hash.size(), "
           "key.data()) == 0;",
           "return !signature.empty() && !hash.empty() && !key.empty();", JOURNAL),
    Mutant("chain-unread", "a row follows from those before", "core/store/row_check.cpp",
           "if (hashOf(m_walk.head.hash, row) != row.hash) {",
           "if (row.hash == Hash{}) {", JOURNAL),
    Mutant("rows-may-change", "the journal only ever grows", "core/store/tables.cpp",
           "CREATE TRIGGER journal_keeps_rows BEFORE UPDATE ON journal ",
           "CREATE TRIGGER journal_keeps_rows BEFORE UPDATE OF cause ON journal ", JOURNAL),
    Mutant("failed-sync-tried-again", "a handle that failed is not used again",
           "core/store/journal_writing.cpp", "        broken = true;\n        return JournalError::"
           "Broken;", "        return JournalError::Broken;", JOURNAL),
    Mutant("commit-unread", "a commit that failed is no commit", "core/store/journal_writing.cpp",
           "    if (auto done = writing.commit.run(); !done) {\n        return Unexpected(abandon("
           "done.error()));\n    }", "    static_cast<void>(writing.commit.run());", JOURNAL),
    # reading
    Mutant("unknown-log-is-none", "a reader tells of the whole journal or of nothing",
           "core/store/file.cpp",
           "    if (errno == ENOENT) {\n        return FileStamp{};\n    }\n"
           "    return Unexpected(systemFailure(path, errno));",
           "    return FileStamp{};", READ),
    Mutant("unknown-lock-is-free", "a reader tells of the whole journal or of nothing",
           "core/store/lock_file.cpp",
           "    if (!file.valid() && errno == ENOENT) {", "    if (!file.valid()) {", READ),
    Mutant("file-without-a-name-is-locked", "no lock of SQLite's is lost",
           "core/store/connection.cpp", "    if (locks && !connection.m_mark.stands()) {",
           "    if (locks && path.empty()) {", READ),
    # appending
    Mutant("broken-writes-on", "a handle that failed is not used again", WRITING,
           "    if (broken) {\n        return Unexpected(JournalError::Broken);\n    }\n"
           "    if (!filesAreOurs", "    if (!filesAreOurs", JOURNAL),
    Mutant("moved-file-is-written", "rows go where they will be read", WRITING,
           "    return now && *now == stamp &&", "    return now &&", WITNESSED),
    Mutant("changed-log-is-written", "rows go where they will be read", WRITING,
           "    return now && *now == stamp && identityOf(options.path + \"-wal\") == logIdentity;",
           "    return now && *now == stamp;", WITNESSED),
    Mutant("older-opening-writes", "an old copy of the program writes nothing", WRITING,
           "writing.guard.integer(0) == epoch && writing.guard.integer(1) == head.seq;",
           "writing.guard.integer(1) == head.seq;", JOURNAL),
    Mutant("foreign-row-is-no-sign", "an old copy of the program writes nothing", WRITING,
           "writing.guard.integer(0) == epoch && writing.guard.integer(1) == head.seq;",
           "writing.guard.integer(0) == epoch;", JOURNAL),
    Mutant("occupied-sale-breaks", "an occupied sale is no failure", WRITING,
           "if (!kept && kept.error().code == code::ConstraintUnique) {",
           "if (!kept && kept.error().code == code::Corrupt) {", JOURNAL),
    Mutant("occupied-sale-stays-open", "a refused row leaves nothing behind", WRITING,
           "        if (auto undone = writing.rollback.run(); !undone) {\n"
           "            return Unexpected(fail(undone.error()));\n        }\n", "", JOURNAL),
    Mutant("table-unread", "a row that the table did not take is no row", WRITING,
           "    if (!kept) {\n        return Unexpected(abandon(kept.error()));\n    }\n"
           "    KASSA_CHECK(*kept);\n", "", JOURNAL),
    Mutant("row-unread", "a row that was not taken is no row", WRITING,
           "    if (auto ran = insert(row); !ran) {\n"
           "        return Unexpected(abandon(ran.error()));\n    }\n"
           "    const PaymentRecord record",
           "    static_cast<void>(insert(row));\n    const PaymentRecord record", JOURNAL),
    # A BEGIN that failed unread is found by the COMMIT, which has nothing to commit.
    Mutant("failed-row-stays-open", "a failed row leaves nothing behind", WRITING,
           "    if (!writing.rollback.run()) {", "    if (broken) {", JOURNAL),
    Mutant("full-disk-breaks", "a full disk is said to be one", WRITING,
           "    case code::Full:\n        return JournalError::Full;\n", "", JOURNAL),
    Mutant("busy-is-broken", "another program is said to be one", WRITING,
           "    case code::Busy:\n        return JournalError::Fenced;\n",
           "", JOURNAL),
    Mutant("failed-checkpoint-unseen", "a failed sync is seen", WRITING,
           "        static_cast<void>(fail(busy.error()));\n", "", JOURNAL),
    Mutant("never-a-checkpoint", "the log does not grow without end", WRITING,
           "    if (++sinceCheckpoint >= due) {", "    if (sinceCheckpoint >= due) {", JOURNAL),
    # the emergency slot
    Mutant("nothing-is-kept-aside", "what is paid is not forgotten", WRITING,
           "        m_inside->keepAside(payment);\n", "", SLOT),
    Mutant("everything-is-kept-aside", "only the gateway's word is kept", WRITING,
           "    if (!isWorthKeeping(payment)) {\n        return;\n    }\n", "", SLOT),
    Mutant("slot-step-unread", "a payment that went on is not set back", WRITING,
           "row.payment.steps != (**known).steps + 1 ||\n        row.payment.transaction",
           "row.payment.transaction", SLOT),
    Mutant("slot-transaction-unread", "a row belongs to its payment", WRITING,
           " ||\n        row.payment.transaction != (**known).transaction) {", ") {", SLOT),
    Mutant("slot-is-never-emptied", "a row is taken back once", WRITING,
           "        slot->clear(row.place);\n", "", SLOT),
    Mutant("slot-is-emptied-first", "a row leaves the slot when the journal has it", WRITING,
           "        if (auto done = takeBack(row); !done) {\n            return done;\n        }\n"
           "        slot->clear(row.place);\n",
           "        slot->clear(row.place);\n        if (auto done = takeBack(row); !done) {\n"
           "            return done;\n        }\n", SLOT),
    Mutant("slot-signature-unread", "a kept row is signed", SLOT_FILE,
           " || !signatureIsGood(key, hash, signature)) {", " || key.empty()) {", SLOT),
    Mutant("slot-hash-unread", "a kept row is whole", SLOT_FILE,
           "if (hash != hashOfKept(firstHash, body, row.at) ||", "if (", SLOT),
    Mutant("slot-of-any-state", "only the gateway's word is taken back", SLOT_FILE,
           "if (!payment || !isWorthKeeping(*payment)) {", "if (!payment) {", SLOT),
    Mutant("slot-over-a-foreign-file", "another program's file stays as it is", SLOT_FILE,
           "    if (status.st_size < slotSize && !isBeginningOfOurs(file)) {",
           "    if (status.st_size < 0) {", SLOT),
    Mutant("slot-is-overwritten", "a kept row is not overwritten", SLOT_FILE,
           "!(readPlace(m_file, number, place) && isZero(place))) {",
           "!readPlace(m_file, number, place)) {", SLOT),
    # opening
    Mutant("tail-unread", "a journal that was changed does not open", FILE,
           "    if (walk.finding && walk.finding->fault != Fault::TableDiffers) {",
           "    if (walk.finding && walk.rows < 0) {", JOURNAL),
    Mutant("openings-unread", "an opening is signed", FILE,
           "    if (const auto bad = checkOpenings(*openings, side.meta, head->seq, "
           "lastOpenings)) {",
           "    if (const auto bad = checkOpenings({}, side.meta, 0, lastOpenings)) {", JOURNAL),
    Mutant("settings-unread", "a journal that does not sync does not open", FILE,
           "    if (!back || *back != setting.value) {", "    if (!back) {", READ),
    Mutant("other-mark-opens", "a demo is no till", FILE,
           "    if (side->meta.mark != options.mark) {", "    if (side->meta.desk.size() > 4096) {",
           JOURNAL),
    Mutant("other-key-opens", "a journal is written with its own key", FILE,
           "    if (side->meta.publicKey != key) {", "    if (side->meta.desk.size() > 4096) {",
           JOURNAL + ("tst_signing_key",)),
    Mutant("unsigned-meta-opens", "what a journal says of itself is signed", FILE,
           "    if (!side->metaIsSigned) {", "    if (side->meta.desk.size() > 4096) {", JOURNAL),
    Mutant("pages-unread", "a damaged file does not open", FILE,
           "if (!said || *said != \"ok\") {", "if (!said) {", JOURNAL),
    Mutant("epoch-stays", "every opening has its number", OPENING,
           "Opening opening{**last + 1,", "Opening opening{std::max<std::int64_t>(**last, 1),",
           JOURNAL),
    Mutant("opens-without-room", "a journal is not opened where there is no room", OPENING,
           "    if (roomBeside(options.path) < roomToOpen) {", "    if (options.path.empty()) {",
           ("tst_journal_mishaps",)),
    Mutant("table-is-not-made-anew", "the tables agree with the rows", OPENING,
           "    if (rebuild) {\n", "    if (rebuild && epoch < 0) {\n", JOURNAL),
    # what verify finds
    Mutant("gap-unseen", "no row is missing", WALK,
           "        if (row.seq != expected) {", "        if (row.seq < expected) {", JOURNAL),
    Mutant("step-order-unseen", "the steps of a payment follow each other", WALK,
           "        if (!follows) {", "        if (!follows && row.step < 0) {", JOURNAL),
    Mutant("epoch-of-row-unseen", "a row was written by an opening", WALK,
           "        if (!epochFits(m_openings, row)) {", "        if (row.epoch < 1) {", JOURNAL),
    Mutant("body-of-another-unseen", "a row is of its payment", WALK,
           "if (!payment || payment->id != row.payment || payment->steps != row.step) {",
           "if (!payment) {", JOURNAL),
    Mutant("desk-row-unread", "a row about the desk is one", WALK,
           "            return entry.has_value() || found(Fault::BodyBad, row.seq, "
           "entry.error().what);", "            return true;", JOURNAL),
    Mutant("step-from-nowhere-unseen", "a step has one before it", WALK,
           "row.step > 1 && !cells.isNull(beforeColumn) &&", "row.step > 1 &&", JOURNAL),
    Mutant("signature-of-the-end-unread", "the last row is signed", WALK,
           "    walker.checkSignatures();\n    return", "    return", JOURNAL),
    Mutant("table-of-first-unseen", "the tables agree with the rows", WALK,
           "            same = same && first.id == record.id && first.account == record.account &&",
           "            same = same && first.id == record.id &&",
           JOURNAL),
    Mutant("table-of-last-unseen", "the tables agree with the rows", WALK,
           "            same = same && nextRecord(record, payment, row.seq, row.at) == record;\n",
           "",
           JOURNAL),
]
