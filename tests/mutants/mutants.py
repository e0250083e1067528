"""The planted bugs: each a change of one place that would cost somebody money, and the tests that
have to notice, the quickest first. A bug that was really made gets its place here when it is gone.
Every guard of the protocol has one: who adds a guard adds the bug that it keeps out.
"""

from asking import THE_ASKING
from callback import THE_CALLBACK
from desk import THE_DESK
from evidence import THE_EVIDENCE
from gateway import THE_GATEWAY
from journal import THE_JOURNAL
from machine import MACHINE
from memory import THE_MEMORY
from rest import THE_REST
from till import THE_TILL
from way import THE_WAY
from wire import THE_WIRE

MUTANTS = (MACHINE + THE_WAY + THE_ASKING + THE_TILL + THE_GATEWAY + THE_CALLBACK + THE_EVIDENCE
           + THE_WIRE + THE_JOURNAL + THE_MEMORY + THE_DESK + THE_REST)
