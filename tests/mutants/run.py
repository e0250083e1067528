#!/usr/bin/env python3
"""Plants bugs one by one and shows that the tests catch every one.

  tests/mutants/run.py                    all of them
  tests/mutants/run.py --count 10         ten, spread over the list
  tests/mutants/run.py NAME...            these, in this order
  tests/mutants/run.py --tests kassa_sim  which of them that program catches alone
  tests/mutants/run.py --build            only builds what they need; with --count, each bug as well
  tests/mutants/run.py --check            only that each still fits the code (no build)
  tests/mutants/run.py --list             their names and what they break

It works on a copy of the tree in build/mutants, so nothing of yours is touched. Of each bug's tests
one after the other is built and run, until one fails; before its first bug each has to pass without
any. What was caught is noted in
build/mutants/caught.json: after an interruption, and with --resume, those are left out whose file
and entry are still the same. Exit status: 0 all caught, 1 one lived (or the tests fail without any
bug), 2 wrong use.
"""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from mutants import MUTANTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
SOURCE = WORK / "source"
BUILD = WORK / "build"
CAUGHT = WORK / "caught.json"
# A bug that hangs a test is caught as well; only so long a wait is no other's load.
PATIENCE = 120  # seconds at least
PATIENT = 8  # times what the test takes without a bug
# What a bug no longer looks at is no reason not to compile it.
MAY_BE_UNUSED = " ".join(f"-Wno-error=unused-{what}" for what in
                         ("parameter", "variable", "but-set-variable", "function"))
# These ask a keychain, and get one of their own.
WITH_KEYRING = ("tst_put_back", "tst_first_key")
TOOK = {}  # seconds, by test program, without a bug


def fits(mutant):
    return (ROOT / mutant.file).read_text().count(mutant.old) == 1


def copy_tree():
    """Brings the copy up to date; a file that did not change keeps its time, so make has rest."""
    names = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard"], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    for name in names:
        there, here = SOURCE / name, ROOT / name
        if not here.is_file():
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        if not there.is_file() or there.read_bytes() != here.read_bytes():
            shutil.copyfile(here, there)
            shutil.copymode(here, there)
    kept = {SOURCE / name for name in names}
    for there in SOURCE.rglob("*"):
        if there.is_file() and there not in kept:
            there.unlink()


def configure():
    subprocess.run(["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja",
                    "-DCMAKE_BUILD_TYPE=Debug", f"-DCMAKE_CXX_FLAGS={MAY_BE_UNUSED}"],
                   check=True, stdout=subprocess.DEVNULL)


def build(tests, capture=True):
    return subprocess.run(["cmake", "--build", BUILD, "--target", *tests], capture_output=capture,
                          text=True, check=False)


def passes(test):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8",
                       TZ="Asia/Tashkent", DBUS_SESSION_BUS_ADDRESS="disabled:",
                       KASSA_SIM_COUNT="2000", KASSA_KILLS="40")
    command = [BUILD / "tests" / test]
    if test.startswith("fuzz_"):
        command.append(SOURCE / "tests" / "fuzz" / "corpus" / test.removeprefix("fuzz_"))
    if test in WITH_KEYRING:
        command[:0] = ["dbus-run-session", "--", SOURCE / "tests" / "support" / "with-keyring.sh"]
    try:
        return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False,
                              timeout=max(PATIENCE, PATIENT * TOOK.get(test, 600))).returncode == 0
    except subprocess.TimeoutExpired:
        return False


@contextlib.contextmanager
def in_place(mutant):
    """A function that plants the bug, and takes it out with False; out it is at the end."""
    path = SOURCE / mutant.file
    original = path.read_text()
    planted = original.replace(mutant.old, mutant.new)
    try:
        yield lambda bug=True: path.write_text(planted if bug else original)
    finally:
        path.write_text(original)


def try_one(mutant):
    """The name of the test that caught it, or what went wrong."""
    with in_place(mutant) as plant:
        for test in mutant.tests:
            if test not in TOOK:
                plant(False)
                if not is_sound(test):
                    return None, f"{test} fails without any bug; mend that first"
            plant()
            built = build([test])
            if built.returncode != 0:
                lines = [line for line in built.stdout.splitlines() if "error:" in line]
                return None, "does not compile: " + (lines[0] if lines else built.stdout[-300:])
            if not passes(test):
                return test, None
        return None, "LIVED"


def mark(mutant):
    """What a bug that was caught is known by: its entry and the file that it changes."""
    text = repr(mutant) + (ROOT / mutant.file).read_text()
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def chosen(arguments):
    names = {mutant.name for mutant in MUTANTS}
    for name in arguments.names:
        if name not in names:
            sys.exit(f"There is no planted bug “{name}”; --list names them.")
    some = [m for m in MUTANTS if not arguments.names or m.name in arguments.names]
    some.sort(key=lambda m: arguments.names.index(m.name) if arguments.names else 0)
    if arguments.count and arguments.count < len(some):
        some = [some[i * len(some) // arguments.count] for i in range(arguments.count)]
    return some


def is_sound(test):
    """Without any bug a test that is used here has to pass; looked at when its first turn comes."""
    built = build([test])
    if built.returncode != 0:
        print(built.stdout[-3000:])
        return False
    begun = time.monotonic()
    if not passes(test):
        return False
    TOOK[test] = time.monotonic() - begun
    return True


def build_ahead(mutants, planted):
    """Compiles what the bugs will need. `planted` ones end up in the compiler's cache only."""
    tests = sorted({test for mutant in mutants for test in mutant.tests})
    if tests and build(tests, capture=False).returncode != 0:
        return 1
    for mutant in mutants if planted else []:
        with in_place(mutant) as plant:
            plant()
            build(mutant.tests[:1])  # trouble is told when its turn comes
    return build(tests).returncode if tests else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--count", type=int)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--tests", nargs="+", help="try these test programs and no others")
    arguments = parser.parse_args()
    mutants = chosen(arguments)
    if arguments.tests:
        mutants = [m._replace(tests=tuple(arguments.tests)) for m in mutants]
    if arguments.list:
        for mutant in mutants:
            print(f"{mutant.name:38} {mutant.breaks}")
        return 0
    stale = [mutant for mutant in mutants if not fits(mutant)]
    for mutant in stale:
        print(f"{mutant.name}: {mutant.file} no longer has the text that it changes, or has it "
              "more than once")
    if stale or arguments.check:
        return 1 if stale else 0

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the edit is taken back
    caught = json.loads(CAUGHT.read_text()) if CAUGHT.exists() else {}
    left = [m for m in mutants
            if not arguments.resume or caught.get(m.name, {}).get("mark") != mark(m)]
    copy_tree()
    configure()
    if arguments.build:
        return build_ahead(left, arguments.count is not None)
    lived = []
    for number, mutant in enumerate(left, 1):
        begun = time.monotonic()
        test, trouble = try_one(mutant)
        if trouble:
            lived.append(mutant.name)
        print(f"{number:3}/{len(left)} {mutant.name:38} {trouble or 'caught by ' + test}"
              f"  {time.monotonic() - begun:.0f} s", flush=True)
        if test:
            caught[mutant.name] = {"by": test, "mark": mark(mutant)}
            CAUGHT.write_text(json.dumps(caught, indent=1))
    print(f"{len(mutants) - len(lived)} of {len(mutants)} planted bugs were caught")
    if lived:
        print("not caught: " + " ".join(lived))
    return 1 if lived else 0


if __name__ == "__main__":
    sys.exit(main())
