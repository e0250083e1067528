"""What a planted bug is, and the groups of tests that may notice one, the quickest first."""

from typing import NamedTuple


class Mutant(NamedTuple):
    name: str
    breaks: str
    file: str
    old: str
    new: str
    tests: tuple


STEP = ("tst_step", "tst_worlds")
TILL = ("tst_till_turns", "tst_till", "tst_worlds")
ANSWERS = ("tst_atmos_answers", "tst_atmos_answer_limits", "tst_atmos_corpus")
# Worlds under seeds, and the search through all there are: slow, but nobody has to think of it.
SIMULATED = ("kassa_sim", "kassa_search")
WIRE = ("tst_atmos_exchange", "tst_atmos_calls", "tst_atmos_wire")
JOURNAL = ("tst_journal_contract", "tst_sqlite_journal", "tst_verify", "tst_journal_faults",
           "tst_journal_crash", "tst_journal_answers", "tst_journal_mishaps")
